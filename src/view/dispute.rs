//! Where sources disagree, shown beside the thing that they disagree about.

use yew::prelude::*;

use super::cite::cited;
use super::prose::prose;
use super::scene::Scene;
use crate::story::Dispute;

/// The disputes about the block, group, event, option or family with this id.
pub fn disputes(scene: &Scene, about: &str) -> Html {
    scene.story.disputes_about(about).map(|it| dispute(scene, it)).collect()
}

/// One dispute: its title, one press away what each source says.
pub fn dispute(scene: &Scene, dispute: &Dispute) -> Html {
    html! {
        <details class="dispute" key={dispute.id.clone()}>
            <summary>{ &scene.words().dispute }{ &scene.words().colon }{ &dispute.title }</summary>
            <ul>
                { for dispute.versions.iter().map(|version| html! {
                    <li>{ cited(scene, version, "") }</li>
                }) }
            </ul>
            if let Some(note) = &dispute.note {
                <p>{ prose(note) }</p>
            }
        </details>
    }
}

//! Where sources disagree, shown beside the thing that they disagree about.

use yew::prelude::*;

use super::cite::Cite;
use super::prose::prose;
use super::scene::Scene;
use crate::story::Dispute;

/// What the disputes are about.
#[derive(Clone, PartialEq, Properties)]
pub struct DisputesProps {
    /// Id of a block, group, event or option.
    pub about: AttrValue,
}

/// The disputes about one thing.
#[component]
pub fn Disputes(props: &DisputesProps) -> Html {
    let Some(scene) = use_context::<Scene>() else {
        return Html::default();
    };
    scene
        .story
        .disputes_about(&props.about)
        .map(|dispute| view(&scene, dispute))
        .collect()
}

fn view(scene: &Scene, dispute: &Dispute) -> Html {
    html! {
        <details class="dispute" key={dispute.id.clone()}>
            <summary>{ scene.words().dispute }{ ": " }{ &dispute.title }</summary>
            <ul>
                { for dispute.versions.iter().map(|version| html! {
                    <li>{ prose(&version.text) }{ " " }<Cite source={version.source} /></li>
                }) }
            </ul>
            if let Some(note) = &dispute.note {
                <p>{ prose(note) }</p>
            }
        </details>
    }
}

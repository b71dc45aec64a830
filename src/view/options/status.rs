//! What has become of an option.

use yew::prelude::*;

use super::option::list;
use crate::story::options::{Proposal, Status};
use crate::view::cite::cite;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// How far it has come now, in a word or two.
pub fn stage<'a>(scene: &'a Scene, proposal: &Proposal) -> &'a str {
    proposal.status.first().map_or("", |status| scene.told().stage(status.stage))
}

/// How far it has come, by whom and as of when, the present first.
pub fn statuses(scene: &Scene, proposal: &Proposal) -> Html {
    let item = |status: &Status| {
        let date = scene.formats().date(status.date);
        html! {
            <li>
                <b>{ scene.told().status(status.stage, status.by.as_deref(), &date) }{ &scene.words().stop }</b>
                if let Some(text) = &status.text {
                    { " " }{ prose(text) }
                }
                { " " }{ cite(scene, status.source, &proposal.id) }
            </li>
        }
    };
    list(scene, proposal.status.iter().map(item).collect())
}

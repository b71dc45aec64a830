//! What somebody said as plain markup, with who it was and where: an argument, or a dispute.

use yew::prelude::*;

use super::folded::folded;
use crate::story::argument::Argument;
use crate::story::{Dispute, SourceId};
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// An argument with who makes it and where.
pub fn said(scene: &Scene, argument: &Argument) -> Html {
    let speaker = scene.told().speaker(argument.stance, &argument.speaker, argument.of.as_deref());
    html! {
        <>
            { prose(&argument.text) }{ " (" }{ speaker }{ "; " }
            { published(scene, argument.source) }{ ")" }
        </>
    }
}

/// What each source of a dispute says, and how that can be reconciled.
pub fn disputed(scene: &Scene, dispute: &Dispute) -> Html {
    let title = [&*scene.words().dispute, &scene.words().colon, &dispute.title].concat();
    let said = dispute.versions.iter().map(|version| {
        html! {
            <li>
                { prose(&version.text) }
                { format!(" ({})", published(scene, version.source)) }
            </li>
        }
    });
    let note = dispute.note.as_ref().map(|note| html! { <p>{ prose(note) }</p> });
    folded(html! { title }, html! { <><ul>{ for said }</ul>{ note }</> })
}

/// The publisher and the day of a source.
fn published(scene: &Scene, source: SourceId) -> String {
    let source = scene.story.source(source);
    let told =
        source.map(|it| [it.publisher.as_str(), ", ", &scene.formats().date(it.date)].concat());
    told.unwrap_or_default()
}

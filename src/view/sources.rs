//! Everything that is cited, disputed and has been corrected, in one panel at the end.

use yew::prelude::*;

use super::cite::entry;
use super::dispute::dispute;
use super::prose::prose;
use super::scene::Scene;
use crate::story::{Dispute, SourceId};

/// The panel; `only` is the one block that is shown, if not all are: then what it cites.
pub fn sources(scene: &Scene, only: Option<&str>) -> Html {
    let (words, told, story) = (scene.words(), scene.told(), &scene.story);
    let place = |id: &str| story.blocks.iter().position(|block| block.id() == id);
    let all: Vec<SourceId> = match only.and_then(place).and_then(|place| story.cited.get(place)) {
        Some(cited) => cited.clone(),
        None => (0..u16::try_from(story.sources.len()).unwrap_or(u16::MAX)).map(SourceId).collect(),
    };
    let about = |it: &Dispute| story.whereabouts(&it.about).map(|(block, _)| block.id());
    let here = |it: &&Dispute| only.is_none_or(|only| about(it) == Some(only));
    let disputes: Vec<&Dispute> = story.disputes.iter().filter(here).collect();
    html! {
        <footer class="closing" part="sources">
            <details class="notes">
                <summary>{ &told.closing }</summary>
                <h3>{ &told.sources }</h3>
                <ul>{ for all.iter().map(|id| html! { <li>{ entry(scene, *id) }</li> }) }</ul>
                if !disputes.is_empty() {
                    <h3>{ &told.disputes }</h3>
                    { for disputes.into_iter().map(|it| disputed(scene, it)) }
                }
                <h3>{ &told.corrections }</h3>
                { corrections(scene) }
            </details>
            <p class="updated">{ words.updated(&scene.formats().date(story.updated)) }</p>
        </footer>
    }
}

/// A dispute with the thing that it is about, and the way there: what each source says stands at
/// that thing. Of an event it stands here, because without a script only one event is shown.
fn disputed(scene: &Scene, it: &Dispute) -> Html {
    let place = scene.story.whereabouts(&it.about);
    let of_event = place.is_some_and(|(block, _)| block.has_event(&it.about));
    let Some((block, name)) = place else { return dispute(scene, it) };
    let href = format!("#{}-title", block.id());
    if !of_event {
        return html! { <h4><a {href}>{ &it.title }</a></h4> };
    }
    html! {
        <>
            { dispute(scene, it) }
            <p class="about">{ &scene.told().about }{ " " }<a {href}>{ name }</a></p>
        </>
    }
}

fn corrections(scene: &Scene) -> Html {
    let all = &scene.story.corrections;
    if all.is_empty() {
        return html! { <p>{ &scene.told().no_corrections }</p> };
    }
    html! {
        <ul>
            { for all.iter().map(|correction| html! {
                <li>
                    { scene.formats().date(correction.date) }{ &scene.words().colon }{ prose(&correction.text) }
                </li>
            }) }
        </ul>
    }
}

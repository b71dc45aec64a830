//! Everything that the story cites, disputes and has corrected, in one panel at its end.

use yew::prelude::*;

use super::cite::entry;
use super::dispute::dispute;
use super::prose::prose;
use super::scene::Scene;
use crate::story::{Dispute, SourceId};

/// The panel; `only` is the one block that is shown, if not all are.
pub fn sources(scene: &Scene, only: Option<&str>) -> Html {
    let (words, story) = (scene.words(), &scene.story);
    let all = 0..u16::try_from(story.sources.len()).unwrap_or(u16::MAX);
    html! {
        <footer class="closing">
            <details class="notes">
                <summary>{ words.closing }</summary>
                <h3>{ words.sources }</h3>
                <ul>{ for all.map(|id| html! { <li>{ entry(scene, SourceId(id)) }</li> }) }</ul>
                if !story.disputes.is_empty() {
                    <h3>{ words.disputes }</h3>
                    { for story.disputes.iter().map(|it| disputed(scene, it, only)) }
                }
                <h3>{ words.corrections }</h3>
                { corrections(scene) }
            </details>
            <p class="updated">{ words.updated(&scene.formats().date(story.updated)) }</p>
        </footer>
    }
}

/// A dispute with the thing that it is about, and the way there if it is in sight.
fn disputed(scene: &Scene, it: &Dispute, only: Option<&str>) -> Html {
    let about = scene.story.whereabouts(&it.about).map(|(block, name)| {
        if only.is_some_and(|id| id != block.id()) {
            return html! { { name } };
        }
        let title = format!("{}-title", block.id());
        let href = format!("#{title}");
        let outside = scene.outside.clone();
        let onclick = Callback::from(move |event: MouseEvent| outside.go(&event, &title));
        html! { <a {href} {onclick}>{ name }</a> }
    });
    html! {
        <>
            { dispute(scene, it) }
            <p class="about">{ scene.words().about }{ " " }{ about }</p>
        </>
    }
}

fn corrections(scene: &Scene) -> Html {
    let all = &scene.story.corrections;
    if all.is_empty() {
        return html! { <p>{ scene.words().no_corrections }</p> };
    }
    html! {
        <ul>
            { for all.iter().map(|correction| html! {
                <li>
                    { scene.formats().date(correction.date) }{ ": " }{ prose(&correction.text) }
                </li>
            }) }
        </ul>
    }
}

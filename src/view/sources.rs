//! Everything that the story cites and has corrected, at its end.

use yew::prelude::*;

use super::cite::entry;
use super::prose::prose;
use super::scene::Scene;

/// All sources and corrections.
pub fn sources(scene: &Scene) -> Html {
    let (words, story) = (scene.words(), &scene.story);
    html! {
        <footer class="closing">
            <p class="updated">{ words.updated(&scene.formats().date(story.updated)) }</p>
            if !story.corrections.is_empty() {
                <details class="notes">
                    <summary>{ words.corrections }</summary>
                    <ul>
                        { for story.corrections.iter().map(|correction| html! {
                            <li>
                                { scene.formats().date(correction.date) }{ ": " }
                                { prose(&correction.text) }
                            </li>
                        }) }
                    </ul>
                </details>
            }
            <details class="notes">
                <summary>{ words.all_sources }</summary>
                <ul>
                    { for story.sources.iter().map(|source| html! {
                        <li>{ entry(scene, source) }</li>
                    }) }
                </ul>
            </details>
        </footer>
    }
}

//! What a reader should know about a block.

use yew::prelude::*;

use super::cite::cited;
use super::scene::Scene;
use crate::story::Cited;

/// The note that stands in sight, in the block with this id.
pub fn caveat(scene: &Scene, notes: &[Cited], at: &str) -> Html {
    match notes.first() {
        // A disclosure, which the source is, may not stand in a paragraph.
        Some(note) => html! { <div class="caveat">{ cited(scene, note, at) }</div> },
        None => Html::default(),
    }
}

/// A list of notes, each with its source, in the block with this id.
pub fn notes(scene: &Scene, notes: &[Cited], at: &str) -> Html {
    if notes.is_empty() {
        return Html::default();
    }
    html! {
        <details class="notes">
            <summary>{ scene.words().notes }</summary>
            <ul>{ for notes.iter().map(|note| html! { <li>{ cited(scene, note, at) }</li> }) }</ul>
        </details>
    }
}

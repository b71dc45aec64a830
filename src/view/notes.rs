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

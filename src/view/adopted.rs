//! Parts of a view that no reader changes, and that are in the fragment already.
//!
//! A live view takes them from there. A browser copies nodes in a tenth of the time in which a
//! view makes them, and what would make them need not travel in the wasm.

use yew::prelude::*;

use super::kept::fixed;
use super::scene::Scene;

/// A part that depends on nothing but the story. `place` is where it stands in the fragment, as a
/// CSS selector; `make` makes it where there is no fragment yet.
pub fn adopted(scene: &Scene, place: String, make: impl Fn() -> Html) -> Html {
    // Not asked at run time: of what is never called nothing is compiled.
    if cfg!(target_arch = "wasm32") { copied(scene, place) } else { make() }
}

/// Copies once: what the reader opens in it stays open.
fn copied(scene: &Scene, place: String) -> Html {
    let outside = scene.outside.clone();
    fixed(move || outside.adopt(&place).unwrap_or_default())
}

/// Where something stands in a block: `then` goes on from the block's section.
pub fn in_block(block: &str, then: &str) -> String {
    ["[aria-labelledby=\"", block, "-title\"] ", then].concat()
}

/// A part that depends on what is chosen: in the `beginning` it is taken over, after that made.
pub fn begun(scene: &Scene, beginning: bool, place: &str, make: impl FnOnce() -> Html) -> Html {
    let taken = if beginning { scene.outside.adopt(place) } else { None };
    taken.unwrap_or_else(make)
}

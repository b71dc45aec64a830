//! What surrounds the press: what an author is shown.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "desk/drawn.rs"]
mod drawn;
#[path = "desk/languages.rs"]
mod languages;
#[path = "problems/story.rs"]
mod story;

//! What the press writes, as a newsroom and a server meet it.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "press/allowed.rs"]
mod allowed;
#[path = "press/amp.rs"]
mod amp;
#[path = "press/atomic.rs"]
mod atomic;
#[path = "press/brief.rs"]
mod brief;
#[path = "press/frozen.rs"]
mod frozen;
#[path = "press/images.rs"]
mod images;
#[path = "press/kept.rs"]
mod kept;
#[path = "problems/laden.rs"]
mod laden;
#[path = "press/oembed.rs"]
mod oembed;
#[path = "press/pages.rs"]
mod pages;
#[path = "press/paths.rs"]
mod paths;
#[path = "press/pressed.rs"]
mod pressed;
#[path = "press/reasons.rs"]
mod reasons;
#[path = "press/sealed.rs"]
mod sealed;
#[path = "support/skip.rs"]
mod skip;
#[path = "press/snippets.rs"]
mod snippets;
#[path = "problems/story.rs"]
mod story;
#[path = "press/vectors.rs"]
mod vectors;
#[path = "press/words.rs"]
mod words;

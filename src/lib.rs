//! Nutgraf: interactive explainers that live inside a news article.
//!
//! A **story** is made of **blocks** (a trend, a map, a set of options), every number and every
//! argument with its source. The same views draw it in the page, as WebAssembly, and natively.
//!
//! # Rooms
//!
//! | module | what is in it | where it runs |
//! |---|---|---|
//! | [`story`] | the checked story, and (feature `cli`) reading and checking a folder | everywhere |
//! | [`chart`] | a trend on any plotters backend, and in words | everywhere |
//! | [`map`] | the base map and what stands on it | everywhere |
//! | [`view`] | the explainer as Yew components | everywhere |
//! | [`picture`] | what a block shows as a picture or a table to keep | everywhere |
//! | `page` | mounting views in a page | wasm only |
//! | `pen` | drawing pictures in a page | a wasm of its own, feature `pen` |
//! | `style` | what style sheets say, for heights and contrast | native only, feature `cli` |
//! | `press` | turning stories into files | native only, feature `cli` |
//! | `desk` | what surrounds that in a newsroom: new stories, imports, previews, hosts | native only, feature `cli` |
//!
//! # The dependency rule
//!
//! `story ← chart, map ← view ← {page, picture ← pen, press ← desk} ← {wasm exports, bin}`, and
//! `story ← style ← {press, desk}`
//!
//! An arrow never points back. `page` and `press` never meet. Only `page` and `pen` touch the browser;
//! only `press`, `desk` and `bin` touch files: the reader of a story is given what is in them.
//! `tests/layers.rs` holds this rule.

// A panic in wasm takes every explainer on the page down.
#![cfg_attr(
    not(test),
    warn(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]
#![warn(missing_docs)]

pub mod chart;
#[cfg(feature = "cli")]
pub mod desk;
pub mod map;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod page;
#[cfg(all(target_arch = "wasm32", feature = "pen"))]
pub mod pen;
pub mod picture;
#[cfg(feature = "cli")]
pub mod press;
pub mod story;
#[cfg(feature = "cli")]
pub mod style;
pub mod view;

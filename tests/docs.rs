//! The documents say what is true: their commands run, their story is one, their links lead
//! somewhere.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

#[path = "docs/commands.rs"]
mod commands;
#[path = "docs/document.rs"]
mod document;
#[path = "docs/glossary.rs"]
mod glossary;
#[path = "docs/links.rs"]
mod links;
#[path = "docs/problems.rs"]
mod problems;
#[path = "docs/story.rs"]
mod story;

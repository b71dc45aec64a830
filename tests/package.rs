//! The npm package as others install it: into a project, on a server, into a bundle, in a browser;
//! and each recipe of `docs/recipes` that it can be tried with.
//!
//! Reads `dist/`, and the tools that `.ci/setup` has installed.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/browser.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod browser;
#[path = "support/command.rs"]
mod command;
#[path = "support/driver.rs"]
mod driver;
#[path = "goldens/golden.rs"]
mod golden;
#[path = "support/page.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod page;
#[path = "support/server.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod server;

#[path = "package/amp.rs"]
mod amp;
#[path = "package/bundle.rs"]
mod bundle;
#[path = "package/contents.rs"]
mod contents;
#[path = "package/feed.rs"]
mod feed;
#[path = "package/imports.rs"]
mod imports;
#[path = "package/licenses.rs"]
mod licenses;
#[path = "package/markup.rs"]
mod markup;
#[path = "package/newsletter.rs"]
mod newsletter;
#[path = "package/project.rs"]
mod project;
#[path = "package/recipes.rs"]
mod recipes;
#[path = "package/standard.rs"]
mod standard;
#[path = "package/types.rs"]
mod types;

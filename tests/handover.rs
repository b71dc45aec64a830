//! The package for another newsroom, as that newsroom unpacks it.
//!
//! Reads `dist/`, which `trunk build --release` makes.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "support/browser.rs"]
#[allow(dead_code, reason = "shared with the tests of whole pages")]
mod browser;
#[path = "support/command.rs"]
#[allow(dead_code, reason = "shared with the tests of whole pages")]
mod command;
#[path = "support/driver.rs"]
mod driver;
#[path = "support/server.rs"]
#[allow(dead_code, reason = "shared with the tests of whole pages")]
mod server;
#[path = "problems/story.rs"]
mod story;

#[path = "handover/alive.rs"]
mod alive;
#[path = "handover/content.rs"]
mod content;
#[path = "handover/package.rs"]
mod package;
#[path = "handover/printed.rs"]
mod printed;

//! The preview as an author has it: the command runs, a browser looks, a file changes.
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
#[path = "problems/story.rs"]
mod story;

#[path = "preview/access.rs"]
mod access;
#[path = "preview/changes.rs"]
mod changes;
#[path = "preview/frames.rs"]
mod frames;
#[path = "preview/running.rs"]
mod running;

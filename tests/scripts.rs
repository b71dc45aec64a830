//! The scripts of `.ci` as a newcomer meets them: what they say, and when they stop.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "scripts/again.rs"]
mod again;
#[path = "scripts/locked.rs"]
mod locked;
#[path = "scripts/setup.rs"]
mod setup;
#[path = "support/skip.rs"]
#[allow(dead_code, reason = "shared with tests that use more of it")]
mod skip;
#[path = "scripts/tally.rs"]
mod tally;
#[path = "scripts/wordpress.rs"]
mod wordpress;

/// What a script has printed.
fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("scripts write UTF-8")
}

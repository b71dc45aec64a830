//! What to type for this command.

use std::env;

/// `cargo nutgraf` where cargo runs it from its repository, and `nutgraf` where it is installed.
pub fn called() -> &'static str {
    // Cargo tells what it runs which package it is of.
    let by_cargo = env::var("CARGO_PKG_NAME").is_ok_and(|name| name == env!("CARGO_PKG_NAME"));
    if by_cargo { "cargo nutgraf" } else { "nutgraf" }
}

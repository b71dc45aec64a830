//! A test that cannot be made here is told and counted, and fails where nothing may be skipped.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::thread;

/// Says that the running test is not made, as something is missing for it.
///
/// # Panics
/// Where the variables say that nothing, or not this, may be missing.
#[track_caller]
pub fn skip(missing: &str, why: &str) {
    let set = |name| std::env::var(name).unwrap_or_default();
    assert!(
        !is_required(missing, &set("CI"), &set("NUTGRAF_REQUIRE")),
        "{why}; CI or NUTGRAF_REQUIRE is set, so this is a failure"
    );
    let name = thread::current().name().unwrap_or("a test").to_owned();
    let line = format!("skipped: {name}: {why}\n");
    // Past the harness, which keeps what tests that pass have printed.
    let _ = io::stderr().write_all(line.as_bytes());
    if let Some(list) = std::env::var_os("NUTGRAF_SKIPPED") {
        let list = OpenOptions::new().append(true).create(true).open(list);
        list.and_then(|mut list| list.write_all(line.as_bytes())).expect("the list can be written");
    }
}

/// Whether `CI` or `NUTGRAF_REQUIRE` (`all`, or names with commas between) asks for it.
pub fn is_required(missing: &str, ci: &str, required: &str) -> bool {
    let on_ci = !["", "0", "false"].contains(&ci);
    on_ci || required.split(',').map(str::trim).any(|name| name == "all" || name == missing)
}

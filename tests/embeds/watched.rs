//! Browsers end with the tests that have started them, whatever became of the tests.

use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Command, Stdio};

use crate::driver::watched;

/// A signal ends it, long before it would end by itself.
#[test]
fn a_command_ends_with_whoever_has_started_it() {
    let mut command = Command::new("sleep");
    let mut watched = watched(command.arg("20"));
    let mut child = watched.stdin(Stdio::piped()).process_group(0).spawn().unwrap();
    drop(child.stdin.take());
    assert_eq!(child.wait().unwrap().signal(), Some(9));
}

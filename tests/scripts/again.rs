//! `.ci/again`: only a test that was seen to pass alone is let through, and it says which.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output};

use crate::text;

/// What cargo prints of a target in which this test fails.
fn failing(target: &str, name: &str) -> String {
    format!(
        "echo 'test one ... ok'; echo 'test {name} ... FAILED'
         echo 'test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out;'
         failed=\"$failed
    \\`--test {target}\\`\""
    )
}

/// Runs it with a cargo that does this the first time, and this when it is asked for one test.
fn again(first: &str, second: &str) -> Output {
    let room = tempfile::tempdir().expect("a folder");
    let cargo = room.path().join("cargo");
    let script = format!(
        "#!/bin/sh\nfailed=\ncase \"$*\" in *--exact*) {second} ;; *) {first} ;; esac
         [ -z \"$failed\" ] || {{ echo \"error: targets failed:$failed\" >&2; exit 101; }}"
    );
    fs::write(&cargo, script).expect("a script");
    fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).expect("a command");
    let path = format!("{}:{}", room.path().display(), std::env::var("PATH").expect("a path"));
    Command::new("sh").arg(".ci/again").env("PATH", path).output().expect("a shell")
}

const PASSES: &str = "echo \"asked: $*\"; echo 'test result: ok. 1 passed; 0 failed;'";

#[test]
fn what_passes_alone_is_unsteady() {
    let done = again(&failing("embeds", "map::moves"), PASSES);
    let out = text(&done.stdout);
    assert!(done.status.success(), "{out}");
    assert!(out.contains("--test embeds -- --exact --test-threads=1 map::moves\n"), "{out}");
    assert!(out.ends_with("\nunsteady: map::moves\n"), "{out}");
}

#[test]
fn what_passes_at_once_is_not_run_again() {
    let done = again("true", "echo again");
    assert!(done.status.success());
    assert_eq!(text(&done.stdout), "");
}

#[test]
fn what_fails_again_has_failed() {
    let one = failing("embeds", "map::moves");
    let done = again(&one, &one);
    assert_eq!(done.status.code(), Some(1));
    assert!(!text(&done.stdout).contains("unsteady"));
}

#[test]
fn what_is_no_chance_is_not_run_again() {
    let many: Vec<_> = (0..4).map(|nth| failing("embeds", &format!("map::moves_{nth}"))).collect();
    let crashed = "failed=\"$failed
    \\`--test travel\\`\"";
    let with_a_crash = format!("{}; {crashed}", failing("embeds", "map::moves"));
    for first in [many.join("; "), with_a_crash, String::from("exit 101")] {
        let done = again(&first, PASSES);
        let out = text(&done.stdout);
        assert_eq!(done.status.code(), Some(1), "{out}");
        assert!(!out.contains("asked:"), "{out}");
    }
}

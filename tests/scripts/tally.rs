//! `.ci/tally`: what it says at the end of a run is what has happened in it.

use std::process::{Command, Output};

use crate::skip::is_required;
use crate::text;

fn run(script: &str) -> Output {
    let script = format!(". .ci/tally\n{script}");
    let mut command = Command::new("sh");
    command.args(["-eu", "-c", &script]).env_remove("NUTGRAF_REQUIRE");
    command.output().expect("a shell")
}

const RESULT: &str = "test result: ok. 7 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out;";

#[test]
fn what_was_skipped_has_not_passed() {
    let script = format!(
        "step Tests counted echo '{RESULT} finished in 1.00s'
         echo 'skipped: amp::valid: no validator' >>\"$NUTGRAF_SKIPPED\"
         not_run webkit 'missing: Xvfb'"
    );
    let done = run(&script);
    let out = text(&done.stdout);
    assert!(done.status.success(), "{out}");
    for said in [
        "\n== Tests\n",
        "\n== Skipped\nskipped: amp::valid: no validator\n",
        "\n== webkit: not run: missing: Xvfb\n",
        "\n== Not run\nwebkit: missing: Xvfb\n",
    ] {
        assert!(out.contains(said), "{said}\n{out}");
    }
    // Seven, but one of them was skipped; and one that cargo itself ignores.
    assert!(out.ends_with("\n== 6 passed, 0 failed, 2 skipped, 1 not run\n"), "{out}");
}

#[test]
fn what_an_engine_cannot_do_is_counted_apart() {
    let script = format!("counted echo 'left out: tree::: why\n{RESULT} finished in 1.00s'");
    let out = text(&run(&script).stdout);
    assert!(out.ends_with("\n== 7 passed, 0 failed, 1 skipped, 2 left out\n"), "{out}");
}

/// The first run has failed at one of eight; the second is that one alone.
#[test]
fn what_passes_only_when_it_runs_again_is_counted_apart() {
    let first = RESULT.replace("ok. 7 passed; 0", "FAILED. 7 passed; 1");
    let again = "test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 9 filtered out;";
    let script = format!("counted printf '%s\\n' '{first}' '{again}' 'unsteady: map::one'");
    let out = text(&run(&script).stdout);
    assert!(out.contains("\n== Failed, and passed when run again\nmap::one\n"), "{out}");
    assert!(out.ends_with("\n== 7 passed, 0 failed, 1 skipped, 1 unsteady\n"), "{out}");
}

#[test]
fn a_run_that_fails_ends_there_and_says_so() {
    let failed = RESULT.replace("ok. 7 passed; 0", "FAILED. 5 passed; 2");
    let done = run(&format!("counted sh -c 'echo \"{failed}\"; exit 101'\necho not reached"));
    let out = text(&done.stdout);
    assert_eq!(done.status.code(), Some(1), "{out}");
    assert!(!out.contains("not reached"), "{out}");
    assert!(out.ends_with("\n== 5 passed, 2 failed, 1 skipped: FAILED\n"), "{out}");
}

#[test]
fn what_is_required_must_not_be_missing() {
    let done = run("NUTGRAF_REQUIRE=amp,webkit\nnot_run webkit 'missing: Xvfb'");
    assert_eq!(done.status.code(), Some(1));
    assert!(!is_required("amp", "", ""));
    assert!(!is_required("amp", "false", "nginx, apache"));
    assert!(is_required("apache", "", "nginx, apache"));
    assert!(is_required("amp", "", "all"));
    assert!(is_required("amp", "true", ""));
}

//! `.ci/wordpress` in a clone in which nothing was built.

use std::fs;
use std::process::Command;

use crate::text;

#[test]
fn without_a_build_it_says_what_to_run_first() {
    let clone = tempfile::tempdir().expect("a folder for a moment");
    fs::create_dir(clone.path().join(".ci")).expect("a folder in it");
    fs::copy(".ci/wordpress", clone.path().join(".ci/wordpress")).expect("a copy");
    let run = |arguments: &[&str]| {
        let mut command = Command::new("sh");
        command.arg(".ci/wordpress").args(arguments).current_dir(clone.path());
        let done = command.output().expect("a shell");
        (done.status.code(), text(&done.stderr))
    };
    let expected =
        "wordpress: there is no dist/wordpress/nutgraf.zip: run `npm run build` first\n".to_owned();
    assert_eq!(run(&["site"]), (Some(1), expected));
    assert!(!clone.path().join("site").exists(), "something was begun");
    assert_eq!(run(&[]), (Some(2), "usage: sh .ci/wordpress FOLDER\n".to_owned()));
}

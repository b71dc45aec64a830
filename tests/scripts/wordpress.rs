//! What `.ci/wordpress` asks for before it begins.

use std::fs;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::text;

fn clone() -> TempDir {
    let clone = tempfile::tempdir().expect("a folder for a moment");
    fs::create_dir(clone.path().join(".ci")).expect("a folder in it");
    fs::copy(".ci/wordpress", clone.path().join(".ci/wordpress")).expect("a copy");
    clone
}

/// Its exit code, and what it says of what is wrong.
fn run(clone: &TempDir, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new("sh");
    command.arg(".ci/wordpress").args(arguments).current_dir(clone.path()).stdin(Stdio::null());
    let done = command.output().expect("a shell");
    (done.status.code(), text(&done.stderr))
}

#[test]
fn without_a_build_it_says_what_to_run_first() {
    let clone = clone();
    let expected = "wordpress: there is no dist/wordpress/nutgraf.zip: run `npm run build` first\n";
    assert_eq!(run(&clone, &["site"]), (Some(1), expected.to_owned()));
    assert!(!clone.path().join("site").exists(), "something was begun");
    assert_eq!(run(&clone, &[]), (Some(2), "usage: sh .ci/wordpress FOLDER\n".to_owned()));
}

#[test]
fn a_folder_with_files_of_somebody_is_left_alone() {
    let clone = clone();
    let plugin = clone.path().join("dist/wordpress");
    fs::create_dir_all(&plugin).expect("a folder");
    fs::write(plugin.join("nutgraf.zip"), "not looked at").expect("a file");
    let (code, told) = run(&clone, &["dist"]);
    assert_eq!(code, Some(1));
    assert!(told.starts_with("wordpress: dist is not empty"), "{told}");
    assert!(plugin.join("nutgraf.zip").is_file(), "it was removed");
}

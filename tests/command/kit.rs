//! `nutgraf kit`, as whoever builds this project meets it when something is missing.

use nutgraf::story::files::Files;

use crate::{content, folder, installed, path, run, text};

#[test]
fn a_tool_that_is_missing_is_named_with_the_step_and_what_installs_it() {
    let (staged, empty) = (folder(&Files::new()), folder(&Files::new()));
    let done = installed()
        .args(["kit", path(staged.path())])
        .env("PATH", empty.path())
        .output()
        .expect("it starts");
    assert_eq!(done.status.code(), Some(2));
    let expected = "nutgraf: making the pen: Cargo.toml: `cargo` is not installed or not on the \
                    path; run `npm run setup`, and load the path with `. .ci/env`\n";
    assert_eq!(text(&done.stderr), expected);
    assert!(content(staged.path()).is_empty(), "what is only needed meanwhile is gone");
}

#[test]
fn a_folder_that_is_missing_is_named() {
    let done = run(&["kit", "no/such/folder"]);
    assert_eq!(done.status.code(), Some(2));
    let told = text(&done.stderr);
    assert!(told.contains("no/such/folder: there is no such file or folder"), "{told}");
}

#[test]
fn its_help_has_an_example_and_newsrooms_do_not_see_it() {
    let told = text(&run(&["kit", "--help"]).stdout);
    assert!(told.contains("\n  nutgraf kit dist/.stage\n"), "{told}");
    assert!(told.lines().all(|line| line.chars().count() <= 100), "{told}");
    assert!(!text(&run(&["--help"]).stdout).contains("\n  kit"));
}

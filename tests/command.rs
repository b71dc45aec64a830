//! The command as a newsroom developer meets it: exit codes, messages, and what it leaves.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "problems/story.rs"]
mod story;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use nutgraf::story::files::Files;
use tempfile::TempDir;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nutgraf")).args(arguments).output().expect("it starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the command writes UTF-8")
}

fn path(path: &Path) -> &str {
    path.to_str().expect("temporary paths are UTF-8")
}

/// A folder with these files.
fn folder(files: &Files) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for a moment");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("a file in it");
    }
    folder
}

fn broken() -> Files {
    let mut files = story::good();
    files.insert("events.csv".into(), b"id,date,source\nstrike,2025-02-30,paper\n".to_vec());
    files
}

/// Everything in a folder: names and bytes.
fn content(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let file = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().expect("names are UTF-8");
        (name, fs::read(entry.path()).expect("a file"))
    };
    entries.map(|entry| file(entry.expect("an entry"))).collect()
}

#[test]
fn check_of_a_good_story() {
    let good = folder(&story::good());
    let done = run(&["check", path(good.path())]);
    assert_eq!(done.status.code(), Some(0));
    let balance = [
        "         for                           against",
        "ways     arguments     words  speakers arguments     words  speakers",
        "scanners         1         3         1         1         5         1",
        "all 1            1         3         1         1         5         1\n",
    ]
    .join("\n");
    let folder = good.path().display();
    let expected = format!("{folder} (en): no problems; 3 blocks, 2 sources\n{balance}");
    assert_eq!((text(&done.stdout), text(&done.stderr)), (expected, String::new()));
}

#[test]
fn check_of_a_story_that_listens_to_one_side_more() {
    let mut files = story::good();
    let bytes = files.get_mut("en.json").expect("the good story has it");
    let document = String::from_utf8(bytes.clone()).expect("UTF-8");
    *bytes = document.replace("It finds more.", &["more"; 16].join(" ")).into_bytes();
    let uneven = folder(&files);
    let done = run(&["check", path(uneven.path())]);
    assert_eq!(done.status.code(), Some(0), "a warning is no problem");
    let told = text(&done.stdout);
    let warnings: Vec<&str> = told.lines().filter(|line| line.starts_with("warning")).collect();
    assert_eq!(
        warnings,
        [
            "warning: ways, scanners: more than 3 times as many words for as against",
            "warning: ways, all 1: more than 3 times as many words for as against",
        ]
    );
}

#[test]
fn check_of_a_broken_story() {
    let broken = folder(&broken());
    let done = run(&["check", path(broken.path())]);
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(
        (text(&done.stdout).as_str(), text(&done.stderr).as_str()),
        (
            "",
            "events.csv: row 2, column date: there is no day 2025-02-30 in the calendar\n  \
             help: check the day and the month\n\
             1 problem\n"
        )
    );
}

#[test]
fn build_of_a_broken_story_writes_nothing() {
    let (broken, place) = (folder(&broken()), folder(&Files::new()));
    let out = place.path().join("out");
    let done = run(&["build", path(broken.path()), "--out", path(&out)]);
    assert_eq!(done.status.code(), Some(1));
    assert!(!out.exists());
    let last = format!("1 problem\nNothing was written to {}.\n", out.display());
    assert!(text(&done.stderr).ends_with(&last), "{}", text(&done.stderr));
}

#[test]
fn build_of_a_broken_story_leaves_what_was_there() {
    let (good, broken, out) = (folder(&story::good()), folder(&broken()), folder(&Files::new()));
    assert!(run(&["build", path(good.path()), "--out", path(out.path())]).status.success());
    let before = content(out.path());
    let done = run(&["build", path(broken.path()), "--out", path(out.path())]);
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(content(out.path()), before);
}

#[test]
fn two_builds_give_the_same_bytes_and_leave_nothing_else() {
    let (one, two) = (folder(&Files::new()), folder(&Files::new()));
    for out in [&one, &two, &one] {
        let done = run(&["build", "www/stories/cartels", "--out", path(out.path())]);
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        let name = out.path().join("en.story");
        assert_eq!(text(&done.stdout), format!("{}\n", name.display()));
    }
    assert_eq!(content(one.path()), content(two.path()));
    assert_eq!(content(one.path()).into_keys().collect::<Vec<_>>(), ["en.story"]);
}

#[cfg(unix)]
#[test]
fn a_web_server_can_read_what_is_built() {
    use std::os::unix::fs::PermissionsExt as _;
    let (good, out) = (folder(&story::good()), folder(&Files::new()));
    assert!(run(&["build", path(good.path()), "--out", path(out.path())]).status.success());
    let mode = fs::metadata(out.path().join("en.story")).expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o644);
}

#[test]
fn a_folder_that_does_not_exist() {
    for arguments in
        [vec!["check", "no/such/folder"], vec!["build", "no/such/folder", "--out", "x"]]
    {
        let done = run(&arguments);
        assert_eq!(done.status.code(), Some(2));
        let told = text(&done.stderr);
        assert!(told.starts_with("nutgraf: no/such/folder: "), "{told}");
    }
}

#[test]
fn a_folder_without_a_story() {
    let empty = folder(&Files::new());
    let done = run(&["check", path(empty.path())]);
    assert_eq!(done.status.code(), Some(1));
    assert!(text(&done.stderr).starts_with("en.json: the file is missing\n"));
}

#[test]
fn an_output_that_cannot_be_a_folder() {
    let good = folder(&story::good());
    let file = good.path().join("en.json");
    let done = run(&["build", path(good.path()), "--out", path(&file)]);
    assert_eq!(done.status.code(), Some(2));
    let told = text(&done.stderr);
    assert!(told.starts_with(&format!("nutgraf: {}: ", file.display())), "{told}");
}

#[test]
fn no_arguments() {
    let done = run(&[]);
    assert_eq!(done.status.code(), Some(2));
    let told = text(&done.stderr);
    for word in ["Usage: nutgraf <COMMAND>", "check", "build", "schema"] {
        assert!(told.contains(word), "{told}");
    }
}

#[test]
fn schema_is_what_an_editor_can_use() {
    let done = run(&["schema"]);
    assert_eq!(done.status.code(), Some(0));
    let schema: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert!(schema.get("$schema").is_some());
}

//! The command as a newsroom developer meets it: exit codes, messages, and what it leaves.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "command/again.rs"]
mod again;
#[path = "command/build.rs"]
mod build;
#[path = "command/check.rs"]
mod check;
#[path = "command/help.rs"]
mod help;
#[path = "command/import.rs"]
mod import;
#[path = "command/import_bounds.rs"]
mod import_bounds;
#[path = "command/json.rs"]
mod json;
#[path = "command/kit.rs"]
mod kit;
#[path = "command/new.rs"]
mod new;
#[path = "problems/story.rs"]
mod story;
#[path = "command/theme.rs"]
mod theme;
#[path = "command/watch.rs"]
mod watch;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use nutgraf::story::files::Files;
use tempfile::TempDir;

fn run(arguments: &[&str]) -> Output {
    installed().args(arguments).output().expect("it starts")
}

/// The command as one that is installed: cargo, which runs the tests, is not there.
fn installed() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nutgraf"));
    command.env_remove("CARGO_PKG_NAME");
    command
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
    nutgraf::press::seal::read(folder, folder).expect("the folder can be read")
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
fn build_without_an_address_says_what_it_leaves_out() {
    let (good, out) = (folder(&story::good()), folder(&Files::new()));
    let done = run(&["build", path(good.path()), "--out", path(out.path())]);
    assert_eq!(done.status.code(), Some(0));
    let told = text(&done.stderr);
    assert!(told.contains("oEmbed") && told.contains("--base https://"), "{told}");
    assert!(!text(&done.stdout).contains("oembed"));
}

#[test]
fn build_prints_what_it_writes_and_nothing_else() {
    let (good, place) = (folder(&story::good()), folder(&Files::new()));
    let out = place.path().join("harbour");
    let base = ["--base", "https://news.example/nutgraf/"];
    let command = ["build", path(good.path()), "--out", path(&out)];
    let done = run(&[&command[..], &base].concat());
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    // There is no terminal, so nothing moves.
    assert_eq!(text(&done.stderr), "");
    let told = text(&done.stdout);
    for name in ["en.html", "en.seizures.fragment.html", "images/en.card.png", "manifest.json"] {
        let line = out.join(name).display().to_string();
        assert!(told.lines().any(|told| told == line), "{line}\n{told}");
    }
    for line in told.lines() {
        assert!(Path::new(line).is_file(), "{line}");
    }
}

#[test]
fn build_takes_the_address_of_the_host_and_the_frozen_loader() {
    let (good, place) = (folder(&story::good()), folder(&Files::new()));
    let loader = place.path().join("embed-0123456789abcdef.js");
    fs::write(&loader, "loader").expect("a file");
    let out = place.path().join("stories/harbour");
    let [base, loader] = ["https://news.example/x", path(&loader)];
    let (source, to) = (path(good.path()), path(&out));
    let done = run(&["build", source, "--out", to, "--base", base, "--loader", loader]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let frozen = fs::read_to_string(out.join("snippets/en.frozen-short.txt")).expect("a snippet");
    assert!(frozen.contains("https://news.example/x/embed-0123456789abcdef.js"), "{frozen}");
    let done = run(&["build", source, "--out", to, "--base", "news.example"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(text(&done.stderr).contains("https://news.example/nutgraf/"), "{}", text(&done.stderr));
}

#[test]
fn build_does_not_touch_a_folder_of_somebody_else() {
    let good = folder(&story::good());
    let other = folder(&[("photo.jpg".to_owned(), b"a photo".to_vec())].into());
    let done = run(&["build", path(good.path()), "--out", path(other.path())]);
    assert_eq!(done.status.code(), Some(2));
    assert!(text(&done.stderr).contains("name a new or empty one"), "{}", text(&done.stderr));
    assert_eq!(content(other.path()).into_keys().collect::<Vec<_>>(), ["photo.jpg"]);
}

#[test]
fn freeze_gives_names_that_change_with_the_content() {
    let place = folder(&[("embed.js".to_owned(), b"one".to_vec())].into());
    let file = place.path().join("embed.js");
    let frozen = || {
        let done = run(&["freeze", path(&file)]);
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        let told = text(&done.stdout);
        let (name, integrity) = told.trim_end().split_once(' ').expect("a name and a digest");
        assert!(integrity.starts_with("sha256-"), "{told}");
        assert_eq!(fs::read(place.path().join(name)).ok(), fs::read(&file).ok());
        name.to_owned()
    };
    let (one, again) = (frozen(), frozen());
    fs::write(&file, "two").expect("a file");
    assert!(one == again && one != frozen(), "{one}");
}

#[cfg(unix)]
#[test]
fn a_web_server_can_read_what_is_built() {
    use std::os::unix::fs::PermissionsExt as _;
    let (good, place) = (folder(&story::good()), folder(&Files::new()));
    let out = place.path().join("harbour");
    assert!(run(&["build", path(good.path()), "--out", path(&out)]).status.success());
    let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
    for (path, least) in [(out.clone(), 0o555), (out.join("en.html"), 0o444)] {
        assert_eq!(mode(&path) & least, least, "{}", path.display());
    }
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
    let told = text(&done.stderr);
    let place = format!("--> {}\n", empty.path().join("en.json").display());
    assert!(told.starts_with("error: the file is missing\n") && told.contains(&place), "{told}");
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

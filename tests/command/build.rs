//! `build` and `seal` where something is named by mistake: nothing of somebody else is lost.

use std::fs;

use nutgraf::story::files::Files;

use crate::{content, folder, path, run, story, text};

#[test]
fn a_whole_site_is_not_replaced_by_a_story() {
    let good = folder(&story::good());
    let site = folder(&Files::from([
        ("embed.js".to_owned(), b"loader".to_vec()),
        ("manifest.json".to_owned(), b"{}".to_vec()),
    ]));
    let before = content(site.path());
    let done = run(&["build", path(good.path()), "--out", path(site.path())]);
    assert_eq!(done.status.code(), Some(2));
    let told = text(&done.stderr);
    assert!(told.contains("holds a whole site") && told.contains("stories/"), "{told}");
    assert_eq!(content(site.path()), before);
}

#[test]
fn another_story_is_not_replaced() {
    let (good, place) = (folder(&story::good()), folder(&Files::new()));
    let out = place.path().join("harbour");
    assert!(run(&["build", path(good.path()), "--out", path(&out)]).status.success());
    let before = content(&out);
    let mut files = story::good();
    let document = files.get_mut("en.json").expect("the story has it");
    *document = text(document).replace("\"harbour\"", "\"quay\"").into_bytes();
    let other = folder(&files);
    let done = run(&["build", path(other.path()), "--out", path(&out)]);
    assert_eq!(done.status.code(), Some(2));
    let told = text(&done.stderr);
    assert!(told.contains("the story `harbour` is in this folder"), "{told}");
    assert_eq!(content(&out), before);
}

/// A package that cannot be made is told before anything is written.
#[test]
fn a_package_that_cannot_be_made_leaves_everything() {
    let (good, place) = (folder(&story::good()), folder(&Files::new()));
    let (out, document) = (place.path().join("out"), good.path().join("en.json"));
    let nowhere = place.path().join("none/story.zip");
    let here = place.path().join("story.zip");
    for (zip, kit, expected) in [
        (path(&document), "dist", "en.json: name a file that ends with .zip"),
        (path(&nowhere), "dist", "story.zip: its folder does not exist"),
        (path(&here), "no/kit", "no/kit: this folder has no embed.js and wasm files"),
    ] {
        let wishes = ["--out", path(&out), "--zip", zip, "--kit", kit];
        let done = run(&[&["build", path(good.path())][..], &wishes].concat());
        assert_eq!(done.status.code(), Some(2), "{zip}");
        assert!(text(&done.stderr).contains(expected), "{}", text(&done.stderr));
        assert!(!out.exists() && !here.exists());
    }
    assert_eq!(content(good.path()).get("en.json"), story::good().get("en.json"));
}

/// What stands under a name without digest changes, and embeds that check it then stay dead.
#[test]
fn a_loader_that_changes_is_not_frozen() {
    let (good, place) = (folder(&story::good()), folder(&Files::new()));
    let (loader, out) = (place.path().join("embed.js"), place.path().join("out"));
    fs::write(&loader, "loader").expect("a file");
    let done = run(&["build", path(good.path()), "--out", path(&out), "--loader", path(&loader)]);
    assert_eq!(done.status.code(), Some(2));
    assert!(text(&done.stderr).contains("that has a digest in its name"), "{}", text(&done.stderr));
    assert!(!out.exists());
}

#[test]
fn a_story_folder_is_not_sealed() {
    let good = folder(&story::good());
    let before = content(good.path());
    let done = run(&["seal", path(good.path())]);
    assert_eq!(done.status.code(), Some(2));
    assert!(text(&done.stderr).contains("there is no embed.js here"), "{}", text(&done.stderr));
    assert_eq!(content(good.path()), before);
    assert_eq!(run(&["freeze"]).status.code(), Some(2), "nothing to copy");
}

/// Snippets name the story, not the folder.
#[test]
fn a_folder_with_another_name_is_warned_of() {
    let (good, place) = (folder(&story::good()), folder(&Files::new()));
    let out = place.path().join("port");
    let base = ["--base", "https://news.example/nutgraf/"];
    let done = run(&[&["build", path(good.path()), "--out", path(&out)][..], &base].concat());
    assert_eq!(done.status.code(), Some(0));
    let told = text(&done.stderr);
    assert!(
        told.starts_with("warning: snippets look for this story in stories/harbour/"),
        "{told}"
    );
}

/// It reads as a remark, and only where the address is not known.
#[test]
fn what_base_is_for_is_a_note() {
    let (good, place) = (folder(&story::good()), folder(&Files::new()));
    let out = place.path().join("harbour");
    let build = |more: &[&str]| {
        let done = run(&[&["build", path(good.path()), "--out", path(&out)][..], more].concat());
        assert_eq!(done.status.code(), Some(0));
        text(&done.stderr)
    };
    let told = build(&[]);
    assert!(told.starts_with("note: with --base https://") && told.lines().count() == 1, "{told}");
    assert_eq!(build(&["--base", "https://news.example/nutgraf/"]), "");
}

/// What a link leads to is neither read nor told.
#[cfg(unix)]
#[test]
fn a_link_in_a_story_folder_is_refused() {
    let (good, away) = (folder(&story::good()), folder(&Files::new()));
    let secret = away.path().join("secret");
    fs::write(&secret, "root:x:0:0\n").expect("a file");
    fs::remove_file(good.path().join("events.csv")).expect("it is there");
    std::os::unix::fs::symlink(&secret, good.path().join("events.csv")).expect("a link");
    let out = away.path().join("harbour");
    for arguments in
        [vec!["check", path(good.path())], vec!["build", path(good.path()), "--out", path(&out)]]
    {
        let done = run(&arguments);
        assert_eq!(done.status.code(), Some(2));
        let told = [text(&done.stdout), text(&done.stderr)].concat();
        assert!(
            told.contains("events.csv: this is a symbolic link") && !told.contains("root"),
            "{told}"
        );
    }
    assert!(!out.exists());
}

/// A file on one line is not printed again for each of its problems.
#[test]
fn what_is_said_of_a_long_line_is_short() {
    let mut files = story::good();
    let document = files.get_mut("en.json").expect("the story has it");
    let title = format!("\"title\": \"{} {{unit}}\"", "x".repeat(100_000));
    *document = text(document)
        .replacen("\"title\": \"Two gangs and a harbour\"", &title, 1)
        .replace('\n', " ")
        .into_bytes();
    let long = folder(&files);
    let done = run(&["check", path(long.path())]);
    assert_eq!(done.status.code(), Some(1));
    let told = [text(&done.stdout), text(&done.stderr)].concat();
    assert!(told.contains("en.json:1:") && told.len() < 10_000, "{}", told.len());
}

//! What is in the package.

use std::process::Command;

use crate::package::{PACKAGE, built, run};

#[test]
fn every_part_is_there_and_told_of() {
    let files = PACKAGE.files();
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    for name in [
        "EMBED.txt",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "LICENSE.txt",
        "SHA256SUMS",
        "alt.txt",
        "interactive/_headers",
        "interactive/embed.js",
        "interactive/embed.js.br",
        "interactive/manifest.json",
        "interactive/stories/harbour/en.fragment.html",
        "interactive/stories/harbour/manifest.json",
        "interactive/stories/harbour/snippets/en.frozen-full.txt",
        "interactive/stories/harbour/snippets/en.full.txt",
        "method.txt",
        "static/en.card.png",
        "static/en.gangs.pdf",
        "static/en.seizures.pdf",
        "static/en.seizures.png",
        "static/en.seizures.svg",
    ] {
        assert!(names.contains(&name), "{name} is not among {names:#?}");
    }
    // Every picture has its words.
    let alt = PACKAGE.text("alt.txt");
    for name in names.iter().filter(|name| name.starts_with("static/")) {
        assert!(alt.contains(&format!("{name}\n")), "{name}: {alt}");
    }
    // Every snippet is told of, by its file.
    let embed = PACKAGE.text("EMBED.txt");
    for name in names.iter().filter(|name| name.contains("/snippets/") && name.ends_with(".txt")) {
        let file = name.rsplit('/').next().expect("a name");
        assert!(embed.contains(file), "{file}: {embed}");
    }
}

#[test]
fn the_note_on_the_method_says_what_a_desk_asks() {
    let method = PACKAGE.text("method.txt");
    for told in [
        "Customs office: Monthly figures, January 2026. https://example.org/figures",
        "The Paper: Report on the gangs, 2025. Print edition, page 3.",
        "Where sources disagree",
        "Corrections",
        "What is not known",
        "People drowned in 12 months",
        "Not the missing. (The Paper, 2025)",
    ] {
        assert!(method.contains(told), "{told} is not in\n{method}");
    }
}

#[test]
fn the_checksums_are_right_and_of_all_files() {
    let check = || {
        let mut command = Command::new("sha256sum");
        command.args(["--check", "--strict", "--quiet", "SHA256SUMS"]).current_dir(&PACKAGE.folder);
        command.output().expect("sha256sum is there")
    };
    let done = check();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    let listed = PACKAGE.text("SHA256SUMS").lines().count();
    assert_eq!(listed, PACKAGE.files().len() - 1, "all but the list itself");
}

#[test]
fn the_same_story_gives_the_same_bytes_wherever_it_was_built_for() {
    let first = built(PACKAGE.room.path(), "again", &[]);
    // The address is that of our host: the other newsroom has its own.
    let base = ["--base", "https://news.example/nutgraf/"];
    assert!(first == built(PACKAGE.room.path(), "elsewhere", &base), "the bytes differ");
    let files = PACKAGE.files();
    let ours = files.iter().find(|(_, bytes)| {
        bytes.windows(b"news.example".len()).any(|part| part == b"news.example")
    });
    assert_eq!(ours.map(|(path, _)| path), None);
}

#[test]
fn without_a_kit_there_is_no_package() {
    let (done, zip) = run(PACKAGE.room.path(), "no-kit", &["--kit", "no/such/kit"]);
    assert_eq!(done.status.code(), Some(2));
    let told = String::from_utf8(done.stderr).expect("UTF-8");
    assert!(told.starts_with("nutgraf: no/such/kit: "), "{told}");
    assert!(!zip.exists());
}

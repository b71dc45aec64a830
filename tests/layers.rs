//! Holds the dependency rule that `src/lib.rs` states and that types have names of their own, by
//! reading the sources.

#![cfg(not(target_arch = "wasm32"))]

#[path = "layers/names.rs"]
mod names;
#[path = "layers/source.rs"]
mod source;

use std::fs;
use std::path::{Path, PathBuf};

use source::Source;

/// Each room with the rooms that it may know besides itself.
const ROOMS: [(&str, &[&str]); 10] = [
    ("story", &[]),
    ("chart", &["story"]),
    ("map", &["story"]),
    ("view", &["story", "chart", "map"]),
    ("page", &["story", "chart", "map", "view"]),
    ("picture", &["story", "chart", "map", "view"]),
    ("pen", &["story", "picture", "view"]),
    ("style", &["story"]),
    ("press", &["story", "chart", "map", "view", "style"]),
    ("desk", &["story", "style", "press"]),
];

/// What is outside, and the rooms that may know it; `bin` is the command.
const OUTSIDE: [(&str, &[&str]); 14] = [
    ("web_sys", &["page", "pen"]),
    ("js_sys", &["page"]),
    ("gloo", &["page"]),
    ("wasm_bindgen", &["page", "pen"]),
    ("yew", &["view", "page", "press", "desk"]),
    ("plotters", &["chart"]),
    ("plotters_backend", &["chart", "pen"]),
    ("plotters_canvas", &["pen"]),
    ("axum", &["desk"]),
    ("tokio", &["desk"]),
    ("ureq", &["desk"]),
    ("std::fs", &["press", "desk", "bin"]),
    ("std::env", &["press", "desk", "bin"]),
    ("std::process", &["press", "desk", "bin"]),
];

/// What stops the program, or the page of the reader.
const STOPS: [&str; 6] =
    [".unwrap(", ".expect(", "panic!", "todo!", "unimplemented!", "unreachable!"];

/// Everything in a source that breaks the rule.
fn broken(source: &Source) -> Vec<String> {
    let room = source.module.first().map_or("lib", String::as_str);
    let mut found = Vec::new();
    for path in source.paths() {
        let words: Vec<&str> = path.iter().map(String::as_str).collect();
        let to = match words.as_slice() {
            ["crate" | "nutgraf", to, ..] => ROOMS.iter().find(|(name, _)| name == to),
            _ => None,
        };
        let from = ROOMS.iter().find(|(name, _)| *name == room);
        match (from, to) {
            (Some((from, known)), Some((to, _))) if from != to && !known.contains(to) => {
                found.push(format!("{from} must not know {to}: {}", path.join("::")));
            }
            // The command is native: the page is not there.
            (None, Some((to, _))) if room == "bin" && *to == "page" => {
                found.push(format!("bin must not know page: {}", path.join("::")));
            }
            _ => {}
        }
        for (name, allowed) in OUTSIDE {
            let parts: Vec<&str> = name.split("::").collect();
            if words.starts_with(&parts) && !allowed.contains(&room) {
                found.push(format!("{room} must not know {name}: {}", path.join("::")));
            }
        }
    }
    let stops = STOPS.iter().filter(|stop| source.has(stop));
    found.extend(stops.map(|stop| format!("{stop} can stop everything")));
    found
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[test]
fn no_source_breaks_the_rule() {
    let files = sources(Path::new("src"));
    assert!(files.len() > 40, "the sources were not found: {files:?}");
    let mut all = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).expect("sources are UTF-8");
        let source = Source::new(file.strip_prefix("src").expect("in src"), &text);
        all.extend(broken(&source).into_iter().map(|what| format!("{}: {what}", file.display())));
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

#[track_caller]
fn caught(file: &str, text: &str, expected: &[&str]) {
    assert_eq!(broken(&Source::new(Path::new(file), text)), expected);
}

#[test]
fn an_arrow_that_points_back_is_caught() {
    let expected = ["story must not know view: crate::view::scene::Scene"];
    caught("story/atlas.rs", "use crate::view::scene::Scene;", &expected);
    caught("story/check/atlas.rs", "use super::super::super::view::{scene::{Scene}};", &expected);
    caught("story/atlas.rs", "fn f() { crate::view::scene::Scene }", &expected);
    caught(
        "chart.rs",
        "use crate::{story::Story, map::outline};",
        &["chart must not know map: crate::map::outline"],
    );
    caught(
        "press/build.rs",
        "use crate::page::mount;",
        &["press must not know page: crate::page::mount"],
    );
    caught(
        "bin/nutgraf.rs",
        "use nutgraf::page::mount;",
        &["bin must not know page: nutgraf::page::mount"],
    );
}

#[test]
fn the_world_outside_is_caught_in_the_wrong_room() {
    caught(
        "view/map.rs",
        "use web_sys::{Window, Event};",
        &[
            "view must not know web_sys: web_sys::Window",
            "view must not know web_sys: web_sys::Event",
        ],
    );
    caught(
        "story/read.rs",
        "use std::{collections::BTreeMap, fs};",
        &["story must not know std::fs: std::fs"],
    );
    caught("map.rs", "fn f(x: yew::Html) {}", &["map must not know yew: yew::Html"]);
    caught("desk/watch.rs", "use std::fs; use crate::press::build::build;", &[]);
    caught("page/width.rs", "use web_sys::ResizeObserver;", &[]);
}

#[test]
fn what_stops_everything_is_caught() {
    caught(
        "view.rs",
        "fn f() { x.unwrap(); y\n.expect(\"z\"); panic!(\"p\") }",
        &[
            ".unwrap( can stop everything",
            ".expect( can stop everything",
            "panic! can stop everything",
        ],
    );
    caught("view.rs", "fn f() { x.unwrap_or(1); std::panic::set_hook(y) }", &[]);
}

#[test]
fn words_and_tests_are_not_caught() {
    let text = r##"
        //! As [`crate::view`] says, panic! is for `x.unwrap()`.
        /* crate::page::mount /* nested */ panic!() */
        const A: &str = "crate::view \" panic!()";
        const B: &str = r#"crate::view " panic!()"#;
        const C: (char, char) = ('"', '\'');
        fn f<'a>(x: &'a str) -> &'a str { x }
        #[cfg(test)]
        mod tests { use crate::view::Explainer; fn t() { if true { x.unwrap() } } }
        use super::story::Story;
    "##;
    caught("chart.rs", text, &[]);
}

//! Every reason that the loader can give has its paragraph on the page to which it links.

use std::collections::BTreeSet;
use std::fs;

use nutgraf::press::reasons::reasons;

const WASM: [&str; 3] = [
    include_str!("../../src/page.rs"),
    include_str!("../../src/pen.rs"),
    include_str!("../../src/pen/canvas.rs"),
];

/// The modules of a folder, one after the other.
fn modules(folder: &str) -> String {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// What stands between a mark and the next quote, everywhere.
fn quoted<'a>(text: &'a str, mark: &str, end: char) -> impl Iterator<Item = &'a str> {
    text.match_indices(mark).filter_map(move |(at, _)| {
        let rest = &text[at + mark.len()..];
        rest.split(end).next()
    })
}

/// What is fetched, and what can be wrong with each.
const FILES: [&str; 4] = ["fragment", "glue", "story", "wasm"];
const FAULTS: [&str; 4] = ["changed", "invalid", "missing", "unreachable"];

/// All reason codes: those that are written out, and those made of a name and an ending.
fn codes() -> BTreeSet<String> {
    let sources = ["www/embed", "www/live", "www/pen"].map(modules);
    let mut codes: BTreeSet<String> = BTreeSet::from(["unknown".to_owned()]);
    for mark in ["failure('", "wrong('", "warn('"] {
        let found = sources.iter().flat_map(|text| quoted(text, mark, '\''));
        codes.extend(found.map(str::to_owned));
    }
    // Errors of the wasm begin with their reason.
    let errors = WASM.into_iter().flat_map(|text| quoted(text, "\"", '"'));
    let errors = errors.filter_map(|text| text.split_once(": "));
    codes.extend(errors.map(|(code, _)| code.to_owned()).filter(|code| code.contains('-')));
    for file in FILES {
        assert!(sources.iter().any(|text| text.contains(&format!("'{file}', "))), "{file}");
        codes.extend(FAULTS.map(|fault| format!("{file}-{fault}")));
    }
    codes
}

#[test]
fn each_reason_has_its_paragraph_and_each_paragraph_its_reason() {
    let page = reasons();
    let told: BTreeSet<String> = quoted(&page, "<h2 id=\"", '"').map(str::to_owned).collect();
    let codes = codes();
    assert!(codes.len() > 20, "{codes:?}");
    assert_eq!(told, codes);
    // A heading, and at least a sentence below it.
    for code in codes {
        let (_, below) = page.split_once(&format!("<h2 id=\"{code}\">{code}</h2>\n<p>")).unwrap();
        assert!(below.split("</p>").next().unwrap().len() > 60, "{code}");
    }
}

/// What a line of a test looks for: a whole text, or how a line on the console begins.
fn sought(line: &str) -> impl Iterator<Item = &str> {
    let told = quoted(line, "[nutgraf] ", ':');
    line.split('"').skip(1).step_by(2).chain(told)
}

/// A paragraph alone proves nothing: a test in a browser has to see each code.
#[test]
fn each_reason_is_seen_by_a_test_of_the_pages() {
    let tests = modules("tests/embeds");
    let lines = tests.lines().filter(|line| !line.trim_start().starts_with("//"));
    let seen: BTreeSet<&str> = lines.flat_map(sought).collect();
    for code in codes() {
        assert!(seen.contains(code.as_str()), "no test of a page sees {code}");
    }
}

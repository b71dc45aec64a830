//! Every reason that the loader can give has its paragraph on the page to which it links.

use std::collections::BTreeSet;
use std::fs;

use nutgraf::press::reasons::reasons;

const WASM: &str = include_str!("../../src/page.rs");

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

/// The names of what is fetched, by the functions that are given them.
fn names<'a>(loader: &'a str, function: &str) -> BTreeSet<&'a str> {
    let calls = loader.match_indices(function).filter_map(|(at, _)| {
        let call = loader[at + function.len()..].split(')').next()?;
        let mut quoted = call.split('\'').skip(1).step_by(2);
        quoted.find(|name| name.chars().all(|c| c.is_ascii_lowercase()))
    });
    calls.collect()
}

/// All reason codes: those that are written out, and those made of a name and an ending.
fn codes() -> BTreeSet<String> {
    let (loader, live) = (modules("www/embed"), modules("www/live"));
    let mut codes = BTreeSet::new();
    for mark in ["failure('", "wrong('", "warn('", "reason: '", "reason = '"] {
        codes.extend([&loader, &live].into_iter().flat_map(|text| quoted(text, mark, '\'')));
    }
    // Errors of the wasm begin with their reason.
    let errors = quoted(WASM, "\"", '"').filter_map(|text| text.split_once(": "));
    codes.extend(errors.map(|(code, _)| code).filter(|code| code.contains('-')));
    let mut codes: BTreeSet<String> = codes.into_iter().map(str::to_owned).collect();
    let endings: BTreeSet<&str> = quoted(&loader, "`${name}-", '`').collect();
    assert_eq!(endings, BTreeSet::from(["changed", "invalid", "missing", "unreachable"]));
    for (function, endings) in [
        ("fetchFile(", &["changed", "invalid", "missing", "unreachable"][..]),
        ("checkStatus(", &["missing"]),
        ("unreachable(", &["unreachable"]),
    ] {
        let made = names(&loader, function).into_iter();
        codes.extend(made.flat_map(|name| endings.iter().map(move |end| format!("{name}-{end}"))));
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

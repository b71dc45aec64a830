//! The story and the article are in our own words: they share no ten words in a row with a source,
//! apart from what stands in quotation marks, and a quotation is short, attributed and linked.
//!
//! The sources are not ours to give away, so only hashes of them are here.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::shingles::{Hash, RUN, hash, known, words};

/// Words of the longest quotation.
const LONGEST: usize = 20;

/// The parts of a text outside quotation marks, and the quotations.
fn parts(text: &str) -> (Vec<&str>, Vec<&str>) {
    let mut outside = Vec::new();
    let mut quoted = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\u{201c}') {
        outside.push(before);
        let (quotation, after) = after.split_once('\u{201d}').unwrap_or((after, ""));
        quoted.push(quotation);
        rest = after;
    }
    outside.push(rest);
    (outside, quoted)
}

fn faults(name: &str, text: &str, known: &BTreeSet<Hash>) -> Vec<String> {
    let (outside, quoted) = parts(text);
    let copied = outside.into_iter().flat_map(|part| {
        let words = words(part);
        let runs: Vec<String> = words
            .windows(RUN)
            .filter(|run| known.contains(&hash(run)))
            .map(|run| format!("{name}: “{}” is a source’s wording", run.join(" ")))
            .collect();
        runs
    });
    let long = quoted.into_iter().filter(|it| it.split_whitespace().count() > LONGEST);
    let long = long.map(|it| format!("{name}: a quotation of more than {LONGEST} words: {it}"));
    copied.chain(long).collect()
}

/// Every text of a document with its place, apart from titles of sources, which are quotations.
fn texts(value: &Value, at: &str, into: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => into.push((at.to_owned(), text.clone())),
        Value::Array(items) => {
            for (nth, item) in items.iter().enumerate() {
                texts(item, &format!("{at}/{nth}"), into);
            }
        }
        Value::Object(fields) => {
            let fields = fields
                .iter()
                .filter(|(name, _)| !(at.starts_with("/sources/") && *name == "title"));
            for (name, field) in fields {
                texts(field, &format!("{at}/{name}"), into);
            }
        }
        _ => {}
    }
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(c),
            _ => {}
        }
    }
    text
}

#[test]
fn nothing_is_copied_from_a_source() {
    let known = known();
    assert!(known.len() > 5_000, "{} hashes: the list is not whole", known.len());
    let story = fs::read_to_string("www/stories/cartels/en.json").expect("the story is there");
    let story: Value = serde_json::from_str(&story).expect("it is JSON");
    let mut all = Vec::new();
    texts(&story, "", &mut all);
    for file in [
        "www/index.html",
        "www/stories/cartels/README.md",
        "www/stories/cartels/events.csv",
        "www/stories/cartels/groups.csv",
        "www/stories/cartels/listings.csv",
        "www/stories/cartels/places.csv",
    ] {
        let text = fs::read_to_string(file).expect("it is there");
        all.push((
            file.to_owned(),
            if file.ends_with("html") { without_tags(&text) } else { text },
        ));
    }
    let faults: Vec<String> = all.iter().flat_map(|(at, text)| faults(at, text, &known)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Titles that stand in quotation marks where no source is quoted.
const TITLES: [&str; 1] = ["The Post"];
/// The source that is quoted without a link: its address was searched for and not found.
const UNLINKED: [&str; 1] = ["ziemer-essay"];

/// The quotations of a document with the sources named beside them, or in what holds them.
fn quotations(
    value: &Value,
    at: &str,
    sources: &[String],
    into: &mut Vec<(String, String, Vec<String>)>,
) {
    match value {
        Value::String(text) => {
            let quoted = parts(text).1.into_iter().filter(|it| !TITLES.contains(it));
            into.extend(quoted.map(|it| (at.to_owned(), it.to_owned(), sources.to_vec())));
        }
        Value::Array(items) => {
            for (nth, item) in items.iter().enumerate() {
                quotations(item, &format!("{at}/{nth}"), sources, into);
            }
        }
        Value::Object(fields) => {
            let one = fields.get("source").into_iter();
            let several = fields.get("sources").and_then(Value::as_array).into_iter().flatten();
            let named: Vec<String> =
                one.chain(several).filter_map(Value::as_str).map(str::to_owned).collect();
            let sources = if named.is_empty() { sources } else { &named };
            for (name, field) in fields {
                quotations(field, &format!("{at}/{name}"), sources, into);
            }
        }
        _ => {}
    }
}

/// A correction quotes what stood here before, and a title of a source is quoted with its source.
#[test]
fn every_quotation_of_the_story_is_attributed_and_linked() {
    let story = fs::read_to_string("www/stories/cartels/en.json").expect("the story is there");
    let story: Value = serde_json::from_str(&story).expect("it is JSON");
    let sources = story["sources"].as_array().expect("sources").iter();
    let linked: BTreeSet<&str> = sources
        .filter(|it| it["url"].is_string())
        .filter_map(|it| it["id"].as_str())
        .chain(UNLINKED)
        .collect();
    let mut all = Vec::new();
    quotations(&story, "", &[], &mut all);
    all.retain(|(at, ..)| !at.starts_with("/corrections/") && !at.starts_with("/sources/"));
    assert!(all.len() > 40, "{} quotations", all.len());
    for (at, quoted, sources) in &all {
        assert!(!sources.is_empty(), "{at}: “{quoted}” names no source");
        let found = sources.iter().any(|id| linked.contains(id.as_str()));
        assert!(found, "{at}: “{quoted}” is linked to nothing");
    }
}

#[test]
fn every_paragraph_of_the_article_that_quotes_links_to_what_it_quotes() {
    let article = fs::read_to_string("www/index.html").expect("it is there");
    let paragraphs = article.split("<p>").skip(1).filter_map(|rest| rest.split_once("</p>"));
    let mut quoting = 0;
    for (paragraph, _) in paragraphs {
        let text = without_tags(paragraph);
        let quoted = parts(&text).1.into_iter().filter(|it| !TITLES.contains(it)).count();
        let links = paragraph.matches("<a href=\"https://").count();
        assert!(links >= quoted, "{quoted} quotations and {links} links: {text}");
        quoting += usize::from(quoted > 0);
    }
    assert!(quoting >= 2, "{quoting} paragraphs quote");
}

#[test]
fn a_copy_is_found_and_a_quotation_is_not() {
    let source = "one two three four five six seven eight nine ten eleven";
    let known = words(source).windows(RUN).map(hash).collect();
    let found = |text: &str| faults("text", text, &known).len();
    assert_eq!(found("So: One, two three four five six seven eight nine ten."), 1);
    assert_eq!(found("He says “one two three four five six seven eight nine ten.”"), 0);
    assert_eq!(found("one two three four five six seven eight nine, and ten"), 0);
    assert_eq!(found(&format!("“{}”", "word ".repeat(LONGEST + 1))), 1);
}

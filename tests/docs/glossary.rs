//! The glossary is short, and has each word once.

use std::collections::BTreeSet;

use crate::document::Document;

/// The most words that anybody can be asked to learn.
const MOST: usize = 50;

#[test]
fn the_glossary_has_few_words_and_each_of_them_once() {
    let document = Document::read("CONTRIBUTING.md");
    let (_, glossary) = document.text.split_once("## Words\n").expect("a glossary");
    let glossary = glossary.split("\n## ").next().unwrap_or_default();
    let rows = glossary.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" |"));
    let words: Vec<&str> = rows.skip(1).flat_map(|(words, _)| words.split(", ")).collect();
    assert!(words.contains(&"story") && words.len() <= MOST, "{}: {words:?}", words.len());
    assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "{words:?}");
}

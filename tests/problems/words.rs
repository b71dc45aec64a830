//! A newsroom's own words.

use crate::report::{after, rewritten, told};
use nutgraf::story::read::read;

use crate::report::replace;
use crate::story::good;

fn words(text: &str) -> String {
    rewritten("words/en.json", text)
}

#[test]
fn some_words_may_be_changed() {
    told(
        words(
            "{ \"close\": \"Shut\", \"found\": { \"one\": \"a hit\", \"other\": \"{n} hits\" } }",
        ),
        "",
    );
    told(words("{}"), "");
    // Words of another language are not looked at.
    told(rewritten("words/de.json", "{ \"close\": 1 }"), "");
}

#[test]
fn what_is_no_file_of_words() {
    told(
        words("[]"),
        "
        words/en.json:1:1: this is not a file of interface texts
          help: write `{ \"close\": \"Close\" }`: the name of each text, and the text
        ",
    );
}

#[test]
fn a_text_that_there_is_not() {
    told(
        words("{ \"clsoe\": \"Close\" }"),
        "
        words/en.json:1:3: there is no text `clsoe`
          help: did you mean `close`?
        ",
    );
}

#[test]
fn a_text_of_another_kind() {
    told(
        words("{ \"close\": 1, \"counts\": [\"1\"], \"groups\": \"{n} groups\", \"pro\": \" \" }"),
        "
        words/en.json:1:12: a text is needed here, in quotation marks
          help: in English it is “Close”
        words/en.json:1:25: 3 texts are needed here, in brackets
          help: in English it is [\"1 group\",\"2 or 3 groups\",\"4 or more\"]
        words/en.json:1:42: a text is needed here for each plural form
          help: in English it is {\"one\":\"1 group\",\"other\":\"{n} groups\"}
        words/en.json:1:63: this text is empty
          help: in English it is “For”
        ",
    );
}

#[test]
fn placeholders_of_words() {
    told(
        words("{ \"event\": \"Event {m}\" }"),
        "
        words/en.json:1:12: `{m}` is not a placeholder here, so readers would see it as is
          help: use {all}, {n}
        words/en.json:1:12: this text lacks `{all}`
          help: put it where it belongs; in English it is “Event {n} of {all}”
        words/en.json:1:12: this text lacks `{n}`
          help: put it where it belongs; in English it is “Event {n} of {all}”
        ",
    );
}

#[test]
fn forms_of_numbers() {
    told(
        words("{ \"groups\": { \"one\": \"a group\", \"lots\": \"{n} groups\" } }"),
        "
        words/en.json:1:13: the plural form `other` is missing
          help: add it: this language uses it for 0, 2, 3, 4 …
        words/en.json:1:33: there is no text `lots`
          help: use one of: zero, one, two, few, many, other
        ",
    );
    // A form for many numbers says which.
    told(
        words("{ \"groups\": { \"one\": \"a group\", \"other\": \"groups\" } }"),
        "
        words/en.json:1:42: this text lacks `{n}`
          help: put it where it belongs; in English it is {\"one\":\"1 group\",\"other\":\"{n} groups\"}
        ",
    );
}

/// Each text that a language of the newsroom's own lacks is named, with what to translate.
#[test]
fn a_language_that_is_not_whole() {
    let mut files = good();
    replace(&mut files, "en.json", "\"language\": \"en\"", "\"language\": \"ca\"");
    let document = files.remove("en.json").expect("the document");
    files.insert("ca.json".into(), document);
    let all: serde_json::Value =
        serde_json::from_str(include_str!("../../www/words/es.json")).expect("an object");
    let mut all = all.as_object().expect("an object").clone();
    all.remove("close");
    all.remove("groups");
    files.insert("words/ca.json".into(), serde_json::to_vec(&all).expect("JSON"));
    let wrong = read(&files, "ca").expect_err("two are missing");
    let lines: Vec<String> = wrong.problems.iter().map(ToString::to_string).collect();
    told(
        lines.join("\n"),
        "
        words/ca.json: this file lacks a text that English has: `close`
          help: translate it: “Close”
        words/ca.json: this file lacks a text that English has: `groups`
          help: translate it: {\"one\":\"1 group\",\"other\":\"{n} groups\"}
        ",
    );
}

/// Nothing that a file of words can hold stops the command.
#[test]
fn hostile_words_are_told() {
    for text in [
        "{ \"close\": { \"a\": [[]] } }",
        "null",
        "{ \"~1/a\": 1 }",
        "{ \"groups\": { \"other\": {} } }",
    ] {
        assert!(!words(text).is_empty(), "{text}");
    }
    assert!(
        !after(|files| {
            files.insert("words/en.json".into(), vec![0xff]);
        })
        .is_empty()
    );
}

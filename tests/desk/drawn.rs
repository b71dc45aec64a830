//! Typical mistakes as they are printed where there are no colours.

use std::path::Path;

use anstream::adapter::strip_str;
use nutgraf::desk::diagnostic::drawn;
use nutgraf::story::read::read;

use crate::story::good;

/// Everything that is printed after a replacement in the good story.
fn after(file: &str, from: &str, to: &str) -> String {
    let mut files = good();
    let bytes = files.get_mut(file).expect("the good story has this file");
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    assert_eq!(text.matches(from).count(), 1, "{from:?} in {file}");
    *bytes = text.replace(from, to).into_bytes();
    let wrong = read(&files, "en").expect_err("something is wrong");
    let all = wrong.problems.iter().map(|problem| drawn(problem, Path::new("harbour"), &files));
    let all: Vec<String> = all.collect();
    strip_str(&all.join("\n")).to_string()
}

#[track_caller]
fn shows(printed: String, expected: &str) {
    assert!(printed == expected.trim_start_matches('\n'), "printed:\n<<<\n{printed}>>>");
}

#[test]
fn a_field_that_is_misspelled() {
    let printed = after("en.json", "\"slug\"", "\"slgu\"");
    shows(
        printed,
        r#"
error: the field `slug` is missing
 --> harbour/en.json:1:1
  |
1 | {
  | ^
  |
  = help: add `"slug": …` here

error: the field `slgu` is not valid here
 --> harbour/en.json:4:3
  |
4 |   "slgu": "harbour",
  |   ^^^^^^
  |
  = help: did you mean `slug`?
"#,
    );
}

#[test]
fn a_comma_that_is_missing() {
    shows(
        after("en.json", "\"format\": 1,", "\"format\": 1"),
        r#"
error: this is not JSON: Expected comma
 --> harbour/en.json:2:14
  |
2 |   "format": 1
  |              ^
  |
  = help: look here for a missing or extra comma, quote or bracket; a code editor with JSON support marks it
"#,
    );
}

#[test]
fn a_source_that_is_not_there() {
    shows(
        after(
            "seizures.csv",
            "2025-02,sea,20,customs,18,2025-03-15,paper",
            "2025-02,sea,20,custom,18,2025-03-15,paper",
        ),
        "
error: there is no source `custom`
 --> harbour/seizures.csv:5:16
  |
5 | 2025-02,sea,20,custom,18,2025-03-15,paper
  |                ^^^^^^ column `source`
  |
  = help: did you mean `customs`?
",
    );
}

#[test]
fn a_cell_that_is_empty() {
    shows(
        after("events.csv", "strike,2024-12-03,paper", "strike,,paper"),
        "
error: this date is empty
 --> harbour/events.csv:2:8
  |
2 | strike,,paper
  |        ^ column `date`
  |
  = help: write it like 2025-02-20, 2025-02 or 2025
",
    );
}

#[test]
fn a_row_that_is_too_short() {
    shows(
        after("areas.csv", "north,GTM,limited,paper,Petén;Izabal", "north,GTM,limited,paper"),
        "
error: this row has 4 cells, the header has 5
 --> harbour/areas.csv:3:1
  |
3 | north,GTM,limited,paper
  | ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: use double quotes around cells that contain a comma, or add the missing cells
",
    );
}

/// What an author wrote may hold codes for terminals; none of them gets there.
#[test]
fn codes_for_terminals_are_shown_and_not_sent() {
    let printed = after("events.csv", "strike,2024-12-03", "strike,\u{1b}[31m2024\u{7}");
    assert!(!printed.contains(['\u{1b}', '\u{7}']), "{printed:?}");
    assert!(printed.starts_with(r"error: `\u{1b}[31m2024\u{7}` is not a date"), "{printed}");
}

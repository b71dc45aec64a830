//! What programs are told.

use nutgraf::story::files::Files;
use serde_json::{Value, json};

use crate::{broken, folder, path, run, story, text};

fn answer(arguments: &[&str]) -> (Option<i32>, Value) {
    let done = run(arguments);
    assert_eq!(text(&done.stderr), "", "a program reads standard output only");
    (done.status.code(), serde_json::from_slice(&done.stdout).expect("one JSON document"))
}

#[test]
fn check_of_a_good_story() {
    let good = folder(&story::good());
    let (code, told) = answer(&["check", path(good.path()), "--json"]);
    let one = json!({
        "block": "ways", "option": "scanners", "family": null, "pros": [1, 3, 1],
        "cons": [2, 8, 2], "pro_stances": [1, 0, 0], "con_stances": [1, 0, 1], "uneven": false
    });
    let mut all = one.clone();
    all["option"] = Value::Null;
    let mut family = all.clone();
    family["family"] = json!("law");
    let texts = json!([{ "source": "paper", "arguments": 3, "heavy": false }]);
    let story = json!({
        "language": "en", "slug": "harbour", "title": "Two gangs and a harbour",
        "blocks": ["seizures", "gangs", "ways"], "sources": 2, "balance": [one, family, all],
        "texts": texts
    });
    let expected = json!({ "ok": true, "problems": [], "cut_short": false, "warnings": [], "stories": [story], "written": [] });
    assert_eq!((code, told), (Some(0), expected));
}

#[test]
fn check_of_a_broken_story() {
    let mut files = broken();
    let document = files.get_mut("en.json").expect("the story has it");
    *document = text(document)
        .replacen("\"slug\": \"harbour\"", "\"slug\": \"The harbour\"", 1)
        .into_bytes();
    let broken = folder(&files);
    let (code, told) = answer(&["check", path(broken.path()), "--json"]);
    let expected = json!([
        {
            "code": "invalid-id", "file": "en.json", "line": 4, "column": 11, "cell": null,
            "what": "`The harbour` cannot be part of an address",
            "help": "write `the-harbour`: use lowercase letters, digits and hyphens, at most 64 characters"
        },
        {
            "code": "invalid-date", "file": "events.csv", "line": 2, "column": 8, "cell": "date",
            "what": "there is no day 2025-02-30 in the calendar",
            "help": "check the day and the month"
        }
    ]);
    assert_eq!((code, &told["ok"], &told["problems"]), (Some(1), &json!(false), &expected));
    assert_eq!(told["stories"], json!([]));
}

#[test]
fn build_names_what_it_wrote() {
    let (good, place) = (folder(&story::good()), folder(&Files::new()));
    let out = place.path().join("out");
    let (code, told) = answer(&["build", path(good.path()), "--out", path(&out), "--json"]);
    assert_eq!((code, &told["ok"]), (Some(0), &json!(true)));
    let written = told["written"].as_array().expect("a list");
    assert!(written.contains(&json!(out.join("en.html"))), "{told}");
    assert!(
        written.iter().all(|path| std::path::Path::new(path.as_str().expect("text")).is_file())
    );
}

#[test]
fn build_of_a_broken_story_writes_nothing() {
    let (broken, place) = (folder(&broken()), folder(&Files::new()));
    let out = place.path().join("out");
    let (code, told) = answer(&["build", path(broken.path()), "--out", path(&out), "--json"]);
    assert_eq!((code, &told["ok"], &told["written"]), (Some(1), &json!(false), &json!([])));
    assert_eq!(told["problems"].as_array().map(Vec::len), Some(1));
    assert!(!out.exists());
}

/// A program that was written wrongly reads one document, too.
#[test]
fn wrong_arguments_are_told_as_json() {
    for (arguments, reason) in [
        (vec!["check", "--json"], "the following required arguments were not provided: <FOLDER>"),
        (vec!["check", "x", "--josn", "--json"], "unexpected argument '--josn' found"),
        (vec!["seal", "x", "--json"], "unexpected argument '--json' found"),
        (
            vec!["build", "x", "--json"],
            "the following required arguments were not provided: --out <OUT>",
        ),
        (
            vec!["import", "x", "--json", "--year-begins", "13"],
            "invalid value '13' for '--year-begins <MONTH>'",
        ),
        (vec!["chekc", "--json"], "unrecognized subcommand 'chekc'"),
    ] {
        let (code, told) = answer(&arguments);
        assert_eq!((code, &told["ok"]), (Some(2), &json!(false)), "{arguments:?}");
        let refused = told["refused"].as_str().expect("a reason");
        assert!(refused.starts_with(reason), "{refused}");
        assert!(!refused.contains("Usage") && !refused.contains("--help"), "{refused}");
    }
    // Not for a program: as text, and help is no mistake.
    let done = run(&["check", "--", "--json", "x"]);
    assert!(text(&done.stderr).starts_with("error: ") && done.stdout.is_empty());
    let done = run(&["check", "--json", "--help"]);
    assert_eq!(done.status.code(), Some(0));
    assert!(text(&done.stdout).contains("Usage: nutgraf check"), "{}", text(&done.stdout));
}

/// A program reads one document, also where nothing could be done.
#[test]
fn what_is_refused_is_told_as_json() {
    for command in ["check", "import", "build", "doctor"] {
        let out: &[&str] = if command == "build" { &["--out", "no/such/out"] } else { &[] };
        let (code, told) = answer(&[&[command, "no/such/place", "--json"], out].concat());
        assert_eq!((code, &told["ok"]), (Some(2), &json!(false)), "{command}");
        let refused = told["refused"].as_str().expect("a reason");
        assert!(refused.starts_with("no/such/place: there is no such file"), "{refused}");
    }
}

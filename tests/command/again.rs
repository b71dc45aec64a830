//! Figures that come into a story which has their series already, or may not be changed.

use std::fs;

use crate::import::{EXPORT, place};
use crate::{path, run, text};

#[test]
fn the_next_month_comes_in_with_force_and_the_document_stays() {
    let (place, export) = place();
    let into = place.path().join("landings.csv");
    let first = ["import", &export, "--into", path(&into), "--source", "office", "--add"];
    assert!(run(&first).status.success());
    let document = fs::read(place.path().join("en.json")).expect("a file");
    let more = [EXPORT, b"30.04.2025;6;7\n"].concat();
    fs::write(&export, more).expect("a file");
    let done = run(&first);
    assert_eq!(done.status.code(), Some(2), "it is there already");
    assert!(text(&done.stderr).contains("--force overwrites it"), "{}", text(&done.stderr));
    let done = run(&[&first[..], &["--force"]].concat());
    assert_eq!(done.status.code(), Some(0));
    let told = text(&done.stderr);
    let document_name = place.path().join("en.json");
    let expected = format!(
        "\n{} already shows landings.csv; its texts stay as they are.\n",
        document_name.display()
    );
    assert!(told.ends_with(&expected), "{told}");
    let series = fs::read_to_string(&into).expect("a file");
    assert!(series.contains("2025-04,sud,7,office\n"), "{series}");
    assert_eq!(fs::read(place.path().join("en.json")).expect("a file"), document);
}

/// The document has its texts: what is new is told, and nothing else.
#[test]
fn a_series_that_is_shown_already_needs_only_what_is_new() {
    let (place, export) = place();
    let into = place.path().join("landings.csv");
    let first = ["import", &export, "--into", path(&into), "--source", "office"];
    assert!(run(&[&first[..], &["--add"]].concat()).status.success());
    let again = [&first[..], &["--force"]].concat();
    let done = run(&again);
    assert_eq!((done.status.code(), text(&done.stdout)), (Some(0), String::new()));
    assert!(text(&done.stderr).contains("its texts stay as they are"), "{done:?}");
    assert!(!text(&done.stderr).contains("Fill in"), "{}", text(&done.stderr));
    let done = run(&[&again[..], &["--json"]].concat());
    let told: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(told["stanza"], serde_json::Value::Null);
    // A third port, and another source.
    fs::write(&export, "Monat;Nord;West;S\u{fc}d\n31.01.2025;1,5;2;3\n28.02.2025;4;5;6\n")
        .expect("a file");
    let done = run(&again);
    let west = serde_json::json!({
        "column": "series", "values": [{ "id": "west", "label": "West" }]
    });
    let printed: serde_json::Value = serde_json::from_slice(&done.stdout).expect("one part");
    assert_eq!(printed, west);
    let done = run(&[&again[..], &["--add"]].concat());
    assert_eq!((done.status.code(), text(&done.stdout)), (Some(0), String::new()));
    assert!(text(&done.stderr).contains("\nAdded: `west`.\n"), "{}", text(&done.stderr));
    let document: serde_json::Value =
        serde_json::from_slice(&fs::read(place.path().join("en.json")).expect("a file"))
            .expect("JSON");
    let values = &document["trends"][2]["choices"][0]["values"];
    let ids: Vec<_> = values.as_array().expect("a list").iter().map(|it| &it["id"]).collect();
    assert_eq!(ids, ["nord", "sud", "west"], "behind those that were there");
    let other = ["import", &export, "--into", path(&into), "--source", "other", "--force"];
    let printed: serde_json::Value = serde_json::from_slice(&run(&other).stdout).expect("one part");
    assert_eq!(printed["id"], "other");
}

#[test]
fn a_series_with_revised_values_is_not_written_over() {
    let (place, export) = place();
    let into = place.path().join("seizures.csv");
    let before = fs::read(&into).expect("the good story has revised values");
    let done = run(&["import", &export, "--into", path(&into), "--force"]);
    assert_eq!(done.status.code(), Some(2));
    let told = text(&done.stderr);
    assert!(told.contains("first-published values (`first_value`)"), "{told}");
    assert_eq!(fs::read(&into).expect("a file"), before);
    // A program learns the same: which figures are gone, and why nothing was written.
    let done = run(&["import", &export, "--into", path(&into), "--force", "--json"]);
    assert_eq!((done.status.code(), text(&done.stderr)), (Some(2), String::new()));
    let told: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    let gone = told["changes"]["gone"].as_array().expect("a list");
    assert!(!gone.is_empty() && told["ok"] == false && told["written"].is_null(), "{told}");
    let refused = told["refused"].as_str().expect("words");
    assert!(refused.contains("first-published values (`first_value`)"), "{refused}");
    assert_eq!(fs::read(&into).expect("a file"), before);
}

/// What was first published is kept, and written for figures that are revised, if asked.
#[test]
fn newer_figures_are_told_from_those_that_were_there() {
    let (place, export) = place();
    let into = place.path().join("landings.csv");
    let first = ["import", &export, "--into", path(&into), "--source", "office"];
    assert!(run(&first).status.success());
    let text_of = |bytes: &[u8]| text(bytes);
    let newer = "Monat;Nord;S\u{fc}d\n31.01.2025;1300,5;2\n28.02.2025;7;3\n31.03.2025;5;4\n30.04.2025;6;7\n";
    fs::write(&export, newer).expect("a file");
    let again = [&first[..], &["--force", "--first-published", "2025-05-01"]].concat();
    let done = run(&again);
    assert_eq!(done.status.code(), Some(0), "{}", text_of(&done.stderr));
    let expected = "\nCompared with the existing file: 3 new, 1 revised, 0 gone
  new: 2025-02 nord is 7
  new: 2025-04 nord is 6
  new: 2025-04 sud is 7
  revised: 2025-01 nord was 1234.5, is now 1300.5
";
    assert!(text_of(&done.stderr).contains(expected), "{}", text_of(&done.stderr));
    let series = fs::read_to_string(&into).expect("a file");
    assert!(
        series.starts_with("month,series,value,source,first_value,first_date,first_source\n"),
        "{series}"
    );
    assert!(series.contains("2025-01,nord,1300.5,office,1234.5,2025-05-01,office\n"), "{series}");
    // The next time it is kept without being asked for.
    let done = run(&[&first[..], &["--force"]].concat());
    assert!(
        text_of(&done.stderr).contains("0 new, 0 revised, 0 gone"),
        "{}",
        text_of(&done.stderr)
    );
    assert_eq!(fs::read_to_string(&into).expect("a file"), series);
}

/// Either the series and what shows it, or nothing.
#[test]
fn nothing_is_written_where_the_document_may_not_be_changed() {
    let (place, export) = place();
    let (into, document) = (place.path().join("landings.csv"), place.path().join("en.json"));
    let mut rights = fs::metadata(&document).expect("a file").permissions();
    rights.set_readonly(true);
    fs::set_permissions(&document, rights).expect("rights");
    let done = run(&["import", &export, "--into", path(&into), "--add"]);
    assert_eq!(done.status.code(), Some(2));
    let expected = format!(
        "nutgraf: {}: this file is read-only, so nothing was written; make it writable, or name \
         another one\n",
        document.display()
    );
    assert!(text(&done.stderr).ends_with(&expected), "{}", text(&done.stderr));
    assert!(!into.exists());
}

//! From an export to a story that shows it.

use std::fs;

use nutgraf::story::files::Files;

use crate::{folder, path, run, story, text};

/// What a German spreadsheet writes, in Latin-1.
pub const EXPORT: &[u8] = b"Hafenamt L\xfcbeck;;\nMonat;Nord;S\xfcd\n31.01.2025;1.234,5;2\n28.02.2025;n/a;3\n31.03.2025;5;4\n";

pub fn place() -> (tempfile::TempDir, String) {
    let mut files = story::good();
    files.remove("landings.csv");
    let place = folder(&files);
    let export = place.path().join("export.txt");
    fs::write(&export, EXPORT).expect("a file");
    let export = path(&export).to_owned();
    (place, export)
}

#[test]
fn a_look_prints_the_series_and_how_it_was_read() {
    let (_place, export) = place();
    let done = run(&["import", &export, "--source", "office"]);
    assert_eq!(done.status.code(), Some(0));
    let expected = "month,series,value,source\n\
        2025-01,nord,1234.5,office\n2025-02,nord,,office\n2025-03,nord,5,office\n\
        2025-01,sud,2,office\n2025-02,sud,3,office\n2025-03,sud,4,office\n";
    assert_eq!(text(&done.stdout), expected);
    let expected = format!(
        "{export}: windows-1252, `;` between columns, header in row 2
  A   Monat  day/month/year
  B   Nord   numbers with a decimal comma, `.` between thousands, 1 unknown
  C   Süd    numbers
  A1: `Hafenamt Lübeck`: left out, above the header
  B4: `n/a`: read as unknown
  2 series, 2025-01 to 2025-03: 5 figures, 1 unknown
  first row: 2025-01 nord 1234.5; last row: 2025-03 sud 4
"
    );
    assert_eq!(text(&done.stderr), expected);
}

#[test]
fn what_another_program_sends_is_read_in_the_same_way() {
    let (_place, export) = place();
    let file = fs::File::open(&export).expect("a file");
    let done = crate::installed()
        .args(["import", "-", "--source", "office"])
        .stdin(file)
        .output()
        .expect("it starts");
    assert_eq!(done.status.code(), Some(0));
    assert_eq!(done.stdout, run(&["import", &export, "--source", "office"]).stdout);
    assert!(text(&done.stderr).starts_with("standard input: windows-1252"), "{done:?}");
}

#[test]
fn a_series_comes_into_a_story_with_all_that_shows_it() {
    let (place, export) = place();
    let into = place.path().join("landings.csv");
    let arguments = ["import", &export, "--into", path(&into), "--source", "office", "--add"];
    let done = run(&arguments);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let written = [place.path().join("en.json"), into.clone()].map(|it| it.display().to_string());
    let written = format!("\nWritten: {}\n", written.join(", "));
    assert!(text(&done.stderr).contains(&written), "{}", text(&done.stderr));
    let document = fs::read_to_string(place.path().join("en.json")).expect("a file");
    // What was there stands as it was written.
    assert!(
        document.contains(r#""blocks": ["seizures", "gangs", "ways", "landings"],"#),
        "{document}"
    );
    // Only what the author knows is missing.
    let done = run(&["check", path(place.path()), "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    let problems = told["problems"].as_array().expect("a list");
    let what: Vec<&str> = problems.iter().filter_map(|problem| problem["what"].as_str()).collect();
    // Also what the control of the series is called, and the short form of the unit.
    assert_eq!(what.iter().filter(|what| **what == "this text is empty").count(), 9, "{what:?}");
    assert_eq!(what.len(), 10, "{what:?}");
    let filled = document
        .replace("\"date\": \"\"", "\"date\": \"2025-04\"")
        .replace("\": \"\"", "\": \"words\"");
    fs::write(place.path().join("en.json"), filled).expect("a file");
    let done = run(&["check", path(place.path())]);
    assert_eq!((done.status.code(), text(&done.stderr)), (Some(0), String::new()));
}

#[test]
fn without_add_what_the_document_needs_is_printed() {
    let (place, export) = place();
    let into = place.path().join("landings.csv");
    let done = run(&["import", &export, "--into", path(&into), "--source", "office"]);
    assert_eq!(done.status.code(), Some(0));
    let documents = serde_json::Deserializer::from_slice(&done.stdout).into_iter();
    let parts: Vec<serde_json::Value> = documents.map(|part| part.expect("JSON")).collect();
    assert_eq!((&parts[0]["id"], &parts[1]["data"]), (&"office".into(), &"landings.csv".into()));
    assert!(into.is_file());
}

#[test]
fn what_cannot_be_read_is_shown_and_nothing_is_written() {
    let place = folder(&Files::new());
    let export = place.path().join("export.csv");
    fs::write(&export, "Month,Boxes\nJan 2025,\"1,200\"\nFeb 2025,about 5\nMar 2025,7\n")
        .expect("a file");
    let into = place.path().join("boxes.csv");
    let done = run(&["import", path(&export), "--into", path(&into)]);
    assert_eq!((done.status.code(), text(&done.stdout)), (Some(1), String::new()));
    assert!(!into.exists());
    let expected = format!(
        "error: `about 5` cannot be read as a number
 --> {}:3:10
  |
3 | Feb 2025,about 5
  |          ^^^^^^^ column `B`
  |
  = help: correct the cell, empty it if the figure is unknown, or use --unknown if this text stands for an unknown figure

1 problem; nothing was written
",
        export.display()
    );
    let told = text(&done.stderr);
    assert!(told.ends_with(&expected), "{told}");
    let done = run(&["import", path(&export), "--unknown", "about 5"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
}

#[test]
fn programs_are_told_the_same() {
    let (place, export) = place();
    let into = place.path().join("landings.csv");
    let done = run(&["import", &export, "--into", path(&into), "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!((done.status.code(), text(&done.stderr)), (Some(0), String::new()));
    assert_eq!(told["ok"], true);
    assert_eq!(told["columns"][1]["place"], "B");
    assert_eq!(told["columns"][1]["role"], "values");
    assert_eq!(told["notes"][1]["row"], 4);
    assert_eq!(told["written"], path(&into));
    assert_eq!(told["stanza"]["trend"]["data"], "landings.csv");
    fs::write(&export, "Day,Boxes\n01/02/2025,5\n02/03/2025,6\n").expect("a file");
    let done = run(&["import", &export, "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!((done.status.code(), &told["ok"]), (Some(1), &false.into()));
    assert_eq!(told["troubles"][0]["column"], "A");
    assert!(told["troubles"][0]["help"].as_str().is_some_and(|help| help.contains("--dates")));
}

#[test]
fn nothing_is_added_where_there_is_no_story() {
    let (place, export) = place();
    let empty = tempfile::tempdir().expect("a folder");
    let into = empty.path().join("x.csv");
    let done = run(&["import", &export, "--into", path(&into), "--add"]);
    assert_eq!(done.status.code(), Some(2));
    let told = text(&done.stderr);
    assert!(
        told.contains("the folder has no en.json to add to") && told.contains("nutgraf new"),
        "{told}"
    );
    assert!(!into.exists());
    fs::write(place.path().join("en.json"), "{ \"format\": 1,").expect("a file");
    let into = place.path().join("x.csv");
    let done = run(&["import", &export, "--into", path(&into), "--add"]);
    let told = text(&done.stderr);
    assert!(told.contains("this is not JSON; nothing was written. `nutgraf check "), "{told}");
    assert!(!into.exists());
    let done = run(&["import", &export, "--source", "Port Office"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(
        text(&done.stderr).contains("lowercase letters, digits and hyphens"),
        "{}",
        text(&done.stderr)
    );
}

#[test]
fn the_order_in_which_readers_see_series_is_told() {
    let (place, export) = place();
    let into = place.path().join("landings.csv");
    let told = |columns: &str| {
        let command = ["import", &export, "--into", path(&into), "--force", "--columns", columns];
        text(&run(&command).stderr)
    };
    let last = "Readers choose among the series in the order of `values` in the document; the \
                first is shown by default. With `together`, the other lines are drawn behind it.\n";
    assert!(told("Nord,S\u{fc}d").ends_with(last), "{}", told("Nord,S\u{fc}d"));
    assert!(!told("Nord").contains("Readers choose"), "{}", told("Nord"));
}

/// What import cannot know is for the author to write: nothing that readers see is made up.
#[test]
fn names_that_the_export_does_not_have_are_empty() {
    let (place, export) = place();
    fs::write(&export, "2025-01;1;2\n2025-02;3;4\n").expect("a file");
    let into = place.path().join("landings.csv");
    let done = run(&["import", &export, "--into", path(&into), "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    let choice = &told["stanza"]["trend"]["choices"][0];
    let expected = serde_json::json!({ "column": "series", "label": "", "together": true, "values": [
        { "id": "column-b", "label": "" }, { "id": "column-c", "label": "" }
    ] });
    assert_eq!(choice, &expected);
}

/// A line that lies on the ground below another says nothing.
#[test]
fn lines_of_like_size_are_drawn_together() {
    let (place, export) = place();
    for (other, together) in [(20, true), (40, false)] {
        fs::write(&export, format!("Month;A;B\n2025-01;1;{other}\n2025-02;1;2\n")).expect("a file");
        let into = place.path().join(format!("landings-{other}.csv"));
        let done = run(&["import", &export, "--into", path(&into), "--json"]);
        let told: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
        let choice = &told["stanza"]["trend"]["choices"][0];
        assert_eq!(choice.get("together").is_some(), together, "{choice}");
    }
}

/// On a terminal the beginning is enough to see how it was read; a file gets all of it.
#[cfg(target_os = "linux")]
#[test]
fn a_look_on_a_terminal_shows_the_beginning() {
    let (place, export) = place();
    let months = |year: u32| (1..=12).map(move |month| format!("{year}-{month:02};{month}\n"));
    fs::write(&export, format!("Month;Boxes\n{}", months(2024).collect::<String>()))
        .expect("a file");
    let typed = format!("{} import {export}", env!("CARGO_BIN_EXE_nutgraf"));
    let done = std::process::Command::new("script")
        .args(["--quiet", "--return", "--command", &typed, "/dev/null"])
        .current_dir(place.path())
        .output()
        .expect("util-linux is there");
    let shown = text(&done.stdout).replace('\r', "");
    let rows: Vec<&str> = shown.lines().filter(|line| line.starts_with("2024-")).collect();
    assert_eq!(rows.len(), 8, "{shown}");
    assert!(
        shown.contains(
            "… and 4 more rows. Nothing was written. To write them into a story, use --into"
        ),
        "{shown}"
    );
    let whole = text(&run(&["import", &export]).stdout);
    assert_eq!(whole.lines().count(), 13, "{whole}");
}

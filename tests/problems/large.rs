//! Files as large and as odd as somebody may send: they are read in a time that goes by their length.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use nutgraf::story::files::Files;
use nutgraf::story::problem::Wrong;
use nutgraf::story::read::read;
use serde_json::Value;

use crate::story::good;

/// What goes by the square of its length would take hours.
const PATIENCE: Duration = Duration::from_secs(60);
/// Bytes of a large file.
const LARGE: usize = 1 << 20;
/// No report is longer.
const MOST: usize = 200;

/// What is wrong after a file was written anew, if anything is.
#[track_caller]
fn read_soon(file: &str, bytes: impl Into<Vec<u8>>) -> Wrong {
    let mut files: Files = good();
    files.insert(file.to_owned(), bytes.into());
    let begun = Instant::now();
    let wrong = read(&files, "en").err().unwrap_or_default();
    assert!(begun.elapsed() < PATIENCE, "{file}: {:?}", begun.elapsed());
    assert!(wrong.problems.len() <= MOST, "{}", wrong.problems.len());
    wrong
}

/// The document with something in the place of a piece of it.
fn document(from: &str, to: &str) -> String {
    let text = String::from_utf8(good()["en.json"].clone()).expect("UTF-8");
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

const TITLE: &str = "\"title\": \"Two gangs and a harbour\"";
const BLOCKS: &str = "[\"seizures\", \"gangs\", \"ways\"]";

#[test]
fn a_document_on_one_line() {
    for piece in ["0", "[]", "{}", "\"a\""] {
        let many = vec![piece; LARGE / 4].join(",");
        let wrong = read_soon("en.json", document(BLOCKS, &format!("[{many}]")));
        let told = wrong.problems[0].to_string();
        assert!(told.contains("the document has more than 100000 values"), "{told}");
    }
    let many = vec!["0"; 90_000].join(",");
    let wrong = read_soon("en.json", document(BLOCKS, &format!("[{many}]")));
    assert!(wrong.cut_short && wrong.problems.len() == MOST);
}

#[test]
fn a_document_that_is_nested_or_has_long_names() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}0{}", open.repeat(40), close.repeat(40));
        let wrong = read_soon("en.json", document(BLOCKS, &deep));
        assert!(wrong.problems[0].what.contains("nested too deeply"), "{wrong:?}");
    }
    let name = "n".repeat(LARGE / 16);
    let open = format!("{{\"{name}\":");
    let deep = format!("{}0{}", open.repeat(15), "}".repeat(15));
    let wrong = read_soon("en.json", document(BLOCKS, &deep));
    assert!(wrong.problems.iter().any(|it| it.what == "this field is unknown"), "{wrong:?}");
}

#[test]
fn a_text_of_brackets() {
    for piece in ["[", "[a](", "[a]([", "(", "{", "}", "{a", "[a](https://b.example)"] {
        let text = format!("\"title\": \"{}\"", piece.repeat(LARGE / piece.len()));
        read_soon("en.json", document(TITLE, &text));
    }
    for piece in ["[", "[a](", "[a](("] {
        let text = piece.repeat(LARGE / piece.len());
        read_soon("en.json", document("Its size.", &text));
    }
}

#[test]
fn lists_of_which_each_entry_is_wrong() {
    let ids = (0..20_000).fold(String::new(), |mut list, nth| {
        let _ = write!(list, "\"block-{nth}\",");
        list
    });
    read_soon("en.json", document(BLOCKS, &format!("[{}\"ways\"]", ids)));
    let source = |nth: usize| {
        format!(
            "{{\"id\":\"s{nth}\",\"publisher\":\"\",\"title\":\"T\",\"date\":\"2025\",\"citation\":\"C\"}},"
        )
    };
    let sources: String = (0..12_000).map(source).collect();
    read_soon("en.json", document("\"sources\": [", &format!("\"sources\": [{sources}")));
    let text = |nth: usize| format!("{{\"id\":\"e{nth}\",\"title\":\"T\",\"text\":\"T\"}},");
    let texts: String = (0..20_000).map(text).collect();
    read_soon("en.json", document("\"texts\": [", &format!("\"texts\": [{texts}")));
    let value = |nth: usize| format!("{{\"id\":\"v{nth}\",\"label\":\"V\"}},");
    let values: String = (0..25_000).map(value).collect();
    read_soon("en.json", document("\"values\": [", &format!("\"values\": [{values}")));
}

#[test]
fn more_blocks_than_can_be_read() {
    // All of them read one file.
    let mut document: Value = serde_json::from_slice(&good()["en.json"]).expect("JSON");
    let trends = document["trends"].as_array_mut().expect("a list");
    let block = trends[1].clone();
    trends.resize(65, block);
    let wrong = read_soon("en.json", document.to_string());
    let told = wrong.problems.iter().any(|it| it.what.contains("at most 64 can be used"));
    assert!(told, "{:?}", wrong.problems.first());
}

#[test]
fn a_table_with_too_many_columns() {
    let wrong = read_soon("seizures.csv", ",".repeat(LARGE) + "\n1\n");
    assert!(wrong.problems[0].what.contains("columns; at most 64 can be used"), "{wrong:?}");
    let row = ",".repeat(LARGE) + "\n";
    read_soon("seizures.csv", ["month,place,value,source\n", &row].concat());
}

#[test]
fn a_table_of_which_each_row_is_wrong() {
    let rows = |head: &str, row: &dyn Fn(usize) -> String, count| {
        (0..count).map(row).fold(format!("{head}\n"), |text, row| text + &row + "\n")
    };
    let seizures =
        rows("month,place,value,source", &|nth| format!("2024-11,p{nth},x{nth},s{nth}"), 60_000);
    let wrong = read_soon("seizures.csv", seizures);
    assert!(wrong.cut_short && wrong.problems.len() == MOST);
    read_soon("seizures.csv", rows("month,place,value,source", &|_| ",,,,,".to_owned(), 60_000));
    read_soon("events.csv", rows("id,date,source", &|nth| format!("e{nth},2024,paper"), 60_000));
    let listing = |nth: usize| format!("north,{:04},fto,in_force,R,paper", nth % 9_000 + 1);
    read_soon("listings.csv", rows("group,date,kind,status,record,source", &listing, 60_000));
    read_soon(
        "areas.csv",
        rows("group,area,level,source", &|_| "north,GTM,base,paper".to_owned(), 60_000),
    );
    let group = |nth: usize| format!("g{nth},G,,1,1,city,yes,paper");
    read_soon("gangs.csv", rows("id,name,aliases,lat,lon,point,territory,source", &group, 30_000));
}

//! Ids that would be something else in an address, a selector or the name of a file.

use nutgraf::story::files::Files;
use nutgraf::story::problem::{Place, Wrong};
use nutgraf::story::read::read;
use serde_json::Value;

use crate::report::{replaced, told};
use crate::story::good;

/// Names that are no ids.
const HOSTILE: [&str; 18] = [
    "/../../../harbor/en",
    "..",
    "a#b",
    "a?b",
    "wa\"ys",
    "a\"]b",
    "a<b>",
    "%2e%2e",
    "a&amp;b",
    "CON",
    "con",
    "lpt1",
    "a b",
    "a\\b",
    "a.b",
    "Ways",
    "wäys",
    "2024",
];

/// Where a document names something, by pointers.
const PLACES: [&str; 17] = [
    "/sources/0/id",
    "/trends/0/id",
    "/trends/1/id",
    "/trends/0/choices/0/column",
    "/trends/0/choices/0/values/1/id",
    "/trends/0/events/texts/0/id",
    "/maps/0/id",
    "/maps/0/groups/0/id",
    "/maps/0/extents/0/id",
    "/options/0/id",
    "/options/0/questions/0/id",
    "/options/0/families/0/id",
    "/options/0/needs/0/id",
    "/options/0/options/0/id",
    "/options/0/options/0/pros/0/id",
    "/disputes/0/id",
    "/slug",
];

/// What is wrong with the good story when something in it has another name.
fn renamed(pointer: &str, name: &str) -> Wrong {
    let mut files: Files = good();
    let mut document: Value = serde_json::from_slice(&files["en.json"]).expect("JSON");
    *document.pointer_mut(pointer).expect(pointer) = name.into();
    files.insert("en.json".to_owned(), serde_json::to_vec_pretty(&document).expect("JSON"));
    read(&files, "en").expect_err(name)
}

#[test]
fn a_hostile_name_is_refused_wherever_it_stands_and_with_its_place() {
    for pointer in PLACES {
        for name in HOSTILE {
            // What a story is called in addresses may begin with a digit.
            if (pointer, name) == ("/slug", "2024") {
                continue;
            }
            let wrong = renamed(pointer, name);
            let what = format!("`{name}` cannot be ");
            let mut found = wrong.problems.iter().filter(|it| it.what.starts_with(&what));
            let found = found.next().unwrap_or_else(|| panic!("{pointer} {name}: {wrong:?}"));
            assert!(matches!(found.place, Place::Text { .. }), "{pointer} {name}: {found}");
        }
    }
}

#[test]
fn an_id_that_is_too_long_is_refused() {
    let long = "a".repeat(65);
    assert!(renamed("/disputes/0/id", &long).problems[0].what.contains("cannot be an id"));
}

#[test]
fn how_to_write_it_is_said() {
    told(
        replaced("en.json", "\"id\": \"how-many\"", "\"id\": \"CON\""),
        "
        en.json:77:13: `CON` cannot be an id
          help: write `id-con`, here and wherever else it is used: an id consists of lowercase letters, digits and hyphens, begins with a letter and has at most 64 characters
        ",
    );
}

#[test]
fn a_block_that_is_called_as_a_file_of_the_whole_story() {
    for name in ["fragment", "card"] {
        let mut files: Files = good();
        let document = String::from_utf8(files["en.json"].clone()).expect("UTF-8");
        files.insert(
            "en.json".to_owned(),
            document.replace("\"gangs\"", &format!("\"{name}\"")).into(),
        );
        let wrong = read(&files, "en").expect_err(name);
        assert_eq!(wrong.problems.len(), 1, "{wrong:?}");
        let problem = &wrong.problems[0];
        assert_eq!(problem.what, format!("a block cannot be called `{name}`"));
        assert!(problem.help.contains("files of the whole story use that name"), "{problem}");
    }
}

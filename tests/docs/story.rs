//! `docs/story.md`: its pieces are a story, and they show every field that there is.

use std::collections::BTreeSet;

use nutgraf::press::build::read_all;
use nutgraf::story::files::Files;
use nutgraf::story::schema::schema;
use serde_json::{Map, Value};

use crate::document::Document;

/// The objects of the page put together, and the tables beside them.
fn files() -> (Value, Files) {
    let page = Document::read("docs/story.md");
    let (mut story, mut files) = (Map::new(), Files::new());
    for block in page.blocks() {
        match block.info.split_once(' ') {
            None if block.info == "json" => {
                let piece: Map<String, Value> = serde_json::from_str(&block.text).expect("JSON");
                story.extend(piece);
            }
            Some(("csv", name)) => {
                files.insert(name.to_owned(), block.text.into_bytes());
            }
            _ => {}
        }
    }
    let story = Value::Object(story);
    files.insert("en.json".to_owned(), story.to_string().into_bytes());
    (story, files)
}

#[test]
fn its_pieces_are_a_story_without_problems() {
    let (_, files) = files();
    let read = read_all(&files).map(|stories| stories.len());
    assert_eq!(read.map_err(|problems| format!("{problems:#?}")), Ok(1));
}

/// The names of all fields in a value.
fn used(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            names.extend(fields.keys().cloned());
            fields.values().for_each(|value| used(value, names));
        }
        Value::Array(values) => values.iter().for_each(|value| used(value, names)),
        _ => {}
    }
}

/// The names of all fields that a schema knows.
fn known(schema: &Value) -> BTreeSet<String> {
    let definitions = schema["$defs"].as_object().expect("definitions").values();
    let objects = definitions.chain([schema]);
    let fields = objects.filter_map(|object| object["properties"].as_object());
    fields.flat_map(|fields| fields.keys().cloned()).collect()
}

#[test]
fn every_field_is_shown_by_example() {
    let (story, _) = files();
    let mut names = BTreeSet::new();
    used(&story, &mut names);
    let all = known(&schema());
    assert!(all.len() > 40, "the schema has only {all:?}");
    let left_out: Vec<&String> = all.difference(&names).collect();
    assert!(left_out.is_empty(), "docs/story.md does not show {left_out:?}");
}

//! Texts that one language has and another lacks.

use nutgraf::desk::languages::missing;

use crate::story::good;

/// The good story with a second language, changed.
fn with(change: impl Fn(String) -> String) -> Vec<String> {
    let mut files = good();
    let english = String::from_utf8(files["en.json"].clone()).expect("UTF-8");
    // Every text of several words is another one.
    let mut document: serde_json::Value = serde_json::from_str(&english).expect("JSON");
    translate(&mut document);
    files.insert("es.json".into(), change(document.to_string()).into_bytes());
    missing(&files)
}

fn translate(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::String(text) if text.contains(' ') => text.insert_str(0, "es: "),
        serde_json::Value::Array(items) => items.iter_mut().for_each(translate),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(translate),
        _ => {}
    }
}

#[test]
fn a_story_in_one_language_or_two_whole_ones_lacks_nothing() {
    assert_eq!(missing(&good()), [""; 0]);
    assert_eq!(with(|text| text), [""; 0]);
}

#[test]
fn what_is_missing_or_not_translated_is_named_by_its_place() {
    let lacking = with(|text| {
        let text = text.replace("\"uncertain\":", "\"note\":");
        text.replace("es: Seizures have doubled\"", "Seizures have doubled\"")
    });
    let expected = [
        "es.json lacks a text that en.json has: maps.gangs.groups.south.uncertain",
        "en.json lacks a text that es.json has: maps.gangs.groups.south.note",
        "es.json has the same text as en.json: trends.seizures.title",
    ];
    assert_eq!(lacking, expected);
}

#[test]
fn a_document_that_cannot_be_read_is_not_compared() {
    assert_eq!(with(|_| "{".to_owned()), [""; 0]);
}

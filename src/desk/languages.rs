//! What a story says in one language and not in another.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::story::files::{Files, languages};

/// Fields whose texts readers see; the others are names, numbers and files, the same everywhere.
const TEXTS: [&str; 19] = [
    "title",
    "key",
    "text",
    "measure",
    "label",
    "note",
    "one",
    "other",
    "short",
    "kind",
    "who",
    "home",
    "uncertain",
    "what",
    "publisher",
    "speaker",
    "citation",
    "date",
    "url",
];

/// Fields of which a text may be the same in two languages: names and short forms.
const SAME: [&str; 9] =
    ["one", "other", "short", "label", "publisher", "speaker", "citation", "date", "url"];

/// Texts that one language of a story has and another lacks or has not translated, each with
/// where it is. Documents that cannot be read say nothing here: `check` names what is wrong.
pub fn missing(files: &Files) -> Vec<String> {
    let all: Vec<(&str, BTreeMap<String, String>)> =
        languages(files).into_iter().filter_map(|tag| Some((tag, texts(files, tag)?))).collect();
    let mut found = Vec::new();
    // The first of English and the others is what the others are compared with.
    let first = all.iter().find(|(tag, _)| *tag == "en").or_else(|| all.first());
    let Some((tag, own)) = first else { return found };
    for (other, theirs) in all.iter().filter(|(other, _)| other != tag) {
        let mut lacks = |from: &BTreeMap<String, String>,
                         to: &BTreeMap<String, String>,
                         has: &str,
                         no: &str| {
            let places = from.keys().filter(|place| !to.contains_key(*place));
            found.extend(
                places.map(|place| format!("{no}.json lacks a text that {has}.json has: {place}")),
            );
        };
        lacks(own, theirs, tag, other);
        lacks(theirs, own, other, tag);
        let same = own
            .iter()
            .filter(|(place, text)| theirs.get(*place) == Some(*text) && translatable(place, text));
        found.extend(
            same.map(|(place, _)| format!("{other}.json has the same text as {tag}.json: {place}")),
        );
    }
    found
}

/// A text of several words that is no name.
fn translatable(place: &str, text: &str) -> bool {
    let field = place.rsplit('.').next().unwrap_or_default();
    !SAME.contains(&field) && !place.starts_with("sources.") && text.split_whitespace().count() > 2
}

/// The texts of a document by their place, as `trends.seizures.notes.0.text`.
fn texts(files: &Files, tag: &str) -> Option<BTreeMap<String, String>> {
    let document: Value = serde_json::from_slice(files.get(&format!("{tag}.json"))?).ok()?;
    let mut texts = BTreeMap::new();
    collect(&document, "", &mut texts);
    Some(texts)
}

fn collect(value: &Value, place: &str, texts: &mut BTreeMap<String, String>) {
    let below =
        |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if TEXTS.contains(&name.as_str()) => {
                        texts.insert(below(name), text.clone());
                    }
                    _ => collect(value, &below(name), texts),
                }
            }
        }
        // What has an id is found by it, wherever it stands.
        Value::Array(items) => {
            for (nth, item) in items.iter().enumerate() {
                let id = item.get("id").and_then(Value::as_str);
                collect(item, &below(&id.map_or(nth.to_string(), str::to_owned)), texts);
            }
        }
        _ => {}
    }
}

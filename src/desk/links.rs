//! Whether something is at the addresses that a story links to. Asked only by hand: it needs a
//! network, and what a site answers today says nothing about tomorrow.

use std::collections::BTreeMap;

use url::Url;

use super::doctor::fetch::Asker;
use crate::story::files::{Files, languages};
use crate::story::json::Json;
use crate::story::problem::Problems;
use crate::story::prose::Prose;

/// What is at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Something.
    There,
    /// Nothing, or nobody answers: in words.
    Missing(String),
    /// The site does not tell everybody: in words.
    Unclear(String),
}

/// The http and https addresses in the documents of a story, each with the place where it is first
/// written.
pub fn addresses(files: &Files) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for tag in languages(files) {
        let name = format!("{tag}.json");
        let text = files.get(&name).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let json = text.and_then(|text| Json::parse(&name, text, &mut Problems::default()));
        if let Some(json) = json {
            collect(&json.value, &name, "", &mut found);
        }
    }
    found
}

fn collect(
    value: &serde_json::Value,
    file: &str,
    pointer: &str,
    found: &mut BTreeMap<String, String>,
) {
    let mut add = |address: &str| {
        if address.starts_with("http://") || address.starts_with("https://") {
            let place = || format!("{file}{pointer}");
            found.entry(address.to_owned()).or_insert_with(place);
        }
    };
    match value {
        serde_json::Value::String(text) => match Prose::parse(text) {
            Ok(prose) => {
                add(text);
                prose.0.iter().filter_map(|run| run.href.as_deref()).for_each(add);
            }
            // What is wrong with a text is told by its checks.
            Err(_) => add(text),
        },
        serde_json::Value::Array(items) => {
            for (nth, item) in items.iter().enumerate() {
                collect(item, file, &format!("{pointer}/{nth}"), found);
            }
        }
        serde_json::Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| *name != "$schema") {
                collect(field, file, &format!("{pointer}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Asks.
pub fn ask(address: &str) -> Found {
    let Ok(url) = Url::parse(address) else {
        return Found::Missing("this is not a valid address".into());
    };
    match Asker::new(&url, None).get(&url) {
        Ok(answer) => judge(answer.status),
        Err(why) => Found::Missing(why),
    }
}

fn judge(status: u16) -> Found {
    match status {
        200..=299 => Found::There,
        404 | 410 | 500..=599 => Found::Missing(format!("the site returns status {status}")),
        _ => Found::Unclear(format!("the site returns status {status}; open it in a browser")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_found_once_with_its_place() {
        let document = r#"{ "$schema": "https://example.org/schema.json",
            "sources": [{ "url": "https://example.org/a" }, { "url": "https://example.org/b" }],
            "key": "As [said](https://example.org/a) and [there](mailto:a@example.org)." }"#;
        let files = [("en.json".to_owned(), document.as_bytes().to_vec())].into();
        let found: Vec<(String, String)> = addresses(&files).into_iter().collect();
        let expected = [
            ("https://example.org/a", "en.json/sources/0/url"),
            ("https://example.org/b", "en.json/sources/1/url"),
        ];
        assert_eq!(found, expected.map(|(one, other)| (one.to_owned(), other.to_owned())));
    }

    #[test]
    fn only_what_is_certain_is_missing() {
        assert_eq!(judge(200), Found::There);
        assert!(matches!(judge(404), Found::Missing(_)) && matches!(judge(503), Found::Missing(_)));
        assert!(matches!(judge(403), Found::Unclear(_)) && matches!(judge(302), Found::Unclear(_)));
    }
}

//! The words that come with the command.

use std::sync::LazyLock;

use serde_json::{Map, Value};

/// The languages that the command knows. English is the first: the others are measured by it.
const KNOWN: [(&str, &str); 2] = [
    ("en", include_str!("../../../../www/words/en.json")),
    ("es", include_str!("../../../../www/words/es.json")),
];

/// Their codes.
///
/// ```
/// assert!(nutgraf::story::check::known().any(|tag| tag == "es"));
/// ```
pub fn known() -> impl Iterator<Item = &'static str> {
    KNOWN.into_iter().map(|(tag, _)| tag)
}

/// The words of a language as its file has them: `es-mx` has those of `es`. `None` where the command
/// has none.
pub fn own(tag: &str) -> Option<Map<String, Value>> {
    let language = tag.split('-').next().unwrap_or_default();
    let (_, text) = KNOWN.into_iter().find(|(known, _)| *known == language)?;
    serde_json::from_str(text).ok()
}

/// The English words.
pub fn english() -> &'static Map<String, Value> {
    static ENGLISH: LazyLock<Map<String, Value>> = LazyLock::new(|| own("en").unwrap_or_default());
    &ENGLISH
}

//! The files of a story folder as they were found.

use std::collections::BTreeMap;

/// The files of a story folder: name and bytes, those in folders with the names of these, as in
/// `words/es.json`. Reading them is the caller's part.
///
/// ```
/// use nutgraf::story::files::{Files, languages};
///
/// let names = ["en.json", "es.json", "seizures.csv", "words/es.json"];
/// let files: Files = names.map(|name| (name.to_owned(), Vec::new())).into();
/// assert_eq!(languages(&files), ["en", "es"]);
/// ```
pub type Files = BTreeMap<String, Vec<u8>>;

/// The languages of a story folder: the names of its JSON documents.
///
/// ```
/// use nutgraf::story::files::languages;
///
/// let files = [("pt-br.json".to_owned(), b"{}".to_vec())].into();
/// assert_eq!(languages(&files), ["pt-br"]);
/// ```
pub fn languages(files: &Files) -> Vec<&str> {
    let in_folder = |name: &&str| name.contains('/');
    files
        .keys()
        .filter_map(|name| name.strip_suffix(".json"))
        .filter(|name| !in_folder(name))
        .collect()
}

/// The folder in a story folder with the newsroom's own words.
pub const WORDS: &str = "words";

/// The folder in a story folder with base maps of its own, each in a folder by its name.
pub const BASEMAPS: &str = "basemap";

/// The file with the newsroom's own words in a language.
///
/// ```
/// assert_eq!(nutgraf::story::files::words_file("es"), "words/es.json");
/// ```
pub fn words_file(tag: &str) -> String {
    format!("{WORDS}/{tag}.json")
}

//! The files of a story folder as they were found.

use std::collections::BTreeMap;

/// The files of a story folder: name and bytes, those in folders with the names of these, as in
/// `words/es.json`. Reading them is the caller's part.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The languages of a story folder: the names of its JSON documents.
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
pub fn words_file(tag: &str) -> String {
    format!("{WORDS}/{tag}.json")
}

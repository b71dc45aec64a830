//! The files of a story folder as they were found.

use std::collections::BTreeMap;

/// The files of a story folder: name and bytes. Reading them is the caller's part.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The languages of a story folder: the names of its JSON documents.
pub fn languages(files: &Files) -> Vec<&str> {
    files.keys().filter_map(|name| name.strip_suffix(".json")).collect()
}

//! Files of words that no story speaks.

use crate::story::files::{Files, WORDS, languages, words_file};

/// The files of words in a story folder for whose language it has no document: a name that was
/// misspelled changes nothing, and says nothing of it.
pub fn idle(files: &Files) -> Vec<String> {
    let used: Vec<String> = languages(files).into_iter().map(words_file).collect();
    let own = files.keys().filter(|name| name.starts_with(&format!("{WORDS}/")));
    own.filter(|name| !used.contains(name))
        .map(|name| {
            let document = name.rsplit('/').next().unwrap_or_default();
            format!("{name} is not used: there is no {document} beside the folder {WORDS}")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_without_a_document_are_named() {
        let names = ["en.json", "words/en.json", "words/EN.json", "areas.csv"];
        let files: Files = names.map(|name| (name.to_owned(), Vec::new())).into();
        assert_eq!(
            idle(&files),
            ["words/EN.json is not used: there is no EN.json beside the folder words"]
        );
    }
}

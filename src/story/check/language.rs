//! The language of a story: its formats and its words.
//!
//! The command has the words of some languages. A story folder may change them in
//! `words/<tag>.json`, or bring those of another language whole.

mod changed;
mod known;

use std::rc::Rc;

use serde::Deserialize as _;
use serde_json::{Map, Value};

use self::changed::{Changed, shown};
pub use self::known::known;
use self::known::{english, own};
use super::checker::Checker;
use crate::story::document::Document;
use crate::story::files::words_file;
use crate::story::formats::formats;
use crate::story::id::Tag;
use crate::story::language::{Language, PluralRule, Told, Words};
use crate::story::plurals::plurals;
use crate::story::problem::{ProblemKind, nearest};

impl Checker<'_> {
    /// The language of a story, with all that it needs to speak it.
    pub(super) fn language(&mut self, document: &Document, named: &str) -> Option<Language> {
        let language = document.language.as_str();
        if language != named {
            let what =
                format!("the language is `{language}`, but the file is named `{named}.json`");
            self.problem("/language", ProblemKind::Language, what, "make them match");
        }
        let file = words_file(language);
        if own(language).is_none() && !self.files.contains_key(&file) {
            let what = format!("there are no interface texts in `{language}` yet");
            let help =
                format!("{}; or write the texts yourself, in `{file}`", nearest(language, known()));
            self.problem("/language", ProblemKind::Language, what, help);
            return None;
        }
        let Some(tag) = Tag::new(language) else {
            let what = format!("`{language}` is not a language code");
            self.problem(
                "/language",
                ProblemKind::Language,
                what,
                "write a code such as `en`, or `pt-br`, in lowercase",
            );
            return None;
        };
        let mut or_problem =
            |what| self.problem("/language", ProblemKind::Language, what, "use another language");
        let formats = formats(language).map_err(&mut or_problem).ok();
        let rule = plurals(language).map_err(&mut or_problem).ok()?;
        let (words, told) = self.words_of(language, rule)?;
        Some(Language { tag, formats: formats?, words: Rc::new(words), told: Some(Rc::new(told)) })
    }

    /// The words of a language: the command's own with what the story changes.
    fn words_of(&mut self, tag: &str, rule: PluralRule) -> Option<(Words, Told)> {
        let mut all = own(tag).unwrap_or_default();
        let file = words_file(tag);
        if let Some(bytes) = self.files.get(&file) {
            let changed = Changed::read(&file, bytes, &rule, self.problems)?;
            all.extend(changed);
            self.lacking(&file, &all)?;
        }
        let all = Value::Object(all);
        let read = Words::deserialize(&all).and_then(|words| Ok((words, Told::deserialize(&all)?)));
        match read {
            Ok((words, told)) => {
                Some((Words { rule: rule.clone(), ..words }, Told { rule, ..told }))
            }
            Err(error) => {
                let what = format!("the words of this language cannot be read: {error}");
                self.file_problem(&file, ProblemKind::Words, what, "please report it");
                None
            }
        }
    }

    /// Notes each text that a language of the newsroom's own lacks; nothing if it lacks any.
    fn lacking(&mut self, file: &str, all: &Map<String, Value>) -> Option<()> {
        let lacking = english().iter().filter(|(key, _)| !all.contains_key(*key));
        let mut whole = Some(());
        for (key, text) in lacking {
            whole = None;
            let what = format!("this file lacks a text that English has: `{key}`");
            self.file_problem(
                file,
                ProblemKind::Words,
                what,
                format!("translate it: {}", shown(text)),
            );
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_that_is_known_is_whole() {
        for tag in known() {
            let rule = plurals(tag).unwrap();
            let text = own(tag).unwrap();
            let bytes = serde_json::to_vec(&Value::Object(text)).unwrap();
            let mut problems = crate::story::problem::Problems::default();
            let read = Changed::read(&words_file(tag), &bytes, &rule, &mut problems);
            assert_eq!(problems.into_sorted(), [], "{tag}");
            let keys: Vec<String> = read.unwrap().keys().cloned().collect();
            assert_eq!(keys, english().keys().cloned().collect::<Vec<_>>(), "{tag}");
            assert!(formats(tag).is_ok(), "{tag}");
        }
    }

    /// A key that nothing reads would be translated for nothing.
    #[test]
    fn every_text_is_one_of_those_that_travel_or_stay() {
        let [words, told] =
            [include_str!("../language/words.rs"), include_str!("../language/words/told.rs")];
        for key in english().keys() {
            let field = format!(" {key}: ");
            let named = [words, told].map(|source| source.contains(&format!("pub(crate){field}")));
            assert!(named[0] != named[1], "{key}: {named:?}");
        }
    }

    #[test]
    fn a_variety_of_a_language_has_its_words() {
        assert_eq!(own("es-mx"), own("es"));
        assert_eq!(own("e"), None);
        assert_eq!(own("tlh"), None);
    }
}

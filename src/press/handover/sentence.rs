//! Sentences of the note on how a story was made.

use crate::story::{Cited, SourceId, Story};

/// The marks of the language: what stands between a name and what is said of it, and what ends a
/// sentence.
pub fn marks(story: &Story) -> (&str, &str) {
    let words = story.language.words();
    (&words.colon, &words.stop)
}

/// A name and what is said of it, as a sentence.
pub fn defined(story: &Story, name: &str, what: &str) -> String {
    let (colon, stop) = marks(story);
    [name, colon, what, stop].concat()
}

/// What is said, and where.
pub fn cited(story: &Story, cited: &Cited) -> String {
    format!("{} ({})", cited.text.words(), named(story, cited.source))
}

/// The publisher and the day of a source.
pub fn named(story: &Story, id: SourceId) -> String {
    let source = story.source(id);
    let told =
        source.map(|it| format!("{}, {}", it.publisher, story.language.formats.date(it.date)));
    told.unwrap_or_default()
}

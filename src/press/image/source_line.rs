//! The line below a picture that names its sources.

use crate::story::{SourceId, Story};

/// The publishers of these sources, each once, and the day of the last change.
pub fn source_line(story: &Story, sources: &[SourceId]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for source in sources.iter().filter_map(|id| story.source(*id)) {
        if !names.contains(&source.publisher.as_str()) {
            names.push(&source.publisher);
        }
    }
    let words = story.language.words();
    let updated = words.updated(&story.language.formats.date(story.updated));
    [&words.source, &*words.colon, &names.join(", "), &words.stop, " ", &updated].concat()
}

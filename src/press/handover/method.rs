//! How the story was made: its sources, what its terms mean, where sources disagree, what was
//! corrected, and what was not known.

use std::fmt::Write as _;

use super::sentence::{cited, marks};
use crate::press::block::printed;
use crate::story::{Source, Story};

/// The note.
pub fn text(story: &Story) -> String {
    let date = story.language.formats.date(story.updated);
    let (words, told) = (story.language.words(), story.language.told());
    let mut text = format!("{}\n\n{}\n{}\n", story.title, story.key, words.updated(&date));
    let parts = [
        (&told.sources, story.sources.iter().map(|it| source(story, it)).collect()),
        (
            &told.method_definitions,
            story.blocks.iter().flat_map(|it| printed(it).definitions(story)).collect(),
        ),
        (&told.disputes, disputes(story)),
        (&told.corrections, corrections(story)),
        (
            &told.method_unknown,
            story.blocks.iter().flat_map(|it| printed(it).unknown(story)).collect(),
        ),
    ];
    for (heading, lines) in parts {
        let lines: Vec<String> =
            if lines.is_empty() { vec![told.method_none.clone()] } else { lines };
        // Writing to a string cannot fail.
        let _ = write!(text, "\n{heading}\n\n");
        for line in lines {
            let _ = writeln!(text, "- {line}");
        }
    }
    text
}

fn source(story: &Story, source: &Source) -> String {
    let date = story.language.formats.date(source.date);
    let (colon, stop) = marks(story);
    let sentence = |text: &String| [text.trim_end_matches(stop), stop].concat();
    let parts = [
        Some([&source.publisher, colon, &source.title, ", ", &date, stop].concat()),
        source.url.clone(),
        source.citation.as_ref().map(sentence),
        source.note.as_ref().map(sentence),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn disputes(story: &Story) -> Vec<String> {
    let told = story.disputes.iter().map(|dispute| {
        let versions = dispute.versions.iter().map(|version| cited(story, version));
        let note = dispute.note.iter().map(|note| note.words());
        let about = story.whereabouts(&dispute.about).map(|(_, name)| format!(" [{name}]"));
        let all: Vec<String> = versions.chain(note).collect();
        format!("{}{}\n    {}", dispute.title, about.unwrap_or_default(), all.join("\n    "))
    });
    told.collect()
}

fn corrections(story: &Story) -> Vec<String> {
    let colon = marks(story).0;
    let told = story
        .corrections
        .iter()
        .map(|it| [&story.language.formats.date(it.date), colon, &it.text.words()].concat());
    told.collect()
}

//! What of a story travels in its data file: what a live view makes itself. The rest it takes over
//! from the fragment, where it stands already, and it need not travel twice.

use std::collections::BTreeSet;

use super::block::{printed, printed_mut};
use crate::story::cited::cited;
use crate::story::{Block, SourceId, Story};

/// The story as a live view needs it.
pub fn carried(story: &Story) -> Story {
    let mut carried = story.clone();
    carried.language.told = None;
    let only_there = |about: &str| {
        let block = story.whereabouts(about).map(|(block, _)| block);
        block.is_some_and(|block| !printed(block).names_sources())
    };
    carried.disputes.retain(|dispute| !only_there(&dispute.about));
    for block in &mut carried.blocks {
        printed_mut(block).strip();
    }
    carried.cited.clear();
    carried.corrections.clear();
    let needed = needed(&carried);
    for (nth, source) in (0_u16..).zip(&mut carried.sources) {
        if !needed.contains(&SourceId(nth)) {
            source.author = None;
            source.publisher.clear();
            source.title.clear();
            source.url = None;
            source.citation = None;
            source.note = None;
        }
    }
    carried
}

/// The sources that something made live names.
fn needed(story: &Story) -> BTreeSet<SourceId> {
    let made = story.blocks.iter().filter(|block| printed(block).names_sources());
    let made: Vec<Block> = made.cloned().collect();
    let mut all: BTreeSet<SourceId> = cited(&made, &story.disputes).into_iter().flatten().collect();
    all.extend(story.disputes.iter().flat_map(|it| &it.versions).map(|it| it.source));
    all
}

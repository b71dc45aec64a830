//! What of a story travels in its data file: what a live view makes itself. The rest it takes over
//! from the fragment, where it stands already, and it need not travel twice.

use std::collections::BTreeSet;

use crate::story::atlas::Atlas;
use crate::story::cited::cited;
use crate::story::options::Options;
use crate::story::trend::Trend;
use crate::story::{Block, Cited, SourceId, Story};

/// The story as a live view needs it.
pub fn carried(story: &Story) -> Story {
    let mut carried = story.clone();
    carried.language.told = None;
    let in_options = |about: &str| {
        let block = story.whereabouts(about).map(|(block, _)| block);
        matches!(block, Some(Block::Options(_)))
    };
    carried.disputes.retain(|dispute| !in_options(&dispute.about));
    for block in &mut carried.blocks {
        match block {
            Block::Trend(trend) => trend_made(trend),
            Block::Map(atlas) => map_made(atlas),
            Block::Options(options) => options_made(options),
        }
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

/// What is said of the figures, whatever is chosen, is in the fragment.
fn trend_made(trend: &mut Trend) {
    trend.notes.clear();
    trend.bands.clear();
    trend.label.clear();
    trend.below.iter_mut().for_each(|below| trend_made(below));
}

/// Shapes are in the fragment, and so is what the parts of countries are called.
fn map_made(atlas: &mut Atlas) {
    atlas.notes.clear();
    atlas.basemap.arcs.clear();
    for area in &mut atlas.basemap.areas {
        area.rings.clear();
        area.nouns = Default::default();
    }
}

/// Options are found and compared by their names; what is said of them is in the fragment, and the
/// layout of data files has no place for it.
fn options_made(options: &mut Options) {
    options.arguments.clear();
    options.searched = None;
    options.notes.clear();
    for question in &mut options.questions {
        question.label.clear();
        question.source = SourceId::default();
    }
    for family in &mut options.families {
        family.in_general.clear();
        family.except.clear();
        family.context.clear();
        family.answers.clear();
    }
    for proposal in &mut options.options {
        proposal.what = Cited::default();
        proposal.status.clear();
        proposal.needs.iter_mut().for_each(|need| need.said = Cited::default());
        proposal.context.clear();
        proposal.precedents.clear();
        proposal.answers.clear();
        proposal.history.clear();
        proposal.searched = None;
    }
}

/// The sources that something made live names.
fn needed(story: &Story) -> BTreeSet<SourceId> {
    let made = story.blocks.iter().filter(|block| !matches!(block, Block::Options(_)));
    let made: Vec<Block> = made.cloned().collect();
    let mut all: BTreeSet<SourceId> = cited(&made, &story.disputes).into_iter().flatten().collect();
    all.extend(story.disputes.iter().flat_map(|it| &it.versions).map(|it| it.source));
    all
}

//! Which sources a block cites. Native only: the list travels with the story.

use super::atlas::Atlas;
use super::options::{Answer, Options, Proposal};
use super::source::{Cited, SourceId};
use super::trend::Trend;
use super::{Block, Dispute};

/// The sources that each block cites, also in the disputes about what is in it: ascending, each
/// once.
pub fn cited(blocks: &[Block], disputes: &[Dispute]) -> Vec<Vec<SourceId>> {
    let of = |block: &Block| {
        let about = disputes.iter().filter(|it| block.name_of(&it.about).is_some());
        let mut all: Vec<SourceId> = about.flat_map(|it| of_texts(&it.versions)).collect();
        all.extend(match block {
            Block::Trend(trend) => of_trend(trend),
            Block::Map(atlas) => of_atlas(atlas),
            Block::Options(options) => of_options(options),
        });
        all.sort();
        all.dedup();
        all
    };
    blocks.iter().map(of).collect()
}

fn of_texts<'a>(texts: impl IntoIterator<Item = &'a Cited>) -> impl Iterator<Item = SourceId> {
    texts.into_iter().map(|text| text.source)
}

fn of_trend(trend: &Trend) -> Vec<SourceId> {
    let mut all: Vec<SourceId> = of_texts(&trend.notes).collect();
    all.extend(trend.events.iter().map(|event| event.source));
    all.extend(trend.events.iter().filter_map(|event| event.second));
    all.extend(trend.bands.iter().flat_map(|band| &band.spans).map(|span| span.source));
    for series in &trend.series {
        all.extend(series.sources.iter().map(|(_, source)| *source));
        all.extend(series.revisions.iter().map(|revision| revision.source));
    }
    all.extend(trend.below.iter().flat_map(|below| of_trend(below)));
    all
}

fn of_atlas(atlas: &Atlas) -> Vec<SourceId> {
    let mut all: Vec<SourceId> = of_texts(&atlas.notes).collect();
    for group in &atlas.groups {
        all.push(group.source);
        all.extend(group.listings.iter().map(|listing| listing.source));
        all.extend(group.presence.iter().map(|presence| presence.source));
    }
    all
}

fn of_options(options: &Options) -> Vec<SourceId> {
    let mut all: Vec<SourceId> = of_texts(&options.notes).collect();
    all.extend(of_texts(&options.searched));
    all.extend(options.questions.iter().map(|question| question.source));
    all.extend(options.arguments.iter().map(|argument| argument.source));
    for family in &options.families {
        all.extend(of_texts(&family.context));
        all.extend(of_answers(&family.answers));
    }
    all.extend(options.options.iter().flat_map(of_proposal));
    all
}

fn of_answers(answers: &[Answer]) -> impl Iterator<Item = SourceId> {
    answers.iter().map(|answer| answer.said.source)
}

fn of_proposal(proposal: &Proposal) -> Vec<SourceId> {
    let mut all = vec![proposal.what.source];
    all.extend(proposal.status.iter().map(|status| status.source));
    all.extend(proposal.needs.iter().map(|need| need.said.source));
    all.extend(of_texts(&proposal.context));
    all.extend(of_texts(&proposal.precedents));
    all.extend(of_answers(&proposal.answers));
    all.extend(proposal.history.iter().flat_map(|event| event.sources.iter().copied()));
    all.extend(of_texts(&proposal.searched));
    all
}

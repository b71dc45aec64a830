//! Which sources a block cites. Native only: the list travels with the story.

use super::Dispute;
use super::block::Block;
use super::source::SourceId;

/// The sources that each block cites, also in the disputes about what is in it: ascending, each
/// once.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// use nutgraf::story::cited::cited;
///
/// let all = cited(&story.blocks, &story.disputes);
/// assert!(all == story.cited && all.iter().all(|sources| sources.is_sorted()));
/// ```
pub fn cited(blocks: &[Block], disputes: &[Dispute]) -> Vec<Vec<SourceId>> {
    let of = |block: &Block| {
        let about = disputes.iter().filter(|it| block.name_of(&it.about).is_some());
        let versions = about.flat_map(|it| &it.versions);
        let mut all: Vec<SourceId> = versions.map(|version| version.source).collect();
        all.extend(block.sources());
        all.sort();
        all.dedup();
        all
    };
    blocks.iter().map(of).collect()
}

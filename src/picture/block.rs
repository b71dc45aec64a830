//! What a block shows, whatever kind it is of: the one place where pictures list the kinds.

use super::sheet::PictureSheet;
use super::{map, options, trend};
use crate::story::{Block, Story};
use crate::view::address::Address;

/// Draws what an address shows of a block; the rows are what is seen of options, of which the story
/// has only names.
pub fn draw(
    sheet: &mut PictureSheet<'_>,
    story: &Story,
    block: &Block,
    (address, rows): (&Address, &str),
) {
    match block {
        Block::Trend(trend) => trend::draw(sheet, story, trend, address),
        Block::Map(atlas) => map::draw(sheet, story, atlas, address),
        Block::Options(options) => options::draw(sheet, story, options, rows),
    }
}

/// The table behind it as CSV; `low` asks for that of the chart below. What is said about options is
/// taken from the page.
pub fn table(story: &Story, block: &Block, address: &Address, low: bool) -> Option<String> {
    match block {
        Block::Trend(trend) => trend::table(story, trend, address, low),
        Block::Map(atlas) => Some(map::table(story, atlas, address)),
        Block::Options(_) => None,
    }
}

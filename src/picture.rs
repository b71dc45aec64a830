//! What a block shows, as a picture that a reader keeps: with its title, what is measured, the
//! values read, the source and the date in it.
//!
//! It is one list in CSS pixels, whose colours have the names of custom properties. Two pens draw
//! it: [`svg`] writes text, and `pen` draws on a canvas by way of plotters.

mod block;
mod chart;
mod clip;
mod hatch;
pub mod item;
mod map;
mod options;
mod paper;
mod sheet;
mod source_line;
pub mod svg;
mod trend;

use self::block::draw;
pub use self::paper::{Picture, TextWidth};
use self::sheet::PictureSheet;
use crate::story::Story;
use crate::view::address::Address;

/// What is to be drawn.
pub struct Wanted<'a> {
    /// The view.
    pub address: &'a Address,
    /// What is seen of the options, of which the story has only names.
    pub rows: &'a str,
    /// The width of the picture in CSS pixels.
    pub width: f64,
}

/// The picture of what a block shows; nothing for a block that the story does not have.
pub fn picture(story: &Story, wanted: &Wanted<'_>, wide: TextWidth<'_>) -> Option<Picture> {
    let block = story.block(&wanted.address.block)?;
    let mut sheet = PictureSheet::new(wanted.width, wide);
    draw(&mut sheet, story, block, (wanted.address, wanted.rows));
    Some(sheet.picture(block.title()))
}

/// The table behind what an address shows, for other programs: CSV. `low` asks for that of the chart
/// below. Nothing for a block that the data of a story have no table for.
pub fn table(story: &Story, address: &Address, low: bool) -> Option<String> {
    block::table(story, story.block(&address.block)?, address, low)
}

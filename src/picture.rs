//! What a block shows, as a picture that a reader keeps: with its title, what is measured, the
//! values read, the source and the date in it.
//!
//! It is one list in CSS pixels, whose colours have the names of custom properties. Two pens draw
//! it: [`svg`] writes text, and `pen` draws on a canvas by way of plotters.

mod chart;
mod clip;
mod hatch;
pub mod item;
mod map;
mod options;
mod sheet;
pub mod svg;
pub mod table;
mod trend;

use self::item::{Item, Type};
use self::sheet::Sheet;
use crate::story::{Block, SourceId, Story};
use crate::view::address::Address;

/// How wide a text is, in CSS pixels.
pub type Width<'a> = &'a dyn Fn(&str, Type) -> f64;

/// A picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// What it is about.
    pub title: String,
    /// Its width in CSS pixels.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// What is drawn on the paper, in order.
    pub items: Vec<Item>,
}

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
pub fn picture(story: &Story, wanted: &Wanted<'_>, wide: Width<'_>) -> Option<Picture> {
    let block = story.block(&wanted.address.block)?;
    let mut sheet = Sheet::new(wanted.width, wide);
    match block {
        Block::Trend(trend) => trend::draw(&mut sheet, story, trend, wanted.address),
        Block::Map(atlas) => map::draw(&mut sheet, story, atlas, wanted.address),
        Block::Options(options) => options::draw(&mut sheet, story, options, wanted.rows),
    }
    Some(sheet.picture(block.title()))
}

/// The publishers of these sources, each once, and the day of the last change.
fn source_line(story: &Story, sources: &[SourceId]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for source in sources.iter().filter_map(|id| story.source(*id)) {
        if !names.contains(&source.publisher.as_str()) && !source.publisher.is_empty() {
            names.push(&source.publisher);
        }
    }
    let words = story.language.words();
    let updated = words.updated(&story.language.formats.date(story.updated));
    if names.is_empty() {
        return [&story.title, &*words.stop, " ", &updated].concat();
    }
    [&words.source, &*words.colon, &names.join(", "), &words.stop, " ", &updated].concat()
}

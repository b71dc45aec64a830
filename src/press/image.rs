//! Pictures for where nothing can be interactive: each chart and the map, and cards for social
//! networks. The same input gives the same bytes on every machine: the letters are bundled.

pub(super) mod card;
mod drawing;
pub mod palette;
pub mod pdf;
mod raster;
pub(super) mod sheet;
pub(super) mod source_line;
pub(super) mod text;

pub use self::card::CARD;
use super::block::printed;
use super::edition::{Edition, EditionPart};
use crate::story::{Block, Story};

/// Pixels for each unit of a picture that is printed or put on a dense screen.
const DENSE: f32 = 2.0;

/// The card of a part below the folder of its story.
pub fn card_path(part: &EditionPart) -> String {
    format!("images/{}.card.png", part.stem)
}

/// The pictures of a part, by their paths below the folder of its story.
///
/// # Errors
/// What the renderer says about a picture.
pub fn images(edition: &Edition, part: &EditionPart) -> Result<Vec<(String, Vec<u8>)>, String> {
    let (story, block) = (&edition.story, edition.block(part));
    let card = card::card(story, block);
    let mut images = vec![(card_path(part), raster::png(&card, 1.0)?)];
    let drawn = block.map(|block| printed(block).picture(story)).transpose()?.flatten();
    if let Some(svg) = drawn {
        let path = format!("images/{}", part.stem);
        images.push((format!("{path}.png"), raster::png(&svg, DENSE)?));
        images.push((format!("{path}.svg"), svg.into_bytes()));
    }
    Ok(images)
}

/// What the pictures of a block, or of the whole story, show in words.
pub fn alt(story: &Story, block: Option<&Block>) -> String {
    block.map_or_else(|| story.key.clone(), |block| printed(block).alt(story))
}

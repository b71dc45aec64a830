//! Pictures for where nothing can be interactive: each chart and the map, and cards for social
//! networks. The same input gives the same bytes on every machine: the letters are bundled.

mod atlas;
mod card;
mod chart;
mod drawing;
mod overview;
pub mod palette;
pub mod pdf;
mod raster;
mod sheet;
pub(super) mod text;

use super::edition::{Edition, Part};
use crate::story::{Block, SourceId, Story};

/// Pixels for each unit of a picture that is printed or put on a dense screen.
const DENSE: f32 = 2.0;

/// The size of a card in pixels: what social networks show whole.
pub const CARD: (u32, u32) = (1200, 630);

/// The card of a part below the folder of its story.
pub fn card_path(part: &Part) -> String {
    format!("images/{}.card.png", part.stem)
}

/// The pictures of a part, by their paths below the folder of its story.
///
/// # Errors
/// What the renderer says about a picture.
pub fn images(edition: &Edition, part: &Part) -> Result<Vec<(String, Vec<u8>)>, String> {
    let (story, block) = (&edition.story, edition.block(part));
    let card = card::card(story, block);
    let mut images = vec![(card_path(part), raster::png(&card, 1.0)?)];
    let drawn = match block {
        Some(Block::Trend(trend)) => Some(chart::picture(story, trend)?),
        Some(Block::Map(atlas)) => Some(atlas::picture(story, atlas)),
        Some(Block::Options(_)) | None => None,
    };
    if let Some(svg) = drawn {
        let path = format!("images/{}", part.stem);
        images.push((format!("{path}.png"), raster::png(&svg, DENSE)?));
        images.push((format!("{path}.svg"), svg.into_bytes()));
    }
    Ok(images)
}

/// What the pictures of a block, or of the whole story, show in words.
pub fn alt(story: &Story, block: Option<&Block>) -> String {
    match block {
        Some(Block::Trend(trend)) => chart::words(story, trend),
        Some(Block::Map(atlas)) => atlas::words(story, atlas),
        Some(Block::Options(options)) => format!("{}.", options.measure),
        None => story.key.clone(),
    }
}

/// The publishers of these sources, each once, and the day of the last change.
fn source_line(story: &Story, sources: &[SourceId]) -> String {
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

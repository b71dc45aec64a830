//! The card that social networks show with a link.

use super::palette::{INK, QUIET};
use super::sheet::{ImageSheet, line};
use super::text::TextStyle;
use crate::press::block::printed;
use crate::story::{Block, Story};

/// The size of a card in pixels: what social networks show whole.
pub const CARD: (u32, u32) = (1200, 630);

/// The width of a card.
pub const WIDTH: f64 = CARD.0 as f64;
/// The free space on both sides of a card.
pub const MARGIN: f64 = 56.0;

const HEIGHT: f64 = CARD.1 as f64;

/// Where the foot of a card begins: what is drawn must end above it.
pub const FOOT: f64 = HEIGHT - 64.0;

/// Sizes of the title that are tried, and the most lines that it may have.
const TITLES: [f64; 3] = [60.0, 52.0, 46.0];
const SMALLEST: f64 = 40.0;
const MOST_LINES: usize = 3;

/// The card of a story, or of one block.
pub fn card(story: &Story, block: Option<&Block>) -> String {
    let mut sheet = ImageSheet::new(WIDTH, MARGIN, 12.0);
    match block {
        Some(block) => printed(block).card(&mut sheet, story),
        None => {
            heading(&mut sheet, &story.title, &story.key, (WIDTH - 2.0 * MARGIN, 4));
            for block in &story.blocks {
                if printed(block).story_card(&mut sheet, story) {
                    break;
                }
            }
        }
    }
    let updated = story.language.words().updated(&story.language.formats.date(story.updated));
    let kind = TextStyle::plain(20.0);
    let foot = line(&updated, (MARGIN, HEIGHT - 28.0), kind, QUIET);
    sheet.draw_at(foot, (0.0, 0.0));
    if let Some(block) = block {
        let left = MARGIN + kind.width(&updated) + 24.0;
        if let Some(foot) = printed(block).card_foot(story, WIDTH - MARGIN - left) {
            sheet.draw_at(foot, (left, HEIGHT - 28.0));
        }
    }
    sheet.svg_of(HEIGHT, block.map_or(&*story.title, Block::title), &story.key)
}

/// The title, as large as there is room for, and what it is about in at most so many lines.
pub fn heading(sheet: &mut ImageSheet, title: &str, about: &str, (room, most): (f64, usize)) {
    let narrow = room < WIDTH / 2.0;
    let lines = if narrow { MOST_LINES * 2 } else { MOST_LINES };
    let kind = |size: f64| TextStyle::bold(if narrow { size * 0.8 } else { size });
    let fits = |kind: &TextStyle| kind.lines(title, room).len() <= lines;
    let kind = TITLES.map(kind).into_iter().find(fits).unwrap_or(kind(SMALLEST));
    sheet.write(&kind.first_lines(title, room, lines), kind, INK);
    sheet.gap(12.0);
    let kind = TextStyle::plain(26.0);
    sheet.write(&kind.first_lines(about, room, most), kind, QUIET);
}

//! Options on a card for social networks.

use super::overview;
use crate::press::image::card::{FOOT, MARGIN, WIDTH, heading};
use crate::press::image::palette::INK;
use crate::press::image::sheet::ImageSheet;
use crate::press::image::text::TextStyle;
use crate::story::Story;
use crate::story::argument::Side;
use crate::story::options::Options;

/// Draws options under their title: with a dot for each argument, or else how many there are.
pub fn card(sheet: &mut ImageSheet, story: &Story, options: &Options) {
    heading(sheet, &options.title, &options.measure, (WIDTH - 2.0 * MARGIN, 3));
    sheet.gap(16.0);
    let left = FOOT - sheet.y;
    let marks = overview::marks(story, options, (sheet.room(), left));
    if marks.is_empty() {
        count(sheet, story, options);
    } else {
        sheet.draw(overview::drawn(&marks), left);
    }
}

/// How many options there are, and how many arguments on each side.
fn count(sheet: &mut ImageSheet, story: &Story, options: &Options) {
    let words = story.language.words();
    let all = options.options.len();
    sheet.gap(40.0);
    sheet.tell(&words.options_shown(all, all), TextStyle::bold(44.0), INK);
    let [pros, cons] = Side::BOTH.map(|side| options.on_side(side).count());
    let sides = words.sides(pros, cons);
    sheet.tell(&sides, TextStyle::bold(44.0), INK);
}

//! A map on a card for social networks.

use yew::prelude::*;

use super::picture::{drawing, legend};
use crate::press::image::card::{MARGIN, WIDTH, heading};
use crate::press::image::palette::INK;
use crate::press::image::sheet::ImageSheet;
use crate::press::image::text::TextStyle;
use crate::story::Story;
use crate::story::atlas::Atlas;

/// Width of a map.
const MAP: f64 = 560.0;

/// Draws a map beside its title, with its legend.
pub fn card(sheet: &mut ImageSheet, story: &Story, map: &Atlas) {
    let left = WIDTH - MARGIN - MAP;
    heading(sheet, &map.title, &map.measure, (left - MARGIN - 32.0, 4));
    let words = story.language.words();
    sheet.gap(8.0);
    let caution = TextStyle::bold(20.0).first_lines(&words.presence_is_not_control, MAP, 1);
    sheet.write(&caution, TextStyle::bold(20.0), INK);
    let (drawn, high) = drawing(map, MAP);
    sheet.draw_at(drawn, (left, 44.0));
    let legend = html! { <g transform="scale(1.2)">{ legend(story, map) }</g> };
    sheet.draw_at(legend, (left, 44.0 + high + 16.0));
}

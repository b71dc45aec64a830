//! The card that social networks show with a link.

use yew::prelude::*;

use super::CARD;
use super::atlas::{self, legend};
use super::chart::{drawing, key};
use super::overview;
use super::palette::{INK, QUIET};
use super::sheet::{Sheet, line};
use super::text::Type;
use crate::chart::figure::{Content, Figure, Layout};
use crate::chart::points::Sum;
use crate::chart::terms::Terms;
use crate::story::argument::Side;
use crate::story::options::Options;
use crate::story::trend::Trend;
use crate::story::{Block, Story};
use crate::view::length::length;

const WIDTH: f64 = CARD.0 as f64;
const HEIGHT: f64 = CARD.1 as f64;
const MARGIN: f64 = 56.0;

/// Width of a map.
const MAP: f64 = 560.0;

/// Sizes of the title that are tried, and the most lines that it may have.
const TITLES: [f64; 3] = [60.0, 52.0, 46.0];
const SMALLEST: f64 = 40.0;
const MOST_LINES: usize = 3;

/// The card of a story, or of one block.
pub fn card(story: &Story, block: Option<&Block>) -> String {
    let mut sheet = Sheet::new(WIDTH, MARGIN, 12.0);
    let title = block.map_or(&*story.title, Block::title);
    match block {
        None => {
            write(&mut sheet, title, &story.key, (WIDTH - 2.0 * MARGIN, 4));
            let first = story.blocks.iter().find_map(|block| match block {
                Block::Trend(trend) => Some(trend),
                _ => None,
            });
            if let Some(trend) = first {
                draw(&mut sheet, story, trend);
            }
        }
        Some(Block::Trend(trend)) => {
            let measure = Terms::new(story, trend, 0).map(|terms| terms.measure(&key(trend)));
            let room = (WIDTH - 2.0 * MARGIN, 2);
            write(&mut sheet, title, &measure.unwrap_or_default(), room);
            draw(&mut sheet, story, trend);
        }
        Some(Block::Map(map)) => {
            let left = WIDTH - MARGIN - MAP;
            write(&mut sheet, title, &map.measure, (left - MARGIN - 32.0, 4));
            let words = story.language.words();
            sheet.gap(8.0);
            let caution = Type::bold(20.0).first_lines(&words.presence_is_not_control, MAP, 1);
            sheet.write(&caution, Type::bold(20.0), INK);
            let (drawn, high) = atlas::drawing(map, MAP);
            sheet.draw_at(drawn, (left, 44.0));
            let legend = html! { <g transform="scale(1.2)">{ legend(story, map) }</g> };
            sheet.draw_at(legend, (left, 44.0 + high + 16.0));
        }
        Some(Block::Options(options)) => {
            write(&mut sheet, title, &options.measure, (WIDTH - 2.0 * MARGIN, 3));
            overview(&mut sheet, story, options);
        }
    }
    let updated = story.language.words().updated(&story.language.formats.date(story.updated));
    let kind = Type::plain(20.0);
    let foot = line(&updated, (MARGIN, HEIGHT - 28.0), kind, QUIET);
    sheet.draw_at(foot, (0.0, 0.0));
    if matches!(block, Some(Block::Options(_))) {
        let left = MARGIN + kind.width(&updated) + 24.0;
        let said = overview::said(story, WIDTH - MARGIN - left);
        sheet.draw_at(overview::drawn(&said), (left, HEIGHT - 28.0));
    }
    sheet.svg_of(HEIGHT, title, &story.key)
}

/// The title, as large as there is room for, and what it is about.
fn write(sheet: &mut Sheet, title: &str, about: &str, (room, most): (f64, usize)) {
    let narrow = room < WIDTH / 2.0;
    let lines = if narrow { MOST_LINES * 2 } else { MOST_LINES };
    let kind = |size: f64| Type::bold(if narrow { size * 0.8 } else { size });
    let fits = |kind: &Type| kind.lines(title, room).len() <= lines;
    let kind = TITLES.map(kind).into_iter().find(fits).unwrap_or(kind(SMALLEST));
    sheet.write(&kind.first_lines(title, room, lines), kind, INK);
    sheet.gap(12.0);
    let kind = Type::plain(26.0);
    sheet.write(&kind.first_lines(about, room, most), kind, QUIET);
}

/// The chart in what is left of the height, where that is enough.
fn draw(sheet: &mut Sheet, story: &Story, trend: &Trend) {
    let Some(terms) = Terms::new(story, trend, 0) else { return };
    let points = terms.points(&key(trend), Sum::None);
    let together = terms.together(&key(trend), Sum::None);
    // Titles of events have no room here.
    let bare = Trend { events: Vec::new(), ..trend.clone() };
    let terms = Terms { trend: &bare, ..terms };
    let content = Content { terms, points: &points, together: &together };
    let left = HEIGHT - 64.0 - sheet.y;
    let laid = |scale: f64| {
        let layout = Layout { width: sheet.room() / scale, ..Layout::default() };
        Figure::new(content, layout)
    };
    // Letters of 12 pixels are too small for a card.
    let scale = (left / laid(1.6).frame.height).min(1.9);
    if scale < 1.1 {
        return;
    }
    if let Ok(drawn) = drawing(&laid(scale), false) {
        let drawn = html! { <g transform={format!("scale({})", length(scale))}>{ drawn }</g> };
        sheet.draw(drawn, left);
    }
}

/// The options with a dot for each argument, or else how many there are.
fn overview(sheet: &mut Sheet, story: &Story, options: &Options) {
    sheet.gap(16.0);
    let left = HEIGHT - 64.0 - sheet.y;
    let marks = overview::marks(story, options, (sheet.room(), left));
    if marks.is_empty() {
        count(sheet, story, options);
    } else {
        sheet.draw(overview::drawn(&marks), left);
    }
}

/// How many options there are, and how many arguments on each side.
fn count(sheet: &mut Sheet, story: &Story, options: &Options) {
    let words = story.language.words();
    let all = options.options.len();
    sheet.gap(40.0);
    sheet.tell(&words.options_shown(all, all), Type::bold(44.0), INK);
    let [pros, cons] = Side::BOTH.map(|side| options.on_side(side).count());
    let sides = words.sides(pros, cons);
    sheet.tell(&sides, Type::bold(44.0), INK);
}

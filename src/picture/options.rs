//! Options as a picture: an overview of those that are shown, in which every argument is a mark.
//!
//! Of arguments the data of a story have nothing, so what is seen is handed over as rows, each of
//! cells with tabs between them: `family`, its name; or `option`, its title, and for each side its
//! marks, `x` for an argument that is held, `o` for one that is told, and then anything else as it
//! is written there. The first row is `sides`, with their names.

use super::item::{ACCENT, Anchor, INK, Item, PAPER, QUIET, RULE, Type};
use super::sheet::PictureSheet;
use super::source_line::source_line;
use crate::story::Story;
use crate::story::options::Options;

/// From one mark to the next, and the radius of one.
const STEP: f64 = 12.0;
const RADIUS: f64 = 4.5;

/// The most marks beside each other.
const MOST: usize = 10;

/// Type of titles of options, and of what is beside them.
const KIND: Type = Type::plain(14.0);
const SMALL: Type = Type::plain(12.0);

/// Draws what the rows have.
pub fn draw(sheet: &mut PictureSheet<'_>, story: &Story, options: &Options, rows: &str) {
    sheet.title(&options.title, 22.0);
    sheet.gap(2.0);
    sheet.note(&options.measure, 14.0);
    for row in rows.lines() {
        match row.split('\t').collect::<Vec<_>>().as_slice() {
            ["sides", sides @ ..] => {
                sheet.gap(12.0);
                let columns = columns(sheet);
                let name = |(side, x): (&&str, f64)| {
                    Item::text(QUIET, (x, 10.0), Anchor::Start, side, SMALL)
                };
                sheet.draw(sides.iter().zip(columns).map(name), 14.0);
            }
            ["family", name] => {
                sheet.gap(10.0);
                sheet.tell(name, Type::bold(14.0), INK);
                sheet.gap(2.0);
            }
            ["option", title, sides @ ..] => option(sheet, title, sides),
            _ => {}
        }
    }
    sheet.gap(12.0);
    sheet.note(&source_line(story, &[]), 12.0);
}

/// Where the marks of each side begin.
fn columns(sheet: &PictureSheet<'_>) -> [f64; 2] {
    let side = STEP * MOST as f64 + 24.0;
    let left = (sheet.room() - 2.0 * side).max(0.0);
    if left < sheet.room() * 0.3 { [0.0, sheet.room() / 2.0] } else { [left, left + side] }
}

/// One option: its title, and beside it or below it the marks of both sides.
fn option(sheet: &mut PictureSheet<'_>, title: &str, sides: &[&str]) {
    let columns = columns(sheet);
    let below = columns.first().is_some_and(|left| *left == 0.0);
    let rule = |width: f64| Item::line(RULE, vec![(0.0, 0.0), (width, 0.0)], 1.0);
    let line = rule(sheet.room());
    sheet.draw([line], 6.0);
    let mut marks = Vec::new();
    let mut high: f64 = 20.0;
    for (side, left) in sides.iter().zip(columns) {
        let (drawn, rows) = side_marks(side, left);
        high = high.max(20.0 + STEP * (rows.saturating_sub(1)) as f64);
        marks.extend(drawn);
    }
    let top = sheet.y;
    if below {
        sheet.tell(title, KIND, INK);
        sheet.draw(marks, high);
    } else {
        let most = columns.first().map_or(0.0, |left| left - 12.0);
        for line in sheet.lines(title, KIND, most) {
            let text = Item::text(INK, (0.0, 14.0), Anchor::Start, &line, KIND);
            sheet.draw([text], 20.0);
        }
        let bottom = sheet.y.max(top + high);
        sheet.y = top;
        sheet.draw(marks, 0.0);
        sheet.y = bottom;
    }
    sheet.gap(4.0);
}

/// The marks of a side, and how many rows they take.
fn side_marks(side: &str, left: f64) -> (Vec<Item>, usize) {
    let mut items = Vec::new();
    let (mut nth, mut more) = (0_usize, String::new());
    for mark in side.chars() {
        let at = (left + RADIUS + STEP * (nth % MOST) as f64, 10.0 + STEP * (nth / MOST) as f64);
        match mark {
            'x' => items.push(Item::dot(ACCENT, at, RADIUS)),
            'o' => {
                items.push(Item::dot(ACCENT, at, RADIUS));
                items.push(Item::dot(PAPER, at, RADIUS - 1.5));
            }
            other => {
                more.push(other);
                continue;
            }
        }
        nth += 1;
    }
    if !more.is_empty() {
        let at = (left + STEP * (nth % MOST) as f64, 14.0 + STEP * (nth / MOST) as f64);
        items.push(Item::text(QUIET, at, Anchor::Start, &more, SMALL));
        nth += 1;
    }
    (items, nth.div_ceil(MOST))
}

//! A chart as items: what it shows, in the colours of the first or the second series, and the place
//! that is read.

use super::item::{
    ACCENT, Anchor, FILL, INK, Item, PAPER, Paint, QUIET, RULE, SECOND, SECOND_FILL, Type,
};
use super::paper::TextWidth;
use crate::chart::figure::Figure;
use crate::chart::marks::{self, Mark, Role, Shape, Text};

/// The size of labels.
const SMALL: f64 = 12.0;

/// A figure as it is drawn, with the place that is read.
pub fn chart(figure: &Figure, second: bool, read: Option<usize>, wide: TextWidth<'_>) -> Vec<Item> {
    let place = read.and_then(|at| figure.places.get(at));
    let line = place.map(|place| {
        let ends = vec![(place.x, figure.frame.top), (place.x, figure.frame.bottom)];
        Item::line(INK, ends, 1.0)
    });
    let drawn = figure.marks.iter().flat_map(|mark| items(mark, second, wide));
    let mut all: Vec<Item> = drawn.chain(line).collect();
    if let Some((x, y)) = place.and_then(|place| Some((place.x, place.y?))) {
        all.push(Item::dot(PAPER, (x, y), 5.5));
        all.push(Item::dot(colour(Role::Line, second), (x, y), 4.0));
    }
    all
}

fn items(mark: &Mark, second: bool, wide: TextWidth<'_>) -> Vec<Item> {
    let paint = colour(mark.role, second);
    match &mark.shape {
        Shape::Line(points, width) => vec![Item::line(paint, points.clone(), *width)],
        Shape::Area(points) => vec![Item::area(paint, points.clone())],
        Shape::Dot(at, radius) => vec![Item::dot(paint, *at, *radius)],
        Shape::Strokes(all, width) => {
            all.iter().map(|ends| Item::line(paint, ends.to_vec(), *width)).collect()
        }
        Shape::Text(text) => words(text, mark.role, paint, wide),
    }
}

/// A text and what it says with less weight, one behind the other.
fn words(text: &Text, role: Role, paint: Paint, wide: TextWidth<'_>) -> Vec<Item> {
    let kind = if role == Role::Value { Type::bold(SMALL) } else { Type::plain(SMALL) };
    let plain = Type::plain(SMALL);
    let (told, more) = (wide(&text.text, kind), wide(&text.rest, plain));
    let x = text.at.0 + text.shift;
    let left = match text.anchor {
        marks::Anchor::Start => x,
        marks::Anchor::Middle => x - (told + more) / 2.0,
        marks::Anchor::End => x - told - more,
    };
    let y = text.at.1;
    let mut all = vec![Item::text(paint, (left, y), Anchor::Start, &text.text, kind).haloed()];
    if !text.rest.is_empty() {
        let rest = text.rest.trim_start();
        // A blank at its beginning would be lost.
        let right = left + told + more - wide(rest, plain);
        all.push(Item::text(QUIET, (right, y), Anchor::Start, rest, plain).haloed());
    }
    all
}

/// The colour of what is drawn for a purpose.
fn colour(role: Role, second: bool) -> Paint {
    match role {
        Role::Grid | Role::Lane => RULE,
        Role::Line | Role::Value => {
            if second {
                SECOND
            } else {
                ACCENT
            }
        }
        Role::Area | Role::Open => {
            if second {
                SECOND_FILL
            } else {
                FILL
            }
        }
        Role::Hole => PAPER,
        Role::Words | Role::Name => INK,
        Role::Base | Role::Behind | Role::Event | Role::Key | Role::Tick | Role::Year => QUIET,
    }
}

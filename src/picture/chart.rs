//! A chart as items: grid, values, labels, and the place that is read.

use super::item::{ACCENT, Anchor, FILL, INK, Item, PAPER, Point, QUIET, RULE, Type};
use crate::chart::figure::{Figure, Mark, Shape};

/// Type of labels.
const SMALL: Type = Type::plain(12.0);

/// A figure as it is drawn, with the place that is read.
pub fn chart(figure: &Figure, unit: &str, read: Option<usize>) -> Vec<Item> {
    let mut items = grid(figure, unit);
    items.extend(figure.behind.iter().map(|run| Item::line(QUIET, run.clone(), 1.0)));
    let mark = read.and_then(|at| figure.marks.get(at));
    if let Some(mark) = mark {
        let ends = vec![(mark.x, figure.frame.top), (mark.x, figure.frame.bottom)];
        items.push(Item::line(QUIET, ends, 1.0));
    }
    match figure.shape {
        Shape::Line => items.extend(lines(figure)),
        Shape::Bars => items.extend(bars(figure)),
        Shape::Dots => {
            items.extend(lines(figure));
            let dots = figure.drawn().map(|(mark, y)| ring((mark.x, y), 4.5, mark.complete));
            items.extend(dots.flatten());
        }
    }
    for (mark, y) in figure.drawn() {
        let first = mark.first.filter(|first| (first - y).abs() >= 4.0);
        if let Some(first) = first {
            items.push(Item::line(ACCENT, vec![(mark.x, first), (mark.x, y)], 1.0));
            items.extend(ring((mark.x, first), 3.5, false));
        }
    }
    if let Some(Mark { x, y: Some(y), .. }) = mark.filter(|_| figure.shape == Shape::Line) {
        items.push(Item::dot(PAPER, (*x, *y), 5.5));
        items.push(Item::dot(ACCENT, (*x, *y), 4.0));
    }
    let name = |(y, text): &(f64, String)| {
        Item::text(INK, (figure.frame.right, *y), Anchor::End, text, SMALL).haloed()
    };
    items.extend(figure.names.iter().map(name));
    items
}

fn grid(figure: &Figure, unit: &str) -> Vec<Item> {
    let frame = &figure.frame;
    let mut items = Vec::new();
    for (nth, (y, text)) in figure.ticks.iter().enumerate() {
        // The lowest line carries the marks, so it is drawn like one.
        let paint = if nth == 0 { ACCENT } else { RULE };
        items.push(Item::line(paint, vec![(frame.left, *y), (frame.right, *y)], 1.0));
        items.push(Item::text(QUIET, (frame.left - 6.0, y + 4.0), Anchor::End, text, SMALL));
    }
    if let Some((y, _)) = figure.ticks.last() {
        items.push(Item::text(QUIET, (frame.left, y - 6.0), Anchor::Start, unit, SMALL));
    }
    let below = |(x, text): &(f64, String)| {
        Item::text(QUIET, (*x, frame.bottom + 18.0), Anchor::Middle, text, SMALL)
    };
    items.extend(figure.bands.iter().map(below));
    items
}

fn lines(figure: &Figure) -> Vec<Item> {
    let mut items = Vec::new();
    for run in figure.runs() {
        let points: Vec<Point> = run.iter().map(|(mark, y)| (mark.x, *y)).collect();
        let ends = points.first().zip(points.last());
        if let (Some((first, last)), true) = (ends, figure.filled) {
            let foot = [(last.0, figure.frame.bottom), (first.0, figure.frame.bottom)];
            items.push(Item::area(FILL, [points.as_slice(), &foot].concat()));
        }
        match points.as_slice() {
            [single] => items.push(Item::dot(ACCENT, *single, 3.0)),
            _ => items.push(Item::line(ACCENT, points, 2.0)),
        }
    }
    items
}

fn bars(figure: &Figure) -> Vec<Item> {
    // A few bars do not grow into walls.
    let half = (figure.frame.band_width(figure.marks.len()) * 0.36).clamp(0.5, 48.0);
    let bar = |(mark, y): (&Mark, f64)| {
        let (left, right, foot) = (mark.x - half, mark.x + half, figure.frame.bottom);
        let edge = vec![(left, foot), (left, y), (right, y), (right, foot)];
        let paint = if mark.complete { ACCENT } else { FILL };
        [Item::area(paint, edge.clone()), Item::line(ACCENT, edge, 1.5)]
    };
    figure.drawn().flat_map(bar).collect()
}

fn ring(at: Point, radius: f64, solid: bool) -> [Item; 2] {
    let inside = if solid { ACCENT } else { PAPER };
    [Item::dot(ACCENT, at, radius + 0.75), Item::dot(inside, at, radius - 0.75)]
}

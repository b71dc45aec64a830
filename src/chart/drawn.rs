//! Lines, areas and bars of a chart.

use super::figure::{Content, Layout, ValuePlace};
use super::frame::Size;
use super::marks::{Marks, Position, Role, Shape};
use super::points::Sum;
use super::scale::{Scale, ScaleKind};
use super::together::runs as runs_behind;

/// How the values are drawn.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// A line through many months.
    Line,
    /// A bar for each year.
    Bars,
    /// A dot for each year, where bars would have no foot: on a log scale.
    Dots,
}

/// A place that has a value: across and down, and whether it covers its whole period.
type ValueSpot = (Position, bool);

/// Draws the values of a chart.
pub fn draw(
    marks: &mut Marks,
    content: Content<'_>,
    layout: Layout,
    (scale, places): (&Scale, &[ValuePlace]),
) {
    let frame = marks.frame;
    let form = match (layout.sum, layout.kind) {
        (Sum::Years, ScaleKind::Linear) => Form::Bars,
        (Sum::Years, ScaleKind::Log) => Form::Dots,
        (Sum::None | Sum::TwelveMonths, _) => Form::Line,
    };
    if layout.size != Size::Small {
        // The lowest carries the values.
        for tick in scale.ticks().iter().skip(1).filter_map(|tick| scale.place(*tick)) {
            marks.rule(Role::Grid, frame.y(tick));
        }
    }
    for run in runs_behind(content.together, &frame, scale) {
        marks.lines.push(run.clone());
        marks.put(Role::Behind, Shape::Line(run, 1.0));
    }
    let runs = runs(places);
    if form == Form::Bars {
        // A few bars do not grow into walls.
        let half = (frame.band_width(places.len()) * 0.36).clamp(0.5, 48.0);
        for ((x, y), complete) in runs.iter().flatten() {
            let (left, right) = (x - half, x + half);
            let corners =
                vec![(left, frame.bottom), (left, *y), (right, *y), (right, frame.bottom)];
            marks.lines.push(vec![(left, *y), (right, *y)]);
            if *complete {
                marks.put(Role::Line, Shape::Area(corners));
            } else {
                marks.put(Role::Open, Shape::Area(corners.clone()));
                marks.put(Role::Line, Shape::Line(corners, 1.5));
            }
        }
    } else {
        // An area would seem to hold what is drawn behind it, and on a log scale it has no foot.
        let filled = layout.kind == ScaleKind::Linear && content.together.is_empty();
        for run in &runs {
            line(marks, run, filled);
        }
    }
    marks.rule(Role::Base, frame.bottom);
    if form == Form::Dots {
        for (at, complete) in runs.iter().flatten() {
            ring(marks, *at, 4.5, *complete);
        }
    }
    first_values(marks, places);
}

fn line(marks: &mut Marks, run: &[ValueSpot], filled: bool) {
    let line: Vec<Position> = run.iter().map(|(at, _)| *at).collect();
    marks.lines.push(line.clone());
    if let ([first, .., last], true) = (line.as_slice(), filled) {
        let foot = marks.frame.bottom;
        let mut outline = line.clone();
        outline.extend([(last.0, foot), (first.0, foot)]);
        marks.put(Role::Area, Shape::Area(outline));
    }
    match line.as_slice() {
        [single] => marks.put(Role::Line, Shape::Dot(*single, 3.0)),
        _ => marks.put(Role::Line, Shape::Line(line, 2.0)),
    }
}

/// An open ring where a value was first published, joined to what it is now.
fn first_values(marks: &mut Marks, places: &[ValuePlace]) {
    for place in places {
        let ValuePlace { x, y: Some(y), first: Some(first), .. } = *place else { continue };
        if (first - y).abs() >= 4.0 {
            marks.lines.push(vec![(x, first)]);
            marks.put(Role::Line, Shape::Line(vec![(x, first), (x, y)], 1.0));
            ring(marks, (x, first), 3.5, false);
        }
    }
}

fn ring(marks: &mut Marks, at: Position, radius: f64, solid: bool) {
    marks.put(Role::Line, Shape::Dot(at, radius + 0.75));
    if !solid {
        marks.put(Role::Hole, Shape::Dot(at, radius - 0.75));
    }
}

/// The places that have a value, cut where one is missing, and before a period that is not over,
/// since a line to it would look like a fall.
fn runs(places: &[ValuePlace]) -> Vec<Vec<ValueSpot>> {
    let (mut runs, mut open) = (Vec::<Vec<ValueSpot>>::new(), false);
    for place in places {
        if let Some(y) = place.y {
            let spot = ((place.x, y), place.complete);
            match runs.last_mut() {
                Some(run) if open && place.complete => run.push(spot),
                _ => runs.push(vec![spot]),
            }
        }
        open = place.y.is_some();
    }
    runs
}

//! The values that are told on the line itself: the latest, the highest, and the lowest where it
//! says something.

use super::figure::{Content, Layout, ValuePlace};
use super::frame::{Room, Size};
use super::letters::{LEADING, width};
use super::marks::{Anchor, GAP, Marks, Position as At, Role, Shape, Text};
use super::points::{Point, Sum};
use super::scale::ScaleKind;
use super::terms::Terms;
use super::words;

/// The most room that the latest value may take beside the line, at any width: the line below the
/// plots, which is as wide, need not be laid out anew.
const MOST: f64 = 84.0;

/// Room beside the last place where nothing is told there.
const LEAST: f64 = 8.0;

/// A value with the short name of its unit; a chart below another says its unit above it.
fn told(terms: Terms<'_>, size: Size, value: f64) -> String {
    let number = terms.story.language.formats.number(value, terms.unit.decimals);
    match size {
        Size::Whole => [&number, "\u{a0}", &terms.unit.short].concat(),
        Size::Low | Size::Small => number,
    }
}

/// When a value was, for who reads it on the line; years say it below.
fn when(terms: Terms<'_>, point: &Point, layout: Layout) -> String {
    let formats = &terms.story.language.formats;
    match layout.sum {
        Sum::None if Room::of(layout.width) == Room::Narrow || layout.size == Size::Small => {
            point.start.short_label(formats)
        }
        Sum::None => point.start.label(formats),
        Sum::TwelveMonths => words::period(terms, point),
        Sum::Years => String::new(),
    }
}

/// Room at the right of a chart for its latest value.
pub fn edge(content: Content<'_>, layout: Layout) -> f64 {
    let last = content.points.last().and_then(|point| point.value);
    let Some(last) = last.filter(|_| layout.sum != Sum::Years) else { return LEAST };
    let wide = width(&told(content.terms, layout.size, last), true);
    let period = period_of_last(content, layout).map_or(0.0, |text| width(&text, false));
    let edge = wide.max(period) + GAP;
    if edge <= MOST { edge } else { LEAST }
}

/// The period of the latest value, which stands below it.
fn period_of_last(content: Content<'_>, layout: Layout) -> Option<String> {
    let told = layout.size == Size::Whole && layout.sum == Sum::None;
    let last = content.points.last().filter(|_| told)?;
    Some(last.start.short_label(&content.terms.story.language.formats))
}

/// Tells the latest value, the highest, and the lowest where it is neither the beginning nor the
/// foot of the chart.
pub fn tell_values(marks: &mut Marks, content: Content<'_>, layout: Layout, places: &[ValuePlace]) {
    let Content { terms, points, .. } = content;
    let known: Vec<(usize, At, f64)> = points
        .iter()
        .zip(places)
        .enumerate()
        .filter_map(|(index, (point, place))| Some((index, (place.x, place.y?), point.value?)))
        .collect();
    let by_value = |one: &&(usize, At, f64), two: &&(usize, At, f64)| one.2.total_cmp(&two.2);
    let Some(&(last, at, value)) = known.last() else { return };
    let dot = |marks: &mut Marks, at: At| {
        if layout.sum != Sum::Years {
            marks.put(Role::Hole, Shape::Dot(at, 5.5));
            marks.put(Role::Line, Shape::Dot(at, 4.0));
        }
    };
    let rest = |index: usize| {
        let when = points.get(index).map(|point| when(terms, point, layout)).unwrap_or_default();
        match layout.sum {
            Sum::None => [" ", &terms.story.language.words().in_month(&when)].concat(),
            Sum::TwelveMonths => [", ", &when].concat(),
            Sum::Years => String::new(),
        }
    };
    let text = told(terms, layout.size, value);
    if last + 1 == points.len() && edge(content, layout) > LEAST {
        latest(marks, at, text, period_of_last(content, layout));
    } else {
        marks.tell(at, &text, &rest(last));
    }
    dot(marks, at);
    // Of equal values the first counts, so the high is sought backwards.
    let high = known.iter().rev().max_by(by_value).filter(|high| high.0 != last);
    let low = known.iter().min_by(by_value).filter(|low| {
        let inside = low.0 != last && known.first().is_some_and(|first| first.0 != low.0);
        let foot = known.iter().map(|it| it.2).fold(0.0, f64::max) / 4.0;
        inside && (layout.kind == ScaleKind::Log || low.2 >= foot) && layout.size == Size::Whole
    });
    if let Some(&(index, at, value)) = high.filter(|high| high.2 > value)
        && marks.tell(at, &told(terms, layout.size, value), &rest(index))
    {
        dot(marks, at);
    }
    if let Some(&(index, at, value)) = low.filter(|low| high.is_some_and(|high| high.2 > low.2))
        && below(marks, at, &told(terms, layout.size, value), &rest(index))
    {
        dot(marks, at);
    }
}

/// The latest value beside the end of its line.
fn latest(marks: &mut Marks, at: At, text: String, period: Option<String>) {
    let x = marks.frame.right;
    let more = if period.is_some() { LEADING } else { 0.0 };
    let y = (at.1 + 4.0).min(marks.frame.bottom - more).max(11.0);
    let (shift, anchor) = (GAP, Anchor::Start);
    let text = Text { at: (x, y), shift, anchor, text, rest: String::new() };
    marks.write(Role::Value, text);
    if let Some(text) = period {
        let (at, rest) = ((x, y + more), String::new());
        marks.write(Role::Tick, Text { at, shift, anchor, text, rest });
    }
}

/// Tells a value below its point; whether there was room.
fn below(marks: &mut Marks, at: At, text: &str, rest: &str) -> bool {
    [rest, ""].into_iter().any(|rest| {
        let half = (width(text, true) + width(rest, false)) / 2.0;
        let inside = at.1 + 21.0 <= marks.frame.bottom && at.0 + half <= marks.frame.right;
        let (at, text, rest) = ((at.0, at.1 + 18.0), text.to_owned(), rest.to_owned());
        let text = Text { at, shift: 0.0, anchor: Anchor::Middle, text, rest };
        inside && marks.fit(Role::Value, text)
    })
}

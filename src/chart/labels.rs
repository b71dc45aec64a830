//! The labels of a chart's axes, and the names of its lines.

use super::figure::{Content, Layout};
use super::frame::Size;
use super::letters::width;
use super::marks::{Anchor, Marks, Role, Text};
use super::points::Point;
use super::scale::{Scale, ScaleKind};
use super::together::names;
use crate::story::trend::Trend;

/// Labels the axes and the lines.
pub fn label(marks: &mut Marks, content: Content<'_>, layout: Layout, scale: &Scale) {
    if layout.size != Size::Low {
        years(marks, content.terms.trend, content.points);
    }
    let right = marks.frame.right;
    for (y, text) in names(content.together, &marks.frame, scale) {
        let (at, rest) = ((right, y), String::new());
        marks.fit(Role::Name, Text { at, shift: -2.0, anchor: Anchor::End, text, rest });
    }
    if layout.size != Size::Small {
        ticks(marks, content, layout, scale);
    }
}

/// The values of the grid, each above its line where that begins, with the unit at the highest.
/// The foot of a linear axis is zero, and says so by being one.
fn ticks(marks: &mut Marks, content: Content<'_>, layout: Layout, scale: &Scale) {
    let (formats, unit) = (&content.terms.story.language.formats, content.terms.unit);
    let skipped = usize::from(layout.kind == ScaleKind::Linear);
    let ticks = scale.ticks().get(skipped..).unwrap_or_default();
    for (nth, tick) in ticks.iter().rev().enumerate() {
        let Some(place) = scale.place(*tick) else { continue };
        let number = formats.number(*tick, scale.decimals());
        let at = (marks.frame.left, marks.frame.y(place) - 5.0);
        // A chart below another has a line of its own that says the unit.
        let units = [&unit.other, &unit.short].into_iter();
        let units = units.filter(|_| nth == 0 && layout.size == Size::Whole);
        let with = units.map(|unit| [&number, "\u{a0}", unit].concat());
        let room = marks.frame.right * 0.6;
        let text = with.chain([number.clone()]).find(|text| width(text, false) <= room);
        let (text, rest) = (text.unwrap_or(number), String::new());
        marks.fit(Role::Tick, Text { at, shift: 0.0, anchor: Anchor::Start, text, rest });
    }
}

/// The years below the values, as many as fit without touching.
fn years(marks: &mut Marks, trend: &Trend, points: &[Point]) {
    let frame = marks.frame;
    let short = trend.year.as_ref().map_or("", |year| year.short.as_str());
    let label = |point: &Point| match point.year {
        Some(year) => {
            let long = format!("{short}{year}");
            let fits = width(&long, false) + 8.0 <= frame.band_width(points.len());
            Some(if fits { long } else { year.to_string() })
        }
        None => point.start.begins_year().then(|| point.start.start().year().to_string()),
    };
    let mut right = 0.0;
    for (index, point) in points.iter().enumerate() {
        let Some(text) = label(point) else { continue };
        let (x, half) = (frame.band_middle(index, points.len()), width(&text, false) / 2.0);
        if x - half >= right && x + half <= frame.width {
            right = x + half + 10.0;
            let at = (x, frame.bottom + 16.0);
            let rest = String::new();
            let text = Text { at, shift: 0.0, anchor: Anchor::Middle, text, rest };
            marks.write(Role::Year, text);
        }
    }
}

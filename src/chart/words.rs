//! A chart in words: the reading of one point, and the summary of all.

use super::points::Point;
use crate::story::Story;
use crate::story::language::fill;
use crate::story::trend::{Revision, Trend};

/// The month or year of a point, and how much of it there is.
pub fn period(story: &Story, trend: &Trend, point: &Point) -> String {
    let (words, formats) = (story.language.words(), &story.language.formats);
    let (Some(number), Some(year)) = (point.year, &trend.year) else {
        return formats.month(point.start);
    };
    let label = format!("{}{number}", year.short);
    if point.complete {
        return label;
    }
    let (from, to) = (formats.short_month(point.start), formats.short_month(point.end()));
    fill(words.so_far, &[("label", &label), ("from", &from), ("to", &to)])
}

/// A value with its unit, or that it is not known.
pub fn value(story: &Story, trend: &Trend, point: &Point) -> String {
    match point.value {
        Some(value) => quantity(story, trend, value),
        None => story.language.words().not_known.to_owned(),
    }
}

/// The change on the same months of the year before, where both are known.
pub fn change(story: &Story, point: &Point) -> Option<String> {
    let words = story.language.words();
    let change = point.change()?;
    let percent = story.language.percent(change.abs());
    let text = match change {
        // Less than half a percent either way reads as no change.
        _ if change.abs() < 0.005 => words.change_none,
        _ if change > 0.0 => words.change_up,
        _ => words.change_down,
    };
    Some(fill(text, &[("n", &percent)]))
}

/// What was first published for a value that was revised.
pub fn first(story: &Story, trend: &Trend, revision: &Revision) -> String {
    let date = story.language.formats.date(revision.date);
    let value = quantity(story, trend, revision.value);
    fill(story.language.words().first_published, &[("date", &date), ("value", &value)])
}

/// Everything about a point in one sentence, for a screen reader.
pub fn reading(story: &Story, trend: &Trend, point: &Point) -> String {
    let parts = [
        Some(format!("{}: {}", period(story, trend, point), value(story, trend, point))),
        change(story, point),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What the chart shows: range, peak, low, last value with its change, what is missing.
pub fn summary(story: &Story, trend: &Trend, points: &[Point]) -> String {
    let words = story.language.words();
    let known = |point: &&Point| point.value.is_some_and(f64::is_finite);
    let by_value = |a: &&Point, b: &&Point| {
        a.value.unwrap_or_default().total_cmp(&b.value.unwrap_or_default())
    };
    // Of equal values the first counts, so the low is sought backwards.
    let high = points.iter().filter(known).rev().max_by(by_value);
    let low = points.iter().filter(|point| point.complete).filter(known).min_by(by_value);
    let last = points.iter().rev().find(known);
    let ends = points.first().zip(points.last());
    let (Some(high), Some(last), Some((from, to))) = (high, last, ends) else {
        return words.summary_none.to_owned();
    };
    let formats = &story.language.formats;
    let range = [("from", formats.month(from.start)), ("to", formats.month(to.end()))];
    if high.value == Some(0.0) {
        return filled(words.summary_zero, &range);
    }
    let low = low.unwrap_or(last);
    let mut sentences = vec![
        filled(
            words.summary_range,
            &[
                range.as_slice(),
                &[
                    ("high", value(story, trend, high)),
                    ("high_when", period(story, trend, high)),
                    ("low", value(story, trend, low)),
                    ("low_when", period(story, trend, low)),
                ],
            ]
            .concat(),
        ),
        filled(
            words.summary_last,
            &[
                ("value", value(story, trend, last)),
                ("when", period(story, trend, last)),
                ("change", change(story, last).map(|text| format!(", {text}")).unwrap_or_default()),
            ],
        ),
    ];
    let missing = points.iter().filter(|point| point.value.is_none()).count();
    if missing > 0 {
        sentences.push(words.summary_missing.of(missing));
    }
    sentences.join(" ")
}

fn filled(text: &str, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(text, &values)
}

fn quantity(story: &Story, trend: &Trend, value: f64) -> String {
    let number = story.language.formats.number(value, trend.decimals);
    // One means exactly one as it is written, not 1.04 shown as 1.0.
    let unit = if value == 1.0 { &trend.unit.one } else { &trend.unit.other };
    format!("{number}\u{a0}{unit}")
}

//! Stretches of time below a chart: where each begins, and its name where there is room for it.

use super::frame::Frame;
use super::points::Point;
use crate::story::date::Date;
use crate::story::trend::{Span, Trend};

/// A stretch of time in a row below a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Its row, from the top.
    pub row: usize,
    /// Where it begins, across; `None` where that is at the edge of the chart or before it.
    pub begins: Option<f64>,
    /// Its name, and the middle of it across.
    pub name: Option<(f64, String)>,
}

/// The stretches that fall in the time of the chart.
pub fn stretches(trend: &Trend, points: &[Point], frame: &Frame) -> Vec<Stretch> {
    let Some(first) = points.first() else { return Vec::new() };
    // A band of the chart is a month, or a year.
    let months = if first.year.is_some() { 12.0 } else { 1.0 };
    let band = frame.band_width(points.len()) / months;
    let across = |date: Date| {
        let month = f64::from(date.in_month().0 - first.start.0);
        let day = f64::from(date.day.max(1) - 1) / 31.0;
        // `clamp` can panic with numbers, and writing them adds 9 kB to the wasm.
        (frame.left + (month + day) * band).min(frame.right).max(frame.left)
    };
    let stretch = |row: usize, span: &Span| {
        let from = span.from.map_or(frame.left, across);
        let to = span.to.map_or(frame.right, across);
        // 7 px a letter at 12 px type, with some air.
        let fits = to - from >= span.label.chars().count() as f64 * 7.0 + 6.0;
        (to > from).then(|| Stretch {
            row,
            begins: (from > frame.left).then_some(from),
            name: fits.then(|| ((from + to) / 2.0, span.label.clone())),
        })
    };
    let rows = trend.bands.iter().enumerate();
    rows.flat_map(|(row, band)| band.spans.iter().filter_map(move |span| stretch(row, span)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::SourceId;
    use crate::story::date::Month;
    use crate::story::trend::Band;

    const SOURCE: SourceId = SourceId(0);

    fn point(at: i32, year: Option<i32>) -> Point {
        let step = if year.is_some() { 12 } else { 1 };
        Point {
            start: Month::new(2020, 1).plus(at * step),
            year,
            months: 1,
            twelve: false,
            complete: true,
            value: None,
            before: None,
            source: None,
            first: None,
        }
    }

    fn trend(spans: Vec<Span>) -> Trend {
        Trend {
            id: Default::default(),
            title: String::new(),
            measure: String::new(),
            units: Vec::new(),
            choices: Vec::new(),
            year: None,
            twelve_months: None,
            bands: vec![Band { label: "President".to_owned(), spans }],
            start: Month::new(2020, 1),
            series: Vec::new(),
            events: Vec::new(),
            notes: Vec::new(),
            below: None,
        }
    }

    fn span(label: &str, from: Option<Date>, to: Option<Date>) -> Span {
        Span { label: label.to_owned(), from, to, text: None, source: SOURCE }
    }

    #[test]
    fn stretches_meet_where_one_ends_and_the_next_begins() {
        let day = Date { year: 2021, month: 1, day: 1 };
        let trend = trend(vec![
            span("One", None, Some(day)),
            span("Two", Some(day), None),
            span("Too long a name for this", Some(Date { year: 2021, month: 11, day: 0 }), None),
            span("After", Some(Date { year: 2031, month: 0, day: 0 }), None),
        ]);
        let frame = Frame::new(640.0, 5, false);
        let middle = (frame.left + frame.right) / 2.0;
        let months: Vec<Point> = (0..24).map(|at| point(at, None)).collect();
        let years: Vec<Point> = (0..2).map(|at| point(at, Some(2020 + at))).collect();
        for points in [months, years] {
            let found = stretches(&trend, &points, &frame);
            let [one, two, long] = found.as_slice() else { panic!("{found:?}") };
            assert_eq!((one.begins, long.name.as_ref()), (None, None));
            assert!(two.begins.is_some_and(|x| (x - middle).abs() < 1e-9), "{two:?}");
            assert_eq!(one.name.as_ref().map(|(_, name)| name.as_str()), Some("One"));
        }
        assert_eq!(stretches(&trend, &[], &frame), []);
    }
}

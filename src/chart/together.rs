//! The lines of a choice whose values are drawn together: the chosen one before the others.

use super::frame::Frame;
use super::points::{Period, Point};
use super::scale::Scale;
use super::terms::Terms;

/// Height of a line's name, in CSS pixels, at 12 px type.
const NAME: f64 = 14.0;

/// One of several series that are drawn together.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// Its name for readers.
    pub label: String,
    /// Its points, as many as the chosen series has.
    pub points: Vec<Point>,
    /// Whether it is the chosen one, which is drawn as any chart is.
    pub chosen: bool,
}

/// A line behind the chosen one.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its points, cut where a value is missing.
    pub runs: Vec<Vec<(f64, f64)>>,
}

impl<'a> Terms<'a> {
    /// All series of the choice that is drawn together, month by month, with what is chosen
    /// otherwise; none where no choice asks for it, or where values are added up by year: bars do
    /// not stand behind bars.
    pub fn together(&self, key: &[u8], period: Period) -> Vec<Together> {
        let choices = &self.trend.choices;
        let Some(at) = choices.iter().position(|choice| choice.together) else {
            return Vec::new();
        };
        let values = choices.get(at).map(|choice| choice.values.as_slice()).unwrap_or_default();
        if period == Period::Years {
            return Vec::new();
        }
        let line = |(nth, label): (u8, &str)| {
            let mut other = key.to_vec();
            let slot = other.get_mut(at)?;
            let chosen = *slot == nth;
            *slot = nth;
            let points = self.points(&other, period);
            Some(Together { label: label.to_owned(), points, chosen })
        };
        (0..).zip(values.iter().map(|value| value.label.as_str())).filter_map(line).collect()
    }
}

/// The lines behind the chosen one.
pub fn lines(together: &[Together], frame: &Frame, scale: &Scale) -> Vec<Line> {
    let behind = together.iter().filter(|series| !series.chosen);
    let line = |series: &Together| {
        let count = series.points.len();
        let place = |(index, point): (usize, &Point)| {
            let place = point.value.and_then(|value| scale.place(value))?;
            Some((frame.band_middle(index, count), frame.y(place)))
        };
        let places: Vec<_> = series.points.iter().enumerate().map(place).collect();
        let runs = places.split(Option::is_none).filter(|run| !run.is_empty());
        Line { runs: runs.map(|run| run.iter().flatten().copied().collect()).collect() }
    };
    behind.map(line).collect()
}

/// The names at the right ends of the lines, none over another: place down of their foot, text.
/// Where there are more than the height has room for, the last of them are left out.
pub fn names(together: &[Together], frame: &Frame, scale: &Scale) -> Vec<(f64, String)> {
    let ended = |series: &Together| {
        let last = series.points.iter().rev().find_map(|point| point.value)?;
        Some((frame.y(scale.place(last)?) - 5.0, series.label.clone()))
    };
    let room = ((frame.bottom - frame.top) / NAME).max(0.0) as usize;
    let mut names: Vec<_> = together.iter().filter_map(ended).take(room).collect();
    names.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut free = frame.top + NAME;
    for (y, _) in &mut names {
        *y = y.max(free);
        free = *y + NAME;
    }
    // What was pushed below the lowest line pushes back.
    let mut free = frame.bottom - 4.0;
    for (y, _) in names.iter_mut().rev() {
        *y = y.min(free);
        free = *y - NAME;
    }
    names
}

// The property test uses a crate that is native only.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::chart::scale::Kind;
    use crate::story::date::Month;

    fn series(values: &[Option<f64>]) -> Together {
        let point = |(index, value): (i32, &Option<f64>)| Point {
            start: Month::new(2025, 1).plus(index),
            year: None,
            months: 1,
            complete: true,
            value: *value,
            before: None,
            source: None,
            first: None,
        };
        let points = (0..).zip(values).map(point).collect();
        Together { label: "name".to_owned(), points, chosen: false }
    }

    #[test]
    fn a_line_is_cut_where_a_value_is_missing() {
        let all = [series(&[Some(1.0), Some(2.0), None, None, Some(4.0)])];
        let scale = Scale::new(Kind::Linear, [4.0].into_iter(), 4);
        let lines = lines(&all, &Frame::new(640.0, 2, false), &scale);
        let runs: Vec<usize> = lines.iter().flat_map(|it| it.runs.iter().map(Vec::len)).collect();
        assert_eq!(runs, [2, 1]);
    }

    proptest! {
        #[test]
        fn no_two_names_touch_and_all_are_inside(
            width in 240.0..1200.0_f64,
            ends in prop::collection::vec(0.0..100.0_f64, 0..60),
        ) {
            let frame = Frame::new(width, 3, false);
            let scale = Scale::new(Kind::Linear, [100.0].into_iter(), 4);
            let all: Vec<_> = ends.iter().map(|end| series(&[Some(*end)])).collect();
            let names = names(&all, &frame, &scale);
            prop_assert!(names.len() == ends.len() || names.len() >= 12);
            for pair in names.windows(2) {
                prop_assert!(pair[1].0 - pair[0].0 >= NAME - 1e-9, "{names:?}");
            }
            for (y, _) in &names {
                prop_assert!(*y >= frame.top && *y <= frame.bottom, "{names:?}");
            }
        }
    }
}

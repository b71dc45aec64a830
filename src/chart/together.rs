//! The lines of a choice whose values are drawn together: the chosen one before the others.

use super::frame::Frame;
use super::points::{Point, Sum};
use super::scale::Scale;
use super::terms::Terms;

/// Height of a line's name, in CSS pixels, at 12 px type.
const NAME: f64 = 14.0;

/// One of several series that are drawn together.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// let together = terms.together(&[0, 0], Sum::None);
/// assert_eq!(together.iter().filter(|series| series.chosen).count(), together.len().min(1));
/// ```
#[derive(Debug)]
pub struct Together {
    /// Its name for readers.
    pub label: String,
    /// Its points, as many as the chosen series has.
    pub points: Vec<Point>,
    /// Whether it is the chosen one, which is drawn as any chart is.
    pub chosen: bool,
}

/// Points of a line without a gap: across, down.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// # use nutgraf::chart::figure::{Content, Figure, Layout};
/// # let content = Content { terms, points: &points, together: &[] };
/// # let figure = Figure::new(content, Layout { width: 640.0, ..Layout::default() });
/// use nutgraf::chart::scale::{Scale, ScaleKind};
/// use nutgraf::chart::together::{LineRun, runs};
///
/// let scale = Scale::new(ScaleKind::Linear, [1.0].into_iter(), 2);
/// assert_eq!(runs(&[], &figure.frame, &scale), Vec::<LineRun>::new());
/// ```
pub type LineRun = Vec<(f64, f64)>;

impl<'a> Terms<'a> {
    /// All series of the choice that is drawn together, month by month, with what is chosen
    /// otherwise; none where no choice asks for it, or where values are added up by year: bars do
    /// not stand behind bars.
    pub fn together(&self, key: &[u8], sum: Sum) -> Vec<Together> {
        let choices = &self.trend.choices;
        let Some(at) = choices.iter().position(|choice| choice.together) else {
            return Vec::new();
        };
        let values = choices.get(at).map(|choice| choice.values.as_slice()).unwrap_or_default();
        if sum == Sum::Years {
            return Vec::new();
        }
        let line = |(nth, label): (u8, &str)| {
            let mut other = key.to_vec();
            let slot = other.get_mut(at)?;
            let chosen = *slot == nth;
            *slot = nth;
            let points = self.points(&other, sum);
            Some(Together { label: label.to_owned(), points, chosen })
        };
        (0..).zip(values.iter().map(|value| value.label.as_str())).filter_map(line).collect()
    }
}

/// The lines behind the chosen one, cut where a value is missing.
///
/// ```
/// use nutgraf::chart::frame::{Frame, Size};
/// use nutgraf::chart::scale::{Scale, ScaleKind};
/// use nutgraf::chart::together::{Together, runs};
///
/// let other = Together { label: "South".into(), points: Vec::new(), chosen: false };
/// let frame = Frame::new(640.0, Size::Whole, 60.0, false);
/// let scale = Scale::new(ScaleKind::Linear, [1.0].into_iter(), 2);
/// assert!(runs(&[other], &frame, &scale).is_empty(), "a line without values has no runs");
/// ```
pub fn runs(together: &[Together], frame: &Frame, scale: &Scale) -> Vec<LineRun> {
    let mut runs = Vec::new();
    for series in together.iter().filter(|series| !series.chosen) {
        let mut run = LineRun::new();
        for (index, point) in series.points.iter().enumerate() {
            match point.value.and_then(|value| scale.place(value)) {
                Some(place) => {
                    run.push((frame.band_middle(index, series.points.len()), frame.y(place)));
                }
                None => runs.push(std::mem::take(&mut run)),
            }
        }
        runs.push(run);
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// The names at the right ends of the lines, none over another: place down of their foot, text.
/// Where there are more than the height has room for, the last of them are left out.
///
/// ```
/// use nutgraf::chart::frame::{Frame, Size};
/// use nutgraf::chart::scale::{Scale, ScaleKind};
/// use nutgraf::chart::together::names;
///
/// let frame = Frame::new(640.0, Size::Whole, 60.0, false);
/// assert_eq!(names(&[], &frame, &Scale::new(ScaleKind::Linear, [1.0].into_iter(), 2)), []);
/// ```
pub fn names(together: &[Together], frame: &Frame, scale: &Scale) -> Vec<(f64, String)> {
    let ended = |series: &Together| {
        let last = series.points.iter().rev().find_map(|point| point.value)?;
        Some((frame.y(scale.place(last)?) - 6.0, series.label.clone()))
    };
    let room = ((frame.bottom - frame.top) / NAME).max(0.0) as usize;
    let mut names: Vec<(f64, String)> = Vec::new();
    for name in together.iter().filter_map(ended).take(room) {
        // Sorting would bring two kilobytes along.
        let at = names.iter().take_while(|before| before.0 <= name.0).count();
        names.insert(at, name);
    }
    // Above the highest line nothing else is drawn there.
    let mut free = frame.top;
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
#[cfg(not(target_arch = "wasm32"))]
#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::chart::frame::Size;
    use crate::chart::scale::ScaleKind;
    use crate::story::time::Period;

    fn series(values: &[Option<f64>]) -> Together {
        let point = |(index, value): (i32, &Option<f64>)| Point {
            start: Period::parse("2025-01").unwrap().plus(index),
            year: None,
            periods: 1,
            twelve: false,
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
        let scale = Scale::new(ScaleKind::Linear, [4.0].into_iter(), 4);
        let runs = runs(&all, &Frame::new(640.0, Size::Whole, 60.0, false), &scale);
        assert_eq!(runs.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    }

    proptest! {
        #[test]
        fn no_two_names_touch_and_all_are_inside(
            width in 240.0..1200.0_f64,
            ends in prop::collection::vec(0.0..100.0_f64, 0..60),
        ) {
            let frame = Frame::new(width, Size::Whole, 60.0, false);
            let scale = Scale::new(ScaleKind::Linear, [100.0].into_iter(), 4);
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

//! A chart laid out for one box: where each mark, tick and label stands, in CSS pixels.

use super::frame::{Frame, Room};
use super::points::{Period, Point};
use super::scale::{Kind, Scale};
use super::stretch::{Stretch, stretches};
use super::together::{Run, Together, names, runs as runs_behind};
use crate::story::date::Month;
use crate::story::language::Formats;
use crate::story::trend::Trend;

/// How the values are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A line through many months.
    Line,
    /// A bar for each year.
    Bars,
    /// A dot for each year, where bars would have no foot: on a log scale.
    Dots,
}

/// The box for a chart, and how values are spread in it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Layout {
    /// Over what the values are added up.
    pub period: Period,
    /// How they are spread along the axis.
    pub kind: Kind,
    /// Width of the box in CSS pixels.
    pub width: f64,
    /// Whether the chart stands below another and is lower.
    pub low: bool,
    /// Letters for which there is room on the left, at least: two charts with the same room have
    /// the same month at the same place.
    pub label: usize,
}

/// What a chart shows.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// The trend.
    pub trend: &'a Trend,
    /// The points of the chosen series.
    pub points: &'a [Point],
    /// All series of a choice that is drawn together; empty where there is none.
    pub together: &'a [Together],
}

/// The place of one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its first month.
    pub start: Month,
    /// How many months its band stands for, whether or not they have all passed.
    pub months: u8,
    /// Across.
    pub x: f64,
    /// Down; `None` for a gap, and for zero on a log scale.
    pub y: Option<f64>,
    /// Whether the value covers its whole period.
    pub complete: bool,
    /// The place of the value first published.
    pub first: Option<f64>,
}

/// A chart laid out for one box.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The box.
    pub frame: Frame,
    /// How values are drawn.
    pub shape: Shape,
    /// Whether the area below the line is filled: not where zero has no place, nor where other
    /// lines are.
    pub filled: bool,
    /// One for each point, in order.
    pub marks: Vec<Mark>,
    /// Letters for which there is room on the left.
    pub label: usize,
    /// The lines behind that of the chosen series.
    pub behind: Vec<Run>,
    /// Names of lines, which end at the right edge of the marks: place down, text.
    pub names: Vec<(f64, String)>,
    /// Labels on the left: place down, text. The lowest comes first.
    pub ticks: Vec<(f64, String)>,
    /// Labels below: place across, text.
    pub bands: Vec<(f64, String)>,
    /// Stretches of time below the labels.
    pub stretches: Vec<Stretch>,
    drawn: Vec<(Mark, f64)>,
    starts: Vec<usize>,
}

impl Figure {
    /// Lays out points in a box.
    pub fn new(content: Content<'_>, layout: Layout, formats: &Formats) -> Figure {
        let Content { trend, points, together } = content;
        let Layout { period, kind, width, low, label } = layout;
        let first_values = points.iter().filter_map(|point| point.first.as_ref());
        let values = points.iter().filter_map(|point| point.value);
        let others = together.iter().flat_map(|series| &series.points);
        let all = values.chain(first_values.map(|first| first.value));
        let all = all.chain(others.filter_map(|point| point.value));
        let count = if low || Room::of(width) == Room::Narrow { 4 } else { 5 };
        let scale = Scale::new(kind, all, count);
        let labels = scale.ticks().iter().map(|tick| formats.number(*tick, scale.decimals()));
        let labels: Vec<String> = labels.collect();
        let label = labels.iter().map(|label| label.chars().count()).fold(label, usize::max);
        let rows = if low { 0 } else { trend.bands.len() };
        let frame = Frame::new(width, label, low).with_rows(rows);
        let places = scale.ticks().iter().filter_map(|tick| scale.place(*tick));
        let ticks = places.map(|place| frame.y(place)).zip(labels).collect();
        let marks = marks(points, &frame, &scale);
        let (drawn, starts) = runs(&marks);
        Figure {
            bands: bands(trend, points, &frame),
            stretches: if low { Vec::new() } else { stretches(trend, points, &frame) },
            shape: match (period, kind) {
                (Period::Years, Kind::Linear) => Shape::Bars,
                (Period::Years, Kind::Log) => Shape::Dots,
                (Period::Months | Period::TwelveMonths, _) => Shape::Line,
            },
            // An area would seem to hold what is drawn behind it.
            filled: kind == Kind::Linear && together.is_empty(),
            behind: runs_behind(together, &frame, &scale),
            names: names(together, &frame, &scale),
            frame,
            marks,
            label,
            ticks,
            drawn,
            starts,
        }
    }

    /// Two charts one above the other, the lower in a low box: with the same left margin, so that
    /// a month stands at the same place in both.
    pub fn pair(
        upper: Content<'_>,
        lower: Content<'_>,
        layout: Layout,
        formats: &Formats,
    ) -> (Figure, Figure) {
        let upper_figure = Figure::new(upper, layout, formats);
        let low = Layout { low: true, label: upper_figure.label, ..layout };
        let lower_figure = Figure::new(lower, low, formats);
        if lower_figure.label == upper_figure.label {
            return (upper_figure, lower_figure);
        }
        let wider = Layout { label: lower_figure.label, ..layout };
        (Figure::new(upper, wider, formats), lower_figure)
    }

    /// The marks that have a place, each with it.
    pub fn drawn(&self) -> impl Iterator<Item = (&Mark, f64)> {
        self.drawn.iter().map(|(mark, y)| (mark, *y))
    }

    /// The place across of a month, if the chart shows it.
    pub fn across(&self, month: Month) -> Option<f64> {
        let band = self.frame.band_width(self.marks.len());
        self.marks.iter().find_map(|mark| {
            let offset = month.since(mark.start).filter(|offset| *offset < mark.months.into())?;
            let part = (offset as f64 + 0.5) / f64::from(mark.months);
            Some(mark.x + (part - 0.5) * band)
        })
    }

    /// The same chart without its margins, so wide: marks that are stretched over any width are
    /// then told by the same numbers for all widths of one height.
    pub fn stretched(&self, width: f64) -> Figure {
        let mut wide = self.clone();
        wide.frame = Frame { left: 0.0, right: width, width, ..self.frame };
        let across = |x: f64| (x - self.frame.left) / (self.frame.right - self.frame.left) * width;
        let drawn = wide.drawn.iter_mut().map(|(mark, _)| mark);
        wide.marks.iter_mut().chain(drawn).for_each(|mark| mark.x = across(mark.x));
        wide.behind.iter_mut().flatten().for_each(|(x, _)| *x = across(*x));
        wide
    }

    /// The drawn marks cut where a value is missing.
    pub fn runs(&self) -> impl Iterator<Item = &[(Mark, f64)]> {
        let ends = self.starts.iter().skip(1).copied().chain([self.drawn.len()]);
        self.starts.iter().zip(ends).filter_map(|(start, end)| self.drawn.get(*start..end))
    }
}

fn marks(points: &[Point], frame: &Frame, scale: &Scale) -> Vec<Mark> {
    let place = |value: f64| scale.place(value).map(|place| frame.y(place));
    let mark = |(index, point): (usize, &Point)| Mark {
        start: point.start,
        months: if point.year.is_some() { 12 } else { 1 },
        x: frame.band_middle(index, points.len()),
        y: point.value.and_then(place),
        complete: point.complete,
        first: point.first.as_ref().and_then(|first| place(first.value)),
    };
    points.iter().enumerate().map(mark).collect()
}

/// The marks that have a place, and where among them a new run begins: after a gap, and at a
/// period that is not over, since a line to it would look like a fall.
fn runs(marks: &[Mark]) -> (Vec<(Mark, f64)>, Vec<usize>) {
    let (mut drawn, mut starts, mut open) = (Vec::new(), Vec::new(), false);
    for mark in marks {
        if let Some(y) = mark.y {
            if !open || !mark.complete {
                starts.push(drawn.len());
            }
            drawn.push((mark.clone(), y));
        }
        open = mark.y.is_some();
    }
    (drawn, starts)
}

/// The years below the marks, as many as fit without touching.
fn bands(trend: &Trend, points: &[Point], frame: &Frame) -> Vec<(f64, String)> {
    let band = frame.band_width(points.len());
    let short = trend.year.as_ref().map_or("", |year| year.short.as_str());
    // 8 px a letter at 12 px type with some air.
    let fits = |letters: usize| band >= letters as f64 * 8.0;
    let label = |point: &Point| match point.year {
        Some(year) if fits(short.chars().count() + 4) => Some(format!("{short}{year}")),
        Some(year) => Some(year.to_string()),
        None => (point.start.of_year() == 1).then(|| point.start.year().to_string()),
    };
    let labels = points
        .iter()
        .enumerate()
        .filter_map(|(index, point)| Some((frame.band_middle(index, points.len()), label(point)?)));
    let mut right = f64::MIN;
    let apart = |(x, text): &(f64, String)| {
        let half = text.chars().count() as f64 * 4.0;
        let free = x - half >= right && x + half <= frame.width;
        if free {
            right = x + half + 4.0;
        }
        free
    };
    labels.filter(apart).collect()
}

//! A chart laid out for one box: where each value stands, and all that is shown, in CSS pixels.

use super::drawn::draw;
use super::frame::{Frame, Room, Size};
use super::labels::label;
use super::marks::{Mark, Marks};
use super::occasions::mark_events;
use super::points::{Point, Sum};
use super::scale::{Scale, ScaleKind};
use super::terms::Terms;
use super::together::Together;
use super::values::{edge, tell_values};
use crate::story::date::Date;
use crate::story::time::Period;

/// The box for a chart, and how values are spread in it.
///
/// ```
/// use nutgraf::chart::figure::Layout;
/// use nutgraf::chart::scale::ScaleKind;
///
/// let layout = Layout { width: 640.0, kind: ScaleKind::Log, ..Layout::default() };
/// assert_eq!((layout.edge, layout.high), (0.0, 0.0));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Layout {
    /// How the values are added up.
    pub sum: Sum,
    /// How they are spread along the axis.
    pub kind: ScaleKind,
    /// Width of the box in CSS pixels.
    pub width: f64,
    /// What the chart is among others.
    pub size: Size,
    /// Room at the right, at least: two charts with the same room have the same period at the same
    /// place.
    pub edge: f64,
    /// A value that has a place too: charts with the same one have the same scale.
    pub high: f64,
}

/// What a chart shows.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// use nutgraf::chart::figure::Content;
///
/// let content = Content { terms, points: &points, together: &[] };
/// assert_eq!(content.points.len(), trend.series_for(&[0, 0]).unwrap().values.0.len());
/// ```
#[derive(Clone, Copy)]
pub struct Content<'a> {
    /// The trend, in the terms in which it is told.
    pub terms: Terms<'a>,
    /// The points of the chosen series.
    pub points: &'a [Point],
    /// All series of a choice that is drawn together; empty where there is none.
    pub together: &'a [Together],
}

/// The place of one value.
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
/// assert!(figure.places.is_sorted_by(|one, next| one.x < next.x), "time runs to the right");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ValuePlace {
    /// Its first period.
    pub start: Period,
    /// How many periods its band stands for, whether or not they have all passed.
    pub periods: u16,
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
/// assert_eq!(figure.places.len(), points.len());
/// assert_eq!(figure.frame.width, 640.0);
/// assert!(!figure.marks.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The box.
    pub frame: Frame,
    /// One for each point, in order.
    pub places: Vec<ValuePlace>,
    /// All that is shown, in the order in which it is drawn.
    pub marks: Vec<Mark>,
}

impl Figure {
    /// Lays out points in a box.
    pub fn new(content: Content<'_>, layout: Layout) -> Figure {
        let Content { terms, points, together } = content;
        let edge = layout.edge.max(edge(content, layout));
        let lane = layout.size == Size::Whole && terms.trend.events.iter().any(is_marked);
        let frame = Frame::new(layout.width, layout.size, edge, lane);
        let first_values = points.iter().filter_map(|point| point.first.as_ref());
        let values = points.iter().filter_map(|point| point.value);
        let others = together.iter().flat_map(|series| &series.points);
        let all = values.chain(first_values.map(|first| first.value));
        let all = all.chain(others.filter_map(|point| point.value)).chain([layout.high]);
        let count = match (layout.size, Room::of(layout.width)) {
            (Size::Whole, Room::Narrow) => 4,
            (Size::Whole, _) => 5,
            _ => 2,
        };
        let scale = Scale::new(layout.kind, all, count);
        let places = places(points, &frame, &scale);
        let mut marks = Marks::new(frame);
        draw(&mut marks, content, layout, (&scale, &places));
        label(&mut marks, content, layout, &scale);
        let mut figure = Figure { frame, places, marks: Vec::new() };
        tell_values(&mut marks, content, layout, &figure.places);
        if layout.size == Size::Whole {
            mark_events(&mut marks, terms, &figure);
        }
        figure.marks = marks.all;
        figure
    }

    /// Two charts one above the other, the lower in a low box: with the same room at the right, so
    /// that a period stands at the same place in both.
    pub fn pair(upper: Content<'_>, lower: Content<'_>, layout: Layout) -> (Figure, Figure) {
        let low = Layout { size: Size::Low, ..layout };
        let edge = edge(upper, layout).max(edge(lower, low));
        let [layout, low] = [layout, low].map(|it| Layout { edge: edge.max(it.edge), ..it });
        (Figure::new(upper, layout), Figure::new(lower, low))
    }

    /// The place of the value in whose time a date is, if the chart shows it.
    pub fn place_of(&self, date: Date) -> Option<usize> {
        let within = |place: &ValuePlace| {
            let period = Period::of(place.start.frequency, date);
            period.since(place.start).is_some_and(|periods| periods < usize::from(place.periods))
        };
        self.places.iter().position(within)
    }

    /// The place across of a date, if its month is known and the chart shows it.
    pub fn across(&self, date: Date) -> Option<f64> {
        if date.month == 0 {
            return None;
        }
        let place = self.places.get(self.place_of(date)?)?;
        let part = place.start.offset(date) / f64::from(place.periods);
        Some(place.x + (part - 0.5) * self.frame.band_width(self.places.len()))
    }
}

/// Whether an event can be marked: of some only the year is known, and a mark would say more.
fn is_marked(event: &crate::story::trend::Event) -> bool {
    event.date.month > 0
}

fn places(points: &[Point], frame: &Frame, scale: &Scale) -> Vec<ValuePlace> {
    let down = |value: f64| scale.place(value).map(|place| frame.y(place));
    let place = |(index, point): (usize, &Point)| ValuePlace {
        start: point.start,
        periods: if point.year.is_some() { point.start.frequency.per_year() } else { 1 },
        x: frame.band_middle(index, points.len()),
        y: point.value.and_then(down),
        complete: point.complete,
        first: point.first.as_ref().and_then(|first| down(first.value)),
    };
    points.iter().enumerate().map(place).collect()
}

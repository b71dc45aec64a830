//! A trend as a picture: its chart and the one below it, and the values that are read.

use super::chart::chart;
use super::item::{Anchor, INK, Item, Type};
use super::sheet::PictureSheet;
use super::source_line::source_line;
use crate::chart::figure::{Content, Figure, Layout};
use crate::chart::frame::Size;
use crate::chart::points::{Point, Sum};
use crate::chart::table::csv;
use crate::chart::terms::Terms;
use crate::chart::together::Together;
use crate::chart::words::{amount, first, period};
use crate::story::trend::Trend;
use crate::story::{SourceId, Story};
use crate::view::address::Address;
use crate::view::trend::state::State;

/// A chart with what it shows.
struct PictureChart<'a> {
    terms: Terms<'a>,
    points: Vec<Point>,
    together: Vec<Together>,
}

impl<'a> PictureChart<'a> {
    fn new(terms: Terms<'a>, key: &[u8], sum: Sum) -> PictureChart<'a> {
        let (points, together) = (terms.points(key, sum), terms.together(key, sum));
        PictureChart { terms, points, together }
    }

    fn content(&self) -> Content<'_> {
        Content { terms: self.terms, points: &self.points, together: &self.together }
    }

    /// The sources of what is drawn.
    fn sources(&self) -> impl Iterator<Item = SourceId> {
        let first = self.points.iter().filter_map(|point| point.first.as_ref());
        let values = self.points.iter().filter_map(|point| point.source);
        values.chain(first.map(|first| first.source))
    }
}

/// The chart and the one below it, if that can be shown for the sum.
fn told<'a>(story: &'a Story, trend: &'a Trend, state: &State) -> Vec<PictureChart<'a>> {
    let upper = Terms::new(story, trend, state.unit);
    let fits = |below: &&Trend| state.sum != Sum::Years || below.year == trend.year;
    let lower = trend.below.as_deref().filter(fits);
    let lower = lower.and_then(|below| Terms::new(story, below, 0));
    let upper = upper.map(|terms| PictureChart::new(terms, &state.key, state.sum));
    let lower = lower.map(|terms| PictureChart::new(terms, &[], state.sum));
    [upper, lower].into_iter().flatten().collect()
}

fn figures(told: &[PictureChart<'_>], layout: Layout) -> Vec<Figure> {
    match told {
        [upper, lower] => {
            let (upper, lower) = Figure::pair(upper.content(), lower.content(), layout);
            vec![upper, lower]
        }
        all => all.iter().map(|told| Figure::new(told.content(), layout)).collect(),
    }
}

/// Draws what an address shows.
pub fn draw(sheet: &mut PictureSheet<'_>, story: &Story, trend: &Trend, address: &Address) {
    let state = State::told(story, trend, address);
    let all = told(story, trend, &state);
    let width = sheet.room();
    let layout = Layout { sum: state.sum, kind: state.kind, width, ..Layout::default() };
    let read = all.first().and_then(|told| state.reading(told.points.len()));
    sheet.title(&trend.title, 22.0);
    sheet.gap(2.0);
    if let Some(first) = all.first() {
        sheet.note(&measured(first.terms, &state), 14.0);
    }
    sheet.gap(8.0);
    if state.view > 0 {
        multiples(sheet, story, trend, &state, layout);
    } else {
        for (nth, (told, figure)) in all.iter().zip(figures(&all, layout)).enumerate() {
            if nth > 0 {
                sheet.gap(4.0);
                sheet.tell(&label(told.terms), Type::plain(14.0), INK);
            }
            let items = chart(&figure, nth > 0, read, sheet.wide);
            sheet.draw(items, figure.frame.height);
        }
    }
    for told in all.iter().filter(|_| state.view == 0) {
        if let Some(point) = read.and_then(|at| told.points.get(at)) {
            let colon = &story.language.words().colon;
            let value = [&*period(told.terms, point), colon, &amount(told.terms, point)].concat();
            sheet.tell(&value, Type::bold(14.0), INK);
            if let Some(revision) = &point.first {
                sheet.note(&first(told.terms, revision), 12.0);
            }
        }
    }
    sheet.gap(8.0);
    if all.iter().any(|told| told.points.iter().any(|point| point.first.is_some())) {
        sheet.note(&story.language.words().ring, 12.0);
    }
    if let Some(note) = trend.notes.first() {
        sheet.note(&note.text.words(), 12.0);
    }
    let sources: Vec<SourceId> = all.iter().flat_map(PictureChart::sources).collect();
    sheet.note(&source_line(story, &sources), 12.0);
}

/// What is measured, and what is chosen of what that does not say.
fn measured(terms: Terms<'_>, state: &State) -> String {
    let chosen = terms.trend.choices.iter().zip(&state.key);
    let unsaid = chosen.filter(|(choice, _)| !terms.trend.says(choice)).map(|(choice, value)| {
        [
            " · ",
            &choice.label,
            &terms.story.language.words().colon,
            choice.phrase(usize::from(*value)),
        ]
        .concat()
    });
    [terms.measure(&state.key)].into_iter().chain(unsaid).collect()
}

/// What the line of a chart below is.
fn label(terms: Terms<'_>) -> String {
    match terms.trend.label.as_str() {
        "" => terms.measure(&[]),
        label => label.to_owned(),
    }
}

/// A chart for each value of the choice whose values are shown beside each other.
fn multiples(
    sheet: &mut PictureSheet<'_>,
    story: &Story,
    trend: &Trend,
    state: &State,
    layout: Layout,
) {
    let choice = trend.choices.iter().position(|choice| choice.values.len() > 2);
    let found = choice.and_then(|nth| Some((nth, trend.choices.get(nth)?)));
    let Some(((nth, choice), terms)) = found.zip(Terms::new(story, trend, state.unit)) else {
        return;
    };
    let points = |value: u8| {
        let mut key = state.key.clone();
        key.iter_mut().skip(nth).take(1).for_each(|slot| *slot = value);
        terms.points(&key, state.sum)
    };
    let all: Vec<Vec<Point>> = (0..).take(choice.values.len()).map(points).collect();
    let highest = all.iter().flatten().filter_map(|point| point.value).fold(0.0, f64::max);
    let words = story.language.words();
    let (said, high) =
        if state.view == 1 { (&words.same_scale, highest) } else { (&words.own_scale, 0.0) };
    sheet.note(said, 14.0);
    let column = sheet.room() / 2.0;
    let layout = Layout { width: column - 12.0, size: Size::Small, high, edge: 0.0, ..layout };
    for (row, pair) in all.chunks(2).enumerate() {
        let (mut items, mut tallest) = (Vec::new(), 0.0);
        for (at, points) in pair.iter().enumerate() {
            let left = column * at as f64;
            let figure = Figure::new(Content { terms, points, together: &[] }, layout);
            tallest = figure.frame.height.max(tallest);
            let name = choice.phrase(row * 2 + at);
            items.push(Item::text(INK, (left, 14.0), Anchor::Start, name, Type::bold(14.0)));
            let drawn = chart(&figure, false, None, sheet.wide);
            items.extend(drawn.into_iter().map(|item| item.moved((left, 20.0))));
        }
        sheet.draw(items, tallest + 28.0);
    }
}

/// The table of the chart, or of the one below it, as CSV.
pub fn table(story: &Story, trend: &Trend, address: &Address, low: bool) -> Option<String> {
    let state = State::told(story, trend, address);
    let mut all = told(story, trend, &state);
    let told = if low { all.pop().filter(|_| !all.is_empty())? } else { all.into_iter().next()? };
    Some(csv(told.terms, &told.points))
}

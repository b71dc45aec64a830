//! A trend as a picture, with its highest and its latest value, its events, and the trend below.

use yew::prelude::*;

use super::flags::flags;
use super::palette::{INK, PAPER, QUIET};
use super::sheet::{Sheet, line};
use super::text::Type;
use crate::chart::annotations::annotations;
use crate::chart::figure::{Content, Figure, Layout};
use crate::chart::look::Look;
use crate::chart::points::{Period, Point};
use crate::chart::svg::svg;
use crate::chart::terms::Terms;
use crate::chart::together::Together;
use crate::chart::words::{also, summary};
use crate::story::trend::{Event, Trend};
use crate::story::{SourceId, Story};
use crate::view::length::length;

/// Type of what stands in the chart.
pub const SMALL: Type = Type { size: 12.0, bold: false };

/// A chart that is told: its terms, what is drawn, and what is drawn with it.
struct Told<'a> {
    terms: Terms<'a>,
    points: Vec<Point>,
    together: Vec<Together>,
}

impl Told<'_> {
    fn content(&self) -> Content<'_> {
        Content { trend: self.terms.trend, points: &self.points, together: &self.together }
    }
}

/// The picture of a trend as it is shown first.
///
/// # Errors
/// What plotters says, in its words.
pub fn picture(story: &Story, trend: &Trend) -> Result<String, String> {
    let mut sheet = Sheet::new(800.0, 24.0, 4.0);
    let told = told(story, trend);
    let layout = Layout { width: sheet.room(), ..Layout::default() };
    let figures = figures(&told, layout);
    for (nth, (Told { terms, points, .. }, figure)) in told.iter().zip(&figures).enumerate() {
        if nth > 0 {
            sheet.gap(14.0);
        }
        sheet.title(&terms.trend.title, if nth == 0 { 26.0 } else { 18.0 });
        sheet.gap(4.0);
        sheet.note(&measured(*terms), 14.0);
        sheet.gap(10.0);
        sheet.draw(drawing(*terms, points, figure)?, figure.frame.height);
    }
    sheet.gap(6.0);
    list(&mut sheet, story, &trend.events);
    sheet.gap(6.0);
    if told.iter().any(|told| told.points.iter().any(|point| point.first.is_some())) {
        sheet.note(story.language.words().ring, 13.0);
    }
    if let Some(note) = trend.notes.first() {
        sheet.note(&note.text.words(), 13.0);
    }
    sheet.gap(6.0);
    sheet.note(&super::source_line(story, &sources(&told)), 12.0);
    Ok(sheet.svg(&trend.title, &words(story, trend)))
}

/// What the picture shows, in words.
pub fn words(story: &Story, trend: &Trend) -> String {
    let told = told(story, trend);
    let said =
        |told: &Told<'_>| summary(told.terms, &told.points) + &also(told.terms, &told.together);
    told.iter().map(said).collect::<Vec<_>>().join(" ")
}

/// A trend and the one below it, each with the series that is shown first.
fn told<'a>(story: &'a Story, trend: &'a Trend) -> Vec<Told<'a>> {
    let trends = [Some(trend), trend.below.as_deref()];
    let terms = trends.into_iter().flatten().filter_map(|trend| Terms::new(story, trend, 0));
    let told = |terms: Terms<'a>| {
        let key = key(terms.trend);
        let points = terms.points(&key, Period::Months);
        Told { terms, points, together: terms.together(&key, Period::Months) }
    };
    terms.map(told).collect()
}

/// The events in two columns, under the numbers that they have in the chart.
fn list(sheet: &mut Sheet, story: &Story, events: &[Event]) {
    let kind = Type::plain(13.0);
    let (indent, column) = (24.0, sheet.room() / 2.0);
    let half = events.len().div_ceil(2);
    let entries: Vec<Vec<String>> = events
        .iter()
        .map(|event| {
            let text = format!("{}: {}", story.language.formats.date(event.date), event.title);
            kind.lines(&text, column - indent - 12.0)
        })
        .collect();
    let (top, mut lowest) = (sheet.y, sheet.y);
    for (nth, lines) in entries.iter().enumerate() {
        if nth == half {
            sheet.y = top;
        }
        let left = sheet.margin + if nth < half { 0.0 } else { column };
        let number = line(&(nth + 1).to_string(), (0.0, kind.size), Type::bold(13.0), INK);
        sheet.draw_at(number, (left, sheet.y));
        for text in lines {
            sheet.draw_at(line(text, (indent, kind.size), kind, INK), (left, sheet.y));
            sheet.gap(kind.leading());
        }
        lowest = sheet.y.max(lowest);
    }
    sheet.y = lowest;
}

/// The series that is shown first: the first value of each choice.
pub fn key(trend: &Trend) -> Vec<u8> {
    vec![0; trend.choices.len()]
}

fn figures(told: &[Told<'_>], layout: Layout) -> Vec<Figure> {
    match told {
        [upper, lower] => {
            let formats = &upper.terms.story.language.formats;
            let (upper, lower) = Figure::pair(upper.content(), lower.content(), layout, formats);
            vec![upper, lower]
        }
        all => all
            .iter()
            .map(|told| Figure::new(told.content(), layout, &told.terms.story.language.formats))
            .collect(),
    }
}

/// What is measured, and which of the series is shown.
fn measured(terms: Terms<'_>) -> String {
    let first =
        terms.trend.choices.iter().filter_map(|choice| {
            Some(format!(". {}: {}", choice.label, choice.values.first()?.label))
        });
    [terms.measure()].into_iter().chain(first).collect()
}

fn sources(told: &[Told<'_>]) -> Vec<SourceId> {
    let of = |told: &Told<'_>| told.terms.trend.series_for(&key(told.terms.trend)).cloned();
    let series = told.iter().filter_map(of);
    series.flat_map(|it| it.sources.into_iter().map(|(_, source)| source)).collect()
}

/// Grid, marks, labels and events.
///
/// # Errors
/// What plotters says, in its words.
pub fn drawing(terms: Terms<'_>, points: &[Point], figure: &Figure) -> Result<Html, String> {
    let marks = Html::from_html_unchecked(svg(figure, &Look::LIGHT)?.into());
    Ok(html! {
        <>
            { marks }
            { labels(terms, figure) }
            { events(terms.trend, figure) }
            // The names of lines stand where the latest value would.
            if figure.names.is_empty() {
                { flags(terms, points, figure) }
            }
        </>
    })
}

fn labels(terms: Terms<'_>, figure: &Figure) -> Html {
    let frame = &figure.frame;
    let ticks = figure
        .ticks
        .iter()
        .map(|(y, text)| line(text, (frame.left - 6.0 - SMALL.width(text), y + 4.0), SMALL, QUIET));
    // The unit once, on the highest line.
    let unit = figure
        .ticks
        .last()
        .map(|(y, _)| line(&terms.unit.other, (frame.left + 4.0, y - 5.0), SMALL, QUIET));
    let bands = figure.bands.iter().map(|(x, text)| {
        line(text, (x - SMALL.width(text) / 2.0, frame.bottom + 18.0), SMALL, QUIET)
    });
    let stretches = figure.stretches.iter().filter_map(|it| {
        let (x, text) = it.name.as_ref()?;
        let at = (x - SMALL.width(text) / 2.0, frame.row(it.row));
        Some(line(text, at, SMALL, QUIET))
    });
    let edges = figure.stretches.iter().filter_map(|it| {
        let (x, down) = (length(it.begins?), length(frame.row(it.row) + 4.0));
        Some(html! {
            <line stroke={QUIET} stroke-dasharray="2 3" x1={x.clone()} x2={x}
                y1={length(frame.top)} y2={down} />
        })
    });
    let stretches: Vec<Html> = edges.chain(stretches).collect();
    let names = figure
        .names
        .iter()
        .map(|(y, text)| halo(text, (frame.right - SMALL.width(text), *y), SMALL));
    ticks.chain(unit).chain(bands).chain(stretches).chain(names).collect()
}

/// A text that can be read on anything that is drawn.
pub fn halo(text: &str, at: (f64, f64), kind: Type) -> Html {
    html! {
        <g stroke={PAPER} stroke-width="4" stroke-linejoin="round" paint-order="stroke">
            { line(text, at, kind, INK) }
        </g>
    }
}

/// The numbers of the events, as on the page.
fn events(trend: &Trend, figure: &Figure) -> Html {
    let place = |(index, event): (usize, &Event)| {
        let month = (event.key && event.date.month > 0).then(|| event.date.in_month())?;
        Some((index, figure.across(month)?))
    };
    let places = trend.events.iter().enumerate().filter_map(place);
    let marks = annotations(places, &figure.frame);
    marks
        .iter()
        .map(|mark| {
            let label = mark.label();
            let kind = Type::bold(SMALL.size);
            let left = mark.middle - kind.width(&label) / 2.0;
            html! {
                <>
                    { for mark.places.iter().map(|x| html! {
                        <line x1={length(*x)} x2={length(*x)} y1="24"
                            y2={length(figure.frame.bottom)} stroke={QUIET}
                            stroke-dasharray="2 3" />
                    }) }
                    <rect x={length(mark.left())} y="4" width={length(mark.width)} height="20"
                        rx="10" fill={PAPER} stroke={QUIET} />
                    { line(&label, (left, 18.0), kind, INK) }
                </>
            }
        })
        .collect()
}

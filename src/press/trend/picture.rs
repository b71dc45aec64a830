//! A trend as a picture, with its highest and its latest value, its events, and the trend below.

use yew::prelude::*;

use super::key::key;
use crate::chart::figure::{Content, Figure, Layout};
use crate::chart::marks::{Anchor, Role, Shape, Text};
use crate::chart::points::{Point, Sum};
use crate::chart::svg::svg;
use crate::chart::terms::Terms;
use crate::chart::together::Together;
use crate::chart::words::{also, summary};
use crate::press::image::palette::{
    ACCENT, FILL, INK, PAPER, QUIET, RULE, SECOND, SECOND_FILL, rgb,
};
use crate::press::image::sheet::{ImageSheet, haloed, line};
use crate::press::image::source_line::source_line;
use crate::press::image::text::TextStyle;
use crate::story::trend::{Event, Trend};
use crate::story::{SourceId, Story};

/// Type of what stands in the chart.
const SMALL: TextStyle = TextStyle { size: 12.0, bold: false };

/// A chart that is told: its terms, what is drawn, and what is drawn with it.
struct PrintedChart<'a> {
    terms: Terms<'a>,
    points: Vec<Point>,
    together: Vec<Together>,
}

impl PrintedChart<'_> {
    fn content(&self) -> Content<'_> {
        Content { terms: self.terms, points: &self.points, together: &self.together }
    }
}

/// The picture of a trend as it is shown first.
///
/// # Errors
/// What plotters says, in its words.
pub fn picture(story: &Story, trend: &Trend) -> Result<String, String> {
    let mut sheet = ImageSheet::new(800.0, 24.0, 4.0);
    let told = told(story, trend);
    let layout = Layout { width: sheet.room(), ..Layout::default() };
    let figures = figures(&told, layout);
    for (nth, (PrintedChart { terms, .. }, figure)) in told.iter().zip(&figures).enumerate() {
        if nth == 0 {
            sheet.title(&terms.trend.title, 26.0);
            sheet.gap(4.0);
            sheet.note(&measured(*terms), 14.0);
            sheet.gap(10.0);
        } else {
            sheet.gap(4.0);
            sheet.tell(&label(*terms), TextStyle::plain(14.0), INK);
        }
        sheet.draw(drawing(figure, nth > 0)?, figure.frame.height);
    }
    sheet.gap(6.0);
    list(&mut sheet, story, &trend.events);
    sheet.gap(6.0);
    if told.iter().any(|told| told.points.iter().any(|point| point.first.is_some())) {
        sheet.note(&story.language.words().ring, 13.0);
    }
    if let Some(note) = trend.notes.first() {
        sheet.note(&note.text.words(), 13.0);
    }
    sheet.gap(6.0);
    sheet.note(&source_line(story, &sources(&told)), 12.0);
    Ok(sheet.svg(&trend.title, &words(story, trend)))
}

/// What the picture shows, in words.
pub fn words(story: &Story, trend: &Trend) -> String {
    let told = told(story, trend);
    let said = |told: &PrintedChart<'_>| {
        summary(told.terms, &told.points) + &also(told.terms, &told.together)
    };
    told.iter().map(said).collect::<Vec<_>>().join(" ")
}

/// A trend and the one below it, each with the series that is shown first.
fn told<'a>(story: &'a Story, trend: &'a Trend) -> Vec<PrintedChart<'a>> {
    let trends = [Some(trend), trend.below.as_deref()];
    let terms = trends.into_iter().flatten().filter_map(|trend| Terms::new(story, trend, 0));
    let told = |terms: Terms<'a>| {
        let key = key(terms.trend);
        let points = terms.points(&key, Sum::None);
        PrintedChart { terms, points, together: terms.together(&key, Sum::None) }
    };
    terms.map(told).collect()
}

/// The events in two columns.
fn list(sheet: &mut ImageSheet, story: &Story, events: &[Event]) {
    let kind = TextStyle::plain(13.0);
    let column = sheet.room() / 2.0;
    let half = events.len().div_ceil(2);
    let told = |event: &Event| {
        let text = format!("{}: {}", story.language.formats.date(event.date), event.title);
        kind.lines(&text, column - 16.0)
    };
    let (top, mut lowest) = (sheet.y, sheet.y);
    for (nth, event) in events.iter().enumerate() {
        if nth == half {
            sheet.y = top;
        }
        let left = sheet.margin + if nth < half { 0.0 } else { column };
        for text in told(event) {
            sheet.draw_at(line(&text, (0.0, kind.size), kind, INK), (left, sheet.y));
            sheet.gap(kind.leading());
        }
        lowest = sheet.y.max(lowest);
    }
    sheet.y = lowest;
}

fn figures(told: &[PrintedChart<'_>], layout: Layout) -> Vec<Figure> {
    match told {
        [upper, lower] => {
            let (upper, lower) = Figure::pair(upper.content(), lower.content(), layout);
            vec![upper, lower]
        }
        all => all.iter().map(|told| Figure::new(told.content(), layout)).collect(),
    }
}

/// What is measured, and which of the series is shown.
fn measured(terms: Terms<'_>) -> String {
    let trend = terms.trend;
    let unsaid = trend.choices.iter().filter(|choice| !trend.says(choice));
    let colon = &terms.story.language.words().colon;
    let unsaid = unsaid.map(|choice| [" · ", &choice.label, colon, choice.phrase(0)].concat());
    [terms.measure(&key(trend))].into_iter().chain(unsaid).collect()
}

/// What a chart below another is called.
fn label(terms: Terms<'_>) -> String {
    match terms.trend.label.as_str() {
        "" => terms.measure(&[]),
        label => label.to_owned(),
    }
}

fn sources(told: &[PrintedChart<'_>]) -> Vec<SourceId> {
    let of = |told: &PrintedChart<'_>| told.terms.trend.series_for(&key(told.terms.trend)).cloned();
    let series = told.iter().filter_map(of);
    series.flat_map(|it| it.sources.into_iter().map(|(_, source)| source)).collect()
}

/// All that a chart shows, in the colours of the first or the second series.
///
/// # Errors
/// What plotters says, in its words.
pub fn drawing(figure: &Figure, second: bool) -> Result<Html, String> {
    let drawn = Html::from_html_unchecked(svg(figure, |role| rgb(colour(role, second)))?.into());
    let words = figure.marks.iter().filter_map(|mark| match &mark.shape {
        Shape::Text(text) => Some(word(mark.role, text, second)),
        _ => None,
    });
    Ok(html! { <>{ drawn }{ for words }</> })
}

/// A text of a chart, legible on whatever is drawn.
fn word(role: Role, text: &Text, second: bool) -> Html {
    let kind = TextStyle { size: SMALL.size, bold: role == Role::Value };
    let (told, more) = (kind.width(&text.text), SMALL.width(&text.rest));
    let x = text.at.0 + text.shift;
    let left = match text.anchor {
        Anchor::Start => x,
        Anchor::Middle => x - (told + more) / 2.0,
        Anchor::End => x - told - more,
    };
    let x = left + told + blank(&text.rest);
    haloed(html! {
        <>
            { line(&text.text, (left, text.at.1), kind, colour(role, second)) }
            if !text.rest.is_empty() {
                // A blank at its beginning would be lost.
                { line(text.rest.trim_start(), (x, text.at.1), SMALL, QUIET) }
            }
        </>
    })
}

/// The width of the blank with which a text begins.
fn blank(text: &str) -> f64 {
    if text.starts_with(' ') { SMALL.width(" ") } else { 0.0 }
}

/// The colour of what is drawn for a purpose.
fn colour(role: Role, second: bool) -> &'static str {
    match role {
        Role::Grid | Role::Lane => RULE,
        Role::Line | Role::Value => {
            if second {
                SECOND
            } else {
                ACCENT
            }
        }
        Role::Area | Role::Open => {
            if second {
                SECOND_FILL
            } else {
                FILL
            }
        }
        Role::Hole => PAPER,
        Role::Words | Role::Name => INK,
        Role::Base | Role::Behind | Role::Event | Role::Key | Role::Tick | Role::Year => QUIET,
    }
}

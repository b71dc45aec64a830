//! The values under the reader's finger, and the slider that moves it.
//!
//! The slider is the browser's own: arrow keys, Home, End and Page keys work, and a screen
//! reader hears the month with its values.

use yew::prelude::*;

use super::shown::ChartPoints;
use super::state::Action;
use super::subject::Subject;
use crate::chart::letters::width;
use crate::chart::points::{Point, Sum};
use crate::chart::terms::Terms;
use crate::chart::words;
use crate::view::cite::{cite_briefly, room_for};
use crate::view::length::em;
use crate::view::part::{key, part};
use crate::view::scene::Scene;

/// The slider under the plots, exactly as wide as they are: `edge` is the room at their right.
pub fn slider(
    scene: &Scene,
    upper: ChartPoints<'_>,
    lower: Option<ChartPoints<'_>>,
    (place, edge): (usize, f64),
    act: &Callback<Action>,
) -> Html {
    let spoken = spoken(upper, lower, place);
    let last = upper.1.len().saturating_sub(1);
    let oninput = Callback::from({
        let (outside, act) = (scene.outside.clone(), act.clone());
        move |event: InputEvent| {
            if let Some(place) = outside.number(&event) {
                act.emit(Action::Read(place));
            }
        }
    });
    html! {
        <div class="slider">
            <input
                type="range" min="0" max={last.to_string()} step="1" value={place.to_string()}
                aria-label={scene.words().read.clone()} aria-valuetext={spoken} {oninput}
            />
            <svg width={em(edge)} height="1" aria-hidden="true" />
        </div>
    }
}

/// What both charts say at a place.
fn spoken(
    (terms, points): ChartPoints<'_>,
    lower: Option<ChartPoints<'_>>,
    place: usize,
) -> String {
    let said = |terms: Terms<'_>, points: &[Point]| {
        points.get(place).map(|point| words::amount(terms, point)).unwrap_or_default()
    };
    let when = points.get(place).map(|point| words::period(terms, point)).unwrap_or_default();
    let also = lower.map(|(terms, points)| ["; ", &said(terms, points)].concat());
    [&*when, &terms.story.language.words().colon, &said(terms, points), &also.unwrap_or_default()]
        .concat()
}

/// Room for the longest reading of any month of any series in any unit, so that nothing below
/// jumps.
pub fn longest(scene: &Scene, subject: Subject) -> Html {
    let line = |subject: Subject, dated: bool| {
        let trend = subject.terms(scene)?.trend;
        let units = (0..trend.units.len()).filter_map(|unit| Terms::new(&scene.story, trend, unit));
        let all = units.flat_map(|terms| trend.series.iter().map(move |it| (terms, &it.key)));
        let mut source = false;
        let said = all.flat_map(|(terms, key)| {
            let points = terms.points(key, Sum::None);
            source |= cited(&points);
            let colon = &scene.words().colon;
            let said = |point: &Point| {
                let when = if dated { words::period(terms, point) + colon } else { String::new() };
                // Numbers stand in bold letters.
                [&when, &words::amount(terms, point), " 0"].concat()
            };
            points.iter().map(said).collect::<Vec<_>>()
        });
        let said = widest(said);
        Some(html! { <div>{ said }{ " " }if source { { room_for(scene, "") } }</div> })
    };
    html! {
        <div class="room" aria-hidden="true">
            { line(subject, true) }
            { line(subject.below(), false) }
        </div>
    }
}

/// Room for the longest of what was published first.
fn longest_first(scene: &Scene, terms: Terms<'_>) -> Html {
    let revised = terms.trend.series.iter().flat_map(|series| &series.revisions);
    let said = widest(revised.map(|first| words::first(terms, first)));
    html! {
        <div class="room" aria-hidden="true">{ said }{ " " }{ room_for(scene, "") }</div>
    }
}

fn widest(all: impl Iterator<Item = String>) -> String {
    let measured = all.map(|text| (width(&text, false), text));
    let wider = |one: (f64, String), two: (f64, String)| if two.0 > one.0 { two } else { one };
    measured.fold((0.0, String::new()), wider).1
}

/// The point of the chart and of the one below it at a place.
pub fn values(
    scene: &Scene,
    (terms, points): ChartPoints<'_>,
    lower: Option<ChartPoints<'_>>,
    place: usize,
) -> Html {
    let Some(point) = points.get(place) else { return Html::default() };
    let below = lower.and_then(|(terms, points)| Some((terms, points.get(place)?, points)));
    html! {
        <div>
            <div class="value">
                <span class="when">{ words::period(terms, point) }</span>{ &scene.words().colon }
                { amount(scene, terms, point, cited(points)) }
            </div>
            if let Some((terms, point, points)) = below {
                <div class="value second">{ amount(scene, terms, point, cited(points)) }</div>
            }
        </div>
    }
}

/// What was first published for a point. Room is kept where any value of any series was revised.
pub fn first(scene: &Scene, (terms, points): ChartPoints<'_>, place: usize) -> Html {
    if terms.trend.series.iter().all(|series| series.revisions.is_empty()) {
        return Html::default();
    }
    let ring = points.iter().any(|point| point.first.is_some());
    html! {
        <div class="first">
            { part(scene, key(&[&terms.trend.id, "first"]), || {
                longest_first(scene, terms)
            }) }
            <div>
                if let Some(first) = points.get(place).and_then(|point| point.first.as_ref()) {
                    { words::first(terms, first) }{ " " }
                    { cite_briefly(scene, first.source, &terms.trend.id) }
                } else if ring {
                    { &scene.words().ring }
                }
            </div>
        </div>
    }
}

/// Whether each value says its source: where all have one, it stands below them already.
fn cited(points: &[Point]) -> bool {
    points.windows(2).any(|pair| matches!(pair, [one, two] if one.source != two.source))
}

fn amount(scene: &Scene, terms: Terms<'_>, point: &Point, cited: bool) -> Html {
    html! {
        <>
            <strong>{ words::value(terms, point) }</strong>
            if let Some(change) = words::change(terms.story, point) {
                { ", " }<span class="change">{ change }</span>
            }
            if let Some(source) = point.source.filter(|_| cited) {
                { " " }{ cite_briefly(scene, source, &terms.trend.id) }
            }
        </>
    }
}

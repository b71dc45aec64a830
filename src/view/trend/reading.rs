//! The values under the reader's finger, and the slider that moves it.
//!
//! The slider is the browser's own: arrow keys, Home, End and Page keys work, and a screen
//! reader hears the month with its values.

use yew::prelude::*;

use super::shown::Told;
use super::state::Action;
use crate::chart::points::Point;
use crate::chart::terms::Terms;
use crate::chart::words;
use crate::view::cite::cite_briefly;
use crate::view::scene::Scene;

/// The reading of a chart, and of the one below it, at a place.
pub fn reading(
    scene: &Scene,
    upper: Told<'_>,
    lower: Option<Told<'_>>,
    place: usize,
    act: &Callback<Action>,
) -> Html {
    let (terms, points) = upper;
    let Some(point) = points.get(place) else { return Html::default() };
    let when = words::period(terms, point);
    let below = lower.and_then(|(terms, points)| Some((terms, points.get(place)?, points)));
    let also = below.map(|(terms, point, _)| ["; ", &words::amount(terms, point)].concat());
    let spoken = [&when, ": ", &words::amount(terms, point), &also.unwrap_or_default()].concat();
    let oninput = Callback::from({
        let (outside, act) = (scene.outside.clone(), act.clone());
        move |event: InputEvent| {
            let place = outside.value(&event).and_then(|value| value.parse().ok());
            if let Some(place) = place {
                act.emit(Action::Read(place));
            }
        }
    });
    // Where all values have one source, it stands below them already.
    let cited =
        |point: &Point, points: &[Point]| points.iter().any(|other| other.source != point.source);
    let id = point.year.map_or_else(|| point.start.to_string(), |year| year.to_string());
    html! {
        <div class="reading" part="reading" data-id={id}>
            <input
                type="range" min="0" max={points.len().saturating_sub(1).to_string()} step="1"
                value={place.to_string()} aria-label={scene.words().read} aria-valuetext={spoken}
                {oninput}
            />
            <div class="values">
                <div class="value">
                    <span class="when">{ when }</span>{ ": " }{ amount(scene, terms, point, cited(point, points)) }
                </div>
                if let Some((terms, point, points)) = below {
                    <div class="value">{ amount(scene, terms, point, cited(point, points)) }</div>
                }
            </div>
            // Room is kept where any value was revised, so that nothing below it jumps.
            if points.iter().any(|point| point.first.is_some()) {
                <div class="first">
                    if let Some(first) = &point.first {
                        { words::first(terms, first) }{ " " }{ cite_briefly(scene, first.source, &terms.trend.id) }
                    } else {
                        { scene.words().ring }
                    }
                </div>
            }
        </div>
    }
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

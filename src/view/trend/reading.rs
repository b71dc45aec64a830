//! The value under the reader's finger, and the slider that moves it.
//!
//! The slider is the browser's own: arrow keys, Home, End and Page keys work, and a screen
//! reader hears the month with its value.

use yew::prelude::*;

use super::state::Action;
use crate::chart::points::Point;
use crate::chart::words;
use crate::story::trend::Trend;
use crate::view::cite::cite;
use crate::view::scene::Scene;

/// The reading of the point at a place.
pub fn reading(
    scene: &Scene,
    trend: &Trend,
    points: &[Point],
    place: Option<usize>,
    act: &Callback<Action>,
) -> Html {
    let Some((place, point)) = place.and_then(|place| Some((place, points.get(place)?))) else {
        return Html::default();
    };
    let story = &scene.story;
    let oninput = Callback::from({
        let (outside, act) = (scene.outside.clone(), act.clone());
        move |event: InputEvent| {
            let place = outside.value(&event).and_then(|value| value.parse().ok());
            if let Some(place) = place {
                act.emit(Action::Read(place));
            }
        }
    });
    html! {
        <div class="reading">
            <input
                type="range" min="0" max={points.len().saturating_sub(1).to_string()} step="1"
                value={place.to_string()} aria-label={scene.words().read}
                aria-valuetext={words::reading(story, trend, point)} {oninput}
            />
            <div class="value">
                <span class="when">{ words::period(story, trend, point) }</span>
                { ": " }
                <strong>{ words::value(story, trend, point) }</strong>
                if let Some(change) = words::change(story, point) {
                    { ", " }<span class="change">{ change }</span>
                }
                if let Some(source) = point.source {
                    { " " }{ cite(scene, source) }
                }
            </div>
            if let Some(first) = &point.first {
                <div class="first">
                    { words::first(story, trend, first) }{ " " }{ cite(scene, first.source) }
                </div>
            }
        </div>
    }
}

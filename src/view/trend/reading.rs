//! The value under the reader's finger, and the slider that moves it.
//!
//! The slider is the browser's own: arrow keys, Home, End and Page keys work, and a screen
//! reader hears the month with its value.

use yew::prelude::*;

use super::state::Action;
use crate::chart::points::Point;
use crate::chart::words;
use crate::story::Block;
use crate::view::cite::Cite;
use crate::view::scene::Scene;

/// The point that is read.
#[derive(Clone, PartialEq, Properties)]
pub struct ReadingProps {
    /// Place of the block in the story.
    pub index: usize,
    /// The point.
    pub point: Point,
    /// Its place among all points.
    pub place: usize,
    /// How many points there are.
    pub count: usize,
    /// Told what the reader does.
    pub act: Callback<Action>,
}

/// The reading of a trend.
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let Some(scene) = use_context::<Scene>() else {
        return Html::default();
    };
    let Some(Block::Trend(trend)) = scene.story.blocks.get(props.index) else {
        return Html::default();
    };
    let (story, point) = (&scene.story, &props.point);
    let oninput = Callback::from({
        let (outside, act) = (scene.outside.clone(), props.act.clone());
        move |event: InputEvent| {
            let place = outside.value(&event).and_then(|value| value.parse().ok());
            if let Some(place) = place {
                act.emit(Action::Read(place));
            }
        }
    });
    let spoken = words::reading(story, trend, point);
    html! {
        <div class="reading">
            <input
                type="range" min="0" max={props.count.saturating_sub(1).to_string()} step="1"
                value={props.place.to_string()} aria-label={scene.words().read}
                aria-valuetext={spoken} {oninput}
            />
            <p class="value">
                <span class="when">{ words::period(story, trend, point) }</span>
                { " " }
                <strong>{ words::value(story, trend, point) }</strong>
                if let Some(change) = words::change(story, point) {
                    { " " }<span class="change">{ change }</span>
                }
                if let Some(source) = point.source {
                    { " " }<Cite {source} />
                }
            </p>
            if let Some(first) = &point.first {
                <p class="first">
                    { words::first(story, trend, first) }{ " " }<Cite source={first.source} />
                </p>
            }
        </div>
    }
}

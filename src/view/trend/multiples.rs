//! All values of a choice beside each other, each in a small chart.

use std::rc::Rc;

use yew::prelude::*;

use super::over;
use super::plot::stretched;
use super::state::State;
use crate::chart::figure::{Content, Figure, Layout};
use crate::chart::frame::Size;
use crate::chart::points::Point;
use crate::chart::terms::Terms;
use crate::chart::words::summary;
use crate::story::trend::Trend;
use crate::view::length::em;
use crate::view::scene::Scene;

/// The part of a chart's width that is left of two beside each other.
const HALF: f64 = 0.46;

/// The choice whose values are shown beside each other: the first that has three or more.
pub fn choice(trend: &Trend) -> Option<usize> {
    trend.choices.iter().position(|choice| choice.values.len() > 2)
}

/// A chart for each value of a choice, with what is chosen otherwise; `layout` is that of a chart
/// alone.
pub fn multiples(scene: &Scene, terms: Terms<'_>, state: &State, layout: Layout) -> Html {
    let Some((nth, choice)) =
        choice(terms.trend).and_then(|nth| Some((nth, terms.trend.choices.get(nth)?)))
    else {
        return Html::default();
    };
    let words = scene.words();
    let points = |value: u8| {
        let mut key = state.key.clone();
        key.iter_mut().skip(nth).take(1).for_each(|slot| *slot = value);
        terms.points(&key, state.sum)
    };
    let all: Vec<Vec<Point>> = (0..).take(choice.values.len()).map(points).collect();
    let highest = all.iter().flatten().filter_map(|point| point.value).fold(0.0, f64::max);
    let (said, high) = match state.view {
        1 => (&words.same_scale, highest),
        _ => (&words.own_scale, 0.0),
    };
    let width = layout.width * HALF;
    let layout = Layout { width, size: Size::Small, high, edge: 0.0, ..layout };
    let small = |(nth, points): (usize, &Vec<Point>)| {
        let content = Content { terms, points, together: &[] };
        let figure = Rc::new(Figure::new(content, layout));
        html! {
            <div class="small" role="img" aria-label={[choice.phrase(nth), &words.colon, &summary(terms, points)].concat()}>
                <h4>{ choice.phrase(nth).to_owned() }</h4>
                <div class="plot">
                    { stretched(&figure) }
                    <svg class="labels" aria-hidden="true" height={em(figure.frame.height)}>
                        { over::words(&figure) }
                    </svg>
                </div>
            </div>
        }
    };
    html! {
        <>
            <p class="measure">{ said }</p>
            <div class="multiples">{ for all.iter().enumerate().map(small) }</div>
        </>
    }
}

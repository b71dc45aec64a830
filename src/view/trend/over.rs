//! What stands over the marks of a chart: words, and the place that is read.
//!
//! It is SVG text, so it is sharp, follows the reader's fonts, and needs no inline style to be
//! placed, which a strict host page would refuse. Places across are percent and a length to add, so
//! that they hold for every width of the step; lengths are told by the size of type, so that they
//! grow with the labels.

use std::rc::Rc;

use yew::prelude::*;

use super::plot::PlotProps;
use crate::chart::figure::Figure;
use crate::chart::frame::Frame;
use crate::chart::marks::{Anchor, Mark, Shape};
use crate::view::kept::kept;
use crate::view::length::{em, length, percent};
use crate::view::part::{begun, key};

/// How far the line of what is read reaches above a chart that stands below another, over the line
/// that names it.
const UP: f64 = 60.0;

/// What stands over the marks.
pub fn over(figure: &Rc<Figure>, props: &PlotProps) -> Html {
    // Labels are laid out for the least width of the step.
    let mut of = props.of.clone();
    of.push(figure.frame.width as usize);
    let words = {
        let (figure, props) = (Rc::clone(figure), props.clone());
        move || {
            let id = props.subject.terms(&props.scene).map_or("", |terms| &terms.trend.id);
            let key = key(&[id, "words", &length(figure.frame.width)]);
            begun(&props.scene, props.beginning, key, || words(&figure))
        }
    };
    html! {
        <svg class="labels" aria-hidden="true" height={em(figure.frame.height)}>
            // Words are read on the line, not under it.
            { cursor(figure, props) }
            { kept(&props.scene, &of, words) }
        </svg>
    }
}

/// All words of a chart.
pub fn words(figure: &Figure) -> Html {
    html! { <g>{ for figure.marks.iter().filter_map(|mark| word(&figure.frame, mark)) }</g> }
}

fn word(frame: &Frame, mark: &Mark) -> Option<Html> {
    let Shape::Text(text) = &mark.shape else { return None };
    let (x, dx) = frame.spread(text.at.0);
    let anchor = match text.anchor {
        Anchor::Start => None,
        Anchor::Middle => Some("middle"),
        Anchor::End => Some("end"),
    };
    Some(html! {
        <text class={mark.role.name()} x={percent(x)} dx={em(dx + text.shift)} y={em(text.at.1)}
            text-anchor={anchor}>
            { &text.text }
            if !text.rest.is_empty() {
                <tspan>{ &text.rest }</tspan>
            }
        </text>
    })
}

fn cursor(figure: &Figure, props: &PlotProps) -> Html {
    let frame = &figure.frame;
    let trend = props.subject.terms(&props.scene).map(|terms| terms.trend);
    let event = trend.and_then(|trend| trend.events.get(props.event?));
    let told = event.and_then(|event| figure.across(event.date)).zip(frame.lane).map(|(x, y)| {
        let (x, dx) = frame.spread(x);
        html! {
            <svg class="told" x={em(dx)}><circle cx={percent(x)} cy={em(y)} r={em(5.5)} /></svg>
        }
    });
    let read = props.reading.and_then(|reading| figure.places.get(reading)).map(|place| {
        let (x, dx) = frame.spread(place.x);
        let x = percent(x);
        let top = if props.subject.low { -UP } else { 0.0 };
        html! {
            // A picture in the picture moves what is placed in percent: a transform knows pixels
            // only.
            <svg class="cursor" x={em(dx)}>
                <line x1={x.clone()} x2={x.clone()} y1={em(top)} y2={em(frame.height)} />
                if let Some(y) = place.y {
                    <circle cx={x} cy={em(y)} r={em(4.5)} />
                }
            </svg>
        }
    });
    html! { <>{ told }{ read }</> }
}

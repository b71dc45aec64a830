//! What stands over the marks of a chart: labels, events, and the place that is read.
//!
//! It is SVG text, so it is sharp, follows the reader's fonts, and needs no inline style to be
//! placed, which a strict host page would refuse. Places across are percent and a length to add, so
//! that they hold for every width of the step; lengths are told by the size of type, so that they
//! grow with the labels.

use std::rc::Rc;

use yew::prelude::*;

use super::events::marks;
use super::plot::PlotProps;
use crate::chart::figure::Figure;
use crate::chart::stretch::Stretch;
use crate::chart::terms::Terms;
use crate::view::kept::kept;
use crate::view::length::{em, percent};

/// What stands over the marks.
pub fn over(figure: &Rc<Figure>, props: &PlotProps) -> Html {
    // Labels are laid out for the least width of the step.
    let mut of = props.of.clone();
    of.push(figure.frame.width as usize);
    if let Some((from, to)) = props.events {
        of.extend_from_slice(&[from, to]);
    }
    let still = {
        let (figure, props) = (Rc::clone(figure), props.clone());
        move || still(&figure, &props)
    };
    html! {
        <svg class="labels" aria-hidden="true" height={em(figure.frame.height)}>
            { kept(&props.scene, &of, still) }
            { cursor(figure, props.reading) }
        </svg>
    }
}

/// What the reading does not move.
fn still(figure: &Figure, props: &PlotProps) -> Html {
    let Some(terms) = props.subject.terms(&props.scene) else { return Html::default() };
    html! {
        <>
            { labels(figure, terms) }
            { marks(figure, terms.trend, props.events, &props.act) }
        </>
    }
}

fn labels(figure: &Figure, terms: Terms<'_>) -> Html {
    let frame = &figure.frame;
    let last = figure.ticks.len().saturating_sub(1);
    let tick = |(nth, (y, text)): (usize, &(f64, String))| {
        html! {
            <>
                <text class="tick" x={em(frame.left - 6.0)} y={em(y + 4.0)} text-anchor="end">
                    { text }
                </text>
                if nth == last {
                    // The unit once, on the highest line, where it pushes nothing aside.
                    <text class="tick" x={em(frame.left + 4.0)} y={em(y - 5.0)}>
                        { &terms.unit.other }
                    </text>
                }
            </>
        }
    };
    let band = |(x, text): &(f64, String)| {
        let (x, dx) = frame.spread(*x);
        html! {
            <text class="tick" x={percent(x)} dx={em(dx)} y={em(frame.bottom + 18.0)}
                text-anchor="middle">
                { text }
            </text>
        }
    };
    let stretch = |it: &Stretch| {
        let name = it.name.as_ref().map(|(x, text)| {
            let (x, dx) = frame.spread(*x);
            html! {
                <text class="tick" x={percent(x)} dx={em(dx)} y={em(frame.row(it.row))}
                    text-anchor="middle">
                    { text }
                </text>
            }
        });
        let edge = it.begins.map(|x| {
            let (x, dx) = frame.spread(x);
            html! {
                <svg x={em(dx)}>
                    <line stroke="currentColor" stroke-opacity="0.4" stroke-dasharray="2 3"
                        x1={percent(x)} x2={percent(x)} y1={em(frame.top)}
                        y2={em(frame.row(it.row) + 4.0)} />
                </svg>
            }
        });
        html! { <>{ edge }{ name }</> }
    };
    let (right, dx) = frame.spread(frame.right);
    let name = |(y, text): &(f64, String)| {
        html! {
            <text class="tick" x={percent(right)} dx={em(dx)} y={em(*y)} text-anchor="end">
                { text }
            </text>
        }
    };
    html! {
        <>
            { for figure.ticks.iter().enumerate().map(tick) }
            { for figure.bands.iter().map(band) }
            { for figure.stretches.iter().map(stretch) }
            { for figure.names.iter().map(name) }
        </>
    }
}

fn cursor(figure: &Figure, reading: Option<usize>) -> Html {
    let Some(mark) = reading.and_then(|reading| figure.marks.get(reading)) else {
        return Html::default();
    };
    let frame = &figure.frame;
    let (x, dx) = frame.spread(mark.x);
    let x = percent(x);
    html! {
        // A picture in the picture moves what is placed in percent: a transform knows pixels only.
        <svg class="cursor" x={em(dx)}>
            <line x1={x.clone()} x2={x.clone()} y1={em(frame.top)} y2={em(frame.bottom)} />
            if let Some(y) = mark.y {
                <circle cx={x} cy={em(y)} r={em(4.5)} />
            }
        </svg>
    }
}

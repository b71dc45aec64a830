//! The chart itself: marks on a canvas, labels over it as text.
//!
//! The labels are SVG text above the canvas, so they are sharp, follow the reader's fonts, and
//! need no inline style to be placed, which a strict host page would refuse.

use std::rc::Rc;

use yew::prelude::*;

use super::events::marks;
use super::state::Action;
use super::subject::Subject;
use crate::chart::figure::Figure;
use crate::chart::terms::Terms;
use crate::view::length::length;
use crate::view::scene::{Scene, Surface};

/// What the chart shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PlotProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// Which trend is drawn.
    pub subject: Subject,
    /// The chart laid out for the surface.
    pub figure: Rc<Figure>,
    /// The point that is read.
    pub reading: Option<usize>,
    /// The open events.
    pub events: Option<(usize, usize)>,
    /// The surface it was laid out for.
    pub surface: Surface,
    /// The chart in words.
    pub label: AttrValue,
    /// Told what the reader does.
    pub act: Callback<Action>,
    /// Told the true surface, by the one chart of a block that is watched.
    pub onsurface: Option<Callback<Surface>>,
}

/// The chart.
#[component]
pub fn Plot(props: &PlotProps) -> Html {
    let scene = &props.scene;
    let (plot, canvas) = (use_node_ref(), use_node_ref());
    use_effect_with((), {
        let (scene, plot, onsurface) = (scene.clone(), plot.clone(), props.onsurface.clone());
        move |()| {
            let guard = onsurface.and_then(|tell| scene.outside.watch(&plot, tell));
            move || drop(guard)
        }
    });
    use_effect_with((props.figure.clone(), props.surface), {
        let (scene, canvas) = (scene.clone(), canvas.clone());
        move |(figure, surface)| scene.outside.paint(&canvas, figure, *surface)
    });
    let Some(terms) = props.subject.terms(scene) else { return Html::default() };
    let figure = &props.figure;
    let read = Callback::from({
        let (frame, count) = (figure.frame, figure.marks.len());
        let (scene, plot, act) = (scene.clone(), plot.clone(), props.act.clone());
        move |event: PointerEvent| {
            let across = scene.outside.across(&event, &plot);
            if let Some(index) = across.and_then(|across| frame.band_at(across, count)) {
                act.emit(Action::Read(index));
            }
        }
    });
    html! {
        <div class="plot" ref={plot} onpointermove={read.clone()} onpointerdown={read}>
            <canvas ref={canvas} role="img" aria-label={props.label.clone()}
                width={length(figure.frame.width)} height={length(figure.frame.height)} />
            <svg class="labels" aria-hidden="true"
                viewBox={format!("0 0 {} {}", length(figure.frame.width), length(figure.frame.height))}>
                { labels(figure, terms) }
                { marks(figure, terms.trend, props.events, &props.act) }
                { cursor(figure, props.reading) }
            </svg>
        </div>
    }
}

fn labels(figure: &Figure, terms: Terms<'_>) -> Html {
    let frame = &figure.frame;
    let last = figure.ticks.len().saturating_sub(1);
    let tick = |(nth, (y, text)): (usize, &(f64, String))| {
        html! {
            <>
                <text class="tick" x={length(frame.left - 6.0)} y={length(y + 4.0)} text-anchor="end">
                    { text }
                </text>
                if nth == last {
                    // The unit once, on the highest line, where it pushes nothing aside.
                    <text class="tick" x={length(frame.left + 4.0)} y={length(y - 5.0)}>
                        { &terms.unit.other }
                    </text>
                }
            </>
        }
    };
    let band = |(x, text): &(f64, String)| {
        html! {
            <text class="tick" x={length(*x)} y={length(frame.bottom + 18.0)} text-anchor="middle">
                { text }
            </text>
        }
    };
    html! {
        <>
            { for figure.ticks.iter().enumerate().map(tick) }
            { for figure.bands.iter().map(band) }
        </>
    }
}

fn cursor(figure: &Figure, reading: Option<usize>) -> Html {
    let Some(mark) = reading.and_then(|reading| figure.marks.get(reading)) else {
        return Html::default();
    };
    let frame = &figure.frame;
    html! {
        <g class="cursor">
            <line x1={length(mark.x)} x2={length(mark.x)} y1={length(frame.top)}
                y2={length(frame.bottom)} />
            if let Some(y) = mark.y {
                <circle cx={length(mark.x)} cy={length(y)} r="4.5" />
            }
        </g>
    }
}

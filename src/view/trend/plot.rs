//! The chart itself: marks on a canvas, or in a page without one as SVG, and labels over them.

use std::rc::Rc;

use yew::prelude::*;

use super::drawn::Drawn;
use super::over::over;
use super::state::Action;
use super::subject::Subject;
use crate::chart::figure::Figure;
use crate::chart::still::Still;
use crate::view::length::length;
use crate::view::scene::{Scene, Surface};
use crate::view::use_watch;

/// What the chart shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PlotProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// Which trend is drawn.
    pub subject: Subject,
    /// What the chart depends on, but for what is read and opened.
    pub of: Vec<usize>,
    /// The chart laid out for the surface.
    pub drawn: Drawn,
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
    use_watch(scene, &plot, props.onsurface.clone());
    use_effect_with((props.drawn.clone(), props.surface), {
        let (scene, canvas) = (scene.clone(), canvas.clone());
        move |(drawn, surface)| scene.outside.paint(&canvas, &drawn.figure, *surface)
    });
    let figure = &props.drawn.figure;
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
    let step = |figure: &Rc<Figure>, still: Option<Still>| {
        let width = still.is_some().then(|| length(figure.frame.width));
        html! {
            <div class="step" data-step={width}>
                { for still.map(|still| marks(figure, &still)) }
                { over(figure, props) }
            </div>
        }
    };
    let steps = props.drawn.steps.iter();
    let stills: Vec<_> = steps.map(|figure| (figure, scene.outside.still(figure))).collect();
    let live = stills.iter().all(|(_, still)| still.is_none());
    html! {
        <div class="plot" part="chart" ref={plot} onpointermove={read.clone()} onpointerdown={read}
            role={(!live).then_some("img")} aria-label={(!live).then(|| props.label.clone())}>
            if live {
                <canvas ref={canvas} role="img" aria-label={props.label.clone()}
                    width={length(figure.frame.width)} height={length(figure.frame.height)} />
            }
            { for stills.into_iter().map(|(figure, still)| step(figure, still)) }
        </div>
    }
}

/// The marks as SVG, over what is between the labels on the left and the edge on the right.
fn marks(figure: &Figure, still: &Still) -> Html {
    let path = |(class, width, path): &(&'static str, f64, String)| {
        let (area, round) = (*width == 0.0, path.ends_with("h0"));
        html! {
            <path class={*class} d={path.clone()} fill={area.then_some("currentColor")}
                stroke-width={(!area).then(|| length(*width))}
                stroke-linecap={round.then_some("round")} />
        }
    };
    html! {
        <div class="still" aria-hidden="true">
            // As wide as the labels: an attribute needs no leave of a policy, a style does.
            <svg width={length(figure.frame.left)} height="1" />
            <svg class="marks" viewBox={still.bounds.clone()} preserveAspectRatio="none">
                { for still.paths.iter().map(path) }
            </svg>
        </div>
    }
}

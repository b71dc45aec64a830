//! The chart itself: marks as SVG, and labels over them.

use std::rc::Rc;

use yew::prelude::*;

use super::drawn::Drawn;
use super::over::over;
use super::state::Action;
use super::subject::Subject;
use crate::chart::figure::Figure;
use crate::chart::still::{Still, still};
use crate::view::kept::kept;
use crate::view::length::{em, length};
use crate::view::part::{begun, key, name};
use crate::view::scene::Scene;

/// What the chart shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PlotProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// Which trend is drawn.
    pub subject: Subject,
    /// What the chart depends on, but for what is read and opened.
    pub of: Vec<usize>,
    /// Whether nothing has been chosen yet.
    pub beginning: bool,
    /// The chart laid out.
    pub drawn: Drawn,
    /// The element that it is drawn in.
    pub element: NodeRef,
    /// The point that is read.
    pub reading: Option<usize>,
    /// The open events.
    pub events: Option<(usize, usize)>,
    /// The chart in words.
    pub label: AttrValue,
    /// Told what the reader does.
    pub act: Callback<Action>,
}

/// The chart.
#[component]
pub fn Plot(props: &PlotProps) -> Html {
    let PlotProps { scene, element, drawn, .. } = props;
    let Some(first) = drawn.steps.first() else { return Html::default() };
    let read = Callback::from({
        let (frame, count) = (first.frame, first.marks.len());
        let (scene, element, act) = (scene.clone(), element.clone(), props.act.clone());
        move |event: PointerEvent| {
            let across = scene.outside.across(&event, &element);
            let index = across.and_then(|(x, width)| frame.widened(width).band_at(x, count));
            if let Some(index) = index {
                act.emit(Action::Read(index));
            }
        }
    });
    let id = props.subject.terms(scene).map_or("", |terms| &terms.trend.id);
    // Where there are several the browser chooses.
    let chosen = drawn.steps.len() > 1;
    let step = |figure: &Rc<Figure>| {
        html! {
            <div class="step" data-step={chosen.then(|| length(figure.frame.width))}>
                { marks(figure, props) }
                { over(figure, props) }
            </div>
        }
    };
    html! {
        <div data-part={name(key(&[id, "plot"]))} class="plot" part="chart" ref={element}
            onpointermove={read.clone()} onpointerdown={read} role="img"
            aria-label={props.label.clone()}>
            { for drawn.steps.iter().map(step) }
        </div>
    }
}

/// The marks, as long as nothing else is chosen, and in the beginning those of the fragment.
fn marks(figure: &Rc<Figure>, props: &PlotProps) -> Html {
    let (scene, subject, beginning) = (props.scene.clone(), props.subject, props.beginning);
    let figure = Rc::clone(figure);
    let mut of = props.of.clone();
    of.push(figure.frame.width as usize);
    kept(&props.scene, &of, move || {
        let id = subject.terms(&scene).map_or("", |terms| &terms.trend.id);
        let key = key(&[id, "marks", &length(figure.frame.width)]);
        begun(&scene, beginning, key, || stretched(&figure, &still(&figure)))
    })
}

/// The marks over what is between the labels on the left and the edge on the right.
fn stretched(figure: &Figure, still: &Still) -> Html {
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
            <svg width={em(figure.frame.left)} height="1" />
            <svg class="marks" viewBox={still.bounds.clone()} preserveAspectRatio="none">
                { for still.paths.iter().map(path) }
            </svg>
        </div>
    }
}

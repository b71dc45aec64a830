//! The chart itself: a list of marks as SVG that fits any width up to the next breakpoint.

use std::rc::Rc;

use yew::prelude::*;

use super::drawn::Layouts;
use super::over::over;
use super::state::Action;
use super::subject::Subject;
use crate::chart::figure::Figure;
use crate::chart::paths::{Path, bounds, paths};
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
    /// What the chart depends on, but for what is read and told.
    pub of: Vec<usize>,
    /// Whether nothing has been chosen yet.
    pub beginning: bool,
    /// The chart laid out.
    pub drawn: Layouts,
    /// The element that it is drawn in.
    pub element: NodeRef,
    /// The point that is read.
    pub reading: Option<usize>,
    /// The event that is told.
    pub event: Option<usize>,
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
    let read = |presses: bool| {
        let (props, first) = (props.clone(), Rc::clone(first));
        Callback::from(move |event: PointerEvent| {
            let PlotProps { scene, element, subject, act, .. } = &props;
            let Some((x, y, width)) = scene.outside.across(&event, element) else { return };
            let trend = subject.terms(scene).map(|terms| terms.trend);
            let wide = first.frame.widened(width);
            let here = x / wide.right * first.frame.right;
            // A press below the years means the event that is next.
            let event = trend.filter(|_| presses).and_then(|it| first.event_at(it, (here, y)));
            match event {
                Some((event, place)) => act.emit(Action::Event(event, place)),
                None => {
                    let index = wide.band_at(x, first.places.len());
                    index.into_iter().for_each(|index| act.emit(Action::Read(index)));
                }
            }
        })
    };
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
            onpointermove={read(false)} onpointerdown={read(true)} role="img"
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
        begun(&scene, beginning, key, || stretched(&figure))
    })
}

/// The marks over what is left of the room at the right.
pub fn stretched(figure: &Figure) -> Html {
    let path = |path: &Path| {
        let area = path.width == 0.0;
        html! {
            <path class={path.role.name()} d={path.data.clone()}
                fill={area.then_some("currentColor")}
                stroke-width={(!area).then(|| length(path.width))}
                stroke-linecap={path.round.then_some("round")} />
        }
    };
    html! {
        <div class="still" aria-hidden="true">
            <svg class="marks" viewBox={bounds(figure)} preserveAspectRatio="none">
                { for paths(figure).iter().map(path) }
            </svg>
            // An attribute needs no leave of a policy, a style does.
            <svg width={em(figure.frame.width - figure.frame.right)} height="1" />
        </div>
    }
}

//! A trend as the reader sees it: a sentence with the choices, the chart, the one below it, the slider
//! through both, events, the reading, and what few readers need one press away.

mod address;
mod drawn;
mod events;
mod multiples;
mod over;
mod panel;
mod part;
mod plot;
mod reading;
mod sentence;
mod settings;
mod shown;
mod spans;
pub mod state;
mod subject;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use self::drawn::Layouts;
use self::events::stepper;
use self::multiples::multiples;
use self::panel::panel;
use self::part::TrendContext;
use self::plot::{Plot, PlotProps};
use self::reading::{first, slider, values};
use self::shown::ShownTrend;
use self::state::{Action, State};
use self::subject::Subject;
use super::block_props::BlockProps;
use super::choices::control;
use super::hooks::{use_announcement, use_breakpoint};
use super::kept::{at, kept};
use super::part::key;
use super::scene::{Scene, ViewRequest};
use crate::chart::figure::Layout;
use crate::chart::terms::Terms;
use crate::story::Block;

/// A trend block.
#[component]
pub fn TrendBlock(props: &BlockProps) -> Html {
    let scene = &props.scene;
    let (id, choices) = match scene.story.blocks.get(props.index) {
        Some(Block::Trend(trend)) => (trend.id.as_str(), trend.choices.len()),
        _ => ("", 0),
    };
    let state = use_reducer(|| State::new(choices));
    let (plots, element, low) = (use_node_ref(), use_node_ref(), use_node_ref());
    let width = use_breakpoint(scene, &key(&[id, "plot"]), &plots);
    let act = use_callback((), {
        let state = state.dispatcher();
        move |action, ()| state.dispatch(action)
    });
    scene.outside.link(id, {
        let (story, index, state) = (Rc::clone(&scene.story), props.index, (*state).clone());
        let act = act.clone();
        Rc::new(move |asked| match (story.blocks.get(index), asked) {
            (Some(Block::Trend(trend)), ViewRequest::What(view)) => state.tell(&story, trend, view),
            (Some(Block::Trend(trend)), ViewRequest::For(view)) => {
                act.emit(Action::Show(State::told(&story, trend, view)));
            }
            _ => {}
        })
    });
    let subject = Subject { index: props.index, low: false, unit: state.unit };
    // A finger that moves over the chart changes none of it.
    let of = state.chosen();
    let made = use_memo((scene.clone(), of.clone(), width), |_| {
        let shown = ShownTrend::new(scene, subject, &state);
        let layout = Layout { sum: state.sum, kind: state.kind, width, ..Layout::default() };
        let (upper, lower) = (shown.content(scene, false), shown.content(scene, true));
        let drawn = upper.map(|upper| Layouts::pair(upper, lower, layout, scene));
        (Rc::new(shown), drawn)
    });
    let (shown, drawn) = made.as_ref();
    let terms = subject.terms(scene);
    let told = terms.and_then(|terms| announced(terms, &state));
    use_announcement(scene, told.unwrap_or_else(|| shown.summary.to_string()));
    let Some((terms, (upper, lower))) = terms.zip(drawn.as_ref()) else {
        return Html::default();
    };
    let trend = terms.trend;
    let place = state.reading(shown.points.len());
    let event = state.event.or_else(|| trend.first_event());
    let plot = PlotProps {
        scene: scene.clone(),
        subject,
        of: of.clone(),
        beginning: of == State::new(choices).chosen(),
        drawn: upper.clone(),
        element,
        reading: place,
        event,
        label: shown.summary.clone(),
        act: act.clone(),
    };
    let lower = lower.as_ref().zip(shown.below.as_ref()).map(|(drawn, below)| PlotProps {
        subject: subject.below(),
        drawn: drawn.clone(),
        element: low,
        label: below.summary.clone(),
        ..plot.clone()
    });
    let title = control(&trend.id, "title");
    let below = subject.below().terms(scene);
    let part = |make: fn(&TrendContext) -> Html| {
        let (scene, state, shown) = (scene.clone(), (*state).clone(), Rc::clone(shown));
        let part = TrendContext { scene, subject, state, shown, act: act.clone() };
        kept(&props.scene, &of, move || make(&part))
    };
    html! {
        <section class="block trend" aria-labelledby={title.clone()}>
            <h3 id={title} part="title">{ &trend.title }</h3>
            { part(part::above) }
            <div class="plots" ref={plots}>
                if state.view == 0 {
                    <Plot ..plot />
                } else {
                    { side_by_side(scene, subject, &state, width) }
                }
                if let Some(below) = below {
                    { panel(scene, below, trend, lower) }
                }
            </div>
            if let Some((place, figure)) = place.zip(upper.steps.first()) {
                <div class="reading" part="reading">
                    { slider(scene, (terms, &shown.points), shown.told(scene, true),
                        (place, figure.frame.width - figure.frame.right), &act) }
                    { told_event(scene, subject, event, (&of, figure), &act) }
                    <div class="values">
                        { part::room(scene, &trend.id, subject) }
                        { values(scene, (terms, &shown.points), shown.told(scene, true), place) }
                    </div>
                    { first(scene, (terms, &shown.points), place) }
                </div>
            }
            { part(part::behind) }
        </section>
    }
}

/// All values of a choice beside each other.
fn side_by_side(scene: &Scene, subject: Subject, state: &State, width: f64) -> Html {
    let mut of = state.chosen();
    of.push(width as usize);
    let (kept_scene, state) = (scene.clone(), state.clone());
    kept(scene, &of, move || {
        let layout = Layout { sum: state.sum, kind: state.kind, width, ..Layout::default() };
        let terms = subject.terms(&kept_scene);
        terms.map(|terms| multiples(&kept_scene, terms, &state, layout)).unwrap_or_default()
    })
}

/// The event that is told, which the reading does not change.
fn told_event(
    scene: &Scene,
    subject: Subject,
    event: Option<usize>,
    (of, figure): (&[usize], &Rc<crate::chart::figure::Figure>),
    act: &Callback<Action>,
) -> Html {
    let of = [of, &[at(event)]].concat();
    let (kept_scene, figure, act) = (scene.clone(), Rc::clone(figure), act.clone());
    kept(scene, &of, move || match subject.terms(&kept_scene).zip(event) {
        Some((terms, event)) => stepper(&kept_scene, terms.trend, (event, &figure), &act),
        None => Html::default(),
    })
}

/// What is said when the reader goes to another event.
fn announced(terms: Terms<'_>, state: &State) -> Option<String> {
    let (events, index) = (&terms.trend.events, state.event?);
    let (event, language) = (events.get(index)?, &terms.story.language);
    let heading = language.words().event(index + 1, events.len());
    Some(
        [&heading, ", ", &language.formats.date(event.date), &language.words().colon, &event.title]
            .concat(),
    )
}

//! A trend as the reader sees it: controls, chart, reading, the chart below, events, tables, notes.

mod address;
mod controls;
mod drawn;
mod events;
mod over;
mod panel;
mod part;
mod plot;
mod reading;
mod shown;
mod spans;
pub mod state;
mod subject;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use self::drawn::Drawn;
use self::events::opened;
use self::panel::panel;
use self::part::Part;
use self::plot::{Plot, PlotProps};
use self::reading::reading;
use self::shown::Shown;
use self::state::State;
use self::subject::Subject;
use super::block::BlockProps;
use super::hooks::{use_announcement, use_step, use_told};
use super::kept::kept;
use super::part::key;
use crate::chart::figure::Layout;
use crate::chart::frame::Room;
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
    let (element, low, focus) = (use_node_ref(), use_node_ref(), use_node_ref());
    let width = use_step(scene, &key(&[id, "plot"]), &element);
    let act = use_callback((), {
        let state = state.dispatcher();
        move |action, ()| state.dispatch(action)
    });
    let subject = Subject { index: props.index, low: false, unit: state.unit };
    // A finger that moves over the chart changes none of it.
    let of = state.chosen();
    let made = use_memo((scene.clone(), of.clone(), width), |_| {
        let shown = Shown::new(scene, subject, &state);
        let layout = Layout { period: state.period, kind: state.kind, width, ..Layout::default() };
        let (upper, lower) = (shown.content(scene, false), shown.content(scene, true));
        let drawn = upper.map(|upper| Drawn::pair(upper, lower, layout, scene));
        (Rc::new(shown), drawn)
    });
    let (shown, drawn) = made.as_ref();
    let terms = subject.terms(scene);
    let titles = terms.map(|terms| titles(terms, &state)).unwrap_or_default();
    let told = if titles.is_empty() { shown.summary.to_string() } else { titles };
    use_announcement(scene, told);
    // Who touched a mark above the chart is shown what it says, far below it on a phone.
    use_told(state.events.map_or(0, |(from, _)| from + 1), String::new(), {
        let (outside, focus) = (scene.outside.clone(), focus.clone());
        Callback::from(move |_| outside.reveal(&focus, ".opened"))
    });
    let Some((terms, (upper, lower))) = terms.zip(drawn.as_ref()) else {
        return Html::default();
    };
    let trend = terms.trend;
    let room = Room::of(width);
    let place = state.reading(shown.points.len());
    let plot = PlotProps {
        scene: scene.clone(),
        subject,
        of: of.clone(),
        beginning: of == State::new(choices).chosen(),
        drawn: upper.clone(),
        element,
        reading: place,
        events: state.events,
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
    let title = format!("{}-title", trend.id);
    let below = subject.below().terms(scene);
    let part = |make: fn(&Part) -> Html| {
        let (scene, state, shown) = (scene.clone(), (*state).clone(), Rc::clone(shown));
        let part = Part { scene, subject, state, shown, act: act.clone() };
        kept(&props.scene, &of, move || make(&part))
    };
    html! {
        <section class="block trend" aria-labelledby={title.clone()}>
            <h3 id={title} part="title">{ &trend.title }</h3>
            { part(part::above) }
            <Plot ..plot />
            if let Some(place) = place {
                { reading(scene, (terms, &shown.points), shown.told(scene, true), place, &act) }
            }
            { opened(scene, trend, state.events, room, (&focus, &act)) }
            { part(part::under) }
            if let Some(below) = below {
                { panel(scene, below, trend, lower) }
            }
            { part(part::behind) }
        </section>
    }
}

/// The titles of the events that are open.
fn titles(terms: Terms<'_>, state: &State) -> String {
    let open = state.events.and_then(|(from, to)| terms.trend.events.get(from..=to));
    let titles: Vec<&str> = open.unwrap_or(&[]).iter().map(|event| event.title.as_str()).collect();
    titles.join(". ")
}

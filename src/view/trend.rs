//! A trend as the reader sees it: controls, chart, reading, events, table, notes.

mod controls;
mod events;
mod plot;
mod reading;
pub mod state;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use self::controls::controls;
use self::events::events;
use self::plot::Plot;
use self::reading::reading;
use self::state::State;
use self::table::Table;
use super::dispute::disputes;
use super::notes::notes;
use super::scene::Surface;
use super::{BlockProps, use_announcement};
use crate::chart::figure::Figure;
use crate::chart::points::{Point, points};
use crate::chart::scale::Kind;
use crate::chart::words::summary;
use crate::story::Block;
use crate::story::trend::Trend;

/// A trend block.
#[component]
pub fn TrendBlock(props: &BlockProps) -> Html {
    let scene = &props.scene;
    let trend = match scene.story.blocks.get(props.index) {
        Some(Block::Trend(trend)) => Some(trend),
        _ => None,
    };
    let state = use_reducer(|| State::new(trend.map_or(0, |trend| trend.choices.len())));
    let surface = use_state_eq(Surface::default);
    let panel = use_node_ref();
    let onsurface = use_callback((), {
        let surface = surface.setter();
        move |seen, ()| surface.set(seen)
    });
    let act = use_callback((), {
        let state = state.dispatcher();
        move |action, ()| state.dispatch(action)
    });
    let shown = trend.map(|trend| shown(trend, &state)).unwrap_or_default();
    let told = trend.map(|trend| summary(&scene.story, trend, &shown)).unwrap_or_default();
    let opened = trend.map(|trend| opened(trend, &state)).unwrap_or_default();
    use_announcement(scene, if opened.is_empty() { told.clone() } else { opened });
    let Some(trend) = trend else { return Html::default() };
    let formats = scene.formats();
    let figure = Figure::new(trend, &shown, (state.period, state.kind), surface.width, formats);
    let told = AttrValue::from(told);
    let place = state.reading(shown.len());
    let title = format!("{}-title", trend.id);
    html! {
        <section class="block trend" aria-labelledby={title.clone()}>
            <h3 id={title}>{ &trend.title }</h3>
            <p class="measure">{ &trend.measure }</p>
            { controls(scene, trend, &state, &act) }
            <Plot
                scene={scene.clone()} index={props.index} figure={Rc::new(figure)} reading={place}
                events={state.events} surface={*surface} label={told.clone()} act={act.clone()}
                {onsurface}
            />
            { reading(scene, trend, &shown, place, &act) }
            <p class="summary">{ told }</p>
            if state.kind == Kind::Log && shown.iter().any(|point| point.value == Some(0.0)) {
                <p class="summary">{ scene.words().log_without_zero }</p>
            }
            { events(scene, trend, state.events, (&panel, &act)) }
            <Table
                scene={scene.clone()} index={props.index} points={shown}
                name={file_name(&scene.story.slug, trend, &state)}
            />
            { disputes(scene, &trend.id) }
            { notes(scene, &trend.notes) }
        </section>
    }
}

/// The points of the chosen series.
fn shown(trend: &Trend, state: &State) -> Vec<Point> {
    let series = trend.series_for(&state.key);
    series.map(|series| points(trend, series, state.period)).unwrap_or_default()
}

/// The titles of the events that are open.
fn opened(trend: &Trend, state: &State) -> String {
    let open = state.events.and_then(|(from, to)| trend.events.get(from..=to));
    let titles: Vec<&str> = open.unwrap_or(&[]).iter().map(|event| event.title.as_str()).collect();
    titles.join(". ")
}

/// A file name that says what is in it: `cartels-seizures-southwest-ports`.
fn file_name(slug: &str, trend: &Trend, state: &State) -> String {
    let chosen = trend.choices.iter().zip(&state.key);
    let ids = chosen.filter_map(|(choice, value)| choice.values.get(usize::from(*value)));
    let mut name = format!("{slug}-{}", trend.id);
    for id in ids {
        name.push('-');
        name.push_str(&id.id);
    }
    name
}

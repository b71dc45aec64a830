//! A trend as the reader sees it: controls, chart, reading, events, table, notes.

mod controls;
mod events;
mod plot;
mod reading;
pub mod state;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use self::controls::Controls;
use self::events::Events;
use self::plot::Plot;
use self::reading::Reading;
use self::state::State;
use self::table::Table;
use super::dispute::Disputes;
use super::notes::Notes;
use super::scene::{Scene, Surface};
use crate::chart::figure::Figure;
use crate::chart::points::{Point, points};
use crate::chart::words::summary;
use crate::story::Block;
use crate::story::trend::Trend;

/// Which block of the story is shown.
#[derive(Clone, PartialEq, Properties)]
pub struct BlockProps {
    /// Its place in the story.
    pub index: usize,
}

/// A trend block.
#[component]
pub fn TrendBlock(props: &BlockProps) -> Html {
    let scene = use_context::<Scene>();
    let trend = scene
        .as_ref()
        .and_then(|scene| match scene.story.blocks.get(props.index) {
            Some(Block::Trend(trend)) => Some(trend),
            _ => None,
        });
    let state = use_reducer(|| State::new(trend.map_or(0, |trend| trend.choices.len())));
    let surface = use_state_eq(Surface::default);
    let (Some(scene), Some(trend)) = (&scene, trend) else {
        return Html::default();
    };
    let shown = shown(trend, &state);
    let formats = scene.formats();
    let figure = Figure::new(
        trend,
        &shown,
        (state.period, state.kind),
        surface.width,
        formats,
    );
    let act = {
        let state = state.dispatcher();
        Callback::from(move |action| state.dispatch(action))
    };
    let told = summary(&scene.story, trend, &shown);
    let reading = state.reading(shown.len());
    let onsurface = Callback::from({
        let surface = surface.setter();
        move |seen| surface.set(seen)
    });
    html! {
        <section class="block trend" aria-labelledby={format!("{}-title", trend.id)}>
            <h3 id={format!("{}-title", trend.id)}>{ &trend.title }</h3>
            <p class="measure">{ &trend.measure }</p>
            <Controls index={props.index} state={(*state).clone()} act={act.clone()} />
            <Plot
                index={props.index} figure={Rc::new(figure)} {reading} events={state.events}
                surface={*surface} label={told.clone()} act={act.clone()} {onsurface}
            />
            if let Some(point) = reading.and_then(|reading| shown.get(reading)) {
                <Reading
                    index={props.index} point={point.clone()} place={reading.unwrap_or(0)}
                    count={shown.len()} act={act.clone()}
                />
            }
            <p class="summary">{ told }</p>
            <Events index={props.index} open={state.events} {act} />
            <Table index={props.index} points={shown} name={file_name(&scene.story.slug, trend, &state)} />
            <Disputes about={trend.id.clone()} />
            <Notes notes={trend.notes.clone()} />
        </section>
    }
}

/// The points of the chosen series.
fn shown(trend: &Trend, state: &State) -> Vec<Point> {
    let series = trend.series_for(&state.key);
    series
        .map(|series| points(trend, series, state.period))
        .unwrap_or_default()
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

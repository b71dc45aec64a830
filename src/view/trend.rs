//! A trend as the reader sees it: controls, chart, reading, the chart below, events, tables, notes.

mod controls;
mod drawn;
mod events;
mod over;
mod panel;
mod plot;
mod reading;
pub mod state;
mod subject;
mod table;

use yew::prelude::*;

use self::controls::controls;
use self::drawn::Drawn;
use self::events::{list, opened};
use self::panel::panel;
use self::plot::{Plot, PlotProps};
use self::reading::reading;
use self::state::State;
use self::subject::Subject;
use self::table::Table;
use super::cite::credit;
use super::dispute::disputes;
use super::link::link;
use super::notes::{caveat, notes};
use super::scene::Surface;
use super::{BlockProps, use_announcement};
use crate::chart::figure::Layout;
use crate::chart::frame::Room;
use crate::chart::points::Period;
use crate::chart::scale::Kind;
use crate::chart::terms::Terms;
use crate::chart::words::summary;
use crate::story::{Block, Cited, SourceId};

/// A trend block.
#[component]
pub fn TrendBlock(props: &BlockProps) -> Html {
    let scene = &props.scene;
    let choices = match scene.story.blocks.get(props.index) {
        Some(Block::Trend(trend)) => trend.choices.len(),
        _ => 0,
    };
    let state = use_reducer(|| State::new(choices));
    let surface = use_state_eq(Surface::default);
    let focus = use_node_ref();
    let onsurface = use_callback((), {
        let surface = surface.setter();
        move |seen, ()| surface.set(seen)
    });
    let act = use_callback((), {
        let state = state.dispatcher();
        move |action, ()| state.dispatch(action)
    });
    let subject = Subject { index: props.index, low: false, unit: state.unit };
    let terms = subject.terms(scene);
    let shown = terms.map(|it| it.points(&state.key, state.period)).unwrap_or_default();
    let told = terms.map(|terms| summary(terms, &shown)).unwrap_or_default();
    let titles = terms.map(|terms| titles(terms, &state)).unwrap_or_default();
    use_announcement(scene, if titles.is_empty() { told.clone() } else { titles });
    let Some(terms) = terms else { return Html::default() };
    let trend = terms.trend;

    let layout = Layout { period: state.period, kind: state.kind, ..Layout::default() };
    let below = subject.below().terms(scene);
    let under =
        below.filter(|below| state.period == Period::Months || below.trend.year == trend.year);
    let under = under.map(|below| (below, below.points(&[], state.period)));
    let (drawn, low) = Drawn::pair((terms, &shown), under.as_ref(), (layout, *surface), scene);
    let room = Room::of(surface.width);
    let place = state.reading(shown.len());
    let plot = PlotProps {
        scene: scene.clone(),
        subject,
        drawn,
        reading: place,
        events: state.events,
        surface: *surface,
        label: told.into(),
        act: act.clone(),
        onsurface: Some(onsurface),
    };
    let low = low.zip(under.as_ref()).map(|(drawn, (terms, points))| PlotProps {
        subject: subject.below(),
        drawn,
        label: summary(*terms, points).into(),
        onsurface: None,
        ..plot.clone()
    });
    let title = format!("{}-title", trend.id);
    let year = trend.year.as_ref().map_or("", |year| year.label.as_str());
    let read = under.as_ref().map(|(terms, points)| (*terms, points.as_slice()));
    html! {
        <section class="block trend" aria-labelledby={title.clone()}>
            <h3 id={title} part="title">{ &trend.title }</h3>
            <p class="measure" part="measure">{ terms.measure() }</p>
            { controls(scene, trend, &state, &act) }
            <Plot ..plot.clone() />
            if let Some(place) = place {
                { reading(scene, (terms, &shown), read, place, &act) }
            }
            { opened(scene, trend, state.events, room, (&focus, &act)) }
            { credit(scene, &sources_of(terms, &state.key, state.period)) }
            { caveat(scene, &trend.notes) }
            if let Some(below) = below {
                { panel(scene, below, year, low) }
            }
            <p class="summary">{ &plot.label }</p>
            if state.kind == Kind::Log && shown.iter().any(|point| point.value == Some(0.0)) {
                <p class="summary">{ scene.words().log_without_zero }</p>
            }
            { list(scene, trend) }
            <Table scene={scene.clone()} {subject} points={shown} name={file_name(terms, &state)} />
            if let Some((below, points)) = under {
                <Table
                    scene={scene.clone()} subject={subject.below()} {points}
                    name={file_name(below, &State::default())}
                />
            }
            { disputes(scene, &trend.id) }
            if let Some(below) = below {
                { disputes(scene, &below.trend.id) }
            }
            { notes(scene, &behind(terms, below)) }
            { link(scene, &trend.id) }
        </section>
    }
}

/// The sources of what is drawn: of the values, and by month of those first published.
fn sources_of(terms: Terms<'_>, key: &[u8], period: Period) -> Vec<SourceId> {
    let Some(series) = terms.trend.series_for(key) else { return Vec::new() };
    let mut all: Vec<SourceId> = series.sources.iter().map(|(_, source)| *source).collect();
    if period == Period::Months {
        all.extend(series.revisions.iter().map(|revision| revision.source));
    }
    let mut once = Vec::new();
    for source in all {
        if !once.contains(&source) {
            once.push(source);
        }
    }
    once
}

/// The notes that are not in sight: those of both charts but for the first of each.
fn behind(terms: Terms<'_>, below: Option<Terms<'_>>) -> Vec<Cited> {
    let all = [Some(terms), below];
    let notes = all.iter().flatten().flat_map(|terms| terms.trend.notes.iter().skip(1));
    notes.cloned().collect()
}

/// The titles of the events that are open.
fn titles(terms: Terms<'_>, state: &State) -> String {
    let open = state.events.and_then(|(from, to)| terms.trend.events.get(from..=to));
    let titles: Vec<&str> = open.unwrap_or(&[]).iter().map(|event| event.title.as_str()).collect();
    titles.join(". ")
}

/// A file name that says what is in it: `cartels-seizures-southwest-ports`.
fn file_name(terms: Terms<'_>, state: &State) -> String {
    let chosen = terms.trend.choices.iter().zip(&state.key);
    let ids = chosen.filter_map(|(choice, value)| choice.values.get(usize::from(*value)));
    let unit = (state.unit > 0).then_some(&terms.unit.short);
    let mut name = format!("{}-{}", terms.story.slug, terms.trend.id);
    for part in ids.map(|id| &id.id).chain(unit) {
        name.push('-');
        name.push_str(part);
    }
    name
}

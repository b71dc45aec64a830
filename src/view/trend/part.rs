//! The parts of a trend that stay as they are while the reader reads its values.

use std::rc::Rc;

use yew::prelude::*;

use super::events::list;
use super::reading::longest;
use super::sentence::sentence;
use super::settings::settings;
use super::shown::ShownTrend;
use super::spans::spans;
use super::state::{Action, State};
use super::subject::Subject;
use super::table::Table;
use crate::chart::points::Sum;
use crate::chart::scale::ScaleKind;
use crate::chart::terms::Terms;
use crate::story::SourceId;
use crate::view::bar::{bar, disputed, fold, in_dispute, save};
use crate::view::cite::{cited, credit};
use crate::view::link::link;
use crate::view::notes::caveat;
use crate::view::part::{self, key};
use crate::view::scene::Scene;

/// What the parts are given.
pub struct TrendContext {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// Which trend is told.
    pub subject: Subject,
    /// What is chosen.
    pub state: State,
    /// What is shown of it.
    pub shown: Rc<ShownTrend>,
    /// Told what the reader does.
    pub act: Callback<Action>,
}

/// What stands above the chart: what is measured, with the choices.
pub fn above(part: &TrendContext) -> Html {
    let TrendContext { scene, subject, state, shown, act } = part;
    let Some(terms) = subject.terms(scene) else { return Html::default() };
    html! {
        <>
            { sentence(scene, terms, state, act) }
            if state.kind == ScaleKind::Log && shown.points.iter().any(|it| it.value == Some(0.0)) {
                <p class="measure">{ &scene.words().log_without_zero }</p>
            }
        </>
    }
}

/// Room for all readings.
pub fn room(scene: &Scene, id: &str, subject: Subject) -> Html {
    part::part(scene, key(&[id, "room"]), || longest(scene, subject))
}

/// What stands below the charts: the first of the notes, the sources, and the row of buttons.
pub fn behind(part: &TrendContext) -> Html {
    let TrendContext { scene, subject, state, shown, act } = part;
    let Some(terms) = subject.terms(scene) else { return Html::default() };
    let below = subject.below().terms(scene);
    let drawn = below.filter(|_| shown.below.is_some());
    let mut sources = sources_of(terms, &state.key, state.sum);
    for source in drawn.map(|below| sources_of(below, &[], Sum::None)).unwrap_or_default() {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let ids: Vec<&str> = [Some(terms), below].iter().flatten().map(|it| &*it.trend.id).collect();
    let key = |name: &str| key(&[&terms.trend.id, name]);
    let tables = (scene.clone(), Rc::clone(shown));
    html! {
        <>
            { part::part(scene, key("caveat"), || {
                html! {
                    <>
                        { caveat(scene, &terms.trend.notes, &terms.trend.id) }
                        { in_dispute(scene, &ids) }
                    </>
                }
            }) }
            { credit(scene, &sources, &ids) }
            { bar(html! {
                <>
                    { settings(scene, terms.trend, state, act) }
                    <Table scene={tables.0} shown={tables.1} key_of={state.key.clone()} />
                    { part::part(scene, key("behind"), || said(scene, terms, below)) }
                </>
            }) }
        </>
    }
}

/// What is said of the charts as a whole, and the link to them.
fn said(scene: &Scene, terms: Terms<'_>, below: Option<Terms<'_>>) -> Html {
    let ids: Vec<&str> = [Some(terms), below].iter().flatten().map(|it| &*it.trend.id).collect();
    let trend = terms.trend;
    let about = html! {
        <>
            { notes(scene, terms, 1) }
            if let Some(below) = below {
                <h5>{ &below.trend.title }</h5>
                <p>{ below.measure(&[]) }{ &scene.words().stop }</p>
                { notes(scene, below, 0) }
            }
            { spans(scene, trend) }
            { list(scene, trend) }
        </>
    };
    let many = below.is_some() || trend.notes.len() > 1;
    html! {
        <>
            { save(scene, below.map(|below| (&*below.trend.id, &*below.trend.title))) }
            { link(scene, &trend.id) }
            if many || !trend.events.is_empty() || !trend.bands.is_empty() {
                { fold(&scene.told().about_figures, about) }
            }
            { disputed(scene, &ids) }
        </>
    }
}

/// What is noted of a chart, but for the first `seen`, which are in sight.
fn notes(scene: &Scene, terms: Terms<'_>, seen: usize) -> Html {
    let all: Vec<Html> = terms
        .trend
        .notes
        .iter()
        .skip(seen)
        .map(|note| html! { <li>{ cited(scene, note, &terms.trend.id) }</li> })
        .collect();
    if all.is_empty() {
        Html::default()
    } else {
        html! { <ul>{ for all }</ul> }
    }
}

/// The sources of what is drawn: of the values, and by month of those first published.
fn sources_of(terms: Terms<'_>, key: &[u8], sum: Sum) -> Vec<SourceId> {
    let Some(series) = terms.trend.series_for(key) else { return Vec::new() };
    let mut all: Vec<SourceId> = series.sources.iter().map(|(_, source)| *source).collect();
    if sum == Sum::None {
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

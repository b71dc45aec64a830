//! The parts of a trend that stay as they are while the reader reads its values.

use std::rc::Rc;

use yew::prelude::*;

use super::controls::controls;
use super::events::list;
use super::shown::Shown;
use super::spans::spans;
use super::state::{Action, State};
use super::subject::Subject;
use super::table::Table;
use crate::chart::points::Period;
use crate::chart::scale::Kind;
use crate::chart::terms::Terms;
use crate::story::{Cited, SourceId};
use crate::view::bar::{about, bar, disputed, save};
use crate::view::cite::credit;
use crate::view::link::link;
use crate::view::notes::caveat;
use crate::view::part::{self, key};
use crate::view::scene::Scene;

/// What the parts are given.
pub struct Part {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// Which trend is told.
    pub subject: Subject,
    /// What is chosen.
    pub state: State,
    /// What is shown of it.
    pub shown: Rc<Shown>,
    /// Told what the reader does.
    pub act: Callback<Action>,
}

/// What stands above the chart: what is measured, and the choices.
pub fn above(part: &Part) -> Html {
    let Part { scene, subject, state, act, .. } = part;
    let Some(terms) = subject.terms(scene) else { return Html::default() };
    html! {
        <>
            <p class="measure" part="measure">{ terms.measure() }</p>
            { controls(scene, terms.trend, state, act) }
        </>
    }
}

/// What stands under it in sight: the sources, and the first of the notes.
pub fn under(part: &Part) -> Html {
    let Part { scene, subject, state, .. } = part;
    let Some(terms) = subject.terms(scene) else { return Html::default() };
    html! {
        <>
            { credit(scene, &sources_of(terms, &state.key, state.period), &terms.trend.id) }
            { caveat(scene, &terms.trend.notes, &terms.trend.id) }
        </>
    }
}

/// What is said and kept behind the charts.
pub fn behind(part: &Part) -> Html {
    let Part { scene, subject, state, shown, .. } = part;
    let Some(terms) = subject.terms(scene) else { return Html::default() };
    let below = subject.below().terms(scene);
    let key = |name: &str| key(&[&terms.trend.id, name]);
    let beginning = state.chosen() == State::new(terms.trend.choices.len()).chosen();
    let table = |low: bool| {
        let (scene, shown) = (scene.clone(), Rc::clone(shown));
        html! { <Table {scene} {shown} {low} {beginning} /> }
    };
    html! {
        <>
            <p class="summary">{ &shown.summary }</p>
            if state.kind == Kind::Log && shown.points.iter().any(|it| it.value == Some(0.0)) {
                <p class="summary">{ scene.words().log_without_zero }</p>
            }
            { bar(html! {
                <>
                    { part::part(scene, key("events"), || html! {
                        <>{ list(scene, terms.trend) }{ spans(scene, terms.trend) }</>
                    }) }
                    { table(false) }
                    if shown.below.is_some() {
                        { table(true) }
                    }
                    { part::part(scene, key("behind"), || said(scene, terms, below)) }
                </>
            }) }
        </>
    }
}

/// What is said of the charts as a whole, and the link to them.
fn said(scene: &Scene, terms: Terms<'_>, below: Option<Terms<'_>>) -> Html {
    let ids: Vec<&str> = [Some(terms), below].iter().flatten().map(|it| &*it.trend.id).collect();
    html! {
        <>
            { save(scene, below.map(|below| (&*below.trend.id, &*below.trend.title))) }
            { link(scene, &terms.trend.id) }
            { about(scene, scene.told().about_figures, &unseen(terms, below), &terms.trend.id) }
            { disputed(scene, &ids) }
        </>
    }
}

/// The sources of what is drawn: of the values, and by month of those first published.
pub fn sources_of(terms: Terms<'_>, key: &[u8], period: Period) -> Vec<SourceId> {
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
fn unseen(terms: Terms<'_>, below: Option<Terms<'_>>) -> Vec<Cited> {
    let all = [Some(terms), below];
    let notes = all.iter().flatten().flat_map(|terms| terms.trend.notes.iter().skip(1));
    notes.cloned().collect()
}

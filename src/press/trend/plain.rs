//! A trend as plain markup: a sentence, a table, and what a reader could choose.

use yew::prelude::*;

use super::key::key;
use crate::chart::points::{Point, Sum};
use crate::chart::terms::Terms;
use crate::chart::words::{number, period, summary};
use crate::press::plain::folded::folded;
use crate::story::trend::Trend;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// A table without years has at most so many months.
const MOST_MONTHS: usize = 24;

/// A table of at most so many rows takes less room than the chart, so it is in sight.
const SHORT_TABLE: usize = 6;

/// A trend and the one below it.
pub fn plain(scene: &Scene, trend: &Trend) -> Html {
    let trends = [Some(trend), trend.below.as_deref()].into_iter().flatten();
    let terms = trends.filter_map(|trend| Terms::new(&scene.story, trend, 0)).enumerate();
    terms.map(|(nth, terms)| told(terms, nth > 0)).collect()
}

/// A trend in a sentence and a table: the series that is shown first. What is noted of one below
/// another is behind its table.
fn told(terms: Terms<'_>, below: bool) -> Html {
    let words = terms.story.language.words();
    let key = key(terms.trend);
    let months = terms.points(&key, Sum::None);
    let by_year = terms.trend.year.is_some();
    let mut points = if by_year { terms.points(&key, Sum::Years) } else { months.clone() };
    let left_out = points.len().saturating_sub(MOST_MONTHS);
    if !by_year {
        points.drain(..left_out);
    }
    let latest =
        (!by_year && left_out > 0).then(|| terms.story.language.told().latest(points.len()));
    let note = terms.trend.notes.first().map(|note| html! { <p>{ prose(&note.text) }</p> });
    let folds = points.len() > SHORT_TABLE;
    let (behind, after) = if below && folds { (note, None) } else { (None, note) };
    let table = html! { <>{ table(terms, &points, latest) }{ for behind }</> };
    html! {
        <>
            <p>{ terms.measure(&key) }{ &words.stop }{ " " }{ which(terms) }{ summary(terms, &months) }</p>
            if folds {
                { folded(html! { words.table(&terms.unit.other) }, table) }
            } else {
                { table }
            }
            { for terms.trend.choices.iter().enumerate().filter_map(|(at, _)| others(terms, at)) }
            { for after }
        </>
    }
}

/// The series that the choice at `at` has besides the first, in a sentence each: what a reader of
/// the whole explainer would see by choosing. Their names are in sight also while folded.
fn others(terms: Terms<'_>, at: usize) -> Option<Html> {
    let choice = terms.trend.choices.get(at)?;
    let rest = choice.values.get(1..).filter(|rest| !rest.is_empty())?;
    let names = rest.iter().map(|value| value.label.as_str()).collect::<Vec<_>>().join(", ");
    let colon = &terms.story.language.words().colon;
    let told = |nth: u8, label: &str| {
        let key = (0..terms.trend.choices.len()).map(|of| if of == at { nth } else { 0 });
        let points = terms.points(&key.collect::<Vec<_>>(), Sum::None);
        html! { <li><strong>{ label }</strong>{ colon }{ summary(terms, &points) }</li> }
    };
    let told = (1_u8..).zip(rest).map(|(nth, value)| told(nth, &value.label));
    let title = html! { <>{ &choice.label }{ colon }{ names }</> };
    Some(folded(title, html! { <ul>{ for told }</ul> }))
}

/// Of what a sentence tells, where a reader of the whole explainer may choose.
fn which(terms: Terms<'_>) -> Html {
    let words = terms.story.language.words();
    let many = terms.trend.choices.iter().filter(|it| it.values.len() > 1);
    let first = many.filter_map(|it| Some((&it.label, &it.values.first()?.label)));
    first
        .map(|(label, value)| {
            html! {
                <>{ label }{ &words.colon }<strong>{ value }</strong>{ &words.stop }{ " " }</>
            }
        })
        .collect()
}

fn table(terms: Terms<'_>, points: &[Point], caption: Option<String>) -> Html {
    let words = terms.story.language.words();
    html! {
        <table>
            if let Some(caption) = caption {
                <caption>{ caption }</caption>
            }
            <thead>
                <tr>
                    <th scope="col">{ &words.period }</th>
                    <th scope="col">{ &terms.unit.other }</th>
                </tr>
            </thead>
            <tbody>
                { for points.iter().map(|point| html! {
                    <tr>
                        <th scope="row">{ period(terms, point) }</th>
                        <td>{ number(terms, point) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

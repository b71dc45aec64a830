//! The table behind a chart.

use std::rc::Rc;

use yew::prelude::*;

use super::shown::Shown;
use crate::chart::table::{Row, latest, rows};
use crate::chart::terms::Terms;
use crate::view::part::{begun, key};
use crate::view::scene::Scene;

/// What a table is given.
#[derive(Clone, Properties)]
pub struct TableProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// What is shown of it.
    pub shown: Rc<Shown>,
    /// Whether it is that of the chart below.
    pub low: bool,
    /// Whether it shows what is chosen in the beginning.
    pub beginning: bool,
}

/// Tables are the same that show the same.
impl PartialEq for TableProps {
    fn eq(&self, other: &TableProps) -> bool {
        Rc::ptr_eq(&self.shown, &other.shown)
    }
}

/// The table of what a chart shows, one press away.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let TableProps { scene, shown, low, beginning, .. } = props;
    let opened = use_state_eq(|| false);
    let ontoggle = {
        let opened = opened.setter();
        Callback::from(move |_: Event| opened.set(true))
    };
    // Taken over, it is the same opened or not.
    let made = *opened && !*beginning;
    let content = use_memo((props.clone(), made), |(props, made)| content(props, *made));
    let Some((terms, points)) = shown.told(scene, *low) else { return Html::default() };
    let words = scene.words();
    let latest = latest(points);
    let title = words.table(&terms.unit.other);
    html! {
        <details class="fold table" part="table" {ontoggle}>
            <summary>{ &title }</summary>
            if latest.len() < points.len() {
                <p class="measure">{ words.table_latest(latest.len(), points.len()) }</p>
            }
            <div class="scroll" tabindex="0" role="region" aria-label={title.clone()}>
                { (*content).clone() }
            </div>
        </details>
    }
}

/// The table itself; after the beginning nothing until the reader has opened it.
fn content(props: &TableProps, opened: bool) -> Html {
    let TableProps { scene, shown, low, beginning, .. } = props;
    let Some((terms, points)) = shown.told(scene, *low) else { return Html::default() };
    begun(scene, *beginning, key(&[&terms.trend.id, "table"]), || {
        if !opened && !scene.outside.complete() {
            return Html::default();
        }
        // The newest first: that is what most readers look for.
        let rows = rows(terms, latest(points));
        // A column without a word in it is only in the way.
        let change = rows.iter().any(|row| !row.change.is_empty());
        let body = rows.iter().rev().map(|row| self::row(row, change));
        html! { <table>{ head(terms, change) }<tbody>{ for body }</tbody></table> }
    })
}

fn head(terms: Terms<'_>, change: bool) -> Html {
    let words = terms.story.language.words();
    html! {
        <>
            <caption class="hidden">{ terms.measure() }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.period }</th>
                    <th scope="col" class="number">{ &terms.unit.other }</th>
                    if change {
                        <th scope="col">{ words.change }</th>
                    }
                    <th scope="col">{ words.source }</th>
                </tr>
            </thead>
        </>
    }
}

fn row(row: &Row, change: bool) -> Html {
    html! {
        <tr>
            <th scope="row">{ &row.period }</th>
            <td class="number">{ &row.value }</td>
            if change {
                <td>{ &row.change }</td>
            }
            <td>{ &row.source }</td>
        </tr>
    }
}

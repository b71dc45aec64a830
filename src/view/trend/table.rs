//! The tables behind the charts of a block.

use std::rc::Rc;

use yew::prelude::*;

use super::shown::{ChartPoints, ShownTrend};
use crate::chart::table::{ChartRow, latest, rows};
use crate::chart::terms::Terms;
use crate::chart::words::summary;
use crate::view::hooks::use_switch;
use crate::view::part::{key, part};
use crate::view::scene::Scene;

/// What the tables are given.
#[derive(Clone, Properties)]
pub struct TableProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// What is shown of it.
    pub shown: Rc<ShownTrend>,
    /// What is chosen of each choice.
    pub key_of: Vec<u8>,
}

/// Tables are the same that show the same.
impl PartialEq for TableProps {
    fn eq(&self, other: &TableProps) -> bool {
        Rc::ptr_eq(&self.shown, &other.shown)
    }
}

/// The tables of what is shown, one press away, and not made before.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let TableProps { scene, shown, key_of } = props;
    let opened = use_switch(scene.outside.complete());
    let ontoggle = {
        let opened = opened.setter();
        Callback::from(move |_: Event| opened.set(true))
    };
    let Some((terms, _)) = shown.told(scene, false) else { return Html::default() };
    let tables = [false, true].into_iter().filter_map(|low| shown.told(scene, low));
    html! {
        <details class="fold table" part="table" {ontoggle}>
            { part(scene, key(&[&terms.trend.id, "table"]), || html! {
                <summary>{ &scene.told().table_of }</summary>
            }) }
            if *opened {
                { for tables.map(|told| content(scene, told, key_of)) }
            }
        </details>
    }
}

/// One table, with what it says in words.
fn content(scene: &Scene, (terms, points): ChartPoints<'_>, key: &[u8]) -> Html {
    let words = scene.words();
    let (latest, title) = (latest(points), words.table(&terms.unit.other));
    // The newest first: that is what most readers look for.
    let rows = rows(terms, latest);
    // A column without a word in it is only in the way.
    let change = rows.iter().any(|row| !row.change.is_empty());
    let body = rows.iter().rev().map(|row| self::row(row, change));
    html! {
        <section>
            <p class="summary">{ summary(terms, points) }</p>
            if latest.len() < points.len() {
                <p class="measure">{ words.table_latest(latest.len(), points.len()) }</p>
            }
            <div class="scroll" tabindex="0" role="region" aria-label={title}>
                <table>{ head(terms, change, key) }<tbody>{ for body }</tbody></table>
            </div>
        </section>
    }
}

fn head(terms: Terms<'_>, change: bool, key: &[u8]) -> Html {
    let words = terms.story.language.words();
    html! {
        <>
            <caption class="hidden">{ terms.measure(key) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ &words.period }</th>
                    <th scope="col" class="number">{ &terms.unit.other }</th>
                    if change {
                        <th scope="col">{ &words.change }</th>
                    }
                    <th scope="col">{ &words.source }</th>
                </tr>
            </thead>
        </>
    }
}

fn row(row: &ChartRow, change: bool) -> Html {
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

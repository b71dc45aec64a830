//! The table behind a chart, and its CSV.

use std::rc::Rc;

use yew::prelude::*;

use super::shown::Shown;
use crate::chart::table::{Row, csv, latest, rows};
use crate::view::scene::Scene;

/// The table of what a chart shows, one press away; `name` is what its file is called, without the
/// ending.
pub fn table(scene: &Scene, low: bool, shown: Rc<Shown>, name: String) -> Html {
    let Some((terms, points)) = shown.told(scene, low) else { return Html::default() };
    let words = scene.words();
    let latest = latest(points);
    let title = words.table(&terms.unit.other);
    let save = Callback::from({
        let (scene, shown) = (scene.clone(), Rc::clone(&shown));
        move |_: MouseEvent| {
            if let Some((terms, points)) = shown.told(&scene, low) {
                let (name, text) = ([&name, ".csv"].concat(), csv(terms, points));
                scene.outside.save(&name, "text/csv;charset=utf-8", &text);
            }
        }
    });
    html! {
        <div class="behind">
            <details class="table" part="table">
                <summary>{ &title }</summary>
                if latest.len() < points.len() {
                    <p class="measure">{ words.table_latest(latest.len(), points.len()) }</p>
                }
                <div class="scroll" tabindex="0" role="region" aria-label={title.clone()}>
                    <table>
                        <caption class="hidden">{ terms.measure() }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ words.period }</th>
                                <th scope="col" class="number">{ &terms.unit.other }</th>
                                <th scope="col">{ words.change }</th>
                                <th scope="col">{ words.source }</th>
                            </tr>
                        </thead>
                        <tbody>
                            // The newest first: that is what most readers look for.
                            { for rows(terms, latest).iter().rev().map(row) }
                        </tbody>
                    </table>
                </div>
            </details>
            <button type="button" class="save" onclick={save}>{ words.save_csv }</button>
        </div>
    }
}

fn row(row: &Row) -> Html {
    html! {
        <tr>
            <th scope="row">{ &row.period }</th>
            <td class="number">{ &row.value }</td>
            <td>{ &row.change }</td>
            <td>{ &row.source }</td>
        </tr>
    }
}

//! The table behind a chart, and its CSV.

use yew::prelude::*;

use super::subject::Subject;
use crate::chart::points::Point;
use crate::chart::table::{Row, csv, rows};
use crate::view::scene::Scene;

/// What the table holds.
#[derive(Clone, PartialEq, Properties)]
pub struct TableProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// Which trend it tells.
    pub subject: Subject,
    /// The points that the chart shows.
    pub points: Vec<Point>,
    /// Name of the file to save, without its ending.
    pub name: AttrValue,
}

/// The table, one press away.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let scene = &props.scene;
    let Some(terms) = props.subject.terms(scene) else { return Html::default() };
    let words = scene.words();
    let title = words.table(&terms.unit.other);
    let save = Callback::from({
        let props = props.clone();
        move |_: MouseEvent| {
            if let Some(terms) = props.subject.terms(&props.scene) {
                let text = csv(terms, &props.points);
                props.scene.outside.save(
                    &format!("{}.csv", props.name),
                    "text/csv;charset=utf-8",
                    &text,
                );
            }
        }
    });
    html! {
        <div class="behind">
            <details class="table" part="table">
                <summary>{ &title }</summary>
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
                            { for rows(terms, &props.points).iter().rev().map(row) }
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

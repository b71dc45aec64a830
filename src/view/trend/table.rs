//! The table behind a chart, and its CSV.

use yew::prelude::*;

use crate::chart::points::Point;
use crate::chart::table::{Row, csv, rows};
use crate::story::Block;
use crate::view::scene::Scene;

/// What the table holds.
#[derive(Clone, PartialEq, Properties)]
pub struct TableProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// Place of the block in the story.
    pub index: usize,
    /// The points that the chart shows.
    pub points: Vec<Point>,
    /// Name of the file to save, without its ending.
    pub name: AttrValue,
}

/// The table, one press away.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let scene = &props.scene;
    let Some(Block::Trend(trend)) = scene.story.blocks.get(props.index) else {
        return Html::default();
    };
    let words = scene.words();
    let save = Callback::from({
        let props = props.clone();
        move |_: MouseEvent| {
            if let Some(Block::Trend(trend)) = props.scene.story.blocks.get(props.index) {
                let text = csv(&props.scene.story, trend, &props.points);
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
            <details class="table">
                <summary>{ words.table }</summary>
                <div class="scroll" tabindex="0" role="region" aria-label={words.table}>
                    <table>
                        <caption class="hidden">{ &trend.measure }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ words.period }</th>
                                <th scope="col" class="number">{ &trend.unit.other }</th>
                                <th scope="col">{ words.change }</th>
                                <th scope="col">{ words.source }</th>
                            </tr>
                        </thead>
                        <tbody>
                            // The newest first: that is what most readers look for.
                            { for rows(&scene.story, trend, &props.points).iter().rev().map(row) }
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

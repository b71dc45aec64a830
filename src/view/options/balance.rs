//! How much is said on each side, counted, and how many arguments each text supplies.

use yew::prelude::*;

use crate::story::argument::Side;
use crate::story::balance::{Balance, Both, Count};
use crate::story::options::Options;
use crate::view::scene::Scene;

/// The counts of every family and of all, and those of the texts, one press away.
pub fn balance(scene: &Scene, options: &Options) -> Html {
    let (words, told) = (scene.words(), scene.told());
    let counts = Balance::of(options);
    let families = options.families.iter().zip(&counts.families);
    let rows = families.map(|(family, both)| row(&family.label, *both));
    let heads = || {
        let heads = [
            &told.count_held,
            &told.count_conceded,
            &told.count_reported,
            &told.count_words,
            &told.count_speakers,
        ];
        let head = |text| html! { <th scope="col" class="number">{ text }</th> };
        heads.into_iter().map(head).collect::<Html>()
    };
    html! {
        <details class="fold balance">
            <summary>{ &told.balance }</summary>
            <p class="measure">{ &told.balance_means }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={told.balance.clone()}>
                <table>
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="colgroup" colspan="5">{ words.side(Side::Pro) }</th>
                            <th scope="colgroup" colspan="5">{ words.side(Side::Con) }</th>
                        </tr>
                        <tr>
                            <th scope="col">{ &words.family }</th>
                            { heads() }{ heads() }
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                    <tfoot>{ row(&told.balance_all, counts.all) }</tfoot>
                </table>
            </div>
            { texts(scene, &counts, options.arguments.len()) }
        </details>
    }
}

/// How many arguments each text supplies.
fn texts(scene: &Scene, counts: &Balance, all: usize) -> Html {
    let told = scene.told();
    let item = |(source, count): &(crate::story::SourceId, usize)| {
        let source = scene.story.source(*source)?;
        let part = scene.story.language.percent(*count as f64 / all.max(1) as f64);
        Some(html! { <li>{ told.supplied(&source.title, *count, &part) }</li> })
    };
    let several = counts.texts.iter().filter(|(_, count)| *count > 1);
    let single = counts.texts.iter().filter(|(_, count)| *count == 1).count();
    html! {
        <>
            <p class="measure">{ told.balance_texts(all) }</p>
            <ul class="facts">
                { for several.filter_map(item) }
                if single > 0 {
                    <li>{ told.supplied_one.of(single, &told.rule) }</li>
                }
            </ul>
        </>
    }
}

fn row(name: &str, both: Both) -> Html {
    let cells = |count: Count| {
        let [held, conceded, reported] = count.stances;
        [held, conceded, reported, count.words, count.speakers]
    };
    let numbers = both.into_iter().flat_map(cells);
    html! {
        <tr>
            <th scope="row">{ name }</th>
            { for numbers.map(|number| html! { <td class="number">{ number }</td> }) }
        </tr>
    }
}

//! How much is said on each side, counted.

use yew::prelude::*;

use crate::story::balance::{Balance, Both};
use crate::story::options::{Options, Side};
use crate::view::scene::Scene;

/// The counts of every option and of all, one press away.
pub fn balance(scene: &Scene, options: &Options) -> Html {
    let words = scene.words();
    let counts = Balance::of(options);
    let names = options.options.iter().map(|option| option.title.as_str());
    let heads = [words.count_arguments, words.count_words, words.count_speakers];
    html! {
        <details class="table balance">
            <summary>{ words.balance }</summary>
            <p class="measure">{ words.balance_means }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={words.balance}>
                <table>
                    <thead>
                        <tr>
                            <td></td>
                            { for Side::BOTH.map(|side| html! {
                                <th scope="colgroup" colspan="3">{ words.side(side) }</th>
                            }) }
                        </tr>
                        <tr>
                            <th scope="col">{ words.option }</th>
                            { for [heads, heads].concat().into_iter().map(|head| html! {
                                <th scope="col" class="number">{ head }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>{ for names.zip(&counts.options).map(|(name, both)| row(name, *both)) }</tbody>
                    <tfoot>{ row(words.balance_all, counts.all) }</tfoot>
                </table>
            </div>
        </details>
    }
}

fn row(name: &str, both: Both) -> Html {
    let numbers = both.into_iter().flat_map(|count| count.numbers());
    html! {
        <tr>
            <th scope="row">{ name }</th>
            { for numbers.map(|number| html! { <td class="number">{ number }</td> }) }
        </tr>
    }
}

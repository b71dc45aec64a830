//! How much is said on each side, counted.

use yew::prelude::*;

use crate::story::balance::{Balance, Both};
use crate::story::options::{Options, Side};
use crate::view::scene::Scene;

/// The counts of every option and of all, one press away.
pub fn balance(scene: &Scene, options: &Options) -> Html {
    let words = scene.words();
    let counts = Balance::of(options);
    let options = options.options.iter().zip(&counts.options);
    let rows = options.map(|(option, both)| row(&option.title, *both));
    let heads = || {
        let heads = [words.count_arguments, words.count_words, words.count_speakers];
        let head = |text| html! { <th scope="col" class="number">{ text }</th> };
        heads.into_iter().map(head).collect::<Html>()
    };
    html! {
        <details class="table balance">
            <summary>{ words.balance }</summary>
            <p class="measure">{ words.balance_means }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={words.balance}>
                <table>
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="colgroup" colspan="3">{ words.side(Side::Pro) }</th>
                            <th scope="colgroup" colspan="3">{ words.side(Side::Con) }</th>
                        </tr>
                        <tr>
                            <th scope="col">{ words.option }</th>
                            { heads() }{ heads() }
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
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

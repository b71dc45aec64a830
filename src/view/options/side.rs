//! Both sides of an option: next to each other where there is room, one at a time where not.
//!
//! Both are always in the page. Which of them a narrow box shows is decided by the checked
//! radio button in CSS, so that it works without script as well.

use yew::prelude::*;

use super::reply::replies;
use crate::story::options::{Argument, Proposal, Side};
use crate::view::choices::{Choices, item as named};
use crate::view::cite::cite_briefly;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// The arguments for and against an option, by its place in the block.
pub fn sides(scene: &Scene, proposal: &Proposal, option: usize) -> Html {
    let words = scene.words();
    let count = |side: Side| words.side_count(side, proposal.side(side).len());
    let label = |side: Side| named(side.id(), count(side));
    let choices = Choices {
        legend: words.side_shown,
        name: format!("side-{option}"),
        items: Side::BOTH.map(label).to_vec(),
        chosen: 0,
        // Nobody has to be told: the style sheet shows the side that is chosen.
        onchoose: Callback::noop(),
        quiet: true,
    };
    let item = |side: Side, (nth, argument): (usize, &Argument)| {
        html! {
            <li key={nth}>
                { said(scene, argument) }
                { replies(scene, proposal, (side, nth)) }
            </li>
        }
    };
    html! {
        <div class="sides">
            { choices.view() }
            { for Side::BOTH.map(|side| html! {
                <section class={classes!("side", side.id())}>
                    <h5>{ count(side) }</h5>
                    <ul>
                        { for proposal.side(side).iter().enumerate().map(|it| item(side, it)) }
                    </ul>
                </section>
            }) }
        </div>
    }
}

/// An argument: what is said, by whom, and whether the speaker holds it.
pub fn said(scene: &Scene, argument: &Argument) -> Html {
    let words = scene.words();
    let speaker =
        if argument.own { argument.speaker.clone() } else { words.reported(&argument.speaker) };
    html! {
        <>
            <p class="said">{ prose(&argument.text) }</p>
            <div class="by">{ speaker }{ " " }{ cite_briefly(scene, argument.source) }</div>
        </>
    }
}

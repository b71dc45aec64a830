//! Both sides of an option: next to each other where there is room, one at a time where not.
//!
//! Both are always in the page. Which of them a narrow box shows is decided by the checked
//! radio button in CSS, so that it works without script as well.

use yew::prelude::*;

use super::props::OptionViewProps;
use super::reply::replies;
use super::state::Action;
use crate::story::options::{Argument, Proposal, Side};
use crate::view::choices::{Choices, item as named};
use crate::view::cite::cite_briefly;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// The arguments for and against; the one that an answer led to stands in `place`.
pub fn sides(scene: &Scene, proposal: &Proposal, props: &OptionViewProps, place: &NodeRef) -> Html {
    let words = scene.words();
    let option = props.option;
    let count = |side: Side| words.side_count(side, proposal.side(side).len());
    let label = |side: Side| named(side.id(), count(side));
    let onchoose = props.act.reform(move |value: usize| Action::Turn {
        option,
        side: if value == 1 { Side::Con } else { Side::Pro },
    });
    let choices = Choices {
        legend: words.side_shown,
        name: format!("side-{option}"),
        items: Side::BOTH.map(label).to_vec(),
        chosen: usize::from(props.side == Side::Con),
        onchoose,
        quiet: true,
    };
    let item = |side: Side, (nth, argument): (usize, &Argument)| {
        let found = props.found == Some((side, nth));
        let node = if found { place.clone() } else { NodeRef::default() };
        html! {
            // Another key when found: a place that moves is made anew rather than handed on.
            <li key={nth * 2 + usize::from(found)} class={classes!(found.then_some("found"))}
                tabindex={found.then_some("-1")} ref={node}>
                { said(scene, argument) }
                { replies(scene, proposal, (side, nth), props) }
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

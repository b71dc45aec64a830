//! Both sides of an option: next to each other where there is room, one at a time where not.
//!
//! Both are always in the page. Which of them a narrow box shows is decided by the checked
//! radio button in CSS, so that it works without script as well.

use yew::prelude::*;

use super::option::OptionViewProps;
use super::state::Action;
use crate::story::options::{Argument, Proposal, Side};
use crate::view::choices::Choices;
use crate::view::cite::cite_briefly;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// The arguments for and against.
pub fn sides(scene: &Scene, proposal: &Proposal, props: &OptionViewProps) -> Html {
    let words = scene.words();
    let option = props.option;
    let count = |side: Side| words.side_count(side, proposal.side(side).len());
    let onchoose = props.act.reform(move |value: usize| Action::Turn {
        option,
        side: if value == 1 { Side::Con } else { Side::Pro },
    });
    let choices = Choices {
        legend: words.side_shown,
        name: format!("side-{}", proposal.id),
        labels: Side::BOTH.map(count).to_vec(),
        chosen: usize::from(props.side == Side::Con),
        onchoose,
        quiet: true,
    };
    html! {
        <div class="sides">
            { choices.view() }
            { for Side::BOTH.map(|side| html! {
                <section class={classes!("side", side.id())}>
                    <h5>{ words.side_count(side, proposal.side(side).len()) }</h5>
                    <ul>
                        { for proposal.side(side).iter().map(|item| argument(scene, proposal, side, item)) }
                    </ul>
                </section>
            }) }
        </div>
    }
}

fn argument(scene: &Scene, proposal: &Proposal, side: Side, argument: &Argument) -> Html {
    let words = scene.words();
    let other = match side {
        Side::Pro => &proposal.cons,
        Side::Con => &proposal.pros,
    };
    let answered = argument.replies_to.iter().filter_map(|at| other.get(usize::from(*at)));
    let speaker =
        if argument.own { argument.speaker.clone() } else { words.reported(&argument.speaker) };
    html! {
        <li>
            <p class="said">{ prose(&argument.text) }</p>
            <div class="by">{ speaker }{ " " }{ cite_briefly(scene, argument.source) }</div>
            { for answered.map(|answered| html! {
                <p class="answers">{ words.answers(&answered.speaker) }</p>
            }) }
        </li>
    }
}

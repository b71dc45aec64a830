//! Arguments that answer each other: which one, by whom, and the way to it.

use yew::prelude::*;

use super::props::OptionViewProps;
use super::state::Action;
use crate::story::options::{Argument, Proposal, Side};
use crate::view::scene::Scene;

/// How many words of an argument are enough to know it again.
const ENOUGH: usize = 8;

/// What the argument at a place answers, and what answers it.
pub fn replies(
    scene: &Scene,
    proposal: &Proposal,
    at: (Side, usize),
    view: &OptionViewProps,
) -> Html {
    let words = scene.words();
    let (side, place) = at;
    let line = |text: fn(&crate::story::language::Words, &str) -> String| {
        move |(other, argument): (usize, &Argument)| {
            let find = Action::Find((view.option, side.other(), other));
            let onclick = view.act.reform(move |_: MouseEvent| find.clone());
            html! {
                <p class="reply">
                    { text(words, &argument.speaker) }{ format!(" “{}” ", opening(argument)) }
                    <button type="button" {onclick}>
                        { words.show_argument }
                        <span class="hidden">{ ": " }{ &argument.speaker }</span>
                    </button>
                </p>
            }
        }
    };
    html! {
        <>
            { for proposal.answered(side, place).map(line(|words, by| words.answers(by))) }
            { for proposal.answering(side, place).map(line(|words, by| words.answered(by))) }
        </>
    }
}

/// The first words of an argument.
fn opening(argument: &Argument) -> String {
    let text = argument.text.words();
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.get(..ENOUGH) {
        Some(first) if words.len() > ENOUGH + 1 => {
            first.join(" ").trim_end_matches([',', ';', ':', '.']).to_owned() + "\u{a0}…"
        }
        _ => text,
    }
}

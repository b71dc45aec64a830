//! Arguments that answer each other: which one, by whom, and the way to it. Its button holds the
//! place of that argument on the other side; the page leads there.

use yew::prelude::*;

use crate::story::options::{Argument, Proposal, Side};
use crate::view::scene::Scene;

/// How many words of an argument are enough to know it again.
const ENOUGH: usize = 8;

/// What the argument at a place answers, and what answers it.
pub fn replies(scene: &Scene, proposal: &Proposal, at: (Side, usize)) -> Html {
    let words = scene.words();
    let (side, place) = at;
    let line = |text: fn(&crate::story::language::Words, &str) -> String| {
        move |(other, argument): (usize, &Argument)| {
            html! {
                <p class="reply">
                    { text(words, &argument.speaker) }{ format!(" “{}” ", opening(argument)) }
                    <button type="button" value={other.to_string()}>
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

//! An option read by the questions that are put to all of them.

use yew::prelude::*;

use crate::story::options::{Options, Proposal};
use crate::view::cite::cited;
use crate::view::scene::Scene;

/// Every question with its answer.
pub fn answers(scene: &Scene, options: &Options, proposal: &Proposal) -> Html {
    let item = |(place, question): (usize, &crate::story::options::Question)| {
        html! {
            <>
                <dt>{ &question.text }</dt>
                <dd>{ answer(scene, proposal, place) }</dd>
            </>
        }
    };
    let questions = options.questions.iter().enumerate();
    html! { <dl class="questions">{ for questions.map(item) }</dl> }
}

/// The answer to the question at a place, or the plain statement that no source gives one.
pub fn answer(scene: &Scene, proposal: &Proposal, place: usize) -> Html {
    match proposal.answers.get(place).and_then(Option::as_ref) {
        Some(answer) => cited(scene, answer),
        None => html! { <span class="missing">{ scene.words().no_answer }</span> },
    }
}

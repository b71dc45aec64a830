//! An option read by the questions that are put to all of them.

use yew::prelude::*;

use crate::story::options::{Options, Proposal};
use crate::view::cite::cited;
use crate::view::scene::Scene;

/// Every question with its answer, or with the plain statement that no source gives one.
pub fn answers(scene: &Scene, options: &Options, proposal: &Proposal) -> Html {
    let item = |(place, question): (usize, &crate::story::options::Question)| {
        let answer = proposal.answers.get(place).and_then(Option::as_ref);
        html! {
            <>
                <dt>{ &question.text }</dt>
                <dd>
                    { match answer {
                        Some(answer) => cited(scene, answer),
                        None => html! { <span class="missing">{ scene.words().no_answer }</span> },
                    } }
                </dd>
            </>
        }
    };
    html! { <dl class="questions">{ for options.questions.iter().enumerate().map(item) }</dl> }
}

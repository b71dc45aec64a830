//! An option read by the questions that are put to all of them.

use yew::prelude::*;

use crate::story::options::{Options, Origin};
use crate::view::cite::cited;
use crate::view::part::part_of;
use crate::view::scene::Scene;

/// Every question with its answer, shown where the reader reads by questions.
pub fn answers(scene: &Scene, options: &Options, option: usize) -> Html {
    let id = options.options.get(option).map_or("", |it| it.id.as_str());
    let item = |(place, question): (usize, &crate::story::options::Question)| {
        html! {
            <>
                <dt>{ &question.text }</dt>
                <dd>{ part_of(scene, id, &name(place), || answer(scene, options, option, place)) }</dd>
            </>
        }
    };
    let questions = options.questions.iter().enumerate();
    html! { <dl class="questions">{ for questions.map(item) }</dl> }
}

/// How many of the questions have an answer, in the place of the dots.
pub fn answered(scene: &Scene, options: &Options, option: usize) -> Html {
    let all = options.questions.len();
    let answers = (0..all).filter(|place| options.answer(option, *place).is_some()).count();
    html! { <span class="by answered">{ scene.told().answered(answers, all) }</span> }
}

/// The name of the part that answers the question at a place.
pub fn name(place: usize) -> String {
    format!("q{place}")
}

/// The answer to the question at a place, marked if it was said of something else, or the plain
/// statement that no source gives one.
fn answer(scene: &Scene, options: &Options, option: usize, place: usize) -> Html {
    let told = scene.told();
    let Some((origin, answer)) = options.answer(option, place) else {
        return html! { <div class="missing">{ &told.no_answer }</div> };
    };
    let at = options.options.get(option).map_or("", |it| it.id.as_str());
    let of = match origin {
        Origin::Itself => None,
        Origin::Option(other) => options.options.get(other).map(|it| &it.title),
        Origin::Family(family) => options.families.get(family).map(|it| &it.in_general),
    };
    html! {
        <div>
            if let Some(of) = of {
                <span class="by">{ told.said_of(of) }{ " " }</span>
            }
            { cited(scene, answer, at) }
        </div>
    }
}

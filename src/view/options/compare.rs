//! Two options next to each other: a row for each thing that can be said of both.
//!
//! Where there is no room for two columns the second stands below the first, each under the
//! name of its option. What is said of an option is in the fragment and is copied from there.

use yew::prelude::*;

use super::answers::name;
use super::state::{Action, State};
use crate::story::options::{Options, Proposal};
use crate::view::choices::control;
use crate::view::part::again;
use crate::view::scene::Scene;

/// The two choices and what they are compared by.
pub fn comparison(scene: &Scene, options: &Options, state: &State, act: &Callback<Action>) -> Html {
    let words = scene.words();
    let [first, second] = state.compared;
    let Some(both) = options.options.get(first).zip(options.options.get(second)) else {
        return Html::default();
    };
    let both = [both.0, both.1];
    let said = |heading: &str, part: &str| {
        row(heading, both, &|proposal| again(scene, &proposal.id, part))
    };
    let questions = options.questions.iter().enumerate();
    html! {
        <div class="compared">
            <div class="controls">
                { choice(scene, options, state, (0, act)) }
                { choice(scene, options, state, (1, act)) }
            </div>
            { said(&words.what, "what") }
            { said(&words.pro, "pro") }
            { said(&words.con, "con") }
            { for questions.map(|(place, question)| {
                said(&question.text, &name(place))
            }) }
            { said(&words.besides, "besides") }
        </div>
    }
}

/// A heading, and under it what is to be said of each option.
fn row(heading: &str, both: [&Proposal; 2], cell: &dyn Fn(&Proposal) -> Html) -> Html {
    let cell = |proposal: &Proposal| {
        // Another cell for another option: what was copied into it stays in it.
        html! {
            <div class="cell" key={proposal.id.clone()}>
                <h5>{ &proposal.title }</h5>{ cell(proposal) }
            </div>
        }
    };
    html! {
        <section class="line">
            <h4>{ heading }</h4>
            { for both.into_iter().map(cell) }
        </section>
    }
}

/// The choice of the first or the second option. The other one cannot be chosen again.
fn choice(
    scene: &Scene,
    options: &Options,
    state: &State,
    (place, act): (usize, &Callback<Action>),
) -> Html {
    let words = scene.words();
    let oninput = Callback::from({
        let (scene, act) = (scene.clone(), act.clone());
        move |event: InputEvent| {
            if let Some(option) = scene.outside.number(&event) {
                act.emit(Action::Compare { place, option });
            }
        }
    });
    let chosen = state.compared.get(place).copied();
    let item = |(at, proposal): (usize, &Proposal)| {
        let selected = chosen == Some(at);
        let disabled = !selected && state.compared.contains(&at);
        html! {
            <option value={at.to_string()} data-id={proposal.id.clone()} {selected} {disabled}>{ &proposal.title }</option>
        }
    };
    html! {
        <label class="choice">
            <span class="legend">{ if place == 0 { &words.compare } else { &words.compare_with } }</span>
            <select name={control(&options.id, if place == 0 { "compare" } else { "with" })} {oninput}>
                { for options.families.iter().enumerate().map(|(at, family)| html! {
                    <optgroup label={family.label.clone()}>
                        { for options.of_family(at).map(item) }
                    </optgroup>
                }) }
            </select>
        </label>
    }
}

//! Options as the reader sees them: families, and in each the options with both sides.

mod answers;
mod option;
mod side;
pub mod state;

use yew::prelude::*;

use self::option::OptionView;
use self::state::{Action, Reading, State};
use super::BlockProps;
use super::choices::Choices;
use super::dispute::disputes;
use super::notes::notes;
use super::scene::Scene;
use crate::story::Block;
use crate::story::options::Options;

/// An options block.
#[component]
pub fn OptionsBlock(props: &BlockProps) -> Html {
    let scene = &props.scene;
    let options = match scene.story.blocks.get(props.index) {
        Some(Block::Options(options)) => Some(options),
        _ => None,
    };
    let state = use_reducer(|| State::new(options.map_or(0, |options| options.options.len())));
    let act = use_callback((), {
        let state = state.dispatcher();
        move |action, ()| state.dispatch(action)
    });
    let Some(options) = options else { return Html::default() };
    let title = format!("{}-title", options.id);
    let family = |(place, family): (usize, &crate::story::trend::Named)| {
        html! {
            <section class="family" key={family.id.clone()}>
                <h4>{ &family.label }</h4>
                { for options.of_family(place).map(|(option, proposal)| html! {
                    <OptionView
                        key={proposal.id.clone()} scene={scene.clone()} index={props.index} {option}
                        side={state.side(option)} reading={state.reading} act={act.clone()}
                    />
                }) }
            </section>
        }
    };
    html! {
        <section class="block options" aria-labelledby={title.clone()}>
            <h3 id={title}>{ &options.title }</h3>
            <p class="measure">{ &options.measure }</p>
            if !options.questions.is_empty() {
                <div class="controls">{ ways(scene, options, &state, &act) }</div>
            }
            { for options.families.iter().enumerate().map(family) }
            { disputes(scene, &options.id) }
            { notes(scene, &options.notes) }
        </section>
    }
}

/// The ways to read the options.
fn ways(scene: &Scene, options: &Options, state: &State, act: &Callback<Action>) -> Html {
    let words = scene.words();
    Choices {
        legend: words.read_by,
        name: format!("{}-reading", options.id),
        labels: vec![words.arguments.to_owned(), words.questions(options.questions.len())],
        chosen: usize::from(state.reading == Reading::Questions),
        onchoose: act.reform(|value| {
            Action::Read(if value == 1 { Reading::Questions } else { Reading::Arguments })
        }),
        quiet: false,
    }
    .view()
}

//! Options as the reader sees them: families, and in each the options with both sides.

mod answers;
mod option;
mod side;
pub mod state;

use yew::prelude::*;

use self::option::OptionView;
use self::state::{Action, Reading, State};
use super::choices::Choices;
use super::dispute::Disputes;
use super::notes::Notes;
use super::scene::Scene;
use super::trend::BlockProps;
use crate::story::Block;

/// An options block.
#[component]
pub fn OptionsBlock(props: &BlockProps) -> Html {
    let scene = use_context::<Scene>();
    let options = scene
        .as_ref()
        .and_then(|scene| match scene.story.blocks.get(props.index) {
            Some(Block::Options(options)) => Some(options),
            _ => None,
        });
    let state = use_reducer(|| State::new(options.map_or(0, |options| options.options.len())));
    let (Some(scene), Some(options)) = (&scene, options) else {
        return Html::default();
    };
    let words = scene.words();
    let act = {
        let state = state.dispatcher();
        Callback::from(move |action| state.dispatch(action))
    };
    let family = |(place, family): (usize, &crate::story::trend::Named)| {
        html! {
            <section class="family" key={family.id.clone()}>
                <h4>{ &family.label }</h4>
                { for options.of_family(place).map(|(option, proposal)| html! {
                    <OptionView
                        key={proposal.id.clone()} index={props.index} {option}
                        side={state.side(option)} reading={state.reading} act={act.clone()}
                    />
                }) }
            </section>
        }
    };
    html! {
        <section class="block options" aria-labelledby={format!("{}-title", options.id)}>
            <h3 id={format!("{}-title", options.id)}>{ &options.title }</h3>
            <p class="measure">{ &options.measure }</p>
            if !options.questions.is_empty() {
                <div class="controls">
                    <Choices
                        legend={words.read_by} name={format!("{}-reading", options.id)}
                        labels={vec![
                            words.arguments.into(),
                            AttrValue::from(words.questions(options.questions.len())),
                        ]}
                        chosen={usize::from(state.reading == Reading::Questions)}
                        onchoose={act.reform(|value| Action::Read(
                            if value == 1 { Reading::Questions } else { Reading::Arguments }
                        ))}
                    />
                </div>
            }
            { for options.families.iter().enumerate().map(family) }
            <Disputes about={options.id.clone()} />
            <Notes notes={options.notes.clone()} />
        </section>
    }
}

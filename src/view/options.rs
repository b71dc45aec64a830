//! Options as the reader sees them: families, and in each the options with both sides.

mod answers;
mod balance;
mod compare;
mod counterpart;
mod filter;
mod general;
mod option;
mod side;
pub mod state;
mod status;

use yew::prelude::*;

use self::balance::balance;
use self::compare::comparison;
use self::filter::{filters, found};
use self::general::general;
use self::option::view;
use self::state::{Action, Reading, State};
use super::bar::{about, bar, disputed, save};
use super::block::BlockProps;
use super::choices::{Choices, item};
use super::hooks::use_announcement;
use super::kept::kept;
use super::link::link;
use super::part::{key, part};
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
    let told = options.map(|options| announcement(scene, options, &state)).unwrap_or_default();
    use_announcement(scene, told);
    let count = use_node_ref();
    let Some(options) = options else { return Html::default() };
    let title = format!("{}-title", options.id);
    let compared = state.reading == Reading::Compared;
    // What is read instead of the arguments; they stay, and with them what is open in them.
    let asked = (state.reading == Reading::Questions).then_some("questions");
    html! {
        <section class="block options" aria-labelledby={title.clone()} data-reading={asked}>
            <h3 id={title} part="title">{ &options.title }</h3>
            <p class="measure" part="measure">{ &options.measure }</p>
            { ways(scene, options, &state, &act) }
            if compared {
                { comparison(scene, options, &state, &act) }
            }
            // Hidden, not gone: what the reader has opened stays open.
            <div hidden={compared}>
                if options.options.len() > 1 {
                    { filters(scene, options, &state, &act) }
                    { found(scene, options, &state, (&count, &act)) }
                }
                { families(props, options, &state) }
            </div>
            { bar(part(scene, key(&[&options.id, "behind"]), || behind(scene, options))) }
        </section>
    }
}

/// What is said of the options as a whole, and the link to them.
fn behind(scene: &Scene, options: &Options) -> Html {
    html! {
        <>
            { balance(scene, options) }
            { save(scene, None) }
            { link(scene, &options.id) }
            { about(scene, scene.told().about_arguments, &options.notes, &options.id) }
            { disputed(scene, &[&options.id]) }
        </>
    }
}

/// All options by family; those that the reader does not look for are hidden.
fn families(props: &BlockProps, options: &Options, state: &State) -> Html {
    let option = |(option, proposal): (usize, &crate::story::options::Proposal)| {
        let (scene, index) = (props.scene.clone(), props.index);
        let hidden = !state.shows(proposal);
        let of = [option, usize::from(hidden)];
        kept(&props.scene, &of, move || view(&scene, (index, option), hidden))
    };
    let family = |(place, family): (usize, &crate::story::options::Family)| {
        let hidden = !options.of_family(place).any(|(_, proposal)| state.shows(proposal));
        html! {
            <section class="family" key={family.id.clone()} {hidden}>
                <h4>{ &family.label }</h4>
                { general(&props.scene, options, place, family) }
                { options.of_family(place).map(option).collect::<Html>() }
            </section>
        }
    };
    options.families.iter().enumerate().map(family).collect::<Html>()
}

/// The ways to read the options, where there is more than one.
fn ways(scene: &Scene, options: &Options, state: &State, act: &Callback<Action>) -> Html {
    let words = scene.words();
    let mut ways = vec![(Reading::Arguments, item("arguments", words.arguments.to_owned()))];
    if !options.questions.is_empty() {
        ways.push((
            Reading::Questions,
            item("questions", words.questions(options.questions.len())),
        ));
    }
    if options.options.len() > 1 {
        ways.push((Reading::Compared, item("compared", words.compare_two.to_owned())));
    }
    if ways.len() < 2 {
        return Html::default();
    }
    let (readings, items): (Vec<Reading>, Vec<_>) = ways.into_iter().unzip();
    let choices = Choices {
        legend: words.read_by,
        name: format!("{}-read", options.id),
        items,
        chosen: readings.iter().position(|reading| *reading == state.reading).unwrap_or_default(),
        onchoose: act
            .reform(move |at: usize| Action::Read(readings.get(at).copied().unwrap_or_default())),
        quiet: false,
    };
    html! { <div class="controls" part="controls">{ choices.view() }</div> }
}

/// What a screen reader says when the reader has chosen: how many options, or which two.
fn announcement(scene: &Scene, options: &Options, state: &State) -> String {
    let words = scene.words();
    if state.reading != Reading::Compared {
        return words.options_shown(state.count(options), options.options.len());
    }
    let title = |at: usize| options.options.get(at).map_or("", |it| it.title.as_str());
    let [first, second] = state.compared.map(title);
    words.compared(first, second)
}

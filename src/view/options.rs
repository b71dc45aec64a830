//! Options as the reader sees them: families, and in each the options with both sides.

mod address;
mod answers;
mod balance;
mod compare;
mod counterpart;
mod dots;
mod filter;
mod general;
mod option;
mod side;
pub mod state;
mod status;

use std::rc::Rc;

use yew::prelude::*;

use self::balance::balance;
use self::compare::comparison;
use self::dots::legend;
use self::filter::{asked, found};
use self::general::general;
use self::option::row;
use self::state::{Action, ReadingMode, State};
use super::bar::{about, bar, disputed, disputed_inside, in_dispute, save};
use super::block_props::BlockProps;
use super::choices::control;
use super::cited_most::cited_most;
use super::hooks::use_announcement;
use super::kept::kept;
use super::link::link;
use super::part::{key, part};
use super::scene::{Scene, ViewRequest};
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
    let sentence = use_node_ref();
    let Some(options) = options else { return Html::default() };
    scene.outside.link(&options.id, {
        let (story, index, state) = (Rc::clone(&scene.story), props.index, (*state).clone());
        let act = act.clone();
        Rc::new(move |asked| match (story.blocks.get(index), asked) {
            (Some(Block::Options(options)), ViewRequest::What(view)) => state.tell(options, view),
            (Some(Block::Options(options)), ViewRequest::For(view)) => {
                act.emit(Action::Show(State::told(options, view)));
            }
            _ => {}
        })
    });
    let title = control(&options.id, "title");
    let compared = state.reading == ReadingMode::Compared;
    // What is read instead of the arguments; they stay, and with them what is open in them.
    let read = (state.reading == ReadingMode::Questions).then_some("questions");
    html! {
        <section class="block options" aria-labelledby={title.clone()} data-reading={read}>
            <h3 id={title.clone()} part="title">{ &options.title }</h3>
            <p class="measure" part="measure">{ &options.measure }</p>
            { asked(scene, options, &state, (&sentence, &act)) }
            if compared {
                { comparison(scene, options, &state, &act) }
            }
            // Hidden, not gone: what the reader has opened stays open.
            <div hidden={compared}>
                { found(scene, options, &state, (&sentence, &act)) }
                { legend(scene, options) }
                // A table without a row is none.
                <div role="table" aria-labelledby={title} hidden={state.count(options) == 0}>
                    { families(props, options, &state) }
                </div>
            </div>
            { part(scene, key(&[&options.id, "credits"]), || {
                html! {
                    <>
                        { cited_most(scene, options.arguments.iter().map(|it| it.source)) }
                        { in_dispute(scene, &[&options.id]) }
                    </>
                }
            }) }
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
            { about(scene, &scene.told().about_arguments, &options.notes, &options.id) }
            { disputed(scene, &[&options.id]) }
            { disputed_inside(scene, &options.id) }
        </>
    }
}

/// All options by family; those that the reader does not look for are hidden.
fn families(props: &BlockProps, options: &Options, state: &State) -> Html {
    let option = |(option, proposal): (usize, &crate::story::options::Proposal)| {
        let (scene, index) = (props.scene.clone(), props.index);
        let hidden = !state.shows(proposal);
        let of = [option, usize::from(hidden)];
        kept(&props.scene, &of, move || row(&scene, (index, option), hidden))
    };
    let family = |(place, family): (usize, &crate::story::options::Family)| {
        let hidden = !options.of_family(place).any(|(_, proposal)| state.shows(proposal));
        html! {
            <div class="family" role="rowgroup" key={family.id.clone()} {hidden}>
                { general(&props.scene, options, place, family) }
                { options.of_family(place).map(option).collect::<Html>() }
            </div>
        }
    };
    options.families.iter().enumerate().map(family).collect::<Html>()
}

/// What a screen reader says when the reader has chosen: how many options, or which two.
fn announcement(scene: &Scene, options: &Options, state: &State) -> String {
    let words = scene.words();
    if state.reading != ReadingMode::Compared {
        return words.options_shown(state.count(options), options.options.len());
    }
    let title = |at: usize| options.options.get(at).map_or("", |it| it.title.as_str());
    let [first, second] = state.compared.map(title);
    words.compared(first, second)
}

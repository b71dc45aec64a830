//! What the reader looks for: a family, a need, or all options.

use yew::prelude::*;

use super::state::{Action, State};
use crate::story::options::Options;
use crate::story::trend::Named;
use crate::view::choices::item;
use crate::view::phrase::Phrase;
use crate::view::scene::Scene;

/// The choices by which options are found, where there is something to choose.
pub fn filters(scene: &Scene, options: &Options, state: &State, act: &Callback<Action>) -> Html {
    let words = scene.words();
    let choices = |legend: &'static str, name: &str, named: &[Named], chosen: Option<usize>| {
        Phrase {
            label: legend,
            name: format!("{}-{name}", options.id),
            items: [item("", words.all.to_owned())]
                .into_iter()
                .chain(named.iter().cloned())
                .collect(),
            chosen: chosen.map_or(0, |place| place + 1),
            onchoose: match name {
                "family" => act.reform(|at: usize| Action::Family(at.checked_sub(1))),
                _ => act.reform(|at: usize| Action::Need(at.checked_sub(1))),
            },
        }
        .view(scene)
    };
    let families: Vec<Named> =
        options.families.iter().map(|family| item(&family.id, family.label.clone())).collect();
    html! {
        <div class="controls" part="controls">
            if options.families.len() > 1 {
                { choices(words.family, "family", &families, state.family) }
            }
            if !options.needs.is_empty() {
                { choices(words.needs, "need", &options.needs, state.need) }
            }
        </div>
    }
}

/// How many options are shown, in sight; the way back where there is none.
pub fn found(
    scene: &Scene,
    options: &Options,
    state: &State,
    (place, act): (&NodeRef, &Callback<Action>),
) -> Html {
    let count = state.count(options);
    let all = Callback::from({
        let (scene, place, act) = (scene.clone(), place.clone(), act.clone());
        move |_: MouseEvent| {
            // The button goes, and the focus would go with it.
            scene.outside.focus(&place);
            act.emit(Action::All);
        }
    });
    html! {
        <>
            <p class="measure" tabindex="-1" ref={place.clone()}>
                { scene.words().options_shown(count, options.options.len()) }
            </p>
            if count == 0 {
                <button type="button" onclick={all}>{ scene.words().show_all }</button>
            }
        </>
    }
}

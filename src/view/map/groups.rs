//! The list of groups to choose from, and finding one in it.

use yew::prelude::*;

use super::mapped::Mapped;
use super::state::{Action, State};
use crate::map::search::found;
use crate::map::{listed_by, listing_days};
use crate::story::atlas::{Atlas, Group};
use crate::story::fold::fold;
use crate::view::choices::{Choices, item};
use crate::view::scene::Scene;

/// The groups listed by the chosen day that answer what is typed, each with the place of the
/// name that does.
fn hits<'a>(atlas: &'a Atlas, state: &State) -> Vec<(usize, &'a Group, usize)> {
    let Some(day) = listing_days(atlas).get(state.step).copied() else { return Vec::new() };
    let typed = fold(&state.typed);
    let listed = listed_by(atlas, day);
    listed.filter_map(|(at, group)| Some((at, group, found(group, &typed)?))).collect()
}

/// How many groups answer; empty where nothing is typed.
pub fn answer(scene: &Scene, atlas: &Atlas, state: &State) -> String {
    if state.typed.trim().is_empty() {
        return String::new();
    }
    scene.words().found(hits(atlas, state).len())
}

/// A field to find a group, and the groups: all first, then those that answer, then the chosen
/// one if it does not, so that what is shown can always be seen in the list.
pub fn groups(map: &Mapped, atlas: &Atlas) -> Html {
    let Mapped { scene, state, act, .. } = map;
    let words = scene.words();
    let all = listing_days(atlas).get(state.step).map_or(0, |day| listed_by(atlas, *day).count());
    let mut shown = hits(atlas, state);
    let chosen = state.group.and_then(|at| Some((at, atlas.groups.get(at)?, 0)));
    shown.extend(chosen.filter(|(chosen, _, _)| shown.iter().all(|(at, _, _)| at != chosen)));
    let names = shown.iter().map(|(_, group, name)| {
        match name.checked_sub(1).and_then(|alias| group.aliases.get(alias)) {
            Some(alias) => item(&group.id, words.found_by(&group.name, alias)),
            None => item(&group.id, group.name.clone()),
        }
    });
    let place = shown.iter().position(|(at, _, _)| Some(*at) == state.group);
    let items = [item("", words.all_groups(all))].into_iter().chain(names).collect();
    let indices: Vec<usize> = shown.iter().map(|(at, _, _)| *at).collect();
    let onchoose = act.reform(move |place: usize| {
        Action::Group(place.checked_sub(1).and_then(|place| indices.get(place).copied()))
    });
    let oninput = Callback::from({
        let (scene, act) = (scene.clone(), act.clone());
        move |event: InputEvent| {
            act.emit(Action::Type(scene.outside.value(&event).unwrap_or_default()))
        }
    });
    let answer = answer(scene, atlas, state);
    let list = Choices {
        legend: words.group,
        name: format!("{}-group", atlas.id),
        items,
        chosen: place.map_or(0, |place| place + 1),
        onchoose,
        quiet: false,
    };
    html! {
        <>
            <label class="field">
                <span class="legend">{ words.find }</span>
                <input type="search" autocomplete="off" value={state.typed.clone()} {oninput} />
            </label>
            if !answer.is_empty() {
                <p class="measure">{ answer }</p>
            }
            { list.view() }
        </>
    }
}

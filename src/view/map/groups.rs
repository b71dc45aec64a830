//! Finding a group, or the groups of an area, among the small maps.

use yew::prelude::*;

use super::mapped::Mapped;
use super::state::{Action, State};
use crate::map::search::{answers, found};
use crate::map::{listed_by, listing_days};
use crate::story::atlas::{Atlas, Group};
use crate::story::fold::fold;
use crate::view::scene::Scene;

/// The groups listed by the chosen day that answer what is typed, each with the place of the
/// name that does: 0 also for one that is in an area of this name.
fn hits<'a>(atlas: &'a Atlas, state: &State) -> Vec<(usize, &'a Group, usize)> {
    let Some(day) = listing_days(atlas).get(state.step).copied() else { return Vec::new() };
    let typed = fold(&state.typed);
    let areas: Vec<u16> = (0..)
        .zip(&atlas.basemap.areas)
        .filter(|(_, area)| answers(&fold(&area.name), &typed))
        .map(|(at, _)| at)
        .collect();
    let there = |group: &Group| {
        group.presence.iter().any(|presence| areas.contains(&presence.area)).then_some(0)
    };
    let listed = listed_by(atlas, day);
    let hit = |(at, group): (usize, &'a Group)| {
        Some((at, group, found(group, &typed).or_else(|| there(group))?))
    };
    listed.filter_map(hit).collect()
}

/// How many groups answer, and which of them by another name; empty where nothing is typed.
pub fn answer(scene: &Scene, atlas: &Atlas, state: &State) -> String {
    if state.typed.trim().is_empty() {
        return String::new();
    }
    let hits = hits(atlas, state);
    let mut text = scene.words().found(hits.len());
    for (_, group, name) in hits {
        if let Some(alias) = name.checked_sub(1).and_then(|alias| group.aliases.get(alias)) {
            text = [&text, " · ", &scene.words().found_by(&group.name, alias)].concat();
        }
    }
    text
}

/// How each radio button of the atlas stands, a letter each: `c` is chosen, `s` is shown, `h` is
/// hidden since it does not answer what is typed, `d` was not yet listed.
pub fn standing(atlas: &Atlas, state: &State) -> String {
    let hits = hits(atlas, state);
    let day = listing_days(atlas).get(state.step).copied();
    let one = |(at, group): (usize, &Group)| {
        if state.group == Some(at) {
            return 'c';
        }
        if hits.iter().any(|(hit, _, _)| *hit == at) {
            return 's';
        }
        if group.first_listed() > day { 'd' } else { 'h' }
    };
    let all = if state.group.is_none() { 'c' } else { 's' };
    [all].into_iter().chain(atlas.groups.iter().enumerate().map(one)).collect()
}

/// A field to find groups.
pub fn find(map: &Mapped) -> Html {
    let Mapped { scene, state, act, .. } = map;
    let oninput = Callback::from({
        let (scene, act) = (scene.clone(), act.clone());
        move |event: InputEvent| {
            act.emit(Action::Type(scene.outside.value(&event).unwrap_or_default()))
        }
    });
    html! {
        <label class="field">
            <span class="legend">{ &scene.words().find }</span>
            <input type="search" autocomplete="off" value={state.typed.clone()} {oninput} />
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::date::Date;

    #[test]
    fn each_radio_button_stands_by_day_choice_and_what_is_typed() {
        let day = |month| Date { year: 2025, month, day: 1 };
        let atlas = crate::map::tests::listed_on(&[day(1), day(2), day(3)]);
        let mut atlas = atlas;
        for (nth, group) in atlas.groups.iter_mut().enumerate() {
            group.keys = vec![format!("group {nth}")];
        }
        let state = |step, group, typed: &str| State {
            step,
            group,
            typed: typed.to_owned(),
            ..State::default()
        };
        assert_eq!(standing(&atlas, &state(2, None, "")), "csss");
        assert_eq!(standing(&atlas, &state(1, Some(0), "")), "scsd");
        // The chosen one stays in sight whatever is typed.
        assert_eq!(standing(&atlas, &state(2, Some(0), "2")), "schs");
        assert_eq!(standing(&atlas, &state(0, None, "zetas")), "chdd");
    }
}

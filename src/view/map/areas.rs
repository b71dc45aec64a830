//! The groups that are named in the area which the reader pointed at.

use yew::prelude::*;

use super::state::{Action, State};
use crate::map::{listed_by, listing_days};
use crate::story::atlas::Atlas;
use crate::view::scene::Scene;

/// The name of the area and a button for each group there.
///
/// Every button in it makes the panel go, so each first hands the focus to what is around it.
pub fn area_panel(
    scene: &Scene,
    atlas: &Atlas,
    state: &State,
    (around, act): (&NodeRef, &Callback<Action>),
) -> Html {
    let Some(at) = state.area else {
        return Html::default();
    };
    let Some(area) = atlas.basemap.areas.get(usize::from(at)) else {
        return Html::default();
    };
    let words = scene.words();
    let here: Vec<_> = match listing_days(atlas).get(state.step) {
        Some(day) => listed_by(atlas, *day)
            .filter_map(|(index, group)| Some((index, group, group.level_in(at)?)))
            .collect(),
        None => Vec::new(),
    };
    let leave = |action: Action| {
        let (scene, around, act) = (scene.clone(), around.clone(), act.clone());
        Callback::from(move |_: MouseEvent| {
            scene.outside.focus(&around);
            act.emit(action.clone());
        })
    };
    html! {
        <div class="here">
            <button type="button" class="close" onclick={leave(Action::Area(None))}>
                { words.close }
            </button>
            <h4>{ &area.name }</h4>
            <p>{ words.groups_here(here.len()) }</p>
            <ul>
                { for here.iter().map(|(index, group, level)| {
                    let onclick = leave(Action::Group(Some(*index)));
                    html! {
                        <li>
                            <button type="button" {onclick}>{ &group.name }</button>
                            { " " }{ words.level(*level) }
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}

//! The groups that are named in the area which the reader pointed at.

use yew::prelude::*;

use super::state::{Action, State};
use crate::map::{listed_by, listing_days};
use crate::story::atlas::Atlas;
use crate::view::scene::Scene;

/// The name of the area and a button for each group there.
pub fn area_panel(scene: &Scene, atlas: &Atlas, state: &State, act: &Callback<Action>) -> Html {
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
    html! {
        <div class="here">
            <button type="button" class="close" onclick={act.reform(|_: MouseEvent| Action::Area(None))}>
                { words.close }
            </button>
            <h4>{ &area.name }</h4>
            <p>{ words.groups_here(here.len()) }</p>
            <ul>
                { for here.iter().map(|(index, group, level)| {
                    let index = *index;
                    let onclick = act.reform(move |_: MouseEvent| Action::Group(Some(index)));
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

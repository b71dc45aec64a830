//! The groups that are named in the area which the reader pointed at.

use yew::prelude::*;

use super::state::{Action, State};
use crate::map::{listed_by, listing_days};
use crate::story::Block;
use crate::view::scene::Scene;

/// The chosen area.
#[derive(Clone, PartialEq, Properties)]
pub struct AreaPanelProps {
    /// Place of the block in the story.
    pub index: usize,
    /// What is chosen.
    pub state: State,
    /// Told what the reader does.
    pub act: Callback<Action>,
}

/// The name of the area and a button for each group there.
#[component]
pub fn AreaPanel(props: &AreaPanelProps) -> Html {
    let Some(scene) = use_context::<Scene>() else {
        return Html::default();
    };
    let Some(Block::Map(atlas)) = scene.story.blocks.get(props.index) else {
        return Html::default();
    };
    let Some(at) = props.state.area else {
        return Html::default();
    };
    let Some(area) = atlas.basemap.areas.get(usize::from(at)) else {
        return Html::default();
    };
    let words = scene.words();
    let here: Vec<_> = match listing_days(atlas).get(props.state.step) {
        Some(day) => listed_by(atlas, *day)
            .filter_map(|(index, group)| Some((index, group, group.level_in(at)?)))
            .collect(),
        None => Vec::new(),
    };
    html! {
        <div class="here">
            <button type="button" class="close" onclick={props.act.reform(|_: MouseEvent| Action::Area(None))}>
                { words.close }
            </button>
            <h4>{ &area.name }</h4>
            <p>{ words.groups_here(here.len()) }</p>
            <ul>
                { for here.iter().map(|(index, group, level)| {
                    let index = *index;
                    let onclick = props.act.reform(move |_: MouseEvent| Action::Group(Some(index)));
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

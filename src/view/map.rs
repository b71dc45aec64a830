//! A map as the reader sees it: listing days, groups, picture, card, notes.

mod address;
mod areas;
mod card;
mod groups;
pub mod legend;
mod mapped;
mod picture;
pub mod state;

use yew::prelude::*;

use self::areas::{area_field, area_panel, in_field};
use self::card::card;
use self::groups::groups;
use self::legend::legend;
use self::mapped::Mapped;
use self::picture::picture;
use self::state::{Action, State};
use super::bar::{about, bar, disputed, save};
use super::block::BlockProps;
use super::choices::{Choices, item};
use super::hooks::{use_announcement, use_step, use_told};
use super::kept::at;
use super::link::link;
use super::part::{key, part};
use crate::map::{listed_by, listing_days};
use crate::story::Block;
use crate::story::atlas::Atlas;

/// A map block.
#[component]
pub fn MapBlock(props: &BlockProps) -> Html {
    let scene = &props.scene;
    let atlas = match scene.story.blocks.get(props.index) {
        Some(Block::Map(atlas)) => Some(atlas),
        _ => None,
    };
    let state = use_reducer(|| State::new(atlas.map_or(0, |atlas| listing_days(atlas).len())));
    let act = use_callback((), {
        let state = state.dispatcher();
        move |action, ()| state.dispatch(action)
    });
    let (field, drawn, known) = (use_node_ref(), use_node_ref(), use_node_ref());
    let id = atlas.map_or("", |atlas| atlas.id.as_str());
    let width = use_step(scene, &key(&[id, "picture"]), &drawn);
    let told = atlas.map(|atlas| card::announcement(scene, atlas, &state)).unwrap_or_default();
    let found = atlas.map(|atlas| groups::answer(scene, atlas, &state)).unwrap_or_default();
    // What was found first: where both change, what is shown counts for more.
    use_announcement(scene, found);
    use_announcement(scene, told);
    // Attributes do not move what the reader has moved.
    let area = atlas.and_then(|atlas| in_field(atlas, &state));
    let area = area.map(|area| area.to_string()).unwrap_or_default();
    use_told(state.step, area, {
        let (outside, field) = (scene.outside.clone(), field.clone());
        Callback::from(move |value: String| outside.choose(&field, &value))
    });
    // Who chose the group below its area is shown where it is described.
    use_told(at(state.group), String::new(), {
        let (outside, known) = (scene.outside.clone(), known.clone());
        Callback::from(move |_| outside.reveal(&known, ":focus h4"))
    });
    let Some(atlas) = atlas else { return Html::default() };
    let title = format!("{}-title", atlas.id);
    let map = Mapped {
        scene: scene.clone(),
        index: props.index,
        alone: props.alone,
        state: (*state).clone(),
        act,
        width,
        field,
    };
    let (step, group) = (state.step, at(state.group));
    let mut typed = vec![step, group];
    for byte in state.typed.bytes() {
        typed.push(byte.into());
    }
    html! {
        <section class="block map" aria-labelledby={title.clone()}>
            <h3 id={title} part="title">{ &atlas.title }</h3>
            <p class="measure" part="measure">{ &atlas.measure }</p>
            { map.part(&[step, group, state.extent(atlas)], controls) }
            <div class="beside">
                <div class="drawn">
                    { picture(&map, atlas, drawn) }
                    { map.part(&[step, group], legend) }
                    <p class="credit">{ &atlas.basemap.credit }</p>
                </div>
                <div class="told">
                    // First: who points at an area of the map looks below it for the answer.
                    { map.part(&[step], area_field) }
                    { area_panel(&map, atlas, &known) }
                    { map.part(&typed, groups) }
                    <div tabindex="-1" ref={known}>{ map.part(&[step, group], card) }</div>
                </div>
            </div>
            { bar(part(scene, key(&[&atlas.id, "behind"]), || behind(&map, atlas))) }
        </section>
    }
}

/// What is said of the map as a whole, and the link to it.
fn behind(map: &Mapped, atlas: &Atlas) -> Html {
    html! {
        <>
            { save(&map.scene, None) }
            { link(&map.scene, &atlas.id) }
            { about(&map.scene, map.scene.told().about_map, &atlas.notes, &atlas.id) }
            { disputed(&map.scene, &[&atlas.id]) }
        </>
    }
}

/// The choices above the map.
fn controls(map: &Mapped, atlas: &Atlas) -> Html {
    html! { <div class="controls" part="controls">{ steps(map, atlas) }{ extents(map, atlas) }</div> }
}

fn steps(map: &Mapped, atlas: &Atlas) -> Html {
    let Mapped { scene, state, act, .. } = map;
    let days = listing_days(atlas);
    let items = days.iter().map(|day| {
        let count = listed_by(atlas, *day).count();
        item(&day.to_string(), scene.words().step(&scene.formats().short_date(*day), count))
    });
    let group = state.group.and_then(|group| atlas.groups.get(group)?.first_listed());
    let onchoose = act.reform({
        let days = days.clone();
        move |step: usize| {
            let keeps_group = group.zip(days.get(step)).is_some_and(|(first, day)| first <= *day);
            Action::Step { step, keeps_group }
        }
    });
    Choices {
        legend: scene.words().listed_by,
        name: format!("{}-by", atlas.id),
        items: items.collect(),
        chosen: state.step,
        onchoose,
        quiet: false,
    }
    .view()
}

fn extents(map: &Mapped, atlas: &Atlas) -> Html {
    let Mapped { scene, state, act, .. } = map;
    Choices {
        legend: scene.words().part_of_map,
        name: format!("{}-part", atlas.id),
        items: atlas.extents.iter().map(|it| item(&it.id, it.label.clone())).collect(),
        chosen: state.extent(atlas),
        onchoose: act.reform(Action::Extent),
        quiet: false,
    }
    .view()
}

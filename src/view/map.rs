//! A map as the reader sees it: listing days, groups, picture, card, notes.

mod areas;
mod card;
mod groups;
pub mod legend;
mod picture;
pub mod state;

use yew::prelude::*;

use self::areas::{area_field, area_panel};
use self::card::card;
use self::groups::groups;
use self::legend::legend;
use self::picture::Picture;
use self::state::{Action, State};
use super::choices::{Choices, item};
use super::dispute::disputes;
use super::link::link;
use super::notes::notes;
use super::scene::Scene;
use super::{BlockProps, use_announcement};
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
    let panel = use_node_ref();
    let told = atlas.map(|atlas| card::announcement(scene, atlas, &state)).unwrap_or_default();
    let found = atlas.map(|atlas| groups::answer(scene, atlas, &state)).unwrap_or_default();
    // What was found first: where both change, what is shown counts for more.
    use_announcement(scene, found);
    use_announcement(scene, told);
    let Some(atlas) = atlas else { return Html::default() };
    let title = format!("{}-title", atlas.id);
    html! {
        <section class="block map" aria-labelledby={title.clone()}>
            <h3 id={title} part="title">{ &atlas.title }</h3>
            <p class="measure" part="measure">{ &atlas.measure }</p>
            <div class="controls" part="controls">
                { steps(scene, atlas, &state, &act) }
                { extents(scene, atlas, &state, &act) }
            </div>
            <div class="beside">
                <div class="drawn">
                    <Picture
                        scene={scene.clone()} index={props.index} state={(*state).clone()}
                        act={act.clone()}
                    />
                    { legend(scene, atlas, &state) }
                    <p class="credit">{ &atlas.basemap.credit }</p>
                </div>
                <div class="told">
                    { groups(scene, atlas, &state, &act) }
                    { area_field(scene, atlas, &state, &act) }
                    <div tabindex="-1" ref={panel.clone()}>
                        { area_panel(scene, atlas, &state, (&panel, &act)) }
                        { card(scene, atlas, &state, props.alone) }
                    </div>
                </div>
            </div>
            { disputes(scene, &atlas.id) }
            { notes(scene, &atlas.notes) }
            { link(scene, &atlas.id) }
        </section>
    }
}

fn steps(scene: &Scene, atlas: &Atlas, state: &State, act: &Callback<Action>) -> Html {
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

fn extents(scene: &Scene, atlas: &Atlas, state: &State, act: &Callback<Action>) -> Html {
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

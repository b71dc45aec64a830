//! A map as the reader sees it: listing days, picture, card, an atlas of groups, notes.

mod address;
mod areas;
mod behind;
mod card;
mod groups;
pub mod legend;
mod mapped;
mod picture;
pub mod state;
mod tiles;
mod timeline;

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use self::areas::{area_field, area_panel, in_field};
use self::behind::behind;
use self::card::card;
use self::groups::{answer, find, standing};
use self::legend::legend;
use self::mapped::Mapped;
use self::picture::picture;
use self::state::{Action, State};
use self::tiles::tiles;
use self::timeline::timeline;
use super::bar::{bar, in_dispute};
use super::block_props::BlockProps;
use super::choices::{control, item};
use super::cited_most::cited_most;
use super::hooks::{use_announcement, use_breakpoint, use_told};
use super::kept::at;
use super::part::{key, part};
use super::phrase::Phrase;
use super::scene::{Scene, ViewRequest};
use crate::map::listing_days;
use crate::story::atlas::Atlas;
use crate::story::{Block, SourceId};

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
    let (slider, small, part_of) = (use_node_ref(), use_node_ref(), use_node_ref());
    let id = atlas.map_or("", |atlas| atlas.id.as_str());
    let width = use_breakpoint(scene, &key(&[id, "picture"]), &drawn);
    let told = atlas.map(|atlas| card::announcement(scene, atlas, &state)).unwrap_or_default();
    let found = atlas.map(|atlas| answer(scene, atlas, &state)).unwrap_or_default();
    // What was found first: where both change, what is shown counts for more.
    use_announcement(scene, found.clone());
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
    use_told(0, atlas.map(|atlas| standing(atlas, &state)).unwrap_or_default(), {
        let (outside, small) = (scene.outside.clone(), small.clone());
        Callback::from(move |standing: String| outside.mark(&small, &standing))
    });
    // The part of the map follows the group.
    use_told(0, atlas.map(|atlas| state.extent(atlas).to_string()).unwrap_or_default(), {
        let (outside, part_of) = (scene.outside.clone(), part_of.clone());
        Callback::from(move |extent: String| outside.choose(&part_of, &extent))
    });
    let Some(atlas) = atlas else { return Html::default() };
    scene.outside.link(&atlas.id, {
        let (story, index, state) = (Rc::clone(&scene.story), props.index, (*state).clone());
        let act = act.clone();
        Rc::new(move |asked| match (story.blocks.get(index), asked) {
            (Some(Block::Map(atlas)), ViewRequest::What(view)) => state.tell(atlas, view),
            (Some(Block::Map(atlas)), ViewRequest::For(view)) => {
                let next = State::told(atlas, view).without_unlisted(atlas);
                act.emit(Action::Show(next));
            }
            _ => {}
        })
    });
    let title = control(&atlas.id, "title");
    let map = Mapped {
        scene: scene.clone(),
        index: props.index,
        alone: props.alone,
        state: (*state).clone(),
        act,
        width,
        field,
        slider,
        tiles: small,
    };
    let (step, group) = (state.step, at(state.group));
    html! {
        <section class="block map" aria-labelledby={title.clone()}>
            <h3 id={title} part="title">{ &atlas.title }</h3>
            <p class="measure" part="measure">{ &atlas.measure }</p>
            { map.part(&[step, group], timeline) }
            <p class="measure where" part="controls" ref={part_of}>{ part_of_map(&map, atlas) }</p>
            <div class="beside">
                { picture(&map, atlas, drawn) }
                <div class="told">
                    { map.part(&[step, group], legend) }
                    <div tabindex="-1" ref={known.clone()}>{ map.part(&[step, group], card) }</div>
                    { map.part(&[], area_field) }
                    { area_panel(&map, atlas, &known) }
                </div>
            </div>
            { find(&map) }
            if !found.is_empty() {
                <p class="measure">{ found }</p>
            }
            { map.part(&[], tiles) }
            { part(scene, key(&[&atlas.id, "credits"]), || credits(scene, atlas)) }
            { bar(part(scene, key(&[&atlas.id, "behind"]), || behind(&map, atlas))) }
        </section>
    }
}

/// Where it comes from who is listed and where groups are, and the outlines.
fn credits(scene: &Scene, atlas: &Atlas) -> Html {
    // Once for a group, however many areas it names.
    let cited = atlas.groups.iter().flat_map(|group| {
        let presence = group.presence.iter().map(|it| it.source);
        let listings = group.listings.iter().map(|it| it.source);
        presence.chain(listings).collect::<BTreeSet<SourceId>>()
    });
    html! {
        <>
            { in_dispute(scene, &[&atlas.id]) }
            { cited_most(scene, cited) }
            <p class="credit">{ &atlas.basemap.credit }</p>
        </>
    }
}

/// Which part of the map is shown.
fn part_of_map(map: &Mapped, atlas: &Atlas) -> Html {
    let Mapped { scene, state, act, .. } = map;
    let phrase = Phrase {
        label: &scene.words().part_of_map,
        name: control(&atlas.id, "part"),
        items: atlas.extents.iter().map(|it| item(&it.id, it.label.clone())).collect(),
        chosen: state.extent(atlas),
        onchoose: act.reform(Action::Extent),
    };
    html! { <>{ &scene.words().part_of_map }{ &scene.words().colon }{ phrase.view(scene) }</> }
}

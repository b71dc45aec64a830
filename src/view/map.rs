//! A map as the reader sees it: listing days, groups, picture, card, notes.

mod areas;
mod card;
mod legend;
mod picture;
pub mod state;

use yew::prelude::*;

use self::areas::AreaPanel;
use self::card::Card;
use self::legend::Legend;
use self::picture::Picture;
use self::state::{Action, State};
use super::choices::Choices;
use super::dispute::Disputes;
use super::notes::Notes;
use super::scene::Scene;
use super::trend::BlockProps;
use crate::map::{listed_by, listing_days};
use crate::story::Block;
use crate::story::atlas::Atlas;

/// A map block.
#[component]
pub fn MapBlock(props: &BlockProps) -> Html {
    let scene = use_context::<Scene>();
    let atlas = scene
        .as_ref()
        .and_then(|scene| match scene.story.blocks.get(props.index) {
            Some(Block::Map(atlas)) => Some(atlas),
            _ => None,
        });
    let state = use_reducer(|| State::new(atlas.map_or(0, |atlas| listing_days(atlas).len())));
    let (Some(scene), Some(atlas)) = (&scene, atlas) else {
        return Html::default();
    };
    let act = {
        let state = state.dispatcher();
        Callback::from(move |action| state.dispatch(action))
    };
    let (index, state) = (props.index, (*state).clone());
    html! {
        <section class="block map" aria-labelledby={format!("{}-title", atlas.id)}>
            <h3 id={format!("{}-title", atlas.id)}>{ &atlas.title }</h3>
            <p class="measure">{ &atlas.measure }</p>
            <div class="controls">
                { steps(scene, atlas, &state, &act) }
                { extents(scene, atlas, &state, &act) }
            </div>
            <div class="beside">
                <div class="drawn">
                    <Picture {index} state={state.clone()} act={act.clone()} />
                    <Legend {index} state={state.clone()} />
                    <p class="credit">{ &atlas.basemap.credit }</p>
                </div>
                <div class="told">
                    { groups(scene, atlas, &state, &act) }
                    <div role="status">
                        <AreaPanel {index} state={state.clone()} act={act.clone()} />
                        <Card {index} {state} />
                    </div>
                </div>
            </div>
            <Disputes about={atlas.id.clone()} />
            <Notes notes={atlas.notes.clone()} />
        </section>
    }
}

fn steps(scene: &Scene, atlas: &Atlas, state: &State, act: &Callback<Action>) -> Html {
    let days = listing_days(atlas);
    let labels = days.iter().map(|day| {
        let count = listed_by(atlas, *day).count();
        AttrValue::from(scene.words().step(&scene.formats().date(*day), count))
    });
    let group = state
        .group
        .and_then(|group| atlas.groups.get(group)?.first_listed());
    let onchoose = act.reform({
        let days = days.clone();
        move |step: usize| {
            let keeps_group = group
                .zip(days.get(step))
                .is_some_and(|(first, day)| first <= *day);
            Action::Step { step, keeps_group }
        }
    });
    html! {
        <Choices
            legend={scene.words().listed_by} name={format!("{}-step", atlas.id)}
            labels={labels.collect::<Vec<_>>()} chosen={state.step} {onchoose}
        />
    }
}

fn extents(scene: &Scene, atlas: &Atlas, state: &State, act: &Callback<Action>) -> Html {
    let labels = atlas
        .extents
        .iter()
        .map(|extent| AttrValue::from(extent.label.clone()));
    html! {
        <Choices
            legend={scene.words().part_of_map} name={format!("{}-extent", atlas.id)}
            labels={labels.collect::<Vec<_>>()} chosen={state.extent}
            onchoose={act.reform(Action::Extent)}
        />
    }
}

/// All groups first, then those listed by the chosen day.
fn groups(scene: &Scene, atlas: &Atlas, state: &State, act: &Callback<Action>) -> Html {
    let days = listing_days(atlas);
    let listed: Vec<(usize, &str)> = match days.get(state.step) {
        Some(day) => listed_by(atlas, *day)
            .map(|(at, group)| (at, group.name.as_str()))
            .collect(),
        None => Vec::new(),
    };
    let all = scene.words().all_groups(listed.len());
    let names = listed
        .iter()
        .map(|(_, name)| AttrValue::from((*name).to_owned()));
    let labels: Vec<AttrValue> = [AttrValue::from(all)].into_iter().chain(names).collect();
    let place = listed.iter().position(|(at, _)| Some(*at) == state.group);
    let indices: Vec<usize> = listed.iter().map(|(at, _)| *at).collect();
    let onchoose = act.reform(move |place: usize| {
        Action::Group(
            place
                .checked_sub(1)
                .and_then(|place| indices.get(place).copied()),
        )
    });
    html! {
        <Choices
            legend={scene.words().group} name={format!("{}-group", atlas.id)} {labels}
            chosen={place.map_or(0, |place| place + 1)} {onchoose} class="groups"
        />
    }
}

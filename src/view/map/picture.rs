//! The map itself, as SVG: an outline for each area, hatched by level of presence.

use yew::prelude::*;

use super::legend::{patterns, shade};
use super::state::{Action, State};
use crate::map::outline;
use crate::story::Block;
use crate::story::atlas::{Atlas, Precision};
use crate::view::length::length;
use crate::view::scene::Scene;

/// What the map shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PictureProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// Place of the block in the story.
    pub index: usize,
    /// What is chosen.
    pub state: State,
    /// Told what the reader does.
    pub act: Callback<Action>,
}

/// The map.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let scene = &props.scene;
    // Outlines do not change, and there are many of them: they are made once.
    let outlines = use_memo((scene.clone(), props.index), |(scene, index)| {
        match scene.story.blocks.get(*index) {
            Some(Block::Map(atlas)) => outlines(atlas),
            _ => Vec::new(),
        }
    });
    let Some(Block::Map(atlas)) = scene.story.blocks.get(props.index) else {
        return Html::default();
    };
    let Some(extent) = atlas.extents.get(props.state.extent) else {
        return Html::default();
    };
    let [left, top, width, height] = extent.bounds;
    let unit = f64::from(width.max(height)) / 640.0;
    let label = super::card::in_words(scene, atlas, &props.state);
    let area = |(at, path): (u16, &AttrValue)| {
        let shade = shade(atlas, &props.state, at);
        let asked = (props.state.area == Some(at)).then_some("asked");
        html! {
            <path
                key={at} class={classes!("area", asked)} d={path.clone()}
                fill={shade.map(|shade| format!("url(#{}-{shade})", atlas.id))}
                onclick={props.act.reform(move |_: MouseEvent| Action::Area(Some(at)))}
            />
        }
    };
    html! {
        <svg class="picture" role="img" aria-label={label}
            viewBox={format!("{left} {top} {width} {height}")}>
            { patterns(&atlas.id, unit) }
            <g stroke-width={length(unit)}>
                { for (0..).zip(outlines.iter()).map(area) }
            </g>
            { point(atlas, &props.state, unit) }
        </svg>
    }
}

fn outlines(atlas: &Atlas) -> Vec<AttrValue> {
    let areas = atlas.basemap.areas.iter();
    areas.map(|area| AttrValue::from(outline(&atlas.basemap, area))).collect()
}

/// The reference point of the chosen group: solid for a place, open where it only stands for one.
fn point(atlas: &Atlas, state: &State, unit: f64) -> Html {
    let group = state.group.and_then(|group| atlas.groups.get(group));
    let Some((group, (x, y))) = group.and_then(|group| Some((group, group.point?))) else {
        return Html::default();
    };
    let sure = matches!(group.precision, Precision::City | Precision::Town);
    html! {
        <circle
            class={if sure { "point" } else { "point open" }} cx={x.to_string()} cy={y.to_string()}
            r={length(7.0 * unit)} stroke-width={length(2.5 * unit)}
        />
    }
}

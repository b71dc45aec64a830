//! The map itself, as SVG: an outline for each area, hatched by level of presence, and names,
//! rings and points over it.
//!
//! What lies over the outlines is placed in percent and sized in CSS pixels, so names have the
//! size of text in a picture of any width.

use yew::prelude::*;

use super::legend::{patterns, shade};
use super::state::{Action, State};
use crate::chart::frame::step;
use crate::map::frame::Frame;
use crate::map::labels::{Label, labels};
use crate::map::outline;
use crate::map::rings::{RADIUS, Ring, rings};
use crate::story::Block;
use crate::story::atlas::{Atlas, Extent, Precision};
use crate::view::length::length;
use crate::view::scene::{Scene, Surface};

/// The width of the picture for which hatchings are made; they grow and shrink with it.
const USUAL: f64 = 360.0;

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
    let (mapped, surface) = (use_node_ref(), use_state_eq(Surface::default));
    use_effect_with((), {
        let (scene, mapped, surface) = (scene.clone(), mapped.clone(), surface.setter());
        move |()| {
            // Only the step counts: within it nothing is laid out anew.
            let tell = Callback::from(move |seen: Surface| {
                surface.set(Surface { width: step(seen.width), ..Surface::default() });
            });
            let guard = scene.outside.watch(&mapped, tell);
            move || drop(guard)
        }
    });
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
    let Some(extent) = atlas.extents.get(props.state.extent(atlas)) else {
        return Html::default();
    };
    let [left, top, across, down] = extent.bounds;
    let steps = scene.outside.steps(*surface);
    let chosen = steps.len() > 1;
    let over = |width: &f64| {
        let frame = Frame::new(extent, *width);
        html! {
            <div class="step" data-step={chosen.then(|| length(*width))}>
                { over(atlas, extent, &frame, props) }
            </div>
        }
    };
    let label = super::card::in_words(scene, atlas, &props.state);
    let area = |(at, path): (u16, &AttrValue)| {
        let shade = shade(atlas, &props.state, at);
        html! {
            <path
                key={at} class="area" d={path.clone()}
                fill={shade.map(|shade| format!("url(#{}-{shade})", atlas.id))}
                onclick={props.act.reform(move |_: MouseEvent| Action::Area(Some(at)))}
            />
        }
    };
    // Once more over its neighbours, which would cover half of its border.
    let asked = props.state.area.and_then(|at| outlines.get(usize::from(at)));
    html! {
        <div class="mapped" part="map" ref={mapped}>
            <svg class="picture" role="img" aria-label={label}
                viewBox={format!("{left} {top} {across} {down}")}>
                { patterns(&atlas.id, None, f64::from(across) / USUAL) }
                <g>{ for (0..).zip(outlines.iter()).map(area) }</g>
                if let Some(path) = asked {
                    <path class="asked" d={path.clone()} />
                }
            </svg>
            { for steps.iter().map(over) }
        </div>
    }
}

fn outlines(atlas: &Atlas) -> Vec<AttrValue> {
    let areas = atlas.basemap.areas.iter();
    areas.map(|area| AttrValue::from(outline(&atlas.basemap, area))).collect()
}

/// What lies over the outlines.
fn over(atlas: &Atlas, extent: &Extent, frame: &Frame, props: &PictureProps) -> Html {
    let shaded = |area: u16| shade(atlas, &props.state, area).is_some();
    let rings = rings(&atlas.basemap, extent, frame, shaded);
    let point = point(atlas, &props.state, frame);
    let marks: Vec<((f64, f64), f64)> = rings
        .iter()
        .map(|ring| ring.at)
        .chain(point.map(|(at, _)| at))
        .map(|at| (at, RADIUS))
        .collect();
    let labels = labels(&atlas.basemap, extent, frame, shaded, &marks);
    let percent = |(x, y): (f64, f64)| {
        let [x, y] = [x / frame.width, y / frame.height].map(|part| length(part * 100.0));
        (format!("{x}%"), format!("{y}%"))
    };
    let ring = |ring: &Ring| {
        let ((cx, cy), area) = (percent(ring.at), ring.area);
        let onclick = props.act.reform(move |_: MouseEvent| Action::Area(Some(area)));
        html! {
            <g class="ring" {onclick}>
                <circle class="target" cx={cx.clone()} cy={cy.clone()} r={length(ring.target)} />
                <circle {cx} {cy} r={length(RADIUS)} />
            </g>
        }
    };
    let label = |label: &Label| {
        let (x, y) = percent(label.at);
        html! { <text {x} {y} dy="4" text-anchor="middle">{ label.name }</text> }
    };
    let point = point.map(|(at, sure)| {
        let (cx, cy) = percent(at);
        html! { <circle class={if sure { "point" } else { "point open" }} {cx} {cy} r="6" /> }
    });
    html! {
        <svg class="over" aria-hidden="true">
            { for rings.iter().map(ring) }
            { for labels.iter().map(label) }
            { for point }
        </svg>
    }
}

/// The reference point of the chosen group, and whether it is a place: solid for a place, open
/// where it only stands for one.
fn point(atlas: &Atlas, state: &State, frame: &Frame) -> Option<((f64, f64), bool)> {
    let group = atlas.groups.get(state.group?)?;
    let sure = matches!(group.precision, Precision::City | Precision::Town);
    Some((frame.at(group.point?), sure))
}

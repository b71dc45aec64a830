//! The map itself, as SVG: an outline for each area, hatched by level of presence, and names,
//! rings and points over it.
//!
//! What lies over the outlines is placed in percent and sized by the type of the reader, so names
//! have the size of text in a picture of any width.

use yew::prelude::*;

use super::card::in_words;
use super::legend::{patterns, shade};
use super::mapped::Mapped;
use super::state::{Action, State};
use crate::map::frame::Frame;
use crate::map::labels::{Label, labels};
use crate::map::outline;
use crate::map::rings::{RADIUS, Ring, rings};
use crate::story::atlas::{Area, Atlas, Precision};
use crate::view::kept::at;
use crate::view::length::{em, length};
use crate::view::part::{begun, begun_inside, key, name};

/// The width of the picture for which hatchings are made; they grow and shrink with it.
const USUAL: f64 = 360.0;

/// The map, drawn in `element`.
pub fn picture(map: &Mapped, atlas: &Atlas, element: NodeRef) -> Html {
    let State { step, group, area, .. } = &map.state;
    let (group, at_extent) = (at(*group), map.state.extent(atlas));
    let Some(extent) = atlas.extents.get(at_extent) else { return Html::default() };
    let [left, top, across, down] = extent.bounds;
    let steps = map.scene.outside.steps(map.width);
    let chosen = steps.len() > 1;
    let over = |width: &f64| {
        let map = Mapped { width: *width, ..map.clone() };
        html! {
            <div class="step" data-step={chosen.then(|| length(*width))}>
                { map.part(&[*step, group, at_extent, *width as usize], names) }
            </div>
        }
    };
    // Once more over its neighbours, which would cover half of its border.
    let asked = area.and_then(|area| atlas.basemap.areas.get(usize::from(area)));
    html! {
        <div data-part={name(key(&[&atlas.id, "picture"]))} class="mapped" part="map" ref={element}>
            <svg class="picture" role="img" aria-label={in_words(&map.scene, atlas, &map.state)}
                viewBox={format!("{left} {top} {across} {down}")}>
                { map.part(&[at_extent], tiles) }
                { map.part(&[*step, group], areas) }
                if let Some(area) = asked {
                    <path class="asked" d={outline(&atlas.basemap, area)} />
                }
            </svg>
            { for steps.iter().map(over) }
        </div>
    }
}

/// The hatchings.
fn tiles(map: &Mapped, atlas: &Atlas) -> Html {
    let extent = atlas.extents.get(map.state.extent(atlas));
    let across = extent.map_or(0.0, |extent| f64::from(extent.bounds[2]));
    let key = key(&[&atlas.id, "tiles"]);
    let beginning = map.state.extent(atlas) == 0;
    begun(&map.scene, beginning, key, || patterns(&atlas.id, None, across / USUAL))
}

/// The areas, each with its shade.
fn areas(map: &Mapped, atlas: &Atlas) -> Html {
    let area = |(at, area): (u16, &Area)| {
        let shade = shade(atlas, &map.state, at);
        html! {
            <path
                key={at} class="area" d={outline(&atlas.basemap, area)}
                fill={shade.map(|shade| format!("url(#{}-{shade})", atlas.id))}
            />
        }
    };
    let areas = || (0..).zip(&atlas.basemap.areas).map(area).collect();
    let key = key(&[&atlas.id, "areas"]);
    // One for all: outlines that are taken over have nobody to tell.
    let onclick = {
        let (outside, act) = (map.scene.outside.clone(), map.act.clone());
        Callback::from(move |event: MouseEvent| {
            let at = outside.nth(&event).and_then(|at| u16::try_from(at).ok());
            act.emit(Action::Area(at));
        })
    };
    let (onmouseover, onmouseout) = hints(map, None);
    html! {
        <g data-part={name(key.clone())} {onclick} {onmouseover} {onmouseout}>
            { begun_inside(&map.scene, map.beginning(atlas), &key, areas) }
        </g>
    }
}

/// Names what a mouse rests on: this area, or the outline that it is at; and no longer, once it
/// has gone on.
fn hints(map: &Mapped, area: Option<u16>) -> (Callback<MouseEvent>, Callback<MouseEvent>) {
    let (map, outside) = (map.clone(), map.scene.outside.clone());
    let over = move |event: MouseEvent| {
        let outside = &map.scene.outside;
        let at = area.map(usize::from).or_else(|| outside.nth(&event)).zip(map.atlas());
        if let Some(area) = at.and_then(|(at, atlas)| atlas.basemap.areas.get(at)) {
            outside.hint(&event, &area.name);
        }
    };
    (Callback::from(over), Callback::from(move |event: MouseEvent| outside.hint(&event, "")))
}

/// What lies over the outlines.
fn names(map: &Mapped, atlas: &Atlas) -> Html {
    let Some(extent) = atlas.extents.get(map.state.extent(atlas)) else { return Html::default() };
    let frame = &Frame::new(extent, map.width);
    let shaded = |area: u16| shade(atlas, &map.state, area).is_some();
    let rings = rings(&atlas.basemap, extent, frame, shaded);
    let point = point(atlas, &map.state, frame);
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
        let onclick = map.act.reform(move |_: MouseEvent| Action::Area(Some(area)));
        let (onmouseover, onmouseout) = hints(map, Some(ring.area));
        html! {
            <g class="ring" {onclick} {onmouseover} {onmouseout}>
                <circle class="target" cx={cx.clone()} cy={cy.clone()} r={em(ring.target)} />
                <circle {cx} {cy} r={em(RADIUS)} />
            </g>
        }
    };
    let label = |label: &Label| {
        let (x, y) = percent(label.at);
        html! { <text {x} {y} dy={em(4.0)}>{ label.name }</text> }
    };
    let point = point.map(|(at, sure)| {
        let (cx, cy) = percent(at);
        html! { <circle class={if sure { "point" } else { "point open" }} {cx} {cy} r={em(6.0)} /> }
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

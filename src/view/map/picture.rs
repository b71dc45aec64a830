//! The map itself, as SVG: an outline for each area, and over it the shades, names, rings and points.
//!
//! Outlines travel once, in the fragment: shades and small maps use them by their names. What lies
//! over them is placed in percent and sized by the type of the reader, so names have the size of
//! text in a picture of any width.

use yew::prelude::*;

use super::card::in_words;
use super::legend::hatching;
use super::mapped::Mapped;
use super::state::{Action, State};
use crate::map::frame::MapFrame;
use crate::map::label::Label;
use crate::map::marks::{WHOLE, over, shades, whole};
use crate::map::outline;
use crate::map::rings::{RADIUS, Ring};
use crate::map::tile::land;
use crate::story::atlas::{Area, Atlas};
use crate::view::choices::control;
use crate::view::kept::at;
use crate::view::length::{em, length};
use crate::view::part::{begun_inside, key, name, part};

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
    html! {
        <div data-part={name(key(&[&atlas.id, "picture"]))} class="mapped" part="map" ref={element}>
            <svg class="picture" role="img" aria-label={in_words(&map.scene, atlas, &map.state)}
                viewBox={format!("{left} {top} {across} {down}")}>
                { hatching(&control(&atlas.id, "whole"), f64::from(across) / USUAL) }
                { areas(map, atlas) }
                { map.part(&[*step, group], shading) }
                if let Some(area) = area {
                    // Once more over its neighbors, which would cover half of its border.
                    <use class="asked" href={format!("#{}-{area}", atlas.id)} />
                }
            </svg>
            { for steps.iter().map(over) }
            { map.part(&[at_extent], inset) }
        </div>
    }
}

/// All areas, and the land of small maps.
fn areas(map: &Mapped, atlas: &Atlas) -> Html {
    let area = |(at, area): (u16, &Area)| {
        html! {
            <path id={format!("{}-{at}", atlas.id)} class="area" d={outline(&atlas.basemap, area)} />
        }
    };
    // One for all: outlines that are taken over have nobody to tell.
    let onclick = {
        let (outside, act) = (map.scene.outside.clone(), map.act.clone());
        Callback::from(move |event: MouseEvent| {
            let at = outside.nth(&event).and_then(|at| u16::try_from(at).ok());
            act.emit(Action::Area(at));
        })
    };
    let (onmouseover, onmouseout) = hints(map, None);
    let all = || {
        html! {
            <>
                <defs>
                    <path id={format!("{}-land", atlas.id)} class="area" d={land(&atlas.basemap)} />
                </defs>
                <g class="outlines">{ for (0..).zip(&atlas.basemap.areas).map(area) }</g>
            </>
        }
    };
    html! {
        <g {onclick} {onmouseover} {onmouseout}>
            { part(&map.scene, key(&[&atlas.id, "areas"]), all) }
        </g>
    }
}

/// The areas that are shaded, once more.
fn shading(map: &Mapped, atlas: &Atlas) -> Html {
    let id = &atlas.id;
    let shade = |(at, shade): &(u16, &'static str)| {
        let fill = (*shade == WHOLE).then(|| ["url(#", &**id, "-whole)"].concat());
        html! { <use href={format!("#{id}-{at}")} class={*shade} {fill} /> }
    };
    let all = || shades(atlas, map.state.shown()).iter().map(shade).collect();
    let key = key(&[id, "shades"]);
    html! {
        <g data-part={name(key.clone())} class="shades">
            { begun_inside(&map.scene, map.beginning(atlas), &key, all) }
        </g>
    }
}

/// Where the part of the map lies that is shown.
fn inset(map: &Mapped, atlas: &Atlas) -> Html {
    let extent = atlas.extents.get(map.state.extent(atlas));
    let Some((extent, all)) = extent.and_then(|it| Some((it, whole(atlas, it)?))) else {
        return Html::default();
    };
    let ([left, top, across, down], [x, y, width, height]) = (all.bounds, extent.bounds);
    html! {
        <svg class="inset" aria-hidden="true" viewBox={format!("{left} {top} {across} {down}")}>
            <use href={["#", &*atlas.id, "-land"].concat()} />
            <rect class="frame" x={x.to_string()} y={y.to_string()} width={width.to_string()}
                height={height.to_string()} />
        </svg>
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
    let frame = &MapFrame::new(extent, map.width);
    let over = over(atlas, extent, frame, map.state.shown());
    let percent = |(x, y): (f64, f64)| {
        let [x, y] = [x / frame.width, y / frame.height].map(|part| length(part * 100.0));
        ([&*x, "%"].concat(), [&*y, "%"].concat())
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
    let point = over.point.map(|(at, sure)| {
        let (cx, cy) = percent(at);
        html! { <circle class={if sure { "point" } else { "point open" }} {cx} {cy} r={em(6.0)} /> }
    });
    html! {
        <svg class="over" aria-hidden="true">
            { for over.rings.iter().map(ring) }
            { for over.names.iter().map(label) }
            { for point }
        </svg>
    }
}

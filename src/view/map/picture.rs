//! The map itself, as SVG: an outline for each area, hatched by level of presence, and names,
//! rings and points over it.
//!
//! What lies over the outlines is placed in percent and sized in CSS pixels, so names have the
//! size of text in a picture of any width.

use yew::prelude::*;

use super::card::in_words;
use super::legend::{patterns, shade};
use super::props::MapProps;
use super::state::{Action, State};
use crate::chart::frame::step;
use crate::map::frame::Frame;
use crate::map::labels::{Label, labels};
use crate::map::outline;
use crate::map::rings::{RADIUS, Ring, rings};
use crate::story::atlas::{Atlas, Precision};
use crate::view::kept::{at, kept};
use crate::view::length::length;
use crate::view::scene::Surface;

/// The width of the picture for which hatchings are made; they grow and shrink with it.
const USUAL: f64 = 360.0;

/// The map.
#[component]
pub fn Picture(map: &MapProps) -> Html {
    let scene = &map.scene;
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
    let outlines = use_memo((scene.clone(), map.index), |_| map.atlas().map(outlines));
    let Some(atlas) = map.atlas() else { return Html::default() };
    let State { step, group, area, .. } = &map.state;
    let (step, group, at_extent) = (*step as u64, at(*group), map.state.extent(atlas));
    let Some(extent) = atlas.extents.get(at_extent) else { return Html::default() };
    let [left, top, across, down] = extent.bounds;
    let steps = scene.outside.steps(*surface);
    let chosen = steps.len() > 1;
    let over = |width: &f64| {
        let (map, width) = (map.clone(), *width);
        let of = vec![step, group, at_extent as u64, width.to_bits()];
        html! {
            <div class="step" data-step={chosen.then(|| length(width))}>
                { kept(of, move || over(&map, width)) }
            </div>
        }
    };
    // Once more over its neighbours, which would cover half of its border.
    let outline = |area: u16| outlines.as_deref()?.get(usize::from(area)).cloned();
    let asked = area.and_then(outline);
    let areas = {
        let (map, outlines) = (map.clone(), outlines.clone());
        move || areas(&map, outlines.as_deref().unwrap_or_default())
    };
    html! {
        <div class="mapped" ref={mapped}>
            <svg class="picture" role="img" aria-label={in_words(scene, atlas, &map.state)}
                viewBox={format!("{left} {top} {across} {down}")}>
                { map.part(vec![u64::from(across.unsigned_abs())], tiles) }
                { kept(vec![step, group], areas) }
                if let Some(path) = asked {
                    <path class="asked" d={path} />
                }
            </svg>
            { for steps.iter().map(over) }
        </div>
    }
}

/// The hatchings.
fn tiles(map: &MapProps, atlas: &Atlas) -> Html {
    let extent = atlas.extents.get(map.state.extent(atlas));
    let across = extent.map_or(0.0, |extent| f64::from(extent.bounds[2]));
    patterns(&atlas.id, None, across / USUAL)
}

fn outlines(atlas: &Atlas) -> Vec<AttrValue> {
    let areas = atlas.basemap.areas.iter();
    areas.map(|area| AttrValue::from(outline(&atlas.basemap, area))).collect()
}

/// The areas, each with its shade.
fn areas(map: &MapProps, outlines: &[AttrValue]) -> Html {
    let Some(atlas) = map.atlas() else { return Html::default() };
    let area = |(at, path): (u16, &AttrValue)| {
        let shade = shade(atlas, &map.state, at);
        html! {
            <path
                key={at} class="area" d={path.clone()}
                fill={shade.map(|shade| format!("url(#{}-{shade})", atlas.id))}
                onclick={map.act.reform(move |_: MouseEvent| Action::Area(Some(at)))}
            />
        }
    };
    html! { <g>{ for (0..).zip(outlines).map(area) }</g> }
}

/// What lies over the outlines.
fn over(map: &MapProps, width: f64) -> Html {
    let Some(atlas) = map.atlas() else { return Html::default() };
    let Some(extent) = atlas.extents.get(map.state.extent(atlas)) else { return Html::default() };
    let frame = &Frame::new(extent, width);
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

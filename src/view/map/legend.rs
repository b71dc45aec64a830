//! How areas are shaded, and what the shades mean. Shades differ by hatching as well as by
//! tone, so that they can be told apart without colour.

use yew::prelude::*;

use super::state::State;
use crate::map::{by_level, count_in, listed_by, listing_days};
use crate::story::atlas::{Atlas, Level};
use crate::view::length::length;
use crate::view::scene::Scene;

/// Shades for the number of groups named in an area: at most so many.
const COUNTS: [(usize, &str); 3] = [(1, "one"), (3, "few"), (usize::MAX, "many")];

/// The shade of an area: by level for one group, by number for all; `None` for no statement.
pub fn shade(atlas: &Atlas, state: &State, area: u16) -> Option<&'static str> {
    match state.group.and_then(|group| atlas.groups.get(group)) {
        Some(group) => group.level_in(area).map(Level::id),
        None => {
            let day = *listing_days(atlas).get(state.step)?;
            let count = count_in(listed_by(atlas, day).map(|(_, group)| group), area);
            let shade = COUNTS.iter().find(|(most, _)| (1..=*most).contains(&count));
            shade.map(|(_, shade)| *shade)
        }
    }
}

/// The hatchings, to be named by shade. `unit` is a screen pixel in map units.
pub fn patterns(id: &str, unit: f64) -> Html {
    let pattern = |shade: &str, size: f64, mark: Html| {
        let size = size * unit;
        html! {
            <pattern id={format!("{id}-{shade}")} patternUnits="userSpaceOnUse"
                width={length(size)} height={length(size)}
                viewBox="0 0 8 8">
                { mark }
            </pattern>
        }
    };
    let ground = |tone: &'static str| html! { <rect class={tone} width="8" height="8" /> };
    // Lines overlap the edges of their tile, so that no seam shows.
    let line = |path: &'static str| html! { <path class="hatch" d={path} /> };
    html! {
        <defs>
            { pattern("base", 8.0, html! { <>{ ground("tone2") }{ line("M-1 -1L9 9M9 -1L-1 9") }</> }) }
            { pattern("significant", 8.0, ground("tone3")) }
            { pattern("limited", 8.0, html! { <>{ ground("tone1") }{ line("M-2 2L2 -2M-1 9L9 -1M6 10L10 6") }</> }) }
            { pattern("presence", 8.0, html! { <>{ ground("tone1") }{ line("M0 4H8") }</> }) }
            { pattern("sporadic", 10.0, html! { <>{ ground("tone0") }<circle class="dot" cx="4" cy="4" r="1.2" /></> }) }
            { pattern("unspecified", 9.0, html! { <>{ ground("tone0") }{ line("M4 0V8") }</> }) }
            { pattern("one", 8.0, ground("tone1")) }
            { pattern("few", 8.0, ground("tone2")) }
            { pattern("many", 8.0, ground("tone3")) }
        </defs>
    }
}

/// The shades in use, each with its meaning.
pub fn legend(scene: &Scene, atlas: &Atlas, state: &State) -> Html {
    let words = scene.words();
    let shades: Vec<(&str, &str)> = match state.group.and_then(|at| atlas.groups.get(at)) {
        Some(group) => {
            let levels = by_level(group).into_iter().filter_map(|areas| Some(areas.first()?.level));
            levels.map(|level| (level.id(), words.level(level))).collect()
        }
        None => COUNTS.iter().zip(words.counts).map(|((_, shade), text)| (*shade, text)).collect(),
    };
    html! {
        <ul class="legend">
            { for shades.iter().map(|(shade, text)| html! {
                <li>
                    <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
                        { patterns(&format!("{}-key-{shade}", atlas.id), 1.0) }
                        <rect class="swatch" x="0.5" y="0.5" width="25" height="15"
                            fill={format!("url(#{}-key-{shade}-{shade})", atlas.id)} />
                    </svg>
                    { text }
                </li>
            }) }
            <li class="caution">{ words.presence_is_not_control }</li>
        </ul>
    }
}

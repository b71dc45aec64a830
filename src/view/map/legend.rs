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

/// Each shade as the tone of its ground and the lines and dots on it, in a tile of 8 units. Lines
/// overlap the edges of their tile, so that no seam shows.
const SHADES: [(&str, &str, &str); 9] = [
    ("base", "tone2", "M-1 -1L9 9M9 -1L-1 9"),
    ("significant", "tone3", ""),
    ("limited", "tone1", "M-2 2L2 -2M-1 9L9 -1M6 10L10 6"),
    ("presence", "tone1", "M0 4H8"),
    ("sporadic", "tone0", DOTS),
    ("unspecified", "tone0", "M4 0V8"),
    ("one", "tone0", DOTS),
    ("few", "tone1", "M-2 2L2 -2M-1 9L9 -1M6 10L10 6"),
    ("many", "tone3", ""),
];

/// Round ends make dots of lines that have no length.
const DOTS: &str = "M2 2h0M6 6h0";

/// A tile of a hatching, in CSS pixels, in the legend and on a map of usual width.
const TILE: f64 = 7.0;

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

/// The hatchings, to be named by shade: all, or only one. `unit` is a CSS pixel in map units.
pub fn patterns(id: &str, only: Option<&str>, unit: f64) -> Html {
    let size = length(TILE * unit);
    let wanted = SHADES.iter().filter(|(shade, _, _)| only.is_none_or(|only| only == *shade));
    let pattern = wanted.map(|(shade, tone, lines)| {
        let class = classes!("hatch", (*lines == DOTS).then_some("dots"));
        let quarter = |at: &str| {
            html! { <path class={class.clone()} d={*lines} transform={format!("{at}scale(.5)")} /> }
        };
        html! {
            <pattern id={format!("{id}-{shade}")} patternUnits="userSpaceOnUse"
                width={size.clone()} height={size.clone()} viewBox="0 0 8 8">
                <rect class={*tone} width="8" height="8" />
                <path class={classes!(class.clone(), only.is_none().then_some("coarse"))} d={*lines} />
                // In a wide picture the tile is large, so it holds the hatching four times.
                if only.is_none() && !lines.is_empty() {
                    <g class="fine">
                        { for ["", "translate(4)", "translate(0 4)", "translate(4 4)"].map(quarter) }
                    </g>
                }
            </pattern>
        }
    });
    html! { <defs>{ for pattern }</defs> }
}

/// The shades in use, each with its meaning.
pub fn legend(scene: &Scene, atlas: &Atlas, state: &State) -> Html {
    let words = scene.words();
    let group = state.group.and_then(|at| atlas.groups.get(at));
    let shades: Vec<(&str, &str)> = match group {
        Some(group) => {
            let levels = by_level(group).into_iter().filter_map(|areas| Some(areas.first()?.level));
            levels.map(|level| (level.id(), words.level(level))).collect()
        }
        None => COUNTS.iter().zip(words.counts).map(|((_, shade), text)| (*shade, text)).collect(),
    };
    let drawn = group.is_none_or(|group| group.territory);
    html! {
        <ul class="legend">
            { for shades.iter().map(|(shade, text)| html! {
                <li>
                    <svg width="29" height="18" viewBox="0 0 29 18" aria-hidden="true">
                        { patterns(&format!("{}-key", atlas.id), Some(shade), 1.0) }
                        <rect class="swatch" x="0.5" y="0.5" width="28" height="17"
                            fill={format!("url(#{}-key-{shade})", atlas.id)} />
                    </svg>
                    { text }
                </li>
            }) }
            <li class="caution">
                { if drawn { words.presence_is_not_control } else { words.no_territory } }
            </li>
        </ul>
    }
}

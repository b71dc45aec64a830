//! How areas are shaded, and what the shades mean. Shades differ by hatching as well as by
//! tone, so that they can be told apart without colour.

use yew::prelude::*;

use super::mapped::Mapped;
use super::state::State;
use crate::map::{by_level, count_in, listed_by, listing_days};
use crate::story::atlas::{Atlas, Level};
use crate::view::length::length;
use crate::view::part::{begun, key};

/// Shades for the number of groups named in an area: at most so many.
const COUNTS: [(usize, &str); 3] = [(1, "one"), (3, "few"), (usize::MAX, "many")];

/// Each shade as the tone of its ground and the lines and dots on it, in a tile of 8 units. Lines
/// overlap the edges of their tile, so that no seam shows.
const SHADES: [(&str, &str, Hatch); 8] = [
    ("base", "tone2", CROSSES),
    ("significant", "tone3", LEVELS),
    ("limited", "tone1", SLANTS),
    ("sporadic", "tone0", DOTS),
    ("reported", "tone0", ("M4 0V8", "M2 0V8M6 0V8")),
    ("one", "tone0", DOTS),
    ("few", "tone1", SLANTS),
    ("many", "tone3", LEVELS),
];

/// A hatching, and the same twice as fine for a wide picture, in which the tile is large.
type Hatch = (&'static str, &'static str);

/// No shade is without lines: an area that is filled looks like one that is held.
const LEVELS: Hatch = ("M0 4H8", "M0 2H8M0 6H8");
const CROSSES: Hatch =
    ("M-1-1L9 9M9-1L-1 9", "M-1-1L9 9M9-1L-1 9M3-1L9 5M5 9L-1 3M5-1L-1 5M3 9L9 3");
const SLANTS: Hatch =
    ("M-2 2L2-2M-1 9L9-1M6 10L10 6", "M-1 1L1-1M-1 5L5-1M-1 9L9-1M3 9L9 3M7 9L9 7");
/// Round ends make dots of lines that have no length.
const DOTS: Hatch = ("M2 2h0M6 6h0", "M1 1h0M3 3h0M5 1h0M7 3h0M1 5h0M3 7h0M5 5h0M7 7h0");

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
    let pattern = wanted.map(|(shade, tone, hatch)| {
        let dots = (*hatch == DOTS).then_some("dots");
        let lines = |lines: &'static str, width: Option<&'static str>| {
            html! { <path class={classes!("hatch", dots, width)} d={lines} /> }
        };
        html! {
            <pattern id={format!("{id}-{shade}")} patternUnits="userSpaceOnUse"
                width={size.clone()} height={size.clone()} viewBox="0 0 8 8">
                <rect class={*tone} width="8" height="8" />
                { lines(hatch.0, only.is_none().then_some("coarse")) }
                if only.is_none() {
                    { lines(hatch.1, Some("fine")) }
                }
            </pattern>
        }
    });
    html! { <defs>{ for pattern }</defs> }
}

/// The shades in use, each with its meaning.
pub fn legend(map: &Mapped, atlas: &Atlas) -> Html {
    begun(&map.scene, map.beginning(atlas), key(&[&atlas.id, "legend"]), || keys(map, atlas))
}

fn keys(map: &Mapped, atlas: &Atlas) -> Html {
    let Mapped { scene, state, .. } = map;
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
        <ul class="legend" part="legend">
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

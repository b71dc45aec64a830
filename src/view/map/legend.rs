//! What the shades of a map mean.

use yew::prelude::*;

use super::mapped::Mapped;
use crate::map::by_level;
use crate::map::marks::{MapSelection, WHOLE, shades};
use crate::story::atlas::Atlas;
use crate::story::language::Words;
use crate::view::choices::control;
use crate::view::length::length;
use crate::view::part::{begun, key};

/// A tile of the hatching of whole countries, in CSS pixels.
const TILE: f64 = 7.0;

/// The hatching of countries of which no part is named, under a name. `unit` is a CSS pixel in map
/// units. Lines overlap the edges of their tile, so that no seam shows.
pub fn hatching(id: &str, unit: f64) -> Html {
    let size = length(TILE * unit);
    html! {
        <defs>
            <pattern id={id.to_owned()} patternUnits="userSpaceOnUse" width={size.clone()}
                height={size} viewBox="0 0 8 8">
                <path class="hatch" d="M-2 2L2-2M-1 9L9-1M6 10L10 6" />
            </pattern>
        </defs>
    }
}

/// The shades in use, each with its meaning.
pub fn legend(map: &Mapped, atlas: &Atlas) -> Html {
    begun(&map.scene, map.beginning(atlas), key(&[&atlas.id, "legend"]), || keys(map, atlas))
}

/// The shades that are in use on a map, each with its meaning.
pub fn meanings<'a>(
    words: &'a Words,
    atlas: &Atlas,
    shown: MapSelection,
) -> Vec<(&'static str, &'a str)> {
    let used = shades(atlas, shown);
    let mut known: Vec<(&'static str, &str)> = match shown.group.and_then(|at| atlas.groups.get(at))
    {
        Some(group) => {
            let levels = by_level(group).into_iter().filter_map(|areas| Some(areas.first()?.level));
            levels.map(|level| (level.id(), words.level(level))).collect()
        }
        None => ["one", "few", "many"]
            .into_iter()
            .zip(words.counts.iter().map(String::as_str))
            .collect(),
    };
    known.push((WHOLE, &words.whole));
    known.retain(|(shade, _)| used.iter().any(|(_, it)| it == shade));
    known
}

/// A shade and what it means. The hatching goes by a name of its own: one that is hidden draws
/// nothing where it is used.
pub fn meaning(pattern: &str, shade: &'static str, text: &str) -> Html {
    let fill = (shade == WHOLE).then(|| ["url(#", pattern, ")"].concat());
    html! {
        <li>
            <svg width="18" height="18" aria-hidden="true">
                if shade == WHOLE {
                    { hatching(pattern, 1.0) }
                }
                // Not `classes!`, which brings sets and their hashes with it.
                <rect class={["swatch ", shade].concat()} x="0.5" y="0.5" width="17" height="17"
                    {fill} />
            </svg>
            { text }
        </li>
    }
}

fn keys(map: &Mapped, atlas: &Atlas) -> Html {
    let Mapped { scene, state, .. } = map;
    let words = scene.words();
    let group = state.group.and_then(|at| atlas.groups.get(at));
    let drawn = group.is_none_or(|group| group.territory);
    html! {
        <ul class="legend" part="legend">
            { for meanings(words, atlas, state.shown()).into_iter().map(|(shade, text)| {
                meaning(&control(&atlas.id, "key"), shade, text)
            }) }
            <li class="caution">
                { if drawn { &words.presence_is_not_control } else { &words.no_territory } }
            </li>
        </ul>
    }
}

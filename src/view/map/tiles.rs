//! The atlas: a small map for each group, by which it is chosen. It is made natively; what a reader
//! does marks its radio buttons.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::legend::{hatching, meaning};
use super::mapped::Mapped;
use crate::map::marks::{MapSelection, WHOLE, shades};
use crate::map::tile::{seen, tile};
use crate::map::{listed_by, listing_days};
use crate::story::atlas::{Atlas, Group, Level};
use crate::view::length::length;
use crate::view::part::{key, part};

/// In a part of the map that is smaller than this, in map units, land has all of its detail.
const NEAR: f64 = 520.0;

/// The width for which hatchings of small maps are made.
const USUAL: f64 = 130.0;

/// All groups together, and each.
pub fn tiles(map: &Mapped, atlas: &Atlas) -> Html {
    let scene = &map.scene;
    let act = map.act.clone();
    let ids: Vec<String> = atlas.groups.iter().map(|group| group.id.to_string()).collect();
    // One for all: small maps that are taken over have nobody to tell.
    let onclick = Callback::from({
        let outside = scene.outside.clone();
        move |event: MouseEvent| {
            if let Some(id) = outside.pressed(&event) {
                let group = ids.iter().position(|known| *known == id);
                act.emit(super::state::Action::Group(group));
            }
        }
    });
    html! {
        <div ref={map.tiles.clone()} {onclick}>
            { part(scene, key(&[&atlas.id, "tiles"]), || all(map, atlas)) }
        </div>
    }
}

fn all(map: &Mapped, atlas: &Atlas) -> Html {
    let scene = &map.scene;
    let told = scene.told();
    let days = listing_days(atlas);
    let step = days.len().saturating_sub(1);
    let count = days.last().map_or(0, |day| listed_by(atlas, *day).count());
    let widest = atlas.extents.iter().max_by_key(|extent| extent.bounds[2]);
    let everywhere = widest.map(|extent| extent.bounds.map(f64::from));
    let together = MapSelection { group: None, step };
    let group = |(at, group): (usize, &Group)| {
        let day = group.first_listed().map(|day| scene.formats().date(day));
        let shown = MapSelection { group: Some(at), step };
        let label = html! {
            <>
                <strong>{ &group.name }</strong>
                <span>{ told.where_listed(&areas(map, atlas, group), &day.unwrap_or_default()) }</span>
            </>
        };
        one(
            map,
            atlas,
            (group.id.as_str(), at + 1),
            tile(atlas, group).map(|bounds| (bounds, shown)),
            label,
        )
    };
    let label = html! {
        <>
            <strong>{ &told.all_groups }</strong>
            <span>{ scene.words().groups_of(count) }</span>
        </>
    };
    html! {
        <fieldset class="tiles" part="tiles">
            <legend class="legend">{ &told.where_each }</legend>
            { levels(map, atlas, step) }
            <div class="small">
                { one(map, atlas, ("", 0), everywhere.map(|bounds| (bounds, together)), label) }
                { for atlas.groups.iter().enumerate().map(group) }
            </div>
        </fieldset>
    }
}

/// What the shades of the small maps mean: other things than those of all groups together.
fn levels(map: &Mapped, atlas: &Atlas, step: usize) -> Html {
    let words = map.scene.words();
    let groups = (0..atlas.groups.len()).map(|at| MapSelection { group: Some(at), step });
    let used: BTreeSet<&str> =
        groups.flat_map(|shown| shades(atlas, shown)).map(|(_, shade)| shade).collect();
    let levels = Level::ALL.map(|level| (level.id(), words.level(level)));
    let all = levels.into_iter().chain([(WHOLE, words.whole.as_str())]);
    let pattern = format!("{}-levels", atlas.id);
    html! {
        <ul class="legend">
            { for all.filter(|(shade, _)| used.contains(shade)).map(|(shade, text)| {
                meaning(&pattern, shade, text)
            }) }
        </ul>
    }
}

/// A radio button with its small map.
fn one(
    map: &Mapped,
    atlas: &Atlas,
    (id, nth): (&str, usize),
    drawn: Option<([f64; 4], MapSelection)>,
    label: Html,
) -> Html {
    let picture = match drawn {
        Some((bounds, shown)) => picture(atlas, nth, bounds, shown),
        None => html! { <span class="none">{ &map.scene.told().nowhere }</span> },
    };
    html! {
        <label class="tile">
            <input type="radio" name={format!("{}-group", atlas.id)} value={id.to_owned()}
                checked={nth == 0} />
            { picture }
            { label }
        </label>
    }
}

fn picture(atlas: &Atlas, nth: usize, bounds: [f64; 4], shown: MapSelection) -> Html {
    let id = &atlas.id;
    let [_, _, across, _] = bounds;
    let shades = shades(atlas, shown);
    let hatched = shades.iter().any(|(_, shade)| *shade == WHOLE);
    let pattern = format!("{id}-whole-{nth}");
    let land: Html = if across < NEAR {
        let countries = seen(&atlas.basemap, bounds).into_iter();
        countries.map(|at| html! { <use href={format!("#{id}-{at}")} /> }).collect()
    } else {
        html! { <use href={format!("#{id}-land")} /> }
    };
    let shade = |(at, shade): &(u16, &'static str)| {
        let fill = (*shade == WHOLE).then(|| format!("url(#{pattern})"));
        html! { <use href={format!("#{id}-{at}")} class={*shade} {fill} /> }
    };
    html! {
        <svg aria-hidden="true" viewBox={bounds.map(|side| length(side.round()).to_string()).join(" ")}>
            if hatched {
                { hatching(&pattern, across / USUAL) }
            }
            { land }
            { for shades.iter().map(shade) }
        </svg>
    }
}

/// How many areas a group has, in a few words: `32 Mexican states`, `3 countries`.
fn areas(map: &Mapped, atlas: &Atlas, group: &Group) -> String {
    let told = map.scene.told();
    let area = |at: u16| atlas.basemap.areas.get(usize::from(at));
    let parts: Vec<_> = group.presence.iter().filter(|it| !it.whole).collect();
    let within = |at: u16| area(at).and_then(|area| area.within);
    let mut countries: BTreeSet<Option<u16>> = parts.iter().map(|it| within(it.area)).collect();
    let whole = group.presence.iter().filter(|it| it.whole && !countries.contains(&Some(it.area)));
    // The country that is drawn as its parts is one.
    let country = |at: u16| atlas.basemap.is_country(at).then_some(at);
    let whole: BTreeSet<Option<u16>> = whole.map(|it| country(it.area)).collect();
    let one = parts.first().and_then(|it| area(it.area)).map(|area| &area.nouns);
    match (one.filter(|_| countries.len() == 1), whole.len()) {
        (Some([noun, nouns]), beside) => {
            let noun = if parts.len() == 1 { noun } else { nouns };
            let own = [&parts.len().to_string(), " ", noun].concat();
            if beside == 0 { own } else { told.and_countries(&own, beside) }
        }
        (None, 1) if countries.is_empty() => {
            let home = group.presence.iter().any(|it| it.level == Level::Base);
            if home { told.own_country.to_owned() } else { told.countries.of(1, &told.rule) }
        }
        (None, 0) if countries.is_empty() => String::new(),
        _ => {
            countries.extend(whole);
            told.countries.of(countries.len(), &told.rule)
        }
    }
}

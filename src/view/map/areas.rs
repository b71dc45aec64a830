//! Choosing an area, and the groups that are named in it.

use yew::prelude::*;

use super::mapped::Mapped;
use super::state::{Action, State};
use crate::map::{areas_named, listed_by, listing_days, presence_at};
use crate::story::atlas::{Area, Atlas, Group};
use crate::view::part::{key, part};

/// A field that does what pointing at an area does: the areas in which groups are named.
pub fn area_field(map: &Mapped, atlas: &Atlas) -> Html {
    let Mapped { scene, act, field, .. } = map;
    let oninput = Callback::from({
        let (scene, act) = (scene.clone(), act.clone());
        move |event: InputEvent| {
            let area = scene.outside.number(&event).and_then(|value| u16::try_from(value).ok());
            act.emit(Action::Field(area));
        }
    });
    html! {
        <div ref={field} {oninput}>
            { part(scene, key(&[&atlas.id, "area"]), || areas(map, atlas)) }
        </div>
    }
}

/// The areas by the last day, whichever is chosen: parts of countries stand under their country.
fn areas(map: &Mapped, atlas: &Atlas) -> Html {
    let words = map.scene.words();
    let Some(day) = listing_days(atlas).last().copied() else { return Html::default() };
    let named: Vec<_> = areas_named(atlas, day).collect();
    let item = |(at, area, _): &(u16, &Area, usize)| {
        html! { <option value={at.to_string()} data-id={area.id.clone()}>{ &area.name }</option> }
    };
    let (countries, parts): (Vec<_>, Vec<_>) =
        named.iter().partition(|(at, _, _)| *at < atlas.basemap.parts);
    let under = |parts: &[&(u16, &Area, usize)]| {
        let country = parts.first().and_then(|(_, part, _)| part.within);
        let country = country.and_then(|at| atlas.basemap.areas.get(usize::from(at)));
        let label = country.map_or(&atlas.basemap.whole, |country| &country.name);
        html! {
            <optgroup label={label.clone()}>{ for parts.iter().copied().map(item) }</optgroup>
        }
    };
    html! {
        <label class="field">
            <span class="legend">{ &words.area }</span>
            <select name={format!("{}-area", atlas.id)}>
                // Said, for the options are put in from the last one.
                <option value="" selected={true}>{ &words.no_area }</option>
                { for countries.into_iter().map(item) }
                { for parts.chunk_by(|one, other| one.1.within == other.1.within).map(under) }
            </select>
        </label>
    }
}

/// The area that the field shows: the chosen one, if groups are named in it.
pub fn in_field(atlas: &Atlas, state: &State) -> Option<u16> {
    let day = *listing_days(atlas).get(state.step)?;
    state.area.filter(|area| areas_named(atlas, day).any(|(at, _, _)| at == *area))
}

/// The name of the area and a button for each group there.
///
/// Every button in it makes the panel go, so each first hands the focus on: to the field, or to
/// where what is `known` of a group will be.
pub fn area_panel(map: &Mapped, atlas: &Atlas, known: &NodeRef) -> Html {
    let Mapped { scene, state, act, field, .. } = map;
    let Some(at) = state.area else {
        return Html::default();
    };
    let Some(area) = atlas.basemap.areas.get(usize::from(at)) else {
        return Html::default();
    };
    let words = scene.words();
    let basemap = &atlas.basemap;
    let there = |group: &Group| presence_at(basemap, group, at).cloned().collect::<Vec<_>>();
    let here: Vec<_> = match listing_days(atlas).get(state.step) {
        Some(day) => listed_by(atlas, *day)
            .map(|(index, group)| (index, group, there(group)))
            .filter(|(_, _, there)| !there.is_empty())
            .collect(),
        None => Vec::new(),
    };
    let leave = |to: &NodeRef, action: Action| {
        let (scene, to, act) = (scene.clone(), to.clone(), act.clone());
        Callback::from(move |_: MouseEvent| {
            scene.outside.focus(&to);
            act.emit(action.clone());
        })
    };
    html! {
        <div class="here">
            <button type="button" class="close" onclick={leave(field, Action::Area(None))}>
                { &words.close }
            </button>
            <h4>{ &area.name }</h4>
            <p>{ words.groups_here(here.len()) }</p>
            <ul>
                { for here.iter().map(|(index, group, there)| {
                    // In a country, what is said of its parts.
                    let first = there.first();
                    let told = match first {
                        Some(first) if first.area != at => {
                            let names = there.iter().filter_map(|it| {
                                Some(basemap.areas.get(usize::from(it.area))?.name.as_str())
                            });
                            names.collect::<Vec<_>>().join(", ")
                        }
                        Some(first) if first.places.is_empty() && first.whole => {
                            words.only_country.to_owned()
                        }
                        Some(first) => first.places.clone(),
                        None => String::new(),
                    };
                    let level = first.map_or("", |first| words.level(first.level));
                    // One text, as a page may join those that stand beside each other.
                    let [open, close] = if told.is_empty() { ["", ""] } else { [" (", ")"] };
                    let said = [" ", level, open, &*told, close].concat();
                    let onclick = leave(known, Action::Group(Some(*index)));
                    html! {
                        <li>
                            <button type="button" {onclick}>{ &group.name }</button>
                            { said }
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}

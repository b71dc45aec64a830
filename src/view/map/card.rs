//! What is known of a group, and the list of all of them: the map in words.

use yew::prelude::*;

use super::mapped::Mapped;
use super::state::State;
use crate::map::{by_level, count_in, listed_by, listing_days};
use crate::story::atlas::{Atlas, Group, Kind, Listing};
use crate::story::prose::safe;
use crate::view::cite::cite;
use crate::view::dispute::disputes;
use crate::view::part::{begun, key};
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// The card of the chosen group, or the list of all groups; in a block that stands alone with all
/// that is known of each, for a map that nobody has brought to life.
pub fn card(map: &Mapped, atlas: &Atlas) -> Html {
    let Mapped { scene, state, alone, .. } = map;
    match state.group.and_then(|group| atlas.groups.get(group)) {
        Some(group) => one(scene, atlas, group),
        None => {
            let key = key(&[&atlas.id, "groups"]);
            begun(scene, map.beginning(atlas), key, || all(scene, atlas, state, *alone))
        }
    }
}

fn one(scene: &Scene, atlas: &Atlas, group: &Group) -> Html {
    html! {
        <div class="card" part="card">
            <h4>{ &group.name }</h4>
            { known(scene, atlas, group) }
        </div>
    }
}

/// Everything that is known of a group.
fn known(scene: &Scene, atlas: &Atlas, group: &Group) -> Html {
    let words = scene.words();
    html! {
        <>
            <p class="measure">{ &group.kind }{ ". " }{ &group.home }</p>
            <div>{ prose(&group.who) }{ " " }{ cite(scene, group.source, &group.id) }</div>
            if !group.aliases.is_empty() {
                <p>{ words.also_called }{ ": " }{ group.aliases.join(", ") }{ "." }</p>
            }
            <ul class="listings">
                { for group.listings.iter().map(|listing| html! {
                    <li>
                        { told(scene, listing) }{ " (" }{ record(scene, listing) }{ ") " }
                        { cite(scene, listing.source, &group.id) }
                    </li>
                }) }
            </ul>
            if group.territory {
                { where_they_are(scene, atlas, group) }
            } else {
                <p>{ words.no_territory }</p>
            }
            if let Some(uncertain) = &group.uncertain {
                <p class="uncertain">
                    <strong>{ words.uncertain }{ ": " }</strong>{ prose(uncertain) }
                </p>
            }
            { disputes(scene, &group.id) }
        </>
    }
}

fn told(scene: &Scene, listing: &Listing) -> String {
    scene.words().listing(listing, &scene.formats().date(listing.date))
}

/// The record of a listing with the way to it.
fn record(scene: &Scene, listing: &Listing) -> Html {
    let Some(source) = scene.story.source(listing.source) else { return Html::default() };
    let text = scene.words().record(listing, &source.publisher);
    match source.url.as_deref().filter(|url| safe(url)) {
        Some(url) => html! { <a href={url.to_owned()} target="_blank" rel="noopener">{ text }</a> },
        None => html! { { text } },
    }
}

/// The areas of a group by level, in words.
fn where_they_are(scene: &Scene, atlas: &Atlas, group: &Group) -> Html {
    let level = |areas: &Vec<&crate::story::atlas::Presence>| {
        let first = areas.first()?;
        let names = areas.iter().filter_map(|presence| {
            let name = &atlas.basemap.areas.get(usize::from(presence.area))?.name;
            Some(match presence.places.as_str() {
                "" => name.clone(),
                places => [name, " (", places, ")"].concat(),
            })
        });
        let names: Vec<String> = names.collect();
        Some(html! {
            <>
                <dt>{ scene.words().level(first.level) }</dt>
                <dd>{ names.join(", ") }{ " " }{ cite(scene, first.source, &group.id) }</dd>
            </>
        })
    };
    let whole = group.presence.iter().filter_map(|presence| {
        let whole = presence.places.is_empty() && atlas.basemap.is_country(presence.area);
        let area = atlas.basemap.areas.get(usize::from(presence.area)).filter(|_| whole)?;
        Some(area.name.as_str())
    });
    let whole: Vec<&str> = whole.collect();
    html! {
        <>
            <dl class="levels">{ for by_level(group).iter().filter_map(level) }</dl>
            if !whole.is_empty() {
                <p class="by">{ scene.words().country_only(&whole.join(", ")) }</p>
            }
        </>
    }
}

fn all(scene: &Scene, atlas: &Atlas, state: &State, alone: bool) -> Html {
    let days = listing_days(atlas);
    let Some(day) = days.get(state.step).copied() else {
        return Html::default();
    };
    // The last step is the present: what came onto a second list after it has happened, too.
    let present = state.step + 1 == days.len();
    let words = scene.words();
    let on = |group: &Group, kind: Kind| {
        let listings: Vec<&Listing> =
            group.listings.iter().filter(|listing| listing.kind == kind).collect();
        if listings.is_empty() {
            return html! { { words.not_on_list } };
        }
        let told = |(nth, it): (usize, &&Listing)| {
            let told = words.on_list(it, &scene.formats().date(it.date));
            let told = if present || it.date <= day { told } else { words.not_yet(&told) };
            html! {
                <>
                    if nth > 0 {
                        { "; " }
                    }
                    { told }{ " (" }{ record(scene, it) }{ ")" }
                </>
            }
        };
        listings.iter().enumerate().map(told).collect::<Html>()
    };
    html! {
        <details class="table" part="table">
            <summary>{ words.list_of_groups }</summary>
            <div class="scroll" tabindex="0" role="region" aria-label={words.list_of_groups}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ words.group }</th>
                            <th scope="col">{ words.home }</th>
                            <th scope="col">{ words.list(Kind::Fto) }</th>
                            <th scope="col">{ words.list(Kind::Sdgt) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for listed_by(atlas, day).map(|(_, group)| html! {
                            <tr key={group.id.clone()}>
                                <th scope="row">{ &group.name }</th>
                                <td>
                                    { &group.home }
                                    if !group.territory {
                                        { ". " }{ words.no_territory }
                                    }
                                </td>
                                <td>{ on(group, Kind::Fto) }</td>
                                <td>{ on(group, Kind::Sdgt) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            { for listed_by(atlas, day).filter(|_| alone).map(|(_, group)| html! {
                <details key={group.id.clone()}>
                    <summary>{ &group.name }</summary>
                    <div class="card">{ known(scene, atlas, group) }</div>
                </details>
            }) }
        </details>
    }
}

/// What a choice has changed, for the live region.
pub fn announcement(scene: &Scene, atlas: &Atlas, state: &State) -> String {
    let area = state.area.and_then(|at| Some((at, atlas.basemap.areas.get(usize::from(at))?)));
    let Some((at, area)) = area else { return in_words(scene, atlas, state) };
    let day = listing_days(atlas).get(state.step).copied();
    let count = day.map_or(0, |day| count_in(listed_by(atlas, day).map(|(_, group)| group), at));
    [&area.name, ": ", &scene.words().groups_here(count)].concat()
}

/// What the picture shows, for those who do not see it.
pub fn in_words(scene: &Scene, atlas: &Atlas, state: &State) -> String {
    let words = scene.words();
    match state.group.and_then(|group| atlas.groups.get(group)) {
        Some(group) => words.picture_of_group(&group.name, group.presence.len()),
        None => {
            let day = listing_days(atlas).get(state.step).copied();
            let count = day.map_or(0, |day| listed_by(atlas, day).count());
            let day = day.map(|day| scene.formats().date(day)).unwrap_or_default();
            words.picture_of_all(count, &day)
        }
    }
}

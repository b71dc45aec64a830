//! What is known of a group, and the list of all of them: the map in words.

use yew::prelude::*;

use super::mapped::Mapped;
use super::state::State;
use crate::map::{by_level, count_in, listed_by, listing_days};
use crate::story::SourceId;
use crate::story::atlas::{Atlas, Group, Listing, Presence};
use crate::story::prose::safe;
use crate::view::cite::cite;
use crate::view::dispute::disputes;
use crate::view::part::again;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// The card of the chosen group, or how many are shown.
pub fn card(map: &Mapped, atlas: &Atlas) -> Html {
    let Mapped { scene, state, .. } = map;
    match state.group.and_then(|group| atlas.groups.get(group)) {
        Some(group) => one(scene, group),
        None => {
            let Some(day) = listing_days(atlas).get(state.step).copied() else {
                return Html::default();
            };
            let count = listed_by(atlas, day).count();
            let day = scene.formats().date(day);
            html! { <h4>{ scene.words().area_count(&day, count) }</h4> }
        }
    }
}

/// What the list of all groups says of one.
fn one(scene: &Scene, group: &Group) -> Html {
    html! {
        // Another element for another group: what was copied into it stays in it.
        <div class="card" part="card" key={group.id.clone()}>
            <h4>{ &group.name }</h4>
            { again(scene, &group.id, "known") }
        </div>
    }
}

/// Everything that is known of a group.
pub fn known(scene: &Scene, atlas: &Atlas, group: &Group) -> Html {
    let words = scene.words();
    html! {
        <>
            <p class="measure">{ &group.kind }{ &words.stop }{ " " }{ &group.home }</p>
            <div>{ prose(&group.who) }{ " " }{ cite(scene, group.source, &group.id) }</div>
            if !group.aliases.is_empty() {
                <p>{ &words.also_called }{ &words.colon }{ group.aliases.join(", ") }{ &words.stop }</p>
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
                <p>{ &words.no_territory }</p>
            }
            if let Some(uncertain) = &group.uncertain {
                <p class="uncertain">
                    <strong>{ &words.uncertain }{ &words.colon }</strong>{ prose(uncertain) }
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
pub fn record(scene: &Scene, listing: &Listing) -> Html {
    let Some(source) = scene.story.source(listing.source) else { return Html::default() };
    let text = scene.words().record(listing, &source.publisher);
    match source.url.as_deref().filter(|url| safe(url)) {
        Some(url) => html! { <a href={url.to_owned()} target="_blank" rel="noopener">{ text }</a> },
        None => html! { { text } },
    }
}

/// The names of areas: parts of a country stand in brackets behind it.
pub fn names(atlas: &Atlas, areas: &[&Presence]) -> String {
    let area = |at: u16| atlas.basemap.areas.get(usize::from(at));
    let (mut text, mut open) = (String::new(), None);
    for presence in areas {
        let Some(own) = area(presence.area) else { continue };
        // Parts of one country follow each other.
        if own.within != open && open.take().is_some() {
            text.push(')');
        }
        if !text.is_empty() {
            text.push_str(", ");
        }
        if let (Some(country), None) = (own.within, open) {
            text.push_str(area(country).map_or("", |country| &country.name));
            text.push_str(" (");
            open = own.within;
        }
        text.push_str(&own.name);
        if !presence.places.is_empty() {
            text = [&text, " (", &presence.places, ")"].concat();
        }
    }
    if open.is_some() {
        text.push(')');
    }
    text
}

/// The areas of a group by level, in words.
fn where_they_are(scene: &Scene, atlas: &Atlas, group: &Group) -> Html {
    // Areas of one level may come from several sources: each of them once.
    let cites = |areas: &[&Presence]| -> Vec<Html> {
        let mut sources: Vec<SourceId> = Vec::new();
        for presence in areas {
            if !sources.contains(&presence.source) {
                sources.push(presence.source);
            }
        }
        let one = |source| html! { <>{ " " }{ cite(scene, source, &group.id) }</> };
        sources.into_iter().map(one).collect()
    };
    let level = |areas: &Vec<&Presence>| {
        let first = areas.first()?;
        Some(html! {
            <>
                <dt>{ scene.words().level(first.level) }</dt>
                <dd>{ names(atlas, areas) }{ for cites(areas) }</dd>
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

/// What a choice has changed, for the live region.
pub fn announcement(scene: &Scene, atlas: &Atlas, state: &State) -> String {
    let area = state.area.and_then(|at| Some((at, atlas.basemap.areas.get(usize::from(at))?)));
    let Some((at, area)) = area else { return in_words(scene, atlas, state) };
    let day = listing_days(atlas).get(state.step).copied();
    let count = day.map_or(0, |day| count_in(atlas, day, at));
    [&*area.name, &scene.words().colon, &scene.words().groups_here(count)].concat()
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

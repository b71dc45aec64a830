//! What few readers of a map need, one press away each: all groups as a list and as a table, the CSV
//! file, the link, the notes, the disputes.

use yew::prelude::*;

use super::card::{known, record};
use super::mapped::Mapped;
use crate::map::{by_level, listed_by, listing_days};
use crate::story::atlas::{Atlas, Group, ListKind, Listing};
use crate::view::bar::{about, disputed, fold, save};
use crate::view::link::link;
use crate::view::part::part_of;

/// What the row of buttons has. Among others a block says less in its table: the list says it.
pub fn behind(map: &Mapped, atlas: &Atlas) -> Html {
    let (scene, told) = (&map.scene, map.scene.told());
    html! {
        <>
            { fold(&told.as_a_list(atlas.groups.len()), list(map, atlas)) }
            { fold(&told.groups_table, table(map, atlas)) }
            { save(scene, None) }
            { link(scene, &atlas.id) }
            { about(scene, &told.about_map, &atlas.notes, &atlas.id) }
            { disputed(scene, &[&atlas.id]) }
        </>
    }
}

fn list(map: &Mapped, atlas: &Atlas) -> Html {
    let one = |group: &Group| {
        html! {
            <section data-id={group.id.clone()}>
                <h4>{ &group.name }</h4>
                { part_of(&map.scene, &group.id, "known", || known(&map.scene, atlas, group)) }
            </section>
        }
    };
    atlas.groups.iter().map(one).collect()
}

fn table(map: &Mapped, atlas: &Atlas) -> Html {
    let (scene, words, told) = (&map.scene, map.scene.words(), map.scene.told());
    let days = listing_days(atlas);
    let Some(day) = days.last().copied() else { return Html::default() };
    let on = |group: &Group, kind: ListKind| {
        let listings: Vec<&Listing> =
            group.listings.iter().filter(|listing| listing.kind == kind).collect();
        if listings.is_empty() {
            return html! { { &told.not_on_list } };
        }
        let one = |(nth, it): (usize, &&Listing)| {
            html! {
                <>
                    if nth > 0 {
                        { "; " }
                    }
                    { told.on_list(it, &scene.formats().date(it.date)) }
                    { " (" }{ record(scene, it) }{ ")" }
                </>
            }
        };
        listings.iter().enumerate().map(one).collect::<Html>()
    };
    let areas = |group: &Group| {
        let level = |(nth, areas): (usize, &Vec<_>)| {
            let level = areas
                .first()
                .map_or("", |first: &&crate::story::atlas::Presence| words.level(first.level));
            let names = super::card::names(atlas, areas);
            html! {
                <>
                    if nth > 0 {
                        { "; " }
                    }
                    { level }{ &words.colon }{ names }
                </>
            }
        };
        by_level(group).iter().enumerate().map(level).collect::<Html>()
    };
    html! {
        <div class="scroll" part="table" tabindex="0" role="region" aria-label={told.groups_table.clone()}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ &words.group }</th>
                        <th scope="col">{ words.list(ListKind::Fto) }</th>
                        <th scope="col">{ words.list(ListKind::Sdgt) }</th>
                        if map.alone {
                            <th scope="col">{ &told.areas }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    { for listed_by(atlas, day).map(|(_, group)| html! {
                        <tr>
                            <th scope="row">{ &group.name }</th>
                            <td>{ on(group, ListKind::Fto) }</td>
                            <td>{ on(group, ListKind::Sdgt) }</td>
                            if map.alone {
                                <td>
                                    { areas(group) }
                                    if !group.territory {
                                        { &words.no_territory }
                                    }
                                </td>
                            }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

//! A map as plain markup: its groups, and since when each is on which list.

use yew::prelude::*;

use crate::press::plain::folded::folded;
use crate::story::atlas::{Atlas, Group, ListKind};
use crate::view::scene::Scene;

/// The groups of a map with their listings, as a list: a table of four columns is wider than a
/// phone, and where no style gets through nothing would make it narrower.
pub fn plain(scene: &Scene, atlas: &Atlas) -> Html {
    let words = scene.words();
    let on = |group: &Group, kind: ListKind| {
        let listings = group.listings.iter().filter(|listing| listing.kind == kind);
        let told = listings.map(|it| {
            let publisher = scene.story.source(it.source).map_or("", |source| &source.publisher);
            let (told, record) = (
                scene.told().on_list(it, &scene.formats().date(it.date)),
                words.record(it, publisher),
            );
            format!("{told} ({record})")
        });
        let told = told.collect::<Vec<_>>().join("; ");
        let told = if told.is_empty() { &scene.told().not_on_list } else { &told };
        [" ", words.list(kind), &words.colon, told, &words.stop].concat()
    };
    let listed = |group: &Group| {
        let lists = [ListKind::Fto, ListKind::Sdgt].map(|kind| on(group, kind)).concat();
        html! { <li><strong>{ &group.name }</strong>{ &words.colon }{ &group.home }{ &words.stop }{ lists }</li> }
    };
    html! {
        <>
            <p>{ &atlas.measure }{ &words.stop }{ " " }{ &words.presence_is_not_control }</p>
            { folded(html! { words.groups_of(atlas.groups.len()) }, html! {
                <ul>{ for atlas.groups.iter().map(listed) }</ul>
            }) }
        </>
    }
}

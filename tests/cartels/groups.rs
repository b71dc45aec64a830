//! Groups: how many are listed, by what they are found, and where they are shown.

use nutgraf::map::best_extent;
use nutgraf::map::search::found;
use nutgraf::story::atlas::ListKind;
use nutgraf::story::fold::fold;

use super::{atlas, story};

#[test]
fn the_map_headline_holds() {
    let story = story();
    let atlas = atlas(&story);
    assert_eq!(atlas.title, "Seventeen crime groups are listed as foreign terrorist organizations");
    assert_eq!(atlas.groups.len(), 17);
    let with = |in_force: bool| {
        let fits = |kind, force| kind == ListKind::Fto && force == in_force;
        let groups = atlas.groups.iter();
        groups.filter(|group| group.listings.iter().any(|it| fits(it.kind, it.in_force))).count()
    };
    assert_eq!((with(true), with(false)), (17, 0));
    assert!(story.key.contains("Seventeen crime groups"));
}

#[test]
fn groups_are_found_by_any_name_without_accents() {
    let story = story();
    let ids = |typed: &str| -> Vec<(&str, usize)> {
        let groups = atlas(&story).groups.iter();
        groups.filter_map(|group| Some((&*group.id, found(group, &fold(typed))?))).collect()
    };
    assert_eq!(ids("cartel unidos"), [("carteles-unidos", 0)]);
    // Its second alias.
    assert_eq!(ids("zetas"), [("cartel-del-noreste", 2)]);
    assert_eq!(ids("URABENOS"), [("clan-del-golfo", 2)]);
    assert_eq!(ids("ms13"), [("ms-13", 0)]);
    assert_eq!(ids("nobody"), []);
    assert_eq!(ids(" ").len(), 17);
}

#[test]
fn each_group_has_the_part_of_the_map_that_shows_it_best() {
    let story = story();
    let atlas = atlas(&story);
    let best = |id: &str| {
        let group = atlas.groups.iter().find(|group| *group.id == *id).expect("the group is there");
        atlas.extents[best_extent(atlas, group)].id.as_str()
    };
    assert_eq!(["sinaloa", "gulf-cartel"].map(best), ["mexico"; 2]);
    assert_eq!(["viv-ansanm", "gran-grif"].map(best), ["caribbean"; 2]);
    assert_eq!(["pcc", "los-lobos"].map(best), ["south"; 2]);
    // A country named only as a whole, as the United States are, does not shrink the rest.
    assert_eq!(["ms-13", "tren-de-aragua"].map(best), ["mexico", "south"]);
    // In Ecuador too; nowhere.
    assert_eq!(["cjng", "cartel-de-los-soles"].map(best), ["all", "mexico"]);
}

#[test]
fn cartel_de_los_soles_came_onto_the_two_lists_on_two_days() {
    let story = story();
    let groups = &atlas(&story).groups;
    let soles =
        groups.iter().find(|group| *group.id == *"cartel-de-los-soles").expect("it is there");
    let listings = soles.listings.iter().map(|it| (it.kind, it.date.to_string(), &*it.record));
    let expected = [
        (ListKind::Sdgt, "2025-07-25".to_owned(), "Treasury release"),
        (ListKind::Fto, "2025-11-24".to_owned(), "90 FR 53045"),
    ];
    assert_eq!(listings.collect::<Vec<_>>(), expected);
    assert_eq!(soles.kind, "Alleged network of officials");
}

#[test]
fn every_group_is_listed_and_none_without_territory_has_a_place() {
    let story = story();
    for group in &atlas(&story).groups {
        assert!(!group.listings.is_empty(), "{}", group.id);
        assert!(
            group.territory || group.point.is_none() && group.presence.is_empty(),
            "{}",
            group.id
        );
    }
}

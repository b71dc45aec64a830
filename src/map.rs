//! The base map and where things stand on it: pure geometry, to SVG path data.

pub mod frame;
pub mod label;
pub mod labels;
pub mod marks;
mod outline;
pub mod rings;
pub mod search;
pub mod tile;
pub mod timeline;

pub(crate) use self::outline::ring_points;
pub use self::outline::{outline, rings_of};
use crate::story::atlas::{Area, Atlas, Basemap, Extent, Group, Level, Presence};
use crate::story::date::Date;

/// The groups that were on any list by the end of a day.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::{listed_by, listing_days};
///
/// let days = listing_days(atlas);
/// assert!(listed_by(atlas, days[0]).count() < atlas.groups.len());
/// assert_eq!(listed_by(atlas, *days.last().unwrap()).count(), atlas.groups.len());
/// ```
pub fn listed_by(atlas: &Atlas, day: Date) -> impl Iterator<Item = (usize, &Group)> {
    let all = atlas.groups.iter().enumerate();
    all.filter(move |(_, group)| group.first_listed().is_some_and(|first| first <= day))
}

/// The days on which groups came onto a list, ascending, each once.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// let days = nutgraf::map::listing_days(atlas);
/// assert!(days.is_sorted_by(|one, next| one < next));
/// ```
pub fn listing_days(atlas: &Atlas) -> Vec<Date> {
    // Groups stand in order of their first listing.
    let mut days: Vec<Date> = atlas.groups.iter().filter_map(Group::first_listed).collect();
    days.dedup();
    days
}

/// How a group is in an area: its strongest statement of it, or of its parts.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::presence_at;
///
/// let group = &atlas.groups[0];
/// let area = group.presence[0].area;
/// assert!(presence_at(&atlas.basemap, group, area).next().is_some());
/// ```
pub fn presence_at<'a>(
    basemap: &Basemap,
    group: &'a Group,
    area: u16,
) -> impl Iterator<Item = &'a Presence> {
    let within = move |at: u16| basemap.areas.get(usize::from(at)).and_then(|it| it.within);
    group.presence.iter().filter(move |it| it.area == area || within(it.area) == Some(area))
}

/// How many of the groups listed by a day are said to be in an area, at whatever level.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::{areas_named, count_in, listing_days};
///
/// let last = *listing_days(atlas).last().unwrap();
/// let (at, _, count) = areas_named(atlas, last).next().unwrap();
/// assert_eq!(count_in(atlas, last, at), count);
/// ```
pub fn count_in(atlas: &Atlas, day: Date, area: u16) -> usize {
    let here = |group: &Group| presence_at(&atlas.basemap, group, area).next().is_some();
    listed_by(atlas, day).filter(|(_, group)| here(group)).count()
}

/// The areas of a group at each level, strongest statement first, without empty levels.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// let group = &atlas.groups[0];
/// let levels = nutgraf::map::by_level(group);
/// assert_eq!(levels.iter().map(Vec::len).sum::<usize>(), group.presence.len());
/// ```
pub fn by_level(group: &Group) -> Vec<Vec<&Presence>> {
    let of_level = |level| group.presence.iter().filter(move |presence| presence.level == level);
    let levels = Level::ALL.into_iter();
    levels
        .map(|level| of_level(level).collect())
        .filter(|areas: &Vec<_>| !areas.is_empty())
        .collect()
}

/// The part of the map that shows a group best: the one in which the fewest of its areas are out of
/// sight or cut off, and the smallest such; the first part where no area is known. What is known only
/// as a whole country, and is not the home, counts for less: it may be larger than all the rest.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// assert!(nutgraf::map::best_extent(atlas, &atlas.groups[0]) < atlas.extents.len());
/// ```
pub fn best_extent(atlas: &Atlas, group: &Group) -> usize {
    let told = |presence: &Presence| !presence.whole || presence.level == Level::Base;
    let lost = |extent: &Extent| {
        let out = |it: &&Presence| extent.spot(it.area).is_none_or(|spot| spot.cut);
        let lost = group.presence.iter().filter(out);
        (lost.clone().filter(|it| told(it)).count(), lost.count(), extent.bounds[2])
    };
    let extents = atlas.extents.iter().enumerate();
    let best = extents.min_by_key(|(_, extent)| lost(extent));
    best.filter(|_| !group.presence.is_empty()).map_or(0, |(at, _)| at)
}

/// The areas in which any of the groups listed by a day is named, with their number, in the
/// order of the base map.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// let last = *nutgraf::map::listing_days(atlas).last().unwrap();
/// assert!(nutgraf::map::areas_named(atlas, last).any(|(_, area, _)| area.name == "Sinaloa"));
/// ```
pub fn areas_named(atlas: &Atlas, day: Date) -> impl Iterator<Item = (u16, &Area, usize)> {
    let areas = (0..).zip(&atlas.basemap.areas);
    let counted = areas.map(move |(at, area)| (at, area, count_in(atlas, day, at)));
    counted.filter(|(_, _, count)| *count > 0)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::story::atlas::{ListKind, Listing, Precision};
    use crate::story::id::Id;
    use crate::story::prose::Prose;
    use crate::story::source::SourceId;

    /// A map of groups that were listed on these days, without areas.
    pub(crate) fn listed_on(days: &[Date]) -> Atlas {
        let group = |(nth, date): (usize, &Date)| Group {
            id: Id::new(&format!("group-{nth}")).unwrap_or_default(),
            name: format!("Group {nth}"),
            aliases: Vec::new(),
            keys: Vec::new(),
            kind: String::new(),
            who: Prose::default(),
            home: String::new(),
            uncertain: None,
            source: SourceId(0),
            listings: vec![Listing {
                date: *date,
                kind: ListKind::Fto,
                in_force: nth % 3 != 2,
                by: String::new(),
                record: String::new(),
                source: SourceId(0),
            }],
            point: None,
            precision: Precision::City,
            territory: false,
            presence: Vec::new(),
        };
        Atlas {
            id: Id::default(),
            title: String::new(),
            measure: String::new(),
            groups: days.iter().enumerate().map(group).collect(),
            basemap: Basemap::default(),
            extents: Vec::new(),
            notes: Vec::new(),
        }
    }

    fn two_squares() -> Basemap {
        // The shared side is stored once, downwards.
        let arcs = vec![
            vec![(10, 0), (0, 10)],
            vec![(10, 10), (-10, 0), (0, -10), (10, 0)],
            vec![(10, 0), (10, 0), (0, 10), (-10, 0)],
        ];
        let area = |id: &str, ring| Area {
            id: id.into(),
            name: id.into(),
            rings: vec![ring],
            ..Area::default()
        };
        Basemap {
            arcs,
            areas: vec![area("W", vec![0, 1]), area("E", vec![2, -1])],
            parts: 2,
            whole: String::new(),
            credit: String::new(),
        }
    }

    #[test]
    fn a_shared_border_is_drawn_by_both_areas() {
        let map = two_squares();
        assert_eq!(outline(&map, &map.areas[0]), "M10 0l0 10-10 0 0-10 10 0z");
        assert_eq!(outline(&map, &map.areas[1]), "M10 0l10 0 0 10-10 0 0-10z");
    }

    #[test]
    fn an_arc_that_does_not_exist_is_passed_over() {
        let mut map = two_squares();
        map.areas[0].rings = vec![vec![99, i16::MIN]];
        assert_eq!(outline(&map, &map.areas[0]), "z");
    }
}

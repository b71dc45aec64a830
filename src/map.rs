//! The base map and where things stand on it: pure geometry, to SVG path data.

pub mod frame;
pub mod labels;
pub mod rings;
pub mod search;

use crate::story::atlas::{Area, Atlas, Basemap, Extent, Group, Presence};
use crate::story::date::Date;

/// The outline of an area as SVG path data, in map units.
///
/// Arcs that do not exist are passed over: the data file may be damaged.
pub fn outline(basemap: &Basemap, area: &Area) -> String {
    let mut path = String::new();
    for ring in &area.rings {
        let points = ring_points(basemap, ring);
        for (nth, (x, y)) in points.iter().enumerate() {
            let (command, x, y) = match nth.checked_sub(1).and_then(|before| points.get(before)) {
                None => ('M', *x, *y),
                Some((left, top)) => ('l', x - left, y - top),
            };
            // One `l` serves for all steps that follow, and a minus parts numbers like a blank.
            match nth {
                0 | 1 => path.push(command),
                _ if x >= 0 => path.push(' '),
                _ => {}
            }
            path.push_str(&x.to_string());
            if y >= 0 {
                path.push(' ');
            }
            path.push_str(&y.to_string());
        }
        path.push('z');
    }
    path
}

/// The rings of an area, in map units.
pub fn rings_of(basemap: &Basemap, area: &Area) -> Vec<Vec<(i32, i32)>> {
    area.rings.iter().map(|ring| ring_points(basemap, ring)).collect()
}

fn ring_points(basemap: &Basemap, ring: &[i16]) -> Vec<(i32, i32)> {
    let mut points: Vec<(i32, i32)> = Vec::new();
    for arc in ring {
        let forwards = *arc >= 0;
        let index = if forwards { *arc } else { !*arc };
        let steps = usize::try_from(index).ok().and_then(|index| basemap.arcs.get(index));
        let mut line: Vec<(i32, i32)> = Vec::new();
        for (x, y) in steps.into_iter().flatten() {
            let (left, top) = line.last().copied().unwrap_or((0, 0));
            line.push((left + i32::from(*x), top + i32::from(*y)));
        }
        if !forwards {
            line.reverse();
        }
        // The last point of one arc is the first of the next.
        let joined = usize::from(points.last().is_some() && points.last() == line.first());
        points.extend(line.iter().skip(joined));
    }
    points
}

/// The groups that were on any list by the end of a day.
pub fn listed_by(atlas: &Atlas, day: Date) -> impl Iterator<Item = (usize, &Group)> {
    let all = atlas.groups.iter().enumerate();
    all.filter(move |(_, group)| group.first_listed().is_some_and(|first| first <= day))
}

/// The days on which groups came onto a list, ascending, each once.
pub fn listing_days(atlas: &Atlas) -> Vec<Date> {
    // Groups stand in order of their first listing.
    let mut days: Vec<Date> = atlas.groups.iter().filter_map(Group::first_listed).collect();
    days.dedup();
    days
}

/// How many of the groups are said to be in an area, at whatever level.
pub fn count_in<'a>(groups: impl Iterator<Item = &'a Group>, area: u16) -> usize {
    groups.filter(|group| group.level_in(area).is_some()).count()
}

/// The areas of a group at each level, strongest statement first, without empty levels.
pub fn by_level(group: &Group) -> Vec<Vec<&Presence>> {
    let of_level = |level| group.presence.iter().filter(move |presence| presence.level == level);
    let levels = crate::story::atlas::Level::ALL.into_iter();
    levels
        .map(|level| of_level(level).collect())
        .filter(|areas: &Vec<_>| !areas.is_empty())
        .collect()
}

/// The part of the map that shows a group best: the smallest in which all of its areas are seen
/// and at most a quarter of them cut off; the first part where there is none, or no area.
pub fn best_extent(atlas: &Atlas, group: &Group) -> usize {
    let shows = |extent: &Extent| {
        let spots = group.presence.iter().map(|presence| extent.spot(presence.area));
        let cut = spots.clone().flatten().filter(|spot| spot.cut).count();
        spots.clone().all(|spot| spot.is_some()) && cut * 4 <= group.presence.len()
    };
    let extents = atlas.extents.iter().enumerate().filter(|(_, extent)| shows(extent));
    let smallest = extents.min_by_key(|(_, extent)| extent.bounds[2]);
    smallest.filter(|_| !group.presence.is_empty()).map_or(0, |(at, _)| at)
}

/// The areas in which any of the groups listed by a day is named, with their number, in the
/// order of the base map.
pub fn areas_named(atlas: &Atlas, day: Date) -> impl Iterator<Item = (u16, &Area, usize)> {
    let areas = (0..).zip(&atlas.basemap.areas);
    let counted = areas.map(move |(at, area)| {
        (at, area, count_in(listed_by(atlas, day).map(|(_, group)| group), at))
    });
    counted.filter(|(_, _, count)| *count > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_squares() -> Basemap {
        // The shared side is stored once, downwards.
        let arcs = vec![
            vec![(10, 0), (0, 10)],
            vec![(10, 10), (-10, 0), (0, -10), (10, 0)],
            vec![(10, 0), (10, 0), (0, 10), (-10, 0)],
        ];
        let area = |id: &str, ring| Area { id: id.into(), name: id.into(), rings: vec![ring] };
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

//! The small map of a group: the part of the map in which it is, and land that is coarse enough for
//! many of them. Only made natively.

use std::collections::BTreeSet;

use super::ring_points;
use crate::story::atlas::{Area, Atlas, Basemap, Group, Level, Presence};

/// Width to height of a small map; the style sheet says the same.
const SHAPE: f64 = 1.6;

/// The least width or height, in map units: about six degrees.
const LEAST: f64 = 160.0;

/// A country that is so many times as large as the home, or would make the small map so many times as
/// large, is left to its edges.
const LARGER: f64 = 1.2;
const GROWTH: f64 = 1.7;

/// Room around, as a part of the larger side.
const AROUND: f64 = 0.06;

/// Points of the coarse land that are nearer than this are one, in map units.
const COARSE: i32 = 14;

/// Left, top, right and lower edge.
type TileEdges = [f64; 4];

fn joined(one: TileEdges, other: TileEdges) -> TileEdges {
    let [l, t, r, b] = one;
    [l.min(other[0]), t.min(other[1]), r.max(other[2]), b.max(other[3])]
}

fn side([left, top, right, bottom]: TileEdges) -> f64 {
    (right - left).max(bottom - top)
}

/// The edges of the largest piece of an area.
fn edges(basemap: &Basemap, area: &Area) -> Option<TileEdges> {
    let pieces = area.rings.iter().filter_map(|ring| {
        let points = ring_points(basemap, ring).into_iter();
        points.map(|(x, y)| [x, y, x, y].map(f64::from)).reduce(joined)
    });
    pieces.max_by(|one, other| side(*one).total_cmp(&side(*other)))
}

/// The edges of some areas together.
fn all<'a>(basemap: &Basemap, areas: impl Iterator<Item = &'a Area>) -> Option<TileEdges> {
    areas.filter_map(|area| edges(basemap, area)).reduce(joined)
}

/// The areas in which a group is in a certain way.
fn areas<'a>(
    basemap: &'a Basemap,
    group: &Group,
    wanted: impl Fn(&Presence) -> bool,
) -> Vec<&'a Area> {
    let wanted = group.presence.iter().filter(|presence| wanted(presence));
    wanted.filter_map(|presence| basemap.areas.get(usize::from(presence.area))).collect()
}

/// The part of the map in which a group is, as left, top, width and height in map units; nothing for
/// one of which no area is known.
///
/// Of a group whose parts lie in one country it shows that country. Of countries that are known as a
/// whole it shows the home, and others that are near.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// let [_, _, width, height] = nutgraf::map::tile::tile(atlas, &atlas.groups[0]).unwrap();
/// assert!((width / height - 1.6).abs() < 1e-9);
/// ```
pub fn tile(atlas: &Atlas, group: &Group) -> Option<[f64; 4]> {
    let basemap = &atlas.basemap;
    let parts = areas(basemap, group, |presence| !presence.whole);
    let countries: BTreeSet<Option<u16>> = parts.iter().map(|part| part.within).collect();
    let home = match (countries.len(), countries.first()) {
        (1, Some(Some(country))) => {
            all(basemap, basemap.areas.get(usize::from(*country)).into_iter())
        }
        (1, _) => {
            let own = basemap.areas.get(usize::from(basemap.parts)..).unwrap_or_default();
            all(basemap, own.iter().filter(|part| part.within.is_none()))
        }
        (0, _) => {
            let home = areas(basemap, group, |presence| presence.level == Level::Base);
            let any = areas(basemap, group, |_| true);
            all(basemap, home.into_iter()).or_else(|| all(basemap, any.into_iter()))
        }
        _ => all(basemap, parts.into_iter()),
    };
    let home = home?;
    let mut seen = home;
    let near = areas(basemap, group, |presence| presence.whole);
    let mut near: Vec<TileEdges> =
        near.into_iter().filter_map(|area| edges(basemap, area)).collect();
    near.sort_by(|one, other| side(*one).total_cmp(&side(*other)));
    for edges in near {
        let more = joined(seen, edges);
        let small = side(edges) <= side(home).max(LEAST) * LARGER;
        if small && side(more) <= side(seen).max(LEAST) * GROWTH {
            seen = more;
        }
    }
    let [left, top, right, bottom] = seen;
    let room = side(seen) * AROUND * 2.0;
    let (across, down) =
        ((right - left + room).max(LEAST), (bottom - top + room).max(LEAST / SHAPE));
    let across = across.max(down * SHAPE);
    let down = across / SHAPE;
    Some([(left + right - across) / 2.0, (top + bottom - down) / 2.0, across, down])
}

/// The countries that are seen in a box of left, top, width and height.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::tile::{seen, tile};
///
/// let bounds = tile(atlas, &atlas.groups[0]).unwrap();
/// assert!(seen(&atlas.basemap, bounds).len() <= atlas.basemap.areas.len());
/// ```
pub fn seen(basemap: &Basemap, [left, top, width, height]: [f64; 4]) -> Vec<u16> {
    let seen = |(_, area): &(u16, &Area)| {
        edges(basemap, area)
            .is_some_and(|[l, t, r, b]| l < left + width && r > left && t < top + height && b > top)
    };
    let drawn = (0..).zip(&basemap.areas).filter(|(_, area)| area.within.is_none());
    drawn.filter(seen).map(|(at, _)| at).collect()
}

/// All land as one outline, coarse, as SVG path data in map units.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// assert!(nutgraf::map::tile::land(&atlas.basemap).starts_with('M'));
/// ```
pub fn land(basemap: &Basemap) -> String {
    let arcs = basemap.arcs.iter().map(|arc| thin(arc)).collect();
    let coarse = Basemap { arcs, ..Basemap::default() };
    let drawn = basemap.areas.iter().filter(|area| area.within.is_none());
    drawn.map(|area| super::outline(&coarse, area)).collect()
}

/// A line without the points that are near the one before; its ends stay.
fn thin(arc: &[(i16, i16)]) -> Vec<(i16, i16)> {
    let mut thin = Vec::new();
    let mut open = (0_i32, 0_i32);
    for (nth, (x, y)) in arc.iter().enumerate() {
        open = (open.0 + i32::from(*x), open.1 + i32::from(*y));
        let far = open.0.abs().max(open.1.abs()) >= COARSE;
        if nth == 0 || far || nth + 1 == arc.len() {
            // What was short of an i16 before is short of it in sum: steps lead from point to point.
            thin.extend(i16::try_from(open.0).ok().zip(i16::try_from(open.1).ok()));
            open = (0, 0);
        }
    }
    thin
}

//! The base map of the repository, projected to map units.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use serde::Deserialize;

use super::atlas::{Area, Basemap, Extent, Spot};
use super::fold::key;
use super::project::Projection;
use super::spot::{Side, place};

/// West, south, east and north of the base map in degrees; see `www/basemap/README.md`.
pub const BOUNDS: [f64; 4] = [-119.0, -36.0, -34.0, 38.0];

const TOPOLOGY: &str = include_str!("../../www/basemap/americas.topo.json");
const NAMES: &str = include_str!("../../www/basemap/areas.csv");

/// A country that is drawn as its parts: its code, and how the codes of its parts begin.
pub const BY_PARTS: (&str, &str) = ("MEX", "MX-");

/// The parts of a TopoJSON topology that the base map uses.
#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    arcs: Vec<Vec<(i32, i32)>>,
    objects: Objects,
}

#[derive(Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

#[derive(Deserialize)]
struct Objects {
    base: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon { id: String, arcs: Vec<Vec<i16>> },
    MultiPolygon { id: String, arcs: Vec<Vec<Vec<i16>>> },
}

/// The base map with the names of its areas in English. It is made once.
///
/// # Errors
/// In words, if the committed files do not fit each other.
pub fn americas() -> Result<Basemap, String> {
    static MADE: LazyLock<Result<Basemap, String>> = LazyLock::new(make);
    MADE.clone()
}

fn make() -> Result<Basemap, String> {
    let topology: Topology =
        serde_json::from_str(TOPOLOGY).map_err(|error| format!("base map: {error}"))?;
    let projection = Projection::new(BOUNDS);
    let arcs = topology.arcs.iter().map(|arc| project(arc, &topology.transform, &projection));
    let areas = topology.objects.base.geometries.into_iter().map(area);
    let mut areas = areas.collect::<Result<Vec<_>, _>>()?;
    let is_part = |area: &Area| area.id.starts_with(BY_PARTS.1);
    areas.sort_by_cached_key(|area| (is_part(area), key(&area.name)));
    let parts = areas.iter().position(is_part).unwrap_or(areas.len());
    Ok(Basemap {
        arcs: arcs.collect(),
        parts: u16::try_from(parts).map_err(|error| format!("base map: {error}"))?,
        areas,
        whole: name(BY_PARTS.0)?,
        credit: "Made with Natural Earth".to_owned(),
    })
}

/// What of the base map of the repository is seen in a box of left, top, width and height. It is
/// sought once, for a story in several languages has the same boxes.
pub fn spots(basemap: &Basemap, bounds: [i16; 4]) -> Vec<Spot> {
    static SOUGHT: Mutex<BTreeMap<[i16; 4], Vec<Spot>>> = Mutex::new(BTreeMap::new());
    // Every entry is whole, even if a thread has stopped while it held the lock.
    let mut sought = SOUGHT.lock().unwrap_or_else(PoisonError::into_inner);
    sought.entry(bounds).or_insert_with(|| seek(basemap, bounds)).clone()
}

fn seek(basemap: &Basemap, bounds: [i16; 4]) -> Vec<Spot> {
    let areas = (0..).zip(&basemap.areas).map(|(at, area)| (Some(at), sides(basemap, &[area])));
    let parts = basemap.areas.get(usize::from(basemap.parts)..).unwrap_or_default();
    let parts: Vec<&Area> = parts.iter().collect();
    let all = areas.chain([(None, sides(basemap, &parts))]);
    let mut spots: Vec<Spot> = all.filter_map(|(area, sides)| spot(area, &sides, bounds)).collect();
    spots.sort_by_key(|spot| -spot.size);
    spots
}

fn spot(area: Option<u16>, sides: &[Side], bounds: [i16; 4]) -> Option<Spot> {
    let [left, top, width, height] = bounds.map(f64::from);
    let seen =
        |(x, y): &(f64, f64)| (left..=left + width).contains(x) && (top..=top + height).contains(y);
    let points = sides.iter().flatten();
    let hidden = points.clone().filter(|point| !seen(point)).count();
    let found = place(sides, [left, top, width, height]).filter(|found| found.room >= 1.0)?;
    Some(Spot {
        area,
        at: (found.at.0.round() as i16, found.at.1.round() as i16),
        room: found.room.round() as i16,
        size: found.size.round() as i16,
        // Of the border, not of the area: enough to tell a corner from the whole.
        cut: hidden * 4 > points.count(),
    })
}

/// The outer border of some areas: what two of them share is inside.
fn sides(basemap: &Basemap, areas: &[&Area]) -> Vec<Side> {
    let arcs = areas.iter().flat_map(|area| area.rings.iter().flatten());
    let arcs: Vec<i16> = arcs.map(|arc| if *arc < 0 { !*arc } else { *arc }).collect();
    let outer = arcs.iter().filter(|arc| arcs.iter().filter(|other| other == arc).count() == 1);
    let lines = outer.filter_map(|arc| basemap.arcs.get(usize::try_from(*arc).ok()?));
    let points = lines.map(|line| {
        let steps = line.iter().scan((0.0, 0.0), |at, (x, y)| {
            *at = (at.0 + f64::from(*x), at.1 + f64::from(*y));
            Some(*at)
        });
        steps.collect::<Vec<_>>()
    });
    points
        .flat_map(|line| {
            line.iter()
                .copied()
                .zip(line.iter().copied().skip(1))
                .map(|(from, to)| [from, to])
                .collect::<Vec<_>>()
        })
        .collect()
}

/// A box of degrees as left, top, width and height in map units, in the shape of a picture.
pub fn picture([west, south, east, north]: [f64; 4]) -> [i16; 4] {
    let [left, top, width, height] = Projection::new(BOUNDS).around([west, south, east, north]);
    let wide = width.max(height * Extent::SHAPE);
    let high = wide / Extent::SHAPE;
    let (left, top) = (left - (wide - width) / 2.0, top - (high - height) / 2.0);
    [left, top, wide, high].map(|side| side.round() as i16)
}

fn area(geometry: Geometry) -> Result<Area, String> {
    let (id, rings) = match geometry {
        Geometry::Polygon { id, arcs } => (id, arcs),
        Geometry::MultiPolygon { id, arcs } => (id, arcs.concat()),
    };
    Ok(Area { name: name(&id)?, id, rings })
}

fn name(id: &str) -> Result<String, String> {
    let rows = NAMES.lines().filter_map(|line| line.split_once(','));
    let name = rows.clone().find(|(named, _)| *named == id).map(|(_, name)| name.to_owned());
    name.ok_or_else(|| format!("base map: areas.csv has no name for {id}"))
}

/// Quantized steps in degrees to steps in map units.
fn project(arc: &[(i32, i32)], transform: &Transform, projection: &Projection) -> Vec<(i16, i16)> {
    let (mut x, mut y, mut last) = (0, 0, None);
    let mut steps = Vec::new();
    for (dx, dy) in arc {
        (x, y) = (x + dx, y + dy);
        let lon = f64::from(x) * transform.scale.0 + transform.translate.0;
        let lat = f64::from(y) * transform.scale.1 + transform.translate.1;
        let at = projection.unit(lon, lat);
        let (left, top) = last.unwrap_or((0, 0));
        // Points that fall together would only cost bytes; the ends must stay for the joints.
        if last != Some(at) {
            steps.push((at.0 - left, at.1 - top));
        }
        last = Some(at);
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_area_is_closed_and_named() {
        let basemap = americas().unwrap();
        assert_eq!(basemap.areas.iter().filter(|area| area.id.starts_with("MX-")).count(), 32);
        for area in &basemap.areas {
            let path = crate::map::outline(&basemap, area);
            assert!(path.starts_with('M') && path.ends_with('z'), "{}: {path}", area.id);
        }
    }
    #[test]
    fn parts_come_last_and_all_are_in_order() {
        let basemap = americas().unwrap();
        let (countries, parts) = basemap.areas.split_at(usize::from(basemap.parts));
        assert!(parts.len() == 32 && basemap.whole == "Mexico");
        for areas in [countries, parts] {
            assert!(areas.is_sorted_by_key(|area| key(&area.name)));
        }
        assert!(countries.iter().all(|area| !area.id.starts_with("MX-")));
    }

    #[test]
    fn every_area_is_somewhere_on_the_whole_map() {
        let basemap = americas().unwrap();
        let bounds = picture(BOUNDS);
        let spots = spots(&basemap, bounds);
        assert_eq!(spots.len(), basemap.areas.len() + 1);
        assert!(spots.is_sorted_by_key(|spot| -spot.size));
        assert!(spots.iter().all(|spot| !spot.cut));
    }

    #[test]
    fn a_box_becomes_a_picture_around_the_same_middle() {
        let [left, top, width, height] = picture([-118.0, 13.0, -85.0, 33.0]);
        assert!((f64::from(width) / f64::from(height) - Extent::SHAPE).abs() < 0.01);
        let bare = Projection::new(BOUNDS).around([-118.0, 13.0, -85.0, 33.0]);
        assert!((f64::from(left) + f64::from(width) / 2.0 - bare[0] - bare[2] / 2.0).abs() < 1.0);
        assert!((f64::from(top) + f64::from(height) / 2.0 - bare[1] - bare[3] / 2.0).abs() < 1.0);
    }
}

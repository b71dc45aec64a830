//! The base map of the repository, projected to map units.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, Mutex, PoisonError};

use serde::Deserialize;

use super::atlas::{Area, Basemap, Extent, Spot};
use super::fold::key;
use super::project::Projection;
use super::spot::{Side, place};

const TOPOLOGY: &str = include_str!("../../www/basemap/americas/map.topo.json");
const NAMES: &str = include_str!("../../www/basemap/americas/areas.csv");
const ABOUT: &str = include_str!("../../www/basemap/americas/map.json");

/// What a base map says of itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    /// West, south, east and north in degrees.
    bounds: [f64; 4],
    projection: Projected,
    credit: String,
    /// The country that is always drawn as its parts.
    by_parts: String,
    /// How the codes of the parts of a country begin, and what they are called.
    parts: BTreeMap<String, Parts>,
}

/// The projections that we know.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Projected {
    LambertAzimuthalEqualArea,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    codes: String,
    one: String,
    other: String,
}

static KNOWN: LazyLock<Result<About, String>> =
    LazyLock::new(|| serde_json::from_str(ABOUT).map_err(|error| format!("base map: {error}")));

/// West, south, east and north of the base map in degrees; see `www/basemap/README.md`.
pub fn bounds() -> [f64; 4] {
    KNOWN.as_ref().map_or([-180.0, -90.0, 180.0, 90.0], |about| about.bounds)
}

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

/// The whole base map with the names of its areas in English, parts of all countries included. It
/// is made once; a story draws [what it names](Basemap::only).
///
/// # Errors
/// In words, if the committed files do not fit each other.
pub fn americas() -> Result<&'static Basemap, String> {
    static MADE: LazyLock<Result<Basemap, String>> = LazyLock::new(make);
    MADE.as_ref().map_err(Clone::clone)
}

fn make() -> Result<Basemap, String> {
    let about = KNOWN.as_ref().map_err(Clone::clone)?;
    let Projected::LambertAzimuthalEqualArea = about.projection;
    let topology: Topology =
        serde_json::from_str(TOPOLOGY).map_err(|error| format!("base map: {error}"))?;
    let projection = Projection::new(about.bounds);
    let arcs = topology.arcs.iter().map(|arc| project(arc, &topology.transform, &projection));
    let (mut countries, mut parts) = (Vec::new(), Vec::new());
    for geometry in topology.objects.base.geometries {
        let area = area(geometry)?;
        let of = about.parts.iter().find(|(_, parts)| area.id.starts_with(&parts.codes));
        match of {
            Some((country, kind)) => parts.push((country, kind, area)),
            None if area.id != about.by_parts => countries.push(area),
            // Its parts are drawn in its place.
            None => {}
        }
    }
    countries.sort_by_cached_key(|area| key(&area.name));
    parts.sort_by_cached_key(|(country, _, area)| {
        (**country != about.by_parts, (*country).clone(), key(&area.name))
    });
    let number = |place: usize| u16::try_from(place).map_err(|error| format!("base map: {error}"));
    let first = number(countries.len())?;
    let place = |id: &str| countries.iter().position(|area| area.id == id).map(number).transpose();
    let parts = parts.into_iter().map(|(country, kind, area)| {
        let nouns = [kind.one.clone(), kind.other.clone()];
        Ok(Area { within: place(country)?, nouns, ..area })
    });
    let parts = parts.collect::<Result<Vec<_>, String>>()?;
    Ok(Basemap {
        arcs: arcs.collect(),
        parts: first,
        areas: countries.into_iter().chain(parts).collect(),
        whole: name(&about.by_parts)?,
        credit: about.credit.clone(),
    })
}

impl Basemap {
    /// The same without those parts of countries that nobody names; the country that is drawn as
    /// its parts keeps all of them.
    pub fn only(&self, named: &BTreeSet<String>) -> Basemap {
        let drawn = |area: &&Area| area.within.is_none() || named.contains(&area.id);
        Basemap { areas: self.areas.iter().filter(drawn).cloned().collect(), ..self.clone() }
    }

    /// The areas that a code and names of places in it stand for: parts that the base map knows by
    /// name, or else the country, each with the other places, and whether nothing smaller than the
    /// country is named.
    pub fn named(&self, id: &str, places: &[&str]) -> Vec<(u16, String, bool)> {
        let areas = || (0..).zip(&self.areas);
        let whole = BY_PARTS.as_ref().is_some_and(|whole| whole == id);
        let country = areas().find(|(_, area)| area.id == id).map(|(at, _)| at);
        let is_part = |at: u16, area: &Area| match country {
            Some(country) => area.within == Some(country),
            None => whole && at >= self.parts && area.within.is_none(),
        };
        let (mut found, mut other) = (Vec::new(), Vec::new());
        for place in places {
            // A remark stands behind the name: `Ouest (Port-au-Prince)`.
            let (name, remark) = place.split_once(" (").unwrap_or((place, ""));
            let known =
                |(at, area): &(u16, &Area)| is_part(*at, area) && key(&area.name) == key(name);
            match areas().find(known) {
                Some((at, _)) => found.push((at, remark.trim_end_matches(')').to_owned(), false)),
                None => other.push(*place),
            }
        }
        if found.is_empty() || !other.is_empty() {
            let all =
                areas().filter(|(at, area)| Some(*at) == country || (whole && is_part(*at, area)));
            // The parts of a country that is drawn as them are all that can be shown of it.
            let all = all.map(|(at, _)| (at, other.join(", "), whole || self.is_country(at)));
            let all: Vec<_> = all.filter(|(at, _, _)| found.iter().all(|it| it.0 != *at)).collect();
            found.extend(all);
        }
        found
    }
}

static BY_PARTS: LazyLock<Option<String>> =
    LazyLock::new(|| KNOWN.as_ref().ok().map(|about| about.by_parts.clone()));

/// What of the base map of the repository is seen in a box of left, top, width and height. It is
/// sought once, for a story in several languages has the same boxes.
pub fn spots(basemap: &Basemap, bounds: [i16; 4]) -> Vec<Spot> {
    type Sought = BTreeMap<([i16; 4], Vec<String>), Vec<Spot>>;
    static SOUGHT: Mutex<Sought> = Mutex::new(BTreeMap::new());
    let parts = basemap.areas.iter().filter(|area| area.within.is_some());
    let drawn = parts.map(|area| area.id.clone()).collect();
    // Every entry is whole, even if a thread has stopped while it held the lock.
    let mut sought = SOUGHT.lock().unwrap_or_else(PoisonError::into_inner);
    sought.entry((bounds, drawn)).or_insert_with(|| seek(basemap, bounds)).clone()
}

fn seek(basemap: &Basemap, bounds: [i16; 4]) -> Vec<Spot> {
    let areas = (0..).zip(&basemap.areas).map(|(at, area)| (Some(at), sides(basemap, &[area])));
    let parts = basemap.areas.get(usize::from(basemap.parts)..).unwrap_or_default();
    let parts: Vec<&Area> = parts.iter().filter(|part| part.within.is_none()).collect();
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
pub fn picture(shown: [f64; 4]) -> [i16; 4] {
    let [left, top, width, height] = Projection::new(bounds()).around(shown);
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
    Ok(Area { name: name(&id)?, id, rings, ..Area::default() })
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

    fn drawn(parts: &[&str]) -> Basemap {
        americas().unwrap().only(&parts.iter().map(|part| (*part).to_owned()).collect())
    }

    #[test]
    fn a_place_with_a_shape_of_its_own_is_drawn() {
        let basemap = americas().unwrap();
        let id = |at: u16| basemap.areas[usize::from(at)].id.as_str();
        let named = |area: &str, places: &[&str]| {
            let found = basemap.named(area, places);
            let all = found.iter().map(|(at, rest, whole)| format!("{} {rest} {whole}", id(*at)));
            all.collect::<Vec<_>>()
        };
        assert_eq!(named("COL", &["Antioquia", "choco"]), ["CO-ANT  false", "CO-CHO  false"]);
        assert_eq!(named("COL", &[]), ["COL  true"]);
        assert_eq!(named("COL", &["Urabá"]), ["COL Urabá true"]);
        assert_eq!(named("HTI", &["Ouest (Port-au-Prince)"]), ["HT-OU Port-au-Prince false"]);
        assert_eq!(named("HTI", &["Ouest", "Savien"]), ["HT-OU  false", "HTI Savien true"]);
        assert_eq!(named("CO-ANT", &["Turbo"]), ["CO-ANT Turbo false"]);
        assert_eq!(named("MEX", &["Jalisco"]), ["MX-JAL  false"]);
        let all = named("MEX", &[]);
        assert!(all.len() == 32 && all.iter().all(|area| area.ends_with("true")), "{all:?}");
        assert!(named("XXX", &[]).is_empty());
    }

    #[test]
    fn every_area_is_closed_and_named() {
        let basemap = americas().unwrap();
        assert_eq!(basemap.areas.iter().filter(|area| area.id.starts_with("MX-")).count(), 32);
        for area in &basemap.areas {
            let path = crate::map::outline(basemap, area);
            assert!(path.starts_with('M') && path.ends_with('z'), "{}: {path}", area.id);
        }
    }
    #[test]
    fn parts_come_last_and_all_are_in_order() {
        let basemap = drawn(&[]);
        let (countries, parts) = basemap.areas.split_at(usize::from(basemap.parts));
        assert!(parts.len() == 32 && basemap.whole == "Mexico");
        for areas in [countries, parts] {
            assert!(areas.is_sorted_by_key(|area| key(&area.name)));
        }
        let with = drawn(&["CO-CHO", "CO-ANT"]);
        let [.., antioquia, choco] = with.areas.as_slice() else { panic!("no areas") };
        assert_eq!((antioquia.id.as_str(), choco.id.as_str()), ("CO-ANT", "CO-CHO"));
        assert_eq!(choco.within.map(|at| with.areas[usize::from(at)].id.as_str()), Some("COL"));
        assert!(countries.iter().all(|area| !area.id.starts_with("MX-")));
    }

    #[test]
    fn every_area_is_somewhere_on_the_whole_map() {
        let basemap = drawn(&["CO-ANT", "HT-OU"]);
        let bounds = picture([-170.0, -56.0, -30.0, 72.0]);
        let spots = spots(&basemap, bounds);
        assert_eq!(spots.len(), basemap.areas.len() + 1);
        assert!(spots.is_sorted_by_key(|spot| -spot.size));
        assert!(spots.iter().all(|spot| !spot.cut));
    }

    #[test]
    fn a_box_becomes_a_picture_around_the_same_middle() {
        let [left, top, width, height] = picture([-118.0, 13.0, -85.0, 33.0]);
        assert!((f64::from(width) / f64::from(height) - Extent::SHAPE).abs() < 0.01);
        let bare = Projection::new(bounds()).around([-118.0, 13.0, -85.0, 33.0]);
        assert!((f64::from(left) + f64::from(width) / 2.0 - bare[0] - bare[2] / 2.0).abs() < 1.0);
        assert!((f64::from(top) + f64::from(height) / 2.0 - bare[1] - bare[3] / 2.0).abs() < 1.0);
    }
}

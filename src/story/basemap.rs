//! Base maps: the shapes, names and projection that the map of a story stands on.
//!
//! A base map is a folder of data, `map.json`, `map.topo.json` and `areas.csv`. Some come with the
//! command; a story can bring one of its own, or names of areas in its language, in
//! `basemap/<name>/`.

mod about;
pub mod fault;
mod named;
mod shipped;
mod spots;
mod topology;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, Mutex};

use self::about::About;
use self::fault::BasemapFault;
use self::shipped::{NAMES, SHIPPED};
pub use self::shipped::{USUAL, shipped};
use self::topology::Topology;
use super::atlas::{Area, Basemap, Spot};
use super::fold::key;
use super::project::Projection;

/// What is seen in a box, by the box and by the parts of countries that are drawn.
type Sought = BTreeMap<([i16; 4], Vec<String>), Vec<Spot>>;

/// A base map before a story draws from it: with the parts of all its countries.
///
/// ```
/// use nutgraf::story::basemap::usual;
///
/// let land = usual().unwrap();
/// let [west, south, east, north] = land.bounds;
/// assert!(west < east && south < north && !land.all.areas.is_empty());
/// ```
#[derive(Debug)]
pub struct Land {
    /// West, south, east and north in degrees.
    pub bounds: [f64; 4],
    /// All of it.
    pub all: Basemap,
    /// The country that is always drawn as its parts.
    by_parts: Option<String>,
    sought: Mutex<Sought>,
}

/// The usual base map as it comes with the command.
///
/// ```
/// assert!(nutgraf::story::basemap::usual().is_ok());
/// ```
///
/// # Errors
/// If the committed files do not fit each other.
pub fn usual() -> Result<Arc<Land>, BasemapFault> {
    static MADE: LazyLock<Result<Arc<Land>, BasemapFault>> =
        LazyLock::new(|| Land::read(USUAL, |_| None).map(Arc::new));
    MADE.clone()
}

impl Land {
    /// Reads a base map by its name: each file as the story has it, or else as it came with the
    /// command.
    ///
    /// # Errors
    /// For a file that is missing, that cannot be read, or that does not fit the others.
    pub fn read<'a>(
        name: &str,
        own: impl Fn(&str) -> Option<&'a [u8]>,
    ) -> Result<Land, BasemapFault> {
        let known = SHIPPED.iter().find(|(known, _)| *known == name);
        let file = |file: &str| {
            let kept = known.and_then(|(_, files)| files.iter().find(|(name, _)| *name == file));
            let bytes = own(file).or(kept.map(|(_, bytes)| *bytes));
            bytes.ok_or_else(|| BasemapFault::new(file, "this file is missing"))
        };
        let about = About::read(file(about::FILE)?)?;
        let topology = Topology::read(file(topology::FILE)?)?;
        Land::new(about, &topology, &names(file(NAMES)?)?)
    }

    fn new(
        about: About,
        topology: &Topology,
        names: &BTreeMap<String, String>,
    ) -> Result<Land, BasemapFault> {
        let name = |id: &str| {
            let name = names.get(id).filter(|name| !name.is_empty());
            let name = name
                .ok_or_else(|| BasemapFault::new(NAMES, format!("there is no name for `{id}`")));
            name.cloned()
        };
        let (mut countries, mut parts) = (Vec::new(), Vec::new());
        for (id, rings) in topology.outlines() {
            let area = Area { name: name(&id)?, id, rings, ..Area::default() };
            let of = about.parts.iter().find(|(_, parts)| area.id.starts_with(&parts.codes));
            match of {
                Some((country, kind)) => parts.push((country, kind, area)),
                None if about.by_parts.as_ref() != Some(&area.id) => countries.push(area),
                // Its parts are drawn in its place.
                None => {}
            }
        }
        countries.sort_by_cached_key(|area| key(&area.name));
        parts.sort_by_cached_key(|(country, _, area)| {
            (about.by_parts.as_ref() != Some(*country), (*country).clone(), key(&area.name))
        });
        let number = |place: usize| {
            u16::try_from(place).map_err(|error| BasemapFault::new(topology::FILE, error))
        };
        let first = number(countries.len())?;
        let place =
            |id: &str| countries.iter().position(|area| area.id == id).map(number).transpose();
        let parts = parts.into_iter().map(|(country, kind, area)| {
            let nouns = [kind.one.clone(), kind.other.clone()];
            Ok(Area { within: place(country)?, nouns, ..area })
        });
        let parts = parts.collect::<Result<Vec<_>, BasemapFault>>()?;
        let all = Basemap {
            arcs: topology.project(&Projection::new(about.bounds)),
            parts: first,
            areas: countries.into_iter().chain(parts).collect(),
            whole: about.by_parts.as_deref().map(name).transpose()?.unwrap_or_default(),
            credit: about.credit,
        };
        Ok(Land { bounds: about.bounds, all, by_parts: about.by_parts, sought: Mutex::default() })
    }

    /// What a story draws: without those parts of countries that it does not name; the country that
    /// is drawn as its parts keeps all of them.
    pub fn only(&self, named: &BTreeSet<String>) -> Basemap {
        let drawn = |area: &&Area| area.within.is_none() || named.contains(&area.id);
        Basemap {
            areas: self.all.areas.iter().filter(drawn).cloned().collect(),
            ..self.all.clone()
        }
    }
}

/// The names of areas by their codes.
fn names(bytes: &[u8]) -> Result<BTreeMap<String, String>, BasemapFault> {
    let mut rows = csv::Reader::from_reader(bytes);
    if rows.headers().is_ok_and(|headers| headers != ["id", "name"].as_slice()) {
        return Err(BasemapFault::new(NAMES, "the first line has to be `id,name`"));
    }
    let rows = rows.deserialize().collect::<Result<BTreeMap<_, _>, csv::Error>>();
    rows.map_err(|error| BasemapFault::new(NAMES, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(parts: &[&str]) -> Basemap {
        usual().unwrap().only(&parts.iter().map(|part| (*part).to_owned()).collect())
    }

    #[test]
    fn every_area_is_closed_and_named() {
        let basemap = &usual().unwrap().all;
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

    const ABOUT: &str = r#"{
        "bounds": [0, 0, 10, 10], "projection": "lambert-azimuthal-equal-area", "credit": "Us"
    }"#;
    const SHAPES: &str = r#"{
        "type": "Topology", "transform": { "scale": [1, 1], "translate": [0, 0] },
        "arcs": [[[1, 1], [8, 0], [0, 8], [-8, -8]]],
        "objects": { "base": { "type": "GeometryCollection", "geometries": [
            { "type": "Polygon", "id": "ATL", "arcs": [[0]] }
        ] } }
    }"#;

    fn own(about: &str, shapes: &str, names: &str) -> Result<Land, BasemapFault> {
        Land::read("atlantis", |file| match file {
            "map.json" => Some(about.as_bytes()),
            "map.topo.json" => Some(shapes.as_bytes()),
            _ => Some(names.as_bytes()).filter(|names| !names.is_empty()),
        })
    }

    #[test]
    fn a_base_map_of_ones_own_needs_no_country_that_is_drawn_as_parts() {
        let land = own(ABOUT, SHAPES, "id,name\nATL,\"Atlantis, the lost\"\n").unwrap();
        assert_eq!(land.all.areas[0].name, "Atlantis, the lost");
        let spots = land.spots(&land.all, land.picture([0.0, 0.0, 10.0, 10.0]));
        assert_eq!(spots.iter().map(|spot| spot.area).collect::<Vec<_>>(), [Some(0)]);
        assert_eq!(land.named(&land.all, "ATL", &["Port"]), [(0, "Port".to_owned(), true)]);
    }

    #[test]
    fn files_that_do_not_fit_each_other_are_named() {
        let told = |about: &str, shapes: &str, names: &str| {
            let BasemapFault { file, what } = own(about, shapes, names).unwrap_err();
            format!("{file}: {what}")
        };
        let names = "id,name\nATL,Atlantis\n";
        assert_eq!(told(ABOUT, SHAPES, ""), "areas.csv: this file is missing");
        assert_eq!(told(ABOUT, SHAPES, "id,name\n"), "areas.csv: there is no name for `ATL`");
        assert_eq!(
            told(ABOUT, SHAPES, "code,name\nATL,x\n"),
            "areas.csv: the first line has to be `id,name`"
        );
        assert!(told(ABOUT, "{}", names).starts_with("map.topo.json: missing field"));
        let gone = SHAPES.replace("[[0]]", "[[-3]]");
        assert_eq!(
            told(ABOUT, &gone, names),
            "map.topo.json: `ATL` refers to an arc that does not exist"
        );
        let hostile = SHAPES.replace("ATL", "a b");
        assert!(told(ABOUT, &hostile, names).contains("`a b` is not a code"));
        let turned = ABOUT.replace("[0, 0, 10, 10]", "[10, 0, 0, 10]");
        assert!(told(&turned, SHAPES, names).starts_with("map.json: `bounds` has to be"));
        let flat = ABOUT.replace("lambert-azimuthal-equal-area", "mercator");
        assert!(told(&flat, SHAPES, names).contains("unknown variant `mercator`"));
    }
}

//! The base map of the repository, projected to map units.

use serde::Deserialize;

use super::atlas::{Area, Basemap};
use super::project::Projection;

/// West, south, east and north of the base map in degrees; see `www/basemap/README.md`.
pub const BOUNDS: [f64; 4] = [-119.0, -36.0, -34.0, 38.0];

const TOPOLOGY: &str = include_str!("../../www/basemap/americas.topo.json");
const NAMES: &str = include_str!("../../www/basemap/areas.csv");

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

/// The base map with the names of its areas in English.
///
/// # Errors
/// In words, if the committed files do not fit each other.
pub fn americas() -> Result<Basemap, String> {
    let topology: Topology =
        serde_json::from_str(TOPOLOGY).map_err(|error| format!("base map: {error}"))?;
    let projection = Projection::new(BOUNDS);
    let arcs = topology.arcs.iter().map(|arc| project(arc, &topology.transform, &projection));
    let areas = topology.objects.base.geometries.into_iter().map(area);
    Ok(Basemap {
        arcs: arcs.collect(),
        areas: areas.collect::<Result<_, _>>()?,
        credit: "Made with Natural Earth".to_owned(),
    })
}

fn area(geometry: Geometry) -> Result<Area, String> {
    let (id, rings) = match geometry {
        Geometry::Polygon { id, arcs } => (id, arcs),
        Geometry::MultiPolygon { id, arcs } => (id, arcs.concat()),
    };
    let rows = NAMES.lines().filter_map(|line| line.split_once(','));
    let name = rows.clone().find(|(named, _)| *named == id).map(|(_, name)| name.to_owned());
    let name = name.ok_or_else(|| format!("base map: areas.csv has no name for {id}"))?;
    Ok(Area { id, name, rings })
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
}

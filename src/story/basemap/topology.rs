//! The outlines of a base map: `map.topo.json` in its folder, with one object called `base`.

use serde::Deserialize;

use super::fault::BasemapFault;
use crate::story::project::Projection;

/// The file.
pub const FILE: &str = "map.topo.json";

/// The most points of all outlines: more would be slow to draw on a phone.
const MOST: usize = 200_000;

/// The longest code of an area.
const LONGEST: usize = 16;

/// The parts of a TopoJSON topology that a base map uses.
#[derive(Deserialize)]
pub struct Topology {
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

/// An outline by its code: closed rings of arcs.
pub type Outline = (String, Vec<Vec<i16>>);

impl Topology {
    /// Reads the file.
    ///
    /// # Errors
    /// For what is no such TopoJSON, for an arc that is not there, for a code that could not be
    /// part of an id, and for more points than a phone draws.
    pub fn read(bytes: &[u8]) -> Result<Topology, BasemapFault> {
        let topology: Topology =
            serde_json::from_slice(bytes).map_err(|error| BasemapFault::new(FILE, error))?;
        let points: usize = topology.arcs.iter().map(Vec::len).sum();
        if points > MOST {
            let what = format!("it has {points} points; a base map can have at most {MOST}");
            return Err(BasemapFault::new(FILE, what));
        }
        topology.outlines().try_for_each(|(id, rings)| topology.accept(&id, &rings))?;
        Ok(topology)
    }

    fn accept(&self, id: &str, rings: &[Vec<i16>]) -> Result<(), BasemapFault> {
        let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if id.is_empty() || id.len() > LONGEST || !plain {
            let what = format!(
                "`{}` is not a code: write letters from A to Z, digits and hyphens, {LONGEST} at \
                 most",
                id.chars().take(40).collect::<String>()
            );
            return Err(BasemapFault::new(FILE, what));
        }
        let there = |arc: &i16| {
            let at = usize::try_from(if *arc < 0 { !*arc } else { *arc });
            at.is_ok_and(|at| self.arcs.get(at).is_some_and(|arc| arc.len() > 1))
        };
        if !rings.iter().flatten().all(there) || rings.iter().any(Vec::is_empty) {
            return Err(BasemapFault::new(
                FILE,
                format!("`{id}` refers to an arc that does not exist"),
            ));
        }
        Ok(())
    }

    /// The outlines in the order of the file.
    pub fn outlines(&self) -> impl Iterator<Item = Outline> {
        self.objects.base.geometries.iter().map(|geometry| match geometry {
            Geometry::Polygon { id, arcs } => (id.clone(), arcs.clone()),
            Geometry::MultiPolygon { id, arcs } => (id.clone(), arcs.concat()),
        })
    }

    /// The arcs in map units, each as its first point and then the steps.
    pub fn project(&self, projection: &Projection) -> Vec<Vec<(i16, i16)>> {
        self.arcs.iter().map(|arc| self.steps(arc, projection)).collect()
    }

    /// Quantized steps in degrees to steps in map units.
    fn steps(&self, arc: &[(i32, i32)], projection: &Projection) -> Vec<(i16, i16)> {
        let Transform { scale, translate } = &self.transform;
        let (mut x, mut y, mut last) = (0_i64, 0_i64, None);
        let mut steps = Vec::new();
        for (dx, dy) in arc {
            (x, y) = (x + i64::from(*dx), y + i64::from(*dy));
            let lon = x as f64 * scale.0 + translate.0;
            let lat = y as f64 * scale.1 + translate.1;
            let at: (i16, i16) = projection.unit(lon, lat);
            let (left, top) = last.unwrap_or((0, 0));
            // Points that fall together would only cost bytes; the ends must stay for the joints.
            if last != Some(at) {
                steps.push((at.0.saturating_sub(left), at.1.saturating_sub(top)));
            }
            last = Some(at);
        }
        steps
    }
}

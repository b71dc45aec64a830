//! What a base map says of itself: `map.json` in its folder.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::fault::BasemapFault;

/// The file.
pub const FILE: &str = "map.json";

/// What a base map says of itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// West, south, east and north in degrees.
    pub bounds: [f64; 4],
    /// How its outlines are put on a plane.
    #[expect(dead_code, reason = "there is one; any other is refused when the file is read")]
    projection: Projected,
    /// Whom to credit for the outlines.
    pub credit: String,
    /// The country that is always drawn as its parts, if there is one.
    pub by_parts: Option<String>,
    /// Countries of which parts can be drawn.
    #[serde(default)]
    pub parts: BTreeMap<String, CountryParts>,
}

/// The projections that we know.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Projected {
    LambertAzimuthalEqualArea,
}

/// The parts of a country.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountryParts {
    /// How their codes begin.
    pub codes: String,
    /// What one is called.
    pub one: String,
    /// What several are called.
    pub other: String,
}

impl About {
    /// Reads the file.
    ///
    /// # Errors
    /// For what is no such JSON, and for bounds that are no box on the globe.
    pub fn read(bytes: &[u8]) -> Result<About, BasemapFault> {
        let about: About =
            serde_json::from_slice(bytes).map_err(|error| BasemapFault::new(FILE, error))?;
        let [west, south, east, north] = about.bounds;
        let on_globe = west >= -180.0 && east <= 180.0 && south >= -90.0 && north <= 90.0;
        if !(on_globe && west < east && south < north) {
            let what = "`bounds` has to be west, south, east and north in degrees, in this order";
            return Err(BasemapFault::new(FILE, what));
        }
        if about.parts.values().any(|parts| parts.codes.is_empty()) {
            return Err(BasemapFault::new(
                FILE,
                "`codes` may not be empty: every area would count as a part",
            ));
        }
        Ok(about)
    }
}

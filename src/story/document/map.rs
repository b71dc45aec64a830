//! A map of groups and areas.

use schemars::JsonSchema;
use serde::Deserialize;

use super::source::CitedDocument;

/// A map of groups and the areas where they are.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MapDocument {
    /// The id of the block.
    pub id: String,
    /// The finding, as a headline.
    pub title: String,
    /// What the map shows, in one line.
    pub measure: String,
    /// The base map: `americas` where nothing is said, or the name of a folder in `basemap`.
    #[serde(default)]
    pub basemap: Option<String>,
    /// The CSV file with the columns `id`, `name`, `aliases` (separated by `;`), `lat`, `lon`,
    /// `point` (city, town, approximate or symbolic), `territory` (yes or no) and `source`.
    pub groups_data: String,
    /// The CSV file with the columns `group`, `date`, `kind` (fto or sdgt), `status` (in_force or
    /// announced), `by` (who listed it, without `the`), `record` (or `not found`) and `source`, to
    /// which readers get a link.
    pub listings_data: String,
    /// The CSV file with the columns `group`, `area`, `level` (base, significant, limited, sporadic
    /// or reported) and `source`, and optionally `places`: the parts of the area that the source
    /// names, separated by `;`.
    pub areas_data: String,
    /// The words for each group in the file.
    pub groups: Vec<GroupDocument>,
    /// Parts of the map that the reader can go to. The first one is the default.
    pub extents: Vec<ExtentDocument>,
    /// What readers should know about the map.
    #[serde(default)]
    pub notes: Vec<CitedDocument>,
}

/// The words for one group.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupDocument {
    /// The id of the group in the CSV file.
    pub id: String,
    /// What it is: `drug cartel`, `prison gang`.
    pub kind: String,
    /// Who they are, in one or two sentences.
    pub who: String,
    /// Where it comes from.
    pub home: String,
    /// What is uncertain or contested.
    #[serde(default)]
    pub uncertain: Option<String>,
    /// The id of the source for these words.
    pub source: String,
}

/// A part of the map.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtentDocument {
    /// Its id in addresses.
    pub id: String,
    /// Its name for readers.
    pub label: String,
    /// West, south, east and north in degrees.
    #[serde(rename = "box")]
    pub bounds: [f64; 4],
}

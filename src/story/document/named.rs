//! Names that other parts of a document refer to.

use schemars::JsonSchema;
use serde::Deserialize;

/// A value of a choice, a family of options, or something that options may need.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NamedDocument {
    /// Its id in the data.
    pub id: String,
    /// Its name for readers.
    pub label: String,
}

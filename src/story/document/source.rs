//! Where things come from, and where sources disagree.

use schemars::JsonSchema;
use serde::Deserialize;

/// Where something comes from.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceDocument {
    /// The id that everything else uses for this source.
    pub id: String,
    /// Who wrote it, if it is signed.
    #[serde(default)]
    pub author: Option<String>,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When it was published: 2026-06-12, or 2026-06 or 2026 if no more is known.
    pub date: String,
    /// Its address (http or https). A source has an address, a citation, or both.
    #[serde(default)]
    pub url: Option<String>,
    /// How to find it without an address: document number, page, edition.
    #[serde(default)]
    pub citation: Option<String>,
    /// What you did with it: summed, converted, which version you read.
    #[serde(default)]
    pub note: Option<String>,
    /// `true` for an official record or official data, which needs no second source.
    #[serde(default)]
    pub record: bool,
}

/// A text with its source. The text may contain links written as `[words](https://…)`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CitedDocument {
    /// The text.
    pub text: String,
    /// The id of the source.
    pub source: String,
}

/// A place where sources disagree.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DisputeDocument {
    /// Its id.
    pub id: String,
    /// The id of the block, group, event, option or family of options that it is about.
    pub about: String,
    /// What is in dispute, in a few words.
    pub title: String,
    /// What each source says, at least two.
    pub versions: Vec<CitedDocument>,
    /// How the versions can be reconciled, if they can.
    #[serde(default)]
    pub note: Option<String>,
}

//! An argument for or against options.

use schemars::JsonSchema;
use serde::Deserialize;

/// One argument, on the side of the list that holds it: at a family if its author spoke of all of
/// that kind, otherwise at the first option that the author spoke of.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArgumentDocument {
    /// Its name, by which other arguments and the list of places refer to it.
    pub id: String,
    /// The argument in our words, at most 30 of them.
    pub text: String,
    /// Who says it: name and role.
    pub speaker: String,
    /// How the speaker stands to it.
    pub stance: StanceDocument,
    /// With `reports`: whose view it is, if known. It follows “the view of”.
    #[serde(default)]
    pub of: Option<String>,
    /// Id of the source.
    pub source: String,
    /// Ids of other options of which the author says the same. Do not write it there again.
    #[serde(default)]
    pub also: Vec<String>,
    /// Ids of arguments of the other side that speak of the same thing: a pairing of yours, shown
    /// as yours, and at both of the two. Name it at one of them.
    #[serde(default)]
    pub counterpoints: Vec<String>,
    /// Ids of earlier arguments that this speaker names and replies to.
    #[serde(default)]
    pub replies_to: Vec<String>,
}

/// How a speaker stands to an argument. A prediction or an intention is no argument: it belongs
/// into `context`.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum StanceDocument {
    /// Argues it.
    Holds,
    /// Grants it against their own position.
    Concedes,
    /// Tells what somebody else says.
    Reports,
}

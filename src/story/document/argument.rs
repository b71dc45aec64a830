//! An argument for or against options.

use schemars::JsonSchema;
use serde::Deserialize;

/// One argument. Put it into a family if its author meant all options of that kind, otherwise into
/// the first option that the author meant.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArgumentDocument {
    /// Its id, which other arguments and the list of places use.
    pub id: String,
    /// The argument in your own words, at most 30.
    pub text: String,
    /// Who says it: name and role.
    pub speaker: String,
    /// The id of the speaker, if you write their name or role in more than one way. Readers do not
    /// see it. It lets counts treat them as one speaker. The default is the text of `speaker`.
    #[serde(default)]
    pub speaker_id: Option<String>,
    /// Whose view it is.
    pub stance: StanceDocument,
    /// With `reports`: whose view it is, if known. It goes after “the view of”.
    #[serde(default)]
    pub of: Option<String>,
    /// The id of the source.
    pub source: String,
    /// When it was said, if that was before its source was published: 2025-03-04, 2025-03 or 2025.
    #[serde(default)]
    pub date: Option<String>,
    /// `true` if the source quotes it from an earlier statement or text. It is then earlier than
    /// what the source itself says.
    #[serde(default)]
    pub quoted: bool,
    /// The ids of other options about which the author says the same. Do not repeat the argument
    /// there.
    #[serde(default)]
    pub also: Vec<String>,
    /// In a family: the ids of its options that the author does not mean. Also see the family's
    /// `except`.
    #[serde(default)]
    pub except: Vec<String>,
    /// The ids of arguments on the other side about the same thing. The pairing is yours, and
    /// readers are told so. It is shown with both arguments, so name it in only one.
    #[serde(default)]
    pub counterpoints: Vec<String>,
    /// The ids of earlier arguments that this speaker names and replies to. They may be from the
    /// same source if `date` or `quoted` shows that they are earlier.
    #[serde(default)]
    pub replies_to: Vec<String>,
}

/// Whose view an argument is. A prediction or an intention is not an argument: put it into
/// `context`.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum StanceDocument {
    /// The speaker argues it.
    Holds,
    /// The speaker concedes it against their own position.
    Concedes,
    /// The speaker reports what somebody else says.
    Reports,
}

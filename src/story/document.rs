//! What a newsroom writes: the shape of `<language>.json` in a story folder.
//!
//! These types are the vocabulary of the story format. The JSON Schema in
//! `www/stories/story.schema.json` is generated from them, so their doc comments are what an
//! author reads in an editor. All checks that need more than one field are in [`super::check`].
//!
//! ```
//! use nutgraf::story::document::Document;
//!
//! let text = std::fs::read_to_string("www/stories/cartels/en.json").unwrap();
//! let document: Document = serde_json::from_str(&text).unwrap();
//! assert_eq!((document.slug.as_str(), document.trends[0].id.as_str()), ("cartels", "seizures"));
//! ```
//!
//! The types have no examples of their own: those would stand in the schema.

mod argument;
mod figure;
mod map;
mod named;
mod options;
mod source;
mod trend;

use schemars::JsonSchema;
use serde::Deserialize;

pub use self::argument::{ArgumentDocument, StanceDocument};
pub use self::figure::{
    CountDocument, FigureDocument, ListedDocument, PeakDocument, WrittenDocument,
};
pub use self::map::{ExtentDocument, GroupDocument, MapDocument};
pub use self::named::NamedDocument;
pub use self::options::{
    AnswerDocument, FamilyDocument, HappenedDocument, NeedDocument, OptionDocument,
    OptionsDocument, QuestionDocument, StageDocument, StatusDocument,
};
pub use self::source::{CitedDocument, DisputeDocument, SourceDocument};
pub use self::trend::{
    BandDocument, ChoiceDocument, EventDocument, EventsDocument, OtherUnitDocument, SpanDocument,
    TrendDocument, TwelveDocument, UnitDocument, ValueDocument, YearDocument,
};

/// The version of the format that this build reads, the value of `format`.
pub const FORMAT: u32 = 1;

/// A story in one language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The address of the JSON Schema, for code editors that check as you type.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The version of the story format: 1.
    pub format: u32,
    /// The language of the texts as a two-letter code. The file has the same name.
    pub language: String,
    /// The story's short name in addresses: lowercase letters, digits and hyphens.
    pub slug: String,
    /// The headline of the whole explainer.
    pub title: String,
    /// The key sentence, for readers who read nothing else.
    pub key: String,
    /// The day of the last change, such as 2026-11-21.
    pub updated: String,
    /// Every source that the story uses.
    pub sources: Vec<SourceDocument>,
    /// The ids of the blocks, in reading order.
    pub blocks: Vec<String>,
    /// Time series.
    #[serde(default)]
    pub trends: Vec<TrendDocument>,
    /// Maps of groups and areas.
    #[serde(default)]
    pub maps: Vec<MapDocument>,
    /// Sets of options with their pros and cons.
    #[serde(default)]
    pub options: Vec<OptionsDocument>,
    /// Numbers that texts name as `{id}`, computed from the story's data.
    #[serde(default)]
    pub figures: Vec<FigureDocument>,
    /// Places where sources disagree.
    #[serde(default)]
    pub disputes: Vec<DisputeDocument>,
    /// What was wrong in earlier versions of the story, newest first.
    #[serde(default)]
    pub corrections: Vec<CorrectionDocument>,
}

/// A correction of an earlier version of the story.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectionDocument {
    /// The day of the correction.
    pub date: String,
    /// What was wrong and what is right.
    pub text: String,
}

//! A set of options with their pros and cons.

use schemars::JsonSchema;
use serde::Deserialize;

use super::argument::ArgumentDocument;
use super::named::NamedDocument;
use super::source::CitedDocument;

/// What could be done: options with arguments for and against.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionsDocument {
    /// Id of the block.
    pub id: String,
    /// The finding, as a headline.
    pub title: String,
    /// What is compared, in one line.
    pub measure: String,
    /// Questions to put to every option, a second way to read them.
    #[serde(default)]
    pub questions: Vec<QuestionDocument>,
    /// The families, in the order shown, each with what is said of all of its options.
    pub families: Vec<FamilyDocument>,
    /// What options may need, such as the consent of somebody or a law: readers can ask for the
    /// options of which a source says so. Each is needed by at least one option.
    #[serde(default)]
    pub needs: Vec<NamedDocument>,
    /// The options.
    pub options: Vec<OptionDocument>,
    /// The CSV file with the columns `argument`, `source` and `paragraph`: the place of every
    /// argument in its source. It is checked for completeness and not published.
    #[serde(default)]
    pub places_data: Option<String>,
    /// What was searched for arguments: said where an option has none on a side, and needed if
    /// there is such an option.
    #[serde(default)]
    pub searched: Option<CitedDocument>,
    /// What a reader should know about the arguments.
    #[serde(default)]
    pub notes: Vec<CitedDocument>,
}

/// A question to put to every option.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionDocument {
    /// Its name.
    pub id: String,
    /// A few words.
    pub label: String,
    /// The whole question.
    pub text: String,
    /// Id of the source.
    pub source: String,
}

/// One option.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionDocument {
    /// Its name.
    pub id: String,
    /// Id of its family.
    pub family: String,
    /// What it is called.
    pub title: String,
    /// What it would be, in one or two sentences.
    pub what: CitedDocument,
    /// What sources say that it needs; left out where none says so, which does not mean that it
    /// needs nothing.
    #[serde(default)]
    pub needs: Vec<NeedDocument>,
    /// What has become of it, the present first.
    pub status: Vec<StatusDocument>,
    /// Arguments for it in particular; left out where no source makes any. `nutgraf check` counts
    /// both sides, and warns where one outweighs the other or rests on one text.
    #[serde(default)]
    pub pros: Vec<ArgumentDocument>,
    /// Arguments against it in particular; left out where no source makes any.
    #[serde(default)]
    pub cons: Vec<ArgumentDocument>,
    /// What was searched for arguments, if it is not what `searched` of the block says.
    #[serde(default)]
    pub searched: Option<CitedDocument>,
    /// Predictions, intentions and circumstances: what helps to understand and is no argument.
    #[serde(default)]
    pub context: Vec<CitedDocument>,
    /// What was tried before, here or elsewhere.
    #[serde(default)]
    pub precedents: Vec<CitedDocument>,
    /// Answers to the questions; one that no source answers is left out.
    #[serde(default)]
    pub answers: Vec<AnswerDocument>,
    /// What has happened with this option. What is another thing is an option of its own.
    #[serde(default)]
    pub history: Vec<HappenedDocument>,
}

/// A kind of options.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyDocument {
    /// Its name in the data.
    pub id: String,
    /// Its name for readers.
    pub label: String,
    /// What all of its options together are called, as in `Force in general`; without it, the label.
    #[serde(default)]
    pub in_general: Option<String>,
    /// Arguments for all options of this kind, shown with each of them.
    #[serde(default)]
    pub pros: Vec<ArgumentDocument>,
    /// Arguments against all options of this kind, shown with each of them.
    #[serde(default)]
    pub cons: Vec<ArgumentDocument>,
    /// Predictions, intentions and circumstances about all options of this kind.
    #[serde(default)]
    pub context: Vec<CitedDocument>,
    /// Answers that hold for each option of this kind that has none of its own.
    #[serde(default)]
    pub answers: Vec<AnswerDocument>,
}

/// What has become of an option.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatusDocument {
    /// How far it has come.
    pub state: StageDocument,
    /// By whom; needed where it was proposed or ruled out.
    #[serde(default)]
    pub by: Option<String>,
    /// When it was tried or said, or the latest day on which it was known to be in use: 2026-01-03,
    /// 2026-01 or 2026.
    pub date: String,
    /// More about it, in a sentence.
    #[serde(default)]
    pub text: Option<String>,
    /// Id of the source.
    pub source: String,
}

/// How far an option has come.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum StageDocument {
    /// It is being done.
    InUse,
    /// It was done, and is not being done now.
    Tried,
    /// Whoever may decide has allowed it, and it has not been done.
    Authorized,
    /// Somebody in a position to decide has proposed it.
    Proposed,
    /// Somebody in a position to decide has refused it.
    RuledOut,
}

/// What a source says that an option needs.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedDocument {
    /// Id of the need, from `needs` of the block.
    pub need: String,
    /// What the source says of it, with the name of who says it: a demand or an opinion is not a
    /// fact.
    pub text: String,
    /// Id of the source.
    pub source: String,
}

/// An answer to a question.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerDocument {
    /// Id of the question.
    pub question: String,
    /// The answer.
    pub text: String,
    /// Id of the source.
    pub source: String,
    /// Ids of other options for which the same is true.
    #[serde(default)]
    pub also: Vec<String>,
}

/// Something that has happened with an option.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HappenedDocument {
    /// When: 2026-01-03, 2026-01 or 2026.
    pub date: String,
    /// What.
    pub text: String,
    /// Ids of the sources. A single one that is no official record is marked as the only one.
    pub sources: Vec<String>,
}

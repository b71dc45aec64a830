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
    /// The id of the block.
    pub id: String,
    /// The finding, as a headline.
    pub title: String,
    /// What is compared, in one line.
    pub measure: String,
    /// Questions to ask about every option, as a second way to read them.
    #[serde(default)]
    pub questions: Vec<QuestionDocument>,
    /// The families, in the order shown, each with what is said about all of its options.
    pub families: Vec<FamilyDocument>,
    /// What options may need, such as somebody's consent or a law. Readers can filter the options
    /// by it. At least one option has to need each.
    #[serde(default)]
    pub needs: Vec<NamedDocument>,
    /// The options.
    pub options: Vec<OptionDocument>,
    /// The CSV file with the columns `argument`, `source` and `paragraph`: where in its source each
    /// argument is. It is checked for completeness and not published.
    #[serde(default)]
    pub places_data: Option<String>,
    /// Where you searched for arguments. Readers see it if an option has none on one side. It is
    /// required if there is such an option.
    #[serde(default)]
    pub searched: Option<CitedDocument>,
    /// What readers should know about the arguments.
    #[serde(default)]
    pub notes: Vec<CitedDocument>,
}

/// A question to ask about every option.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionDocument {
    /// Its id.
    pub id: String,
    /// A few words.
    pub label: String,
    /// The whole question.
    pub text: String,
    /// The id of the source.
    pub source: String,
}

/// One option.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionDocument {
    /// Its id.
    pub id: String,
    /// The id of its family.
    pub family: String,
    /// Its name for readers.
    pub title: String,
    /// What it would be, in one or two sentences.
    pub what: CitedDocument,
    /// What it needs, according to sources. Omit it if no source says; that does not mean the
    /// option needs nothing.
    #[serde(default)]
    pub needs: Vec<NeedDocument>,
    /// Its status, the current one first.
    pub status: Vec<StatusDocument>,
    /// Arguments for this option in particular. Omit it if no source makes any. `nutgraf check`
    /// counts both sides, and warns if one outweighs the other or rests on one text.
    #[serde(default)]
    pub pros: Vec<ArgumentDocument>,
    /// Arguments against this option in particular. Omit it if no source makes any.
    #[serde(default)]
    pub cons: Vec<ArgumentDocument>,
    /// Where you searched for arguments, if it differs from the block's `searched`.
    #[serde(default)]
    pub searched: Option<CitedDocument>,
    /// Predictions, intentions and circumstances: helpful background that is not an argument.
    #[serde(default)]
    pub context: Vec<CitedDocument>,
    /// What was tried before, here or elsewhere.
    #[serde(default)]
    pub precedents: Vec<CitedDocument>,
    /// Answers to the questions. Omit a question that no source answers.
    #[serde(default)]
    pub answers: Vec<AnswerDocument>,
    /// What has happened with this option. If something different happened, make it an option of
    /// its own.
    #[serde(default)]
    pub history: Vec<HappenedDocument>,
}

/// A kind of option.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyDocument {
    /// Its id in the data.
    pub id: String,
    /// Its name for readers.
    pub label: String,
    /// What to call all of its options together, as in `Force in general`. The default is the
    /// label.
    #[serde(default)]
    pub in_general: Option<String>,
    /// The ids of options of this kind that general arguments and answers do not cover, because
    /// their authors do not mean them: an invasion, in a family of uses of force. An argument that
    /// does cover one names it in `also`.
    #[serde(default)]
    pub except: Vec<String>,
    /// Arguments for all options of this kind, shown with each of them.
    #[serde(default)]
    pub pros: Vec<ArgumentDocument>,
    /// Arguments against all options of this kind, shown with each of them.
    #[serde(default)]
    pub cons: Vec<ArgumentDocument>,
    /// Predictions, intentions and circumstances about all options of this kind.
    #[serde(default)]
    pub context: Vec<CitedDocument>,
    /// Answers that apply to each option of this kind that has none of its own.
    #[serde(default)]
    pub answers: Vec<AnswerDocument>,
}

/// The status of an option.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatusDocument {
    /// The state it is in.
    pub state: StageDocument,
    /// By whom. Required if it was described, proposed or ruled out.
    #[serde(default)]
    pub by: Option<String>,
    /// When it was tried or said, or the latest day on which it was known to be in use: 2026-01-03,
    /// 2026-01 or 2026.
    pub date: String,
    /// More about it, in a sentence.
    #[serde(default)]
    pub text: Option<String>,
    /// The id of the source.
    pub source: String,
}

/// The state an option is in.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum StageDocument {
    /// It is being done.
    InUse,
    /// It was done, but is not being done now.
    Tried,
    /// It was authorized, but has not been done.
    Authorized,
    /// Somebody has proposed it.
    Proposed,
    /// Somebody has described it, but nobody in your sources proposes it.
    Described,
    /// Somebody with the power to decide has rejected it.
    RuledOut,
}

/// What an option needs, according to a source.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedDocument {
    /// The id of the need, from the block's `needs`.
    pub need: String,
    /// What the source says about it, with the name of the person who says it: a demand or an
    /// opinion is not a fact.
    pub text: String,
    /// The id of the source.
    pub source: String,
}

/// An answer to a question.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerDocument {
    /// The id of the question.
    pub question: String,
    /// The answer.
    pub text: String,
    /// The id of the source.
    pub source: String,
    /// The ids of other options to which the answer applies as well.
    #[serde(default)]
    pub also: Vec<String>,
}

/// Something that has happened with an option.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HappenedDocument {
    /// When: 2026-01-03, 2026-01 or 2026.
    pub date: String,
    /// What happened.
    pub text: String,
    /// The ids of the sources. A single source that is not an official record is marked as the only
    /// one.
    pub sources: Vec<String>,
}

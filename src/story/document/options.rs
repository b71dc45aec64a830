//! A set of options with their pros and cons.

use schemars::JsonSchema;
use serde::Deserialize;

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
    /// The families, in the order shown.
    pub families: Vec<NamedDocument>,
    /// What options may need, such as the consent of somebody or a law: readers can ask for the
    /// options of which a source says so. Each is needed by at least one option.
    #[serde(default)]
    pub needs: Vec<NamedDocument>,
    /// The options.
    pub options: Vec<OptionDocument>,
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
    /// Arguments for it. `nutgraf check` warns when one side has more than three times the
    /// arguments, words or speakers of the other, in an option or in all together.
    pub pros: Vec<ArgumentDocument>,
    /// Arguments against it; the same bounds hold.
    pub cons: Vec<ArgumentDocument>,
    /// What was tried before.
    #[serde(default)]
    pub precedents: Vec<CitedDocument>,
    /// Answers to the questions; one that no source answers is left out.
    #[serde(default)]
    pub answers: Vec<AnswerDocument>,
    /// What happened after the sources of the arguments were written.
    #[serde(default)]
    pub later: Vec<LaterDocument>,
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

/// One argument, on the side of the list that it stands in.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArgumentDocument {
    /// A name, needed only where another argument answers this one.
    #[serde(default)]
    pub id: Option<String>,
    /// The argument in our words, at most 30 of them.
    pub text: String,
    /// Who says it: person and outlet.
    pub speaker: String,
    /// Whether the speaker holds this view (`own`) or reports somebody else's (`reported`).
    pub position: PositionDocument,
    /// Id of the source.
    pub source: String,
    /// Ids of arguments of the same option that this one answers.
    #[serde(default)]
    pub replies_to: Vec<String>,
}

/// Whose position an argument is.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PositionDocument {
    /// The speaker's own.
    Own,
    /// Somebody else's, which the speaker reports or concedes.
    Reported,
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
}

/// Something that happened after the sources were written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LaterDocument {
    /// When: 2026-01-03, 2026-01 or 2026.
    pub date: String,
    /// What.
    pub text: String,
    /// Id of the source.
    pub source: String,
}

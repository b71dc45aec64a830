//! What a newsroom writes: the shape of `<language>.json` in a story folder.
//!
//! These types are the vocabulary of the story format. The JSON Schema in
//! `www/stories/story.schema.json` is generated from them, so their doc comments are what an
//! author reads in an editor. All checks that need more than one field are in [`super::check`].

use schemars::JsonSchema;
use serde::Deserialize;

/// The version of the format that this build reads, the value of `format`.
pub const FORMAT: u32 = 1;

/// A story in one language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Address of the JSON Schema, for editors that check while you type.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The version of the story format: 1.
    pub format: u32,
    /// Language of the texts as a two-letter code; it is also the name of the file.
    pub language: String,
    /// Short name in addresses: lower-case letters, digits and hyphens.
    pub slug: String,
    /// The headline of the whole explainer.
    pub title: String,
    /// The key sentence: what a reader knows who reads only this.
    pub key: String,
    /// Day of the last change, as 2026-11-21.
    pub updated: String,
    /// Every source that anything in the story names.
    pub sources: Vec<SourceDocument>,
    /// Ids of the blocks in the order in which a reader meets them.
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
    /// Places where sources disagree.
    #[serde(default)]
    pub disputes: Vec<DisputeDocument>,
    /// What was wrong in the story before, newest first.
    #[serde(default)]
    pub corrections: Vec<CorrectionDocument>,
}

/// Where something comes from.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceDocument {
    /// Name by which everything else refers to this source.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When it was published: 2026-06-12, or 2026-06, or 2026 where no more is known.
    pub date: String,
    /// Its address (http or https). A source has an address, a citation, or both.
    #[serde(default)]
    pub url: Option<String>,
    /// How to find it without an address: document number, page, edition.
    #[serde(default)]
    pub citation: Option<String>,
    /// What was done with it: summed, converted, which version was read.
    #[serde(default)]
    pub note: Option<String>,
}

/// A text with its source. The text may contain links written as `[words](https://…)`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CitedDocument {
    /// The text.
    pub text: String,
    /// Id of the source.
    pub source: String,
}

/// A time series that a reader can question.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrendDocument {
    /// Id of the block.
    pub id: String,
    /// The finding, as a headline.
    pub title: String,
    /// What is measured, in which unit and where, in one line. `{unit}` stands for the unit that
    /// the reader has chosen.
    pub measure: String,
    /// The CSV file with the columns `month` and `value`, one column for each choice, `source`,
    /// and optionally `first_value`, `first_date` and `first_source` for a revised figure.
    pub data: String,
    /// The unit of the values.
    pub unit: UnitDocument,
    /// Number of decimals to show, 0 to 3. Sums are made from the figures as they stand in the
    /// data.
    #[schemars(range(max = 3))]
    pub decimals: u8,
    /// What the reader can choose, at most two; each is a column of the data.
    #[serde(default)]
    pub choices: Vec<ChoiceDocument>,
    /// The year by which months can be added up; left out where a sum makes no sense, as for
    /// figures that already cover twelve months.
    #[serde(default)]
    pub year: Option<YearDocument>,
    /// Dated events to mark on the chart.
    #[serde(default)]
    pub events: Option<EventsDocument>,
    /// What a reader should know about the figures. The first stands in sight below the chart,
    /// the others are one press away: put first what the figures do and do not show.
    #[serde(default)]
    pub notes: Vec<CitedDocument>,
    /// Id of a trend to show below this one, on an axis of its own with the months one above the
    /// other. It has the same months and no choices, and need not be in `blocks`. Without `year`
    /// it is hidden where this one is added up, and readers are told that each of its figures
    /// covers twelve months.
    #[serde(default)]
    pub below: Option<String>,
}

/// A unit of measure.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitDocument {
    /// For exactly one: `pound`.
    pub one: String,
    /// For any other number: `pounds`.
    pub other: String,
    /// Short form: `lb`.
    pub short: String,
    /// Other units that a reader may choose; the measure then names the unit as `{unit}`.
    #[serde(default)]
    pub also: Vec<OtherUnitDocument>,
}

/// Another unit for the same values.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherUnitDocument {
    /// For exactly one: `kilogram`.
    pub one: String,
    /// For any other number: `kilograms`.
    pub other: String,
    /// Short form: `kg`.
    pub short: String,
    /// How many of it one unit of the data is: 0.45359237 kilograms are a pound. Say in a note
    /// where the number comes from.
    pub factor: f64,
    /// Number of decimals to show, 0 to 3.
    #[schemars(range(max = 3))]
    pub decimals: u8,
}

/// One thing that the reader can choose.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoiceDocument {
    /// The column of the data.
    pub column: String,
    /// What the control is called.
    pub label: String,
    /// The values, in the order shown; the first is shown at the start.
    pub values: Vec<NamedDocument>,
}

/// A value of a choice, a family of options, or something that options may need.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NamedDocument {
    /// Its name in the data.
    pub id: String,
    /// Its name for readers.
    pub label: String,
}

/// The year by which months are added up.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct YearDocument {
    /// The month in which the year begins, 1 to 12. A year is named after the calendar year in
    /// which it ends.
    #[schemars(range(min = 1, max = 12))]
    pub first_month: u8,
    /// What such a year is called: `fiscal year`.
    pub label: String,
    /// Short form before the number: `FY`.
    pub short: String,
}

/// Events beside a trend.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventsDocument {
    /// The CSV file with the columns `id`, `date` and `source`.
    pub data: String,
    /// The words for each event of the file.
    pub texts: Vec<EventDocument>,
}

/// The words of one event.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventDocument {
    /// The event in the CSV file.
    pub id: String,
    /// A few words, shown beside the mark.
    pub title: String,
    /// One or two sentences.
    pub text: String,
}

/// A map of groups and of the areas where they are.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MapDocument {
    /// Id of the block.
    pub id: String,
    /// The finding, as a headline.
    pub title: String,
    /// What the map shows, in one line.
    pub measure: String,
    /// The CSV file with the columns `id`, `name`, `aliases` (separated by `;`), `lat`, `lon`,
    /// `point` (city, town, approximate or symbolic), `territory` (yes or no) and `source`.
    pub groups_data: String,
    /// The CSV file with the columns `group`, `date`, `kind` (fto or sdgt), `status` (in_force or
    /// announced), `record` (or `not found`)
    /// and `source`.
    pub listings_data: String,
    /// The CSV file with the columns `group`, `area`, `level` (base, significant, limited,
    /// presence, sporadic or unspecified) and `source`.
    pub areas_data: String,
    /// The words for each group of the file.
    pub groups: Vec<GroupDocument>,
    /// Parts of the map that the reader can go to; the first is shown at the start.
    pub extents: Vec<ExtentDocument>,
    /// What a reader should know about the map.
    #[serde(default)]
    pub notes: Vec<CitedDocument>,
}

/// The words for one group.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupDocument {
    /// The group in the CSV file.
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
    /// Id of the source for these words.
    pub source: String,
}

/// A part of the map.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtentDocument {
    /// Its name in addresses.
    pub id: String,
    /// Its name for readers.
    pub label: String,
    /// West, south, east and north in degrees.
    #[serde(rename = "box")]
    pub bounds: [f64; 4],
}

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

/// A place where sources disagree.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DisputeDocument {
    /// Its name.
    pub id: String,
    /// Id of the block, group, event or option that it is about.
    pub about: String,
    /// What is in dispute, in a few words.
    pub title: String,
    /// What each source says, at least two.
    pub versions: Vec<CitedDocument>,
    /// How the versions can be reconciled, if they can.
    #[serde(default)]
    pub note: Option<String>,
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

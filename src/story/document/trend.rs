//! A time series.

use schemars::JsonSchema;
use serde::Deserialize;

use super::named::NamedDocument;
use super::source::CitedDocument;

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
    /// What a month stands for on the line of twelve months, which readers can choose: the `sum` or
    /// the `mean` of the twelve months up to it. Left out where the figures already cover twelve.
    #[serde(default)]
    pub twelve_months: Option<TwelveDocument>,
    /// Stretches of time to mark below the chart, such as presidents and phases: at most two rows.
    #[serde(default)]
    pub bands: Vec<BandDocument>,
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
    /// `true` draws the lines of the other values behind that of the chosen one, thin and with
    /// their names. One choice of a trend can have it; leave it out where the lines would hide each
    /// other.
    #[serde(default)]
    pub together: bool,
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
    /// The CSV file with the columns `id`, `date` and `source`, and optionally `second_source`.
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
    /// `true` marks it on the chart. Where no event has it, all are marked.
    #[serde(default)]
    pub key: bool,
}

/// What the line of twelve months makes of the months.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TwelveDocument {
    /// Adds them up.
    Sum,
    /// Takes their mean.
    Mean,
}

/// A row of stretches of time.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BandDocument {
    /// Its name.
    pub id: String,
    /// What the stretches are: `President`.
    pub label: String,
    /// The stretches, one after the other.
    pub spans: Vec<SpanDocument>,
}

/// A stretch of time.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpanDocument {
    /// A word or two.
    pub label: String,
    /// When it begins: a day, a month or a year; left out where that is before the data.
    #[serde(default)]
    pub from: Option<String>,
    /// When it ends; left out where that is after the data.
    #[serde(default)]
    pub to: Option<String>,
    /// More about it, in a sentence.
    #[serde(default)]
    pub text: Option<String>,
    /// Id of the source.
    pub source: String,
}

//! A time series.

use schemars::JsonSchema;
use serde::Deserialize;

use super::source::CitedDocument;

/// A time series that readers can explore.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrendDocument {
    /// The id of the block.
    pub id: String,
    /// The finding, as a headline.
    pub title: String,
    /// What is measured, in which unit and where, in one line. `{unit}` becomes the unit that the
    /// reader has chosen. The column of a choice in braces becomes the chosen value, which readers
    /// can change there; choices without a place follow at the end.
    pub measure: String,
    /// A few words for the line above this trend where it is drawn below another one. Without it,
    /// the measure is used.
    #[serde(default)]
    pub label: Option<String>,
    /// The CSV file with the columns `month` and `value`, one column for each choice, `source`,
    /// and optionally `first_value`, `first_date` and `first_source` for a revised figure.
    pub data: String,
    /// The unit of the values.
    pub unit: UnitDocument,
    /// The number of decimals to show, 0 to 3. Sums use the unrounded figures in the data.
    #[schemars(range(max = 3))]
    pub decimals: u8,
    /// What the reader can choose, at most two. Each one is a column of the data.
    #[serde(default)]
    pub choices: Vec<ChoiceDocument>,
    /// The kind of year by which readers can add up months. Omit it if a sum makes no sense, for
    /// example because the figures already cover twelve months.
    #[serde(default)]
    pub year: Option<YearDocument>,
    /// What the twelve-month line, which readers can choose, shows for each month: the `sum` or the
    /// `mean` of the twelve months up to it. Omit it if the figures already cover twelve months.
    #[serde(default)]
    pub twelve_months: Option<TwelveDocument>,
    /// Periods to list with the figures, such as presidencies and phases, in at most two kinds.
    #[serde(default)]
    pub bands: Vec<BandDocument>,
    /// Dated events to mark on the chart.
    #[serde(default)]
    pub events: Option<EventsDocument>,
    /// What readers should know about the figures. The first note is always visible below the
    /// chart, and the others are one click away, so say first what the figures do and do not show.
    #[serde(default)]
    pub notes: Vec<CitedDocument>,
    /// The id of a trend to show below this one, with its own axis, so that the months line up. It
    /// needs the same months and no choices, and does not have to be in `blocks`. If it has no
    /// `year`, it is hidden while this one is added up, and readers are told that each of its
    /// figures covers twelve months.
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
    /// Other units that readers can choose. The measure then names the unit as `{unit}`.
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
    /// How many of them make one unit of the data: 0.45359237 kilograms make a pound. Say in a note
    /// where the number comes from.
    pub factor: f64,
    /// The number of decimals to show, 0 to 3.
    #[schemars(range(max = 3))]
    pub decimals: u8,
}

/// One thing that the reader can choose.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoiceDocument {
    /// The column of the data.
    pub column: String,
    /// The label of the control.
    pub label: String,
    /// The values, in the order shown. The first one is the default.
    pub values: Vec<ValueDocument>,
    /// `true` draws the lines of the other values behind the chosen one, thin and labeled. Only one
    /// choice of a trend can have it. Omit it if the lines would hide each other.
    #[serde(default)]
    pub together: bool,
}

/// A value of a choice.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ValueDocument {
    /// Its id in the data.
    pub id: String,
    /// Its name for readers.
    pub label: String,
    /// What it is called in the sentence above the chart: `at all borders`. Without it, the label
    /// is used.
    #[serde(default)]
    pub phrase: Option<String>,
}

/// The kind of year by which months are added up.
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
    /// The words for each event in the file.
    pub texts: Vec<EventDocument>,
}

/// The words of one event.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventDocument {
    /// The id of the event in the CSV file.
    pub id: String,
    /// A few words, shown on the chart where there is room.
    pub title: String,
    /// One or two sentences.
    pub text: String,
    /// `true` puts its title on the chart where there is room: two or three fit. If no event has
    /// it, all are tried in order.
    #[serde(default)]
    pub key: bool,
    /// Which of the events with `key` comes first where there is no room for all: 1 before 2, and
    /// those without a rank last.
    #[serde(default)]
    #[schemars(range(min = 1, max = 99))]
    pub rank: Option<u8>,
}

/// What the twelve-month line shows.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TwelveDocument {
    /// The sum of the months.
    Sum,
    /// The mean of the months.
    Mean,
}

/// A row of periods.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BandDocument {
    /// Its id.
    pub id: String,
    /// What the periods are: `President`.
    pub label: String,
    /// The periods, one after the other.
    pub spans: Vec<SpanDocument>,
}

/// A period.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpanDocument {
    /// A word or two.
    pub label: String,
    /// When it begins: a day, a month or a year. Omit it if that is before the data.
    #[serde(default)]
    pub from: Option<String>,
    /// When it ends. Omit it if that is after the data.
    #[serde(default)]
    pub to: Option<String>,
    /// More about it, in a sentence.
    #[serde(default)]
    pub text: Option<String>,
    /// The id of the source.
    pub source: String,
}

//! A time series, with its choices, events and revisions.

mod choice;
mod series;
#[cfg(feature = "cli")]
mod sources;

pub use self::choice::{Choice, Named};
pub use self::series::{Revision, Series, Values};

use super::date::Date;
use super::id::Id;
use super::prose::Prose;
use super::source::{Cited, SourceId};
use super::time::Period;

/// A block that shows one of several series, chosen by the reader.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// let series = trend.series_for(&[0, 0]).unwrap();
/// let last = trend.period_at(series.values.0.len() - 1);
/// assert_eq!(last.since(trend.start), Some(series.values.0.len() - 1));
/// assert_eq!(trend.name_of("deaths"), trend.below.as_ref().map(|below| below.title.as_str()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// Id of the block.
    pub id: Id,
    /// The finding.
    pub title: String,
    /// What is measured, unit and place; `{unit}` stands for the unit that is shown, the column of
    /// a choice in braces for what is chosen.
    pub measure: String,
    /// A few words for its place below another.
    pub label: String,
    /// The unit of the data, and then those that a reader may choose instead.
    pub units: Vec<Unit>,
    /// What the reader can choose; a series has one value of each.
    pub choices: Vec<Choice>,
    /// The year by which values are added up, if adding them up makes sense.
    pub year: Option<Year>,
    /// What a point stands for on the line of twelve months, if there is one to choose.
    pub twelve_months: Option<Twelve>,
    /// Stretches of time, as of presidents, in rows.
    pub bands: Vec<Band>,
    /// The first period of every series.
    pub start: Period,
    /// All series, of equal length.
    pub series: Vec<Series>,
    /// Events in order of date.
    pub events: Vec<Event>,
    /// What a reader should know, the most important first.
    pub notes: Vec<Cited>,
    /// The trend shown below this one, in the same time: it has the same periods and one series.
    pub below: Option<Box<Trend>>,
}

/// A unit of measure.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// let [pounds, kilograms] = trend.units.as_slice() else { panic!("two units") };
/// assert_eq!((pounds.factor, kilograms.short.as_str()), (1.0, "kg"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// For exactly one.
    pub one: String,
    /// For any other number.
    pub other: String,
    /// Short form.
    pub short: String,
    /// How many of it one unit of the data is; 1 for the unit of the data itself.
    pub factor: f64,
    /// Decimals that are shown.
    pub decimals: u8,
    /// Decimals in tables, which keep all that the data have.
    pub exact: u8,
}

/// What the line of twelve months makes of the values.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// use nutgraf::story::trend::Twelve;
///
/// assert_eq!(trend.twelve_months, Some(Twelve::Sum));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twelve {
    /// Adds them up.
    Sum,
    /// Takes their mean.
    Mean,
}

/// A row of stretches of time.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// for band in &trend.bands {
///     assert!(band.spans.iter().skip(1).all(|span| span.from.is_some()));
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// What the stretches are.
    pub label: String,
    /// They follow each other and do not overlap.
    pub spans: Vec<Span>,
}

/// A stretch of time.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// let spans = trend.bands.iter().flat_map(|band| &band.spans);
/// assert!(spans.map(|span| story.source(span.source)).all(|source| source.is_some()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its name.
    pub label: String,
    /// When it begins; `None` where that is before the data.
    pub from: Option<Date>,
    /// When it ends; `None` where that is after the data.
    pub to: Option<Date>,
    /// More about it.
    pub text: Option<Prose>,
    /// Where it comes from.
    pub source: SourceId,
}

/// The year by which values are added up; named after the calendar year in which it ends.
///
/// ```
/// use nutgraf::story::time::Period;
/// use nutgraf::story::trend::Year;
///
/// let fiscal = Year { first_month: 10, label: "fiscal year".into(), short: "FY".into() };
/// assert_eq!(Period::parse("2024-10").map(|period| fiscal.of(period)), Some(2025));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Its first month, 1 to 12.
    pub first_month: u8,
    /// What it is called.
    pub label: String,
    /// Short form before the number.
    pub short: String,
}

impl Year {
    /// The number of the year in which a period starts.
    pub fn of(&self, period: Period) -> i32 {
        let month = period.start();
        let later = self.first_month > 1 && month.of_year() >= self.first_month;
        month.year() + i32::from(later)
    }
}

/// A dated event.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// let first = trend.first_event().map(|index| &trend.events[index]).unwrap();
/// assert!(first.rank > 0 && trend.name_of(&first.id) == Some(&first.title));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: Id,
    /// When, as exactly as is known.
    pub date: Date,
    /// A few words.
    pub title: String,
    /// One or two sentences.
    pub text: Prose,
    /// Its rank among those that stand in words on the chart, 1 for the first; 0 for one that does
    /// not.
    pub rank: u8,
    /// Where it comes from.
    pub source: SourceId,
    /// Another source for it.
    pub second: Option<SourceId>,
}

impl Trend {
    /// The series with this choice, given as one index for each of [`Trend::choices`].
    pub fn series_for(&self, key: &[u8]) -> Option<&Series> {
        self.series.iter().find(|series| series.key == key)
    }

    /// Whether the measure has a place for what is chosen of a choice.
    pub fn says(&self, choice: &Choice) -> bool {
        // By brace, as `fill` goes: to look for a word would add 3 kB to the wasm.
        let named =
            |part: &str| part.split_once('}').is_some_and(|(name, _)| name == &*choice.column);
        self.measure.split('{').any(named)
    }

    /// The event that is told first: the most important of those that stand on the chart.
    pub fn first_event(&self) -> Option<usize> {
        let ranked = self.events.iter().enumerate().filter(|(_, event)| event.rank > 0);
        ranked.min_by_key(|(_, event)| event.rank).map(|(index, _)| index)
    }

    /// What the thing with this id is called: an event, or the trend below.
    pub fn name_of(&self, id: &str) -> Option<&str> {
        let below = self.below.iter().map(|below| (&below.id, &below.title));
        let events = self.events.iter().map(|event| (&event.id, &event.title));
        let found = below.chain(events).find(|(known, _)| known.as_str() == id);
        found.map(|(_, name)| name.as_str())
    }

    /// The period at `index` of a series.
    pub fn period_at(&self, index: usize) -> Period {
        self.start.plus(i32::try_from(index).unwrap_or(i32::MAX))
    }
}

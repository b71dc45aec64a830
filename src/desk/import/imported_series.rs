//! Series made of the rows of a table.
//!
//! Recognizes each series by its words and its column, and one unit for all of them. Speaks against a
//! series: a figure that no chart shows, such as one below zero; the author is told.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Month,N,S\n2025-01,1,2\n2025-02,3,4\n", &Wishes::default());
//! assert_eq!(read.series.unwrap().rows().count(), 4);
//! ```

use std::collections::BTreeMap;

use super::column::Column;
use super::figures::Figures;
use super::findings::Findings;
use super::imported_choice::{ImportedChoice, apart};
use super::interval::{Cadence, Interval};
use super::keys::{different, word};
use super::series_figure::SeriesFigure;
use super::sheet_table::SheetTable;
use super::trouble::{Trouble, TroubleKind};
use crate::story::time::Frequency;

/// The series of an export: the same times in each.
#[derive(Debug)]
pub struct ImportedSeries {
    /// How long the spans are.
    pub cadence: Cadence,
    /// What tells the series apart; at most two.
    pub choices: Vec<ImportedChoice>,
    /// The figures of each series by time.
    pub figures: BTreeMap<Vec<usize>, BTreeMap<Interval, SeriesFigure>>,
    /// `%`, a currency, what the header says, or nothing.
    pub unit: String,
}

/// The most rows of a series. More come from a wrong year rather than from a newsroom.
pub const MOST_ROWS: usize = 20_000;

/// The most lines that a chart is proposed with, and how many times as high as the lowest the
/// highest may be.
const MOST_TOGETHER: usize = 8;
const MOST_APART: f64 = 25.0;

/// The most values of a choice.
const MOST_VALUES: usize = 255;

impl ImportedSeries {
    /// Puts the figures of a table in order and fills the times between with what is not known;
    /// `None` with the reason noted if that makes no series.
    pub fn new(
        table: &SheetTable,
        (cadence, intervals): (Cadence, &[Interval]),
        (keys, values): (&[Column], &[Column]),
        read: Figures,
        findings: &mut Findings,
    ) -> Option<ImportedSeries> {
        let choices = choices(table, keys, values, findings)?;
        let mut figures: BTreeMap<Vec<usize>, BTreeMap<Interval, SeriesFigure>> = BTreeMap::new();
        let places: Vec<Vec<usize>> = table
            .rows
            .iter()
            .map(|row| {
                keys.iter().zip(&choices).map(|(key, it)| it.place(word(row, key))).collect()
            })
            .collect();
        for (nth, column) in read.columns.into_iter().enumerate() {
            for ((place, interval), value) in places.iter().zip(intervals).zip(column) {
                let mut key = place.clone();
                key.extend((values.len() > 1).then_some(nth));
                figures.entry(key).or_default().insert(*interval, value);
            }
        }
        let mut series = ImportedSeries { cadence, choices, figures, unit: read.unit };
        series.fill(intervals, findings).then_some(series)
    }

    /// Writes what is missing as not known; `false` if that is too much.
    fn fill(&mut self, intervals: &[Interval], findings: &mut Findings) -> bool {
        let (Some(first), Some(last)) = (intervals.iter().min(), intervals.iter().max()) else {
            return false;
        };
        let span = last.since(*first).unwrap_or(0) + 1;
        if span.saturating_mul(self.figures.len()) > MOST_ROWS {
            let (noun, series) = (self.cadence.noun(), self.figures.len());
            let what = format!(
                "there are {span} {noun}s from {first} to {last}; with {series} series, that makes \
                 more than {MOST_ROWS} rows"
            );
            let help = "look for a wrong year, or remove what the story does not show";
            findings.troubles.push(Trouble::whole(TroubleKind::TooLarge, what, help));
            return false;
        }
        for (key, series) in &mut self.figures {
            let all = (0..span).map(|nth| first.plus(nth as i32));
            let missing: Vec<Interval> =
                all.filter(|interval| !series.contains_key(interval)).collect();
            if let Some((from, rest)) = missing.split_first() {
                let more = match rest.len() {
                    0 => String::new(),
                    more => format!(" and {more} more"),
                };
                let name = named(&self.choices, key);
                let what = format!("{name}{from}{more} missing: written as unknown");
                findings.notes.push(Trouble::whole(TroubleKind::MissingFigures, what, ""));
            }
            series.extend(missing.into_iter().map(|interval| (interval, SeriesFigure::default())));
        }
        let all = || self.figures.values().flat_map(BTreeMap::values);
        findings.first = Some(first.to_string());
        findings.last = Some(last.to_string());
        findings.series = self.figures.len();
        findings.values = all().filter(|value| value.digits.is_some()).count();
        findings.gaps = all().filter(|value| value.digits.is_none()).count();
        true
    }

    /// The column with the times, as stories call it.
    pub fn time_column(&self) -> &'static str {
        Frequency::named(&self.cadence.noun()).unwrap_or_default().noun()
    }

    /// The file of a series, each row with this source.
    pub fn csv(&self, source: &str) -> String {
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        let columns = self.choices.iter().map(|choice| choice.column.as_str());
        let header = [self.time_column()].into_iter().chain(columns).chain(["value", "source"]);
        // Writing to memory cannot fail.
        let _ = writer.write_record(header);
        for (ids, interval, value) in self.rows() {
            let interval = interval.to_string();
            let figure = value.digits.as_deref().unwrap_or_default();
            let row = [&[interval.as_str()], ids.as_slice(), &[figure, source]].concat();
            let _ = writer.write_record(row);
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }

    /// All figures: the ids of their series, their time, and what they are.
    pub fn rows(&self) -> impl Iterator<Item = (Vec<&str>, Interval, &SeriesFigure)> {
        self.figures.iter().flat_map(|(key, series)| {
            let ids = self.choices.iter().zip(key).map(|(choice, value)| choice.id(*value));
            let ids: Vec<&str> = ids.collect();
            series.iter().map(move |(interval, value)| (ids.clone(), *interval, value))
        })
    }

    /// Whether the lines of all series can be read in one chart: few enough for their names, and
    /// none so high that another would lie on the ground.
    pub fn fit_together(&self) -> bool {
        let highest = |series: &BTreeMap<Interval, SeriesFigure>| {
            let figures =
                series.values().filter_map(|value| value.digits.as_ref()?.parse::<f64>().ok());
            figures.fold(0.0, f64::max)
        };
        let all: Vec<f64> = self.figures.values().map(highest).collect();
        let (high, low) = all.iter().fold((0.0, f64::MAX), |(high, low), highest| {
            (f64::max(high, *highest), f64::min(low, *highest))
        });
        let few = (2..=MOST_TOGETHER).contains(&all.len());
        self.choices.len() == 1 && few && high <= low * MOST_APART
    }

    /// The most decimals of a figure.
    pub fn decimals(&self) -> usize {
        let all = self.figures.values().flat_map(BTreeMap::values);
        let all = all.filter_map(|value| value.digits.as_deref());
        all.filter_map(|figure| Some(figure.split_once('.')?.1.len())).max().unwrap_or(0)
    }
}

/// What tells the series apart: words, and the names of columns where several have figures.
fn choices(
    table: &SheetTable,
    keys: &[Column],
    values: &[Column],
    findings: &mut Findings,
) -> Option<Vec<ImportedChoice>> {
    if let Some(many) = keys.iter().find(|key| different(&table.rows, &[key]) > MOST_VALUES) {
        let what = format!("column {} would make more than {MOST_VALUES} series", many.place);
        let help = "use --columns to choose columns, or add the figures up";
        findings.troubles.push(Trouble::whole(TroubleKind::TooManySeries, what, help));
        return None;
    }
    let mut choices: Vec<ImportedChoice> =
        keys.iter().map(|key| ImportedChoice::of(table, key)).collect();
    if values.len() > 1 {
        choices.push(ImportedChoice::among(values));
    }
    if choices.len() > 2 {
        let what = "more than two columns tell the series apart";
        let help = "use --columns to name two of them and one with figures";
        findings.troubles.push(Trouble::whole(TroubleKind::TooManyColumns, what, help));
        return None;
    }
    apart(&mut choices);
    Some(choices)
}

fn named(choices: &[ImportedChoice], key: &[usize]) -> String {
    let ids: Vec<&str> = choices.iter().zip(key).map(|(choice, value)| choice.id(*value)).collect();
    if ids.is_empty() { String::new() } else { format!("{}: ", ids.join(", ")) }
}

//! The times of all rows: what one cell leaves open, the others decide, or the author.
//!
//! Recognizes the order of days, the century and the language of months by what fits all rows:
//! each series has one figure for a time, and times follow one another. Speaks against
//! choosing: that two readings fit; both are shown, and the flag that chooses.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let asked = import(b"Day,Boxes\n01/02/2025,1\n02/03/2025,2\n", &Wishes::default());
//! assert!(asked.findings.troubles[0].help.contains("--dates dmy"));
//! ```

use std::collections::BTreeSet;

use super::findings::Findings;
use super::flag::Flag;
use super::interval::{Cadence, Interval};
use super::order::Order;
use super::other_calendar::short_thai;
use super::reading::{Reading, languages, read};
use super::sheet_table::{SheetRow, SheetTable};
use super::stamp::time;
use super::time_question::{ambiguous, either_century, impossible};
use super::when::YearPart;
use super::{day_or_year, far_month, midnight};

/// What an author says of times.
#[derive(Clone, Copy, Debug, Default)]
pub struct TimeWishes<'a> {
    /// The order of days.
    pub order: Option<Order>,
    /// The year from which years in two digits count.
    pub earliest: Option<i16>,
    /// Whether two digits beside a month are its year.
    pub with_years: bool,
    /// The language of names of months, as `hr`.
    pub language: Option<&'a str>,
    /// What single texts mean.
    pub means: &'a [(String, String)],
}

/// The time of each row and how it was read; `None` with the reason noted.
///
/// `keys` are the columns whose words may tell two rows of one time apart.
pub fn times(
    table: &SheetTable,
    asked: TimeWishes<'_>,
    keys: &[usize],
    findings: &mut Findings,
) -> Option<(Vec<Interval>, String)> {
    let read = decided(table, asked, keys, findings)?;
    let has_dates = asked.order.is_some() || asked.with_years;
    let others = [
        (Flag::Dates, has_dates, TimeWishes { order: None, with_years: false, ..asked }),
        (Flag::EarliestYear, asked.earliest.is_some(), TimeWishes { earliest: None, ..asked }),
        (Flag::Language, asked.language.is_some(), TimeWishes { language: None, ..asked }),
    ];
    for (flag, _, without) in others.into_iter().filter(|(_, given, _)| *given) {
        let other = decided(table, without, keys, &mut Findings::default());
        if other.is_none_or(|(intervals, _)| intervals != read.0) {
            findings.needed.insert(flag);
        }
    }
    Some(read)
}

/// The same, whichever of the flags were needed.
fn decided(
    table: &SheetTable,
    asked: TimeWishes<'_>,
    keys: &[usize],
    findings: &mut Findings,
) -> Option<(Vec<Interval>, String)> {
    let rows = &table.rows;
    let thai = short_thai(rows, table.time).filter(|_| asked.earliest.is_none());
    if let Some(trouble) = thai.or_else(|| midnight::question(rows, table.time)) {
        findings.troubles.push(trouble);
        return None;
    }
    let may_be_days = asked.earliest.is_none() && !asked.with_years;
    let has_numbers = rows.iter().any(|row| matches!(row.stamp.when.part, YearPart::Numbers(_)));
    let orders: Vec<Option<Order>> = match (has_numbers, asked.order) {
        (false, _) => vec![None],
        (true, Some(order)) => vec![Some(order)],
        (true, None) => Order::ALL.map(Some).to_vec(),
    };
    let (mut readings, mut open) = (Vec::new(), None);
    for (order, language) in orders
        .iter()
        .flat_map(|order| languages(table, asked).into_iter().map(move |it| (*order, it)))
    {
        match read(rows, order, language, asked) {
            Some(Ok(intervals)) => readings.push(Reading { order, language, intervals }),
            Some(Err(both)) => open = open.or(Some((order, both))),
            None => {}
        }
    }
    if let (true, Some((order, open))) = (readings.is_empty(), open) {
        findings.troubles.push(either_century(table, order, open));
        return None;
    }
    if readings.is_empty() {
        findings.troubles.push(impossible(table, asked.order));
        return None;
    }
    // Days in other columns are written in the same order.
    prefer(&mut readings, |reading| reading.order.is_none_or(|order| are_days(rows, keys, order)));
    // A series has one figure a time: an order that puts two into one is not meant.
    prefer(&mut readings, |reading| once(rows, &reading.intervals, keys));
    prefer(&mut readings, |reading| is_gapless(&reading.intervals));
    let first = readings.first()?;
    match readings.iter().find(|other| other.intervals != first.intervals) {
        None => {
            let day = day_or_year::question(table, &first.intervals).filter(|_| may_be_days);
            let settled = match day {
                Some(question) => Err(question),
                None => {
                    let intervals = first.intervals.clone();
                    far_month::settled(table, intervals, asked.means, findings)
                }
            };
            match settled {
                Ok(intervals) => Some((intervals, first.told())),
                Err(question) => {
                    findings.troubles.push(question);
                    None
                }
            }
        }
        Some(other) => {
            findings.troubles.push(ambiguous(table, first, other));
            None
        }
    }
}

/// Whether all days of these columns are some in this order.
fn are_days(rows: &[SheetRow], columns: &[usize], order: Order) -> bool {
    let cells = rows.iter().flat_map(|row| columns.iter().filter_map(|at| row.cells.get(*at)));
    cells.filter_map(|cell| time(&cell.text)).all(|when| match when.part {
        YearPart::Numbers(numbers) => order.is_day(numbers),
        _ => true,
    })
}

/// Keeps what fits better, if anything does.
fn prefer(readings: &mut Vec<Reading>, fits: impl Fn(&Reading) -> bool) {
    if readings.iter().any(&fits) {
        readings.retain(fits);
    }
}

/// Whether no two rows have the same time and words.
pub fn once(rows: &[SheetRow], intervals: &[Interval], keys: &[usize]) -> bool {
    let mut seen = BTreeSet::new();
    rows.iter().zip(intervals).all(|(row, interval)| {
        // Days of one month count as one: a series has a figure a month.
        let month = interval.within(Cadence::Month);
        let words: Vec<&str> =
            keys.iter().filter_map(|key| Some(row.cells.get(*key)?.text.as_str())).collect();
        seen.insert((month, words))
    })
}

/// Whether at least three months follow one another.
fn is_gapless(intervals: &[Interval]) -> bool {
    let months = intervals.iter().map(|it| it.within(Cadence::Month));
    let different: BTreeSet<Interval> = months.collect();
    let span = different.first().zip(different.last()).and_then(|(first, last)| last.since(*first));
    different.len() >= 3 && span == Some(different.len() - 1)
}

//! A way to read the times of all rows: in one order of days and one language.
//!
//! Recognizes the languages in which all doubtful names of a column are months. Speaks against a
//! reading: a row that is no time in it.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Day,Boxes\n01/02/2025,1\n31/03/2025,2\n", &Wishes::default());
//! assert_eq!(read.findings.columns[0].reading, "day/month/year");
//! ```

use std::collections::BTreeSet;

use jiff::Zoned;

use super::century::{Earliest, Open, earliest, full};
use super::interval::Interval;
use super::month_name::{Name, is_month_in};
use super::order::Order;
use super::piece::words;
use super::sheet_table::{SheetRow, SheetTable};
use super::times::TimeWishes;
use super::when::{When, YearPart, interval};
use super::written_year::WrittenYear;

/// A way to read all rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The order of days.
    pub order: Option<Order>,
    /// The language of names of months.
    pub language: Option<&'static str>,
    /// The time of each row.
    pub intervals: Vec<Interval>,
}

impl Reading {
    /// As a reader says it.
    pub fn told(&self) -> String {
        match (self.order, self.language) {
            (Some(order), _) => order.name().to_owned(),
            (None, Some(language)) => format!("month names in the language `{language}`"),
            (None, None) => "months".to_owned(),
        }
    }
}

/// The languages in which all doubtful names are months, and most of the other names; nothing where
/// there is no doubt.
pub fn languages(table: &SheetTable, asked: TimeWishes<'_>) -> Vec<Option<&'static str>> {
    let rows = &table.rows;
    let doubtful = || {
        rows.iter().filter_map(|row| match row.stamp.when.part {
            YearPart::Month(Name::Doubtful(names))
            | YearPart::Day(Name::Doubtful(names), _)
            | YearPart::Window(_, Name::Doubtful(names)) => Some(names),
            _ => None,
        })
    };
    let all: BTreeSet<&'static str> =
        doubtful().flatten().flat_map(|(_, tags)| tags.iter().copied()).collect();
    if all.is_empty() {
        return vec![None];
    }
    let asked_for = |tag: &&&str| asked.language.is_none_or(|asked| asked == **tag);
    let knows = |tag: &&&str| doubtful().all(|names| month_in(names, tag).is_some());
    let all: Vec<&'static str> = all.iter().filter(asked_for).filter(knows).copied().collect();
    let texts = rows.iter().filter_map(|row| row.cells.get(table.time));
    let said: BTreeSet<String> = texts.flat_map(|cell| words(&cell.text)).collect();
    let known = |tag: &str| said.iter().filter(|word| is_month_in(word, tag)).count();
    let most = all.iter().map(|tag| known(tag)).max().unwrap_or(0);
    all.into_iter().filter(|tag| known(tag) == most).map(Some).collect()
}

fn month_in(names: &[(u8, Vec<&'static str>)], language: &str) -> Option<u8> {
    names.iter().find(|(_, tags)| tags.contains(&language)).map(|(month, _)| *month)
}

/// The times of all rows in one order and language; `None` if one cannot be read so.
pub fn read(
    rows: &[SheetRow],
    order: Option<Order>,
    language: Option<&str>,
    asked: TimeWishes<'_>,
) -> Option<Result<Vec<Interval>, Open>> {
    let years: Option<Vec<WrittenYear>> =
        rows.iter().map(|row| year_of(&row.stamp.when, order)).collect();
    let years = years?;
    let today = Zoned::now().date().year();
    let century = match asked.earliest.map(Earliest).map_or_else(|| earliest(&years, today), Ok) {
        Ok(century) => century,
        Err(open) => return Some(Err(open)),
    };
    let fiscal = rows
        .iter()
        .all(|row| matches!(row.stamp.when.part, YearPart::MonthOrFiscal(_) | YearPart::Whole));
    let intervals = rows.iter().zip(years).map(|(row, year)| {
        let (year, part) = (full(year, century), row.stamp.when.part);
        match part {
            YearPart::Numbers(numbers) => {
                let [_, month, day] = order?.of(numbers);
                let part =
                    YearPart::Day(Name::Month(u8::try_from(month).ok()?), u8::try_from(day).ok()?);
                interval(year, part, 0)
            }
            // `2009/10` among `2012/13` is a fiscal year.
            YearPart::MonthOrFiscal(_) if fiscal => Some(Interval::year(year + 1)),
            YearPart::Month(Name::Doubtful(names))
            | YearPart::Day(Name::Doubtful(names), _)
            | YearPart::Window(_, Name::Doubtful(names)) => {
                interval(year, part, month_in(names, language?)?)
            }
            _ => interval(year, part, 0),
        }
    });
    intervals.collect::<Option<Vec<Interval>>>().map(Ok)
}

/// The year of a time, if three numbers are a day in this order.
pub fn year_of(when: &When, order: Option<Order>) -> Option<WrittenYear> {
    match when.part {
        YearPart::Numbers(numbers) => {
            let [number, month, day] = order?.of(numbers);
            let is_day = (1..=12).contains(&month) && (1..=31).contains(&day);
            let short = number < 100;
            is_day.then_some(WrittenYear { number, short, fiscal: false })
        }
        _ => when.year,
    }
}

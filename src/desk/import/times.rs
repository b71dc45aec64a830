//! The times of all rows: what one cell leaves open, the others decide, or the author.
//!
//! Recognizes the order of days, the century and the language of months by what fits all rows:
//! each series has one figure for a time, and times follow one another. Where two readings fit,
//! both are shown, and the flag that chooses.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let asked = import(b"Day,Boxes\n01/02/2025,1\n02/03/2025,2\n", &Wishes::default());
//! assert!(asked.findings.troubles[0].help.contains("--dates dmy"));
//! ```

use std::collections::BTreeSet;

use jiff::Zoned;

use super::century::{Earliest, Open, earliest, full};
use super::findings::Findings;
use super::month_name::Name;
use super::period::Period;
use super::sheet::{Cell, short};
use super::table::{Row, Table};
use super::trouble::Trouble;
use super::when::{Order, Part, When, Year, period};

/// What an author says of times.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// The order of days.
    pub order: Option<Order>,
    /// The year from which years in two digits count.
    pub earliest: Option<i16>,
    /// The language of names of months, as `hr`.
    pub language: Option<&'a str>,
}

/// A way to read all rows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reading {
    order: Option<Order>,
    language: Option<&'static str>,
    periods: Vec<Period>,
}

/// The time of each row and how it was read; `None` with the reason noted.
///
/// `keys` are the columns whose words may tell two rows of one time apart.
pub fn times(
    table: &Table,
    asked: Asked<'_>,
    keys: &[usize],
    findings: &mut Findings,
) -> Option<(Vec<Period>, String)> {
    let rows = &table.rows;
    let has_numbers = rows.iter().any(|row| matches!(row.stamp.when.part, Part::Numbers(_)));
    let orders: Vec<Option<Order>> = match (has_numbers, asked.order) {
        (false, _) => vec![None],
        (true, Some(order)) => vec![Some(order)],
        (true, None) => Order::ALL.map(Some).to_vec(),
    };
    let (mut readings, mut open) = (Vec::new(), None);
    for (order, language) in orders
        .iter()
        .flat_map(|order| languages(rows, asked).into_iter().map(move |it| (*order, it)))
    {
        match read(rows, order, language, asked) {
            Some(Ok(periods)) => readings.push(Reading { order, language, periods }),
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
    // A series has one figure a time: an order that puts two into one is not meant.
    prefer(&mut readings, |reading| once(rows, &reading.periods, keys));
    prefer(&mut readings, |reading| is_gapless(&reading.periods));
    let first = readings.first()?;
    match readings.iter().find(|other| other.periods != first.periods) {
        None => Some((first.periods.clone(), told(first))),
        Some(other) => {
            findings.troubles.push(ambiguous(table, first, other));
            None
        }
    }
}

fn told(reading: &Reading) -> String {
    match (reading.order, reading.language) {
        (Some(order), _) => order.name().to_owned(),
        (None, Some(language)) => format!("month names in the language `{language}`"),
        (None, None) => "months".to_owned(),
    }
}

/// The languages in which all doubtful names are months; nothing where there is no doubt.
fn languages(rows: &[Row], asked: Asked<'_>) -> Vec<Option<&'static str>> {
    let doubtful = || {
        rows.iter().filter_map(|row| match row.stamp.when.part {
            Part::Month(Name::Doubtful(names)) | Part::Day(Name::Doubtful(names), _) => Some(names),
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
    all.iter().filter(asked_for).filter(knows).map(|tag| Some(*tag)).collect()
}

fn month_in(names: &[(u8, Vec<&'static str>)], language: &str) -> Option<u8> {
    names.iter().find(|(_, tags)| tags.contains(&language)).map(|(month, _)| *month)
}

/// The times of all rows in one order and language; `None` if one cannot be read so.
fn read(
    rows: &[Row],
    order: Option<Order>,
    language: Option<&str>,
    asked: Asked<'_>,
) -> Option<Result<Vec<Period>, Open>> {
    let years: Option<Vec<Year>> = rows.iter().map(|row| year_of(&row.stamp.when, order)).collect();
    let years = years?;
    let today = Zoned::now().date().year();
    let century = match asked.earliest.map(Earliest).map_or_else(|| earliest(&years, today), Ok) {
        Ok(century) => century,
        Err(open) => return Some(Err(open)),
    };
    let fiscal =
        rows.iter().all(|row| matches!(row.stamp.when.part, Part::MonthOrFiscal(_) | Part::Whole));
    let periods = rows.iter().zip(years).map(|(row, year)| {
        let (year, part) = (full(year, century), row.stamp.when.part);
        match part {
            Part::Numbers(numbers) => {
                let [_, month, day] = order?.of(numbers);
                let part =
                    Part::Day(Name::Month(u8::try_from(month).ok()?), u8::try_from(day).ok()?);
                period(year, part, 0)
            }
            // `2009/10` among `2012/13` is a fiscal year.
            Part::MonthOrFiscal(_) if fiscal => Some(Period::year(year + 1)),
            Part::Month(Name::Doubtful(names)) | Part::Day(Name::Doubtful(names), _) => {
                period(year, part, month_in(names, language?)?)
            }
            _ => period(year, part, 0),
        }
    });
    periods.collect::<Option<Vec<Period>>>().map(Ok)
}

fn year_of(when: &When, order: Option<Order>) -> Option<Year> {
    match when.part {
        Part::Numbers(numbers) => {
            let [number, month, day] = order?.of(numbers);
            let is_day = (1..=12).contains(&month) && (1..=31).contains(&day);
            let short = number < 100;
            is_day.then_some(Year { number, short, fiscal: false })
        }
        _ => when.year,
    }
}

/// Keeps what fits better, if anything does.
fn prefer(readings: &mut Vec<Reading>, fits: impl Fn(&Reading) -> bool) {
    if readings.iter().any(&fits) {
        readings.retain(fits);
    }
}

/// Whether no two rows have the same time and words.
pub fn once(rows: &[Row], periods: &[Period], keys: &[usize]) -> bool {
    let mut seen = BTreeSet::new();
    rows.iter().zip(periods).all(|(row, period)| {
        // Days of one month count as one: a series has a figure a month.
        let month = period.within(super::period::Frequency::Month);
        let words: Vec<&str> =
            keys.iter().filter_map(|key| Some(row.cells.get(*key)?.text.as_str())).collect();
        seen.insert((month, words))
    })
}

/// Whether at least three months follow one another.
fn is_gapless(periods: &[Period]) -> bool {
    let months = periods.iter().map(|it| it.within(super::period::Frequency::Month));
    let different: BTreeSet<Period> = months.collect();
    let span = different.first().zip(different.last()).and_then(|(first, last)| last.since(*first));
    different.len() >= 3 && span == Some(different.len() - 1)
}

/// The first cell of the column of time for which something holds.
fn first_cell(table: &Table, is: impl Fn(&When) -> bool) -> Option<&Cell> {
    let row = table.rows.iter().find(|row| is(&row.stamp.when));
    row.and_then(|row| row.cells.get(table.time))
}

fn impossible(table: &Table, asked: Option<Order>) -> Trouble {
    let wrong = |order: Order| {
        first_cell(table, |when| match when.part {
            Part::Numbers(numbers) => {
                let [year, month, day] = order.of(numbers);
                let year = if year < 100 { year + 2000 } else { year };
                super::iso::day(year, month, day).is_none()
            }
            _ => false,
        })
    };
    let cell = wrong(asked.unwrap_or(Order::Dmy)).or_else(|| wrong(Order::Mdy));
    let text = cell.map_or("", |cell| &cell.text);
    let (what, help) = match asked {
        Some(order) => (
            format!("`{text}` is not a day in the order {}", order.name()),
            "choose another order with --dates, or correct the cell",
        ),
        None if cell.is_some() => (
            format!("`{text}` is written in a different order from other days in the column"),
            "write all days in one order, preferably like 2025-01-31",
        ),
        None => (
            "the column of dates cannot be read: its month names are not all from one language, or \
             one of its days does not exist"
                .to_owned(),
            "write the months as 2025-01, or name the language with --language",
        ),
    };
    Trouble::at(cell, what, help)
}

fn ambiguous(table: &Table, one: &Reading, other: &Reading) -> Trouble {
    let at = one.periods.iter().zip(&other.periods).position(|(a, b)| a != b).unwrap_or(0);
    let row = table.rows.get(at);
    let cell = row.and_then(|row| row.cells.get(table.time));
    let text = cell.map_or(String::new(), |cell| short(&cell.text));
    let of = |reading: &Reading| reading.periods.get(at).map_or(String::new(), Period::to_string);
    match (one.order, other.order) {
        (Some(first), Some(second)) if first != second => {
            let what = format!(
                "`{text}` could be {} or {}, and no other row shows which",
                first.name(),
                second.name()
            );
            let help = format!(
                "it is {} with --dates {}, and {} with --dates {}",
                of(one),
                flag(first),
                of(other),
                flag(second)
            );
            Trouble::at(cell, what, help)
        }
        _ => {
            let [a, b] = [one, other].map(|it| it.language.unwrap_or_default());
            let what = format!(
                "`{text}` is a month in several languages, and no other row shows which one this is"
            );
            let help = format!(
                "it is {} with --language {a}, and {} with --language {b}",
                of(one),
                of(other)
            );
            Trouble::at(cell, what, help)
        }
    }
}

/// How the flag calls an order.
fn flag(order: Order) -> &'static str {
    match order {
        Order::Dmy => "dmy (day first)",
        Order::Mdy => "mdy (month first)",
        Order::Ymd => "ymd (year first)",
    }
}

fn either_century(table: &Table, order: Option<Order>, open: Open) -> Trouble {
    let short = |when: &When| year_of(when, order).filter(|year| year.short);
    let cell = first_cell(table, |when| short(when).is_some());
    let year = table.rows.iter().find_map(|row| short(&row.stamp.when));
    let [a, b] = [open.earlier, open.later].map(|it| year.map_or(0, |year| full(year, it)));
    let text = cell.map_or(String::new(), |cell| super::sheet::short(&cell.text));
    let what = format!("`{text}` could be in {a} or in {b}, and no other row shows which");
    let help = format!(
        "say which year is the earliest that two digits can mean: --earliest-year {} or \
         --earliest-year {}",
        a, b
    );
    Trouble::at(cell, what, help)
}

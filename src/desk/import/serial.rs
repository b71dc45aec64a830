//! Days as spreadsheets count them: 45658 is January 1, 2025.
//!
//! Recognizes a column of whole numbers from 20,000 to 80,000 (1954 to 2119) in a table without
//! other dates, if its name says that it is one of dates, or the days are the first or last of
//! months that follow one another. They are counted from 1900, or from 1904 where the workbook says
//! so. Speaks against it: any other column of dates. A number among dates is only read so if the author
//! says `--serial`.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Date,Boxes\n45658,1\n45689,2\n", &Wishes::default());
//! assert!(read.series.unwrap().csv("x").ends_with("2025-01,1,x\n2025-02,2,x\n"));
//! ```

use std::sync::Arc;

use jiff::civil;

use super::findings::Findings;
use super::flag::Flag;
use super::ledger::{Fate, Ledger};
use super::line::Line;
use super::sheet::{Cell, Kind, Sheet};
use super::stamp::{is_dated, year_alone};
use super::trouble::{Trouble, TroubleKind};

/// From which day spreadsheets count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Epoch {
    /// Day 1 is January 1, 1900, and a day too many is counted in that February.
    From1900,
    /// Day 0 is January 1, 1904, as on older Macs.
    From1904,
}

/// The beginnings of names of a column of dates.
const DATE: [&str; 16] = [
    "date", "day", "month", "period", "time", "datum", "tag", "monat", "fecha", "mes", "mois",
    "data", "mês", "maand", "week", "ref",
];

/// Writes days that are counted as dates; where only their name speaks for it, says so.
pub fn read_serials(
    sheet: &mut Sheet,
    asked: Option<Epoch>,
    ledger: &mut Ledger,
    findings: &mut Findings,
) {
    let usual = findings.epoch.unwrap_or(Epoch::From1900);
    let found = column(sheet, None, usual);
    let epoch = asked.unwrap_or(usual);
    let said = asked.map_or(found, |_| column(sheet, asked, epoch));
    if asked.is_some() && (said != found || epoch != usual && said.is_some()) {
        findings.needed.insert(Flag::Serial);
    }
    let Some(column) = said else { return };
    let mut first = None;
    for row in &mut sheet.rows {
        let Some(cell) = Arc::make_mut(row).get_mut(column) else { continue };
        let Some(day) = day(cell, epoch) else { continue };
        ledger.take(cell, Fate::Name);
        first.get_or_insert((cell.clone(), day));
        *cell = Cell { kind: Kind::Date, ..cell.with(day.to_string()) };
    }
    if let Some((cell, day)) = first {
        let what =
            format!("`{}` is {day}: spreadsheets store dates as a number of days", cell.text);
        findings.notes.push(Trouble::cell(TroubleKind::Reading, &cell, what, ""));
    }
}

/// The column of such days, if there is one.
fn column(sheet: &Sheet, asked: Option<Epoch>, epoch: Epoch) -> Option<usize> {
    if asked.is_none() && sheet.sample().iter().any(|row| row.iter().any(is_time)) {
        return None;
    }
    (0..sheet.width())
        .find(|column| {
            let days = days(sheet, *column, epoch);
            let said = asked.is_some() || is_called_date(sheet, *column);
            days.len() > 1 && (said || follow(&days))
        })
        .or_else(|| asked.and_then(|_| mixed(sheet, epoch)))
}

/// The column that has such days among dates: only an author can say that they are some.
fn mixed(sheet: &Sheet, epoch: Epoch) -> Option<usize> {
    (0..sheet.width()).find(|column| {
        let filled = Line::Column(*column).sample(sheet);
        let days = filled.iter().filter(|cell| day(cell, epoch).is_some()).count();
        let dates = filled.iter().filter(|cell| is_dated(&cell.text)).count();
        days > 0 && dates > 0 && (days + dates) * 3 >= filled.len() * 2
    })
}

/// What a number among dates may be, and the flag that says so.
pub fn hint(cell: &Cell) -> Option<String> {
    let day = day(cell, Epoch::From1900)?;
    Some(format!(
        "if it is {day}, as spreadsheets count days, use --serial 1900; if not, write its month as \
         2025-01, or leave the row out with --leave-out {}",
        cell.row
    ))
}

fn is_time(cell: &Cell) -> bool {
    is_dated(&cell.text) || year_alone(&cell.text).is_some()
}

fn day(cell: &Cell, epoch: Epoch) -> Option<civil::Date> {
    // Behind the point is the time of the day; the last half second belongs to the next one.
    let (text, time) = cell.text.split_once('.').unwrap_or((&cell.text, ""));
    let number: i32 = text.parse().ok().filter(|day| (20_000..=80_000).contains(day))?;
    let number = number + i32::from(time.starts_with("99999"));
    let (first, number) = match epoch {
        Epoch::From1900 => (civil::date(1899, 12, 30), number),
        Epoch::From1904 => (civil::date(1904, 1, 1), number),
    };
    first.checked_add(jiff::Span::new().try_days(number).ok()?).ok()
}

/// The days of a column; none if a third of its cells are something else.
fn days(sheet: &Sheet, column: usize, epoch: Epoch) -> Vec<civil::Date> {
    let sample = sheet.sample();
    let filled = sample.iter().filter(|row| row.get(column).is_some_and(|cell| !cell.is_empty()));
    let days: Vec<civil::Date> =
        sample.iter().filter_map(|row| day(row.get(column)?, epoch)).collect();
    if days.len() * 3 < filled.count() * 2 { Vec::new() } else { days }
}

/// Whether the name of a column begins like one of dates.
pub fn is_called_date(sheet: &Sheet, column: usize) -> bool {
    let above = sheet.rows.iter().take(10).filter_map(|row| row.get(column));
    above.into_iter().any(|cell| is_name_of_dates(&cell.text))
}

/// Whether a name begins like one of dates.
pub fn is_name_of_dates(name: &str) -> bool {
    let name = name.to_lowercase();
    DATE.iter().any(|known| name.starts_with(known))
}

/// Whether the days are the first, or the last, of months that follow one another.
pub fn follow(days: &[civil::Date]) -> bool {
    let first = days.iter().all(|day| day.day() == 1);
    let last = days.iter().all(|day| *day == day.last_of_month());
    let month = |day: &civil::Date| i32::from(day.year()) * 12 + i32::from(day.month());
    let mut pairs = days.iter().zip(days.iter().skip(1));
    (first || last) && days.len() > 2 && pairs.all(|(a, b)| month(b) - month(a) <= 1)
}

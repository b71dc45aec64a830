//! Days as a year and the number of the day in it, without a sign between: `2025032`.
//!
//! Recognizes a column of such numbers in a table that says no time otherwise, if they are the first
//! or the last days of months that follow one another. Speaks against reading others: they may be
//! figures, or codes of a year, a month and one digit more; the author is asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Date,Boxes\n2025001,1\n2025032,2\n2025060,3\n", &Wishes::default());
//! assert!(read.series.unwrap().csv("x").ends_with("2025-02,2,x\n2025-03,3,x\n"));
//! let asked = import(b"Date,Boxes\n2025011,1\n2025032,2\n", &Wishes::default());
//! let help = &asked.findings.troubles[0].help;
//! assert!(help.contains("--means 2025011=2025-01-11"), "{help}");
//! ```

use jiff::civil;

use super::findings::Findings;
use super::footnote::is_alone;
use super::ledger::{Fate, Ledger};
use super::line::Line;
use super::meant::{Means, chosen, flag};
use super::serial::follow;
use super::sheet::{Cell, Sheet};
use super::stamp::{is_dated, month_alone, year_alone};
use super::trouble::{Trouble, TroubleKind};

/// Writes such days as dates, or asks whether they are some.
pub fn read_ordinal_days(
    sheet: &mut Sheet,
    means: &Means,
    ledger: &mut Ledger,
    findings: &mut Findings,
) {
    let Some((line, cell, days)) = found(sheet) else { return };
    let Some(first) = days.first() else { return };
    let (date, month) = (first.to_string(), first.strftime("%Y-%m").to_string());
    let is_said = chosen(means, &cell.text, &[&date, &month], findings).is_some();
    if !is_said && !follow(&days) {
        findings.troubles.push(question(&cell, *first));
        return;
    }
    let what = format!("`{}` is {date}: a year and the number of a day in it", cell.text);
    findings.notes.push(Trouble::cell(TroubleKind::Reading, &cell, what, ""));
    line.rewrite(sheet, |cell| {
        let day = ordinal_day(&cell.text)?;
        ledger.take(cell, Fate::Name);
        Some(day.to_string())
    });
}

/// The column of such days in a table that says no time otherwise, its first one and all of them.
fn found(sheet: &Sheet) -> Option<(Line, Cell, Vec<civil::Date>)> {
    let says_time = |cell: &Cell| {
        let text = &cell.text;
        is_dated(text) || year_alone(text).is_some() || month_alone(text).is_some()
    };
    let sample = sheet.sample();
    let mut rows = sample.iter().filter(|row| !is_alone(row));
    if rows.any(|row| row.iter().any(says_time)) {
        return None;
    }
    (0..sheet.width()).map(Line::Column).find_map(|line| {
        let filled = line.sample(sheet);
        let days: Vec<civil::Date> =
            filled.iter().filter_map(|cell| ordinal_day(&cell.text)).collect();
        let is_one = days.len() > 1 && days.len() * 3 >= filled.len() * 2;
        let first = filled.into_iter().find(|cell| ordinal_day(&cell.text).is_some())?;
        is_one.then(|| (line, first.clone(), days))
    })
}

/// The day of seven digits.
fn ordinal_day(text: &str) -> Option<civil::Date> {
    if text.len() != 7 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, day) = text.split_at_checked(4)?;
    let year: i16 = year.parse().ok().filter(|year| (1900..2200).contains(year))?;
    civil::date(year, 1, 1).with().day_of_year(day.parse().ok()?).build().ok()
}

fn question(cell: &Cell, day: civil::Date) -> Trouble {
    let text = &cell.text;
    let (year, number) = (day.year(), day.day_of_year());
    let what = format!("`{text}` could be {day}, day {number} of {year}, or a figure or a code");
    let help = format!(
        "it is {day} with {}; if it is a figure or a code, write the months into a column of their \
         own, as 2025-01",
        flag(text, &day.to_string())
    );
    Trouble::cell(TroubleKind::DayOfYear, cell, what, help)
}

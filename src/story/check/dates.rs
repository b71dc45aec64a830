//! Dates and periods: written in full digits, and in the calendar.

use jiff::civil;

use super::checker::Checker;
use crate::story::date::Date;
use crate::story::problem::ProblemKind;
use crate::story::table::Row;
use crate::story::time::{Frequency, Period};

impl Checker<'_> {
    /// A date that may be known only to the month or year.
    pub(super) fn date(&mut self, pointer: &str, text: &str) -> Option<Date> {
        let date = date(text);
        if date.is_none() {
            let (what, help) = wrong_date(text);
            self.problem(pointer, ProblemKind::InvalidDate, what, help);
        }
        date
    }

    /// A date that must be known to the day.
    pub(super) fn day(&mut self, pointer: &str, text: &str) -> Option<Date> {
        let date = self.date(pointer, text)?;
        if date.day == 0 {
            self.problem(
                pointer,
                ProblemKind::InvalidDate,
                format!("`{text}` is not a full date"),
                "write it like 2026-11-21",
            );
            return None;
        }
        Some(date)
    }

    pub(super) fn date_in(&mut self, row: &Row<'_>, column: &str) -> Option<Date> {
        let text = row.cell(column);
        let date = date(text);
        if date.is_none() {
            let (what, help) = wrong_date(text);
            row.problem(self.problems, column, ProblemKind::InvalidDate, what, help);
        }
        date
    }

    /// The period of a row, in the column that has the name of the frequency.
    pub(super) fn period(&mut self, row: &Row<'_>, frequency: Frequency) -> Option<Period> {
        let text = row.cell(frequency.noun());
        let period = Period::parse(text).filter(|period| period.frequency == frequency);
        if period.is_none() {
            let what = format!("`{text}` is not a {}", frequency.noun());
            let help = format!("write it like {}", Period::example(frequency));
            row.problem(self.problems, frequency.noun(), ProblemKind::InvalidDate, what, help);
        }
        period
    }
}

/// `2025-06-12`, `2025-06` or `2025`, if there is such a date.
fn date(text: &str) -> Option<Date> {
    let digits = |text: &str, count: usize| {
        let right = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
        right.then(|| text.parse::<i16>().ok()).flatten()
    };
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = parts.next().map(|part| digits(part, 2));
    let day = parts.next().map(|part| digits(part, 2));
    if parts.next().is_some() || month == Some(None) || day == Some(None) {
        return None;
    }
    let (month, day) = (month.flatten(), day.flatten());
    // The calendar decides whether there is such a day.
    let small = |number: Option<i16>| i8::try_from(number.unwrap_or(1)).ok();
    civil::Date::new(year, small(month)?, small(day)?).ok()?;
    let byte = |number: Option<i16>| u8::try_from(number.unwrap_or(0)).ok();
    Some(Date { year, month: byte(month)?, day: byte(day)? })
}

fn wrong_date(text: &str) -> (String, &'static str) {
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let right = text.split('-').all(digits);
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    match lengths.as_slice() {
        [0] => ("this date is empty".to_owned(), "write it like 2025-02-20, 2025-02 or 2025"),
        [4, 2, 2] if right => {
            (format!("there is no day {text} in the calendar"), "check the day and the month")
        }
        [4, 2] if right => {
            (format!("there is no month {text} in the calendar"), "months are 01 to 12")
        }
        _ => (format!("`{text}` is not a date"), "write it like 2025-02-20, 2025-02 or 2025"),
    }
}

//! Dates and spans as ISO 8601 and SDMX write them, and the compact forms without signs.
//!
//! Recognizes days, months, weeks, days of a year, spans from one day to another and times of day
//! behind them. Speaks against it: a day that the calendar does not have, and one of another age.
//!
//! ```
//! use nutgraf::desk::import::iso::{compact, span};
//!
//! assert!(compact("20250131").is_some() && compact("20251301").is_none());
//! assert!(span("2025-01-01/2025-01-31").is_some());
//! ```

use jiff::civil;

use super::month_name::Name;
use super::when::{Part, When, Year};

/// `20250131`, `202501`, `2025`.
pub fn compact(digits: &str) -> Option<When> {
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    match digits.len() {
        4 => {
            let year = super::when::year(digits)?;
            Some(When { year: Some(year), part: Part::Whole })
        }
        6 => {
            let (year, month) = (super::when::year(digits.get(..4)?)?, number(4, 6)?);
            let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
            Some(When { year: Some(year), part: Part::Month(Name::Month(month)) })
        }
        8 => day(number(0, 4)?, number(4, 6)?, number(6, 8)?),
        _ => None,
    }
}

/// A day, if the calendar has it and it is not of another age.
pub fn day(year: i16, month: i16, day: i16) -> Option<When> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    civil::Date::new(year, month, day).ok().filter(|_| (1500..2200).contains(&year)).map(of)
}

/// `2025-032` is the first of February.
pub fn day_of_year(year: &str, day: &str) -> Option<When> {
    let (year, day): (i16, i16) = (year.parse().ok()?, day.parse().ok()?);
    let first = civil::Date::new(year, 1, 1).ok().filter(|_| (1500..2200).contains(&year))?;
    let date = first.with().day_of_year(day).build().ok()?;
    Some(of(date))
}

/// `2025-W05-1`
pub fn week_day(year: &str, week: &str, day: &str) -> Option<When> {
    let weekday = civil::Weekday::from_monday_one_offset(day.parse().ok()?).ok()?;
    let date = civil::ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, weekday).ok()?;
    Some(of(date.date()))
}

fn of(date: civil::Date) -> When {
    let year = Year { number: date.year(), short: false, fiscal: false };
    let month = Name::Month(date.month().unsigned_abs());
    When { year: Some(year), part: Part::Day(month, date.day().unsigned_abs()) }
}

/// The day of `2025-01-31T00:00:00` or `31/01/2025 0:00`.
pub fn without_time(text: &str) -> &str {
    match text.split_once(['T', ' ']) {
        Some((day, time))
            if time.contains(':') && time.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            day
        }
        _ => text,
    }
}

/// `2025-01-01/2025-01-31`, `2025-01-01/P1M` and `2025-01/2025-03`: the span from one day to the
/// other, if it is a month, a quarter, a half, a year or a week.
pub fn span(text: &str) -> Option<When> {
    let (from, to) = text.split_once('/')?;
    let first = date(without_time(from), false)?;
    let last = match to.strip_prefix('P') {
        Some(length) => after(first, length)?,
        None => date(without_time(to), true)?,
    };
    let year = Some(Year { number: first.year(), short: false, fiscal: false });
    let month = first.month().unsigned_abs();
    let months = months(first, last);
    let part = match months {
        Some(1) => Part::Month(Name::Month(month)),
        Some(3) if month % 3 == 1 => Part::Quarter(month / 3 + 1),
        Some(6) if month % 6 == 1 => Part::Half(month / 6 + 1),
        Some(12) if month == 1 => Part::Whole,
        None if (last - first).get_days() == 6 => {
            let week = first.iso_week_date();
            let year = Some(Year { number: week.year(), short: false, fiscal: false });
            return Some(When { year, part: Part::Week(week.week().unsigned_abs()) });
        }
        None if first == last => return Some(of(first)),
        _ => return None,
    };
    Some(When { year, part })
}

/// `2025-01-31`, or a month: its first or last day.
fn date(text: &str, last: bool) -> Option<civil::Date> {
    let parts: Vec<&str> = text.split('-').collect();
    match parts.as_slice() {
        [year, month] if year.len() == 4 && month.len() == 2 => {
            let first = civil::Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
            Some(if last { first.last_of_month() } else { first })
        }
        [year, _, _] if year.len() == 4 => text.parse().ok(),
        _ => None,
    }
}

/// The last day of a span of `1M`, `3M`, `1Y`, `7D` or `1W`.
fn after(first: civil::Date, length: &str) -> Option<civil::Date> {
    let count: i64 = length.get(..length.len().checked_sub(1)?)?.parse().ok()?;
    let span = jiff::Span::new();
    let span = match length.chars().last()? {
        'D' => span.try_days(count),
        'W' => span.try_weeks(count),
        'M' => span.try_months(count),
        'Y' => span.try_years(count),
        _ => return None,
    };
    first.checked_add(span.ok()?).ok()?.yesterday().ok()
}

/// How many whole months there are from one day to another.
fn months(first: civil::Date, last: civil::Date) -> Option<i32> {
    let whole = first.day() == 1 && last == last.last_of_month() && last > first;
    let count = |day: civil::Date| i32::from(day.year()) * 12 + i32::from(day.month());
    whole.then(|| count(last) - count(first) + 1)
}

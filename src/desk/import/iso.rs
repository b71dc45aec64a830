//! Dates and spans as ISO 8601 and SDMX write them, and the compact forms without signs.
//!
//! Recognizes days, months, weeks, days of a year, and times of day behind them. Speaks against it:
//! a day that the calendar does not have, and one of another age.
//!
//! ```
//! use nutgraf::desk::import::iso::{compact, without_time};
//!
//! assert!(compact("20250131").is_some() && compact("20251301").is_none());
//! assert_eq!(without_time("2025-01-31T00:00:00Z"), "2025-01-31");
//! ```

use jiff::civil;

use super::month_name::Name;
use super::when::{When, YearPart};
use super::written_year::WrittenYear;

/// `20250131`, `202501`, `2025`.
pub fn compact(digits: &str) -> Option<When> {
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    match digits.len() {
        4 => {
            let year = super::written_year::year(digits)?;
            Some(When { year: Some(year), part: YearPart::Whole })
        }
        6 => {
            let (year, month) = (super::written_year::year(digits.get(..4)?)?, number(4, 6)?);
            let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
            Some(When { year: Some(year), part: YearPart::Month(Name::Month(month)) })
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

/// A day of the calendar.
pub fn of(date: civil::Date) -> When {
    let year = WrittenYear { number: date.year(), short: false, fiscal: false };
    let month = Name::Month(date.month().unsigned_abs());
    When { year: Some(year), part: YearPart::Day(month, date.day().unsigned_abs()) }
}

/// Whether a time of day stands behind a date with the name of a month in it.
fn is_clock(day: &str, time: &str) -> bool {
    let count = |text: &str, is: fn(&u8) -> bool| text.bytes().filter(is).count();
    let is_time = time.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.'));
    let is_day = day.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_time
        && time.len() > 4
        && is_day
        && count(day, u8::is_ascii_digit) > 3
        && count(day, u8::is_ascii_alphabetic) > 2
}

/// `000000Z`, `00Z`, `0930+01`: a time of day behind `T` without colons.
fn is_basic_clock(day: &str, time: &str) -> bool {
    let is_day = matches!(day.len(), 8 | 10)
        && day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let time = time.trim_end_matches('Z').split(['+', '-']).next().unwrap_or_default();
    let whole = time.split(['.', ',']).next().unwrap_or_default();
    is_day && matches!(whole.len(), 2 | 4 | 6) && whole.bytes().all(|byte| byte.is_ascii_digit())
}

/// The day of `2025-01-31T00:00:00`, `20250131T000000Z` or `31/01/2025 0:00`.
pub fn without_time(text: &str) -> &str {
    if let Some((day, time)) = text.split_once('T')
        && is_basic_clock(day, time)
    {
        return day;
    }
    match text.split_once(['T', ' ']) {
        // SAS writes 01OCT2025:00:00:00.
        _ if text.split_once(':').is_some_and(|(day, time)| is_clock(day, time)) => {
            text.split_once(':').map_or(text, |(day, _)| day)
        }
        Some((day, time))
            if time.contains(':') && time.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            day
        }
        _ => text,
    }
}

//! Spans from one day to another: `2025-01-01/2025-01-31`, `1 January 2025 – 31 January 2025`.
//!
//! Recognizes spans as ISO 8601 writes them, also by their length, and two days or months with a
//! dash or `to` between them, if they are a month, a quarter, a half, a year or a week. Speaks
//! against it: a span of another length, for no chart has one.
//!
//! ```
//! use nutgraf::desk::import::span::span;
//! use nutgraf::desk::import::when::when;
//!
//! assert_eq!(span("2025-01-01/P1M"), when("2025-01"));
//! assert_eq!(span("1 January 2025 - 31 January 2025"), when("2025-01"));
//! assert_eq!(span("01/01/2025 - 31/01/2025"), when("2025-01"));
//! assert_eq!(span("1-31 January 2025"), when("2025-01"));
//! assert_eq!(span("2025-01-01/2025-02-10"), None);
//! ```

use jiff::civil;

use super::iso::{of, without_time};
use super::month_name::Name;
use super::order::Order;
use super::when::{When, YearPart, when};
use super::window;
use super::written_year::WrittenYear;

/// What stands between the two ends of a span in words.
const BETWEEN: [&str; 8] = [" - ", " – ", " — ", " to ", " bis ", " au ", " hasta ", " ~ "];

/// The span from one day to the other.
pub fn span(text: &str) -> Option<When> {
    if let Some((from, to)) = text.split_once('/')
        && let Some(first) = date(without_time(from), false)
    {
        let last = match to.strip_prefix('P') {
            Some(length) => after(first, length)?,
            None => date(&whole(without_time(from), without_time(to)), true)?,
        };
        return between(first, last);
    }
    if let Some((length, to)) = text.strip_prefix('P').and_then(|text| text.split_once('/')) {
        let last = date(without_time(to), true)?;
        return between(before(last, length)?, last);
    }
    let ends = BETWEEN.iter().find_map(|sign| text.split_once(sign)).or_else(|| close(text));
    let (from, to) = ends?;
    let mut all = Order::ALL.into_iter().filter_map(|order| {
        let last = end(to, true, order)?;
        let first = end(from, false, order).or_else(|| of_month(from, last))?;
        between(first, last).filter(|_| first != last || !is_numbers(from))
    });
    let found = all.next()?;
    all.all(|other| other == found).then_some(found)
}

/// The two ends of a span around a dash without blanks: `01.01.2025-31.01.2025`, `1-31 May 2025`.
fn close(text: &str) -> Option<(&str, &str)> {
    // Shorter ones are days, and in digits alone most dashes stand within one.
    let is_long =
        text.len() >= SHORTEST && text.contains(|c: char| "./".contains(c) || c.is_alphabetic());
    let mut parts = text.split(['-', '–', '—']).filter(|_| is_long);
    let ends = parts.next().zip(parts.next())?;
    parts.next().is_none().then_some(ends)
}

/// The shortest span: `1-31 May 2025`.
const SHORTEST: usize = 12;

/// The day of a month at whose end a span ends: `1` or `1.`.
fn of_month(text: &str, last: civil::Date) -> Option<civil::Date> {
    let day: i8 = text.trim().trim_end_matches('.').parse().ok()?;
    civil::Date::new(last.year(), last.month(), day).ok()
}

fn is_numbers(text: &str) -> bool {
    matches!(when(text), Some(When { part: YearPart::Numbers(_), .. }))
}

/// One end of a span in words: a day, or a month from its first day to its last.
fn end(text: &str, last: bool, order: Order) -> Option<civil::Date> {
    let When { year, part } = when(text)?;
    if let YearPart::Numbers(numbers) = part {
        let [year, month, day] = order.of(numbers);
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        return civil::Date::new(year, month, day).ok().filter(|_| year > 99);
    }
    let year = year.filter(|year| !year.short)?.number;
    let day = |month: u8, day: u8| civil::Date::new(year, month as i8, day as i8).ok();
    match part {
        YearPart::Day(Name::Month(month), of_month) => day(month, of_month),
        YearPart::Month(Name::Month(month)) if last => {
            day(month, 1).map(civil::Date::last_of_month)
        }
        YearPart::Month(Name::Month(month)) => day(month, 1),
        _ => None,
    }
}

/// The part of a year between two days.
fn between(first: civil::Date, last: civil::Date) -> Option<When> {
    let year = Some(WrittenYear { number: first.year(), short: false, fiscal: false });
    let month = first.month().unsigned_abs();
    let part = match months(first, last) {
        Some(1) => YearPart::Month(Name::Month(month)),
        Some(3) if month % 3 == 1 => YearPart::Quarter(month / 3 + 1),
        Some(6) if month % 6 == 1 => YearPart::Half(month / 6 + 1),
        Some(12) if month == 1 => YearPart::Whole,
        Some(length @ (3 | 12)) => return window::between(first, length),
        None if (last - first).get_days() == 6 => {
            let week = first.iso_week_date();
            let year = Some(WrittenYear { number: week.year(), short: false, fiscal: false });
            return Some(When { year, part: YearPart::Week(week.week().unsigned_abs()) });
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

/// The end of a span that says only what is another than at its beginning: `2025-01-01/31`.
fn whole(from: &str, to: &str) -> String {
    let same = from.len().checked_sub(to.len()).filter(|_| matches!(to.len(), 2 | 5));
    let same = same.and_then(|length| from.get(..length)).filter(|same| same.ends_with('-'));
    format!("{}{to}", same.unwrap_or_default())
}

/// The first day of a span of such a length.
fn before(last: civil::Date, length: &str) -> Option<civil::Date> {
    let next = last.tomorrow().ok()?;
    next.checked_sub(length_of(length)?).ok()
}

/// The last day of a span of `1M`, `3M`, `1Y`, `7D` or `1W`.
fn after(first: civil::Date, length: &str) -> Option<civil::Date> {
    first.checked_add(length_of(length)?).ok()?.yesterday().ok()
}

fn length_of(length: &str) -> Option<jiff::Span> {
    let count: i64 = length.get(..length.len().checked_sub(1)?)?.parse().ok()?;
    let span = jiff::Span::new();
    let span = match length.chars().last()? {
        'D' => span.try_days(count),
        'W' => span.try_weeks(count),
        'M' => span.try_months(count),
        'Y' => span.try_years(count),
        _ => return None,
    };
    span.ok()
}

/// How many whole months there are from one day to another.
fn months(first: civil::Date, last: civil::Date) -> Option<i32> {
    let whole = first.day() == 1 && last == last.last_of_month() && last > first;
    let count = |day: civil::Date| i32::from(day.year()) * 12 + i32::from(day.month());
    whole.then(|| count(last) - count(first) + 1)
}

//! What a cell says about time, in any of the ways that spreadsheets and offices write it.
//!
//! Recognizes ISO 8601 by year, month, week and day, with times and spans; numbers in any order;
//! names of months; quarters and halves; codes such as `2025M01` and `M13`; fiscal years. What
//! the text alone does not tell (the century of `68`, the order of `01/02/2025`, the language of
//! `lis`) stays open and is decided for the whole column. Speaks against a time: a part that none of
//! these has, and a day that the calendar does not have.
//!
//! ```
//! use nutgraf::desk::import::when::{YearPart, when};
//!
//! assert_eq!(when("2025-Q1").map(|when| when.part), Some(YearPart::Quarter(1)));
//! assert_eq!(when("32 January 2025"), None);
//! ```

use jiff::civil;

use super::code::coded;
use super::interval::{Cadence, Interval};
use super::iso;
use super::month_name::{Name, is_month_in};
use super::order::three;
use super::piece::Piece::{Month, Number, Word};
use super::piece::{pieces, words};
use super::span::span;
use super::weekday::without_weekday;
use super::window::window;
use super::written_year::{WrittenYear, ends_in, next_year, year};

/// What of a year is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearPart {
    /// All of it.
    Whole,
    /// The average of it, as the code `M13` says.
    Average,
    /// Half of it, 1 or 2.
    Half(u8),
    /// A quarter of it, 1 to 4.
    Quarter(u8),
    /// A month of it, 1 to 12, or one of several.
    Month(Name),
    /// A month, or with the year before the fiscal year that ends in the next: `2011/12`.
    MonthOrFiscal(u8),
    /// A week of it, 1 to 53.
    Week(u8),
    /// A day of a month.
    Day(Name, u8),
    /// So many months, the last of which is this one.
    Window(u8, Name),
    /// Three numbers whose order the text does not tell; the year is among them.
    Numbers([i16; 3]),
}

/// A point or span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// `None` where it is not said, or is one of three numbers.
    pub year: Option<WrittenYear>,
    /// What of the year is meant.
    pub part: YearPart,
}

impl When {
    /// Whether it says in which year it is, and more than that.
    pub fn is_in_year(&self) -> bool {
        let whole = matches!(self.part, YearPart::Whole | YearPart::Average);
        !whole && (self.year.is_some() || matches!(self.part, YearPart::Numbers(_)))
    }

    /// The month, 1 to 12, if it is one without a year.
    pub fn month_alone(&self) -> Option<u8> {
        match (self.year, self.part) {
            (None, YearPart::Month(Name::Month(month))) => Some(month),
            _ => None,
        }
    }

    /// The year, if it is one without more.
    pub fn year_alone(&self) -> Option<WrittenYear> {
        self.year.filter(|_| self.part == YearPart::Whole)
    }
}

/// What a text says about time; `None` if it says nothing.
///
/// ```
/// use nutgraf::desk::import::when::when;
///
/// assert!(when("des. 2024").is_some_and(|when| when.is_in_year()));
/// assert!(when("2024/25").is_some_and(|when| !when.is_in_year()));
/// assert_eq!(when("12.5"), None);
/// ```
pub fn when(text: &str) -> Option<When> {
    let text = without_weekday(text.trim());
    if let Some(when) = span(text).or_else(|| window(text)) {
        return Some(when);
    }
    let text = iso::without_time(text);
    let pieces = pieces(text)?;
    // `2024. 1.` is no number, and `2024.1` may be one.
    let plain = !text.contains('.') || text.contains(". ");
    match pieces.as_slice() {
        [Number(digits)] => iso::compact(digits),
        [Number(first), Number(second)] => two(first, second, plain),
        [Number(first), Number(second), Number(third)] => three(first, second, third),
        [Month(name)] => Some(When { year: None, part: YearPart::Month(*name) }),
        [Month(name), Number(number)] | [Number(number), Month(name)] => {
            of_year(year(number)?, YearPart::Month(*name))
        }
        [Month(Name::Month(first)), Month(Name::Month(last)), Number(number)] => {
            of_year(year(number)?, months(*first, *last)?)
        }
        // In Polish the letter is short for the year; elsewhere it marks a revised figure.
        [Month(name), Number(number), Word(word)]
            if word == "r" && text.ends_with("r.") && is_polish(text) =>
        {
            of_year(year(number)?, YearPart::Month(*name))
        }
        [Number(first), Month(name), Number(second)] => {
            named_day(second, *name, first).or_else(|| named_day(first, *name, second))
        }
        [Month(name), Number(day), Number(year)] => named_day(year, *name, day),
        words => coded(words),
    }
}

/// Whether a text has the name of a month in Polish that is none in English.
fn is_polish(text: &str) -> bool {
    words(text).iter().any(|word| is_month_in(word, "pl") && !is_month_in(word, "en"))
}

/// A part of a year that is known.
pub fn of_year(year: WrittenYear, part: YearPart) -> Option<When> {
    Some(When { year: Some(year), part })
}

/// `2025-01`, `01/2025`, `2025-032`; `2024/25` is a year. With a dot it may be a number: 2025.1 is
/// no month.
pub fn two(first: &str, second: &str, plain: bool) -> Option<When> {
    let (written, other) = match (first.len(), second.len()) {
        (4, 3) => return iso::day_of_year(first, second),
        (4, 2) => (first, second),
        (4, 1) if plain => (first, second),
        (4, 4) => return next_year(first, second),
        (2, 4) => (second, first),
        (1, 4) if plain => (second, first),
        _ => return None,
    };
    let (year, number) = (year(written)?, other.parse::<u8>().ok()?);
    let is_next =
        other == second && other.len() == 2 && i16::from(number) == (year.number + 1) % 100;
    match number {
        1..=12 if is_next => of_year(year, YearPart::MonthOrFiscal(number)),
        1..=12 => of_year(year, YearPart::Month(Name::Month(number))),
        _ if is_next => Some(ends_in(year)),
        _ => None,
    }
}

/// `31 January 2025`
fn named_day(of_year_digits: &str, month: Name, day: &str) -> Option<When> {
    let day: u8 = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    of_year(year(of_year_digits)?, YearPart::Day(month, day))
}

/// `Jan-Mar 2025` is a quarter, `Jan-Jun 2025` a half.
fn months(first: u8, last: u8) -> Option<YearPart> {
    match (first, last) {
        (1, 3) | (4, 6) | (7, 9) | (10, 12) => Some(YearPart::Quarter(last / 3)),
        (1, 6) | (7, 12) => Some(YearPart::Half(last / 6)),
        _ => None,
    }
}

/// The interval of a year that is known.
///
/// ```
/// use nutgraf::desk::import::when::{YearPart, interval};
///
/// assert_eq!(interval(2025, YearPart::Quarter(1), 1).unwrap().to_string(), "2025-Q1");
/// ```
pub fn interval(year: i16, part: YearPart, month: u8) -> Option<Interval> {
    use crate::story::date::Month;
    let of_month = |month: u8| Interval::month(Month::new(year.into(), month));
    match part {
        YearPart::Whole | YearPart::Average => Some(Interval::year(year)),
        YearPart::Half(half) => Interval::part(Cadence::Half, year, half),
        YearPart::Quarter(quarter) => Interval::part(Cadence::Quarter, year, quarter),
        YearPart::Month(Name::Month(month)) | YearPart::MonthOrFiscal(month) => {
            Some(of_month(month))
        }
        YearPart::Month(Name::Doubtful(_)) => Some(of_month(month)),
        YearPart::Week(week) => Interval::week(year, week),
        YearPart::Window(length, Name::Month(month)) => {
            Some(Interval { cadence: Cadence::Window(length), ..of_month(month) })
        }
        YearPart::Window(length, Name::Doubtful(_)) => {
            Some(Interval { cadence: Cadence::Window(length), ..of_month(month) })
        }
        YearPart::Day(name, day) => {
            let month = if let Name::Month(month) = name { month } else { month };
            let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
            civil::Date::new(year, month, day).ok().map(Interval::day)
        }
        YearPart::Numbers(_) => None,
    }
}

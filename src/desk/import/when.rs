//! What a cell says about time, in any of the ways that spreadsheets and offices write it.
//!
//! Recognizes ISO 8601 by year, month, week and day, with times and spans; numbers in any order;
//! names of months; quarters and halves; codes such as `2025M01` and `M13`; fiscal years. What
//! the text alone does not tell (the century of `68`, the order of `01/02/2025`, the language of
//! `lis`) stays open and is decided for the whole column.

use jiff::civil;

use super::iso;
use super::month_name::Name;
use super::period::{Frequency, Period};
use super::piece::Piece::{self, Month, Number, Word};
use super::piece::pieces;

/// A year as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// All four digits, or the last two.
    pub number: i16,
    /// Whether only two digits are there.
    pub short: bool,
    /// Whether it is called a fiscal year, by its name or by its second half: `2019/20`.
    pub fiscal: bool,
}

/// What of a year is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
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
    /// Three numbers whose order the text does not tell; the year is among them.
    Numbers([i16; 3]),
}

/// A point or span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// `None` where it is not said, or is one of three numbers.
    pub year: Option<Year>,
    /// What of the year is meant.
    pub part: Part,
}

impl When {
    /// Whether it says in which year it is, and more than that.
    pub fn is_in_year(&self) -> bool {
        let whole = matches!(self.part, Part::Whole | Part::Average);
        !whole && (self.year.is_some() || matches!(self.part, Part::Numbers(_)))
    }

    /// The month, 1 to 12, if it is one without a year.
    pub fn month_alone(&self) -> Option<u8> {
        match (self.year, self.part) {
            (None, Part::Month(Name::Month(month))) => Some(month),
            _ => None,
        }
    }

    /// The year, if it is one without more.
    pub fn year_alone(&self) -> Option<Year> {
        self.year.filter(|_| self.part == Part::Whole)
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
    if let Some(period) = iso::span(text) {
        return Some(period);
    }
    let text = iso::without_time(text);
    let pieces = pieces(text)?;
    // `2024. 1.` is no number, and `2024.1` may be one.
    let plain = !text.contains('.') || text.contains(". ");
    match pieces.as_slice() {
        [Number(digits)] => iso::compact(digits),
        [Number(first), Number(second)] => two(first, second, plain),
        [Number(first), Number(second), Number(third)] => three(first, second, third),
        [Month(name)] => Some(When { year: None, part: Part::Month(*name) }),
        [Month(name), Number(number)] | [Number(number), Month(name)] => {
            of_year(year(number)?, Part::Month(*name))
        }
        [Month(Name::Month(first)), Month(Name::Month(last)), Number(number)] => {
            of_year(year(number)?, months(*first, *last)?)
        }
        [Number(first), Month(name), Number(second)] => {
            named_day(second, *name, first).or_else(|| named_day(first, *name, second))
        }
        [Month(name), Number(day), Number(year)] => named_day(year, *name, day),
        words => coded(words),
    }
}

/// Texts with a word that is no month: quarters, weeks, codes, fiscal years.
fn coded(pieces: &[Piece]) -> Option<When> {
    match pieces {
        [Word(word), Number(number)] if is_fiscal(word) => fiscal(number),
        [Number(number), Word(word)] if is_fiscal(word) => fiscal(number),
        [Word(word), Number(first), Number(second)] if is_fiscal(word) => {
            two(first, second, true).filter(|when| when.part == Part::Whole)
        }
        [Word(code), Number(number)] => {
            let part = code_of(code, number)?;
            Some(When { year: None, part })
        }
        [Number(first), Word(code), Number(second)] => {
            let before = year(first).zip(code_of(code, second));
            // 1Q25, 1st quarter 2025
            let after = || year(second).zip(code_of(code, first));
            let (year, part) = before.filter(|(year, _)| !year.short).or_else(after)?;
            of_year(year, part)
        }
        [Word(code), Number(first), Number(second)] => {
            of_year(year(second)?, code_of(code, first)?)
        }
        [Number(year_digits), Word(code), Number(week), Number(day)] if is_week(code) => {
            iso::week_day(year_digits, week, day)
        }
        _ => None,
    }
}

/// What a word and a number name of a year: `Q1`, `M01`, `KW 5`.
fn code_of(word: &str, digits: &str) -> Option<Part> {
    let number: u8 = digits.parse().ok()?;
    let within = |most: u8| (1..=most).contains(&number);
    match word {
        "m" if number == 13 => Some(Part::Average),
        "m" if within(12) => Some(Part::Month(Name::Month(number))),
        "a" if number <= 1 => Some(Part::Whole),
        "q" | "t" | "quarter" | "qtr" | "trimestre" | "trim" | "quartal" | "kwartaal"
        | "kvartal" | "kwartał" | "tr"
            if within(4) =>
        {
            Some(Part::Quarter(number))
        }
        "q" if number == 5 => Some(Part::Average),
        "h" | "s" | "half" | "semester" | "semestre" | "halbjahr" | "hy" if within(2) => {
            Some(Part::Half(number))
        }
        "s" if number == 3 => Some(Part::Average),
        _ if is_week(word) && within(53) => Some(Part::Week(number)),
        _ => None,
    }
}

fn is_week(word: &str) -> bool {
    ["w", "kw", "wk", "week", "woche", "semana", "semaine", "settimana", "vecka", "uke", "uge"]
        .contains(&word)
}

fn is_fiscal(word: &str) -> bool {
    ["fy", "fiscal", "fytd"].contains(&word)
}

fn fiscal(digits: &str) -> Option<When> {
    let year = Year { fiscal: true, ..year(digits)? };
    Some(When { year: Some(year), part: Part::Whole })
}

fn of_year(year: Year, part: Part) -> Option<When> {
    Some(When { year: Some(year), part })
}

/// A year in four digits, or in two.
pub fn year(digits: &str) -> Option<Year> {
    let number: i16 = digits.parse().ok()?;
    match digits.len() {
        2 => Some(Year { number, short: true, fiscal: false }),
        4 if (1500..2200).contains(&number) => Some(Year { number, short: false, fiscal: false }),
        _ => None,
    }
}

/// `2025-01`, `01/2025`, `2025-032`; `2024/25` is a year. With a dot it may be a number: 2025.1 is
/// no month.
fn two(first: &str, second: &str, plain: bool) -> Option<When> {
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
        1..=12 if is_next => of_year(year, Part::MonthOrFiscal(number)),
        1..=12 => of_year(year, Part::Month(Name::Month(number))),
        _ if is_next => Some(ends_in(year)),
        _ => None,
    }
}

/// `2024/2025`
fn next_year(first: &str, second: &str) -> Option<When> {
    let (first, second) = (year(first)?, year(second)?);
    (second.number == first.number + 1).then(|| ends_in(first))
}

/// The fiscal year that begins in a year is named after the one in which it ends.
fn ends_in(year: Year) -> When {
    let year = Year { number: year.number + 1, short: false, fiscal: true };
    When { year: Some(year), part: Part::Whole }
}

fn three(first: &str, second: &str, third: &str) -> Option<When> {
    let parts = [first.parse().ok()?, second.parse().ok()?, third.parse().ok()?];
    match [first.len(), second.len(), third.len()] {
        [4, 1 | 2, 1 | 2] => iso::day(parts[0], parts[1], parts[2]),
        [1 | 2, 1 | 2, 2 | 4] => {
            let numbers = Numbers { parts, short: third.len() == 2 };
            let possible = Order::ALL.into_iter().any(|order| numbers.is_possible(order));
            possible.then_some(When { year: None, part: Part::Numbers(parts) })
        }
        _ => None,
    }
}

/// `31 January 2025`
fn named_day(of_year_digits: &str, month: Name, day: &str) -> Option<When> {
    let day: u8 = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    of_year(year(of_year_digits)?, Part::Day(month, day))
}

/// `Jan-Mar 2025` is a quarter, `Jan-Jun 2025` a half.
fn months(first: u8, last: u8) -> Option<Part> {
    match (first, last) {
        (1, 3) | (4, 6) | (7, 9) | (10, 12) => Some(Part::Quarter(last / 3)),
        (1, 6) | (7, 12) => Some(Part::Half(last / 6)),
        _ => None,
    }
}

/// The order in which a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

impl Order {
    /// All of them.
    pub const ALL: [Order; 3] = [Order::Dmy, Order::Mdy, Order::Ymd];

    /// As a reader says it.
    pub fn name(self) -> &'static str {
        match self {
            Order::Dmy => "day/month/year",
            Order::Mdy => "month/day/year",
            Order::Ymd => "year/month/day",
        }
    }

    /// Year, month and day among three numbers.
    pub fn of(self, [a, b, c]: [i16; 3]) -> [i16; 3] {
        match self {
            Order::Dmy => [c, b, a],
            Order::Mdy => [c, a, b],
            Order::Ymd => [a, b, c],
        }
    }
}

struct Numbers {
    parts: [i16; 3],
    short: bool,
}

impl Numbers {
    fn is_possible(&self, order: Order) -> bool {
        let [year, month, day] = order.of(self.parts);
        let full = if year < 100 { year + 2000 } else { year };
        (order != Order::Ymd || self.short) && iso::day(full, month, day).is_some()
    }
}

/// The period of a year that is known.
///
/// ```
/// use nutgraf::desk::import::when::{Part, period};
///
/// assert_eq!(period(2025, Part::Quarter(1), 1).unwrap().to_string(), "2025-Q1");
/// ```
pub fn period(year: i16, part: Part, month: u8) -> Option<Period> {
    use crate::story::date::Month;
    let of_month = |month: u8| Period::month(Month::new(year.into(), month));
    match part {
        Part::Whole | Part::Average => Some(Period::year(year)),
        Part::Half(half) => Period::part(Frequency::Half, year, half),
        Part::Quarter(quarter) => Period::part(Frequency::Quarter, year, quarter),
        Part::Month(Name::Month(month)) | Part::MonthOrFiscal(month) => Some(of_month(month)),
        Part::Month(Name::Doubtful(_)) => Some(of_month(month)),
        Part::Week(week) => Period::week(year, week),
        Part::Day(name, day) => {
            let month = if let Name::Month(month) = name { month } else { month };
            let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
            civil::Date::new(year, month, day).ok().map(Period::day)
        }
        Part::Numbers(_) => None,
    }
}

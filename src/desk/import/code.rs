//! Parts of a year that a word and a number name: `Q1`, `2025M01`, `KW 5 2025`, `FY2025`.
//!
//! Recognizes codes of months, quarters, halves, weeks and whole years, before or behind the year,
//! and fiscal years. Speaks against it: a number that no such part has, as in `Q5` or `M14`.
//!
//! ```
//! use nutgraf::desk::import::when::{YearPart, when};
//!
//! assert_eq!(when("2025-Q1").map(|when| when.part), Some(YearPart::Quarter(1)));
//! assert_eq!(when("KW 5 2025").map(|when| when.part), Some(YearPart::Week(5)));
//! assert!(when("FY2025").is_some_and(|when| when.year.is_some_and(|year| year.fiscal)));
//! assert_eq!(when("Q7 2025"), None);
//! ```

use super::iso;
use super::month_name::Name;
use super::piece::Piece::{self, Number, Word};
use super::when::{When, YearPart, of_year, two};
use super::written_year::{WrittenYear, year};

/// What texts with a word that is no month say: quarters, weeks, codes, fiscal years.
pub fn coded(pieces: &[Piece]) -> Option<When> {
    match pieces {
        [Word(word), Number(number)] if is_fiscal(word) => fiscal(number),
        [Number(number), Word(word)] if is_fiscal(word) => fiscal(number),
        [Word(word), Number(first), Number(second)] if is_fiscal(word) => {
            let whole = two(first, second, true).filter(|when| when.part == YearPart::Whole);
            whole.or_else(|| short_fiscal(first, second))
        }
        [Word(code), Number(number)] => {
            let part = code_of(code, number)?;
            Some(When { year: None, part })
        }
        // 1. Quartal, 2nd quarter
        [Number(number), Word(code)] => {
            let part = code_of(code, number).filter(|_| code.len() > 3)?;
            let is_part = matches!(part, YearPart::Quarter(_) | YearPart::Half(_));
            is_part.then_some(When { year: None, part })
        }
        // 2025W051 is a day of a week.
        [Number(first), Word(code), Number(second)] if is_week(code) && second.len() == 3 => {
            iso::week_day(first, second.get(..2)?, second.get(2..)?)
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
fn code_of(word: &str, digits: &str) -> Option<YearPart> {
    let number: u8 = digits.parse().ok()?;
    let within = |most: u8| (1..=most).contains(&number);
    match word {
        "m" if number == 13 => Some(YearPart::Average),
        // Statistics Netherlands writes 2025MM01 and 2025JJ00.
        "m" | "mm" if within(12) => Some(YearPart::Month(Name::Month(number))),
        "a" | "jj" if number <= 1 => Some(YearPart::Whole),
        "q" | "t" | "quarter" | "qtr" | "trimestre" | "trim" | "quartal" | "kwartaal"
        | "kvartal" | "kwartał" | "tr"
            if within(4) =>
        {
            Some(YearPart::Quarter(number))
        }
        "q" if number == 5 => Some(YearPart::Average),
        "h" | "s" | "half" | "semester" | "semestre" | "halbjahr" | "hy" if within(2) => {
            Some(YearPart::Half(number))
        }
        "s" if number == 3 => Some(YearPart::Average),
        _ if is_week(word) && within(53) => Some(YearPart::Week(number)),
        _ => None,
    }
}

fn is_week(word: &str) -> bool {
    ["w", "kw", "wk", "week", "woche", "semana", "semaine", "settimana", "vecka", "uke", "uge"]
        .contains(&word)
}

fn is_fiscal(word: &str) -> bool {
    ["fy", "fiscal", "fytd", "度"].contains(&word)
}

/// `FY19/20` is named after the year in which it ends.
fn short_fiscal(first: &str, second: &str) -> Option<When> {
    let (first, second) = (year(first)?, year(second)?);
    let follows = first.short && second.short && second.number == (first.number + 1) % 100;
    let part = YearPart::Whole;
    follows.then_some(When { year: Some(WrittenYear { fiscal: true, ..second }), part })
}

fn fiscal(digits: &str) -> Option<When> {
    let year = WrittenYear { fiscal: true, ..year(digits)? };
    Some(When { year: Some(year), part: YearPart::Whole })
}

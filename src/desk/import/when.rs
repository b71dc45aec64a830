//! What a cell says about time, in any of the ways that spreadsheets write it.

pub use super::day::{Day, Order};
use super::day::{day, full_year, month, number};
use super::name::name_of_month;
use super::piece::Piece::{Number, Word};
use super::piece::{pieces, without_time};
use crate::story::date::Month;

/// A point or span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A month, or a day in it, that can be read in one way only.
    Month(Month),
    /// Three numbers of a day whose order is not told by themselves.
    Day(Day),
    /// A month without its year, 1 to 12.
    Name(u8),
    /// A quarter or half of a year.
    Quarter,
    /// A week.
    Week,
    /// A year.
    Year(i16),
}

impl When {
    /// Whether it says in which year it is, and more than that.
    pub fn in_year(self) -> bool {
        !matches!(self, When::Year(_) | When::Name(_))
    }
}

/// What a cell says about time; `None` if it says nothing.
pub fn when(text: &str) -> Option<When> {
    let text = without_time(text);
    let pieces = pieces(text)?;
    let dot = text.contains('.');
    match pieces.as_slice() {
        [Number(digits)] => bare(digits),
        [Number(first), Number(second)] => two(first, second, dot),
        [Number(first), Number(second), Number(third)] => three(first, second, third),
        [Word(word)] => name_of_month(word).map(When::Name),
        [Word(word), Number(number)] | [Number(number), Word(word)] => match word.as_str() {
            "fy" => Some(When::Year(full_year(number)?)),
            _ => Some(When::Month(month(full_year(number)?, name_of_month(word)?.into())?)),
        },
        // 2025M01
        [Number(year), Word(word), Number(of_year)] if word == "m" => {
            Some(When::Month(month(full_year(year)?, number(of_year)?)?))
        }
        [Number(first), Word(word), Number(last)] => match span(word) {
            Some(span) => Some(span),
            None => named_day(last, word, first).or_else(|| named_day(first, word, last)),
        },
        [Word(word), Number(first), Number(last)] => match span(word) {
            Some(span) => Some(span),
            None => named_day(last, word, first),
        },
        _ => None,
    }
}

fn bare(digits: &str) -> Option<When> {
    let at = |from: usize, to: usize| number(digits.get(from..to)?);
    match digits.len() {
        4 => Some(When::Year(full_year(digits)?)),
        6 => Some(When::Month(month(full_year(digits.get(..4)?)?, at(4, 6)?)?)),
        8 => Some(When::Month(day(full_year(digits.get(..4)?)?, at(4, 6)?, at(6, 8)?)?)),
        _ => None,
    }
}

/// `2025-01`, `01/2025`; `2024/25` is a year. With a dot it may be a number: 2025.1 is no month.
fn two(first: &str, second: &str, dot: bool) -> Option<When> {
    let (year, of_year) = match (first.len(), second.len()) {
        (4, 2) => (first, second),
        (4, 1) if !dot => (first, second),
        (2, 4) => (second, first),
        (1, 4) if !dot => (second, first),
        _ => return None,
    };
    let (year, of_year) = (full_year(year)?, number(of_year)?);
    let next = (year + 1) % 100;
    match month(year, of_year) {
        Some(month) => Some(When::Month(month)),
        None if second.len() == 2 && of_year == next => Some(When::Year(year + 1)),
        None => None,
    }
}

fn three(first: &str, second: &str, third: &str) -> Option<When> {
    let parts = [number(first)?, number(second)?, number(third)?];
    let lengths = [first.len(), second.len(), third.len()];
    match lengths {
        [4, 1 | 2, 1 | 2] => Some(When::Month(day(full_year(first)?, parts[1], parts[2])?)),
        [1 | 2, 1 | 2, 2 | 4] => {
            let day = Day { parts, short: third.len() == 2 };
            let possible = Order::ALL.into_iter().any(|order| day.month(order).is_some());
            possible.then_some(When::Day(day))
        }
        _ => None,
    }
}

/// `31 January 2025`
fn named_day(of_year: &str, word: &str, of_month: &str) -> Option<When> {
    let month = name_of_month(word)?;
    Some(When::Month(day(full_year(of_year)?, month.into(), number(of_month)?)?))
}

/// `2025Q1`, `1T25`, `1st quarter 2025`, `2025-W05`
fn span(word: &str) -> Option<When> {
    match word {
        "q" | "t" | "h" | "quarter" | "trimestre" | "quartal" | "half" | "semester" => {
            Some(When::Quarter)
        }
        "w" | "kw" | "week" => Some(When::Week),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        match when(text) {
            Some(When::Month(month)) => Some(month.to_string()),
            _ => None,
        }
    }

    #[test]
    fn a_month_is_read_however_it_is_written() {
        let january = [
            "2025-01",
            "2025-1",
            "2025/01",
            "01/2025",
            "1/2025",
            "01.2025",
            "2025M01",
            "2025 M1",
            "2025-M01",
            "202501",
            "20250131",
            "Jan-25",
            "25-Jan",
            "Jan 2025",
            "jan. 2025",
            "JANUARY 2025",
            "January-25",
            "Jan'25",
            "Januar 2025",
            "enero de 2025",
            "janvier 2025",
            "gennaio 2025",
            "2025-01-31",
            "2025/1/31",
            "31 January 2025",
            "31-Jan-25",
            "31. Januar 2025",
            "January 31, 2025",
            "1st January 2025",
            "1 de enero de 2025",
            "2025-01-31T00:00:00",
            "2025-01-31 00:00:00",
            "2025-01-01T00:00:00.000Z",
            "2025 Jan 31",
        ];
        for text in january {
            assert_eq!(read(text).as_deref(), Some("2025-01"), "{text}");
        }
        for (text, month) in
            [("Mär-24", "2024-03"), ("Sept 1999", "1999-09"), ("Dez. 70", "1970-12")]
        {
            assert_eq!(read(text).as_deref(), Some(month), "{text}");
        }
    }

    #[test]
    fn the_order_of_a_day_is_left_open() {
        let Some(When::Day(day)) = when("01/02/2025") else { panic!("three numbers") };
        let months = Order::ALL.map(|order| day.month(order).map(|month| month.to_string()));
        assert_eq!(months, [Some("2025-02".into()), Some("2025-01".into()), None]);
        let Some(When::Day(day)) = when("31.01.25 0:00") else { panic!("three numbers") };
        let months = Order::ALL.map(|order| day.month(order).map(|month| month.to_string()));
        assert_eq!(months, [Some("2025-01".into()), None, Some("2031-01".into())]);
    }

    #[test]
    fn other_spans_are_told_apart() {
        for text in [
            "2025Q1",
            "Q1 2025",
            "2025-Q1",
            "1Q25",
            "Q1/25",
            "T1 2025",
            "H1 2025",
            "1st quarter 2025",
        ] {
            assert_eq!(when(text), Some(When::Quarter), "{text}");
        }
        for text in ["2025-W05", "KW 5 2025"] {
            assert_eq!(when(text), Some(When::Week), "{text}");
        }
        for (text, year) in [
            ("2025", 2025),
            ("2024/25", 2025),
            ("1999-00", 2000),
            ("FY2025", 2025),
            ("FY 25", 2025),
        ] {
            assert_eq!(when(text), Some(When::Year(year)), "{text}");
        }
        assert_eq!(when("Dec"), Some(When::Name(12)));
    }

    #[test]
    fn numbers_and_words_are_no_time() {
        let none = [
            "",
            "-",
            "12",
            "1,5",
            "1.234",
            "1,234,567",
            "12.34",
            "2025.1",
            "20259",
            "13/2025",
            "2025-13",
            "31/31/2025",
            "2025-02-30",
            "Total",
            "Mayor 2025",
            "May 2025 (p)",
            "May be 12 or 13",
            "€ 5",
        ];
        for text in none {
            assert_eq!(when(text), None, "{text}");
        }
    }
}

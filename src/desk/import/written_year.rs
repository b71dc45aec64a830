//! A year in four digits, or in the last two of them.
//!
//! Recognizes years from 1500 to 2199, and fiscal ones that are named by the two calendar years
//! that they are in. Speaks against it: digits of another length, which may be any number.
//!
//! ```
//! use nutgraf::desk::import::written_year::year;
//!
//! assert_eq!(year("2025").map(|year| year.number), Some(2025));
//! assert!(year("25").is_some_and(|year| year.short));
//! assert_eq!(year("2567"), None);
//! ```

use super::when::{When, YearPart};

/// A year as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenYear {
    /// All four digits, or the last two.
    pub number: i16,
    /// Whether only two digits are there.
    pub short: bool,
    /// Whether it is called a fiscal year, by its name or by its second half: `2019/20`.
    pub fiscal: bool,
}

/// A year in four digits, or in two.
pub fn year(digits: &str) -> Option<WrittenYear> {
    let number: i16 = digits.parse().ok()?;
    match digits.len() {
        2 => Some(WrittenYear { number, short: true, fiscal: false }),
        4 if (1500..2200).contains(&number) => {
            Some(WrittenYear { number, short: false, fiscal: false })
        }
        _ => None,
    }
}

/// `2024/2025` is a fiscal year.
pub fn next_year(first: &str, second: &str) -> Option<When> {
    let (first, second) = (year(first)?, year(second)?);
    (second.number == first.number + 1).then(|| ends_in(first))
}

/// The fiscal year that begins in a year is named after the one in which it ends.
pub fn ends_in(year: WrittenYear) -> When {
    let year = WrittenYear { number: year.number + 1, short: false, fiscal: true };
    When { year: Some(year), part: YearPart::Whole }
}

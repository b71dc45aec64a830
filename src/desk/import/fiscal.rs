//! Fiscal years: named after the calendar year in which they end, and begun before it.
//!
//! Recognizes a year that is called fiscal by its column or by itself (`FY2025`, `2025 (FYTD)`).
//! In which month it begins is never guessed; the author is asked. Speaks against it: nothing else,
//! for a wrong year would move every figure.

use super::sheet::Cell;
use super::trouble::Trouble;
use super::when::Year;

/// Whether the name of a column calls its years fiscal.
pub fn is_fiscal(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphabetic());
    name.contains("fiscal") || words.any(|word| matches!(word, "fy" | "fytd"))
}

/// What is wrong with fiscal years of which nobody says when they begin.
pub fn unsaid(cell: Option<&Cell>, begins: Option<u8>) -> Option<Trouble> {
    let cell = cell.filter(|_| begins.is_none())?;
    let what = "this is a fiscal year, and its months fall in two calendar years";
    let help = "use --year-begins to say in which month it begins (10 for October; 1 if these are \
                calendar years), or write the calendar month into one column, such as 2025-01";
    Some(Trouble::cell(cell, what, help))
}

/// The calendar year of a month of a year that is named after the one in which it ends.
///
/// ```
/// use nutgraf::desk::import::fiscal::calendar;
///
/// assert_eq!(calendar(2025, 11, Some(10)), 2024);
/// assert_eq!(calendar(2025, 9, Some(10)), 2025);
/// assert_eq!(calendar(2025, 11, None), 2025);
/// ```
pub fn calendar(year: i16, month: u8, begins: Option<u8>) -> i16 {
    year - i16::from(begins.is_some_and(|first| first > 1 && month >= first))
}

/// The first cell of a column that shows its years to be fiscal: its name, or a year.
pub fn shown<'c>(
    header: Option<&'c Cell>,
    years: impl Iterator<Item = (&'c Cell, Year)>,
) -> Option<&'c Cell> {
    let mut years = years;
    let header = header.filter(|cell| is_fiscal(&cell.text));
    header.or_else(|| years.find(|(_, year)| year.fiscal).map(|(cell, _)| cell))
}

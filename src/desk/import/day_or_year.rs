//! A name of a month with two digits that may be a year or a day: `Jan-12`, `05-Jan`.
//!
//! Recognizes days where rows that follow one another are in the same month more often than in the
//! next one: as years these would be Januaries far apart. Speaks against it: numbers that no day
//! has, an apostrophe before them (`Jan '12`), months that follow one another, and a flag by which
//! the author has said that they are years.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let asked = import(b"Date,Boxes\n05-Jan,1\n12-Jan,2\n19-Jan,3\n", &Wishes::default());
//! assert!(asked.findings.troubles[0].help.starts_with("it is 2005-01 with --dates ym"));
//! assert!(import(b"Date,Boxes\n24-Dec,1\n25-Jan,2\n25-Feb,3\n", &Wishes::default()).findings.ok);
//! ```

use super::interval::Interval;
use super::month_name::Name;
use super::sheet::{Cell, short};
use super::sheet_table::{SheetRow, SheetTable};
use super::trouble::{Trouble, TroubleKind};
use super::when::YearPart;

/// The question, if the two digits may be days. `intervals` are the times with the digits as years.
pub fn question(table: &SheetTable, intervals: &[Interval]) -> Option<Trouble> {
    let numbers: Vec<Option<(u8, i16)>> = table.rows.iter().map(|row| number(table, row)).collect();
    let all = numbers.iter().all(|number| number.is_some_and(|(_, it)| (1..=31).contains(&it)));
    if !all {
        return None;
    }
    let pairs = || numbers.windows(2).zip(intervals.windows(2));
    let same = pairs().filter(|(numbers, _)| match numbers {
        [Some((a, one)), Some((b, other))] => a == b && one != other,
        _ => false,
    });
    let next = pairs().filter(|(_, intervals)| match intervals {
        [one, other] => (one.ordinal - other.ordinal).abs() == 1,
        _ => false,
    });
    if same.count() <= next.count() {
        return None;
    }
    let cell: &Cell = table.rows.first()?.cells.get(table.time)?;
    let interval = intervals.first()?;
    let ((month, number), text) = ((*numbers.first()?)?, short(&cell.text));
    let what = format!("`{text}` may be a month and a year, or a day and a month without a year");
    let flag = if text.starts_with(|c: char| c.is_ascii_digit()) { "ym" } else { "my" };
    let year = jiff::Zoned::now().date().year();
    let help = format!(
        "it is {interval} with --dates {flag}; if it is a day, write its year as well, as in \
         {year}-{month:02}-{number:02}"
    );
    Some(Trouble::cell(TroubleKind::DayOrYear, cell, what, help))
}

/// Month and number of a row that says a month with two digits.
fn number(table: &SheetTable, row: &SheetRow) -> Option<(u8, i16)> {
    let (year, part) = (row.stamp.when.year?, row.stamp.when.part);
    let YearPart::Month(Name::Month(month)) = part else { return None };
    let text = &row.cells.get(table.time)?.text;
    let plain = year.short && !year.fiscal && !text.contains(['\'', '’', '‘']);
    plain.then_some((month, year.number))
}

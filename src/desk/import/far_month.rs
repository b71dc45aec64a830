//! A month in the wrong year in the middle of others: `Feb 2025, Mar 2052, Apr 2025`.
//!
//! Recognizes a month that would stand between its neighbors but for its year. Speaks against
//! asking: another row of the same month, for then the rows may be those of several series.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes\nFeb 2025,2\nMar 2052,3\nApr 2025,4\n";
//! let asked = import(table, &Wishes::default());
//! assert!(asked.findings.troubles[0].what.contains("between 2025-02 and 2025-04"));
//! ```

use super::period::{Frequency, Period};
use super::sheet::short;
use super::table::Table;
use super::trouble::Trouble;

/// What is asked about the first such month.
pub fn question(table: &Table, periods: &[Period]) -> Option<Trouble> {
    let months: Vec<Period> = periods.iter().map(|it| it.within(Frequency::Month)).collect();
    let at = months.windows(3).position(is_far)? + 1;
    let (before, own, after) = (months.get(at - 1)?, months.get(at)?, months.get(at + 1)?);
    if months.iter().filter(|month| *month == own).count() > 1 {
        return None;
    }
    let cell = table.rows.get(at)?.cells.get(table.time)?;
    let what = format!("`{}` is {own}, but stands between {before} and {after}", short(&cell.text));
    let help = "correct its year; if it is right, sort the rows by month";
    Some(Trouble::cell(cell, what, help))
}

/// Whether the second of three months would be between the others in another year.
fn is_far(three: &[Period]) -> bool {
    let [before, own, after] = three else { return false };
    let between = (before.ordinal + after.ordinal) / 2;
    (before.ordinal - after.ordinal).abs() == 2
        && own.ordinal != between
        && (own.ordinal - between) % 12 == 0
}

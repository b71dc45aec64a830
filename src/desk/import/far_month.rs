//! A month in the wrong year beside others: `Feb 2025, Mar 2052, Apr 2025`.
//!
//! Recognizes a month that would stand between its neighbors but for its year; and in the first or
//! last row one that would follow on the others but for ten years or more. Speaks against asking:
//! another row of the same month, for then the rows may be those of several series.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes\nFeb 2025,2\nMar 2052,3\nApr 2025,4\n";
//! let asked = import(table, &Wishes::default());
//! assert!(asked.findings.troubles[0].what.contains("between 2025-02 and 2025-04"));
//! ```

use super::interval::{Cadence, Interval};
use super::sheet::short;
use super::table::Table;
use super::trouble::Trouble;

/// What is asked about the first such month.
pub fn question(table: &Table, intervals: &[Interval]) -> Option<Trouble> {
    let months: Vec<Interval> = intervals.iter().map(|it| it.within(Cadence::Month)).collect();
    let (at, place) = between(&months).or_else(|| at_end(&months))?;
    let own = months.get(at)?;
    if months.iter().filter(|month| *month == own).count() > 1 {
        return None;
    }
    let cell = table.rows.get(at)?.cells.get(table.time)?;
    let what = format!("`{}` is {own}, but stands {place}", short(&cell.text));
    let help = "correct its year; if it is right, sort the rows by month";
    Some(Trouble::cell(cell, what, help))
}

/// Such a month between others, and where it stands.
fn between(months: &[Interval]) -> Option<(usize, String)> {
    let at = months.windows(3).position(is_far)?;
    let (before, after) = (months.get(at)?, months.get(at + 2)?);
    Some((at + 1, format!("between {before} and {after}")))
}

/// Such a month in the last row or in the first.
fn at_end(months: &[Interval]) -> Option<(usize, String)> {
    let follows = |own: &Interval, next: &Interval, beyond: &Interval| {
        let step = next.ordinal - beyond.ordinal;
        let far = own.ordinal - (next.ordinal + step);
        step.abs() == 1 && far % 12 == 0 && far.abs() >= TEN_YEARS
    };
    match months {
        [.., beyond, next, own] if follows(own, next, beyond) => {
            Some((months.len() - 1, format!("after {next}")))
        }
        [own, next, beyond, ..] if follows(own, next, beyond) => {
            Some((0, format!("before {next}")))
        }
        _ => None,
    }
}

/// A shorter gap may be one in the data.
const TEN_YEARS: i32 = 120;

/// Whether the second of three months would be between the others in another year.
fn is_far(three: &[Interval]) -> bool {
    let [before, own, after] = three else { return false };
    let between = (before.ordinal + after.ordinal) / 2;
    (before.ordinal - after.ordinal).abs() == 2
        && own.ordinal != between
        && (own.ordinal - between) % 12 == 0
}

//! Figures for every four weeks, which look like months in a short table.
//!
//! Recognizes days that are 28 days apart each time. Speaks against it: fewer than three of them,
//! for the first of February and of March are as far apart.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Date,Boxes\n2025-01-26,1\n2025-02-23,2\n2025-03-23,3\n2025-04-20,4\n";
//! let told = import(table, &Wishes::default()).findings.troubles;
//! assert!(told[0].what.starts_with("the dates are 28 days apart"));
//! ```

use std::collections::BTreeSet;

use super::interval::{Cadence, Interval};
use super::sheet_table::SheetTable;
use super::trouble::{Trouble, TroubleKind};

/// The fewest days that show it.
const LEAST: usize = 3;

/// Why days that are four weeks apart make no months.
pub fn refused(table: &SheetTable, intervals: &[Interval]) -> Option<Trouble> {
    let is_day = |interval: &&Interval| interval.cadence == Cadence::Day;
    let days: BTreeSet<i32> = intervals.iter().filter(is_day).map(|it| it.ordinal).collect();
    let days: Vec<i32> = days.into_iter().collect();
    let apart = days.windows(2).all(|pair| match pair {
        [one, other] => other - one == 28,
        _ => false,
    });
    if days.len() < LEAST || !apart || !intervals.iter().all(|interval| is_day(&interval)) {
        return None;
    }
    let cell = table.rows.first().and_then(|row| row.cells.get(table.time));
    let what = "the dates are 28 days apart: the figures are for four weeks each, but a chart has \
                one figure per month";
    let help = "get monthly figures; figures for four weeks cannot be divided among months";
    Some(Trouble::at(TroubleKind::Frequency, cell, what, help))
}

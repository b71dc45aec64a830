//! Two tables of the same times, one below the other.
//!
//! Recognizes the second by its header, which is that of the first, or by blank rows above it, where
//! a time comes again. Speaks against it: columns of words that tell the rows apart; then they are
//! series, and nothing is asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes\n2025-01,1\n2025-02,2\nMonth,Boxes\n2025-01,3\n2025-02,4\n";
//! let told = import(table, &Wishes::default()).findings.troubles;
//! assert!(told[0].help.contains("--rows 1-3") && told[0].help.contains("--rows 4-6"));
//! ```

use super::findings::Findings;
use super::interval::Interval;
use super::sheet::{Cell, short};
use super::sheet_table::SheetTable;
use super::trouble::{Trouble, TroubleKind};

/// What is asked if the row with this index has a time for the second time, and another table begins
/// there or above it.
pub fn question(
    table: &SheetTable,
    intervals: &[Interval],
    again: usize,
    findings: &Findings,
) -> Option<Trouble> {
    let interval = intervals.get(again)?;
    let first = intervals.iter().position(|it| it == interval)?;
    let (above, cell) = (time_of(table, first)?.row, time_of(table, again)?);
    // Where months run across, a row is a series.
    if cell.row <= above {
        return None;
    }
    let headers = findings.notes.iter().filter(|note| note.kind == TroubleKind::RepeatedHeader);
    let headers: Vec<u32> = headers.filter_map(|note| u32::try_from(note.row?).ok()).collect();
    let header = headers.iter().find(|row| (above..cell.row).contains(row)).copied();
    let blank = || follows_blank(table, first, again).then_some(cell.row);
    let begins = header.or_else(blank)?;
    let last = time_of(table, table.rows.len().checked_sub(1)?)?.row;
    let next = headers.iter().find(|row| **row > begins);
    let ends = next.map_or(last, |next| next.saturating_sub(1));
    let what = format!(
        "`{}` comes again: another table of the same {}s may begin in row {begins}",
        short(&cell.text),
        interval.cadence.noun()
    );
    let help = format!(
        "import each table by itself, one with --rows 1-{}, the other with --rows {begins}-{ends}; \
         if they are one table, add up the figures of each {} first",
        begins.saturating_sub(1),
        interval.cadence.noun()
    );
    Some(Trouble::cell(TroubleKind::AnotherTable, cell, what, help))
}

/// The cell that says when a row of the table is.
fn time_of(table: &SheetTable, at: usize) -> Option<&Cell> {
    table.rows.get(at)?.cells.get(table.time)
}

/// Whether blank rows stand above a row, and nowhere else since the one with the same time. Where
/// rows were left out there are more such gaps.
fn follows_blank(table: &SheetTable, first: usize, again: usize) -> bool {
    let row = |at: usize| time_of(table, at).map_or(0, |cell| cell.row);
    let has_gap = |at: &usize| row(*at) + 1 < row(at + 1);
    let gaps: Vec<usize> = (first..again).filter(has_gap).collect();
    let is_between = |cell: &Cell| (row(again.saturating_sub(1))..row(again)).contains(&cell.row);
    let has_remark = || table.remarks.iter().any(is_between);
    gaps.len() == 1 && gaps.first().is_some_and(|at| at + 1 == again) && !has_remark()
}

//! A table with the months down and the years across, the mirror image of one with years down.
//!
//! Recognizes at least three months without year in a column, each once, beside columns that are
//! called after years. Speaks against it: any cell that says month and year at once.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,2024,2025\nJan,1,4\nFeb,2,5\nMar,3,6\n";
//! let read = import(table, &Wishes::default());
//! assert!(read.series.unwrap().csv("x").ends_with("2025-02,5,x\n2025-03,6,x\n"));
//! ```

use super::sheet::{Cell, HEADER, Sheet};
use super::stamp::{is_dated, month_alone, year_alone};

/// So many months in a column are such a table.
pub const LEAST: usize = 3;

/// The most rows of such a table: its months, and what may be above and below them.
const MOST_ROWS: usize = 200;

/// The same cells with the years running down, if they run across.
pub fn years_down(sheet: &Sheet) -> Option<Sheet> {
    if sheet.rows.len() > MOST_ROWS || sheet.rows.iter().any(|row| row.iter().any(dated)) {
        return None;
    }
    let months = |column: usize| -> Vec<u8> {
        sheet.column(column).filter_map(|cell| month_alone(&cell.text)).collect()
    };
    let column = (0..sheet.width()).find(|column| {
        let mut all = months(*column);
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        count >= LEAST && all.len() == count
    })?;
    let is_header = |row: &[Cell]| {
        let above = row.get(column).is_none_or(|cell| month_alone(&cell.text).is_none());
        above && row.iter().skip(column + 1).any(|cell| year_alone(&cell.text).is_some())
    };
    let first = sheet
        .rows
        .iter()
        .position(|row| row.get(column).is_some_and(|cell| month_alone(&cell.text).is_some()))?;
    let above = sheet.rows.get(..first)?;
    above.iter().rev().take(HEADER).any(|row| is_header(row)).then(|| sheet.turned())
}

fn dated(cell: &Cell) -> bool {
    is_dated(&cell.text)
}

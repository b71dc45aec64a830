//! Columns of marks beside figures, and of the numbers of notes.
//!
//! Recognizes them by their names, and by cells that say nothing but how final a figure is. Speaks
//! against it: numbers in every row that do not begin at one, for these may be figures.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes,Note\n2025-01,1,p\n2025-02,2,\n";
//! assert_eq!(import(table, &Wishes::default()).findings.columns[2].reading, "marks on the figures");
//! let table = b"Month,Coins,Notes\n2025-01,120,45\n2025-02,130,50\n2025-03,125,47\n";
//! let asked = &import(table, &Wishes::default()).findings.troubles[0];
//! assert!(asked.what.ends_with("they may be figures, or numbers of notes"));
//! ```

use super::column::Column;
use super::mark::{is_flag, is_word_of_marks};
use super::sheet::Cell;
use super::sheet_table::SheetTable;

/// Names of columns with marks.
const MARKS: [&str; 21] = [
    "flag",
    "flags",
    "flag codes",
    "flag and footnotes",
    "status",
    "obs_status",
    "observation status",
    "symbol",
    "footnote",
    "footnotes",
    "footnote symbol",
    "note",
    "notes",
    "remark",
    "remarks",
    "qualifier",
    "marks",
    "value flags",
    "footnote_codes",
    "footnote codes",
    "obs_flag",
];

/// The numbers of notes: small, and missing in some rows or counted from one as they come.
pub fn are_notes<'c>(cells: impl Iterator<Item = &'c Cell>) -> bool {
    let (mut next, mut counted, mut is_sparse) = (1, true, false);
    for cell in cells {
        if cell.text.len() > 2 {
            return false;
        }
        is_sparse |= cell.is_empty();
        let number = cell.text.parse::<u8>().unwrap_or(0);
        counted &= number <= next;
        next += u8::from(number == next);
    }
    counted || is_sparse
}

/// Whether a name is that of a column of marks or notes.
pub fn may_be_notes(name: &str) -> bool {
    MARKS.contains(&name.trim().to_lowercase().as_str())
}

/// Whether a column has flags in some of its rows, and nothing in the others.
pub fn is_sparse_flag(table: &SheetTable, column: &Column) -> bool {
    let cells = || table.rows.iter().filter_map(|row| row.cells.get(column.index));
    cells().any(Cell::is_empty) && cells().all(|cell| cell.is_empty() || is_flag(&cell.text))
}

/// Whether a column says nothing but how final its figures are, as `Final` and `Provisional`.
pub fn says_marks(table: &SheetTable, column: &Column) -> bool {
    let cells = || table.rows.iter().filter_map(|row| row.cells.get(column.index));
    let filled = || cells().filter(|cell| !cell.is_empty());
    filled().next().is_some() && filled().all(|cell| is_word_of_marks(&cell.text))
}

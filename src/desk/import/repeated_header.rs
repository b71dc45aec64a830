//! A header that comes again further down.
//!
//! Recognizes a row that says what one of the header does. Speaks against leaving out what stands
//! above it: texts in several cells may be about another table, with other figures of the same
//! months.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Id,N\nMonth,Boxes\n2025-01,1\n2025-02,2\nId,S\nMonth,Boxes\n2025-01,3\n";
//! let told = import(table, &Wishes::default()).findings.troubles;
//! assert!(told[0].what.contains("another table may begin here"));
//! assert!(told[0].help.contains("--rows 1-4"));
//! ```

use super::cell_figure::is_number;
use super::sheet::{Cell, Cells, short};
use super::sheet_table::SheetTable;
use super::trouble::{Trouble, TroubleKind};

/// Whether a row says what one of the header does.
pub fn repeats(row: &[Cell], table: &SheetTable) -> bool {
    let own = |at: usize| row.get(at).map_or("", |cell| cell.text.as_str());
    let is_same = |header: &Vec<String>| {
        let width = header.len().max(row.len());
        (0..width).all(|at| header.get(at).map_or("", String::as_str) == own(at))
    };
    row.iter().any(|cell| !cell.is_empty()) && table.header.rows.iter().any(is_same)
}

/// That such a row is left out.
pub fn repeated(row: &[Cell]) -> Option<Trouble> {
    let cell = row.iter().find(|cell| !cell.is_empty())?;
    let what = format!("`{}`: left out, a repeated header", short(&cell.text));
    Some(Trouble::cell(TroubleKind::RepeatedHeader, cell, what, ""))
}

/// That what stands above a header that comes again may be about another table.
pub fn another_table(cell: &Cell) -> Trouble {
    let what =
        format!("`{}` is above a repeated header: another table may begin here", short(&cell.text));
    let help = format!(
        "import each table by itself, the first with --rows 1-{}; if it is one table, leave out \
         the rows above the second header with --leave-out",
        cell.row.saturating_sub(1)
    );
    Trouble::cell(TroubleKind::AnotherTable, cell, what, help)
}

/// What stands in several cells above a header that comes again, with no row of data between.
pub fn above_again<'s>(
    below: &'s [Cells],
    is_header: impl Fn(&[Cell]) -> bool,
    is_data: impl Fn(&[Cell]) -> bool,
) -> Option<&'s Cell> {
    let mut above: Option<&'s Cell> = None;
    for row in below {
        if is_header(row) && above.is_some() {
            return above;
        } else if is_data(row) {
            above = None;
        } else if above.is_none() && !row.iter().any(|cell| is_number(&cell.text)) {
            let mut filled = row.iter().filter(|cell| !cell.is_empty());
            above = filled.next().filter(|_| filled.next().is_some());
        }
    }
    None
}

//! A row below the names that counts the columns: `1, 2, 3`, `(1), (2), (3)` or `A, B, C`.
//!
//! Recognizes it by its first cell, which is the first number or letter, in a row that counts on
//! without a gap and that has a name above each of its cells. Speaks against it: a row below that
//! counts on, for then the rows are counted.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,North,South\n1,2,3\nJan 2025,10,20\nFeb 2025,30,40\n";
//! let read = import(table, &Wishes::default());
//! assert_eq!(read.findings.account.left_out[0].reason, "the number of a column");
//! assert_eq!(read.series.unwrap().choices[0].values[0].0, "north");
//! ```

use super::cell_figure::is_number;
use super::findings::Findings;
use super::ledger::Ledger;
use super::sheet::{Cell, Cells, HEADER, Sheet, letter, short};
use super::trouble::{Trouble, TroubleKind};

/// So many columns are counted at least.
const LEAST: usize = 3;

/// Takes such a row out of the sheet.
pub fn leave_numbers(sheet: &mut Sheet, ledger: &mut Ledger, findings: &mut Findings) {
    let rows = || sheet.rows.iter().take(HEADER);
    let is_count = |(above, row): (&Cells, &Cells)| counts(row) && are_names(above, row);
    let Some(above) = rows().zip(rows().skip(1)).position(is_count) else { return };
    let at = above + 1;
    let goes_on = |next: &Cells| {
        let number = |row: &[Cell]| bare(row.first()?).parse::<u32>().ok();
        let own = sheet.rows.get(at).and_then(|row| number(row));
        own.is_some_and(|own| number(next) == Some(own + 1))
    };
    if sheet.rows.get(at + 1).is_some_and(goes_on) {
        return;
    }
    let row = sheet.rows.remove(at);
    ledger.leave_all(row.iter(), "the number of a column");
    if let Some(cell) = row.first() {
        let what = format!(
            "`{}` and the cells beside it: left out, they number the columns",
            short(&cell.text)
        );
        findings.notes.push(Trouble::cell(TroubleKind::LeftOut, cell, what, ""));
    }
}

/// What a cell says without brackets.
fn bare(cell: &Cell) -> &str {
    cell.text.trim_matches(['(', ')', '[', ']', '.'])
}

/// Whether a row counts its cells from the first one.
fn counts(row: &[Cell]) -> bool {
    let filled = row.iter().take_while(|cell| !cell.is_empty()).count();
    let is_next = |by: &dyn Fn(usize) -> String| {
        row.iter()
            .take(filled)
            .enumerate()
            .all(|(at, cell)| bare(cell).eq_ignore_ascii_case(&by(at)))
    };
    let rest = row.iter().skip(filled).all(Cell::is_empty);
    filled >= LEAST && rest && (is_next(&|at| (at + 1).to_string()) || is_next(&letter))
}

/// Whether the row above has a name for each cell of a row.
fn are_names(above: &[Cell], row: &[Cell]) -> bool {
    let is_name =
        |at: usize| above.get(at).is_some_and(|it| !it.is_empty() && !is_number(&it.text));
    (0..row.len()).filter(|at| row.get(*at).is_some_and(|cell| !cell.is_empty())).all(is_name)
}

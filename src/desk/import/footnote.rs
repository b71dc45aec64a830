//! Footnotes above or below a table, whose numbers are no figures.
//!
//! Recognizes a text that stands alone in its row, whatever number is in it, and a small number
//! before a text. Speaks against it: a third cell in the row.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes\n2025-01,1\n2025-02,2\n(1) revised\n3,Counted anew\n";
//! let account = import(table, &Wishes::default()).findings.account;
//! assert_eq!(account.left_out[0].reason, "a footnote number");
//! ```

use super::cell_figure::is_number;
use super::sheet::Cell;

/// `1  Revised in May`: the number of a footnote before its text.
pub fn is_numbered(row: &[Cell]) -> bool {
    let small = |cell: &Cell| {
        cell.text.trim_matches(['(', ')', '.']).parse().is_ok_and(|number: u8| number < 100)
    };
    let filled: Vec<&Cell> = row.iter().filter(|cell| !cell.is_empty()).collect();
    matches!(filled.as_slice(), [number, text] if small(number) && !is_number(&text.text))
}

/// `(1) revised`: one text, whatever number is in it.
pub fn is_remark(row: &[Cell]) -> bool {
    let is_text = |cell: &Cell| cell.text.chars().filter(|c| c.is_alphabetic()).count() > 2;
    is_alone(row) && row.iter().any(is_text)
}

/// Whether a row has one cell.
pub fn is_alone(row: &[Cell]) -> bool {
    row.iter().filter(|cell| !cell.is_empty()).take(2).count() == 1
}

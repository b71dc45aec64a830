//! Columns with nothing but blanks between them, as in a text that was printed.
//!
//! Recognizes rows of a single cell that begin with a date and end with a number. Speaks against
//! reading them: an empty cell cannot be seen, and the figures behind it would move; the author is
//! told to save the table again.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Month    Boxes\n2025-01     12\n2025-02     13\n", &Wishes::default());
//! assert!(read.findings.troubles[0].what.contains("only by spaces"));
//! ```

use super::cell_figure::is_number;
use super::sheet::{Cell, Sheet};
use super::stamp::is_dated;
use super::trouble::{Trouble, TroubleKind};

/// What is wrong with such a table.
pub fn blank_columns(sheet: &Sheet) -> Option<Trouble> {
    let sample = sheet.sample();
    let cells: Vec<&Cell> = sample
        .iter()
        .map(|row| match row {
            [only] => Some(only),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let mut rows = cells.iter().filter(|cell| has_columns(&cell.text));
    let first = rows.next()?;
    let count = rows.count() + 1;
    let what = "the columns of this table are separated only by spaces";
    let help = "open it in a spreadsheet program and save it as CSV (UTF-8) or as a workbook: an \
                empty cell between spaces cannot be recognized";
    (count > 1 && count * 3 >= cells.len() * 2 - 1)
        .then(|| Trouble::cell(TroubleKind::NoTable, first, what, help))
}

/// `2025-01   12`, and no date by itself.
fn has_columns(text: &str) -> bool {
    let Some((before, last)) = text.rsplit_once(char::is_whitespace) else { return false };
    is_number(last) && is_dated(before.trim()) && (text.contains("  ") || !is_dated(text))
}

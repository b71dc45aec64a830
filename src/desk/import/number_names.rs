//! Numbers in a row of names: `2024`, or a figure that stands to the right of all columns.
//!
//! Recognizes as a name each number below which something stands. Speaks against it: that nothing
//! does, for then it names nothing, and the account of figures tells it.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let told = import(b"Year,Jan,Feb,Mar,,All,100\n2025,1,2,3,,,\n", &Wishes::default());
//! assert!(told.findings.troubles[0].what.starts_with("`100` would be left out"));
//! ```

use super::cell_figure::is_number;
use super::ledger::{Fate, Ledger};
use super::sheet::{Cell, Cells, counts};

/// Notes that these cells are names of what stands below them.
pub fn take_names(names: &[Cell], below: &[Cells], ledger: &mut Ledger) {
    let mut numbers = names.iter().enumerate().filter(|(_, cell)| is_number(&cell.text)).peekable();
    if numbers.peek().is_none() {
        return;
    }
    let used = counts(below.iter(), names.len(), |cell| !cell.is_empty());
    let used = numbers.filter(|(at, _)| used.get(*at).is_some_and(|count| *count > 0));
    used.for_each(|(_, cell)| ledger.take(cell, Fate::Name));
}

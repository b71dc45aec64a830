//! Names of months at the head of columns, below which years run down.
//!
//! Recognizes different names of months in a row, or the numbers 1 to 12. Speaks against the
//! numbers: a year beside them, for then they are figures.
//!
//! ```
//! use nutgraf::desk::import::head_months::head_months;
//! use nutgraf::desk::import::sheet::Cell;
//!
//! let row = ["Year", "Jan", "Feb", "Mar"].map(|text| Cell::default().with(text));
//! assert_eq!(head_months(&row), [(1, 1), (2, 2), (3, 3)]);
//! ```

use std::collections::BTreeSet;

use super::sheet::Cell;
use super::stamp::{month_after, year_alone};

/// So many names of months in a row are the head of such a table.
pub const LEAST: usize = 3;

/// The columns that are called after months, each month once.
pub fn head_months(row: &[Cell]) -> Vec<(usize, u8)> {
    let (mut seen, mut before) = (BTreeSet::new(), None);
    let mut all = Vec::new();
    for (column, cell) in row.iter().enumerate() {
        let Some(month) = month_after(&cell.text, before) else { continue };
        before = Some(month);
        if seen.insert(month) {
            all.push((column, month));
        }
    }
    if all.len() < LEAST { numbered(row).unwrap_or(all) } else { all }
}

/// Whether a row heads such a table, beside a year in its corner: several months, or two that follow
/// one another.
///
/// ```
/// use nutgraf::desk::import::head_months::is_head;
/// use nutgraf::desk::import::sheet::Cell;
///
/// let row = |texts: [&str; 3]| texts.map(|text| Cell::default().with(text));
/// assert!(is_head(&row(["Year", "Jan", "Feb"])));
/// assert!(!is_head(&row(["Year", "Mar", "May"])));
/// ```
pub fn is_head(row: &[Cell]) -> bool {
    match head_months(row).as_slice() {
        [(_, one), (_, other)] => one % 12 + 1 == *other,
        months => months.len() >= LEAST,
    }
}

/// `1` to `12` in a row are months where no year stands beside them.
fn numbered(row: &[Cell]) -> Option<Vec<(usize, u8)>> {
    let is_month = |(cell, month): (&Cell, u8)| cell.text.parse() == Ok(month);
    let are_months = |cells: &[Cell]| cells.iter().zip(1..=12).all(is_month);
    let first = row.windows(12).position(are_months)?;
    let is_head = !row.iter().any(|cell| year_alone(&cell.text).is_some());
    is_head.then(|| (first..first + 12).zip(1..).collect())
}

//! Rows of figures between the names and the first month.
//!
//! Recognizes a row in which nothing but numbers stands below names. Speaks against it: numbers
//! that can be years, in a row that is itself called after dates or not at all, for then they are
//! the names of columns, below those of groups.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,North,South\nStock,1000,2000\nJan 2025,10,20\nFeb 2025,30,40\n";
//! let told = import(table, &Wishes::default()).findings.troubles;
//! assert!(told[0].what.starts_with("`1000` and another figure in its row would be left out"));
//! ```

use super::figure::is_number;
use super::serial::is_name_of_dates;
use super::sheet::Cell;
use super::stamp::stamp;

/// The places of the rows without such rows at their end.
pub fn without_figures<'r>(
    mut rows: Vec<usize>,
    row: impl Fn(usize) -> &'r [Cell],
    time: usize,
) -> Vec<usize> {
    while let Some((last, above)) = rows.split_last() {
        let above: Vec<&[Cell]> = above.iter().map(|at| row(*at)).collect();
        if !has_figures(row(*last), &above, time) {
            break;
        }
        rows.pop();
    }
    rows
}

fn has_figures(row: &[Cell], above: &[&[Cell]], time: usize) -> bool {
    let is_word = |cell: &Cell| !cell.is_empty() && !is_number(&cell.text);
    let named = |column: usize| above.iter().any(|row| row.get(column).is_some_and(is_word));
    let others = || {
        let cells = row.iter().enumerate().filter(|(column, _)| *column != time);
        cells.filter(|(_, cell)| !cell.is_empty())
    };
    let own = row.get(time).filter(|cell| !cell.is_empty());
    let all_years = others().all(|(_, cell)| stamp(&cell.text).is_some());
    // The row above names the column of the times as well: it is no row of groups.
    let whole = named(time) && own.is_some_and(|cell| !is_name_of_dates(&cell.text));
    own.is_none_or(is_word)
        && others().next().is_some()
        && others().all(|(column, cell)| is_number(&cell.text) && named(column))
        && (!all_years || whole)
}

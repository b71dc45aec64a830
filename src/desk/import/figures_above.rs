//! Rows of figures between the names and the first month, or above the names.
//!
//! Recognizes a row in which nothing but numbers stands below names, whatever it says of its own
//! time; and a number among words where the row above names the times as well. Speaks against it:
//! numbers that can be years, in a row that is itself called after dates or not at all, for then
//! they are the names of columns, below those of groups; and units such as `1000 EUR`.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,North,South\nStock,1000,2000\nJan 2025,10,20\nFeb 2025,30,40\n";
//! let told = import(table, &Wishes::default()).findings.troubles;
//! assert!(told[0].what.starts_with("`1000` and another figure in its row would be left out"));
//! let table = b"Month,Boxes,Note\nStock,1000,estimated\n2025-01,10,\n2025-02,20,\n";
//! assert!(!import(table, &Wishes::default()).findings.ok);
//! ```

use super::cell_figure::is_number;
use super::serial::is_name_of_dates;
use super::sheet::Cell;
use super::stamp::stamp;
use super::unit_number::is_unit_number;

/// The places of the rows without such rows at their end.
pub fn without_figures<'r>(
    mut rows: Vec<usize>,
    row: impl Fn(usize) -> &'r [Cell],
    time: usize,
) -> Vec<usize> {
    let mut words = WordCounts::of(rows.iter().map(|at| row(*at)));
    while let Some(last) = rows.last().map(|at| row(*at)) {
        words.take(last);
        if !has_figures(last, &words, time) {
            break;
        }
        rows.pop();
    }
    rows
}

/// How many of the rows above have a word in each column.
struct WordCounts(Vec<usize>);

impl WordCounts {
    fn of<'r>(rows: impl Iterator<Item = &'r [Cell]>) -> WordCounts {
        let mut counts = Vec::new();
        for row in rows {
            counts.resize(counts.len().max(row.len()), 0);
            row.iter()
                .zip(&mut counts)
                .for_each(|(cell, count)| *count += usize::from(is_word(cell)));
        }
        WordCounts(counts)
    }

    /// Goes up by a row.
    fn take(&mut self, row: &[Cell]) {
        let counts = row.iter().zip(&mut self.0);
        counts.for_each(|(cell, count)| *count = count.saturating_sub(usize::from(is_word(cell))));
    }

    fn has(&self, column: usize) -> bool {
        self.0.get(column).is_some_and(|count| *count > 0)
    }
}

fn is_word(cell: &Cell) -> bool {
    !cell.is_empty() && !is_number(&cell.text)
}

/// Whether a number is neither a year, which may be a name, nor a unit.
pub fn is_figure(cell: &Cell) -> bool {
    is_number(&cell.text) && stamp(&cell.text).is_none() && !is_unit_number(&cell.text)
}

/// Whether a row has nothing but figures beside the time: none of them names a column.
pub fn are_figures(row: &[Cell], time: usize) -> bool {
    let others = || row.iter().enumerate().filter(|(at, cell)| *at != time && !cell.is_empty());
    others().next().is_some() && others().all(|(_, cell)| is_figure(cell))
}

fn has_figures(row: &[Cell], above: &WordCounts, time: usize) -> bool {
    let others = || {
        let cells = row.iter().enumerate().filter(|(column, _)| *column != time);
        cells.filter(|(_, cell)| !cell.is_empty())
    };
    if others().all(|(_, cell)| !is_number(&cell.text) || is_unit_number(&cell.text)) {
        return false;
    }
    let own = row.get(time).filter(|cell| !cell.is_empty());
    let all_years = others().all(|(_, cell)| stamp(&cell.text).is_some());
    // The row above names the column of the times as well: it is no row of groups.
    let whole = above.has(time) && own.is_some_and(|cell| !is_name_of_dates(&cell.text));
    let numbers = others().all(|(column, cell)| is_number(&cell.text) && above.has(column));
    let named = others().any(|(column, cell)| is_figure(cell) && above.has(column));
    numbers && (!all_years || whole) || named && whole
}

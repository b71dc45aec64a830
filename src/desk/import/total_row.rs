//! Rows that are the sum or the average of rows of the table.
//!
//! Recognizes a row in which every figure comes in the same way from those of its column: from the
//! months of the year that it names, from all rows, or from those since the row of this kind before
//! it. Speaks against it: a label that is a month or may be one that cannot be read; an average
//! under the label of a sum; and without a label that says so an average, a sum of one row, and a
//! single figure, for these may be chance.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes,Boats\n2025-01,1,5\n2025-02,2,6\nWinter,3,11\n2025-03,4,7\n";
//! let account = import(table, &Wishes::default()).findings.account;
//! assert_eq!(account.left_out[0].reason, "a total that adds up");
//! // One figure alone may be so by chance.
//! let winter = b"Month,Boxes\n2025-01,1\n2025-02,2\nWinter,3\n2025-03,4\n";
//! assert!(!import(winter, &Wishes::default()).findings.ok);
//! // A slip of the pen in a month is no average of its neighbors.
//! let slip = b"Month,Boxes\nJanuary 2025,1\nFeburary 2025,2\nMarch 2025,3\n";
//! assert!(!import(slip, &Wishes::default()).findings.ok);
//! ```

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::cell_figure::is_number;
use super::sheet::{Cell, short};
use super::sheet_table::{SheetRow, SheetTable};
use super::stamp::{month_alone, stamp, year_alone};
use super::total::{Adds, SignedFigure, adds_up, is_sum, is_total, sum};

/// The figures of the columns of a table, each read once.
#[derive(Debug)]
pub struct Parts<'a> {
    table: &'a SheetTable,
    columns: RefCell<BTreeMap<usize, Rc<Vec<SignedFigure>>>>,
}

impl<'a> Parts<'a> {
    /// Those of a table; nothing is read before it is asked for.
    pub fn of(table: &'a SheetTable) -> Parts<'a> {
        Parts { table, columns: RefCell::default() }
    }

    fn column(&self, at: usize) -> Rc<Vec<SignedFigure>> {
        let part = |row: &SheetRow| {
            SignedFigure::of(row.cells.get(at).map_or("", |cell| cell.text.as_str()))
        };
        let read = || Rc::new(self.table.rows.iter().map(part).collect());
        self.columns.borrow_mut().entry(at).or_insert_with(read).clone()
    }

    /// Whether the rows of the table have a figure in a column: without, its total cannot be checked.
    pub fn has_figures(&self, at: usize) -> bool {
        self.column(at).iter().any(|part| part.is_figure())
    }

    /// How the figures of a row come from those of one of these sets of rows: all columns in the
    /// same way.
    pub fn adds(&self, row: &[Cell], sets: impl IntoIterator<Item = Vec<usize>>) -> Option<Adds> {
        let label = label(row, self.table.time).map_or("", |cell| cell.text.as_str());
        let is_said = is_total(label) || stamp(label).is_some();
        let may_be_month = label.bytes().any(|byte| byte.is_ascii_digit());
        if month_alone(label).is_some() && !is_total(label) {
            return None;
        }
        // One figure adds up by chance sooner than several do.
        let several = row.iter().filter(|cell| is_number(&cell.text)).count() > 1;
        if !is_said && may_be_month {
            return None;
        }
        let sets: Vec<Vec<usize>> = sets.into_iter().collect();
        let found = sets.iter().filter_map(|rows| {
            let adds = self.adds_from(row, rows)?;
            let may_be = adds == Adds::Sum || rows.len() < 2 || !is_sum(label);
            let by_chance = !several || adds != Adds::Sum || rows.len() < 2;
            (may_be && (is_said || !by_chance)).then_some(adds)
        });
        // An average of many rows is sooner chance than the sum of a few.
        let found: Vec<Adds> = found.collect();
        found.iter().find(|adds| **adds == Adds::Sum).or(found.first()).copied()
    }

    /// The same of one set of rows, whatever the label says.
    pub fn adds_from(&self, row: &[Cell], rows: &[usize]) -> Option<Adds> {
        let mut found = None;
        for (at, cell) in row.iter().enumerate() {
            if at == self.table.time || !is_number(&cell.text) {
                continue;
            }
            let column = self.column(at);
            if !self.has_figures(at) {
                continue;
            }
            let parts = || rows.iter().filter_map(|row| column.get(*row));
            let adds = SignedFigure::of(&cell.text).adds_up(parts)?;
            if *found.get_or_insert(adds) != adds && rows.len() > 1 {
                return None;
            }
        }
        found
    }
}

/// What a row is called: the text where the times are, else its first one.
pub fn label(row: &[Cell], time: usize) -> Option<&Cell> {
    let own = row.get(time).filter(|cell| !cell.is_empty());
    own.or_else(|| row.iter().find(|cell| !cell.is_empty() && !is_number(&cell.text)))
}

/// The year that a label names, alone or among words: `Total 2025`.
pub fn year_in(text: &str) -> Option<i16> {
    text.split_whitespace().find_map(year_alone).map(|year| year.number)
}

/// The rows of a table that are in a year.
pub fn rows_of(table: &SheetTable, year: i16) -> Vec<usize> {
    let is_in = |row: &SheetRow| row.stamp.when.year.is_some_and(|it| it.number == year);
    let rows = table.rows.iter().enumerate().filter(|(_, row)| is_in(row));
    rows.map(|(at, _)| at).collect()
}

/// The first of the figures of a row that is not what its column adds up to, and that.
pub fn difference(row: &[Cell], table: &SheetTable, figures: &[&Cell]) -> (String, String) {
    let parts = |figure: &Cell| -> Vec<&str> {
        let at = row.iter().position(|cell| cell == figure).unwrap_or(0);
        let parts = table.rows.iter().filter_map(|row| row.cells.get(at));
        parts.map(|cell| cell.text.as_str()).collect()
    };
    let is_wrong = |cell: &&&Cell| adds_up(&cell.text, &parts(cell)).is_none();
    let Some(first) = figures.iter().find(is_wrong).or(figures.first()) else {
        return Default::default();
    };
    (short(&first.text), sum(&parts(first)))
}

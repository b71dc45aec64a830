//! Figures that stand where no column is: beyond the header, or below no name.
//!
//! Recognizes a column that begins where the header has ended, and one without a name of which most
//! cells are empty. Speaks against asking: that no column has a name.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let told = import(b"Month,Boxes,\n2025-01,1,\n2025-02,2,99\n", &Wishes::default());
//! assert_eq!(told.findings.troubles[0].what, "`99` is in a column without a name");
//! ```

use super::column::Column;
use super::roles::Columns;
use super::sheet::{Cell, short};
use super::sheet_table::{SheetRow, SheetTable};
use super::total::{Adds, adds_up};
use super::trouble::{Trouble, TroubleKind};

/// The first cell of a column that begins where the header has ended.
pub fn beyond(table: &SheetTable, index: usize) -> Option<&Cell> {
    let names = &table.header.names;
    if names.is_empty() || index < names.len() {
        return None;
    }
    let mut cells = table.rows.iter().filter_map(|row| row.cells.get(index));
    cells.find(|cell| !cell.is_empty())
}

/// A figure in a column without a name, where other columns have one and most of its cells are
/// empty: it may have slipped there.
pub fn nameless(table: &SheetTable, columns: &Columns) -> Option<Trouble> {
    let named = columns.values.iter().any(|column| !column.label.is_empty());
    let cells = |column: &Column| {
        let index = column.index;
        table.rows.iter().filter_map(move |row| row.cells.get(index)).filter(|it| !it.is_empty())
    };
    let is_stray =
        |column: &&Column| column.label.is_empty() && cells(column).count() * 2 <= table.rows.len();
    let column = columns.values.iter().filter(|_| named).find(is_stray)?;
    let what = |cell: &Cell| format!("`{}` is in a column without a name", short(&cell.text));
    let help = format!(
        "write a name above it, move the figure to where it belongs, or leave the column out with \
         --leave-out {}",
        column.place
    );
    cells(column).next().map(|cell| Trouble::cell(TroubleKind::Nameless, cell, what(cell), help))
}

/// A column without a name whose figures are the sums of those of the named ones: a total, which makes
/// no series.
pub fn nameless_sum(table: &SheetTable, columns: &Columns) -> Option<Trouble> {
    let named: Vec<&Column> = columns.values.iter().filter(|it| !it.label.is_empty()).collect();
    let adds = |row: &SheetRow, column: &Column| {
        let own = row.cells.get(column.index)?;
        let parts = named.iter().filter_map(|it| Some(row.cells.get(it.index)?.text.as_str()));
        let parts: Vec<&str> = parts.collect();
        (parts.len() > 1).then(|| adds_up(&own.text, &parts) == Some(Adds::Sum))
    };
    let is_sum = |column: &&Column| {
        column.label.is_empty() && table.rows.iter().all(|row| adds(row, column) == Some(true))
    };
    let column = columns.values.iter().find(is_sum).filter(|_| table.rows.len() > 1)?;
    let cell = table.rows.first()?.cells.get(column.index)?;
    let what = format!("`{}` has no name, and is the sum of the others", short(&cell.text));
    let help = format!(
        "leave the total out with --leave-out {}, or write its name if it is a series",
        column.place
    );
    Some(Trouble::cell(TroubleKind::NamelessTotal, cell, what, help))
}

/// That two columns of figures are called alike.
pub fn alike(columns: &Columns) -> Option<Trouble> {
    let values = || columns.values.iter().filter(|column| !column.label.is_empty());
    let (one, other) = values().enumerate().find_map(|(at, one)| {
        let mut rest = values().skip(at + 1);
        rest.find(|other| other.label == one.label).map(|other| (one, other))
    })?;
    let (a, b) = (&one.place, &other.place);
    let what = format!(
        "{a} and {b} are both called `{}`; they were read as two series",
        short(&one.label)
    );
    Some(Trouble::whole(TroubleKind::Reading, what, ""))
}

//! What is told of the columns, and what became of the numbers in them.

use super::cell_figure::is_number;
use super::column::Column;
use super::doubtful::multiplied;
use super::findings::{ColumnFinding, ColumnRole, Findings};
use super::ledger::{Fate, Ledger};
use super::roles::Columns;
use super::sheet::{Cell, short};
use super::sheet_table::SheetTable;
use super::trouble::{Trouble, TroubleKind};

/// Says of all cells of a column what became of the numbers in them; `used` tell the series apart.
pub fn account(table: &SheetTable, columns: &Columns, used: &[Column], ledger: &mut Ledger) {
    let cells = |index: usize| table.rows.iter().filter_map(move |row| row.cells.get(index));
    for row in &table.rows {
        // Where months were across, the month of a row has the place of its figure.
        let time = row.cells.get(table.time);
        let is_alone = |cell: &&Cell| {
            let place = (cell.row, cell.column);
            row.cells.iter().filter(|it| (it.row, it.column) == place).count() < 2
        };
        time.filter(is_alone).into_iter().for_each(|cell| ledger.take(cell, Fate::Name));
    }
    for column in used.iter().chain(&columns.marks).chain(&columns.units) {
        cells(column.index).for_each(|cell| ledger.take(cell, Fate::Name));
    }
    for (column, why) in &columns.left {
        let reason = why.strip_prefix("left out, ").unwrap_or(why);
        ledger.leave_all(cells(column.index), reason);
    }
}

/// Why there is nothing to draw, with the first cell that should have been a number.
pub fn without_figures(table: &SheetTable, columns: &Columns) -> Trouble {
    let mut cells = columns.words.iter().filter_map(|column| {
        let cells = || table.rows.iter().filter_map(|row| row.cells.get(column.index));
        let text = cells().find(|cell| !cell.is_empty() && !is_number(&cell.text));
        text.or_else(|| cells().find(|cell| !cell.is_empty()))
    });
    // Figures are mostly to the right of words.
    let cell: Option<&Cell> = cells.next_back();
    let what = match cell {
        Some(cell) => format!("no column has figures: `{}` is not a number", short(&cell.text)),
        None => "no column has figures".to_owned(),
    };
    // `1.2M` in all rows are figures, once somebody says what the letter means.
    let (kind, help) = cell.and_then(|cell| multiplied(&cell.text)).unwrap_or_else(|| {
        let help = "besides the month column, a series needs a column of numbers without units or \
                    other words in its cells; if this text stands for an unknown figure, use \
                    --unknown, and name the column with --values";
        (TroubleKind::NoFigures, help.to_owned())
    });
    Trouble::at(kind, cell, what, help)
}

/// Says how the columns of words were read, and which were not.
pub fn tell(columns: &Columns, keys: &[Column], findings: &mut Findings) {
    for column in &columns.words {
        let (role, reading) = match keys.contains(column) {
            true => (ColumnRole::Choice, "tells the series apart"),
            false => (ColumnRole::LeftOut, "left out, text that no series needs"),
        };
        findings.columns.push(finding(column, role, reading));
    }
    for column in &columns.marks {
        findings.columns.push(finding(column, ColumnRole::Marks, "marks on the figures"));
    }
    for column in &columns.units {
        findings.columns.push(finding(column, ColumnRole::Unit, "the unit"));
    }
    for (column, why) in &columns.left {
        findings.columns.push(finding(column, ColumnRole::LeftOut, why));
    }
}

/// A column and how it was read.
pub fn finding(column: &Column, role: ColumnRole, reading: &str) -> ColumnFinding {
    let (place, name) = (column.place.clone(), column.name.clone());
    ColumnFinding { place, name, role, reading: reading.to_owned() }
}

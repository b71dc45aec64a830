//! A year in the corner of a table whose months run across: `2024,Jan,Feb,Mar` above `North,1,2,3`.
//!
//! Recognizes a row with a year before names of months, and nothing else but names. Speaks against it:
//! years below the first, for then the column says years.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"2024,Jan,Feb,Mar\nNorth,1,2,3\n\n2025,Jan,Feb,Mar\nNorth,4,5,6\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! assert!(series.csv("x").ends_with("2025-02,5,x\n2025-03,6,x\n"));
//! ```

use std::sync::Arc;

use super::cell_figure::is_number;
use super::findings::Findings;
use super::fiscal::{Begins, asked, calendar};
use super::head_months::{head_months, is_head};
use super::ledger::{Fate, Ledger};
use super::sheet::{Cell, Sheet};
use super::stamp::{marks_behind, year_alone};
use super::wrapped_year::{self, SaidMonth};
use super::written_year::WrittenYear;

/// A longer table is none of these.
const MOST_ROWS: usize = 20_000;

/// Writes the year of each corner into the months beside it.
pub fn write_corners(
    sheet: &mut Sheet,
    begins: Option<Begins>,
    ledger: &mut Ledger,
    findings: &mut Findings,
) {
    if sheet.rows.len() > MOST_ROWS {
        return;
    }
    let corners: Vec<(usize, usize, WrittenYear)> = (0..sheet.rows.len())
        .filter_map(|at| corner(sheet.rows.get(at)?).map(|(column, year)| (at, column, year)))
        .collect();
    let Some((first, column, _)) = corners.first().copied() else { return };
    let is_corner = |at: usize| corners.iter().any(|(row, ..)| *row == at);
    let mut others = sheet.rows.iter().enumerate().filter(|(at, _)| !is_corner(*at));
    // Where years run down as well, those of the corners are some of them.
    let is_year =
        |row: &[Cell]| row.get(column).is_some_and(|cell| year_alone(&cell.text).is_some());
    if others.any(|(at, row)| at > first && is_year(row)) {
        return;
    }
    for (at, column, year) in corners {
        let Some(row) = sheet.rows.get_mut(at) else { continue };
        let months = head_months(row);
        let said = months.iter().filter_map(|(column, month)| {
            Some(SaidMonth { year: year.number, month: *month, cell: row.get(*column)?, row: &[] })
        });
        let fiscal = row.get(column).filter(|_| year.fiscal);
        let question = asked(fiscal, wrapped_year::question(said), begins, findings);
        findings.troubles.extend(question);
        let marks = row.get(column).map(|cell| marks_behind(&cell.text)).unwrap_or_default();
        let cells = Arc::make_mut(row);
        for (column, month) in months {
            if let Some(cell) = cells.get_mut(column) {
                let year = calendar(year.number, month, begins);
                let own = marks_behind(&cell.text);
                ledger.take(cell, Fate::Name);
                *cell = cell.with(format!("{year}-{month:02}{marks}{own}"));
            }
        }
        if let Some(cell) = cells.get_mut(column) {
            ledger.take(cell, Fate::Name);
            *cell = cell.with("");
        }
    }
}

/// The column and the year of a corner.
fn corner(row: &[Cell]) -> Option<(usize, WrittenYear)> {
    let at = row.iter().position(|cell| !cell.is_empty())?;
    let year = year_alone(&row.get(at)?.text)?;
    let months = is_head(row).then(|| head_months(row))?;
    let first = months.first().map(|(column, _)| *column)?;
    let mut others = row.iter().enumerate().filter(|(column, _)| *column != at);
    (first > at && !others.any(|(_, cell)| is_number(&cell.text))).then_some((at, year))
}

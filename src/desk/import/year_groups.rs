//! Months across, and years in rows of their own, each above the rows of its series.
//!
//! Recognizes a head of at least three months without year, and below it rows that have nothing but
//! a year, before every row with figures. Speaks against it: a row with figures that says its year
//! itself.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Port,Jan,Feb,Mar\n2024,,,\nNorth,1,2,3\n2025,,,\nNorth,4,5,6\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! assert!(series.csv("x").ends_with("2025-02,5,x\n2025-03,6,x\n"));
//! ```

use std::sync::Arc;

use super::cell_figure::is_number;
use super::head_months::{LEAST, head_months};
use super::ledger::{Fate, Ledger};
use super::sheet::{Cell, Cells, HEADER, Kind, Sheet};
use super::stamp::year_alone;

/// Writes the year of each group into a column of its own.
pub fn write_years(sheet: &mut Sheet, ledger: &mut Ledger) {
    let Some(head) = sheet.rows.iter().take(HEADER).position(|row| head_months(row).len() >= LEAST)
    else {
        return;
    };
    let Some(names) = sheet.rows.get(head) else { return };
    let months: Vec<usize> = head_months(names).into_iter().map(|(column, _)| column).collect();
    let Some(below) = sheet.rows.get(head + 1..) else { return };
    let Some(years) = years(below, &months) else { return };
    let width = sheet.width();
    for (at, row) in sheet.rows.iter_mut().enumerate().skip(head) {
        let year = at.checked_sub(head + 1).and_then(|at| years.get(at)).cloned().flatten();
        let text = if at == head { "Year" } else { year.as_deref().unwrap_or_default() };
        let number = row.first().map_or(1, |cell| cell.row);
        let cells = Arc::make_mut(row);
        while cells.len() <= width {
            let column = u16::try_from(cells.len()).unwrap_or(u16::MAX);
            cells.push(Cell { row: number, column, ..Cell::default() });
        }
        if let Some(last) = cells.last_mut() {
            *last = Cell { kind: Kind::Section, ..last.with(text) };
        }
    }
    let mut at = 0;
    sheet.rows.retain(|row| {
        let is_bare = at > head && bare(row).is_some();
        at += 1;
        if is_bare {
            row.iter().for_each(|cell| ledger.take(cell, Fate::Name));
        }
        !is_bare
    });
}

/// The year of a row that has nothing else; the column that was added aside.
fn bare(row: &[Cell]) -> Option<&Cell> {
    let mut filled = row.iter().filter(|cell| !cell.is_empty());
    let only = filled.next().filter(|_| filled.next().is_none())?;
    year_alone(&only.text).is_some().then_some(only)
}

/// The year of each row below the head, if every row with figures has one above it.
fn years(below: &[Cells], months: &[usize]) -> Option<Vec<Option<String>>> {
    let (mut year, mut groups): (Option<String>, usize) = (None, 0);
    let mut all = Vec::new();
    for row in below {
        if let Some(cell) = bare(row) {
            (year, groups) = (Some(cell.text.to_string()), groups + 1);
            all.push(None);
            continue;
        }
        let has_figures =
            months.iter().any(|at| row.get(*at).is_some_and(|cell| is_number(&cell.text)));
        let others = row.iter().enumerate().filter(|(at, _)| !months.contains(at));
        let says_year = others.clone().any(|(_, cell)| year_alone(&cell.text).is_some());
        if has_figures && (says_year || year.is_none()) {
            return None;
        }
        all.push(year.clone().filter(|_| has_figures));
    }
    (groups > 0).then_some(all)
}

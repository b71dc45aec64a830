//! A second header further down whose columns stand in another order, or have other names.
//!
//! Recognizes a row without figures or times that begins like the header. Columns with the same names
//! are put in the order of the first header. Speaks against reading on: other names, for below them
//! are figures of another table; the author is told.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,N,S\n2025-01,1,2\nMonth,S,N\n2025-02,4,3\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! assert!(series.csv("x").contains("2025-01,n,1,x\n2025-02,n,3,x\n"));
//! ```

use std::collections::HashMap;
use std::sync::Arc;

use super::cell_figure::is_number;
use super::findings::Findings;
use super::sheet::{Cell, HEADER, Sheet, short};
use super::stamp::time;
use super::trouble::{Trouble, TroubleKind};

/// Puts the columns below such a header in order, or says that they are of another table.
pub fn order_columns(sheet: &mut Sheet, findings: &mut Findings) {
    let Some(head) = header(sheet) else { return };
    let Some(names) = sheet.rows.get(head).map(|row| texts(row)) else { return };
    let mut order: Option<Vec<usize>> = None;
    for row in sheet.rows.iter_mut().skip(head + 1) {
        // Most rows begin otherwise, and need no further look.
        let begins = row.first().map(|cell| cell.text.as_str());
        if begins == names.first().map(String::as_str) && is_header(row) {
            let own = texts(row);
            order = match (own == names, places(&names, &own)) {
                (true, _) => None,
                (false, Some(places)) => {
                    findings.notes.extend(row.first().map(|cell| {
                        let what = "the columns below this row are in a different order";
                        Trouble::cell(TroubleKind::Reading, cell, what, "")
                    }));
                    Some(places)
                }
                (false, None) => {
                    findings.troubles.extend(row.first().map(other_table));
                    return;
                }
            };
        }
        if let Some(order) = &order {
            let cell = |at: &usize| row.get(*at).cloned().unwrap_or_default();
            let cells: Vec<Cell> = order.iter().map(cell).collect();
            *row = Arc::new(cells);
        }
    }
}

fn other_table(cell: &Cell) -> Trouble {
    let row = cell.row;
    let what = format!("`{}` begins another table, with different columns", short(&cell.text));
    let help = format!(
        "import each table by itself: one with --rows 1-{}, the other without those rows",
        row.saturating_sub(1)
    );
    Trouble::cell(TroubleKind::AnotherTable, cell, what, help)
}

/// The row of names above the first figures.
fn header(sheet: &Sheet) -> Option<usize> {
    let has_figure = |row: &[Cell]| row.iter().any(|cell| is_number(&cell.text));
    let first = sheet.rows.iter().take(HEADER).position(|row| has_figure(row))?;
    let head = first.checked_sub(1)?;
    sheet.rows.get(head).is_some_and(|row| is_header(row)).then_some(head)
}

/// Whether a row has several names, no figures and no times, and begins with a name.
fn is_header(row: &[Cell]) -> bool {
    let filled = || row.iter().filter(|cell| !cell.is_empty());
    row.first().is_some_and(|cell| !cell.is_empty())
        && filled().nth(1).is_some()
        && filled().all(|cell| !is_number(&cell.text) && time(&cell.text).is_none())
}

fn texts(row: &[Cell]) -> Vec<String> {
    let mut all: Vec<String> = row.iter().map(|cell| cell.text.to_string()).collect();
    while all.last().is_some_and(String::is_empty) {
        all.pop();
    }
    all
}

/// Where each name stands in the other row, if both have the same names, each once.
fn places(names: &[String], own: &[String]) -> Option<Vec<usize>> {
    if own.len() != names.len() {
        return None;
    }
    let places: HashMap<&String, usize> = own.iter().zip(0..).collect();
    let is_once = places.len() == own.len();
    names.iter().map(|name| places.get(name).copied().filter(|_| is_once)).collect()
}

//! A header of two levels: years above, and the months of each below.
//!
//! Recognizes a row with at least three months without year, below a row with a year at the first
//! of them; a year holds to the right until the next. Speaks against it: months that have no year
//! above them.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Port,2024,,2025\n,Nov,Dec,Jan\nNorth,1,2,3\n";
//! let read = import(table, &Wishes::default());
//! assert!(read.series.unwrap().csv("x").ends_with("2024-12,2,x\n2025-01,3,x\n"));
//! ```

use std::sync::Arc;

use super::cell_figure::is_number;
use super::findings::Findings;
use super::fiscal::{Begins, asked, calendar, shown};
use super::ledger::{Fate, Ledger};
use super::number_names::take_names;
use super::sheet::{Cell, HEADER, Sheet, letter, short};
use super::stamp::{marks_behind, month_after, month_alone, year_alone};
use super::trouble::{Trouble, TroubleKind};
use super::wrapped_year::{self, SaidMonth};
use super::written_year::WrittenYear;

/// So many months in a row are such a header.
const LEAST: usize = 3;

/// Writes both levels into the lower row, as `2024-10`, and removes the upper one.
pub fn join_levels(
    sheet: &mut Sheet,
    begins: Option<Begins>,
    ledger: &mut Ledger,
    findings: &mut Findings,
) {
    let is_month = |cell: &&Cell| month_alone(&cell.text).is_some();
    let mut rows = sheet.rows.iter().take(HEADER);
    let lower = rows.position(|row| row.iter().filter(is_month).count() >= LEAST);
    let Some(lower) = lower else { return };
    let Some(upper) = lower.checked_sub(1).and_then(|upper| sheet.rows.get(upper)) else { return };
    let Some(names) = sheet.rows.get(lower) else { return };
    let Some(joined) = joined(upper, names, begins) else { return };
    let years = upper.iter().filter_map(|cell| Some((cell, year_alone(&cell.text)?)));
    let fiscal = shown(upper.first(), years);
    let question = asked(fiscal, wrapped(upper, names), begins, findings);
    findings.troubles.extend(question);
    let named = |column: usize| names.get(column).is_some_and(|cell| !cell.is_empty());
    for (column, cell) in upper.iter().enumerate() {
        // Above the name of another column a number says no year.
        if is_number(&cell.text) && year_alone(&cell.text).is_none() && named(column) {
            findings.troubles.push(no_year(cell));
        } else {
            ledger.take(cell, Fate::Name);
        }
    }
    take_names(names, sheet.rows.get(lower + 1..).unwrap_or_default(), ledger);
    // Names of other columns may stand on either level.
    let named: Vec<Cell> = (0..joined.len().max(upper.len()))
        .filter_map(|column| {
            let (above, below) = (upper.get(column), joined.get(column));
            below.filter(|cell| !cell.is_empty()).or(above).or(below).cloned()
        })
        .collect();
    if let Some(row) = sheet.rows.get_mut(lower) {
        *row = Arc::new(named);
    }
    sheet.rows.remove(lower - 1);
}

fn joined(upper: &[Cell], names: &[Cell], begins: Option<Begins>) -> Option<Vec<Cell>> {
    let (mut year, mut before): (Option<WrittenYear>, Option<u8>) = (None, None);
    let mut marks = String::new();
    let mut joined = Vec::new();
    for (column, cell) in names.iter().enumerate() {
        let above = upper.get(column).filter(|cell| !cell.is_empty());
        if let Some(above) = above {
            (year, marks) = (year_alone(&above.text), marks_behind(&above.text));
        }
        let month = month_after(&cell.text, before);
        before = month.or(before);
        joined.push(match (month, year) {
            (None, _) => cell.clone(),
            (Some(month), Some(year)) => {
                let year = calendar(year.number, month, begins);
                cell.with(format!("{year}-{month:02}{marks}{}", marks_behind(&cell.text)))
            }
            (Some(_), None) => return None,
        });
    }
    Some(joined)
}

/// That a figure stands among the years.
fn no_year(cell: &Cell) -> Trouble {
    let what = format!("`{}` is in the row with the years but is not a year", short(&cell.text));
    let help = format!(
        "remove the figure, or omit its column with --leave-out {}",
        letter(cell.column.into())
    );
    Trouble::cell(TroubleKind::UnreadDate, cell, what, help)
}

/// What is asked if the months below a year run past December.
fn wrapped(upper: &[Cell], names: &[Cell]) -> Option<Trouble> {
    let (mut year, mut before): (Option<WrittenYear>, Option<u8>) = (None, None);
    wrapped_year::question(names.iter().enumerate().filter_map(|(column, cell)| {
        let above = upper.get(column).filter(|cell| !cell.is_empty());
        year = above.map_or(year, |above| year_alone(&above.text));
        let month = month_after(&cell.text, before)?;
        before = Some(month);
        Some(SaidMonth { year: year?.number, month, cell, row: &[] })
    }))
}

//! A header of two levels: years above, and the months of each below.
//!
//! Recognizes a row with at least three months without year, below a row with a year at the first
//! of them; a year holds to the right until the next. Speaks against it: months that have no year
//! above them.

use super::fiscal::{calendar, shown, unsaid};
use super::ledger::{Fate, Ledger};
use super::sheet::{Cell, Sheet};
use super::stamp::{month_alone, year_alone};
use super::trouble::Trouble;
use super::when::Year;

/// So many months in a row are such a header.
const LEAST: usize = 3;

/// Writes both levels into the lower row, as `2024-10`, and removes the upper one.
pub fn join_levels(
    sheet: &mut Sheet,
    begins: Option<u8>,
    ledger: &mut Ledger,
    troubles: &mut Vec<Trouble>,
) {
    let is_month = |cell: &&Cell| month_alone(&cell.text).is_some();
    let lower = sheet.rows.iter().position(|row| row.iter().filter(is_month).count() >= LEAST);
    let Some(lower) = lower else { return };
    let Some(upper) = lower.checked_sub(1).and_then(|upper| sheet.rows.get(upper)) else { return };
    let Some(names) = sheet.rows.get(lower) else { return };
    let Some(joined) = joined(upper, names, begins) else { return };
    let years = upper.iter().filter_map(|cell| Some((cell, year_alone(&cell.text)?)));
    troubles.extend(unsaid(shown(upper.first(), years), begins));
    for cell in upper.iter().chain(names) {
        ledger.take(cell, Fate::Name);
    }
    // Names of other columns may stand on either level.
    let named: Vec<Cell> = (0..joined.len().max(upper.len()))
        .filter_map(|column| {
            let (above, below) = (upper.get(column), joined.get(column));
            below.filter(|cell| !cell.is_empty()).or(above).or(below).cloned()
        })
        .collect();
    if let Some(row) = sheet.rows.get_mut(lower) {
        *row = named;
    }
    sheet.rows.remove(lower - 1);
}

fn joined(upper: &[Cell], names: &[Cell], begins: Option<u8>) -> Option<Vec<Cell>> {
    let mut year: Option<Year> = None;
    let mut joined = Vec::new();
    for (column, cell) in names.iter().enumerate() {
        let above = upper.get(column).filter(|cell| !cell.is_empty());
        if let Some(above) = above {
            year = year_alone(&above.text);
        }
        joined.push(match (month_alone(&cell.text), year) {
            (None, _) => cell.clone(),
            (Some(month), Some(year)) => {
                cell.with(format!("{}-{month:02}", calendar(year.number, month, begins)))
            }
            (Some(_), None) => return None,
        });
    }
    Some(joined)
}

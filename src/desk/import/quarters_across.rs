//! A table with the years down and the quarters or halves of each year across.
//!
//! Recognizes a row with at least two different quarters without a year, above a column of years.
//! Speaks against it: names of months beside them, for then the quarters are sums; and a second
//! header below texts in several cells, for there another table may begin.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Year,Q1,Q2\n2024,1,2\n2025,3,4\n", &Wishes::default());
//! assert!(read.findings.troubles[0].what.contains("by quarter"));
//! assert!(read.refused.unwrap().csv("x").contains("2025-Q1,3,x"));
//! ```

use std::collections::BTreeSet;
use std::sync::Arc;

use super::cell_figure::is_number;
use super::findings::Findings;
use super::ledger::{Fate, Ledger};
use super::number_names::take_names;
use super::repeated_header::{above_again, another_table};
use super::sheet::{Cell, Cells, HEADER, Sheet};
use super::stamp::{time, year_alone};
use super::total::{adds_up, is_total};
use super::when::YearPart;
use super::year_column::{self, Years};

/// A longer table is none of these.
const MOST_ROWS: usize = 20_000;

/// The same figures with a row for each quarter.
pub fn unfolded(sheet: &Sheet, ledger: &mut Ledger, findings: &mut Findings) -> Option<Sheet> {
    if sheet.rows.len() > MOST_ROWS {
        return None;
    }
    let head = sheet.rows.iter().take(HEADER).position(|row| is_head(row))?;
    let names = sheet.rows.get(head)?;
    let below = sheet.rows.get(head + 1..)?;
    let quarters = quarters(names);
    let years = (0..names.len()).find(|at| {
        let cells = below.iter().filter_map(|row| row.get(*at));
        let is_quarter = quarters.iter().any(|(column, _)| column == at);
        !is_quarter && year_column::years(names.get(*at).into_iter().chain(cells)) != Years::None
    })?;
    let is_header = |row: &[Cell]| is_head(row) && self::quarters(row) == quarters;
    let has_year = |row: &[Cell]| row.get(years).is_some_and(|it| year_alone(&it.text).is_some());
    if let Some(cell) = above_again(below, is_header, has_year) {
        findings.troubles.push(another_table(cell));
        // With a trouble nothing is read on.
        return Some(sheet.clone());
    }
    let is_key = |at: &usize| {
        let mut cells = below.iter().filter_map(|row| row.get(*at));
        *at != years
            && !quarters.iter().any(|(column, _)| column == at)
            && !cells.any(|cell| is_number(&cell.text))
    };
    let keys: Vec<usize> = (0..names.len()).filter(is_key).collect();
    let kept = |row: &Cells| -> Vec<Cell> {
        let empty = Cell { row: row.first().map_or(1, |cell| cell.row), ..Cell::default() };
        keys.iter().map(|at| row.get(*at).cloned().unwrap_or_else(|| empty.clone())).collect()
    };
    let start = names.get(years)?;
    take_names(names, below, ledger);
    let mut rows = sheet.rows.get(..head)?.to_vec();
    rows.push(Arc::new([kept(names), vec![start.with("Quarter"), start.with("Value")]].concat()));
    for row in below {
        let Some(year) = row.get(years).and_then(|cell| year_alone(&cell.text)) else {
            rows.push(row.clone());
            continue;
        };
        row.get(years).into_iter().for_each(|cell| ledger.take(cell, Fate::Name));
        let figures: Vec<&str> =
            quarters.iter().filter_map(|(at, _)| Some(row.get(*at)?.text.as_str())).collect();
        let sums = row.iter().enumerate().filter(|(at, cell)| {
            let is_named = names.get(*at).is_some_and(|name| is_total(&name.text));
            is_named && adds_up(&cell.text, &figures).is_some()
        });
        sums.for_each(|(_, cell)| ledger.leave(cell, "a total that adds up"));
        rows.extend(quarters.iter().filter_map(|(at, part)| {
            let cell = row.get(*at).filter(|cell| !cell.is_empty())?;
            let text = format!("{}-{part}", year.number);
            Some(Arc::new([kept(row), vec![cell.with(text), cell.clone()]].concat()))
        }));
    }
    Some(Sheet { rows, ..*sheet })
}

fn is_head(row: &[Cell]) -> bool {
    if row.iter().any(|cell| is_number(&cell.text)) {
        return false;
    }
    let parts: BTreeSet<String> = quarters(row).into_iter().map(|(_, part)| part).collect();
    let is_month =
        |cell: &Cell| time(&cell.text).is_some_and(|when| matches!(when.part, YearPart::Month(_)));
    parts.len() > 1 && !row.iter().any(is_month)
}

/// The columns that are called after a quarter or half, each as it is written behind its year.
fn quarters(row: &[Cell]) -> Vec<(usize, String)> {
    let part = |cell: &Cell| match time(&cell.text).filter(|when| when.year.is_none())?.part {
        YearPart::Quarter(quarter) => Some(format!("Q{quarter}")),
        YearPart::Half(half) => Some(format!("H{half}")),
        _ => None,
    };
    let all = row.iter().enumerate();
    all.filter_map(|(at, cell)| Some((at, part(cell)?))).collect()
}

//! A table with the years down and the months of each year across.
//!
//! Recognizes a row with at least three different names of months, above rows with a year. Speaks
//! against it: figures beside the months that are neither their sum nor their average.

use std::collections::BTreeSet;

use super::findings::Findings;
use super::fiscal::{calendar, shown, unsaid};
use super::ledger::{Fate, Ledger};
use super::sheet::{Cell, Sheet, letter, short};
use super::stamp::{month_alone, year_alone};
use super::total::{Adds, adds_up};
use super::trouble::Trouble;

/// So many names of months in a row are the head of such a table.
const LEAST: usize = 3;

/// Where in such a table what is.
struct Grid<'s> {
    /// The row with the names of the months, and which of its columns they head.
    names: &'s [Cell],
    months: Vec<(usize, u8)>,
    /// The rows below it.
    below: &'s [Vec<Cell>],
    /// The column of the years.
    years: usize,
    /// The columns that tell series apart.
    keys: Vec<usize>,
    /// The columns of sums and averages.
    sums: Vec<usize>,
}

/// The same figures with a row for each month, if the table is one of these. Empty cells have no
/// row: months that are still to come are not unknown.
///
/// `begins` is the month in which years begin, if the author says it.
pub fn unfolded(
    sheet: &Sheet,
    begins: Option<u8>,
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> Option<Sheet> {
    let head = sheet.rows.iter().position(|row| months(row).len() >= LEAST)?;
    let grid = Grid::new(sheet.rows.get(head)?, sheet.rows.get(head + 1..)?)?;
    let years = grid.below.iter().filter_map(|row| {
        let cell = row.get(grid.years)?;
        Some((cell, year_alone(&cell.text)?))
    });
    findings.troubles.extend(unsaid(shown(grid.names.get(grid.years), years), begins));
    grid.account(ledger, findings);
    let (column, row) =
        (letter(grid.names.get(grid.years)?.column as usize), grid.names.first()?.row);
    let what =
        format!("the years of column {column} and the months of row {row} were put together");
    findings.notes.push(Trouble::whole(what, ""));
    let mut rows = sheet.rows.get(..head)?.to_vec();
    rows.extend(grid.rows(begins));
    Some(Sheet { rows, ..*sheet })
}

impl<'s> Grid<'s> {
    fn new(names: &'s [Cell], below: &'s [Vec<Cell>]) -> Option<Grid<'s>> {
        let months = months(names);
        let width = below.iter().map(Vec::len).max().unwrap_or(0).max(names.len());
        let has_year = |row: &Vec<Cell>, column: usize| {
            row.get(column).is_some_and(|cell| year_alone(&cell.text).is_some())
        };
        let dated = |column: usize| below.iter().filter(move |row| has_year(row, column));
        let others: Vec<usize> =
            (0..width).filter(|it| months.iter().all(|(month, _)| month != it)).collect();
        let most = others.iter().copied().rev().max_by_key(|column| dated(*column).count());
        let years = most.filter(|column| dated(*column).next().is_some())?;
        let is_word = |column: &usize| {
            let mut cells = dated(years).filter_map(|row| row.get(*column));
            !cells.any(|cell| super::figure::is_number(&cell.text))
        };
        let (keys, sums) = others.into_iter().filter(|column| *column != years).partition(is_word);
        Some(Grid { names, months, below, years, keys, sums })
    }

    /// Says what the cells are that come into no row of the result.
    fn account(&self, ledger: &mut Ledger, findings: &mut Findings) {
        for cell in self.names {
            ledger.take(cell, Fate::Name);
        }
        for row in self.below.iter().filter(|row| self.year(row).is_some()) {
            let used = self.keys.iter().chain([&self.years]).filter_map(|column| row.get(*column));
            used.for_each(|cell| ledger.take(cell, Fate::Name));
            let figures = self.months.iter().filter_map(|(column, _)| row.get(*column));
            let figures: Vec<&str> = figures.map(|cell| cell.text.as_str()).collect();
            for cell in self.sums.iter().filter_map(|column| row.get(*column)) {
                match adds_up(&cell.text, &figures) {
                    Some(Adds::Sum) => ledger.leave(cell, "a total that adds up"),
                    Some(Adds::Mean) => ledger.leave(cell, "an average of its row"),
                    None => {}
                }
            }
        }
        for cell in self.sums.iter().filter_map(|column| self.names.get(*column)) {
            let what = format!("`{}`: left out, no month", short(&cell.text));
            findings.notes.push(Trouble::cell(cell, what, ""));
        }
    }

    fn year(&self, row: &[Cell]) -> Option<i16> {
        year_alone(&row.get(self.years)?.text).map(|year| year.number)
    }

    /// A row for each month, below one with names.
    fn rows(&self, begins: Option<u8>) -> Vec<Vec<Cell>> {
        let start = self.months.first().and_then(|(column, _)| self.names.get(*column));
        let start = start.cloned().unwrap_or_default();
        let mut rows =
            vec![[self.kept(self.names), vec![start.with("Month"), start.with("Value")]].concat()];
        for row in self.below {
            let Some(year) = self.year(row) else {
                rows.push(row.clone());
                continue;
            };
            let figures = self.months.iter().filter_map(|(column, month)| {
                let cell = row.get(*column).filter(|cell| !cell.is_empty())?;
                let text = format!("{}-{month:02}", calendar(year, *month, begins));
                Some([self.kept(row), vec![cell.with(text), cell.clone()]].concat())
            });
            rows.extend(figures);
        }
        rows
    }

    /// The cells of a row that tell series apart; a row may end before them.
    fn kept(&self, row: &[Cell]) -> Vec<Cell> {
        let number = row.first().map_or(1, |cell| cell.row);
        let empty = |column: usize| Cell { row: number, column: column as u32, ..Cell::default() };
        let cell = |column: &usize| row.get(*column).cloned().unwrap_or_else(|| empty(*column));
        self.keys.iter().map(cell).collect()
    }
}

/// The columns that are called after months, each month once.
fn months(row: &[Cell]) -> Vec<(usize, u8)> {
    let mut seen = BTreeSet::new();
    let named = row
        .iter()
        .enumerate()
        .filter_map(|(column, cell)| Some((column, month_alone(&cell.text)?)));
    named.filter(|(_, month)| seen.insert(*month)).collect()
}

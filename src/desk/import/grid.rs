//! Tables with the years down and the months of each year across.

use std::collections::BTreeSet;

use super::figure::{Decimal, Figure, figure};
use super::findings::Findings;
use super::region::short;
use super::sheet::{Cell, Sheet, letter};
use super::trouble::Trouble;
use super::when::{When, when};
use super::years::{calendar, unsaid, year};

/// So many names of months in a row are the head of such a table.
const LEAST: usize = 3;

/// Where in such a table what stands.
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
    /// The columns of sums.
    sums: Vec<usize>,
}

/// The same figures with a row for each month, if the table is one of these. Empty cells are left
/// out: months that are still to come are not unknown.
///
/// `begins` is the month in which years begin, if the author says it.
pub fn unfolded(sheet: &Sheet, begins: Option<u8>, findings: &mut Findings) -> Option<Sheet> {
    let head = sheet.rows.iter().position(|row| months(row).len() >= LEAST)?;
    let grid = Grid::new(sheet.rows.get(head)?, sheet.rows.get(head + 1..)?)?;
    findings.troubles.extend(unsaid(grid.names.get(grid.years), begins));
    for cell in grid.sums.iter().filter_map(|column| grid.names.get(*column)) {
        let what = format!("`{}`: left out, no month", short(&cell.text));
        findings.notes.push(Trouble::cell(cell, what, ""));
    }
    let (column, row) = (letter(grid.years), grid.names.first()?.row);
    let what =
        format!("the years of column {column} and the months of row {row} were put together");
    findings.notes.push(Trouble::whole(what, ""));
    let mut rows = sheet.rows.get(..head)?.to_vec();
    rows.extend(grid.rows(begins));
    Some(Sheet { rows, ..sheet.clone() })
}

impl<'s> Grid<'s> {
    fn new(names: &'s [Cell], below: &'s [Vec<Cell>]) -> Option<Grid<'s>> {
        let months = months(names);
        // Each cell is looked at once or twice, however many columns there are.
        let mut dated = vec![0_usize; names.len()];
        for row in below {
            for (column, count) in dated.iter_mut().enumerate().take(row.len()) {
                *count += usize::from(year(row, column).is_some());
            }
        }
        let count = |column: &usize| dated.get(*column).copied().unwrap_or(0);
        let others: Vec<usize> =
            (0..names.len()).filter(|it| months.iter().all(|(month, _)| month != it)).collect();
        let most = others.iter().copied().rev().max_by_key(count);
        let years = most.filter(|column| count(column) > 0)?;
        let mut figures = vec![false; names.len()];
        for row in below.iter().filter(|row| year(row, years).is_some()) {
            for (cell, figure) in row.iter().zip(&mut figures) {
                *figure = *figure || is_figure(cell);
            }
        }
        let is_word = |column: &usize| figures.get(*column) != Some(&true);
        let (keys, sums) = others.into_iter().filter(|column| *column != years).partition(is_word);
        Some(Grid { names, months, below, years, keys, sums })
    }

    /// A row for each month, below one with names.
    fn rows(&self, begins: Option<u8>) -> Vec<Vec<Cell>> {
        let start = self.months.first().and_then(|(column, _)| self.names.get(*column));
        let (row, column) = start.map_or((1, 0), |cell| (cell.row, cell.column));
        let called = ["Month", "Value"].map(|text| Cell { text: text.to_owned(), row, column });
        let mut rows = vec![[self.kept(self.names), called.to_vec()].concat()];
        for row in self.below {
            let Some(year) = year(row, self.years) else {
                rows.push(row.clone());
                continue;
            };
            let figures = self.months.iter().filter_map(|(column, month)| {
                let cell = row.get(*column).filter(|cell| !cell.text.is_empty())?;
                let text = format!("{}-{month:02}", calendar(year, *month, begins));
                Some([self.kept(row), vec![Cell { text, ..cell.clone() }, cell.clone()]].concat())
            });
            rows.extend(figures);
        }
        rows
    }

    /// The cells of a row that tell series apart; a row may end before them.
    fn kept(&self, row: &[Cell]) -> Vec<Cell> {
        let number = row.first().map_or(1, |cell| cell.row);
        let empty = |column: usize| Cell { text: String::new(), row: number, column };
        let cell = |column: &usize| row.get(*column).cloned().unwrap_or_else(|| empty(*column));
        self.keys.iter().map(cell).collect()
    }
}

/// The columns that are called after months, each month once.
fn months(row: &[Cell]) -> Vec<(usize, u8)> {
    let mut seen = BTreeSet::new();
    let named = row.iter().enumerate().filter_map(|(column, cell)| match when(&cell.text) {
        Some(When::Name(month)) => Some((column, month)),
        _ => None,
    });
    named.filter(|(_, month)| seen.insert(*month)).collect()
}

fn is_figure(cell: &Cell) -> bool {
    let read = |decimal| figure(&cell.text, decimal, &[]);
    matches!(read(Decimal::Point).or_else(|| read(Decimal::Comma)), Some(Figure::Number(_)))
}

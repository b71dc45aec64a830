//! A table with the years down and the months of each year across.
//!
//! Recognizes a row with at least three different names of months, above rows with a year. Speaks
//! against it: figures beside the months that are neither their sum nor their average.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Year,Jan,Feb,Mar,Total\n2025,1,2,3,6\n";
//! let read = import(table, &Wishes::default());
//! assert!(read.series.unwrap().csv("x").ends_with("2025-02,2,x\n2025-03,3,x\n"));
//! assert_eq!(read.findings.account.left_out[0].reason, "a total that adds up");
//! ```

use std::sync::Arc;

use super::cell_figure::is_number;
use super::findings::Findings;
use super::fiscal::{Begins, asked, calendar, shown};
use super::grid_totals::Totals;
use super::head_months::{LEAST, head_months};
use super::ledger::Ledger;
use super::merged_time;
use super::repeated_header::{above_again, another_table};
use super::sheet::{Cell, Cells, HEADER, Kind, Sheet, counts, letter};
use super::stamp::{marks_behind, year_alone};
use super::trouble::{Trouble, TroubleKind};
use super::wrapped_year::{self, SaidMonth};
use super::year_column::{self, Years};

/// Cells that rows are made longer by, at most, where they end before the column of the years.
const MOST_ADDED: usize = 1 << 20;

/// Where in such a table what is.
pub struct Grid<'s> {
    /// The row with the names of the months, and which of its columns they head.
    pub(super) names: &'s [Cell],
    pub(super) months: Vec<(usize, u8)>,
    /// The rows below it.
    pub(super) below: &'s [Cells],
    /// The column of the years.
    pub(super) years: usize,
    /// The columns that tell series apart.
    pub(super) keys: Vec<usize>,
    /// The columns of sums and averages.
    pub(super) sums: Vec<usize>,
}

/// The same figures with a row for each month, if the table is one of these. Empty cells have no
/// row: months that are still to come are not unknown.
///
/// `begins` is the month in which years begin, if the author says it.
pub fn unfolded(
    sheet: &Sheet,
    begins: Option<Begins>,
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> Option<Sheet> {
    let head = sheet.rows.iter().take(HEADER).position(|row| head_months(row).len() >= LEAST)?;
    let grid = Grid::new(sheet.rows.get(head)?, sheet.rows.get(head + 1..)?)?;
    if let Some(filled) = grid.filled(sheet, head) {
        return unfolded(&filled, begins, ledger, findings);
    }
    let years = grid.below.iter().filter_map(|row| {
        let cell = row.get(grid.years)?;
        Some((cell, year_alone(&cell.text)?))
    });
    if grid.figures() > super::sheet_table::MOST_ROWS {
        return None;
    }
    if let Some(cell) = grid.another() {
        findings.troubles.push(another_table(cell));
        // With a trouble nothing is read on.
        return Some(sheet.clone());
    }
    let fiscal = shown(grid.names.get(grid.years), years);
    let question = asked(fiscal, grid.wrapped(), begins, findings);
    findings.troubles.extend(question);
    let totals = Totals::of(&grid);
    grid.account(&totals, ledger, findings);
    let years = grid.names.get(grid.years)?;
    let (column, row) = (letter(years.column.into()), years.row);
    let what = match sheet.turned {
        true => {
            let months = letter(grid.names.first()?.column.into());
            format!("years from row {row} were combined with months from column {months}")
        }
        false => {
            format!("years from column {column} were combined with months from row {row}")
        }
    };
    findings.notes.push(Trouble::whole(TroubleKind::Reading, what, ""));
    let mut rows = sheet.rows.get(..head)?.to_vec();
    rows.extend(grid.rows(begins, &totals));
    Some(Sheet { rows, ..*sheet })
}

impl<'s> Grid<'s> {
    fn new(names: &'s [Cell], below: &'s [Cells]) -> Option<Grid<'s>> {
        let months = head_months(names);
        let width = below.iter().map(|row| row.len()).max().unwrap_or(0).max(names.len());
        let others: Vec<usize> =
            (0..width).filter(|it| months.iter().all(|(month, _)| month != it)).collect();
        let says_years = |column: &usize| {
            let cells = below.iter().filter_map(|row| row.get(*column));
            year_column::years(names.get(*column).into_iter().chain(cells)) != Years::None
        };
        let is_year = |cell: &Cell| year_alone(&cell.text).is_some();
        let dates = counts(below.iter(), width, is_year);
        let mut most: Vec<(usize, usize)> =
            others.iter().filter_map(|column| Some((*dates.get(*column)?, *column))).collect();
        most.retain(|(count, _)| *count > 0);
        most.sort_by_key(|(count, column)| (std::cmp::Reverse(*count), *column));
        let years = most.into_iter().map(|(_, column)| column).find(says_years)?;
        let dated = below.iter().filter(|row| row.get(years).is_some_and(is_year));
        let numbers = counts(dated, width, |cell| is_number(&cell.text));
        let is_word = |column: &usize| numbers.get(*column) == Some(&0);
        let (keys, sums) = others.into_iter().filter(|column| *column != years).partition(is_word);
        Some(Grid { names, months, below, years, keys, sums })
    }

    /// The sheet with each year in all of its rows, if it is written once for several of them.
    fn filled(&self, sheet: &Sheet, head: usize) -> Option<Sheet> {
        let dated: Vec<bool> = self.below.iter().map(|row| self.year(row).is_some()).collect();
        if !merged_time::is_merged(self.below, &dated, self.years) {
            return None;
        }
        let mut filled = sheet.clone();
        let mut year: Option<Cell> = None;
        let may_extend = self.below.len().saturating_mul(self.years) <= MOST_ADDED;
        let mut is_changed = false;
        for (at, row) in self.below.iter().enumerate() {
            let own = row.get(self.years).filter(|_| self.year(row).is_some());
            let before = at.checked_sub(1).and_then(|before| self.below.get(before));
            let goes_on = before.is_some_and(|it| merged_time::continues(row, it, self.years));
            year = own.cloned().or(year.filter(|_| goes_on));
            let cells = filled.rows.get_mut(head + 1 + at).map(Arc::make_mut)?;
            let (None, Some(year)) = (own, &year) else { continue };
            let number = cells.first().map_or(1, |cell| cell.row);
            if may_extend {
                cells.extend((cells.len()..=self.years).map(|column| empty(number, column)));
            }
            if let Some(cell) = cells.get_mut(self.years) {
                *cell = Cell { kind: Kind::Merged, ..cell.with(year.text.clone()) };
                is_changed = true;
            }
        }
        // What cannot be filled in would be tried again without an end.
        is_changed.then_some(filled)
    }

    /// How many figures there may be.
    fn figures(&self) -> usize {
        self.below.len().saturating_mul(self.months.len())
    }

    /// What stands in several cells above a header that comes again: it may be about another table.
    fn another(&self) -> Option<&'s Cell> {
        above_again(self.below, |row| self.is_header(row), |row| self.year(row).is_some())
    }

    /// What is asked if the months of a year run past December.
    fn wrapped(&self) -> Option<Trouble> {
        let year = self.below.iter().find_map(|row| self.year(row))?;
        wrapped_year::question(self.months.iter().filter_map(|(column, month)| {
            let cell = self.names.get(*column)?;
            Some(SaidMonth { year, month: *month, cell, row: &[] })
        }))
    }

    /// The year of a row.
    pub(super) fn year(&self, row: &[Cell]) -> Option<i16> {
        year_alone(&row.get(self.years)?.text).map(|year| year.number)
    }

    /// Whether a row says what the header does.
    pub(super) fn is_header(&self, row: &[Cell]) -> bool {
        let text = |row: &[Cell], at: usize| row.get(at).map(|it| it.text.clone());
        let mut said = self.months.iter().map(|(at, _)| at).chain([&self.years]);
        said.all(|at| text(row, *at) == text(self.names, *at))
    }

    /// A row for each month, below one with names.
    fn rows(&self, begins: Option<Begins>, totals: &Totals) -> Vec<Cells> {
        let start = self.months.first().and_then(|(column, _)| self.names.get(*column));
        let start = start.cloned().unwrap_or_default();
        let mut rows = vec![Arc::new(
            [self.kept(self.names), vec![start.with("Month"), start.with("Value")]].concat(),
        )];
        for row in self.below {
            let Some(year) = self.year(row) else {
                rows.extend(Some(row.clone()).filter(|row| totals.reason(row).is_none()));
                continue;
            };
            let marks =
                row.get(self.years).map(|cell| marks_behind(&cell.text)).unwrap_or_default();
            let figures = self.months.iter().filter_map(|(column, month)| {
                let cell = row.get(*column).filter(|cell| !cell.is_empty())?;
                let own = self.names.get(*column).map(|cell| marks_behind(&cell.text));
                let year = calendar(year, *month, begins);
                let text = format!("{year}-{month:02}{marks}{}", own.unwrap_or_default());
                Some(Arc::new([self.kept(row), vec![cell.with(text), cell.clone()]].concat()))
            });
            rows.extend(figures);
        }
        rows
    }

    /// The cells of a row that tell series apart; a row may end before them.
    fn kept(&self, row: &[Cell]) -> Vec<Cell> {
        let number = row.first().map_or(1, |cell| cell.row);
        let cell =
            |column: &usize| row.get(*column).cloned().unwrap_or_else(|| empty(number, *column));
        self.keys.iter().map(cell).collect()
    }
}

/// A cell that a row does not have.
fn empty(row: u32, column: usize) -> Cell {
    Cell { row, column: column as u16, ..Cell::default() }
}

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

use super::figure::is_number;
use super::findings::Findings;
use super::fiscal::{Begins, asked, calendar, shown};
use super::head_months::{LEAST, head_months};
use super::ledger::{Fate, Ledger};
use super::sheet::{Cell, Cells, HEADER, Sheet, counts, letter, short};
use super::stamp::{marks_behind, time, year_alone};
use super::total::{Adds, adds_up, is_total, may_be_sums};
use super::trouble::Trouble;
use super::when::Part;
use super::wrapped_year::{self, Said};
use super::year_column::{self, Years};

/// Where in such a table what is.
struct Grid<'s> {
    /// The row with the names of the months, and which of its columns they head.
    names: &'s [Cell],
    months: Vec<(usize, u8)>,
    /// The rows below it.
    below: &'s [Cells],
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
    begins: Option<Begins>,
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> Option<Sheet> {
    let head = sheet.rows.iter().take(HEADER).position(|row| head_months(row).len() >= LEAST)?;
    let grid = Grid::new(sheet.rows.get(head)?, sheet.rows.get(head + 1..)?)?;
    let years = grid.below.iter().filter_map(|row| {
        let cell = row.get(grid.years)?;
        Some((cell, year_alone(&cell.text)?))
    });
    if grid.figures() > super::table::MOST_ROWS {
        return None;
    }
    let fiscal = shown(grid.names.get(grid.years), years);
    let question = asked(fiscal, grid.wrapped(), begins, findings);
    findings.troubles.extend(question);
    grid.account(ledger, findings);
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
    findings.notes.push(Trouble::whole(what, ""));
    let mut rows = sheet.rows.get(..head)?.to_vec();
    rows.extend(grid.rows(begins));
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

    /// How many figures there may be.
    fn figures(&self) -> usize {
        self.below.len().saturating_mul(self.months.len())
    }

    /// Says what the cells are that come into no row of the result.
    fn account(&self, ledger: &mut Ledger, findings: &mut Findings) {
        for cell in self.names {
            ledger.take(cell, Fate::Name);
        }
        let column = |at: usize| {
            let rows = self.below.iter().filter(|row| self.year(row).is_some());
            rows.filter_map(move |row| row.get(at))
        };
        let name = |at: usize| self.names.get(at).map_or("", |cell| cell.text.as_str());
        let sums = self.sums.iter().filter(|at| may_be_sums(name(**at), column(**at)));
        let sums: Vec<usize> = sums.copied().collect();
        for row in self.below.iter().filter(|row| self.year(row).is_some()) {
            let used = self.keys.iter().chain([&self.years]).filter_map(|column| row.get(*column));
            used.for_each(|cell| ledger.take(cell, Fate::Name));
            let figures = self.months.iter().filter_map(|(column, _)| row.get(*column));
            let figures: Vec<&str> = figures.map(|cell| cell.text.as_str()).collect();
            for (at, cell) in self.sums.iter().filter_map(|at| Some((at, row.get(*at)?))) {
                if self.is_part(usize::from(cell.column)) {
                    ledger.leave(cell, "a part of a year in a table of figures by month");
                }
                let adds = adds_up(&cell.text, &figures);
                match adds.filter(|_| sums.contains(at)) {
                    Some(Adds::Sum) => ledger.leave(cell, "a total that adds up"),
                    Some(Adds::Mean) => ledger.leave(cell, "an average of its row"),
                    None => {}
                }
            }
        }
        for row in self.below.iter().filter(|row| self.is_told(row)) {
            ledger.leave_all(row.iter(), self.reason(row));
            if let Some(cell) = row.iter().find(|cell| !cell.is_empty()) {
                let what = format!("`{}`: left out, {}", short(&cell.text), self.reason(row));
                findings.notes.push(Trouble::cell(cell, what, ""));
            }
        }
        for cell in self.sums.iter().filter_map(|column| self.names.get(*column)) {
            let what = format!("`{}`: left out, no month", short(&cell.text));
            findings.notes.push(Trouble::cell(cell, what, ""));
        }
    }

    /// What is asked if the months of a year run past December.
    fn wrapped(&self) -> Option<Trouble> {
        let year = self.below.iter().find_map(|row| self.year(row))?;
        wrapped_year::question(self.months.iter().filter_map(|(column, month)| {
            let cell = self.names.get(*column)?;
            Some(Said { year, month: *month, cell, row: &[] })
        }))
    }

    /// Whether a column is called after a quarter or half of a year.
    fn is_part(&self, column: usize) -> bool {
        let mut names = self.names.iter().filter(|cell| usize::from(cell.column) == column);
        names.any(|cell| {
            let part = time(&cell.text).filter(|when| when.year.is_none()).map(|when| when.part);
            matches!(part, Some(Part::Half(_) | Part::Quarter(_)))
        })
    }

    fn year(&self, row: &[Cell]) -> Option<i16> {
        year_alone(&row.get(self.years)?.text).map(|year| year.number)
    }

    /// Whether a row without a year is the header again, or comes from the years of each month.
    fn is_told(&self, row: &Cells) -> bool {
        self.year(row).is_none() && (self.is_header(row) || self.adds(row).is_some())
    }

    fn is_header(&self, row: &[Cell]) -> bool {
        let text = |row: &[Cell], at: usize| row.get(at).map(|it| it.text.clone());
        let mut said = self.months.iter().map(|(at, _)| at).chain([&self.years]);
        said.all(|at| text(row, *at) == text(self.names, *at))
    }

    fn reason(&self, row: &[Cell]) -> &'static str {
        match self.adds(row) {
            Some(Adds::Mean) => "an average of the years of each month",
            Some(Adds::Sum) => "a total that adds up",
            None => "a repeated header",
        }
    }

    /// How a row that is called a total comes from the years of each month.
    fn adds(&self, row: &[Cell]) -> Option<Adds> {
        let named = row.iter().any(|cell| !is_number(&cell.text) && is_total(&cell.text));
        let mut found = None;
        for (at, _) in self.months.iter().filter(|_| named) {
            let Some(own) = row.get(*at).filter(|cell| is_number(&cell.text)) else { continue };
            let years = self.below.iter().filter(|row| self.year(row).is_some());
            let parts: Vec<&str> =
                years.filter_map(|row| Some(row.get(*at)?.text.as_str())).collect();
            let adds = adds_up(&own.text, &parts)?;
            if *found.get_or_insert(adds) != adds && parts.len() > 1 {
                return None;
            }
        }
        found
    }

    /// A row for each month, below one with names.
    fn rows(&self, begins: Option<Begins>) -> Vec<Cells> {
        let start = self.months.first().and_then(|(column, _)| self.names.get(*column));
        let start = start.cloned().unwrap_or_default();
        let mut rows = vec![Arc::new(
            [self.kept(self.names), vec![start.with("Month"), start.with("Value")]].concat(),
        )];
        for row in self.below {
            let Some(year) = self.year(row) else {
                rows.extend(Some(row.clone()).filter(|row| !self.is_told(row)));
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
        let empty = |column: usize| Cell { row: number, column: column as u16, ..Cell::default() };
        let cell = |column: &usize| row.get(*column).cloned().unwrap_or_else(|| empty(*column));
        self.keys.iter().map(cell).collect()
    }
}

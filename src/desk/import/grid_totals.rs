//! Sums and averages in a table with the years down and the months across, and its header again.
//!
//! Recognizes figures beside the months that come from those of their row, and rows below that are
//! called totals and come from the years of each month. Speaks against leaving a figure out: that it
//! does not add up; the account of figures tells it then.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Year,Jan,Feb,Mar\n2024,1,2,3\n2025,4,5,6\nTotal,5,7,9\n";
//! let account = import(table, &Wishes::default()).findings.account;
//! assert_eq!(account.left_out[0].reason, "a total that adds up");
//! ```

use std::collections::HashMap;

use super::cell_figure::is_number;
use super::findings::Findings;
use super::ledger::{Fate, Ledger};
use super::number_names::take_names;
use super::repeated_header::repeated;
use super::sheet::{Cell, Cells, short};
use super::stamp::time;
use super::total::{Adds, SignedFigure, adds_up, is_total, may_be_sums};
use super::trouble::{Trouble, TroubleKind};
use super::unfold::Grid;
use super::when::YearPart;

/// So many rows are tried for totals of all years.
const MOST: usize = 200;

/// The rows below the header that have no year and are explained, and how each comes from the years.
pub struct Totals(HashMap<u32, Option<Adds>>);

impl Totals {
    /// Finds them, each month of the years being read once.
    pub fn of(grid: &Grid<'_>) -> Totals {
        let is_named =
            |row: &Cells| row.iter().any(|it| !is_number(&it.text) && is_total(&it.text));
        let open = || grid.below.iter().filter(|row| grid.year(row).is_none());
        let named: Vec<&Cells> = open().filter(|row| is_named(row)).take(MOST).collect();
        let figures = if named.is_empty() { Vec::new() } else { grid.figures_by_month() };
        let mut found = HashMap::new();
        for row in named {
            if let Some(adds) = grid.adds(row, &figures) {
                found.insert(number(row), Some(adds));
            }
        }
        for row in open().filter(|row| grid.is_header(row)) {
            found.entry(number(row)).or_insert(None);
        }
        Totals(found)
    }

    /// Why a row is left out; `None` if it is not.
    pub fn reason(&self, row: &[Cell]) -> Option<&'static str> {
        Some(match self.0.get(&number(row))? {
            Some(Adds::Mean) => "an average over the years for each month",
            Some(Adds::Sum) => "a total that adds up",
            None => "a repeated header",
        })
    }
}

fn number(row: &[Cell]) -> u32 {
    row.first().map_or(0, |cell| cell.row)
}

impl Grid<'_> {
    /// Says what the cells are that come into no row of the result.
    pub(super) fn account(&self, totals: &Totals, ledger: &mut Ledger, findings: &mut Findings) {
        take_names(self.names, self.below, ledger);
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
        for (row, reason) in self.below.iter().filter_map(|row| Some((row, totals.reason(row)?))) {
            ledger.leave_all(row.iter(), reason);
            if self.is_header(row) {
                findings.notes.extend(repeated(row));
            } else if let Some(cell) = row.iter().find(|cell| !cell.is_empty()) {
                let what = format!("`{}`: left out, {reason}", short(&cell.text));
                findings.notes.push(Trouble::cell(TroubleKind::LeftOut, cell, what, ""));
            }
        }
        for cell in self.sums.iter().filter_map(|column| self.names.get(*column)) {
            let what = format!("`{}`: left out, no month", short(&cell.text));
            findings.notes.push(Trouble::cell(TroubleKind::LeftOut, cell, what, ""));
        }
    }

    /// Whether a column is called after a quarter or half of a year.
    fn is_part(&self, column: usize) -> bool {
        let mut names = self.names.iter().filter(|cell| usize::from(cell.column) == column);
        names.any(|cell| {
            let part = time(&cell.text).filter(|when| when.year.is_none()).map(|when| when.part);
            matches!(part, Some(YearPart::Half(_) | YearPart::Quarter(_)))
        })
    }

    /// The figures of the years in each column of a month.
    fn figures_by_month(&self) -> Vec<Vec<SignedFigure>> {
        let years: Vec<&Cells> = self.below.iter().filter(|row| self.year(row).is_some()).collect();
        let column = |at: usize| {
            years
                .iter()
                .filter_map(|row| row.get(at))
                .map(|cell| SignedFigure::of(&cell.text))
                .collect()
        };
        self.months.iter().map(|(at, _)| column(*at)).collect()
    }

    /// How a row comes from the years of each month: all months in the same way.
    fn adds(&self, row: &[Cell], years: &[Vec<SignedFigure>]) -> Option<Adds> {
        let mut found = None;
        for ((at, _), figures) in self.months.iter().zip(years) {
            let Some(own) = row.get(*at).filter(|cell| is_number(&cell.text)) else { continue };
            let adds = SignedFigure::of(&own.text).adds_up(|| figures.iter())?;
            if *found.get_or_insert(adds) != adds && figures.len() > 1 {
                return None;
            }
        }
        found
    }
}

//! Tables one below another whose months run across, each with a row of its own months.
//!
//! Recognizes rows of at least two months, without figures, of which the later ones say other months
//! than the first. Speaks against it: the same months again, for that is a header that is repeated.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Port,Jan 2024,Feb 2024\nNorth,1,2\nPort,Jan 2025,Feb 2025\nNorth,3,4\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! assert!(series.csv("x").contains("2025-01,3,x\n2025-02,4,x\n"));
//! ```

use std::collections::BTreeSet;
use std::sync::Arc;

use super::cell_figure::is_number;
use super::findings::Findings;
use super::ledger::Ledger;
use super::number_names::take_names;
use super::sheet::{Cell, Cells, HEADER, Sheet, short};
use super::stamp::is_dated;
use super::total::{adds_up, is_total, may_be_sums};
use super::trouble::{Trouble, TroubleKind};

/// A longer table is none of these.
const MOST_ROWS: usize = 20_000;

/// The most figures of such tables.
const MOST_FIGURES: usize = super::sheet_table::MOST_ROWS;

/// So many rows of a table are tried for totals.
const MOST_TOTALS: usize = 50;

/// A table with its row of months.
struct DatedTable<'s> {
    names: &'s [Cell],
    rows: &'s [Cells],
}

/// The same figures with a row for each month.
pub fn unfolded(sheet: &Sheet, ledger: &mut Ledger, findings: &mut Findings) -> Option<Sheet> {
    if sheet.rows.len() > MOST_ROWS {
        return None;
    }
    let first = sheet.rows.iter().take(HEADER).position(|row| is_head(row))?;
    let heads: Vec<usize> = (first..sheet.rows.len())
        .filter(|at| sheet.rows.get(*at).is_some_and(|row| is_head(row)))
        .collect();
    let block = |(nth, head): (usize, &usize)| {
        let end = heads.get(nth + 1).copied().unwrap_or(sheet.rows.len());
        let names = sheet.rows.get(*head)?;
        Some(DatedTable { names, rows: sheet.rows.get(head + 1..end)? })
    };
    let blocks: Option<Vec<DatedTable<'_>>> = heads.iter().enumerate().map(block).collect();
    // A row of two dates, such as the first and last day of a month, heads nothing.
    let blocks = blocks.filter(|all| differ(all) && all.iter().all(DatedTable::has_figure))?;
    let dated: BTreeSet<usize> = blocks.iter().flat_map(|it| dated(it.names)).collect();
    let keys: Vec<usize> = (0..sheet.width())
        .filter(|at| !dated.contains(at) && blocks.iter().all(|block| block.has_words(*at)))
        .collect();
    if sheet.rows.len().saturating_mul(dated.len()) > MOST_FIGURES {
        return None;
    }
    let mut rows = sheet.rows.get(..first)?.to_vec();
    let start = blocks.first()?.names.first()?;
    let names = kept(&keys, blocks.first()?.names);
    rows.push(Arc::new([names, vec![start.with("Month"), start.with("Value")]].concat()));
    for block in &blocks {
        block.account(ledger);
        rows.extend(block.unfolded(&keys, ledger));
    }
    let second = blocks.get(1)?.names.iter().find(|cell| is_dated(&cell.text))?;
    let what = format!("another table begins with `{}`, below the first", short(&second.text));
    findings.notes.push(Trouble::cell(TroubleKind::Reading, second, what, ""));
    Some(Sheet { rows, ..*sheet })
}

fn dated(names: &[Cell]) -> Vec<usize> {
    let all = names.iter().enumerate().filter(|(_, cell)| is_dated(&cell.text));
    all.map(|(at, _)| at).collect()
}

/// Whether a row has months, and no figures.
fn is_head(row: &[Cell]) -> bool {
    // Most rows have a figure, and are known by the first of them.
    if row.iter().any(|cell| is_number(&cell.text) && !is_dated(&cell.text)) {
        return false;
    }
    let different: BTreeSet<&str> =
        row.iter().map(|it| it.text.as_str()).filter(|text| is_dated(text)).collect();
    different.len() > 1
}

/// Whether not all heads say the same months in the same columns.
fn differ(blocks: &[DatedTable<'_>]) -> bool {
    let months = |block: &DatedTable<'_>| -> Vec<(usize, String)> {
        let text = |at: usize| block.names.get(at).map_or(String::new(), |it| it.text.to_string());
        dated(block.names).into_iter().map(|at| (at, text(at))).collect()
    };
    let first = blocks.first().map(months);
    blocks.iter().any(|block| Some(months(block)) != first)
}

fn kept(keys: &[usize], row: &[Cell]) -> Vec<Cell> {
    let number = row.first().map_or(1, |cell| cell.row);
    let empty = |column: usize| Cell { row: number, column: column as u16, ..Cell::default() };
    keys.iter().map(|at| row.get(*at).cloned().unwrap_or_else(|| empty(*at))).collect()
}

impl DatedTable<'_> {
    /// Whether a figure stands below one of its months.
    fn has_figure(&self) -> bool {
        let months = dated(self.names);
        let mut cells =
            self.rows.iter().flat_map(|row| months.iter().filter_map(|at| row.get(*at)));
        cells.any(|cell| is_number(&cell.text) && !is_dated(&cell.text))
    }

    /// Whether no number stands in a column.
    fn has_words(&self, column: usize) -> bool {
        let mut cells = self.rows.iter().filter_map(|row| row.get(column));
        cells.all(|cell| !is_number(&cell.text))
    }

    fn figures(&self, row: &[Cell]) -> Vec<String> {
        let cells = dated(self.names).into_iter().filter_map(|at| row.get(at));
        cells.map(|cell| cell.text.to_string()).collect()
    }

    /// Says what the cells are that come into no row of the result.
    fn account(&self, ledger: &mut Ledger) {
        take_names(self.names, self.rows, ledger);
        let months = dated(self.names);
        for row in self.rows {
            let figures = self.figures(row);
            let figures: Vec<&str> = figures.iter().map(String::as_str).collect();
            let others = row.iter().enumerate().filter(|(at, _)| !months.contains(at));
            for (at, cell) in others.filter(|(_, cell)| is_number(&cell.text)) {
                let name = self.names.get(at).map_or("", |cell| cell.text.as_str());
                let column = self.rows.iter().filter_map(|row| row.get(at));
                if may_be_sums(name, column) && adds_up(&cell.text, &figures).is_some() {
                    ledger.leave(cell, "a total that adds up");
                }
            }
        }
    }

    /// A row for each figure; other rows as they are.
    fn unfolded(&self, keys: &[usize], ledger: &mut Ledger) -> Vec<Cells> {
        let months = dated(self.names);
        let (mut all, mut tried) = (Vec::new(), 0);
        for row in self.rows {
            let cells: Vec<(&Cell, &Cell)> = months
                .iter()
                .filter_map(|at| Some((self.names.get(*at)?, row.get(*at)?)))
                .collect();
            if !cells.iter().any(|(_, cell)| is_number(&cell.text)) {
                all.push(row.clone());
            } else if self.is_sum(row, &mut tried) {
                ledger.leave_all(row.iter(), "a total that adds up");
            } else {
                let filled = cells.into_iter().filter(|(_, cell)| !cell.is_empty());
                all.extend(filled.map(|(month, cell)| {
                    let own = vec![cell.with(month.text.clone()), cell.clone()];
                    Arc::new([kept(keys, row), own].concat())
                }));
            }
        }
        all
    }

    /// Whether a row is called a total and is that of the others.
    fn is_sum(&self, row: &Cells, tried: &mut usize) -> bool {
        let named = row.iter().any(|cell| !is_number(&cell.text) && is_total(&cell.text));
        *tried += usize::from(named);
        let others = || self.rows.iter().filter(|other| !Arc::ptr_eq(other, row));
        named
            && *tried <= MOST_TOTALS
            && dated(self.names).into_iter().all(|at| {
                let parts: Vec<&str> =
                    others().filter_map(|row| Some(row.get(at)?.text.as_str())).collect();
                row.get(at).is_none_or(|cell| {
                    !is_number(&cell.text) || adds_up(&cell.text, &parts).is_some()
                })
            })
    }
}

//! Tables side by side, each with months of its own: `Month,Boxes,,Month,Boxes`.
//!
//! Recognizes a name of a column of months that comes again further right, above other months.
//! Columns that are called alike go on one below another, and others become series of their own.
//! Speaks against it: two figures of one name for one month; the author is asked which column of
//! months is meant.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes,,Month,Boxes\nJan 2024,1,,Jan 2025,3\nFeb 2024,2,,Feb 2025,4\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! assert!(series.csv("x").ends_with("2025-01,3,x\n2025-02,4,x\n"));
//! ```

use std::collections::HashMap;
use std::sync::Arc;

use super::cell_figure::is_number;
use super::findings::Findings;
use super::ledger::{Fate, Ledger};
use super::sheet::{Cell, Cells, HEADER, Sheet, short};
use super::stamp::{is_dated, time};
use super::trouble::{Trouble, TroubleKind};
use super::when::When;

/// A longer table is none of these.
const MOST_ROWS: usize = 20_000;

/// Where the tables are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides {
    /// The row with the names.
    head: usize,
    /// The columns of months.
    starts: Vec<usize>,
}

fn dated(cell: Option<&Cell>) -> Option<When> {
    let text = &cell?.text;
    is_dated(text).then(|| time(text)).flatten()
}

/// The tables side by side of a sheet, if it has some whose months differ.
pub fn sides(sheet: &Sheet) -> Option<Sides> {
    if sheet.rows.len() > MOST_ROWS {
        return None;
    }
    let first = sheet
        .rows
        .iter()
        .take(HEADER)
        .position(|row| row.iter().filter(|cell| dated(Some(cell)).is_some()).count() > 1)?;
    let head = first.checked_sub(1)?;
    let names = sheet.rows.get(head)?;
    let own = names.iter().find(|cell| !cell.is_empty() && !is_number(&cell.text))?;
    let same = names.iter().enumerate().filter(|(_, cell)| cell.text == own.text);
    let starts: Vec<usize> = same.map(|(at, _)| at).collect();
    let below = sheet.rows.get(first..)?;
    let times = |at: usize| below.iter().filter_map(move |row| dated(row.get(at)));
    let [left, others @ ..] = starts.as_slice() else { return None };
    let all_dated = starts.iter().all(|at| times(*at).next().is_some());
    let differ = others.iter().any(|at| {
        below.iter().any(|row| {
            dated(row.get(*left)).zip(dated(row.get(*at))).is_some_and(|(one, other)| one != other)
        })
    });
    (all_dated && differ && !others.is_empty()).then_some(Sides { head, starts })
}

/// The column of the result in which each name stands.
fn places(names: &[Cell], sides: &Sides) -> Vec<(usize, Cell)> {
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut all = Vec::new();
    for (at, cell) in names.iter().enumerate() {
        let next = 1 + known.len();
        let place = match sides.starts.contains(&at) || cell.is_empty() {
            true => 0,
            false => *known.entry(cell.text.as_str()).or_insert(next),
        };
        all.push((place, cell.clone()));
    }
    all
}

/// The tables as one, with a row for each month.
pub fn joined(sheet: &Sheet, ledger: &mut Ledger, findings: &mut Findings) -> Option<Sheet> {
    let sides = sides(sheet)?;
    let names = sheet.rows.get(sides.head)?;
    let places = places(names, &sides);
    let width = places.iter().map(|(place, _)| place + 1).max()?;
    let mut header = vec![names.get(*sides.starts.first()?)?.clone(); width];
    for (place, cell) in places.iter().rev().filter(|(place, _)| *place > 0) {
        *header.get_mut(*place)? = cell.clone();
    }
    let mut table: Vec<Vec<Cell>> = Vec::new();
    let mut others: Vec<Cells> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for row in sheet.rows.get(sides.head + 1..)? {
        if !sides.starts.iter().any(|at| dated(row.get(*at)).is_some()) {
            others.push(row.clone());
            continue;
        }
        for (nth, start) in sides.starts.iter().enumerate() {
            let end = sides.starts.get(nth + 1).copied().unwrap_or(row.len());
            let part = row.get(*start..end.min(row.len())).unwrap_or_default();
            let Some(own) = part.first().filter(|cell| !cell.is_empty()) else { continue };
            let at = *known.entry(own.text.to_string()).or_insert(table.len());
            if at == table.len() {
                let empty =
                    |name: &Cell| Cell { row: own.row, column: name.column, ..Cell::default() };
                table.push(header.iter().map(empty).collect());
            }
            let line = table.get_mut(at)?;
            *line.first_mut()? = own.clone();
            for (offset, cell) in part.iter().enumerate().skip(1).filter(|(_, it)| !it.is_empty()) {
                let (place, _) = places.get(start + offset)?;
                let free = line.get_mut(*place).filter(|free| *place > 0 && free.is_empty())?;
                *free = cell.clone();
            }
        }
    }
    names.iter().for_each(|cell| ledger.take(cell, Fate::Name));
    let second = names.get(*sides.starts.get(1)?)?;
    let what = format!("another table begins with `{}`, beside the first", short(&second.text));
    findings.notes.push(Trouble::cell(TroubleKind::Reading, second, what, ""));
    // Above the names a column is another one than below them.
    let filled = |row: &Cells| {
        let count = row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        Arc::new(row.iter().take(count).cloned().collect())
    };
    let above = sheet.rows.get(..sides.head)?.iter().map(filled);
    let rows = above.chain([Arc::new(header)]).chain(table.into_iter().map(Arc::new));
    Some(Sheet { rows: rows.chain(others).collect(), ..*sheet })
}

/// Why one column of months cannot be that of all tables side by side.
pub fn refused(sheet: &Sheet, asked: usize) -> Option<Trouble> {
    let sides = sides(sheet)?;
    sides.starts.iter().find(|at| **at == asked)?;
    let other = sides.starts.iter().find(|at| **at != asked)?;
    let row = sheet.rows.iter().skip(sides.head + 1).find(|row| {
        dated(row.get(*other)).is_some() && row.get(other + 1).is_some_and(|it| !it.is_empty())
    })?;
    let (month, figure) = (row.get(*other)?, row.get(other + 1)?);
    let what = format!(
        "`{}` belongs to `{}` beside it, not to the month in column {}",
        short(&figure.text),
        short(&month.text),
        sheet.place(asked)
    );
    let help = "the sheet has two tables side by side; leave one out with --leave-out, such as \
                --leave-out D,E, or put one below the other";
    Some(Trouble::cell(TroubleKind::AnotherTable, figure, what, help))
}

//! The account of all figures of a file: each is in the series, is something else than a figure,
//! or is left out with a reason. What nothing explains is a problem.

use std::collections::BTreeMap;

use compact_str::CompactString;
use serde::Serialize;

use super::figure::is_number;
use super::sheet::{Cell, Kind, Sheet, letter, short};
use super::trouble::Trouble;

/// What became of the number in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is in the result.
    Value,
    /// It says when, or which series, or what a column is called.
    Name,
}

/// The account, while a file is read.
#[derive(Debug, Default)]
pub struct Ledger {
    /// The cells with a number, by place.
    figures: Vec<u64>,
    fates: Vec<(u64, Fate)>,
    left: Vec<(u64, usize, CompactString)>,
    reasons: Vec<String>,
}

/// Figures that were left out: a cell, or part of a row or column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The cells, as `B7`, `B7:F7` or, with gaps, the first and the last.
    pub place: String,
    /// The figures as they are written, or one if all are the same.
    pub values: Vec<String>,
    /// How many there are.
    pub count: usize,
    /// Why, as `a total that adds up`.
    pub reason: String,
}

/// The account when all is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Account {
    /// All cells of the file that hold a number.
    pub figures: usize,
    /// Those in the result.
    pub used: usize,
    /// Those that say when, or which series, or what a column is called.
    pub named: usize,
    /// Those that were left out, with the reasons.
    pub left_out: Vec<LeftOut>,
}

fn place(cell: &Cell) -> u64 {
    u64::from(cell.row) << 32 | u64::from(cell.column)
}

impl Ledger {
    /// Begins the account of a sheet.
    pub fn of(sheet: &Sheet) -> Ledger {
        let figures = sheet.rows.iter().flatten().filter(|cell| is_figure(cell)).map(place);
        let mut figures: Vec<u64> = figures.collect();
        figures.sort_unstable();
        figures.dedup();
        Ledger { figures, ..Ledger::default() }
    }

    /// Notes what became of the number in a cell, if there is one.
    pub fn take(&mut self, cell: &Cell, fate: Fate) {
        if self.figures.binary_search(&place(cell)).is_ok() {
            self.fates.push((place(cell), fate));
        }
    }

    /// Notes that the number in a cell, if there is one, is left out, and why.
    pub fn leave(&mut self, cell: &Cell, reason: &str) {
        if self.figures.binary_search(&place(cell)).is_err() {
            return;
        }
        let reason = self.reasons.iter().position(|known| known == reason).unwrap_or_else(|| {
            self.reasons.push(reason.to_owned());
            self.reasons.len() - 1
        });
        self.left.push((place(cell), reason, cell.text.clone()));
    }

    /// The same for the cells of a row or column.
    pub fn leave_all<'c>(&mut self, cells: impl IntoIterator<Item = &'c Cell>, reason: &str) {
        for cell in cells {
            self.leave(cell, reason);
        }
    }

    /// The account, and a problem for each row in which a figure is not accounted for.
    pub fn close(mut self, sheet: &Sheet) -> (Account, Vec<Trouble>) {
        // The result comes first: a figure that is in it was not left out.
        self.fates.sort_by_key(|(place, fate)| (*place, *fate != Fate::Value));
        self.fates.dedup_by_key(|(place, _)| *place);
        self.left.sort();
        self.left.dedup_by_key(|(place, _, _)| *place);
        let fates = &self.fates;
        let is_taken = |place: &u64| fates.binary_search_by_key(place, |(at, _)| *at).is_ok();
        self.left.retain(|(place, _, _)| !is_taken(place));
        let is_left = |at: &u64| self.left.binary_search_by_key(at, |(at, _, _)| *at).is_ok();
        let open: Vec<u64> =
            self.figures.iter().copied().filter(|at| !is_taken(at) && !is_left(at)).collect();
        let used = self.fates.iter().filter(|(_, fate)| *fate == Fate::Value).count();
        let account = Account {
            figures: self.figures.len(),
            used,
            named: self.fates.len() - used,
            left_out: self.left_out(),
        };
        (account, unexplained(&open, sheet))
    }

    /// What was left out, by reason and by row or column, whichever makes fewer lines.
    fn left_out(&self) -> Vec<LeftOut> {
        let mut all = Vec::new();
        for (nth, reason) in self.reasons.iter().enumerate() {
            let cells = || self.left.iter().filter(move |(_, reason, _)| *reason == nth);
            let mut rows: BTreeMap<u64, Vec<_>> = BTreeMap::new();
            let mut columns: BTreeMap<u64, Vec<_>> = BTreeMap::new();
            for (at, _, text) in cells() {
                rows.entry(at >> 32).or_default().push((*at, text));
                columns.entry(at & 0xffff_ffff).or_default().push((*at, text));
            }
            let groups = if rows.len() <= columns.len() { rows } else { columns };
            all.extend(groups.into_values().filter_map(|group| together(&group, reason)));
        }
        all
    }
}

fn is_figure(cell: &Cell) -> bool {
    match cell.kind {
        Kind::Number => true,
        Kind::Text => is_number(&cell.text),
        Kind::Date | Kind::Merged => false,
    }
}

fn together(cells: &[(u64, &CompactString)], reason: &str) -> Option<LeftOut> {
    let name = |at: u64| format!("{}{}", letter((at & 0xffff_ffff) as usize), at >> 32);
    let (first, first_text) = cells.first()?;
    let (last, _) = cells.last()?;
    let place =
        if first == last { name(*first) } else { format!("{}:{}", name(*first), name(*last)) };
    let all_same = cells.iter().all(|(_, text)| text == first_text);
    let values: Vec<String> = cells.iter().map(|(_, text)| text.to_string()).collect();
    let values = if all_same { vec![first_text.to_string()] } else { values };
    Some(LeftOut { place, values, count: cells.len(), reason: reason.to_owned() })
}

/// One problem a row: its first figure with the number of the others.
fn unexplained(open: &[u64], sheet: &Sheet) -> Vec<Trouble> {
    let rows = open.chunk_by(|a, b| a >> 32 == b >> 32);
    let trouble = |row: &[u64]| {
        let first = *row.first()?;
        let (number, column) = ((first >> 32) as usize, (first & 0xffff_ffff) as usize);
        let cell =
            sheet.row(number).into_iter().find(|cell| cell.column as usize == column).cloned();
        let text = cell.as_ref().map_or("", |cell| cell.text.as_str());
        let others = match row.len() - 1 {
            0 => String::new(),
            1 => " and another figure of its row".to_owned(),
            more => format!(" and {more} other figures of its row"),
        };
        let what = format!("`{}`{others} would be left out, and nothing says why", short(text));
        let help = format!(
            "if it does not belong to the series, say so with --leave-out {number}; if it does, \
             write its month into the row"
        );
        Some(Trouble { row: Some(number), column: Some(letter(column)), what, help })
    };
    // A table that is misread as a whole is not told row by row.
    rows.filter_map(trouble).take(MOST_TOLD).collect()
}

/// The most rows that are told one by one.
const MOST_TOLD: usize = 12;

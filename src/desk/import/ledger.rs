//! The account of all figures of a file: each is in the series, is something else than a figure,
//! or is left out with a reason. What nothing explains is a problem.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Month,Boxes\n2025-01,1\n2025-02,2\nTotal,3\n", &Wishes::default());
//! let account = read.findings.account;
//! assert_eq!((account.figures, account.used), (3, 2));
//! assert_eq!(account.left_out[0].place, "B4");
//! assert_eq!(account.left_out[0].reason, "a total that adds up");
//! ```

use std::collections::{BTreeMap, HashMap};

use compact_str::CompactString;
use serde::Serialize;

use super::cell_figure::is_number;
use super::sheet::{Cell, Kind, Sheet, letter};
use super::trouble::Trouble;
use super::unexplained::unexplained;

/// What became of the number in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Nothing yet.
    Open,
    /// It is left out, for one of the reasons.
    Left(u16),
    /// It says when, or which series, or what a column is called.
    Name,
    /// It is in the result.
    Value,
}

/// The account, while a file is read.
#[derive(Debug, Default)]
pub struct Ledger {
    /// The cells with a number, by place, and what became of each.
    figures: Vec<u64>,
    fates: Vec<Fate>,
    /// How the figures that are left out are written.
    texts: Vec<(u64, CompactString)>,
    reasons: Vec<String>,
}

/// So many texts are remembered as figures or none.
const MOST_KNOWN: usize = 50_000;

/// The most figures that are quoted; of more the places and the count are told.
const MOST_QUOTED: usize = 100_000;

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
    /// Those that nothing explains: there are none if the table is read.
    pub open: Vec<LeftOut>,
}

fn place(cell: &Cell) -> u64 {
    u64::from(cell.row) << 32 | u64::from(cell.column)
}

impl Ledger {
    /// Begins the account of a sheet.
    pub fn of(sheet: &Sheet) -> Ledger {
        let cells = sheet.rows.iter().flat_map(|row| row.iter());
        let mut known: HashMap<&str, bool> = HashMap::new();
        let mut figures: Vec<u64> = Vec::new();
        for cell in cells {
            // The same words and months come again and again in a long table.
            let is_figure = match (cell.kind, known.get(cell.text.as_str())) {
                (Kind::Text, Some(is)) => *is,
                _ => is_figure(cell),
            };
            if cell.kind == Kind::Text && known.len() < MOST_KNOWN && cell.text.len() < 24 {
                known.insert(&cell.text, is_figure);
            }
            figures.extend(is_figure.then(|| place(cell)));
        }
        figures.sort_unstable();
        figures.dedup();
        let fates = vec![Fate::Open; figures.len()];
        Ledger { figures, fates, ..Ledger::default() }
    }

    /// Notes what became of the number in a cell, if there is one: the result comes before names,
    /// and these before what is left out.
    pub fn take(&mut self, cell: &Cell, fate: Fate) {
        let Ok(at) = self.figures.binary_search(&place(cell)) else { return };
        if let Some(known) = self.fates.get_mut(at) {
            *known = fate.max(*known);
        }
    }

    /// Notes that the number in a cell, if there is one, is left out, and why.
    pub fn leave(&mut self, cell: &Cell, reason: &str) {
        let Ok(at) = self.figures.binary_search(&place(cell)) else { return };
        let known = self.reasons.iter().position(|known| known == reason);
        let reason = known.unwrap_or_else(|| {
            self.reasons.push(reason.to_owned());
            self.reasons.len() - 1
        });
        let Some(fate) = self.fates.get_mut(at).filter(|fate| **fate == Fate::Open) else { return };
        *fate = Fate::Left(u16::try_from(reason).unwrap_or(u16::MAX));
        if self.texts.len() < MOST_QUOTED {
            self.texts.push((place(cell), cell.text.clone()));
        }
    }

    /// The same for the cells of a row or column.
    pub fn leave_all<'c>(&mut self, cells: impl IntoIterator<Item = &'c Cell>, reason: &str) {
        for cell in cells {
            self.leave(cell, reason);
        }
    }

    /// The account when all is read.
    pub fn close(mut self) -> Account {
        self.texts.sort_unstable();
        let count = |fate: Fate| self.fates.iter().filter(|it| **it == fate).count();
        Account {
            figures: self.figures.len(),
            used: count(Fate::Value),
            named: count(Fate::Name),
            left_out: self.left_out(),
            open: self.grouped(&self.places(Fate::Open), "nothing explains why"),
        }
    }

    /// A problem for each row or column in which a figure is not accounted for.
    pub fn unexplained(&self, sheet: &Sheet) -> Vec<Trouble> {
        unexplained(&self.places(Fate::Open), sheet)
    }

    /// The places of the figures of which this became.
    fn places(&self, fate: Fate) -> Vec<u64> {
        let all = self.figures.iter().zip(&self.fates);
        all.filter(|(_, it)| **it == fate).map(|(at, _)| *at).collect()
    }

    /// What was left out, by reason and by row or column, whichever makes fewer lines.
    fn left_out(&self) -> Vec<LeftOut> {
        let mut by_reason: BTreeMap<u16, Vec<u64>> = BTreeMap::new();
        for (at, fate) in self.figures.iter().zip(&self.fates) {
            if let Fate::Left(reason) = fate {
                by_reason.entry(*reason).or_default().push(*at);
            }
        }
        let mut all = Vec::new();
        for (reason, cells) in by_reason {
            let reason = self.reasons.get(usize::from(reason)).map_or("", String::as_str);
            all.extend(self.grouped(&cells, reason));
        }
        all
    }

    fn grouped(&self, cells: &[u64], reason: &str) -> Vec<LeftOut> {
        let (rows, columns) = by_line(cells);
        let groups = if rows.len() <= columns.len() { rows } else { columns };
        groups.into_values().filter_map(|group| self.together(&group, reason)).collect()
    }

    fn together(&self, cells: &[u64], reason: &str) -> Option<LeftOut> {
        let name = |at: u64| format!("{}{}", letter((at & 0xffff_ffff) as usize), at >> 32);
        let (first, last) = (*cells.first()?, *cells.last()?);
        let place =
            if first == last { name(first) } else { format!("{}:{}", name(first), name(last)) };
        let text = |at: &u64| {
            let found = self.texts.binary_search_by_key(at, |(at, _)| *at).ok()?;
            self.texts.get(found).map(|(_, text)| text.to_string())
        };
        let mut values: Vec<String> = cells.iter().filter_map(text).collect();
        if values.windows(2).all(|pair| pair.first() == pair.last()) {
            values.truncate(1);
        }
        Some(LeftOut { place, values, count: cells.len(), reason: reason.to_owned() })
    }
}

fn is_figure(cell: &Cell) -> bool {
    match cell.kind {
        Kind::Number => true,
        Kind::Text => is_number(&cell.text),
        Kind::Date | Kind::Merged | Kind::Section => false,
    }
}

/// The cells of each row and of each column.
pub type Lines = BTreeMap<u64, Vec<u64>>;

/// Places by row and by column.
pub fn by_line(cells: &[u64]) -> (Lines, Lines) {
    let (mut rows, mut columns) = (Lines::new(), Lines::new());
    for at in cells {
        rows.entry(at >> 32).or_default().push(*at);
        columns.entry(at & 0xffff_ffff).or_default().push(*at);
    }
    (rows, columns)
}

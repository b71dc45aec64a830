//! What the author leaves out by name: rows, columns, and rows whose words are others.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cell_figure::is_number;
use super::findings::Findings;
use super::ledger::Ledger;
use super::sheet::{Cell, Cells, Sheet, letter};
use super::stamp::{is_dated, time, year_alone};
use super::time_column::named;
use super::trouble::{Trouble, TroubleKind};

/// Rows and columns that an author names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The first and last row to read, as a spreadsheet numbers them.
    pub rows: Option<(u32, u32)>,
    /// Rows to leave out.
    pub without_rows: Vec<(u32, u32)>,
    /// Columns to leave out, from 0.
    pub without_columns: Vec<u32>,
    /// Only rows in which a column has one of these words.
    pub only: Vec<(String, String)>,
}

impl Selection {
    /// Reads what `--leave-out` says: `7`, `9-12`, `F`.
    ///
    /// # Errors
    /// In words, if it names neither rows nor a column.
    pub fn leave_out(&mut self, place: &str) -> Result<(), String> {
        let place = place.trim();
        if let Some(rows) = rows(place) {
            self.without_rows.push(rows);
            return Ok(());
        }
        let is_letters =
            (1..=3).contains(&place.len()) && place.bytes().all(|it| it.is_ascii_alphabetic());
        if !is_letters {
            return Err("name rows or columns as a spreadsheet does: 7, 9-12, F".to_owned());
        }
        let column = place.to_ascii_uppercase();
        let index = column.bytes().fold(0_u32, |sum, it| sum * 26 + u32::from(it - b'A') + 1);
        self.without_columns.push(index - 1);
        Ok(())
    }

    /// Whether a cell is left out, by its row from 1 and its column from 0.
    pub fn leaves(&self, row: u32, column: u32) -> bool {
        let within = |(first, last): (u32, u32)| (first..=last).contains(&row);
        self.rows.is_some_and(|rows| !within(rows))
            || self.without_rows.iter().any(|rows| within(*rows))
            || self.without_columns.contains(&column)
    }

    /// Takes out of a sheet what is not wanted.
    ///
    /// The rows of `header` stay, though they are above those to read.
    pub fn apply(
        &self,
        sheet: &mut Sheet,
        header: &[usize],
        ledger: &mut Ledger,
        findings: &mut Findings,
    ) {
        let within = Selection { rows: None, ..self.clone() };
        let is_out = |row: &[Cell]| {
            let number = row.first().map_or(0, |cell| cell.row);
            let is_header = header.contains(&(number as usize));
            if is_header { &within } else { self }.leaves(number, u32::MAX)
        };
        sheet.rows.retain(|row| {
            let out = is_out(row);
            if out {
                ledger.leave_all(row.iter(), "a row that you left out");
            }
            !out
        });
        let is_out = |cell: &Cell| self.without_columns.contains(&cell.column.into());
        for row in sheet.rows.iter_mut().filter(|row| row.iter().any(is_out)) {
            for cell in Arc::make_mut(row).iter_mut().filter(|cell| is_out(cell)) {
                ledger.leave(cell, "a column that you left out");
                cell.text.clear();
            }
        }
        self.keep_only(sheet, ledger, findings);
    }

    /// Keeps the rows with the words that are wanted, and what is above them. Of several words for
    /// one column, each is wanted.
    fn keep_only(&self, sheet: &mut Sheet, ledger: &mut Ledger, findings: &mut Findings) {
        let mut wanted: BTreeMap<usize, Vec<(&str, &str)>> = BTreeMap::new();
        for (column, word) in &self.only {
            let Some(index) = named(sheet, column, findings) else { continue };
            wanted.entry(index).or_default().push((column.trim(), word.trim()));
        }
        for (index, words) in wanted {
            let is_name = |row: &Cells| {
                let cell = row.get(index);
                cell.is_some_and(|it| {
                    words.iter().any(|(name, _)| it.text.eq_ignore_ascii_case(name))
                })
            };
            let named = sheet.rows.iter().position(is_name).map(|at| at + 1);
            let first = named.unwrap_or_else(|| names_above(sheet));
            let has = |row: &Cells, word: &str| row.get(index).is_some_and(|it| it.text == word);
            let absent = words.iter().find(|(_, it)| !sheet.rows.iter().any(|row| has(row, it)));
            if let Some((_, word)) = absent {
                let what = format!("column {} has no row with `{word}`", letter(index));
                let help = "write the word exactly as it appears in the cells";
                findings.troubles.push(Trouble::whole(TroubleKind::Flag, what, help));
                continue;
            }
            let mut at = 0;
            sheet.rows.retain(|row| {
                at += 1;
                let keep = at <= first || words.iter().any(|(_, word)| has(row, word));
                if !keep {
                    ledger.leave_all(row.iter(), "a row that --only leaves out");
                }
                keep
            });
        }
    }
}

/// How many rows are above the first one with figures: where months run across, these are the
/// names.
fn names_above(sheet: &Sheet) -> usize {
    let has_figures = |row: &Cells| {
        let filled = || row.iter().filter(|cell| !cell.is_empty());
        let dates = filled().filter(|cell| is_dated(&cell.text)).count();
        let years = filled().filter(|cell| year_alone(&cell.text).is_some()).count();
        let is_number = |cell: &&Cell| is_number(&cell.text) && time(&cell.text).is_none();
        filled().any(|cell| is_number(&cell)) || dates > 0 && years > 0
    };
    sheet.rows.iter().position(has_figures).unwrap_or(0)
}

/// `7` or `9-12`.
pub fn rows(text: &str) -> Option<(u32, u32)> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    (first >= 1 && first <= last).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_columns_are_named_as_in_a_spreadsheet() {
        let mut selection = Selection::default();
        for place in ["7", "9-12", "F", "aa"] {
            selection.leave_out(place).unwrap();
        }
        assert_eq!(selection.without_rows, [(7, 7), (9, 12)]);
        assert_eq!(selection.without_columns, [5, 26]);
        for place in ["", "0", "12-9", "F7", "ABCD", "ä"] {
            assert!(selection.leave_out(place).is_err(), "{place}");
        }
    }
}

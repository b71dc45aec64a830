//! Exports of statistical offices, known by the names of their columns.
//!
//! Recognizes SDMX-CSV and the exports of Eurostat, the Office for National Statistics, Statistics
//! Canada, the Bureau of Labor Statistics, the CDC, Customs and Border Protection, INEGI and the
//! World Bank. It only says what a row or column is for; the cells are read as those of any table.
//! Speaks against it: that a name is missing.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"DATAFLOW,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nX:Y(1.0),2025-01,1.5,p\n";
//! let findings = import(table, &Wishes::default()).findings;
//! assert_eq!(findings.export, Some("SDMX"));
//! assert_eq!(findings.marks[0].mark, "p");
//! ```

mod exports;

use self::exports::EXPORTS;
use super::ledger::Ledger;
use super::sheet::{Cell, HEADER, Sheet};
use super::trouble::{Trouble, TroubleKind};

/// What a column of a known export is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The figures.
    Value,
    /// Marks of the figures beside it.
    Mark,
    /// Their unit.
    Unit,
    /// It names the series once more, by a code.
    Code,
    /// It says something about the file or the figures that no chart shows.
    About,
}

/// An export.
#[derive(Debug)]
pub struct Known {
    /// Whose it is.
    pub name: &'static str,
    /// Names of columns that all of its files have.
    needs: &'static [&'static str],
    /// Words in the first column that all of its files have.
    rows: &'static [&'static str],
    /// A word that all of its files have somewhere.
    mentions: &'static str,
    /// The first words of the rows with the names and the units of the columns.
    header: &'static [&'static str],
    meanings: &'static [(&'static str, Meaning)],
}

/// The export whose columns a sheet has, if it is a known one.
pub fn known(sheet: &Sheet) -> Option<&'static Known> {
    let lower = |cell: &Cell| cell.text.trim_start_matches('\u{feff}').to_lowercase();
    let has = |names: &[&str], row: &[Cell]| {
        names.iter().all(|name| row.iter().any(|cell| id_of(&lower(cell)) == *name))
    };
    let rows = || sheet.rows.iter().take(HEADER);
    let begins = |word: &str| rows().any(|row| row.first().is_some_and(|it| lower(it) == word));
    let last = sheet.rows.len().saturating_sub(HEADER);
    let mentions = |word: &str| {
        let mut rows = rows().chain(sheet.rows.iter().skip(last));
        word.is_empty() || rows.any(|row| row.iter().any(|cell| lower(cell).contains(word)))
    };
    EXPORTS.iter().find(|export| {
        (export.needs.is_empty() || rows().any(|row| has(export.needs, row)))
            && export.rows.iter().all(|word| begins(word))
            && mentions(export.mentions)
    })
}

/// SDMX-CSV may write labels behind ids: `OBS_VALUE: Observation value`.
fn id_of(name: &str) -> &str {
    let (id, label) = name.split_once(": ").unwrap_or((name, ""));
    let is_id = id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    if is_id && !label.is_empty() { id } else { name.trim() }
}

impl Known {
    /// The rows with the names and units of the columns, as a spreadsheet numbers them; none where
    /// they are found as in any table.
    pub fn header(&self, sheet: &Sheet) -> Vec<usize> {
        let row = |word: &&str| {
            let mut rows = sheet.rows.iter().take(HEADER).filter_map(|row| row.first());
            let first = rows.find(|cell| cell.text.eq_ignore_ascii_case(word))?;
            Some(first.row as usize)
        };
        self.header.iter().filter_map(row).collect()
    }

    /// Takes out of a sheet whose rows were columns those with codes and with what is about the file.
    pub fn leave_codes(&self, sheet: &mut Sheet, ledger: &mut Ledger, notes: &mut Vec<Trouble>) {
        sheet.rows.retain(|row| {
            let is_code = |cell: &&Cell| {
                matches!(self.meaning(&cell.text), Some(Meaning::Code | Meaning::About))
            };
            let Some(name) = row.iter().find(is_code) else { return true };
            ledger.leave_all(row.iter(), "a code");
            notes.push(Trouble::cell(
                TroubleKind::LeftOut,
                name,
                format!("`{}`: left out, a code", name.text),
                "",
            ));
            false
        });
    }

    /// What a column is for, by its name.
    pub fn meaning(&self, name: &str) -> Option<Meaning> {
        let name = name.to_lowercase();
        let name = id_of(&name);
        self.meanings.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning)
    }
}

//! How an export was read: what `--json` prints, and what is shown on the terminal.
//!
//! Fields are only ever added. Lists are there even where they are empty.

use std::collections::BTreeSet;

use serde::Serialize;

use super::figure_mark::FigureMark;
use super::flag::Flag;
use super::interval::Cadence;
use super::ledger::Account;
use super::serial::Epoch;
use super::trouble::Trouble;
use super::workbook::units::Units;

/// How an export was read.
#[derive(Debug, Default, Serialize)]
pub struct Findings {
    /// Whether everything could be read; the exit code is then 0, otherwise 1.
    pub ok: bool,
    /// The encoding of the text, as `UTF-8` or `windows-1252`; empty for a workbook.
    pub encoding: String,
    /// What separates columns; empty for a workbook.
    pub separator: String,
    /// The sheet of a workbook; `null` for a file of text.
    pub sheet: Option<String>,
    /// Whose export it is, where its columns show that; `null` otherwise.
    pub export: Option<&'static str>,
    /// The row with the names of the columns; `null` where there is none, or months run across.
    pub header: Option<usize>,
    /// Whether the months run across, a row for each series.
    pub across: bool,
    /// How each column was read (each row, where the months run across).
    pub columns: Vec<ColumnFinding>,
    /// What was left out, filled in, or is not known.
    pub notes: Vec<Trouble>,
    /// What could not be read.
    pub troubles: Vec<Trouble>,
    /// How long the spans of the figures are; `null` if that is not known.
    pub frequency: Option<Cadence>,
    /// The first time, as 2025-01.
    pub first: Option<String>,
    /// The last time.
    pub last: Option<String>,
    /// How many series there are.
    pub series: usize,
    /// How many figures they have.
    pub values: usize,
    /// How many figures are not known.
    pub gaps: usize,
    /// The marks of figures, and what they mean.
    pub marks: Vec<FigureMark>,
    /// What became of all figures of the file.
    pub account: Account,
    /// The units that a workbook shows beside the numbers of its cells.
    #[serde(skip)]
    pub shown: Units,
    /// From which day a workbook counts.
    #[serde(skip)]
    pub epoch: Option<Epoch>,
    /// The flags without which the file would be read in another way, or not.
    #[serde(skip)]
    pub needed: BTreeSet<Flag>,
    /// The texts whose meaning the author had to say.
    #[serde(skip)]
    pub meant: BTreeSet<String>,
}

/// How a column was read.
#[derive(Debug, Serialize)]
pub struct ColumnFinding {
    /// Its letter in a spreadsheet; where the months run across, the number of the row.
    pub place: String,
    /// Its name.
    pub name: String,
    /// What it was taken for.
    pub role: ColumnRole,
    /// How that was read, in words.
    pub reading: String,
}

/// What a column was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnRole {
    /// It says when.
    Months,
    /// It has figures.
    Values,
    /// It says which series a row belongs to.
    Choice,
    /// It has marks of figures.
    Marks,
    /// It has the unit.
    Unit,
    /// Nothing was taken from it.
    LeftOut,
}

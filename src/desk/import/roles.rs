//! What the columns of a table are for: figures, words that tell series apart, marks, units, or
//! nothing that a chart needs.
//!
//! Recognizes by their cells columns of figures and of words, and by their names columns of marks
//! and units. Speaks against a role: that the author names another one.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Port,Boxes,Flag\n2025-01,North,1,p\n2025-01,South,2,\n";
//! let columns = import(table, &Wishes::default()).findings.columns;
//! let readings: Vec<&str> = columns.iter().map(|column| column.reading.as_str()).collect();
//! assert_eq!(readings[1], "tells the series apart");
//! assert_eq!(readings[3], "marks on the figures");
//! ```

use super::cell_figure::FigureWords;
use super::column::{Column, column};
use super::column_content::{ColumnContent, content};
use super::findings::Findings;
use super::known::{Known, Meaning};
use super::mark_column::{are_notes, is_sparse_flag, may_be_notes, says_marks};
use super::numbered;
use super::sheet::{Cell, Kind, Sheet, short};
use super::sheet_table::SheetTable;
use super::stray::{alike, beyond, nameless, nameless_sum};
use super::superfluous::{repeats_time, superfluous};
use super::trouble::{Trouble, TroubleKind};
use super::{total_column, unit};
use crate::story::problem::nearest;

/// The columns of a table beside that of the time.
#[derive(Debug, Default)]
pub struct Columns {
    /// Those with figures.
    pub values: Vec<Column>,
    /// Those with words that differ.
    pub words: Vec<Column>,
    /// Which of these tell series apart in any case: the names stand in rows of their own.
    pub required: Vec<usize>,
    /// Those with marks of figures.
    pub marks: Vec<Column>,
    /// Those with a unit.
    pub units: Vec<Column>,
    /// Those from which nothing is taken, and why.
    pub left: Vec<(Column, &'static str)>,
}

/// What the author says of columns.
#[derive(Clone, Copy, Debug, Default)]
pub struct ColumnWishes<'a> {
    /// Names or letters of those to use; all if there is none.
    pub columns: &'a [String],
    /// Those that tell the series apart.
    pub series: &'a [String],
    /// Those with the figures.
    pub values: &'a [String],
    /// That of marks.
    pub marks: Option<&'a str>,
    /// Words in the place of figures.
    pub words: FigureWords<'a>,
}

/// Sorts the columns.
pub fn columns(
    sheet: &Sheet,
    table: &SheetTable,
    known: Option<&Known>,
    asked: ColumnWishes<'_>,
    findings: &mut Findings,
) -> Columns {
    let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let all: Vec<Column> = (0..width).map(|index| column(sheet, table, index)).collect();
    let named = asked.columns.iter().chain(asked.series).chain(asked.values);
    let named = named.map(String::as_str).chain(asked.marks);
    for name in named.filter(|name| !all.iter().any(|column| column.is(name))) {
        let help = nearest(name, all.iter().map(|column| column.name.as_str()));
        let what = format!("there is no column `{name}` in the table");
        findings.troubles.push(Trouble::whole(TroubleKind::Flag, what, help));
    }
    let mut columns = Columns::default();
    for column in all.into_iter().filter(|column| column.index != table.time) {
        let kind =
            content(table.rows.iter().filter_map(|row| row.cells.get(column.index)), asked.words);
        if let (false, Some(cell)) = (kind == ColumnContent::Empty, beyond(table, column.index)) {
            let what = format!("`{}` is to the right of the last column name", short(&cell.text));
            let help = "add the name of its column to the header; if it is the end of a number \
                        with commas, put the entire number in double quotes";
            findings.troubles.push(Trouble::cell(TroubleKind::Nameless, cell, what, help));
        }
        columns.put(column, kind, table, known, asked);
    }
    columns.leave_codes(table, sheet.turned, asked, findings);
    total_column::leave_totals(table, &mut columns, asked.columns, findings);
    findings.troubles.extend(nameless(table, &columns));
    findings.troubles.extend(nameless_sum(table, &columns));
    findings.notes.extend(alike(&columns));
    columns
}

impl Columns {
    fn put(
        &mut self,
        column: Column,
        kind: ColumnContent,
        table: &SheetTable,
        known: Option<&Known>,
        asked: ColumnWishes<'_>,
    ) {
        let is = |names: &[String]| names.iter().any(|name| column.is(name));
        let cells = || table.rows.iter().filter_map(|row| row.cells.get(column.index));
        if cells().any(|cell| cell.kind == Kind::Section) {
            self.required.push(column.index);
            return self.words.push(column);
        }
        let nameless = table.header.names.get(column.index).is_none_or(String::is_empty);
        if is(asked.series) {
            return self.words.push(column);
        }
        if asked.marks.is_some_and(|name| column.is(name)) {
            return self.marks.push(column);
        }
        if is(asked.values) {
            return self.values.push(column);
        }
        if !asked.values.is_empty() && kind == ColumnContent::Figures {
            return self.left.push((column, "left out, not selected"));
        }
        if !asked.series.is_empty() && matches!(kind, ColumnContent::Words) && !is(asked.columns) {
            return self.left.push((column, "left out, not selected"));
        }
        if !asked.columns.is_empty() && !is(asked.columns) {
            return self.left.push((column, "left out, not selected"));
        }
        let meaning =
            known.and_then(|known| known.meaning(&column.label)).filter(|_| !is(asked.columns));
        match (meaning, kind) {
            (_, ColumnContent::Empty) if nameless => {}
            (_, ColumnContent::Empty) if cells().all(Cell::is_empty) => {
                self.left.push((column, "left out, empty"));
            }
            (_, ColumnContent::Empty) => self.left.push((column, "left out, no figure is known")),
            (Some(Meaning::Value), _) => self.values.push(column),
            (Some(Meaning::Mark), _) => self.marks.push(column),
            (Some(Meaning::Unit), ColumnContent::Words | ColumnContent::Same) => {
                self.units.push(column)
            }
            (Some(Meaning::Code), _) => self.left.push((column, "left out, a code")),
            (Some(Meaning::About), _) => {
                self.left.push((column, "left out, it is about the file"));
            }
            (_, ColumnContent::Figures) if repeats_time(table, &column) => {
                self.left.push((column, "left out, it repeats the date"));
            }
            // The numbers of notes.
            (_, ColumnContent::Figures) if may_be_notes(&column.label) && are_notes(cells()) => {
                self.marks.push(column);
            }
            (_, ColumnContent::Figures) => self.values.push(column),
            (_, ColumnContent::Same | ColumnContent::Words)
                if unit::is_called_unit(&column.label) =>
            {
                self.units.push(column)
            }
            (_, ColumnContent::Same | ColumnContent::Words) if may_be_notes(&column.label) => {
                self.marks.push(column);
            }
            (_, ColumnContent::Same | ColumnContent::Words) if says_marks(table, &column) => {
                self.marks.push(column);
            }
            (_, ColumnContent::Same | ColumnContent::Words)
                if nameless && is_sparse_flag(table, &column) =>
            {
                self.marks.push(column);
            }
            (_, ColumnContent::Same) => self.left.push((column, "left out, the same in every row")),
            (_, ColumnContent::Words) => self.words.push(column),
        }
    }

    /// Leaves out columns of numbers that are no figures, unless nothing would be left.
    fn leave_codes(
        &mut self,
        table: &SheetTable,
        turned: bool,
        asked: ColumnWishes<'_>,
        findings: &mut Findings,
    ) {
        if !asked.columns.is_empty() || !asked.values.is_empty() {
            return;
        }
        let several = self.values.len() > 1;
        let words = &self.words.clone();
        let why = |column: &Column| superfluous(table, column, words, (several, turned));
        let (left, values): (Vec<_>, Vec<_>) = self
            .values
            .drain(..)
            .map(|column| (why(&column), column))
            .partition(|(why, _)| why.is_some());
        if values.is_empty() {
            // A series may well be the same in every month.
            self.values = left.into_iter().map(|(_, column)| column).collect();
            return;
        }
        let values: Vec<Column> = values.into_iter().map(|(_, column)| column).collect();
        let (doubtful, sure): (Vec<_>, Vec<_>) = values
            .iter()
            .partition(|it| numbered::question(table, it, (&values, words), turned).is_some());
        let sure: Vec<Column> = sure.into_iter().cloned().collect();
        let question = |it: &&Column| numbered::question(table, it, (&sure, words), turned);
        let asked = doubtful.iter().find_map(question);
        findings.troubles.extend(asked);
        self.values = values;
        self.left.extend(left.into_iter().filter_map(|(why, column)| Some((column, why?))));
    }
}

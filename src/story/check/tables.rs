//! The tables of the folder, and what stands in a cell.

use super::checker::Checker;
use crate::story::problem::ProblemKind;
use crate::story::table::{Row, Table};
use crate::story::text::text;

impl Checker<'_> {
    /// The table in a file of the folder that a field names.
    pub(super) fn table(
        &mut self,
        pointer: &str,
        file: &str,
        columns: (&[&str], &[&str]),
    ) -> Option<Table> {
        let table = self.read_table(pointer, file, columns);
        if table.is_none() {
            self.problems.cut_short();
        }
        table
    }

    fn read_table(
        &mut self,
        pointer: &str,
        file: &str,
        columns: (&[&str], &[&str]),
    ) -> Option<Table> {
        let Some(bytes) = self.files.get(file) else {
            let tables = self.files.keys().filter(|name| name.ends_with(".csv"));
            let help = self.nearest(file, tables.map(String::as_str));
            self.problem(
                pointer,
                ProblemKind::FileMissing,
                format!("there is no file `{file}` in the folder"),
                help,
            );
            return None;
        };
        let text = text(file, bytes, self.problems)?;
        Table::read(file, text, columns, self.problems)
    }

    /// A cell that must not be empty.
    pub(super) fn words_in(&mut self, row: &Row<'_>, column: &str) -> String {
        let cell = row.cell(column);
        if cell.is_empty() {
            row.problem(
                self.problems,
                column,
                ProblemKind::TextEmpty,
                "this cell is empty",
                "fill it",
            );
        }
        cell.to_owned()
    }

    /// One of a few words in a cell.
    pub(super) fn word<T: Copy>(
        &mut self,
        row: &Row<'_>,
        column: &str,
        known: &[(&str, T)],
    ) -> Option<T> {
        let cell = row.cell(column);
        let found = known.iter().find(|(word, _)| *word == cell).map(|(_, value)| *value);
        if found.is_none() {
            let what = format!("`{cell}` is not valid here");
            let words = known.iter().map(|(word, _)| *word);
            let help = self.nearest(cell, words);
            row.problem(self.problems, column, ProblemKind::WrongValue, what, help);
        }
        found
    }

    /// A value of zero or more; an empty cell is a figure that is not known.
    pub(super) fn number(&mut self, row: &Row<'_>, column: &str) -> Option<f64> {
        let text = row.cell(column);
        if text.is_empty() {
            return None;
        }
        let help = "write it with a decimal point and nothing else, like 1234.5; leave it empty if \
                    it is unknown";
        let Ok(value) = text.parse::<f64>() else {
            row.problem(
                self.problems,
                column,
                ProblemKind::InvalidNumber,
                format!("`{text}` is not a number"),
                help,
            );
            return None;
        };
        if !value.is_finite() {
            row.problem(
                self.problems,
                column,
                ProblemKind::InvalidNumber,
                format!("`{text}` is not a usable number"),
                help,
            );
        } else if value < 0.0 {
            let what = format!("`{text}` is less than zero");
            row.problem(
                self.problems,
                column,
                ProblemKind::OutOfRange,
                what,
                "a chart shows amounts of zero or more; correct the figure, or leave the cell \
                 empty if it is unknown",
            );
        } else if value > 1e12 {
            let what = format!("`{text}` is too large to be drawn");
            row.problem(
                self.problems,
                column,
                ProblemKind::OutOfRange,
                what,
                "use a larger unit, such as millions",
            );
        }
        (0.0..=1e12).contains(&value).then_some(value)
    }
}

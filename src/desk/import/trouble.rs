//! What could not be read of an export, and what was left out of it, each with its place.

mod kind;

use serde::Serialize;

pub use self::kind::TroubleKind;
use super::sheet::{Cell, Sheet, letter};
use crate::desk::excerpt::Excerpt;

/// Something with a place in the sheet. `help` is empty for what needs none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Trouble {
    /// What it is about; for programs one of the codes in `docs/import.md`.
    #[serde(rename = "code")]
    pub kind: TroubleKind,
    /// The row as a spreadsheet numbers them; `null` for the file as a whole.
    pub row: Option<usize>,
    /// The letter of the column; `null` for a row as a whole.
    pub column: Option<String>,
    /// What is so.
    pub what: String,
    /// What to do about it.
    pub help: String,
}

impl Trouble {
    /// About the file as a whole.
    pub fn whole(kind: TroubleKind, what: impl Into<String>, help: impl Into<String>) -> Trouble {
        Trouble { kind, row: None, column: None, what: what.into(), help: help.into() }
    }

    /// About a row.
    pub fn row(
        kind: TroubleKind,
        row: usize,
        what: impl Into<String>,
        help: impl Into<String>,
    ) -> Trouble {
        Trouble { row: Some(row), ..Trouble::whole(kind, what, help) }
    }

    /// About a cell.
    pub fn cell(
        kind: TroubleKind,
        cell: &Cell,
        what: impl Into<String>,
        help: impl Into<String>,
    ) -> Trouble {
        let column = Some(letter(cell.column as usize));
        Trouble { column, ..Trouble::row(kind, cell.row as usize, what, help) }
    }

    /// About a cell if there is one, else about the file.
    pub fn at(
        kind: TroubleKind,
        cell: Option<&Cell>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) -> Trouble {
        match cell {
            Some(cell) => Trouble::cell(kind, cell, what, help),
            None => Trouble::whole(kind, what, help),
        }
    }

    /// The row in question as it stands in the file, and the cell in it.
    pub fn excerpt(&self, sheet: &Sheet) -> Option<Excerpt> {
        let line = self.row?;
        let (mut text, mut part) = (String::new(), None);
        for cell in sheet.row(line) {
            if cell.column > 0 {
                text.push(sheet.separator);
            }
            let start = text.len();
            let quoted = cell.text.contains([sheet.separator, '"']);
            let inside = cell.text.replace('"', "\"\"");
            text += &if quoted { format!("\"{inside}\"") } else { inside };
            if self.column == Some(letter(cell.column as usize)) {
                part = Some(start..text.len());
            }
        }
        let cell = part.is_some().then(|| self.column.clone()).flatten();
        let part = part.unwrap_or(0..text.len());
        Some(Excerpt { text, line, part, cell })
    }
}

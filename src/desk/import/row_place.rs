//! Where a row stands that says no month: above the table, below it, or between its rows.
//!
//! ```
//! use nutgraf::desk::import::row_place::RowPlace;
//!
//! assert_eq!(RowPlace::Within(3).plain(), "left out, a row without a month");
//! assert_eq!(RowPlace::Beside("below the table").within(), None);
//! ```

use super::sheet::{Cell, letter};

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowPlace {
    /// Above or below.
    Beside(&'static str),
    /// Between the rows of the table, after so many of them.
    Within(usize),
}

impl RowPlace {
    /// After how many rows of the table it is, if it is between them.
    pub fn within(self) -> Option<usize> {
        match self {
            RowPlace::Within(after) => Some(after),
            RowPlace::Beside(_) => None,
        }
    }

    /// Why a row without figures is left out.
    pub fn plain(self) -> &'static str {
        match self {
            RowPlace::Beside("above the header") => "left out, above the header",
            RowPlace::Beside(_) => "left out, below the table",
            RowPlace::Within(_) => "left out, a row without a month",
        }
    }

    /// Why a row with sums is left out.
    pub fn sums(self) -> &'static str {
        match self {
            RowPlace::Within(_) => "left out, a row of sums",
            beside => beside.plain(),
        }
    }
}

/// What a spreadsheet calls a row; where it was a column, its letter.
pub fn place(row: &[Cell]) -> String {
    let Some(first) = row.first() else { return String::new() };
    let turned = row.len() > 1 && row.iter().all(|cell| cell.column == first.column);
    if turned { letter(first.column.into()) } else { first.row.to_string() }
}

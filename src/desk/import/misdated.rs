//! Cells that were meant to say when, and rows that were not.
//!
//! Recognizes a text of numbers and almost a month in the column of the time, or of numbers and
//! letters that look like digits, beside a figure. Speaks against it: a word that is none of these,
//! for then it may be the name of a total.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let told = import(b"Month,Boxes\n2025-01,1\n2025-02,2\n2025-O3,3\n", &Wishes::default());
//! assert_eq!(told.findings.troubles[0].what, "`2025-O3` cannot be read as a month");
//! ```

use super::cell_figure::is_number;
use super::piece::{Piece, pieces};
use super::serial;
use super::sheet::{Cell, Sheet, short};
use super::sheet_table::number;
use super::slip::is_almost_a_month;
use super::stamp::stamp;
use super::trouble::{Trouble, TroubleKind};

/// That a row with a month is said to have the names of the columns.
pub fn in_table(sheet: &Sheet, first: usize, row: usize) -> Option<Trouble> {
    let at = (first..sheet.rows.len()).find(|at| number(&sheet.rows, *at) == row)?;
    let cell = sheet.rows.get(at)?.first().filter(|_| !sheet.turned)?;
    let what = format!("row {row} is part of the data and cannot be the header");
    let top = number(&sheet.rows, first);
    let help = format!("--header names rows above the first month, which is in row {top}");
    Some(Trouble::cell(TroubleKind::Flag, cell, what, help))
}

/// That a row is said to have the names of the columns, and has nothing.
pub fn blank(sheet: &Sheet, row: usize) -> Option<Trouble> {
    let is_there = (0..sheet.rows.len()).any(|at| number(&sheet.rows, at) == row);
    let what = format!("row {row} is blank or left out, and cannot be the header");
    (!is_there).then(|| {
        Trouble::whole(TroubleKind::Flag, what, "name the row with the names of the columns")
    })
}

/// That rows are said to have the names where these stand in columns.
pub fn across(sheet: &Sheet) -> Trouble {
    let what = "--header cannot be used here: the months run across, and the names are in columns";
    let cell = sheet.rows.first().and_then(|row| row.first());
    Trouble::at(
        TroubleKind::Flag,
        cell,
        what,
        "use --leave-out for columns that name nothing, such as --leave-out B",
    )
}

/// That a cell was meant to say when.
pub fn unread(cell: &Cell) -> Trouble {
    let months = pieces(&cell.text).unwrap_or_default();
    let months = months.iter().filter(|piece| matches!(piece, Piece::Month(_))).count();
    let text = short(&cell.text);
    let lower = text.to_lowercase();
    let to_date = ["ytd", "to date"].iter().any(|word| lower.contains(word));
    let help = match months {
        _ if to_date => {
            "it is a sum from the beginning of the year: get the figure for the month alone, or \
             leave the row out with --leave-out"
        }
        2.. => {
            "it is more than one month: get the figure for each, or leave the row out with \
             --leave-out"
        }
        _ => "write it as 2025-01, or leave the row out with --leave-out",
    };
    let (kind, help) = match serial::hint(cell) {
        Some(hint) => (TroubleKind::DayNumber, hint),
        None => (TroubleKind::UnreadDate, help.to_owned()),
    };
    Trouble::cell(kind, cell, format!("`{text}` cannot be read as a month"), help)
}

/// The cell of a row with a figure that was meant to say a month: outside the rows that say one
/// it would be left out, and the newest figure with it.
pub fn misdated(row: &[Cell], time: usize) -> Option<&Cell> {
    let cell = row.get(time)?;
    let meant = |piece: &Piece| match piece {
        Piece::Number(_) | Piece::Month(_) => true,
        // Letters in the place of 0 and 1, as in `2025-O3`.
        Piece::Word(word) => {
            matches!(word.as_str(), "m" | "o" | "l" | "i") || is_almost_a_month(word)
        }
    };
    let parts = pieces(&cell.text).filter(|parts| parts.len() > 1 && parts.iter().all(meant))?;
    let dated = parts.iter().any(|part| matches!(part, Piece::Number(_)));
    let mut others = row.iter().enumerate().filter(|(column, _)| *column != time);
    // The columns of a table may be named after years.
    let is_figure = |cell: &Cell| is_number(&cell.text) && stamp(&cell.text).is_none();
    let figures = others.any(|(_, cell)| is_figure(cell));
    (dated && stamp(&cell.text).is_none() && figures).then_some(cell)
}

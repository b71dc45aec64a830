//! What is told of figures that nothing explains.
//!
//! Recognizes the rows or columns in which they are, whichever are fewer. Speaks against telling
//! each: that a table is misread as a whole, for then there are too many.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,North,South\n2025-01,1,2\n2025-02,3,4\n,5,6\n";
//! let told = &import(table, &Wishes::default()).findings.troubles[0].what;
//! assert!(told.starts_with("`5` and another figure in its row would be left out"));
//! ```

use super::ledger::by_line;
use super::serial;
use super::sheet::{Sheet, letter, short};
use super::trouble::{Trouble, TroubleKind};

/// One problem a row, or a column if that makes fewer: its first figure with the number of the
/// others.
pub fn unexplained(open: &[u64], sheet: &Sheet) -> Vec<Trouble> {
    let (rows, columns) = by_line(open);
    let by_row = rows.len() <= columns.len();
    let groups = if by_row { rows } else { columns };
    let trouble = |group: Vec<u64>| {
        let first = *group.first()?;
        let (number, column) = ((first >> 32) as usize, (first & 0xffff_ffff) as usize);
        let cell =
            sheet.row(number).into_iter().find(|cell| usize::from(cell.column) == column).cloned();
        let text = cell.as_ref().map_or("", |cell| cell.text.as_str());
        let line = if by_row { "row" } else { "column" };
        let others = match group.len() - 1 {
            0 => String::new(),
            1 => format!(" and another figure in its {line}"),
            more => format!(" and {more} other figures in its {line}"),
        };
        let what = format!("`{}`{others} would be left out, and nothing explains why", short(text));
        let both = format!("{number}, or with --leave-out {}", letter(column));
        let (place, where_to) = match by_row {
            // It is as well the only one of its column.
            true if group.len() == 1 => (both, "into the row"),
            true => (number.to_string(), "into the row"),
            false => (letter(column), "above it"),
        };
        let mut help = format!(
            "if it does not belong to the series, say so with --leave-out {place}; if it does, \
             write its month {where_to}"
        );
        // Of a row that begins with such a number the time may be meant.
        let begins = sheet.row(number).into_iter().find(|cell| !cell.is_empty());
        if let Some(cell) = begins.filter(|cell| by_row && serial::hint(cell).is_some()) {
            help += &format!(
                "; `{}` may be a date as spreadsheets count days: use --serial 1900",
                cell.text
            );
        }
        Some(Trouble {
            kind: TroubleKind::Unexplained,
            row: Some(number),
            column: Some(letter(column)),
            what,
            help,
        })
    };
    // A table that is misread as a whole is not told row by row.
    groups.into_values().filter_map(trouble).take(MOST_TOLD).collect()
}

/// The most rows that are told one by one.
const MOST_TOLD: usize = 12;

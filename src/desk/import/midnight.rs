//! Days that are midnight in another part of the world: `2024-12-31T23:00:00Z`.
//!
//! Recognizes times late on the last day of a month, in every row. Speaks against reading them as
//! they are written: a program east of Greenwich may have written the first day of the next month
//! so; the author is asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Date,Boxes\n2024-12-31T23:00:00Z,4\n2025-01-31T23:00:00Z,5\n";
//! let asked = import(table, &Wishes::default());
//! assert!(asked.findings.troubles[0].what.contains("December or January"));
//! ```

use jiff::civil;

use super::sheet::short;
use super::table::Row;
use super::trouble::Trouble;

/// The fewest rows that show it.
const LEAST: usize = 2;

/// Midnight is not before this hour of Greenwich, east of it.
const HOUR: u8 = 10;

/// What is asked if every row is late on the last day of a month.
pub fn question(rows: &[Row], time: usize) -> Option<Trouble> {
    let is_late = |row: &Row| row.cells.get(time).is_some_and(|cell| late(&cell.text).is_some());
    if rows.len() < LEAST || !rows.iter().all(is_late) {
        return None;
    }
    let cell = rows.first()?.cells.get(time)?;
    let day = late(&cell.text)?;
    let next = day.tomorrow().ok()?;
    let what = format!(
        "`{}` may be in {} or {}: late in the evening in Greenwich it is already the next day \
         farther east",
        short(&cell.text),
        day.strftime("%B"),
        next.strftime("%B")
    );
    let (a, b) = (day.strftime("%Y-%m"), next.strftime("%Y-%m"));
    let help = format!(
        "write the month itself, {a} or {b}, into each row; a spreadsheet shows {b} if the dates \
         are exported in local time"
    );
    Some(Trouble::cell(cell, what, help))
}

/// The day of a text that is a time late on the last day of a month.
fn late(text: &str) -> Option<civil::Date> {
    let (day, time) = text.split_once(['T', ' '])?;
    let day: civil::Date = day.parse().ok()?;
    let hour: u8 = time.split(':').next().filter(|_| time.contains(':'))?.parse().ok()?;
    (hour >= HOUR && day == day.last_of_month()).then_some(day)
}

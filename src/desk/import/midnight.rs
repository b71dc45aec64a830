//! Days that are midnight in another part of the world: `2024-12-31T23:00:00Z`.
//!
//! Recognizes times late on the last day of a month, in every row. Speaks against reading them as
//! they are written: a program east of Greenwich may have written the first day of the next month
//! so; the author is asked, and answers for all rows by the example of one.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Date,Boxes\n2024-12-31T23:00:00Z,4\n2025-01-31T23:00:00Z,5\n";
//! let asked = import(table, &Wishes::default());
//! assert!(asked.findings.troubles[0].what.contains("December or January"));
//! assert!(asked.findings.troubles[0].help.contains("--means 2024-12-31T23:00:00Z=2025-01"));
//! ```

use jiff::civil;

use super::findings::Findings;
use super::line::Line;
use super::meant::{Means, chosen, flag};
use super::sheet::{Sheet, short};
use super::sheet_table::SheetRow;
use super::trouble::{Trouble, TroubleKind};

/// The fewest rows that show it.
const LEAST: usize = 2;

/// Midnight is not before this hour of Greenwich, east of it.
const HOUR: u8 = 10;

/// What is asked if every row is late on the last day of a month.
pub fn question(rows: &[SheetRow], time: usize) -> Option<Trouble> {
    let is_late =
        |row: &SheetRow| row.cells.get(time).is_some_and(|cell| late(&cell.text).is_some());
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
    let [a, b] = months(&cell.text)?;
    let help = format!(
        "it is {a} with {}, and {b} with {}; a spreadsheet shows {b} if the dates are exported in \
         local time",
        flag(&cell.text, &a),
        flag(&cell.text, &b)
    );
    Some(Trouble::cell(TroubleKind::Midnight, cell, what, help))
}

/// Writes the months that such times are in, if the author has said it of one of them: of all times
/// in its column or row.
pub fn write_months(sheet: &mut Sheet, means: &Means, findings: &mut Findings) {
    for (text, _) in means {
        let Some([own, next]) = months(text) else { continue };
        let Some(at) = chosen(means, text, &[&own, &next], findings) else { continue };
        let has_it = |line: &Line| line.cells(sheet).any(|cell| cell.text == *text);
        let Some(line) = Line::all(sheet).find(has_it) else { continue };
        line.rewrite(sheet, |cell| months(&cell.text)?.into_iter().nth(at));
    }
}

/// The month of such a time, and the next one.
fn months(text: &str) -> Option<[String; 2]> {
    let day = late(text)?;
    Some([day, day.tomorrow().ok()?].map(|day| day.strftime("%Y-%m").to_string()))
}

/// The day of a text that is a time late on the last day of a month.
fn late(text: &str) -> Option<civil::Date> {
    let (day, time) = text.split_once(['T', ' '])?;
    let day: civil::Date = day.parse().ok()?;
    let hour: u8 = time.split(':').next().filter(|_| time.contains(':'))?.parse().ok()?;
    (hour >= HOUR && day == day.last_of_month()).then_some(day)
}

//! Titles above a table of months that name a longer span: `Boxes, 12 months to March 2025`.
//!
//! Recognizes a length, a word such as `to` and a month in a text above the table. Each figure may
//! be for so many months, or the title says which months the table has; the author is asked. Speaks
//! against asking: a table of just these months, and one whose figures are not by month.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Boxes, 12 months to March 2025\nMonth,Boxes\n2025-01,140\n2025-02,141\n";
//! let asked = &import(table, &Wishes::default()).findings.troubles[0];
//! assert!(asked.what.contains("each figure is for 12 months"));
//! assert!(asked.help.contains("--leave-out 1"));
//! ```

use std::collections::BTreeSet;

use super::interval::{Cadence, Interval};
use super::sheet::{Cell, short};
use super::sheet_table::SheetTable;
use super::trouble::{Trouble, TroubleKind};
use super::when::{When, YearPart};
use super::window::window;

/// What may end the name of the last month.
const ENDS: [char; 5] = [',', ';', ':', '(', ')'];

/// What is asked about the first such title.
pub fn question(table: &SheetTable, cadence: Cadence, intervals: &[Interval]) -> Option<Trouble> {
    if cadence != Cadence::Month {
        return None;
    }
    let top = table.rows.first()?.cells.first()?.row;
    let months: BTreeSet<i32> = intervals.iter().map(|interval| interval.ordinal).collect();
    let mut above = table.remarks.iter().filter(|cell| cell.row < top);
    above.find_map(|cell| {
        let (length, when) = inside(&cell.text)?;
        (!are_all(&months, length, when)).then(|| asked(cell, length))
    })
}

/// The span that a text names somewhere within it.
fn inside(text: &str) -> Option<(u8, When)> {
    let begins = |at: &usize| {
        let before = text.get(..*at).and_then(|before| before.chars().last());
        before.is_none_or(|c| !c.is_alphanumeric() && c != '-')
    };
    let starts = text.char_indices().map(|(at, _)| at).filter(begins);
    starts.filter_map(|at| said(text.get(at..)?)).next()
}

/// The span with which a text begins: its month may end at a comma or bracket, or with the text.
fn said(text: &str) -> Option<(u8, When)> {
    let ends = text.match_indices(ENDS).map(|(at, _)| at).chain([text.len()]);
    let read = |end: usize| {
        let when = window(text.get(..end)?.trim_end_matches(['.', ' ']))?;
        match when.part {
            YearPart::Window(length, _) => Some((length, when)),
            _ => None,
        }
    };
    ends.filter_map(read).next()
}

/// Whether a table has so many months, up to this one.
fn are_all(months: &BTreeSet<i32>, length: u8, when: When) -> bool {
    let YearPart::Window(_, name) = when.part else { return false };
    let year = when.year.map_or(0, |year| year.number);
    let last =
        super::when::interval(year, YearPart::Month(name), 0).map(|interval| interval.ordinal);
    months.len() == usize::from(length) && months.last().copied() == last
}

fn asked(cell: &Cell, length: u8) -> Trouble {
    let what = format!(
        "`{}` could mean that each figure is for {length} months, or say which months the table has",
        short(&cell.text)
    );
    let help = format!(
        "if each figure is for its month alone, omit the title with --leave-out {}; if not, get \
         monthly figures",
        cell.row
    );
    Trouble::cell(TroubleKind::RollingTitle, cell, what, help)
}

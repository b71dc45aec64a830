//! Years in rows of their own, each above its months.
//!
//! Recognizes a column that begins with a year and then has months without one, each once below a
//! year. Speaks against it: a month that says its year itself, or one that comes twice below a
//! year.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes\n2024,3\nNov,1\nDec,2\n2025,\nJan,4\n";
//! let read = import(table, &Wishes::default());
//! assert!(read.series.unwrap().csv("x").ends_with("2024-12,2,x\n2025-01,4,x\n"));
//! ```

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use super::cell_figure::is_number;
use super::findings::Findings;
use super::fiscal::{Begins, asked, calendar, shown};
use super::ledger::{Fate, Ledger};
use super::sheet::{Cell, Cells, Sheet};
use super::stamp::{is_dated, marks_behind, month_after, month_alone, year_alone};
use super::trouble::{Trouble, TroubleKind};
use super::wrapped_year;
use super::written_year::WrittenYear;

/// So many columns from the left may be one of these.
const COLUMNS: usize = 4;

/// What the rows of a column say: where a year or a month stands.
#[derive(Clone, Copy)]
enum YearOrMonth {
    Year(WrittenYear),
    Month(u8),
}

/// Writes the year into each cell of a month, if the table is one of these; whether it was.
pub fn join_year_rows(
    sheet: &mut Sheet,
    begins: Option<Begins>,
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> bool {
    let columns = 0..sheet.width().min(COLUMNS);
    let found = columns.filter_map(|column| Some((column, said(sheet, column)?))).next();
    let Some((column, said)) = found else { return false };
    let years = said.iter().filter_map(|(at, said)| match said {
        YearOrMonth::Year(year) => Some((sheet.rows.get(*at)?.get(column)?, *year)),
        YearOrMonth::Month(_) => None,
    });
    let fiscal = shown(None, years);
    let question = asked(fiscal, wrapped(sheet, column, &said), begins, findings);
    findings.troubles.extend(question);
    let (mut year, mut marks) = (None, String::new());
    let mut bare = HashSet::new();
    for (at, said) in said {
        let Some(row) = sheet.rows.get_mut(at) else { continue };
        match said {
            YearOrMonth::Year(own) => {
                year = Some(own);
                marks = row.get(column).map(|cell| marks_behind(&cell.text)).unwrap_or_default();
                if let [only] = filled(row).as_slice() {
                    ledger.take(only, Fate::Name);
                    bare.insert(at);
                }
            }
            YearOrMonth::Month(month) => {
                let cell = Arc::make_mut(row).get_mut(column);
                if let (Some(cell), Some(year)) = (cell, year) {
                    let year = calendar(year.number, month, begins);
                    let own = marks_behind(&cell.text);
                    *cell = cell.with(format!("{year}-{month:02}{marks}{own}"));
                }
            }
        }
    }
    let what = format!(
        "years in rows of their own in column {} apply to the months below them",
        sheet.place(column)
    );
    findings.notes.push(Trouble::whole(TroubleKind::Reading, what, ""));
    let mut at = 0;
    sheet.rows.retain(|_| {
        at += 1;
        !bare.contains(&(at - 1))
    });
    true
}

fn filled(row: &Cells) -> Vec<&Cell> {
    row.iter().filter(|cell| !cell.is_empty()).collect()
}

/// What is asked if the months below a year run past December.
fn wrapped(sheet: &Sheet, column: usize, said: &[(usize, YearOrMonth)]) -> Option<Trouble> {
    let mut year = None;
    wrapped_year::question(said.iter().filter_map(|(at, said)| {
        let month = match said {
            YearOrMonth::Year(own) => {
                year = Some(own.number);
                return None;
            }
            YearOrMonth::Month(month) => *month,
        };
        let row = sheet.rows.get(*at)?;
        let cell = row.get(column)?;
        Some(wrapped_year::SaidMonth { year: year?, month, cell, row: &[] })
    }))
}

/// Years and months of a column by row, if each month has a year above it.
fn said(sheet: &Sheet, column: usize) -> Option<Vec<(usize, YearOrMonth)>> {
    let sample = sheet.sample();
    let cells = || sample.iter().filter_map(|row| row.get(column));
    let months = cells().filter(|cell| month_alone(&cell.text).is_some()).count();
    if months < 2 || cells().any(|cell| is_dated(&cell.text)) {
        return None;
    }
    let mut all = Vec::new();
    let (mut months, mut before) = (None, None);
    for (at, row) in sheet.rows.iter().enumerate() {
        let Some(cell) = row.get(column).filter(|cell| !cell.is_empty()) else { continue };
        if let Some(year) = year_alone(&cell.text).filter(|year| !year.short || year.fiscal) {
            all.push((at, YearOrMonth::Year(year)));
            months = Some(BTreeSet::new());
        } else if let Some(month) = month_after(&cell.text, before) {
            before = Some(month);
            let has_figure = row.iter().any(|cell| is_number(&cell.text));
            if !has_figure || !months.as_mut()?.insert(month) {
                return None;
            }
            all.push((at, YearOrMonth::Month(month)));
        } else if is_dated(&cell.text) {
            return None;
        }
    }
    let has_month =
        all.iter().filter(|(_, said)| matches!(said, YearOrMonth::Month(_))).count() > 1;
    has_month.then_some(all)
}

//! The last two digits of years in a column of their own: `Year` with 24, 25.
//!
//! Recognizes them below a name that says years, in every row that has a month without one. Speaks
//! against it: a row with more digits. The century is told by the neighbors and today, as for
//! `Jan 24`, else the author is asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Month,Year,Boxes\nDec,24,1\nJan,25,2\n", &Wishes::default());
//! assert!(read.series.unwrap().csv("x").ends_with("2024-12,1,x\n2025-01,2,x\n"));
//! ```

use super::century::{decided, full};
use super::column_name::{MONTH, is_called, is_year};
use super::findings::Findings;
use super::line::Line;
use super::sheet::{Cell, HEADER, Sheet, short};
use super::stamp::{is_dated, month_alone};
use super::trouble::{Trouble, TroubleKind};
use super::written_year::{WrittenYear, year};

/// Writes such years with all four digits.
pub fn write_short_years(sheet: &mut Sheet, asked: Option<i16>, findings: &mut Findings) {
    let Some((column, years)) = column(sheet) else { return };
    let since = match decided(&years, asked, findings) {
        Ok(since) => since,
        Err(open) => {
            let first = sheet.column(column).find_map(|cell| Some((cell, two(&cell.text)?)));
            findings.troubles.extend(first.map(|(cell, year)| {
                let [a, b] = [open.earlier, open.later].map(|since| full(year, since));
                let what = format!("`{}` may be {a} or {b}", short(&cell.text));
                let help = format!(
                    "say which year is the earliest that two digits can mean: --earliest-year {a} \
                     or --earliest-year {b}"
                );
                Trouble::cell(TroubleKind::Century, cell, what, help)
            }));
            return;
        }
    };
    Line::Column(column).rewrite(sheet, |cell| Some(full(two(&cell.text)?, since).to_string()));
}

fn two(text: &str) -> Option<WrittenYear> {
    year(text.trim_start_matches(['\'', '’'])).filter(|year| year.short)
}

/// The column of such years, and what it says.
fn column(sheet: &Sheet) -> Option<(usize, Vec<WrittenYear>)> {
    let head =
        sheet.rows.iter().take(HEADER).position(|row| row.iter().any(|it| is_year(&it.text)));
    let (names, below) = sheet.rows.split_at_checked(head? + 1)?;
    let names = names.last()?;
    let is_month = |cell: &Cell, at: usize| {
        let numbered = names.get(at).is_some_and(|name| is_called(&name.text, &MONTH));
        month_alone(&cell.text).is_some() || numbered && cell.text.parse::<u8>().is_ok()
    };
    let has_month =
        |row: &&super::sheet::Cells| row.iter().enumerate().any(|(at, cell)| is_month(cell, at));
    if below.iter().take(HEADER).any(|row| row.iter().any(|cell| is_dated(&cell.text))) {
        return None;
    }
    let named = names.iter().enumerate().filter(|(_, cell)| is_year(&cell.text));
    let first = |at: usize| {
        let filled = below.iter().filter_map(|row| row.get(at)).find(|cell| !cell.is_empty());
        filled.is_some_and(|cell| two(&cell.text).is_some())
    };
    named.map(|(at, _)| at).filter(|at| first(*at)).find_map(|at| {
        let rows = below.iter().filter(has_month).filter_map(|row| row.get(at));
        let years: Option<Vec<WrittenYear>> =
            rows.filter(|cell| !cell.is_empty()).map(|cell| two(&cell.text)).collect();
        years.filter(|years| !years.is_empty()).map(|years| (at, years))
    })
}

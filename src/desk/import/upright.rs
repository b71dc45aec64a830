//! Tables whose months run across, a row for each series.
//!
//! Recognizes a row with more dates than any column has. A table of nothing but years is turned
//! in the same way; one with months down and years across is looked at in
//! [`years_across`].
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Port;2025-01;2025-02\nNorth;1;2\n", &Wishes::default());
//! assert!(read.findings.across);
//! assert!(read.series.unwrap().csv("x").ends_with("2025-01,1,x\n2025-02,2,x\n"));
//! ```

use std::collections::HashSet;

use super::figure::is_number;
use super::sheet::{Cell, Sheet};
use super::stamp::{is_dated, month_alone, year_alone};
use super::trouble::Trouble;
use super::years_across;

/// The most cells of a table that is turned, for all of them are there twice then.
const MOST_TURNED: usize = 1_000_000;

/// The same cells with the times running down, if they run across.
pub fn upright(sheet: Sheet, troubles: &mut Vec<Trouble>) -> Sheet {
    let (dates, dates_down) = counts(&sheet, is_dated);
    let (years, years_down) = counts(&sheet, is_year);
    // Among other numbers years are figures.
    let bare =
        |row: &&&[Cell]| row.iter().all(|cell| !is_number(&cell.text) || is_year(&cell.text));
    let years =
        sheet.sample().iter().filter(bare).map(|row| years_in(row)).max().unwrap_or(0).min(years);
    let by_date = dates > 1 && dates > dates_down;
    let (months, months_down) = counts(&sheet, |text| month_alone(text).is_some());
    // The day of an update says nothing against it. Beside months without a year, figures such as
    // 1500 are no years.
    let by_year = years > 1
        && years > years_down
        && years > dates.max(dates_down)
        && months.max(months_down) < years_across::LEAST;
    if !by_date && !by_year {
        return sheet;
    }
    let (width, rows) = (sheet.width(), sheet.rows.len());
    if width.saturating_mul(rows) > MOST_TURNED {
        let what = format!(
            "the months run across the top of a table with {rows} rows and {width} \
                            columns"
        );
        let help = "a table like that can have a million cells at most; choose rows with --only or \
                    --rows";
        troubles.push(Trouble::whole(what, help));
        return sheet;
    }
    sheet.turned()
}

fn is_year(text: &str) -> bool {
    year_alone(text).is_some()
}

fn years_in(row: &[Cell]) -> usize {
    row.iter().filter(|cell| is_year(&cell.text)).count()
}

/// How many of these cells the row has that has most, and how many the column.
fn counts(sheet: &Sheet, is: impl Fn(&str) -> bool) -> (usize, usize) {
    let (mut across, mut columns) = (0, vec![0; sheet.width()]);
    let mut seen = HashSet::new();
    for row in sheet.sample() {
        let count = row.iter().filter(|cell| is(&cell.text)).count();
        let texts = || row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>();
        // A header that comes again says its times once.
        if count < 2 || seen.insert(texts()) {
            across = across.max(count);
            for (cell, down) in row.iter().zip(&mut columns) {
                *down += usize::from(is(&cell.text));
            }
        }
    }
    (across, columns.into_iter().max().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::super::separated::separated;
    use super::*;

    fn plain(sheet: Sheet) -> Sheet {
        upright(sheet, &mut Vec::new())
    }

    #[test]
    fn months_that_run_across_are_turned() {
        let sheet = plain(separated("area,2025-01,2025-02\nnorth,1,2\nsouth,3,4\n").unwrap());
        let row: Vec<_> =
            sheet.rows[1].iter().map(|c| (c.text.as_str(), c.row, c.column)).collect();
        assert_eq!(row, [("2025-01", 1, 1), ("1", 2, 1), ("3", 3, 1)]);
        let down = separated("m,v\n2025-01,1\n2025-02,2\n").unwrap();
        assert_eq!(plain(down.clone()), down);
        let years = separated("Place,2023,2024\nNorth,1,2\n").unwrap();
        assert!(plain(years).turned);
    }
}

//! Tables whose months run across, a row for each series.
//!
//! Recognizes a row with more dates than any column has. A table of nothing but years is turned
//! in the same way; one with months down and years across is looked at in
//! [`years_across`]. Speaks against it: a column with as many dates, and that the author names one.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Port;2025-01;2025-02\nNorth;1;2\n", &Wishes::default());
//! assert!(read.findings.across);
//! assert!(read.series.unwrap().csv("x").ends_with("2025-01,1,x\n2025-02,2,x\n"));
//! ```

use std::collections::HashSet;

use super::cell_figure::is_number;
use super::serial::is_name_of_dates;
use super::sheet::{Cell, HEADER, Sheet, short};
use super::stamp::{is_dated, month_alone, year_alone};
use super::time_column::{found, is_beside};
use super::trouble::{Trouble, TroubleKind};
use super::years_across;

/// The most cells of a table that is turned, for all of them are there twice then.
const MOST_TURNED: usize = 1_000_000;

/// The same cells with the times running down, if they run across.
///
/// `asked` is the column of months that the author names.
pub fn upright(sheet: Sheet, asked: Option<&str>, troubles: &mut Vec<Trouble>) -> Sheet {
    let is_column = |at: &usize| sheet.column(*at).any(|cell| is_dated(&cell.text));
    if asked.and_then(|name| found(&sheet, name)).filter(is_column).is_some() {
        return sheet;
    }
    let (dates, dates_down) = counts(&sheet, is_dated);
    let (years, years_down) = counts(&sheet, is_year);
    // Among other numbers years are figures, and beside a month.
    let bare = |row: &&&[Cell]| {
        let is_figure = |cell: &Cell| is_number(&cell.text) && !is_year(&cell.text);
        !row.iter().any(|cell| is_figure(cell) || is_dated(&cell.text))
    };
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
    if let (true, None, Some(question)) = (by_date, asked, both_ways(&sheet, dates)) {
        troubles.push(question);
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
        troubles.push(Trouble::whole(TroubleKind::TooLarge, what, help));
        return sheet;
    }
    sheet.turned()
}

/// What is asked if a column below a name of dates says months as well: a spreadsheet makes dates
/// of names such as 1-4 and 10-14.
fn both_ways(sheet: &Sheet, dates: usize) -> Option<Trouble> {
    let count = |row: &[Cell]| row.iter().filter(|cell| is_dated(&cell.text)).count();
    let head = sheet.rows.iter().position(|row| count(row) == dates)?;
    let names = sheet.rows.get(head)?;
    let below = |at: usize| {
        let cells =
            sheet.rows.iter().skip(head + 1).take(HEADER).filter_map(move |row| row.get(at));
        cells.filter(|cell| is_dated(&cell.text)).map(|cell| cell.text.as_str())
    };
    let column = names.iter().enumerate().position(|(at, cell)| {
        let named = is_name_of_dates(&cell.text) && !is_beside(&cell.text);
        named && below(at).collect::<HashSet<_>>().len() > 1
    })?;
    let first = names.iter().find(|cell| is_dated(&cell.text))?;
    let what = format!(
        "`{}` in the header is a date, and so is `{}` in column {}",
        short(&first.text),
        short(below(column).next()?),
        sheet.place(column)
    );
    let help = format!(
        "if a spreadsheet made a date out of a name such as 1-4, write the names as text; if the \
         months run across, use --time {}; if they run down, --time {}",
        first.row,
        sheet.place(column)
    );
    Some(Trouble::cell(TroubleKind::DatesBothWays, first, what, help))
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
        upright(sheet, None, &mut Vec::new())
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

//! A column of numbers from 1 to 12 beside years, under a name that is not known for months.
//!
//! Recognizes it in a table of years in which a year comes again with another such number. Speaks
//! against reading it: small figures look alike; the author is asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Mwaka,Mwezi,Boxes\n2024,11,50\n2024,12,60\n2025,1,70\n";
//! let asked = import(table, &Wishes::default());
//! assert!(asked.findings.troubles[0].help.contains("--time A,B"));
//! ```

use std::collections::BTreeSet;

use super::cell_figure::is_number;
use super::column_name::MONTH;
use super::sheet::{Cell, Sheet, letter, short};
use super::sheet_table::{SheetRow, SheetTable};
use super::trouble::{Trouble, TroubleKind};
use super::when::YearPart;

/// The question for the first column that may say the month of a year.
pub fn question(sheet: &Sheet, table: &SheetTable) -> Option<Trouble> {
    let by_year = table.rows.iter().all(|row| row.stamp.when.part == YearPart::Whole);
    let years: BTreeSet<i16> = table.rows.iter().filter_map(year).collect();
    if sheet.turned || !by_year {
        return None;
    }
    if let Some(trouble) = impossible(table) {
        return Some(trouble);
    }
    if years.len() == table.rows.len() {
        return None;
    }
    let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let column = (0..width).filter(|at| *at != table.time).find(|at| says_months(table, *at))?;
    let cell = table.rows.first()?.cells.get(column)?;
    let what = format!(
        "`{}` may be a month of the year in column {}, or a figure of that year",
        short(&cell.text),
        letter(table.time)
    );
    let (year, month) = (letter(table.time), letter(column));
    let quarters = match may_be_quarters(table, column) {
        true => "; if they are quarters, get monthly figures: a chart has one per month",
        false => "",
    };
    let help = format!(
        "say with --time {year},{month} that these are the months of the years; if they are not, \
         leave the column out with --leave-out {month}{quarters}"
    );
    Some(Trouble::cell(TroubleKind::MonthOrFigure, cell, what, help))
}

/// A number that is no month in a column whose name says that it has months.
fn impossible(table: &SheetTable) -> Option<Trouble> {
    let is_named = |name: &String| MONTH.contains(&name.trim().to_lowercase().as_str());
    let column = table.header.names.iter().position(is_named).filter(|it| *it != table.time)?;
    let cells = || table.rows.iter().filter_map(|row| row.cells.get(column));
    let is_month =
        |cell: &Cell| cell.text.parse::<u8>().is_ok_and(|number| (1..=12).contains(&number));
    let wrong = cells().find(|cell| is_number(&cell.text) && !is_month(cell))?;
    if !cells().any(is_month) {
        return None;
    }
    let what = format!("`{}` cannot be read as a month of a year", short(&wrong.text));
    let help = format!(
        "write a number from 1 to 12; if the figure is for the whole year, leave the row out with \
         --leave-out {}",
        wrong.row
    );
    Some(Trouble::cell(TroubleKind::UnreadDate, wrong, what, help))
}

fn year(row: &SheetRow) -> Option<i16> {
    row.stamp.when.year.map(|year| year.number)
}

fn may_be_quarters(table: &SheetTable, column: usize) -> bool {
    let mut cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    cells.all(|cell| cell.text.parse::<u8>().is_ok_and(|number| (1..=4).contains(&number)))
}

fn says_months(table: &SheetTable, column: usize) -> bool {
    let month = |row: &SheetRow| -> Option<u8> {
        let number = row.cells.get(column)?.text.parse().ok()?;
        (1..=12).contains(&number).then_some(number)
    };
    let months: Option<Vec<u8>> = table.rows.iter().map(month).collect();
    let Some(months) = months else { return false };
    let pairs = || table.rows.iter().filter_map(year).zip(&months);
    let mut again = pairs().zip(pairs().skip(1));
    let different: BTreeSet<&u8> = months.iter().collect();
    different.len() > 1 && again.any(|((a, one), (b, other))| a == b && one != other)
}

//! Tables that say the year in one column and the month in another.

use super::findings::Findings;
use super::sheet::{Cell, Sheet, letter};
use super::trouble::Trouble;
use super::when::{When, when};

/// The beginnings of names of a column of months, where months are numbers.
const MONTH: [&str; 8] = ["month", "monat", "mes", "mois", "maand", "mês", "mon", "mm"];

/// Puts years and months together, if the table says no months otherwise; `false` with the
/// reason noted if it cannot be known which year is meant.
///
/// `begins` is the month in which years begin, if the author says it; they are named after the
/// calendar year in which they end.
pub fn join(sheet: &mut Sheet, begins: Option<u8>, findings: &mut Findings) -> bool {
    let Some((years, months)) = pair(sheet) else { return true };
    let first = sheet.rows.iter().position(|row| year(row, years).is_some()).unwrap_or(0);
    let above = sheet.rows.get(..first).unwrap_or_default();
    let header = above.iter().rev().find_map(|row| row.get(years).filter(|it| !it.text.is_empty()));
    if let Some(trouble) = unsaid(header, begins) {
        findings.troubles.push(trouble);
        return false;
    }
    let (one, other) = (letter(years), letter(months));
    let what =
        format!("the years of column {one} and the months of column {other} were put together");
    findings.notes.push(Trouble::whole(what, ""));
    for row in &mut sheet.rows {
        let joined = year(row, years).zip(of_year(row, months));
        let joined = joined.map(|(year, month)| (calendar(year, month, begins), month));
        let texts = joined
            .map(|(year, month)| [(years, String::new()), (months, format!("{year}-{month:02}"))]);
        for (column, text) in texts.into_iter().flatten() {
            if let Some(cell) = row.get_mut(column) {
                cell.text = text;
            }
        }
    }
    // Nothing is left in the column of years, and so it needs no name.
    if let Some(cell) = first.checked_sub(1).and_then(|row| sheet.rows.get_mut(row)?.get_mut(years))
    {
        cell.text.clear();
    }
    true
}

/// What is wrong with years that are fiscal ones, by their name, and begin nobody says when.
pub fn unsaid(header: Option<&Cell>, begins: Option<u8>) -> Option<Trouble> {
    let fiscal = |cell: &&Cell| {
        let name = cell.text.to_lowercase();
        name.contains("fiscal") || name.split(|c: char| !c.is_alphabetic()).any(|it| it == "fy")
    };
    let cell = header.filter(fiscal).filter(|_| begins.is_none())?;
    let what = "the year is a fiscal year, and its months are in two calendar years";
    let help = "say with --year-begins in which month it begins (10 for October), or write the \
                calendar month into one column, as 2025-01";
    Some(Trouble::cell(cell, what, help))
}

/// The calendar year of a month of a year that is named after the one in which it ends.
pub fn calendar(year: i16, month: u8, begins: Option<u8>) -> i16 {
    year - i16::from(begins.is_some_and(|first| first > 1 && month >= first))
}

/// The columns of years and of months, if more rows have both than say a month in one cell.
///
/// Each cell is looked at a few times, however many columns there are.
fn pair(sheet: &Sheet) -> Option<(usize, usize)> {
    let width = sheet.rows.iter().map(Vec::len).max()?;
    let whole =
        |row: &&Vec<Cell>| row.iter().any(|cell| when(&cell.text).is_some_and(When::in_year));
    let mut counts = vec![0_usize; width];
    for row in &sheet.rows {
        for (column, count) in counts.iter_mut().enumerate().take(row.len()) {
            *count += usize::from(year(row, column).is_some());
        }
    }
    // The leftmost of several.
    let (years, rows) = counts.into_iter().enumerate().rev().max_by_key(|(_, count)| *count)?;
    if rows <= sheet.rows.iter().filter(whole).count() {
        return None;
    }
    let (mut fits, mut named) = (vec![0_usize; width], vec![false; width]);
    for row in &sheet.rows {
        let dated = year(row, years).is_some();
        for (column, (fits, named)) in fits.iter_mut().zip(&mut named).enumerate().take(row.len()) {
            *fits += usize::from(dated && of_year(row, column).is_some());
            *named = *named || is_named(row, column, dated);
        }
    }
    let mut columns = fits.into_iter().zip(named).enumerate();
    let months =
        columns.find(|(column, (fits, named))| *column != years && *fits == rows && *named)?;
    Some((years, months.0))
}

/// Whether a cell says that its column is one of months. A name of a month without a year in its row
/// is the head of a column of figures.
fn is_named(row: &[Cell], column: usize, dated: bool) -> bool {
    let name = row.get(column).map(|cell| cell.text.to_lowercase()).unwrap_or_default();
    let month = dated && matches!(when(&name), Some(When::Name(_)));
    month || MONTH.iter().any(|it| name.starts_with(it))
}

/// The year that a cell of a row names, and nothing else.
pub fn year(row: &[Cell], column: usize) -> Option<i16> {
    let text = &row.get(column)?.text;
    match when(text) {
        Some(When::Year(year)) if text.len() == 4 => Some(year),
        _ => None,
    }
}

fn of_year(row: &[Cell], column: usize) -> Option<u8> {
    let text = &row.get(column)?.text;
    match when(text) {
        Some(When::Name(month)) => Some(month),
        _ => text.parse().ok().filter(|month| (1..=12).contains(month)),
    }
}

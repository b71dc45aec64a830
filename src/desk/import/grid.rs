//! Tables with the years down and the months of each year across.

use std::collections::BTreeSet;

use super::figure::{Decimal, Figure, figure};
use super::findings::Findings;
use super::sheet::{Cell, Sheet, letter};
use super::trouble::Trouble;
use super::when::{When, when};
use super::years::{calendar, unsaid, year};

/// So many names of months in a row are the head of such a table.
const LEAST: usize = 3;

/// The same figures with a row for each month, if the table is one of these. Empty cells are left
/// out: months that are still to come are not unknown.
///
/// `begins` is the month in which years begin, if the author says it.
pub fn unfolded(sheet: &Sheet, begins: Option<u8>, findings: &mut Findings) -> Option<Sheet> {
    let head = sheet.rows.iter().position(|row| months(row).len() >= LEAST)?;
    let names = sheet.rows.get(head)?;
    let months = months(names);
    let below = sheet.rows.get(head + 1..)?;
    let count = |column: &usize| below.iter().filter(|row| year(row, *column).is_some()).count();
    let others: Vec<usize> =
        (0..names.len()).filter(|column| months.iter().all(|(other, _)| other != column)).collect();
    let years = others.iter().copied().rev().max_by_key(count).filter(|it| count(it) > 0)?;
    findings.troubles.extend(unsaid(names.get(years), begins));
    let is_word = |column: &usize| {
        let mut cells = below.iter().filter(|row| year(row, years).is_some());
        cells.all(|row| row.get(*column).is_none_or(|cell| !is_figure(cell)))
    };
    let (keys, sums): (Vec<usize>, Vec<usize>) =
        others.into_iter().filter(|column| *column != years).partition(is_word);
    for cell in sums.iter().filter_map(|column| names.get(*column)) {
        findings.notes.push(Trouble::cell(
            cell,
            format!("`{}`: left out, no month", cell.text),
            "",
        ));
    }
    let (column, row) = (letter(years), names.first()?.row);
    let what =
        format!("the years of column {column} and the months of row {row} were put together");
    findings.notes.push(Trouble::whole(what, ""));
    let kept = |row: &[Cell]| -> Vec<Cell> {
        keys.iter().filter_map(|column| row.get(*column).cloned()).collect()
    };
    let mut rows = sheet.rows.get(..head)?.to_vec();
    let start = names.get(months.first()?.0)?;
    let called = ["Month", "Value"].map(|text| Cell { text: text.to_owned(), ..start.clone() });
    rows.push([kept(names), called.to_vec()].concat());
    for row in below {
        let Some(year) = year(row, years) else {
            rows.push(row.clone());
            continue;
        };
        for (column, month) in &months {
            let Some(cell) = row.get(*column).filter(|cell| !cell.text.is_empty()) else {
                continue;
            };
            let text = format!("{}-{month:02}", calendar(year, *month, begins));
            rows.push([kept(row), vec![Cell { text, ..cell.clone() }, cell.clone()]].concat());
        }
    }
    Some(Sheet { rows, ..sheet.clone() })
}

/// The columns that are called after months, each month once.
fn months(row: &[Cell]) -> Vec<(usize, u8)> {
    let mut seen = BTreeSet::new();
    let named = row.iter().enumerate().filter_map(|(column, cell)| match when(&cell.text) {
        Some(When::Name(month)) => Some((column, month)),
        _ => None,
    });
    named.filter(|(_, month)| seen.insert(*month)).collect()
}

fn is_figure(cell: &Cell) -> bool {
    let read = |decimal| figure(&cell.text, decimal, &[]);
    matches!(read(Decimal::Point).or_else(|| read(Decimal::Comma)), Some(Figure::Number(_)))
}

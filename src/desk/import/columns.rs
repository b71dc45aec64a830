//! Which columns of a table have figures, and which have words.

use super::figure::{Decimal, Figure, figure};
use super::findings::Findings;
use super::region::{Region, short};
use super::sheet::{Cell, Sheet, letter};
use super::trouble::Trouble;
use crate::story::problem::nearest;

/// The columns of a table beside that of the months.
#[derive(Debug, Default)]
pub struct Columns {
    /// Those with figures.
    pub values: Vec<Column>,
    /// Those with words that differ.
    pub words: Vec<Column>,
    /// Those from which nothing is taken, and why.
    pub left: Vec<(Column, &'static str)>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Which of the columns of the table.
    pub index: usize,
    /// Its letter in a spreadsheet; where the months run across, the number of the row.
    pub place: String,
    /// Its name; the place where it has none.
    pub name: String,
    /// Its name for readers; empty where it has none.
    pub label: String,
}

/// Sorts the columns; `wanted` are names or letters of those to use, all if there is none.
pub fn columns(
    sheet: &Sheet,
    region: &Region,
    wanted: &[String],
    unknown: &[String],
    findings: &mut Findings,
) -> Columns {
    let width = region.rows.iter().map(|(_, row)| row.len()).max().unwrap_or(0);
    let all: Vec<Column> = (0..width).map(|index| column(sheet, region, index)).collect();
    let asked = |column: &Column| wanted.iter().any(|name| column.is(name));
    for name in wanted.iter().filter(|name| !all.iter().any(|column| column.is(name))) {
        let help = nearest(name, all.iter().map(|column| column.name.as_str()));
        let what = format!("there is no column `{name}` in the table");
        findings.troubles.push(Trouble::whole(what, help));
    }
    let mut columns = Columns::default();
    for column in all.into_iter().filter(|column| column.index != region.months) {
        let cells = || region.rows.iter().filter_map(|(_, row)| row.get(column.index));
        let kind = kind(cells(), unknown);
        if let (false, Some(cell)) = (matches!(kind, Kind::Empty), beyond(region, column.index)) {
            let what = format!("`{}` stands to the right of the header", short(&cell.text));
            let help = "write the name of its column into the header; or if it is the end of a \
                        number with commas, put that into double quotes";
            findings.troubles.push(Trouble::cell(cell, what, help));
        }
        match kind {
            _ if !wanted.is_empty() && !asked(&column) => {
                columns.left.push((column, "left out, not asked for"));
            }
            Kind::Empty if region.names.get(column.index).is_none_or(String::is_empty) => {}
            Kind::Empty => columns.left.push((column, "left out, empty")),
            Kind::Figures => columns.values.push(column),
            Kind::Same => columns.left.push((column, "left out, the same in every row")),
            Kind::Words => columns.words.push(column),
        }
    }
    columns
}

/// The first cell of a column that begins where the header has ended.
fn beyond(region: &Region, index: usize) -> Option<&Cell> {
    if region.names.is_empty() || index < region.names.len() {
        return None;
    }
    let mut cells = region.rows.iter().filter_map(|(_, row)| row.get(index));
    cells.find(|cell| !cell.text.is_empty())
}

/// The column of a table.
pub fn column(sheet: &Sheet, region: &Region, index: usize) -> Column {
    let cell = region.rows.iter().find_map(|(_, row)| row.get(index));
    let place = cell.map_or_else(
        || letter(index),
        |cell| if sheet.turned { cell.row.to_string() } else { letter(cell.column) },
    );
    let label = region.names.get(index).cloned().unwrap_or_default();
    let name = if label.is_empty() { format!("Column {place}") } else { label.clone() };
    Column { index, place, name, label }
}

impl Column {
    fn is(&self, name: &str) -> bool {
        let name = name.trim().to_lowercase();
        self.name.to_lowercase() == name || self.place.to_lowercase() == name
    }
}

enum Kind {
    Empty,
    Figures,
    Same,
    Words,
}

/// A column has figures if at least half of what it says are figures.
fn kind<'a>(cells: impl Iterator<Item = &'a Cell>, unknown: &[String]) -> Kind {
    let (mut figures, mut words, mut first, mut same) = (0, 0, None, true);
    for cell in cells {
        let read = |decimal| figure(&cell.text, decimal, unknown);
        match read(Decimal::Point).or_else(|| read(Decimal::Comma)) {
            Some(Figure::Number(_)) => figures += 1,
            Some(Figure::Unknown) => {}
            None => words += 1,
        }
        same &= *first.get_or_insert(&cell.text) == &cell.text;
    }
    match (figures, words) {
        (0, 0) => Kind::Empty,
        (figures, words) if figures >= words => Kind::Figures,
        _ if same => Kind::Same,
        _ => Kind::Words,
    }
}

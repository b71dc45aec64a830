//! What the columns of a table are for: figures, words that tell series apart, marks, units, or
//! nothing that a chart needs.
//!
//! Recognizes by their cells columns of figures and of words; by their names columns of marks and
//! units; and as superfluous what never changes, repeats the date, counts the rows, or is a code
//! for the words of another column. Speaks against leaving a column out: that it is the only one
//! with figures.

use std::collections::BTreeMap;

use super::figure::{Decimal, Figure, Words, figure};
use super::findings::Findings;
use super::known::{Known, Meaning};
use super::month_name::Name;
use super::sheet::{Cell, Kind, Sheet, short};
use super::table::Table;
use super::trouble::Trouble;
use super::when::Part;
use crate::story::problem::nearest;

/// The columns of a table beside that of the time.
#[derive(Debug, Default)]
pub struct Columns {
    /// Those with figures.
    pub values: Vec<Column>,
    /// Those with words that differ.
    pub words: Vec<Column>,
    /// Those with marks of figures.
    pub marks: Vec<Column>,
    /// Those with a unit.
    pub units: Vec<Column>,
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
    /// The unit that its header says; empty where it says none.
    pub unit: String,
}

/// What the author says of columns.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// Names or letters of those to use; all if there is none.
    pub columns: &'a [String],
    /// Those that tell the series apart.
    pub series: &'a [String],
    /// That of marks.
    pub marks: Option<&'a str>,
    /// Words in the place of figures.
    pub words: Words<'a>,
}

/// Names of columns with marks.
const MARKS: [&str; 16] = [
    "flag",
    "flags",
    "status",
    "obs_status",
    "observation status",
    "symbol",
    "footnote",
    "footnotes",
    "footnote symbol",
    "note",
    "notes",
    "remark",
    "remarks",
    "qualifier",
    "marks",
    "value flags",
];

/// Names of columns with units.
const UNITS: [&str; 8] =
    ["unit", "units", "uom", "unit of measure", "unit_measure", "einheit", "unidad", "unité"];

/// Sorts the columns.
pub fn columns(
    sheet: &Sheet,
    table: &Table,
    known: Option<&Known>,
    asked: Asked<'_>,
    findings: &mut Findings,
) -> Columns {
    let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let all: Vec<Column> = (0..width).map(|index| column(sheet, table, index)).collect();
    let named: Vec<&String> = asked.columns.iter().chain(asked.series).collect();
    for name in named.iter().filter(|name| !all.iter().any(|column| column.is(name))) {
        let help = nearest(name, all.iter().map(|column| column.name.as_str()));
        let what = format!("there is no column `{name}` in the table");
        findings.troubles.push(Trouble::whole(what, help));
    }
    let mut columns = Columns::default();
    for column in all.into_iter().filter(|column| column.index != table.time) {
        let kind =
            kind(table.rows.iter().filter_map(|row| row.cells.get(column.index)), asked.words);
        if let (false, Some(cell)) = (kind == Content::Empty, beyond(table, column.index)) {
            let what = format!("`{}` is to the right of the header", short(&cell.text));
            let help = "write the name of its column into the header; or if it is the end of a \
                        number with commas, put that into double quotes";
            findings.troubles.push(Trouble::cell(cell, what, help));
        }
        columns.put(column, kind, table, known, asked);
    }
    columns.leave_codes(table, asked);
    columns
}

impl Columns {
    fn put(
        &mut self,
        column: Column,
        kind: Content,
        table: &Table,
        known: Option<&Known>,
        asked: Asked<'_>,
    ) {
        let is = |names: &[String]| names.iter().any(|name| column.is(name));
        let has_name =
            |names: &[&str]| names.contains(&column.label.trim().to_lowercase().as_str());
        let nameless = table.header.names.get(column.index).is_none_or(String::is_empty);
        if is(asked.series) {
            return self.words.push(column);
        }
        if asked.marks.is_some_and(|name| column.is(name)) {
            return self.marks.push(column);
        }
        if !asked.columns.is_empty() && !is(asked.columns) {
            return self.left.push((column, "left out, not asked for"));
        }
        let meaning =
            known.and_then(|known| known.meaning(&column.label)).filter(|_| !is(asked.columns));
        match (meaning, kind) {
            (_, Content::Empty) if nameless => {}
            (_, Content::Empty) => self.left.push((column, "left out, empty")),
            (Some(Meaning::Value), _) => self.values.push(column),
            (Some(Meaning::Mark), _) => self.marks.push(column),
            (Some(Meaning::Unit), Content::Words | Content::Same) => self.units.push(column),
            (Some(Meaning::Code), _) => self.left.push((column, "left out, a code")),
            (Some(Meaning::About), _) => {
                self.left.push((column, "left out, it is about the file"));
            }
            (_, Content::Figures) if repeats_time(table, &column) => {
                self.left.push((column, "left out, it repeats the date"));
            }
            (_, Content::Figures) => self.values.push(column),
            (_, Content::Same | Content::Words) if has_name(&UNITS) => self.units.push(column),
            (_, Content::Same | Content::Words) if has_name(&MARKS) => self.marks.push(column),
            (_, Content::Same) => self.left.push((column, "left out, the same in every row")),
            (_, Content::Words) => self.words.push(column),
        }
    }

    /// Leaves out columns of numbers that are no figures, unless nothing would be left.
    fn leave_codes(&mut self, table: &Table, asked: Asked<'_>) {
        if !asked.columns.is_empty() {
            return;
        }
        let several = self.values.len() > 1;
        let words = &self.words;
        let why = |column: &Column| {
            let cells: Vec<&str> = texts(table, column.index).collect();
            if several && is_constant(&cells) && (!is_zero(&cells) || is_about(&column.label)) {
                Some("left out, the same in every row")
            } else if counts_rows(&column.label, &cells) {
                Some("left out, it counts the rows")
            } else if words.iter().any(|other| is_code(table, column.index, other.index)) {
                Some("left out, a code for the words of another column")
            } else {
                None
            }
        };
        let (left, values): (Vec<_>, Vec<_>) = self
            .values
            .drain(..)
            .map(|column| (why(&column), column))
            .partition(|(why, _)| why.is_some());
        if values.is_empty() {
            // A series may well be the same in every month.
            self.values = left.into_iter().map(|(_, column)| column).collect();
            return;
        }
        self.values = values.into_iter().map(|(_, column)| column).collect();
        self.left.extend(left.into_iter().filter_map(|(why, column)| Some((column, why?))));
    }
}

fn texts(table: &Table, index: usize) -> impl Iterator<Item = &str> {
    table.rows.iter().map(move |row| row.cells.get(index).map_or("", |cell| cell.text.as_str()))
}

fn is_constant(cells: &[&str]) -> bool {
    // Two alike may be chance.
    cells.len() > 2 && cells.windows(2).all(|pair| pair.first() == pair.last())
}

fn is_zero(cells: &[&str]) -> bool {
    cells.first().is_some_and(|cell| cell.chars().all(|c| matches!(c, '0' | '.' | ',')))
}

/// Whether a name is that of a code or of something about the figures.
fn is_about(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        ["id", "code", "decimals", "scalar", "index", "multiplier", "vector", "fips"]
            .contains(&word)
    })
}

/// `1, 2, 3` under `#`, `No.` or nothing.
fn counts_rows(name: &str, cells: &[&str]) -> bool {
    let name = name.trim().trim_end_matches('.').to_lowercase();
    let is_name =
        ["", "#", "no", "nr", "n", "id", "index", "row", "unnamed: 0"].contains(&name.as_str());
    let numbers: Option<Vec<usize>> = cells.iter().map(|cell| cell.parse().ok()).collect();
    let first = cells.first().and_then(|cell| cell.parse::<usize>().ok()).filter(|it| *it < 2);
    let follows =
        |numbers: Vec<usize>| numbers.iter().zip(first.unwrap_or(0)..).all(|(a, b)| *a == b);
    is_name && first.is_some() && cells.len() > 2 && numbers.is_some_and(follows)
}

/// Whether each number stands for one word of another column, and each word has one number, in a
/// table with several rows for each.
fn is_code(table: &Table, index: usize, words: usize) -> bool {
    let mut by_number: BTreeMap<&str, &str> = BTreeMap::new();
    let mut by_word: BTreeMap<&str, &str> = BTreeMap::new();
    let agree = texts(table, index).zip(texts(table, words)).all(|(number, word)| {
        *by_number.entry(number).or_insert(word) == word
            && *by_word.entry(word).or_insert(number) == number
    });
    agree && by_number.len() > 1 && by_number.len() * 2 <= table.rows.len()
}

/// The beginnings of names of columns that may repeat the date; figures may be as small as months.
const DATES: [&str; 14] = [
    "year", "month", "day", "quarter", "jahr", "monat", "tag", "año", "mes", "día", "année",
    "mois", "jour", "fy",
];

/// Whether a column says the year, the month or the day of its row once more.
fn repeats_time(table: &Table, column: &Column) -> bool {
    let (index, name) = (column.index, column.label.to_lowercase());
    if !DATES.iter().any(|date| name.starts_with(date)) {
        return false;
    }
    let number = |text: &str| text.parse::<i64>().ok();
    let year = |part: Part, year: Option<i64>| match part {
        Part::Numbers([a, _, c]) => [Some(c.into()), Some(a.into())],
        _ => [year, None],
    };
    let month = |part: Part| match part {
        Part::Month(Name::Month(month)) | Part::Day(Name::Month(month), _) => {
            [Some(month.into()), None]
        }
        Part::Numbers([a, b, _]) => [Some(i64::from(a)), Some(i64::from(b))],
        _ => [None, None],
    };
    let day = |part: Part| match part {
        Part::Day(_, day) => [Some(i64::from(day)), None],
        _ => [None, None],
    };
    let all = |of: &dyn Fn(&super::table::Row) -> [Option<i64>; 2]| {
        table.rows.iter().all(|row| {
            let found = row.cells.get(index).and_then(|cell| number(&cell.text));
            found.is_some() && of(row).contains(&found)
        })
    };
    let years = |row: &super::table::Row| {
        year(row.stamp.when.part, row.stamp.when.year.map(|year| year.number.into()))
    };
    table.rows.len() > 1
        && (all(&years)
            || all(&|row| month(row.stamp.when.part))
            || all(&|row| day(row.stamp.when.part)))
}

/// The first cell of a column that begins where the header has ended.
fn beyond(table: &Table, index: usize) -> Option<&Cell> {
    let names = &table.header.names;
    if names.is_empty() || index < names.len() {
        return None;
    }
    let mut cells = table.rows.iter().filter_map(|row| row.cells.get(index));
    cells.find(|cell| !cell.is_empty())
}

/// The column of a table.
pub fn column(sheet: &Sheet, table: &Table, index: usize) -> Column {
    let place = match table.rows.iter().find_map(|row| row.cells.get(index)) {
        Some(cell) if sheet.turned => cell.row.to_string(),
        Some(cell) => super::sheet::letter(cell.column as usize),
        None => super::sheet::letter(index),
    };
    let of = |texts: &[String]| texts.get(index).cloned().unwrap_or_default();
    let (label, unit) = (of(&table.header.names), of(&table.header.units));
    let name = if label.is_empty() { format!("Column {place}") } else { label.clone() };
    Column { index, place, name, label, unit }
}

impl Column {
    /// Whether an author means it by this name or letter.
    pub fn is(&self, name: &str) -> bool {
        let name = name.trim().to_lowercase();
        self.name.to_lowercase() == name || self.place.to_lowercase() == name
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Empty,
    Figures,
    Same,
    Words,
}

/// A column has figures if at least half of what it says are figures.
fn kind<'a>(cells: impl Iterator<Item = &'a Cell>, words: Words<'_>) -> Content {
    let (mut figures, mut others, mut first, mut same) = (0, 0, None, true);
    for cell in cells {
        let read = |decimal| figure(&cell.text, decimal, words).map(|(figure, _)| figure);
        match read(Decimal::Point).or_else(|| read(Decimal::Comma)) {
            _ if cell.kind == Kind::Date => others += 1,
            Some(Figure::Number(_)) => figures += 1,
            Some(Figure::Unknown | Figure::Dash) => {}
            None => others += 1,
        }
        same &= *first.get_or_insert(&cell.text) == cell.text;
    }
    match (figures, others) {
        (0, 0) => Content::Empty,
        (figures, others) if figures >= others => Content::Figures,
        _ if same => Content::Same,
        _ => Content::Words,
    }
}

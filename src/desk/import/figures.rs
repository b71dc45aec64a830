//! The figures of a table, with their marks.
//!
//! Recognizes in each column the unit, the sign between thousands, what is not known, and marks in
//! the cell, beside its date and in columns of their own. Speaks against a figure: a second unit, a
//! merged cell, a number that a chart cannot draw; the author is told.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month;Share\n2025-01;12,5 %\n2025-02;13 % (p)\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! assert_eq!(series.unit, "%");
//! assert!(series.csv("x").ends_with("2025-01,12.5,x\n2025-02,13,x\n"));
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::decimal_sign::{decimal_sign, two_columns};
use super::figure::{Decimal, Figure, Number, Words, figure};
use super::findings::Findings;
use super::ledger::{Fate, Ledger};
use super::roles::{Column, Columns};
use super::sheet::{Cell, Kind, short};
use super::table::Table;
use super::trouble::Trouble;

/// A figure of a series.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// Digits with a decimal point; `None` where it is not known.
    pub digits: Option<String>,
    /// The marks beside it, beside its date and in columns of marks.
    pub marks: Vec<String>,
}

/// The figures of the columns, row by row.
#[derive(Debug)]
pub struct Figures {
    /// One list a column, with as many figures as the table has rows.
    pub columns: Vec<Vec<Value>>,
    /// How each column was read, in words.
    pub readings: Vec<String>,
    /// The unit of all columns: `%`, a currency, what the header says, or nothing.
    pub unit: String,
}

/// Reads the columns of figures, or `None` if something about all of them must be asked for.
pub fn figures(
    table: &Table,
    columns: &Columns,
    separator: char,
    (asked, words): (Option<Decimal>, Words<'_>),
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> Option<Figures> {
    let written = columns
        .values
        .iter()
        .flat_map(|column| table.rows.iter().filter_map(|row| row.cells.get(column.index)));
    let written: Vec<&Cell> = written.filter(|cell| cell.kind == Kind::Text).collect();
    let decimal = match asked {
        Some(asked) => asked,
        None => {
            let decimal = decimal_sign(&written, separator, words, findings)?;
            let cells = |column: &Column| -> Vec<&Cell> {
                table.rows.iter().filter_map(|row| row.cells.get(column.index)).collect()
            };
            let asked = columns.values.iter().filter(|_| separator != ',');
            let mut asked = asked.filter_map(|column| two_columns(&column.label, &cells(column)));
            findings.troubles.extend(asked.next());
            decimal
        }
    };
    let marks = RowMarks::of(table, columns);
    let mut read = Figures { columns: Vec::new(), readings: Vec::new(), unit: String::new() };
    let mut units = BTreeSet::new();
    for column in &columns.values {
        let mut seen = Seen::default();
        let values = table.rows.iter().zip(&marks.rows).map(|(row, beside)| {
            // A row that ends early is empty from there on.
            let Some(cell) = row.cells.get(column.index) else { return Value::default() };
            let mut value = seen.read(cell, decimal, words, findings);
            match value.digits {
                Some(_) => ledger.take(cell, Fate::Value),
                // Such as -99, where the author says so.
                None => ledger.leave(cell, "you said it means an unknown figure"),
            }
            value.marks.extend(beside.of(column));
            value
        });
        let values: Vec<Value> = values.collect();
        seen.finish(column, findings);
        units.insert(seen.unit(column, &marks.unit));
        read.readings.push(seen.told(decimal));
        read.columns.push(values);
    }
    if let [unit] = units.into_iter().collect::<Vec<String>>().as_slice() {
        read.unit.clone_from(unit);
    }
    Some(read)
}

/// The marks that stand in each row outside of its figures.
struct RowMarks {
    rows: Vec<Beside>,
    /// The unit that a column of units says in all rows.
    unit: String,
}

struct Beside {
    /// Marks of the whole row.
    all: Vec<String>,
    /// Marks of the column of figures that comes before theirs.
    columns: BTreeMap<usize, Vec<String>>,
}

impl Beside {
    fn of(&self, column: &Column) -> impl Iterator<Item = String> {
        let own = self.columns.get(&column.index).into_iter().flatten();
        self.all.iter().chain(own).cloned()
    }
}

impl RowMarks {
    fn of(table: &Table, columns: &Columns) -> RowMarks {
        let owners: Vec<(usize, Option<usize>)> = columns
            .marks
            .iter()
            .map(|mark| {
                let before = columns.values.iter().map(|it| it.index).filter(|it| *it < mark.index);
                let one_each = columns.marks.len() >= columns.values.len();
                (mark.index, before.max().filter(|_| one_each && columns.values.len() > 1))
            })
            .collect();
        let beside = |row: &super::table::Row| {
            let mut beside = Beside { all: row.stamp.marks.clone(), columns: BTreeMap::new() };
            for (mark, owner) in &owners {
                let text = row.cells.get(*mark).map_or("", |cell| cell.text.as_str());
                if text.is_empty() {
                    continue;
                }
                match owner {
                    Some(owner) => beside.columns.entry(*owner).or_default().push(text.to_owned()),
                    None => beside.all.push(text.to_owned()),
                }
            }
            beside
        };
        let said: BTreeSet<&str> = columns
            .units
            .iter()
            .flat_map(|unit| table.rows.iter().filter_map(|row| row.cells.get(unit.index)))
            .map(|cell| cell.text.as_str())
            .collect();
        let unit = match said.into_iter().collect::<Vec<_>>().as_slice() {
            [unit] => (*unit).to_owned(),
            _ => String::new(),
        };
        RowMarks { rows: table.rows.iter().map(beside).collect(), unit }
    }
}

/// What was met in a column.
#[derive(Default)]
struct Seen {
    units: BTreeSet<String>,
    groups: BTreeSet<&'static str>,
    numbers: usize,
    marked: BTreeMap<String, (usize, Option<Cell>)>,
    unknown: BTreeMap<String, (usize, Option<Cell>)>,
    dashes: (usize, Option<Cell>),
    empty: usize,
    decimals: bool,
    /// The first figure without a unit that is not zero.
    bare: Option<Cell>,
}

impl Seen {
    fn read(
        &mut self,
        cell: &Cell,
        decimal: Decimal,
        words: Words<'_>,
        findings: &mut Findings,
    ) -> Value {
        let decimal = if cell.kind == Kind::Number { Decimal::Point } else { decimal };
        let (read, marks) = match figure(&cell.text, decimal, words) {
            Some(read) => read,
            None => {
                let what = format!("`{}` cannot be read as a number", short(&cell.text));
                let help = "correct the cell, empty it if the figure is unknown, or use --unknown \
                            if this text stands for an unknown figure";
                findings.troubles.push(Trouble::cell(cell, what, help));
                return Value::default();
            }
        };
        let digits = match read {
            Figure::Number(number) => {
                self.note(cell, &number, &marks, findings);
                Some(number.digits)
            }
            Figure::Unknown if cell.is_empty() => {
                self.empty += 1;
                None
            }
            Figure::Unknown => {
                count(&mut self.unknown, &cell.text, cell);
                None
            }
            Figure::Dash => {
                self.dashes.0 += 1;
                self.dashes.1.get_or_insert_with(|| cell.clone());
                None
            }
        };
        Value { digits, marks }
    }

    fn note(&mut self, cell: &Cell, number: &Number, marks: &[String], findings: &mut Findings) {
        self.numbers += 1;
        for mark in marks {
            count(&mut self.marked, mark, cell);
        }
        self.groups.extend(number.group.map(|group| match group {
            '.' => "`.`",
            ',' | '٬' => "`,`",
            '\'' | '’' => "`'`",
            _ => "a space",
        }));
        self.decimals |= number.digits.contains('.');
        if number.unit.is_empty() && number.digits != "0" {
            self.bare.get_or_insert_with(|| cell.clone());
        }
        if !number.unit.is_empty() && self.units.insert(number.unit.clone()) && self.units.len() > 1
        {
            let what = format!("`{}` has a different unit from the cells above", short(&cell.text));
            let help = "a series has one unit; convert the figures";
            findings.troubles.push(Trouble::cell(cell, what, help));
        }
        if cell.kind == Kind::Merged {
            let what = format!(
                "`{}` is in a cell that is merged across several rows or columns",
                short(&cell.text)
            );
            let help = "unmerge the cells, and write each figure into the row of its month";
            findings.troubles.push(Trouble::cell(cell, what, help));
        }
        let value: f64 = number.digits.parse().unwrap_or(f64::NAN);
        let (what, help) = match value {
            0.0..=1e12 => return,
            ..0.0 => (
                "less than zero",
                "a chart shows amounts of zero or more; correct the figure, empty the cell if it \
                 is unknown, or omit the column with --columns",
            ),
            _ => ("too large to be drawn", "use a larger unit, such as millions"),
        };
        let what = format!("`{}` is {what}", short(&cell.text));
        findings.troubles.push(Trouble::cell(cell, what, help));
    }

    /// Says what is not known, and asks about what may be read in two ways.
    fn finish(&self, column: &Column, findings: &mut Findings) {
        for (text, (times, cell)) in &self.unknown {
            let more = if *times > 1 { format!(", at {times} figures") } else { String::new() };
            let what = format!("`{}`: read as unknown{more}", short(text));
            findings.notes.push(Trouble::at(cell.as_ref(), what, ""));
        }
        if let Some(cell) = &self.dashes.1 {
            let text = &cell.text;
            let what = format!("`{text}` could mean zero or an unknown figure");
            let help = format!(
                "use --zero '{text}' if it means zero, as it does at many statistical offices, or \
                 --unknown '{text}' if the figure is unknown"
            );
            findings.troubles.push(Trouble::cell(cell, what, help));
        }
        if let (Some(cell), true) = (&self.bare, self.units.contains("%")) {
            let what = format!(
                "`{}` is not a percentage, but other figures in its column are",
                short(&cell.text)
            );
            let help = "write all figures in the column the same way";
            findings.troubles.push(Trouble::cell(cell, what, help));
        }
        // A letter at every figure is a unit rather than a mark.
        let all = self.marked.iter().find(|(mark, (times, _))| {
            *times == self.numbers
                && self.numbers > 1
                && mark.chars().all(|c| c.is_ascii_alphabetic())
        });
        if let Some((mark, (_, cell))) = all {
            let what = format!("`{mark}` appears beside every figure in {}", column.name);
            let help =
                "remove it from the cells; if it is a unit, put it into the story's document";
            findings.troubles.push(Trouble::at(cell.as_ref(), what, help));
        }
    }

    fn unit(&self, column: &Column, said: &str) -> String {
        let own = self.units.first().cloned().unwrap_or_default();
        [own, column.unit.clone(), said.to_owned()]
            .into_iter()
            .find(|it| !it.is_empty())
            .unwrap_or_default()
    }

    fn told(&self, decimal: Decimal) -> String {
        let mut told = "numbers".to_owned();
        if self.decimals {
            told += match decimal {
                Decimal::Point => " with decimal point",
                Decimal::Comma => " with decimal comma",
            };
        }
        for group in &self.groups {
            told += &format!(", {group} between thousands");
        }
        for unit in &self.units {
            told += &format!(", in {unit}");
        }
        let unknown = self.empty + self.unknown.values().map(|(times, _)| times).sum::<usize>();
        if unknown > 0 {
            told += &format!(", {unknown} unknown");
        }
        let marked: usize = self.marked.values().map(|(times, _)| times).sum();
        if marked > 0 {
            told += &format!(", {marked} marked");
        }
        told
    }
}

fn count(all: &mut BTreeMap<String, (usize, Option<Cell>)>, text: &str, cell: &Cell) {
    let entry = all.entry(text.to_owned()).or_default();
    entry.0 += 1;
    entry.1.get_or_insert_with(|| cell.clone());
}

//! What was met in a column of figures, and what there is to say of it.
//!
//! Recognizes units, signs between thousands, marks, and what is not known. Speaks against a
//! figure: a second unit, a merged cell, a number that a chart cannot draw, a dash that may be zero,
//! a letter or a number that stands beside every figure; the author is told or asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let asked = import(b"Month,Boxes\n2025-01,5\n2025-02,-\n", &Wishes::default());
//! assert!(asked.findings.troubles[0].help.contains("--zero '-'"));
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::beside_each;
use super::cell_figure::{CellFigure, FigureWords, figure};
use super::column::Column;
use super::digits::Decimal;
use super::doubtful;
use super::findings::Findings;
use super::number::Number;
use super::series_figure::SeriesFigure;
use super::sheet::{Cell, Kind, short};
use super::trouble::{Trouble, TroubleKind};
use super::workbook::clock;

/// What was met in a column.
#[derive(Default)]
pub struct Tally {
    units: BTreeSet<String>,
    groups: BTreeSet<&'static str>,
    numbers: usize,
    marked: beside_each::Marked,
    unknown: BTreeMap<String, (usize, Option<Cell>)>,
    dashes: (usize, Option<Cell>),
    /// Cells that are shown as hours and minutes.
    spans: (usize, Option<Cell>),
    empty: usize,
    decimals: bool,
    /// The first figure that may be in pence or cents.
    coin: Option<Cell>,
    /// The first figure without a unit that is not zero.
    bare: Option<Cell>,
    /// How many figures the author has explained.
    explained: usize,
}

impl Tally {
    /// The figure of a cell, noted.
    pub fn read(
        &mut self,
        cell: &Cell,
        decimal: Decimal,
        words: FigureWords<'_>,
        findings: &mut Findings,
    ) -> SeriesFigure {
        let decimal = if cell.kind == Kind::Number { Decimal::Point } else { decimal };
        let example = words.example(&cell.text);
        self.explained += usize::from(example.is_some());
        let is_said = example.is_some();
        findings.meant.extend(example);
        let (read, marks) = match figure(&cell.text, decimal, words) {
            Some(read) => read,
            None if clock::is_span(cell) => {
                self.spans.0 += 1;
                self.spans.1.get_or_insert_with(|| cell.clone());
                return SeriesFigure::default();
            }
            None => {
                findings.troubles.push(doubtful::unread(cell, decimal, words));
                return SeriesFigure::default();
            }
        };
        let digits = match read {
            CellFigure::Number(number) => {
                self.note(cell, &number, &marks, findings);
                if !is_said && number.unit.is_empty() && doubtful::is_coin(&cell.text, &marks) {
                    self.coin.get_or_insert_with(|| cell.clone());
                }
                Some(number.digits)
            }
            CellFigure::Unknown if cell.is_empty() => {
                self.empty += 1;
                None
            }
            CellFigure::Unknown => {
                count(&mut self.unknown, &cell.text, cell);
                None
            }
            CellFigure::Dash => {
                self.dashes.0 += 1;
                self.dashes.1.get_or_insert_with(|| cell.clone());
                None
            }
        };
        SeriesFigure { digits, marks }
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
        let unit = match number.unit.as_str() {
            "" => findings.shown.of(cell).to_owned(),
            own => own.to_owned(),
        };
        if !unit.is_empty() && self.units.insert(unit.clone()) && self.units.len() > 1 {
            let by = match number.unit.as_str() {
                "" => format!(": {unit}, by its number format"),
                _ => String::new(),
            };
            let what =
                format!("`{}` has a different unit from the cells above{by}", short(&cell.text));
            let help = "a series has one unit; convert the figures";
            findings.troubles.push(Trouble::cell(TroubleKind::Unit, cell, what, help));
        }
        if cell.kind == Kind::Merged {
            let what = format!(
                "`{}` is in a cell that is merged across several rows or columns",
                short(&cell.text)
            );
            let help = "unmerge the cells, and write each figure into the row of its month";
            findings.troubles.push(Trouble::cell(TroubleKind::MergedFigure, cell, what, help));
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
        findings.troubles.push(Trouble::cell(TroubleKind::OutOfRange, cell, what, help));
    }

    /// Says what is not known, and asks about what may be read in two ways.
    pub fn finish(&self, column: &Column, findings: &mut Findings) {
        for (text, (times, cell)) in &self.unknown {
            let more = if *times > 1 { format!(", {times} times") } else { String::new() };
            let what = format!("`{}`: read as unknown{more}", short(text));
            findings.notes.push(Trouble::at(TroubleKind::Unknown, cell.as_ref(), what, ""));
        }
        if let Some(cell) = &self.dashes.1 {
            let text = &cell.text;
            let what = format!("`{text}` could mean zero or an unknown figure");
            let help = format!(
                "use --zero '{text}' if it means zero, as it does at many statistical offices, or \
                 --unknown '{text}' if the figure is unknown"
            );
            findings.troubles.push(Trouble::cell(TroubleKind::Dash, cell, what, help));
        }
        let money = self.units.iter().find(|unit| !matches!(unit.as_str(), "%" | "‰"));
        if let (Some(cell), Some(currency)) = (&self.coin, money) {
            findings.troubles.push(doubtful::coins(cell, currency));
        }
        if let Some(cell) = &self.spans.1 {
            findings.troubles.push(clock::question(cell, self.spans.0));
        }
        if let (Some(cell), true) = (&self.bare, self.units.contains("%")) {
            let what = format!(
                "`{}` is not a percentage, but other figures in its column are",
                short(&cell.text)
            );
            let help = doubtful::share(cell);
            findings.troubles.push(Trouble::cell(TroubleKind::ShareOrPercentage, cell, what, help));
        }
        if self.explained == 0 {
            findings.troubles.extend(beside_each::question(&self.marked, self.numbers, column));
        }
    }

    /// The unit of the column: of its cells, of its name, or what a column of units says.
    pub fn unit(&self, column: &Column, said: &str) -> String {
        let own = self.units.first().cloned().unwrap_or_default();
        [own, column.unit.clone(), said.to_owned()]
            .into_iter()
            .find(|it| !it.is_empty())
            .unwrap_or_default()
    }

    /// How the column was read, in words.
    pub fn told(&self, decimal: Decimal) -> String {
        let mut told = "numbers".to_owned();
        if self.decimals {
            told += match decimal {
                Decimal::Point => " with a decimal point",
                Decimal::Comma => " with a decimal comma",
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

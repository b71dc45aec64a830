//! The figures of a table: with a decimal point or comma, found where only one is possible.

use std::collections::BTreeSet;

use super::columns::Column;
use super::figure::{Decimal, Figure, Number, figure};
use super::findings::Findings;
use super::region::{Region, short};
use super::sheet::Cell;
use super::trouble::Trouble;

/// The figures of the columns, row by row: digits with a point, or nothing where not known.
#[derive(Debug)]
pub struct Figures {
    /// One list a column, with as many figures as the table has rows.
    pub columns: Vec<Vec<Option<String>>>,
    /// How each column was read, in words.
    pub readings: Vec<String>,
    /// The mark of the first column: `%`, a currency, or nothing.
    pub mark: String,
}

/// Reads the columns of figures, or `None` if the sign of decimals must be asked for.
pub fn figures(
    region: &Region,
    columns: &[Column],
    separator: char,
    (wish, unknown): (Option<Decimal>, &[String]),
    findings: &mut Findings,
) -> Option<Figures> {
    let cells = |column: &Column| -> Vec<&Cell> {
        region.rows.iter().filter_map(|(_, row)| row.get(column.index)).collect()
    };
    let all: Vec<&Cell> = columns.iter().flat_map(cells).collect();
    let decimal = match wish {
        Some(wish) => wish,
        None => decimal(&all, separator, unknown, findings)?,
    };
    let mut read = Figures { columns: Vec::new(), readings: Vec::new(), mark: String::new() };
    for (nth, column) in columns.iter().enumerate() {
        let mut found = Vec::new();
        let mut seen = Seen::default();
        for (_, row) in &region.rows {
            // A row that ends early is empty from there on.
            let cell = row.get(column.index);
            found.push(cell.and_then(|cell| seen.read(cell, decimal, unknown, findings)));
        }
        if nth == 0 {
            read.mark = seen.marks.first().cloned().unwrap_or_default();
        }
        read.readings.push(seen.told(decimal));
        read.columns.push(found);
    }
    Some(read)
}

/// What was met in a column.
#[derive(Default)]
struct Seen {
    marks: BTreeSet<String>,
    groups: BTreeSet<&'static str>,
    unknown: usize,
    decimals: bool,
}

impl Seen {
    fn read(
        &mut self,
        cell: &Cell,
        decimal: Decimal,
        unknown: &[String],
        findings: &mut Findings,
    ) -> Option<String> {
        let number = match figure(&cell.text, decimal, unknown) {
            Some(Figure::Unknown) => {
                self.unknown += 1;
                if !cell.text.is_empty() {
                    let what = format!("`{}`: not known", short(&cell.text));
                    findings.notes.push(Trouble::cell(cell, what, ""));
                }
                return None;
            }
            Some(Figure::Number(number)) => number,
            None => {
                let what = format!("`{}` cannot be read as a number", short(&cell.text));
                let help = "correct the cell, empty it if the figure is not known, or say with \
                            --unknown that this stands for a figure that is not known";
                findings.troubles.push(Trouble::cell(cell, what, help));
                return None;
            }
        };
        self.note(cell, &number, findings);
        Some(number.digits)
    }

    fn note(&mut self, cell: &Cell, number: &Number, findings: &mut Findings) {
        self.groups.extend(number.group.map(|group| match group {
            '.' => "`.`",
            ',' => "`,`",
            '\'' | '’' => "`'`",
            _ => "blank",
        }));
        self.decimals |= number.digits.contains('.');
        if !number.mark.is_empty() && self.marks.insert(number.mark.clone()) && self.marks.len() > 1
        {
            let what = format!("`{}` has another unit than the cells above", short(&cell.text));
            let help = "a series has one unit; convert the figures";
            findings.troubles.push(Trouble::cell(cell, what, help));
        }
        if number.noted {
            let what = format!("`{}`: the sign of a footnote was left out", short(&cell.text));
            findings.notes.push(Trouble::cell(cell, what, ""));
        }
        let value: f64 = number.digits.parse().unwrap_or(f64::NAN);
        let (what, help) = match value {
            0.0..=1e12 => return,
            ..0.0 => (
                "less than zero",
                "a chart shows amounts, from zero up; correct the figure, empty the cell if it is \
                 not known, or leave the column out with --columns",
            ),
            _ => ("too large to be drawn", "use a larger unit, such as millions"),
        };
        let what = format!("`{}` is {what}", short(&cell.text));
        findings.troubles.push(Trouble::cell(cell, what, help));
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
        for mark in &self.marks {
            told += &format!(", in {mark}");
        }
        if self.unknown > 0 {
            told += &format!(", {} not known", self.unknown);
        }
        told
    }
}

/// The sign of decimals: the one with which more cells are numbers; where both do, the one that
/// groups thousands everywhere or nowhere.
fn decimal(
    cells: &[&Cell],
    separator: char,
    unknown: &[String],
    findings: &mut Findings,
) -> Option<Decimal> {
    let read = |decimal| -> Vec<Option<Figure>> {
        cells.iter().map(|cell| figure(&cell.text, decimal, unknown)).collect()
    };
    let (point, comma) = (read(Decimal::Point), read(Decimal::Comma));
    let digits = |read: &Option<Figure>| match read {
        Some(Figure::Number(number)) => Some(number.digits.clone()),
        _ => None,
    };
    let unread = |all: &[Option<Figure>]| all.iter().filter(|read| read.is_none()).count();
    let differ = point.iter().zip(&comma).position(|(a, b)| digits(a) != digits(b));
    match (unread(&point), unread(&comma)) {
        (a, b) if a < b => return Some(Decimal::Point),
        (a, b) if a > b => return Some(Decimal::Comma),
        _ => {}
    }
    let Some(place) = differ else { return Some(Decimal::Point) };
    if let Some(trouble) = mixed(cells, &point, &comma) {
        findings.troubles.push(trouble);
        return None;
    }
    match (uneven(&point), uneven(&comma)) {
        (false, true) => return Some(Decimal::Point),
        (true, false) => return Some(Decimal::Comma),
        // A spreadsheet that writes decimal commas does not separate columns by them.
        _ if separator == ',' => return Some(Decimal::Point),
        _ => {}
    }
    let cell = cells.get(place)?;
    let told = |all: &[Option<Figure>]| all.get(place).and_then(digits).unwrap_or_default();
    let what = format!(
        "`{}` may be {} or {}, and no other cell tells which",
        cell.text,
        told(&point),
        told(&comma)
    );
    let help = "say it with --decimal point or --decimal comma";
    findings.troubles.push(Trouble::cell(cell, what, help));
    None
}

/// That some cells are numbers with one sign only, and some with the other.
fn mixed(cells: &[&Cell], point: &[Option<Figure>], comma: &[Option<Figure>]) -> Option<Trouble> {
    let only = |these: &[Option<Figure>], others: &[Option<Figure>]| {
        let place = these.iter().zip(others).position(|(a, b)| a.is_some() && b.is_none());
        place.and_then(|place| cells.get(place))
    };
    let (pointed, with_comma) = (only(point, comma)?, only(comma, point)?);
    let (one, other) = (short(&pointed.text), short(&with_comma.text));
    let what = format!("`{other}` is a number with decimal comma, and `{one}` one with point");
    let help = "write all figures with the same sign of decimals, best when exporting";
    Some(Trouble::cell(with_comma, what, help))
}

/// Whether thousands are grouped in some numbers and not in others of five digits and more.
fn uneven(all: &[Option<Figure>]) -> bool {
    let numbers = || {
        all.iter().filter_map(|read| match read {
            Some(Figure::Number(number)) => Some(number),
            _ => None,
        })
    };
    let long = |number: &Number| {
        number.digits.trim_start_matches('-').split('.').next().is_some_and(|whole| whole.len() > 4)
    };
    numbers().any(|number| number.group.is_some())
        && numbers().any(|number| number.group.is_none() && long(number))
}

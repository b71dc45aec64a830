//! Rows that say no month: titles, footnotes, totals, years, repeated headers.
//!
//! Recognizes totals by adding up, years by their date, a header by its names. A row with figures
//! that is none of these stays unexplained, and the account of figures says so.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::figure::is_number;
use super::findings::Findings;
use super::ledger::Ledger;
use super::sheet::{Cell, Cells, short};
use super::stamp::year_alone;
use super::table::{Row, Table, unread};
use super::total::{Adds, Part, is_total};
use super::trouble::Trouble;

/// The rows outside, each with what is to be said of its place.
#[derive(Debug, Default)]
pub struct Outside {
    rows: Vec<(Cells, Place)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Above or below.
    Beside(&'static str),
    /// Between the rows of the table, after so many of them.
    Within(usize),
}

impl Outside {
    /// A row above or below the table.
    pub fn put(&mut self, row: Cells, place: &'static str) {
        self.rows.push((row, Place::Beside(place)));
    }

    /// A row between the others, after so many of them.
    pub fn put_within(&mut self, row: Cells, after: usize) {
        self.rows.push((row, Place::Within(after)));
    }
}

/// Says what each row is; returns the texts among them.
pub fn judge(
    outside: Outside,
    table: &Table,
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> Vec<Cell> {
    let mut remarks = Vec::new();
    let mut since = 0;
    let parts = Parts { table, columns: RefCell::default() };
    let mut tried = 0;
    for (row, place) in &outside.rows {
        tried += usize::from(row.iter().any(|cell| is_number(&cell.text)));
        let whole = tried <= MOST_WHOLE;
        let parts = (tried <= MOST_ADDED).then_some(&parts);
        let judged = Judged { row, place: *place, table, since, parts, whole };
        if let Place::Within(after) = place {
            since = *after;
        }
        judged.account(ledger, findings);
        let is_text = |cell: &&Cell| !cell.is_empty() && !is_number(&cell.text);
        remarks.extend(row.iter().filter(is_text).cloned());
    }
    remarks
}

/// So many rows are tried for totals of all rows; more of them are sums of a few.
const MOST_WHOLE: usize = 100;

/// So many rows are tried for totals. A table with more of them is none for a chart.
const MOST_ADDED: usize = 2_000;

/// The figures of the columns of a table, each read once.
struct Parts<'a> {
    table: &'a Table,
    columns: RefCell<BTreeMap<usize, Rc<Vec<Part>>>>,
}

impl Parts<'_> {
    fn column(&self, at: usize) -> Rc<Vec<Part>> {
        let part = |row: &Row| Part::of(row.cells.get(at).map_or("", |cell| cell.text.as_str()));
        let read = || Rc::new(self.table.rows.iter().map(part).collect());
        self.columns.borrow_mut().entry(at).or_insert_with(read).clone()
    }
}

struct Judged<'a> {
    row: &'a [Cell],
    place: Place,
    table: &'a Table,
    /// After how many rows of the table the row of this kind before it came.
    since: usize,
    /// What totals are added up from, unless there are too many.
    parts: Option<&'a Parts<'a>>,
    /// Whether it may be the total of all rows.
    whole: bool,
}

impl Judged<'_> {
    fn account(&self, ledger: &mut Ledger, findings: &mut Findings) {
        let figures: Vec<&Cell> = self.figures().collect();
        let time = self.row.get(self.table.time).filter(|cell| !cell.is_empty());
        let year = time.and_then(|cell| year_alone(&cell.text));
        if let (Some(year), false) = (year, figures.is_empty()) {
            ledger.leave_all(time, "a year in a table of shorter periods");
            ledger.leave_all(figures.iter().copied(), self.year_reason(year.number));
            return self.note(sums_or(self.place), findings);
        }
        if self.repeats_header() {
            ledger.leave_all(self.row, "a repeated header");
            return self.note("left out, a repeated header", findings);
        }
        if self.is_footnote() {
            ledger.leave_all(self.row, "a footnote number");
        }
        if figures.is_empty() || self.is_numbered_footnote(&figures) {
            if self.is_numbered_footnote(&figures) {
                ledger.leave_all(self.row, "a footnote number");
            }
            return match (self.place, time) {
                // Within the table each text was meant to say when, unless the row has no figures.
                (Place::Within(_), Some(cell)) if !is_total(&cell.text) && !self.is_alone() => {
                    findings.troubles.push(unread(cell));
                }
                _ => self.note(self.plain_reason(), findings),
            };
        }
        let label = time
            .or_else(|| self.row.iter().find(|cell| !cell.is_empty() && !is_number(&cell.text)));
        match self.adds() {
            Some(Adds::Sum) => {
                ledger.leave_all(figures, "a total that adds up");
                self.note(sums_or(self.place), findings);
            }
            Some(Adds::Mean) => {
                ledger.leave_all(figures, "an average of the rows");
                self.note("left out, a row of averages", findings);
            }
            None => self.doubt(label, &figures, ledger, findings),
        }
    }

    /// What nothing explains: a total that does not add up, or a month that cannot be read.
    fn doubt(
        &self,
        label: Option<&Cell>,
        figures: &[&Cell],
        ledger: &mut Ledger,
        findings: &mut Findings,
    ) {
        let total = label.filter(|cell| is_total(&cell.text));
        let of_year = total.and_then(|cell| cell.text.split_whitespace().find_map(year_alone));
        if of_year.is_some_and(|year| self.rows_of(year.number).count() < 12) {
            ledger.leave_all(figures.iter().copied(), "a total for a year with months missing");
            return self.note(sums_or(self.place), findings);
        }
        let at = self.row.first().map_or(0, |cell| cell.row);
        match (total, self.place) {
            (Some(cell), _) => {
                let (figure, sum) = self.difference(figures);
                let what = format!(
                    "`{}` is {figure}, but the rows of the table add up to {sum}",
                    short(&cell.text)
                );
                let help = format!(
                    "look for a missing or wrong figure; to leave the total out unchecked, use \
                     --leave-out {at}"
                );
                findings.troubles.push(Trouble::cell(cell, what, help));
                // The problem stands for all figures of the row.
                ledger.leave_all(figures.iter().copied(), "a total that does not add up");
            }
            (None, Place::Within(_)) => {
                if let Some(cell) = self.row.get(self.table.time).filter(|cell| !cell.is_empty()) {
                    findings.troubles.push(unread(cell));
                    ledger.leave_all(figures.iter().copied(), "a month that cannot be read");
                }
            }
            // The account of figures names them.
            (None, Place::Beside(_)) => {}
        }
    }

    fn figures(&self) -> impl Iterator<Item = &Cell> {
        let time = self.table.time;
        let others = self.row.iter().enumerate().filter(move |(at, _)| *at != time);
        others.map(|(_, cell)| cell).filter(|cell| is_number(&cell.text))
    }

    /// `1  Revised in May`: the number of a footnote before its text.
    fn is_numbered_footnote(&self, figures: &[&Cell]) -> bool {
        let small = |cell: &Cell| {
            cell.text.trim_matches(['(', ')', '.']).parse().is_ok_and(|n: u8| n < 100)
        };
        let filled: Vec<&Cell> = self.row.iter().filter(|cell| !cell.is_empty()).collect();
        matches!((self.place, filled.as_slice()), (Place::Beside(_), [number, text])
            if small(number) && !is_number(&text.text))
            && figures.len() < 2
    }

    /// `(1) revised`: one text above or below the table, whatever number is in it.
    fn is_footnote(&self) -> bool {
        let is_text = |cell: &Cell| cell.text.chars().filter(|c| c.is_alphabetic()).count() > 2;
        matches!(self.place, Place::Beside(_)) && self.is_alone() && self.row.iter().any(is_text)
    }

    fn is_alone(&self) -> bool {
        self.row.iter().filter(|cell| !cell.is_empty()).count() == 1
    }

    fn repeats_header(&self) -> bool {
        let texts: Vec<&str> = self.row.iter().map(|cell| cell.text.as_str()).collect();
        let told = |texts: &[&str]| texts.iter().filter(|text| !text.is_empty()).count();
        let is_same = |header: &Vec<String>| {
            let header: Vec<&str> = header.iter().map(String::as_str).collect();
            let width = header.len().max(texts.len());
            let at =
                |texts: &[&str], at: usize| texts.get(at).copied().unwrap_or_default().to_owned();
            (0..width).all(|column| at(&header, column) == at(&texts, column))
        };
        told(&texts) > 0 && self.table.header.rows.iter().any(is_same)
    }

    /// How the figures of the row come from those of the table: all columns in the same way.
    fn adds(&self) -> Option<Adds> {
        let rows = &self.table.rows;
        let upto = match self.place {
            Place::Within(after) => after,
            Place::Beside(_) => rows.len(),
        };
        let year =
            self.row.iter().find_map(|cell| cell.text.split_whitespace().find_map(year_alone));
        let of_year = year.map(|year| self.rows_of(year.number).collect::<Vec<usize>>());
        let all = self.whole.then(|| (0..rows.len()).collect());
        let since = (self.since..upto).collect();
        let sets: [Option<Vec<usize>>; 3] = [of_year, all, Some(since)];
        sets.into_iter().flatten().find_map(|rows| self.adds_from(&rows))
    }

    fn adds_from(&self, rows: &[usize]) -> Option<Adds> {
        let mut found = None;
        for (at, cell) in self.row.iter().enumerate() {
            if at == self.table.time || !is_number(&cell.text) {
                continue;
            }
            let column = self.parts?.column(at);
            let parts = || rows.iter().filter_map(|row| column.get(*row));
            let adds = Part::of(&cell.text).adds_up(parts)?;
            if *found.get_or_insert(adds) != adds && rows.len() > 1 {
                return None;
            }
        }
        found
    }

    fn rows_of(&self, year: i16) -> impl Iterator<Item = usize> {
        let is_in = move |row: &Row| row.stamp.when.year.is_some_and(|it| it.number == year);
        let rows = self.table.rows.iter().enumerate();
        rows.filter(move |(_, row)| is_in(row)).map(|(at, _)| at)
    }

    fn year_reason(&self, year: i16) -> &'static str {
        let rows: Vec<usize> = self.rows_of(year).collect();
        match self.adds_from(&rows) {
            Some(Adds::Sum) => "a total that adds up",
            Some(Adds::Mean) => "an average of its months",
            None => "a year in a table of shorter periods",
        }
    }

    /// The first figure of a total, and what its column adds up to.
    fn difference(&self, figures: &[&Cell]) -> (String, String) {
        let Some(first) = figures.first() else { return Default::default() };
        let at = self.row.iter().position(|cell| cell == *first).unwrap_or(0);
        let parts = self.table.rows.iter().filter_map(|row| row.cells.get(at));
        let parts: Vec<&str> = parts.map(|cell| cell.text.as_str()).collect();
        (short(&first.text), super::total::sum(&parts))
    }

    fn plain_reason(&self) -> &'static str {
        match self.place {
            Place::Beside("above the header") => "left out, above the header",
            Place::Beside(_) => "left out, below the table",
            Place::Within(_) => "left out, a row without a month",
        }
    }

    fn note(&self, why: &str, findings: &mut Findings) {
        if let Some(cell) = self.row.iter().find(|cell| !cell.is_empty()) {
            let what = format!("`{}`: {why}", short(&cell.text));
            findings.notes.push(Trouble::cell(cell, what, ""));
        }
    }
}

fn sums_or(place: Place) -> &'static str {
    match place {
        Place::Beside("above the header") => "left out, above the header",
        Place::Beside(_) => "left out, below the table",
        Place::Within(_) => "left out, a row of sums",
    }
}

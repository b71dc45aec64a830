//! Rows that say no month: titles, footnotes, totals, years, repeated headers.
//!
//! Recognizes years by their date, a header by its names, and leaves totals and footnotes to those
//! who know them. Speaks against leaving a row out: figures that none of these explains; the
//! account of figures says so, or the author is told which month cannot be read.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes\n2025-01,1\nMonth,Boxes\n2025-02,2\nCounted by hand.\n";
//! let notes = import(table, &Wishes::default()).findings.notes;
//! assert_eq!(notes[0].what, "`Month`: left out, a repeated header");
//! assert_eq!(notes[1].what, "`Counted by hand.`: left out, below the table");
//! ```

use std::collections::BTreeSet;

use super::carried_year::lost;
use super::cell_figure::is_number;
use super::findings::Findings;
use super::footnote::{is_alone, is_numbered, is_remark};
use super::ledger::Ledger;
use super::misdated::unread;
use super::month_name::is_whole_name;
use super::piece::words;
use super::repeated_header::{another_table, repeated, repeats};
use super::row_place::{RowPlace, place};
use super::sheet::{Cell, Cells, short};
use super::sheet_table::SheetTable;
use super::stamp::{month_alone, year_alone};
use super::total::{Adds, is_total};
use super::total_row::{Parts, difference, label, rows_of, year_in};
use super::trouble::{Trouble, TroubleKind};

/// The rows outside, each with what is to be said of its place.
#[derive(Debug, Default)]
pub struct OutsideRows {
    rows: Vec<(Cells, RowPlace)>,
}

impl OutsideRows {
    /// A row above or below the table.
    pub fn put(&mut self, row: Cells, place: &'static str) {
        self.rows.push((row, RowPlace::Beside(place)));
    }

    /// A row between the others, after so many of them.
    pub fn put_within(&mut self, row: Cells, after: usize) {
        self.rows.push((row, RowPlace::Within(after)));
    }
}

/// So many rows are tried for totals of all rows; more of them are sums of a few.
const MOST_WHOLE: usize = 100;

/// So many rows are tried for totals. A table with more of them is none for a chart.
const MOST_ADDED: usize = 2_000;

/// Says what each row is; returns the texts among them.
pub fn judge(
    outside: OutsideRows,
    table: &SheetTable,
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> Vec<Cell> {
    let mut remarks = Vec::new();
    let (mut since, mut tried) = (0, 0);
    let parts = Parts::of(table);
    let again = outside.rows.iter().filter(|(row, _)| repeats(row, table));
    let headed: BTreeSet<usize> = again.filter_map(|(_, place)| place.within()).collect();
    for (row, place) in &outside.rows {
        tried += usize::from(row.iter().any(|cell| is_number(&cell.text)));
        let whole = tried <= MOST_WHOLE;
        let parts = (tried <= MOST_ADDED).then_some(&parts);
        let judged = JudgedRow { row, place: *place, table, since, parts, whole, headed: &headed };
        if let RowPlace::Within(after) = place {
            since = *after;
        }
        judged.account(ledger, findings);
        let is_text = |cell: &&Cell| !cell.is_empty() && !is_number(&cell.text);
        remarks.extend(row.iter().filter(is_text).cloned());
    }
    remarks
}

struct JudgedRow<'a> {
    row: &'a [Cell],
    place: RowPlace,
    table: &'a SheetTable,
    /// After how many rows of the table the row of this kind before it came.
    since: usize,
    /// What totals are added up from, unless there are too many.
    parts: Option<&'a Parts<'a>>,
    /// Whether it may be the total of all rows.
    whole: bool,
    /// After how many rows of the table a header comes again.
    headed: &'a BTreeSet<usize>,
}

impl JudgedRow<'_> {
    fn account(&self, ledger: &mut Ledger, findings: &mut Findings) {
        let figures: Vec<&Cell> = self.figures().collect();
        let time = self.row.get(self.table.time).filter(|cell| !cell.is_empty());
        let year = time.and_then(|cell| year_alone(&cell.text));
        if let (Some(year), false) = (year, figures.is_empty()) {
            ledger.leave_all(time, "a year in a table of shorter periods");
            ledger.leave_all(figures.iter().copied(), self.year_reason(year.number));
            return self.note(self.place.sums(), findings);
        }
        if repeats(self.row, self.table) {
            ledger.leave_all(self.row, "a repeated header");
            return findings.notes.extend(repeated(self.row));
        }
        let beside = matches!(self.place, RowPlace::Beside(_));
        let is_figure = || figures.iter().any(|cell| self.is_below_figures(cell));
        let numbered = beside && figures.len() < 2 && is_numbered(self.row) && !is_figure();
        if numbered || beside && is_remark(self.row) {
            ledger.leave_all(self.row, "a footnote number");
        }
        if figures.is_empty() || numbered {
            return match (self.place, time) {
                // Within the table each text was meant to say when, unless the row has no figures.
                (RowPlace::Within(after), Some(cell))
                    if !is_total(&cell.text) && !is_alone(self.row) =>
                {
                    match (self.headed.contains(&after), self.since == after) {
                        (false, _) => findings.troubles.push(unread(cell)),
                        (true, false) => findings.troubles.push(another_table(cell)),
                        (true, true) => {}
                    }
                }
                _ => self.note(self.place.plain(), findings),
            };
        }
        match self.adds() {
            Some(Adds::Sum) => {
                let (alone, sums): (Vec<&Cell>, Vec<&Cell>) =
                    figures.into_iter().partition(|cell| self.is_unmatched(cell));
                ledger.leave_all(sums, "a total that adds up");
                ledger.leave_all(alone, "the only figure in its column, in a row of totals");
                self.note(self.place.sums(), findings);
            }
            Some(Adds::Mean) => {
                ledger.leave_all(figures, "an average of the rows");
                self.note("left out, a row of averages", findings);
            }
            None => self.doubt(&figures, ledger, findings),
        }
    }

    /// What nothing explains: a total that does not add up, or a month that cannot be read.
    fn doubt(&self, figures: &[&Cell], ledger: &mut Ledger, findings: &mut Findings) {
        let total = label(self.row, self.table.time).filter(|cell| is_total(&cell.text));
        // A sum up to a month is checked, for the months before it are in the table.
        let names_month = |cell: &&Cell| words(&cell.text).iter().any(|it| is_whole_name(it));
        let of_year = total.filter(|cell| !names_month(cell)).and_then(|it| year_in(&it.text));
        let is_part = |year: i16| self.parts.is_some() && rows_of(self.table, year).len() < 12;
        if of_year.is_some_and(is_part) {
            let reason = "a total for a year that has months missing from the table";
            ledger.leave_all(figures.iter().copied(), reason);
            return self.note(self.place.sums(), findings);
        }
        let at = place(self.row);
        match (total, self.place) {
            (Some(cell), _) => {
                let what = self.difference(cell, figures);
                let help = format!(
                    "look for a missing or wrong figure; to leave the total out unchecked, use \
                     --leave-out {at}"
                );
                findings.troubles.push(Trouble::cell(TroubleKind::WrongTotal, cell, what, help));
                // The problem stands for all figures of the row.
                ledger.leave_all(figures.iter().copied(), "a total that does not add up");
            }
            (None, RowPlace::Within(_)) => {
                if let Some(cell) = self.row.get(self.table.time).filter(|cell| !cell.is_empty()) {
                    findings.troubles.push(unread(cell));
                    ledger.leave_all(figures.iter().copied(), "a month that cannot be read");
                }
            }
            (None, RowPlace::Beside(_)) => {
                // Of other rows the account of figures names them.
                let own = self.row.get(self.table.time);
                if let Some(cell) = own.filter(|cell| month_alone(&cell.text).is_some()) {
                    findings.troubles.push(lost(cell));
                    ledger.leave_all(figures.iter().copied(), "a month without its year");
                }
            }
        }
    }

    fn difference(&self, label: &Cell, figures: &[&Cell]) -> String {
        let label = short(&label.text);
        // With very many such rows each would be added up once more.
        if self.parts.is_none() {
            return format!("`{label}` is not what the rows of the table add up to");
        }
        let (figure, sum) = difference(self.row, self.table, figures);
        format!("`{label}` is {figure}, but the rows of the table add up to {sum}")
    }

    fn figures(&self) -> impl Iterator<Item = &Cell> {
        let time = self.table.time;
        let others = self.row.iter().enumerate().filter(move |(at, _)| *at != time);
        others.map(|(_, cell)| cell).filter(|cell| is_number(&cell.text))
    }

    /// Whether the rows of the table have no figure in the column of a cell.
    fn is_unmatched(&self, cell: &Cell) -> bool {
        let at = self.row.iter().position(|own| own == cell);
        at.zip(self.parts).is_some_and(|(at, parts)| !parts.has_figures(at))
    }

    /// Whether the rows of the table have figures in the column of a cell.
    fn is_below_figures(&self, cell: &Cell) -> bool {
        let at = self.row.iter().position(|own| own == cell);
        at.zip(self.parts).is_some_and(|(at, parts)| parts.has_figures(at))
    }

    /// How the figures of the row come from those of the table: all columns in the same way.
    fn adds(&self) -> Option<Adds> {
        let parts = self.parts?;
        let rows = self.table.rows.len();
        let upto = match self.place {
            RowPlace::Within(after) => after,
            RowPlace::Beside(_) => rows,
        };
        let of_year = self.row.iter().find_map(|cell| year_in(&cell.text));
        let of_year = of_year.map(|year| rows_of(self.table, year));
        let all = self.whole.then(|| (0..rows).collect());
        let sets = [of_year, all, Some((self.since..upto).collect())];
        parts.adds(self.row, sets.into_iter().flatten())
    }

    fn year_reason(&self, year: i16) -> &'static str {
        let adds = |parts: &Parts<'_>| parts.adds_from(self.row, &rows_of(self.table, year));
        match self.parts.and_then(adds) {
            Some(Adds::Sum) => "a total that adds up",
            Some(Adds::Mean) => "an average of its months",
            None => "a year in a table of shorter periods",
        }
    }

    fn note(&self, why: &str, findings: &mut Findings) {
        if let Some(cell) = self.row.iter().find(|cell| !cell.is_empty()) {
            let what = format!("`{}`: {why}", short(&cell.text));
            findings.notes.push(Trouble::cell(TroubleKind::LeftOut, cell, what, ""));
        }
    }
}

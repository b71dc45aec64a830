//! Where in a sheet the table is: between titles above and footnotes below.
//!
//! Recognizes its first row by a time beside something else, and its last by the last time. Speaks
//! against a row that says a time: that nothing else stands in it, for a title may be a date.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"March 2025\nMonth,Boxes\n2025-01,1\n2025-02,2\nCounted by hand.\n";
//! let findings = import(table, &Wishes::default()).findings;
//! assert_eq!((findings.header, findings.account.used), (Some(2), 2));
//! ```

use std::collections::HashMap;
use std::rc::Rc;

use super::cell_figure::is_number;
use super::figures_above::is_figure;
use super::findings::Findings;
use super::header::Header;
use super::ledger::{Fate, Ledger};
use super::merged_time;
use super::misdated::{in_table, misdated, unread};
use super::outside_rows::{OutsideRows, judge};
use super::sheet::{Cell, Cells, Sheet};
use super::stamp::{Stamp, stamp};
use super::trouble::{Trouble, TroubleKind};

/// The most rows of a table. More cannot be told apart by a reader.
pub const MOST_ROWS: usize = 200_000;

/// A row of the table.
#[derive(Clone, Debug)]
pub struct SheetRow {
    /// When.
    pub stamp: Stamp,
    /// Its cells.
    pub cells: Cells,
}

/// The table of a sheet.
#[derive(Debug)]
pub struct SheetTable {
    /// Which of the columns says when.
    pub time: usize,
    /// What the columns are called.
    pub header: Header,
    /// The rows that say when, from the top.
    pub rows: Vec<SheetRow>,
    /// The texts above and below it.
    pub remarks: Vec<Cell>,
}

/// What the author says of the rows.
#[derive(Clone, Copy, Debug, Default)]
pub struct RowWishes<'a> {
    /// The rows of the header, as a spreadsheet numbers them.
    pub header: &'a [usize],
}

impl SheetTable {
    /// Finds the table around a column of time; what is outside of it is noted.
    pub fn find(
        sheet: &Sheet,
        time: usize,
        asked: RowWishes<'_>,
        ledger: &mut Ledger,
        findings: &mut Findings,
    ) -> Option<SheetTable> {
        let stamps = stamps(sheet, time);
        let Some((first, last)) = extent(sheet, &stamps, time) else {
            let what = format!("column {} has no date in any row", sheet.place(time));
            let help = "use --time to name the column with the dates";
            findings.troubles.push(Trouble::whole(TroubleKind::NoDates, what, help));
            return None;
        };
        let above = sheet.rows.get(..first)?;
        findings.troubles.extend(asked.header.iter().find_map(|row| in_table(sheet, first, *row)));
        let mut header = header(above, time, asked.header);
        // Where rows were columns, what all of them say is a name rather than a unit.
        if sheet.turned {
            header.units.clear();
        }
        findings.header = header.row.filter(|_| !sheet.turned).map(|at| number(above, at));
        let used = header.used.iter().filter_map(|at| above.get(*at));
        for row in used {
            findings.troubles.extend(misdated(row, time).map(unread));
        }
        let count = last + 1 - first;
        if count > MOST_ROWS {
            let what = format!("the table has {count} rows; at most {MOST_ROWS} can be used");
            let help = "add up the figures by month, or remove what the story does not show";
            findings.troubles.push(Trouble::whole(TroubleKind::TooLarge, what, help));
            return None;
        }
        let mut table = SheetTable { time, header, rows: Vec::new(), remarks: Vec::new() };
        let mut outside = OutsideRows::default();
        table.read(sheet.rows.get(first..=last)?, stamps.get(first..)?, &mut outside);
        let used = &table.header.used;
        for row in used.iter().filter_map(|at| above.get(*at)) {
            let named = row.iter().enumerate().filter(|(column, _)| table.is_used(*column));
            let named = named.filter(|(column, cell)| {
                !asked.header.is_empty() || *column == time || !table.has_name(*column, cell)
            });
            named.for_each(|(_, cell)| ledger.take(cell, Fate::Name));
        }
        let above = above.iter().enumerate().filter(|(at, _)| !used.contains(at));
        let above = above.map(|(_, row)| (row, "above the header"));
        let below = sheet.rows.get(last + 1..)?.iter().map(|row| (row, "below the table"));
        for (row, place) in above.chain(below) {
            match misdated(row, time) {
                Some(cell) => findings.troubles.push(unread(cell)),
                None => outside.put(row.clone(), place),
            }
        }
        table.remarks = judge(outside, &table, ledger, findings);
        Some(table)
    }

    /// Whether something stands below the header in a column: else a number in the header names
    /// nothing.
    fn is_used(&self, column: usize) -> bool {
        let mut cells = self.rows.iter().filter_map(|row| row.cells.get(column));
        cells.any(|cell| !cell.is_empty())
    }

    /// Whether a figure in the header stands below a word that names its column already.
    fn has_name(&self, column: usize, cell: &Cell) -> bool {
        let is_word = |text: &String| !text.is_empty() && !is_number(text);
        let above = self
            .header
            .rows
            .iter()
            .take_while(|row| row.get(column).map(String::as_str) != Some(&cell.text));
        is_figure(cell) && above.filter_map(|row| row.get(column)).any(is_word)
    }

    /// Sorts the rows between the first and the last one with a time.
    fn read(&mut self, rows: &[Cells], stamps: &[Option<Rc<Stamp>>], outside: &mut OutsideRows) {
        let by_year = stamps.iter().flatten().all(|it| !it.when.is_in_year());
        let dated: Vec<bool> = stamps.iter().map(Option::is_some).collect();
        let is_merged = merged_time::is_merged(rows, &dated, self.time);
        for (row, stamp) in rows.iter().zip(stamps) {
            match stamp {
                Some(stamp) if by_year || stamp.when.is_in_year() => {
                    self.rows.push(SheetRow { stamp: Stamp::clone(stamp), cells: row.clone() });
                }
                _ if is_merged && self.continues(row) => {
                    let stamp = self.rows.last().map(|row| row.stamp.clone());
                    self.rows.extend(stamp.map(|stamp| SheetRow { stamp, cells: row.clone() }));
                }
                _ => outside.put_within(row.clone(), self.rows.len()),
            }
        }
    }

    fn continues(&self, row: &[Cell]) -> bool {
        self.rows.last().is_some_and(|before| merged_time::continues(row, &before.cells, self.time))
    }
}

/// What the cells of the column say about time.
fn stamps(sheet: &Sheet, time: usize) -> Vec<Option<Rc<Stamp>>> {
    // The same months come again and again in a long table, and are held once.
    let mut known: HashMap<&str, Option<Rc<Stamp>>> = HashMap::new();
    let cells = sheet.rows.iter().map(|row| row.get(time).map_or("", |cell| cell.text.as_str()));
    cells
        .map(|text| known.entry(text).or_insert_with(|| stamp(text).map(Rc::new)).clone())
        .collect()
}

/// The first and last row of the table.
fn extent(sheet: &Sheet, stamps: &[Option<Rc<Stamp>>], time: usize) -> Option<(usize, usize)> {
    let dated = |at: usize| {
        stamps.get(at).and_then(Option::as_ref).is_some_and(|stamp| stamp.when.is_in_year())
    };
    let in_year = (0..stamps.len()).any(dated);
    // A table by year has nothing but years.
    let says = |at: usize| dated(at) || (!in_year && stamps.get(at).is_some_and(Option::is_some));
    let filled = |row: &[Cell]| row.iter().filter(|cell| !cell.is_empty()).count();
    let whole = sheet.rows.iter().enumerate().position(|(at, row)| says(at) && filled(row) > 1);
    // A title may be nothing but a date; a row of the table has a figure.
    let mut first = whole.or_else(|| (0..stamps.len()).find(|at| says(*at)))?;
    let has_figure = |at: usize| {
        let row = sheet.rows.get(at).map_or(&[][..], |row| row.as_slice());
        row.iter().enumerate().any(|(column, cell)| column != time && is_number(&cell.text))
    };
    // Years above the months are rows of figures, too, and no header.
    let is_year = |at: usize| stamps.get(at).is_some_and(Option::is_some) && has_figure(at);
    while first > 0 && (says(first - 1) || is_year(first - 1)) {
        first -= 1;
    }
    let last = (0..stamps.len()).rev().find(|at| says(*at))?;
    Some((first, last + merged_time::below(sheet.rows.get(first..)?, last - first, time)))
}

/// What a spreadsheet calls one of these rows.
pub fn number(rows: &[Cells], at: usize) -> usize {
    rows.get(at).and_then(|row| row.first()).map_or(0, |cell| cell.row as usize)
}

fn header(above: &[Cells], time: usize, asked: &[usize]) -> Header {
    if asked.is_empty() {
        return Header::of(above, time, None);
    }
    let rows: Vec<usize> =
        (0..above.len()).filter(|at| asked.contains(&number(above, *at))).collect();
    Header::of(above, time, Some(&rows))
}

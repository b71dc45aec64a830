//! Rows with nothing but a name, which names the rows below it: `North`, its months, `South`, its
//! months.
//!
//! Recognizes them where every figure stands below one, or where the same times and words come
//! again below another, so that nothing else tells them apart. Speaks against it: a remark, which
//! is a sentence, begins with a sign or stands in brackets. If only some figures stand below such
//! a row, it may be a remark as well, and the author is asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes\nNorth,\n2025-01,1\nSouth,\n2025-01,2\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! let names: Vec<&str> = series.choices[0].values.iter().map(|(id, _)| id.as_str()).collect();
//! assert_eq!(names, ["north", "south"]);
//! ```

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::cell_figure::is_number;
use super::findings::Findings;
use super::flag::Flag;
use super::section_question::{doubtful, nested_in};
use super::sheet::{Cell, Cells, Kind, Sheet, short};
use super::stamp::{is_dated, time, year_alone};
use super::total::is_total;
use super::trouble::{Trouble, TroubleKind};

/// A longer text is a sentence.
const LONGEST: usize = 60;

/// A table with more rows is refused, however they are named.
const MOST_ROWS: usize = 50_000;

/// What a row is, for this purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SectionRow {
    /// Several times, and no figures: the times run across.
    Times,
    /// A time or name, and figures.
    Data,
    /// A name alone.
    Name,
    Other,
}

/// Names the rows below each name, if the sheet has such rows. `asked` says that the author has
/// said so.
pub fn read_sections(sheet: &mut Sheet, asked: bool, findings: &mut Findings) {
    if sheet.rows.len() > MOST_ROWS || !sheet.rows.iter().any(|row| is_alone(row)) {
        return;
    }
    let lines: Vec<SectionRow> = sheet.rows.iter().map(|row| line(row)).collect();
    let Some(first) = lines.iter().position(|line| *line == SectionRow::Data) else { return };
    let across =
        lines.get(..first).unwrap_or_default().iter().rposition(|it| *it == SectionRow::Times);
    let header = across.or_else(|| header(sheet, first));
    let begins = header.map_or(first, |header| begin(sheet, &lines, header, first));
    let owners = owners(sheet, &lines, begins, header);
    let names: BTreeSet<usize> = owners.values().copied().filter(|at| *at >= begins).collect();
    let names: Vec<usize> = names.into_iter().collect();
    let Some(name) = names.first().and_then(|at| name_of(sheet, *at)).cloned() else { return };
    if let Some(nested) = names.iter().find(|at| {
        at.checked_sub(1)
            .is_some_and(|above| above >= begins && lines.get(above) == Some(&SectionRow::Name))
    }) {
        let names = nested.checked_sub(1).and_then(|above| name_of(sheet, above));
        let names = names.zip(name_of(sheet, *nested));
        findings.troubles.extend(names.map(|(above, name)| nested_in(above, name)));
        return;
    }
    let all = (begins..lines.len()).filter(|at| lines.get(*at) == Some(&SectionRow::Data));
    let whole = all.clone().all(|at| owners.contains_key(&at));
    if !whole && !comes_again(sheet, all, &owners) {
        if !asked {
            findings.troubles.push(doubtful(&name));
            return;
        }
        findings.needed.insert(Flag::Sections);
    }
    let count = names.len();
    let what = match count - 1 {
        0 => format!("`{}` names the rows below it", short(&name.text)),
        more => format!("`{}` and {more} more name the rows below them", short(&name.text)),
    };
    findings.notes.push(Trouble::cell(TroubleKind::Reading, &name, what, ""));
    write(sheet, &owners, header.filter(|_| across.is_none()));
    let mut at = 0;
    sheet.rows.retain(|_| {
        at += 1;
        names.binary_search(&(at - 1)).is_err()
    });
}

/// Whether a row has one cell, and no number in it: without such a row nothing needs a look.
fn is_alone(row: &[Cell]) -> bool {
    let mut filled = row.iter().filter(|cell| !cell.is_empty());
    let only = filled.next().filter(|_| filled.next().is_none());
    only.is_some_and(is_name)
}

fn line(row: &[Cell]) -> SectionRow {
    let filled: Vec<&Cell> = row.iter().filter(|cell| !cell.is_empty()).collect();
    let is_time = |cell: &Cell| time(&cell.text).is_some();
    match filled.as_slice() {
        [only] if is_name(only) => SectionRow::Name,
        [] | [_] => SectionRow::Other,
        cells => {
            // Beside the one date of a row a number such as 1500 is a figure, not a year.
            let dates = cells.iter().filter(|cell| is_dated(&cell.text)).count();
            let is_figure = |cell: &Cell| is_number(&cell.text) && !is_dated(&cell.text);
            let figures =
                cells.iter().any(|cell| is_figure(cell) && (dates == 1 || !is_time(cell)));
            let in_year = |cell: &Cell| is_dated(&cell.text) || year_alone(&cell.text).is_some();
            let times = cells.iter().filter(|cell| in_year(cell)).map(|cell| &cell.text);
            match (figures, times.collect::<HashSet<_>>().len()) {
                (true, _) => SectionRow::Data,
                (false, 2..) => SectionRow::Times,
                _ => SectionRow::Other,
            }
        }
    }
}

/// Whether a text is a name rather than a time, a total or a remark.
fn is_name(cell: &Cell) -> bool {
    let text = cell.text.as_str();
    let begins = text.chars().next().is_some_and(char::is_alphabetic);
    begins
        && text.chars().count() <= LONGEST
        && !text.ends_with('.')
        && !text.contains(": ")
        && !is_number(text)
        && !is_total(text)
        && time(text).is_none()
        && cell.column < 3
}

/// The row of names above the first figures, where the times run down.
fn header(sheet: &Sheet, first: usize) -> Option<usize> {
    let filled = |row: &Cells| row.iter().filter(|cell| !cell.is_empty()).count();
    sheet.rows.get(..first)?.iter().rposition(|row| filled(row) > 1)
}

/// Where names of rows may begin: below the header, or above one that comes again.
fn begin(sheet: &Sheet, lines: &[SectionRow], header: usize, first: usize) -> usize {
    let names = sheet.rows.get(header).map(|row| texts(row));
    let again = sheet.rows.iter().skip(first).any(|row| Some(texts(row)) == names);
    match header.checked_sub(1) {
        Some(above) if again && lines.get(above) == Some(&SectionRow::Name) => above,
        _ => header + 1,
    }
}

/// The row that names each row of figures, by their places. Texts in several cells that are not the
/// header again end what a name holds for: they are about another table.
fn owners(
    sheet: &Sheet,
    lines: &[SectionRow],
    begins: usize,
    header: Option<usize>,
) -> HashMap<usize, usize> {
    let names = header.and_then(|at| sheet.rows.get(at)).map(|row| texts(row));
    let is_other = |at: usize| {
        sheet.rows.get(at).map(|row| texts(row)).is_some_and(|own| {
            own.iter().filter(|text| !text.is_empty()).count() > 1 && Some(own) != names
        })
    };
    let mut owner = None;
    let mut owners = HashMap::new();
    for (at, line) in lines.iter().enumerate().skip(begins) {
        match (line, owner) {
            (SectionRow::Name, _) => owner = Some(at),
            (SectionRow::Data, Some(owner)) => drop(owners.insert(at, owner)),
            (SectionRow::Other, Some(_)) if is_other(at) => owner = None,
            _ => {}
        }
    }
    owners
}

fn texts(row: &[Cell]) -> Vec<&str> {
    row.iter().map(|cell| cell.text.as_str()).collect()
}

fn name_of(sheet: &Sheet, at: usize) -> Option<&Cell> {
    sheet.rows.get(at)?.iter().find(|cell| !cell.is_empty())
}

/// Whether a row says the same time and words as one below another name.
fn comes_again(
    sheet: &Sheet,
    rows: impl Iterator<Item = usize>,
    owners: &HashMap<usize, usize>,
) -> bool {
    let mut seen: HashMap<Vec<&str>, Option<usize>> = HashMap::new();
    for at in rows {
        let Some(row) = sheet.rows.get(at) else { continue };
        let texts = row.iter().map(|cell| cell.text.as_str());
        let words = texts.filter(|text| !is_number(text) || time(text).is_some());
        let owner = owners.get(&at).copied();
        if *seen.entry(words.collect()).or_insert(owner) != owner {
            return true;
        }
    }
    false
}

/// Writes the name of each row into a new column, or before its own where the times run across.
fn write(sheet: &mut Sheet, owners: &HashMap<usize, usize>, header: Option<usize>) {
    let width = sheet.width();
    let names: HashMap<usize, Cell> = owners
        .iter()
        .filter_map(|(at, owner)| Some((*at, name_of(sheet, *owner)?.clone())))
        .collect();
    for (at, row) in sheet.rows.iter_mut().enumerate() {
        let Some(name) = names.get(&at) else {
            if Some(at) == header {
                widen(row, width + 1);
            }
            continue;
        };
        if header.is_some() {
            widen(row, width + 1);
        }
        let cells = Arc::make_mut(row);
        let cell = match header {
            Some(_) => cells.last_mut(),
            None => cells.iter_mut().find(|cell| !cell.is_empty() && !is_number(&cell.text)),
        };
        if let Some(cell) = cell {
            let kind = if cell.is_empty() { Kind::Section } else { cell.kind };
            *cell = Cell { kind, ..cell.with(format!("{} {}", name.text, cell.text).trim()) };
        }
    }
}

fn widen(row: &mut Cells, width: usize) {
    let number = row.first().map_or(1, |cell| cell.row);
    let cells = Arc::make_mut(row);
    while cells.len() < width {
        let column = u16::try_from(cells.len()).unwrap_or(u16::MAX);
        cells.push(Cell { row: number, column, ..Cell::default() });
    }
}

//! Which column of a table says when.
//!
//! Recognizes the column in which most cells name a month, a day or another part of a year. Of
//! several, one that changes is meant, and one whose name speaks of a beginning comes before one
//! of an end or an update. Speaks against it: that two columns tell different months and neither
//! name helps; then the author is asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Received,Landed,Boxes\n2025-02-01,2025-01-15,1\n2025-03-01,2025-02-15,2\n";
//! let asked = import(table, &Wishes::default());
//! assert!(asked.findings.troubles[0].help.contains("--time A or --time B"));
//! ```

use std::collections::BTreeSet;

use compact_str::CompactString;

use super::cell_figure::is_number;
use super::findings::Findings;
use super::other_calendar::other_calendar;
use super::sheet::{Cells, HEADER, Sheet, short};
use super::side_by_side;
use super::stamp::{time, year_alone};
use super::trouble::{Trouble, TroubleKind};
use super::when::{When, YearPart};
use crate::story::problem::nearest;

/// Names of columns that tell when something was done with the figures, or when a span ends.
const BESIDE: [&str; 14] = [
    "end", "to", "until", "as of", "update", "last", "release", "publish", "modified", "created",
    "extract", "bis", "hasta", "stand",
];

/// The column that says when, by its index; `None` with the reason noted.
pub fn time_column(sheet: &Sheet, asked: Option<&str>, findings: &mut Findings) -> Option<usize> {
    if let Some(name) = asked {
        let column = named(sheet, name, findings)?;
        findings.troubles.extend(side_by_side::refused(sheet, column));
        return Some(column).filter(|_| findings.troubles.is_empty());
    }
    let counts = sheet.count(|cell| time(&cell.text).is_some_and(|when| when.is_in_year()));
    let most = counts.iter().copied().max().filter(|most| *most > 0);
    let Some(most) = most else { return years(sheet, findings) };
    // The day of an update stands beside many years.
    let by_year = sheet.count(|cell| year_alone(&cell.text).is_some()).into_iter().max();
    if by_year.unwrap_or(0) > most * 2 {
        return years(sheet, findings);
    }
    // As many, but for a row of a total or a cell that is empty.
    let all: Vec<usize> = (0..counts.len())
        .filter(|at| counts.get(*at).is_some_and(|it| *it * 10 >= most * 9))
        .collect();
    let changing: Vec<usize> = all.iter().copied().filter(|at| changes(sheet, *at)).collect();
    let meant = if changing.is_empty() { &all } else { &changing };
    let beside = |at: &&usize| is_beside(&name(sheet, **at));
    let leading: Vec<usize> = meant.iter().filter(|at| !beside(at)).copied().collect();
    let meant = if leading.is_empty() { meant } else { &leading };
    let first = *meant.first()?;
    match meant.iter().find(|other| !agree(sheet, first, **other)) {
        None => Some(first),
        Some(other) => {
            findings.troubles.push(either(sheet, first, *other));
            None
        }
    }
}

/// The column with this name or letter.
pub fn named(sheet: &Sheet, wanted: &str, findings: &mut Findings) -> Option<usize> {
    let found = found(sheet, wanted);
    if found.is_none() {
        let names = names(sheet).iter().flat_map(|row| row.iter());
        let names = names.map(|cell| cell.text.as_str()).filter(|name| !name.is_empty());
        let help = nearest(wanted, names);
        let what = format!("there is no column `{wanted}` in the table");
        findings.troubles.push(Trouble::whole(TroubleKind::Flag, what, help));
    }
    found
}

/// The column with this name or letter, if there is one.
pub fn found(sheet: &Sheet, wanted: &str) -> Option<usize> {
    let is = |text: &str| text.trim().to_lowercase() == wanted.trim().to_lowercase();
    let by_name =
        |rows: &[Cells]| rows.iter().find_map(|row| row.iter().position(|cell| is(&cell.text)));
    let by_place = || (0..sheet.width()).find(|at| is(&sheet.place(*at)));
    // Names may stand below a number, but a letter is rather that of a column than a cell.
    let all = sheet.rows.get(..sheet.rows.len().min(HEADER)).unwrap_or_default();
    by_name(names(sheet)).or_else(by_place).or_else(|| by_name(all))
}

/// The rows above the first number: below it there are figures, and no names.
fn names(sheet: &Sheet) -> &[Cells] {
    let has_number = |row: &Cells| row.iter().any(|cell| is_number(&cell.text));
    let first = sheet.rows.iter().take(HEADER).position(has_number).unwrap_or(1).max(1);
    sheet.rows.get(..first).unwrap_or_default()
}

/// A column of years, where nothing says more.
fn years(sheet: &Sheet, findings: &mut Findings) -> Option<usize> {
    let counts = sheet.count(|cell| year_alone(&cell.text).is_some());
    let most = counts.iter().copied().max().filter(|most| *most > 1);
    if let Some(at) = most.and_then(|most| counts.iter().position(|count| *count == most)) {
        return Some(at);
    }
    if let Some(trouble) = other_calendar(sheet) {
        findings.troubles.push(trouble);
        return None;
    }
    let (kind, what, help) = if sheet.rows.len() < 2 {
        (
            TroubleKind::NoTable,
            "there is only one row in the file",
            "a table needs a row with the names of its columns and one row per month; save the \
             whole sheet that has the figures",
        )
    } else {
        (
            TroubleKind::NoDates,
            "no column says which month each row is for",
            "put each row's month into a column of its own, such as 2025-01 or Jan 2025; or name \
             the column with --time",
        )
    };
    findings.troubles.push(Trouble::whole(kind, what, help));
    None
}

/// What the sample says in a column about time, with the row's number.
fn said(sheet: &Sheet, at: usize) -> Vec<(u32, When)> {
    let cells = sheet.sample().into_iter().filter_map(|row| row.get(at));
    cells.filter_map(|cell| Some((cell.row, time(&cell.text).filter(When::is_in_year)?))).collect()
}

fn changes(sheet: &Sheet, at: usize) -> bool {
    let texts = sheet.sample().into_iter().filter_map(|row| row.get(at));
    let dated = texts.filter(|cell| time(&cell.text).is_some_and(|when| when.is_in_year()));
    dated.map(|cell| cell.text.clone()).collect::<BTreeSet<CompactString>>().len() > 1
}

/// Whether two columns name the same months: the first and last day of them, or days of one.
fn agree(sheet: &Sheet, one: usize, other: usize) -> bool {
    let month = |when: When| match when.part {
        YearPart::Day(name, _) | YearPart::Month(name) => Some((when.year, name)),
        _ => None,
    };
    let (left, right) = (said(sheet, one), said(sheet, other));
    left.iter().zip(&right).all(|((a, one), (b, other))| {
        let alike = month(*one).zip(month(*other)).is_some_and(|(one, other)| one == other);
        a != b || one == other || alike || numbers_agree(one.part, other.part)
    })
}

/// `01/01/2025` and `01/31/2025` are in one month in one of the orders.
fn numbers_agree(one: YearPart, other: YearPart) -> bool {
    match (one, other) {
        (YearPart::Numbers([a, b, c]), YearPart::Numbers([x, y, z])) => {
            c == z && (a == x || b == y)
        }
        _ => false,
    }
}

/// Whether a name is that of a column that says when something was done with the figures.
pub fn is_beside(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    BESIDE.iter().any(|beside| match beside.contains(' ') {
        true => name.contains(beside),
        false => words.clone().any(|word| word == *beside),
    }) || words.any(|word| word.ends_with("date") && word.starts_with("end"))
}

/// The text above the first date of a column.
fn name(sheet: &Sheet, at: usize) -> String {
    let dated = |row: &super::sheet::Cells| {
        row.get(at).is_some_and(|cell| time(&cell.text).is_some_and(|when| when.is_in_year()))
    };
    let first = sheet.rows.iter().position(dated).unwrap_or(0);
    let above = sheet.rows.get(..first).unwrap_or_default();
    let cell = above.iter().rev().find_map(|row| row.get(at).filter(|cell| !cell.is_empty()));
    cell.map_or(String::new(), |cell| cell.text.to_string())
}

fn either(sheet: &Sheet, one: usize, other: usize) -> Trouble {
    let (a, b) = (sheet.place(one), sheet.place(other));
    let sample = sheet.sample();
    let differ = sample.iter().find_map(|row| {
        let (one, other) = (row.get(one)?, row.get(other)?);
        let dated = |text: &str| time(text).is_some_and(|when| when.is_in_year());
        (dated(&one.text) && dated(&other.text) && one.text != other.text).then_some((one, other))
    });
    let (first, second) =
        differ.map_or((String::new(), String::new()), |(a, b)| (short(&a.text), short(&b.text)));
    let what = format!("columns {a} and {b} both have dates: `{first}` and `{second}`");
    let help = format!("choose one with --time {a} or --time {b}");
    Trouble::at(TroubleKind::DateColumn, differ.map(|(cell, _)| cell), what, help)
}

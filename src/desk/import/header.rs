//! The names of columns: one row, or several with groups or units.
//!
//! Recognizes names in the row above the figures; groups above them where names alone would be
//! alike, level by level; and units below them where each column has a name above. A level that
//! says the same of all columns names none of them. Speaks against a group: that its row has
//! nothing but a title at its beginning, or nothing but figures.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b";North;;South;\n;in;out;in;out\nMonth;kg;kg;kg;kg\n2025-01;1;2;3;4\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! let names: Vec<&str> = series.choices[0].values.iter().map(|(id, _)| id.as_str()).collect();
//! assert_eq!(names, ["north-in", "north-out", "south-in", "south-out"]);
//! assert_eq!(series.unit, "kg");
//! ```

use std::collections::BTreeSet;

use super::figures_above::{are_figures, without_figures};
use super::levels::{joined, unit};
use super::sheet::{Cell, Cells};
use super::unit::{is_called_unit, is_known};

/// What columns are called.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The names; empty where nothing is above a column.
    pub names: Vec<String>,
    /// The units that a row of its own says; empty where it says none.
    pub units: Vec<String>,
    /// The rows themselves, by which they are found again further down.
    pub rows: Vec<Vec<String>>,
    /// Which of the rows above were used, from the top.
    pub used: Vec<usize>,
    /// The one with the names.
    pub row: Option<usize>,
}

/// The most rows of a header.
const MOST_LEVELS: usize = 5;

impl Header {
    /// Reads the rows above a table; `asked` are the places of the header's rows among them, if
    /// the author says it.
    pub fn of(above: &[Cells], time: usize, asked: Option<&[usize]>) -> Header {
        let all: Vec<usize> = asked.map_or_else(|| (0..above.len()).collect(), <[usize]>::to_vec);
        let row = |at: usize| above.get(at).map_or(&[][..], |row| row.as_slice());
        let all: Vec<usize> = match asked {
            Some(_) => all,
            None => without_figures(without_lone(all, row, time), row, time),
        };
        let Some((lowest, mut rest)) = all.split_last() else { return Header::default() };
        let mut header = Header { row: Some(*lowest), used: vec![*lowest], ..Header::default() };
        let mut levels = vec![texts(row(*lowest))];
        if let Some((upper, others)) = rest.split_last()
            && are_units(row(*upper), row(*lowest), time)
        {
            // Units may stand above the names as well.
            let (named, units) = if all_units(row(*upper), time) && !all_units(row(*lowest), time) {
                let own = row(*upper).get(time).map(|cell| cell.text.to_string());
                let mut names = texts(row(*lowest));
                if let Some((name, own)) = names.get_mut(time).zip(own) {
                    *name = own;
                }
                (names, texts(row(*upper)))
            } else {
                (texts(row(*upper)), texts(row(*lowest)))
            };
            header.units = units;
            header.units.get_mut(time).into_iter().for_each(String::clear);
            (header.row, rest, levels) = (Some(*upper), others, vec![named]);
            header.used.insert(0, *upper);
        }
        while let Some((upper, others)) = rest.split_last()
            && levels.len() < MOST_LEVELS
            && (asked.is_some()
                || are_alike(&joined(&levels, time), time) && has_groups(row(*upper))
                || names_time(row(*upper), &levels, time)
                || names_each(row(*upper), &levels, time))
        {
            levels.insert(0, held(row(*upper), levels.iter().map(Vec::len).max().unwrap_or(0)));
            header.used.insert(0, *upper);
            rest = others;
        }
        if levels.len() > 1 && header.units.is_empty() {
            header.units = unit(&levels, time);
        }
        header.names = joined(&levels, time);
        header.rows = header.used.iter().map(|at| texts(row(*at))).collect();
        header
    }
}

/// Without rows at the end that have nothing but a remark where the times are, if a row above them
/// has names.
fn without_lone<'r>(
    mut rows: Vec<usize>,
    row: impl Fn(usize) -> &'r [Cell],
    time: usize,
) -> Vec<usize> {
    let filled = |at: usize| -> Vec<usize> {
        let cells = row(at).iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        cells.map(|(column, _)| column).collect()
    };
    if rows.iter().any(|at| filled(*at).len() > 1) {
        while rows.last().is_some_and(|last| filled(*last).iter().all(|column| *column == time)) {
            rows.pop();
        }
    }
    rows
}

fn texts(row: &[Cell]) -> Vec<String> {
    row.iter().map(|cell| cell.text.to_string()).collect()
}

/// A row of groups, each of which holds to the right until the next.
fn held(row: &[Cell], width: usize) -> Vec<String> {
    let mut group = "";
    let hold = |at: usize| {
        if let Some(cell) = row.get(at).filter(|cell| !cell.is_empty()) {
            group = &cell.text;
        }
        group.to_owned()
    };
    (0..width.max(row.len())).map(hold).collect()
}

/// Whether two columns are called alike.
fn are_alike(names: &[String], time: usize) -> bool {
    let mut seen = BTreeSet::new();
    let mut others = names.iter().enumerate().filter(|(at, name)| *at != time && !name.is_empty());
    others.any(|(_, name)| !seen.insert(name))
}

/// Whether a row names the column of time, which no level below it does, and other columns as well:
/// it belongs to the header then.
fn names_time(row: &[Cell], levels: &[Vec<String>], time: usize) -> bool {
    let is_open = levels.iter().all(|level| level.get(time).is_none_or(String::is_empty));
    let others = row.iter().enumerate().filter(|(at, cell)| *at != time && !cell.is_empty());
    is_open
        && row.get(time).is_some_and(|cell| !cell.is_empty())
        && others.count() > 1
        && !are_figures(row, time)
}

/// Whether a row names each column that the level below it names, and no two of them alike, where
/// neither names the column of time: as descriptions above codes or units.
fn names_each(row: &[Cell], levels: &[Vec<String>], time: usize) -> bool {
    let Some(below) = levels.first() else { return false };
    let is_open = |text: Option<&str>| text.is_none_or(str::is_empty);
    let open = is_open(row.get(time).map(|cell| cell.text.as_str()))
        && levels.iter().all(|level| is_open(level.get(time).map(String::as_str)));
    let named = |at: &usize| *at != time && below.get(*at).is_some_and(|name| !name.is_empty());
    let names: Vec<&str> = (0..below.len())
        .filter(named)
        .map(|at| row.get(at).map_or("", |cell| cell.text.as_str()))
        .collect();
    let different: BTreeSet<&&str> = names.iter().collect();
    open && names.len() > 1
        && names.iter().all(|name| !name.is_empty())
        && different.len() == names.len()
        && !are_figures(row, time)
}

/// Whether everything that a row says beside the time is a unit.
fn all_units(row: &[Cell], time: usize) -> bool {
    let others = || row.iter().enumerate().filter(|(at, cell)| *at != time && !cell.is_empty());
    others().next().is_some() && others().all(|(_, cell)| is_known(&cell.text))
}

/// Whether a row has groups: more than a title at its beginning.
fn has_groups(row: &[Cell]) -> bool {
    row.iter().skip(1).any(|cell| !cell.is_empty())
}

/// Whether the lower row has units: the upper one names the column of time and each column to
/// which the lower one says something, and no two of them alike.
fn are_units(high: &[Cell], low: &[Cell], time: usize) -> bool {
    let is_filled = |row: &[Cell], at: usize| row.get(at).is_some_and(|cell| !cell.is_empty());
    let said = || (0..low.len()).filter(|at| *at != time && is_filled(low, *at));
    let names: Vec<&str> = said().filter_map(|at| Some(high.get(at)?.text.as_str())).collect();
    let different: BTreeSet<&&str> = names.iter().collect();
    is_filled(high, time)
        && !are_figures(high, time)
        && low.get(time).is_none_or(|cell| cell.is_empty() || is_called_unit(&cell.text))
        && said().next().is_some()
        && said().all(|at| is_filled(high, at))
        && different.len() == names.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(rows: &[&[&str]]) -> (Vec<String>, Vec<String>) {
        let cell = |text: &&str| Cell { text: (*text).into(), ..Cell::default() };
        let row = |row: &&[&str]| Cells::new(row.iter().map(cell).collect());
        let rows: Vec<Cells> = rows.iter().map(row).collect();
        let header = Header::of(&rows, 0, None);
        (header.names, header.units)
    }

    #[test]
    fn groups_and_units_are_told_apart() {
        let (names, units) = header(&[&["Month", "Weight", "Value"], &["", "tonnes", "EUR"]]);
        assert_eq!(
            (names, units),
            (
                vec!["Month".into(), "Weight".into(), "Value".into()],
                vec![String::new(), "tonnes".into(), "EUR".into()]
            )
        );
        let (names, units) = header(&[&["", "North", "", "South"], &["Month", "in", "out", "in"]]);
        assert_eq!(names, ["Month", "North in", "North out", "South in"]);
        assert!(units.is_empty());
        let (names, _) = header(&[&["A title", "", ""], &["Month", "North", "South"]]);
        assert_eq!(names, ["Month", "North", "South"]);
    }

    #[test]
    fn a_level_that_says_the_same_of_all_is_no_name() {
        let rows: [&[&str]; 3] =
            [&["sex", "F", "M"], &["age", "TOTAL", "TOTAL"], &["geo", "HB", "HB"]];
        assert_eq!(header(&rows).0, ["geo", "F", "M"]);
        let (names, _) = header(&[&["A title", "", ""], &["Month", "v", "v"]]);
        assert_eq!(names, ["Month", "v", "v"]);
    }
}

//! The names of columns: one row, or two with groups or units.
//!
//! Recognizes names in the row above the figures; groups above them where one group holds several
//! columns; and units below them where each column has a name above. The row in which the column
//! of time has its name is the one of names.

use std::collections::BTreeSet;

use super::sheet::Cell;

/// What columns are called.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The names; empty where nothing is above a column.
    pub names: Vec<String>,
    /// The units that a row of its own says; empty where it says none.
    pub units: Vec<String>,
    /// Which of the rows above were used, from the top.
    pub used: Vec<usize>,
    /// The one with the names.
    pub row: Option<usize>,
}

impl Header {
    /// Reads the rows above a table; `asked` are the places of the header's rows among them, if
    /// the author says it.
    pub fn of(above: &[Vec<Cell>], time: usize, asked: Option<&[usize]>) -> Header {
        let last = above.len().checked_sub(1);
        let rows: Vec<usize> = match asked {
            Some(rows) => rows.to_vec(),
            None => last
                .into_iter()
                .flat_map(|last| [last.checked_sub(1), Some(last)])
                .flatten()
                .collect(),
        };
        let row = |at: usize| above.get(at).map_or(&[][..], Vec::as_slice);
        match rows.as_slice() {
            [] => Header::default(),
            [only] => Header::plain(row(*only), *only),
            [.., upper, lower] => {
                let (high, low) = (row(*upper), row(*lower));
                if are_units(high, low, time) {
                    let names = texts(high);
                    Header {
                        names,
                        units: texts(low),
                        used: vec![*upper, *lower],
                        row: Some(*upper),
                    }
                } else if asked.is_some() || has_groups(high, low) {
                    let names = grouped(high, low);
                    Header {
                        names,
                        units: Vec::new(),
                        used: vec![*upper, *lower],
                        row: Some(*lower),
                    }
                } else {
                    Header::plain(low, *lower)
                }
            }
        }
    }

    fn plain(row: &[Cell], at: usize) -> Header {
        Header { names: texts(row), units: Vec::new(), used: vec![at], row: Some(at) }
    }
}

fn texts(row: &[Cell]) -> Vec<String> {
    row.iter().map(|cell| cell.text.to_string()).collect()
}

fn filled(row: &[Cell]) -> Vec<&str> {
    row.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect()
}

/// Whether the lower row has units: the upper one names the column of time and each column to
/// which the lower one says something, and no two of them alike.
fn are_units(high: &[Cell], low: &[Cell], time: usize) -> bool {
    let is_filled = |row: &[Cell], at: usize| row.get(at).is_some_and(|cell| !cell.is_empty());
    let said = || (0..low.len()).filter(|at| is_filled(low, *at));
    let names: Vec<&str> = said().filter_map(|at| Some(high.get(at)?.text.as_str())).collect();
    let different: BTreeSet<&&str> = names.iter().collect();
    is_filled(high, time)
        && !is_filled(low, time)
        && said().next().is_some()
        && said().all(|at| is_filled(high, at))
        && different.len() == names.len()
}

/// Whether the upper row has groups: the lower one names two columns alike.
fn has_groups(high: &[Cell], low: &[Cell]) -> bool {
    let names = filled(low);
    let different: BTreeSet<&&str> = names.iter().collect();
    different.len() < names.len() && !filled(high).is_empty()
}

/// The names below with that of their group, which holds to the right until the next.
fn grouped(high: &[Cell], low: &[Cell]) -> Vec<String> {
    let mut group = "";
    let mut names = Vec::new();
    for at in 0..low.len().max(high.len()) {
        if let Some(cell) = high.get(at).filter(|cell| !cell.is_empty()) {
            group = &cell.text;
        }
        let name = low.get(at).map_or("", |cell| cell.text.as_str());
        names.push(if group == name {
            name.to_owned()
        } else {
            format!("{group} {name}").trim().to_owned()
        });
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(rows: &[&[&str]]) -> (Vec<String>, Vec<String>) {
        let cell = |text: &&str| Cell { text: (*text).into(), ..Cell::default() };
        let rows: Vec<Vec<Cell>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
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
}

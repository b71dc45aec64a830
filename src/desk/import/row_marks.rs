//! The marks that stand in a row outside of its figures, and which of them they belong to.
//!
//! Recognizes marks beside the time, which hold for the whole row, and columns of marks: where
//! each column of figures has one, a mark belongs to the column before it. Speaks against that: a
//! single column of marks for several of figures, for it holds for all of them.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,North,Flag,South,Flag\n2025-01,1,p,2,\n2025-02,3,,4,r\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! let marks: Vec<usize> = series.rows().map(|(_, _, value)| value.marks.len()).collect();
//! assert_eq!(marks, [1, 0, 0, 1]);
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::column::Column;
use super::roles::Columns;
use super::sheet_table::{SheetRow, SheetTable};

/// The marks that stand in each row outside of its figures.
pub struct RowMarks {
    /// Row by row.
    pub rows: Vec<Beside>,
    /// The unit that a column of units says in all rows.
    pub unit: String,
}

/// The marks of a row.
pub struct Beside {
    /// Marks of the whole row.
    all: Vec<String>,
    /// Marks of the column of figures that comes before theirs.
    columns: BTreeMap<usize, Vec<String>>,
}

impl Beside {
    /// Those that belong to a column of figures.
    pub fn of(&self, column: &Column) -> impl Iterator<Item = String> {
        let own = self.columns.get(&column.index).into_iter().flatten();
        self.all.iter().chain(own).cloned()
    }
}

impl RowMarks {
    /// Those of all rows.
    pub fn of(table: &SheetTable, columns: &Columns) -> RowMarks {
        let owners: Vec<(usize, Option<usize>)> = columns
            .marks
            .iter()
            .map(|mark| {
                let before = columns.values.iter().map(|it| it.index).filter(|it| *it < mark.index);
                let one_each = columns.marks.len() >= columns.values.len();
                (mark.index, before.max().filter(|_| one_each && columns.values.len() > 1))
            })
            .collect();
        let beside = |row: &SheetRow| {
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

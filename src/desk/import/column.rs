//! A column of a table: its place, and what it is called.
//!
//! Recognizes the unit at the end of its name, or in a row of units below the names. Speaks against
//! a name: that the header has none there; the place stands for it then.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Month,\n2025-01,1\n2025-02,2\n", &Wishes::default());
//! assert_eq!(read.findings.columns[1].name, "Column B");
//! ```

use super::sheet::{Sheet, letter};
use super::sheet_table::SheetTable;
use super::unit;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Which of the columns of the table.
    pub index: usize,
    /// Its letter in a spreadsheet; where the months run across, the number of the row.
    pub place: String,
    /// Its name; the place where it has none.
    pub name: String,
    /// Its name for readers; empty where it has none.
    pub label: String,
    /// The unit that its header says; empty where it says none.
    pub unit: String,
}

/// The column of a table.
pub fn column(sheet: &Sheet, table: &SheetTable, index: usize) -> Column {
    let place = match table.rows.iter().find_map(|row| row.cells.get(index)) {
        Some(cell) if sheet.turned => cell.row.to_string(),
        Some(cell) => letter(cell.column as usize),
        None => letter(index),
    };
    let of = |texts: &[String]| texts.get(index).cloned().unwrap_or_default();
    let (label, unit) = (of(&table.header.names), of(&table.header.units));
    let name = if label.is_empty() { format!("Column {place}") } else { label.clone() };
    let unit = if unit.is_empty() { unit::in_name(&label).to_owned() } else { unit };
    Column { index, place, name, label, unit }
}

impl Column {
    /// What an author calls it in a flag: its place where its name would be taken apart there.
    pub fn in_flag(&self) -> &str {
        if self.name.contains(['=', ',', '\'']) { &self.place } else { &self.name }
    }

    /// Whether an author means it by this name or letter.
    pub fn is(&self, name: &str) -> bool {
        let name = name.trim().to_lowercase();
        self.name.to_lowercase() == name || self.place.to_lowercase() == name
    }
}

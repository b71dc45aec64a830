//! The units that number formats show, each with its cells: `€` under `[$€-2] #,##0`.
//!
//! A workbook stores 3, and a person sees `$3`. Speaks against keeping a unit: that it is a sign of
//! percent; then it is written beside the number, for such figures cannot be mixed with others.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let book = std::fs::read("tests/import/workbooks/percent-mixed.xlsx").unwrap();
//! let read = import(&book, &Wishes::default());
//! assert!(read.findings.troubles[0].what.starts_with("`0.143` is not a percentage"));
//! ```

use std::collections::BTreeMap;

use super::super::sheet::{Cell, Kind};
use super::format::Format;
use super::value::decimal;

/// The units of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Units {
    names: Vec<String>,
    /// By row and column, as a cell says them.
    places: BTreeMap<(u32, u16), u16>,
}

impl Units {
    /// The unit that the workbook shows beside the number of a cell; empty if none.
    pub fn of(&self, cell: &Cell) -> &str {
        let nth = self.places.get(&(cell.row, cell.column));
        nth.and_then(|nth| self.names.get(usize::from(*nth))).map_or("", String::as_str)
    }

    /// Writes the number of a cell as a format shows it, and keeps its unit.
    pub fn show(&mut self, cell: &mut Cell, format: &Format) {
        let number = cell.text.parse::<f64>().ok().filter(|_| cell.kind == Kind::Number);
        let Some(number) = number else { return };
        let shown = format.shown(number);
        match shown.unit.as_str() {
            _ if shown.percent => *cell = percent(cell),
            "" => {}
            "%" | "‰" => *cell = cell.with(format!("{}{}", cell.text, shown.unit)),
            unit => self.add(cell, unit),
        }
    }

    fn add(&mut self, cell: &Cell, unit: &str) {
        let known = self.names.iter().position(|name| name == unit);
        let nth = known.unwrap_or(self.names.len());
        // Nobody has so many.
        let Ok(short) = u16::try_from(nth) else { return };
        if nth == self.names.len() {
            self.names.push(unit.to_owned());
        }
        self.places.insert((cell.row, cell.column), short);
    }
}

/// `0.123`, shown as percent, is 12.3%.
fn percent(cell: &Cell) -> Cell {
    match cell.text.parse::<f64>() {
        Ok(number) if cell.kind == Kind::Number => cell.with(decimal(number * 100.0) + "%"),
        _ => cell.clone(),
    }
}

//! What a workbook says of its cells beside their values: which are hidden, merged, shown in a
//! format or as another text, or computed and never stored.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use calamine::Dimensions;

use super::super::plain::plain;
use super::super::selection::Selection;
use super::super::sheet::{Cell, Kind, Sheet, letter};
use super::super::trouble::{Trouble, TroubleKind};
use super::filled;
use super::format::Format;
use super::units::Units;

/// The layout of one sheet.
#[derive(Debug, Default)]
pub struct SheetLayout {
    /// First and last row of each hidden span, from 1.
    pub hidden_rows: Vec<(u32, u32)>,
    /// The same of columns, from 1.
    pub hidden_columns: Vec<(u32, u32)>,
    /// Merged cells that the reader of workbooks does not know.
    pub merged: Vec<Dimensions>,
    /// By row and column, from 0, the formats that show more than digits.
    pub formats: HashMap<(u32, u32), Rc<Format>>,
    /// The same of cells that show another text than the one that is stored.
    pub texts: HashMap<(u32, u32), String>,
    /// The same of cells with a formula and no value.
    pub uncomputed: Vec<(u32, u32)>,
    /// The same of those whose value may be one that was never computed.
    pub unsure: Vec<(u32, u32)>,
    /// Whether a formula of the sheet has a value that was computed for certain.
    pub computed: bool,
}

impl SheetLayout {
    /// Writes cells as they are shown, and fills merged ones; the units go to those of the sheet.
    pub fn apply(&self, sheet: &mut Sheet, units: &mut Units) {
        let place = |cell: &Cell| (cell.row.saturating_sub(1), u32::from(cell.column));
        let is_changed = |cell: &Cell| {
            self.formats.contains_key(&place(cell)) || self.texts.contains_key(&place(cell))
        };
        let changed = sheet.rows.iter_mut().filter(|row| row.iter().any(is_changed));
        for cell in changed.flat_map(|row| Arc::make_mut(row).iter_mut()) {
            if let Some(text) = self.texts.get(&place(cell)) {
                *cell = Cell { kind: Kind::Text, ..cell.with(plain(text)) };
            } else if let Some(format) = self.formats.get(&place(cell)) {
                units.show(cell, format);
            }
        }
        filled::fill(sheet, &self.merged);
    }

    /// Cells whose formula was never computed: their figures are not in the file.
    pub fn uncomputed(&self, selection: &Selection) -> Option<Trouble> {
        // What all formulas of a sheet have, and none has computed.
        let all = match self.uncomputed.is_empty() && !self.computed {
            true => &self.unsure,
            false => &self.uncomputed,
        };
        let all: Vec<&(u32, u32)> =
            all.iter().filter(|(row, column)| !selection.leaves(row + 1, *column)).collect();
        let (row, column) = all.first()?;
        let place = format!("{}{}", letter(*column as usize), row.saturating_add(1));
        let what = match all.len() - 1 {
            0 => format!("the formula in {place} was never computed"),
            1 => format!("the formulas in {place} and another cell were never computed"),
            more => format!("the formulas in {place} and {more} other cells were never computed"),
        };
        let help = format!(
            "open the workbook in a spreadsheet program and save it again; the file then has the \
             results. If the cell is not part of the series, leave it out with --leave-out {}",
            row.saturating_add(1)
        );
        Some(Trouble::whole(TroubleKind::Formula, what, help))
    }
}

/// Adds a span to those before it.
pub fn add(spans: &mut Vec<(u32, u32)>, first: u32, last: u32) {
    match spans.last_mut() {
        Some((_, end)) if end.saturating_add(1) == first => *end = last,
        _ => spans.push((first, last)),
    }
}

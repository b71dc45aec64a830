//! Merged cells: what is written in one of them holds for all.
//!
//! Recognizes them by what the file says. Speaks against filling: a title across the whole table,
//! which stays where it is, for it names no column; and a figure, which cannot hold for several
//! months or series, and of which the author is told.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let book = std::fs::read("tests/import/workbooks/across.xlsx").unwrap();
//! let read = import(&book, &Wishes::default());
//! assert!(read.series.unwrap().csv("x").ends_with("2025-02,south,8,x\n"));
//! ```

use std::collections::BTreeMap;
use std::io::{Read, Seek};
use std::sync::Arc;

use calamine::{Dimensions, Sheets};

use super::super::sheet::{Cell, Kind, MOST_CELLS, MOST_COLUMNS, Sheet};

/// Writes the text of each merged cell into all places that it covers.
pub fn fill_merged<R: Read + Seek + Clone>(book: &mut Sheets<R>, name: &str, sheet: &mut Sheet) {
    let merged: Vec<Dimensions> = match book {
        Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
        Sheets::Xls(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
        // Those of LibreOffice are in the layout.
        _ => Vec::new(),
    };
    fill(sheet, &merged);
}

/// Writes the text of each region into all places that it covers.
pub fn fill(sheet: &mut Sheet, merged: &[Dimensions]) {
    let places: BTreeMap<u32, usize> =
        (0..).zip(&sheet.rows).filter_map(|(at, row)| Some((row.first()?.row, at))).collect();
    let mut left = MOST_CELLS;
    for region in merged {
        left = left.saturating_sub(fill_one(sheet, &places, region, left));
    }
}

/// Fills one region; returns how many cells that took.
fn fill_one(
    sheet: &mut Sheet,
    places: &BTreeMap<u32, usize>,
    region: &Dimensions,
    most: usize,
) -> usize {
    let (top, left) = region.start;
    let (bottom, right) = region.end;
    let first = places.get(&top.saturating_add(1)).and_then(|at| sheet.rows.get(*at));
    let Some(source) = first.and_then(|row| row.get(left as usize)).cloned() else { return 0 };
    let alone = first.is_some_and(|row| row.iter().filter(|cell| !cell.is_empty()).count() == 1);
    let right = right.min(MOST_COLUMNS as u32 - 1);
    if source.is_empty() || (alone && right > left) {
        return 0;
    }
    let mut filled = 0;
    let rows = places.range(top.saturating_add(1)..=bottom.saturating_add(1));
    for (number, at) in rows {
        let Some(row) = sheet.rows.get_mut(*at).map(Arc::make_mut) else { continue };
        for column in left..=right {
            while row.len() <= column as usize && filled < most {
                let column = row.len() as u16;
                row.push(Cell { row: *number, column, ..Cell::default() });
            }
            if let Some(cell) = row.get_mut(column as usize).filter(|cell| cell.is_empty()) {
                *cell = Cell { kind: Kind::Merged, ..cell.with(source.text.clone()) };
                filled += 1;
            }
        }
    }
    filled
}

//! Merged cells: what is written in one of them holds for all.
//!
//! A title across the whole table stays where it is, for it names no column.

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use calamine::{Dimensions, Sheets};

use super::super::sheet::{Cell, Kind, MOST_CELLS, MOST_COLUMNS, Sheet};

/// Writes the text of each merged cell into all places that it covers.
pub fn fill_merged<R: Read + Seek + Clone>(book: &mut Sheets<R>, name: &str, sheet: &mut Sheet) {
    let merged: Vec<Dimensions> = match book {
        Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
        Sheets::Xls(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
        _ => Vec::new(),
    };
    let places: BTreeMap<u32, usize> =
        (0..).zip(&sheet.rows).filter_map(|(at, row)| Some((row.first()?.row, at))).collect();
    let mut left = MOST_CELLS;
    for region in merged {
        left = left.saturating_sub(fill(sheet, &places, &region, left));
    }
}

/// Fills one region; returns how many cells that took.
fn fill(
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
        let Some(row) = sheet.rows.get_mut(*at) else { continue };
        for column in left..=right {
            while row.len() <= column as usize && filled < most {
                let column = row.len() as u32;
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

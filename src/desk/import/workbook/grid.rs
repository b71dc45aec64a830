//! The cells of a sheet as calamine reads them, row by row.
//!
//! Numbers are written as their formats show them, and merged cells are filled. Recognizes a format
//! that shows more than digits; speaks against it: that what it shows depends on the country.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let book = std::fs::read("tests/import/workbooks/percent.xls").unwrap();
//! let read = import(&book, &Wishes::default());
//! assert_eq!(read.series.unwrap().unit, "%");
//! ```

use std::rc::Rc;
use std::sync::Arc;

use calamine::{Data, Reader as _, Sheets, Style};

use super::super::separated::{too_many, too_wide};
use super::super::sheet::{Cell, Cells, MOST_COLUMNS, Sheet};
use super::super::trouble::{Trouble, TroubleKind};
use super::Book;
use super::filled::fill_merged;
use super::format::Format;
use super::units::Units;
use super::value::written;

/// The cells of a sheet that are not empty, row by row, and the units that it shows.
pub fn cells(book: &mut Book<'_>, name: &str, units: &mut Units) -> Result<Sheet, Trouble> {
    let unread = |error: &dyn std::fmt::Display| {
        let what = format!("the sheet `{name}` cannot be read ({error})");
        Trouble::whole(TroubleKind::Unreadable, what, "open the workbook and save it again")
    };
    let mut found: Vec<PlacedCell> = Vec::new();
    // A sheet may claim cells at its far end; only those that are there take room.
    match &mut *book {
        Sheets::Xlsx(book) => {
            let mut reader = book.worksheet_cells_reader(name).map_err(|error| unread(&error))?;
            let formats: Vec<Option<Rc<Format>>> = reader.styles().iter().map(format).collect();
            let mut next = || reader.next_cell_with_style_id().map_err(|error| unread(&error));
            while let Some((cell, style)) = next()? {
                let (row, column) = cell.get_position();
                let format = formats.get(style).cloned().flatten();
                found.push((row, column, Data::from(cell.get_value().clone()), format));
            }
        }
        Sheets::Xlsb(book) => {
            let mut reader = book.worksheet_cells_reader(name).map_err(|error| unread(&error))?;
            while let Some(cell) = reader.next_cell().map_err(|error| unread(&error))? {
                let (row, column) = cell.get_position();
                found.push((row, column, Data::from(cell.get_value().clone()), None));
            }
        }
        other => {
            let range = other.worksheet_range(name).map_err(|error| unread(&error))?;
            let (top, left) = range.start().unwrap_or((0, 0));
            let used = range.used_cells();
            found.extend(used.map(|(row, column, data)| {
                (
                    top.saturating_add(row as u32),
                    left.saturating_add(column as u32),
                    data.clone(),
                    None,
                )
            }));
        }
    }
    found.sort_by_key(|(row, column, _, _)| (*row, *column));
    let mut rows: Vec<Cells> = Vec::new();
    let mut count = 0;
    for row in found.chunk_by(|(a, ..), (b, ..)| a == b) {
        if let Some(trouble) = too_far(row) {
            return Err(trouble);
        }
        let cells = whole_row(row, units);
        count += cells.len();
        if let Some(trouble) = too_many(&cells, count) {
            return Err(trouble);
        }
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Arc::new(cells));
        }
    }
    let mut sheet = Sheet { rows, separator: '\t', turned: false };
    fill_merged(book, name, &mut sheet);
    Ok(sheet)
}

/// A cell with its row, its column and a format that shows more than digits.
type PlacedCell = (u32, u32, Data, Option<Rc<Format>>);

/// The format of a style, if it shows more than digits.
fn format(style: &Style) -> Option<Rc<Format>> {
    let said = style.number_format.as_ref()?;
    // What a format of these numbers shows depends on the country, unless the file says it.
    let of_a_country = matches!(said.format_id, Some(5..=8 | 37..=44))
        && said.format_code.starts_with(['_', '#'])
        && !said.format_code.contains(['"', '[']);
    let format = match said.format_id {
        Some(id @ (9 | 10)) => Format::built_in(id),
        _ if of_a_country => return None,
        _ => Format::of(&said.format_code),
    };
    (!format.is_plain()).then(|| Rc::new(format))
}

/// That a cell with something in it is farther to the right than any column of a table.
fn too_far(row: &[PlacedCell]) -> Option<Trouble> {
    let mut far = row.iter().rev().take_while(|(_, column, ..)| *column as usize >= MOST_COLUMNS);
    let (_, column, ..) = far.find(|(_, _, data, _)| !written(data).0.is_empty())?;
    Some(too_wide(*column as usize + 1))
}

/// A row from column A on, with the cells between as empty ones.
fn whole_row(found: &[PlacedCell], units: &mut Units) -> Vec<Cell> {
    let last = found.last().map_or(0, |(_, column, ..)| *column).min(MOST_COLUMNS as u32);
    let row = found.first().map_or(0, |(row, ..)| *row).saturating_add(1);
    let mut cells: Vec<Cell> =
        (0..=last as u16).map(|column| Cell { row, column, ..Cell::default() }).collect();
    for (_, column, data, format) in found {
        if let Some(cell) = cells.get_mut(*column as usize) {
            (cell.text, cell.kind) = written(data);
            if let Some(format) = format {
                units.show(cell, format);
            }
        }
    }
    cells
}

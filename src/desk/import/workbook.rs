//! A sheet of a workbook: `.xlsx`, `.xlsb`, `.xls` and `.ods`, read by calamine.
//!
//! Numbers and dates come as the workbook has them, formulas by the value that was stored with
//! them. Merged cells are filled. What is hidden is read, and told.

mod archive;
mod binary;
mod bounds;
mod cleaned;
mod cleaned_old;
mod filled;
mod guarded;
mod hidden;
mod layout;
mod old;
mod sheet_xml;
mod table_xml;
mod value;

use std::io::Cursor;
use std::sync::Arc;

use calamine::{
    Data, Reader as _, SheetType, SheetVisible, Sheets, Style, open_workbook_auto_from_rs,
};

use self::filled::fill_merged;
use self::guarded::guarded;
use self::layout::{Layout, percent};
use self::value::written;
use super::figure::is_number;
use super::separated::too_many;
use super::sheet::{Cell, Cells, Sheet};
use super::stamp::is_dated;
use super::trouble::Trouble;
use super::wishes::Wishes;

type Book<'b> = Sheets<Cursor<&'b [u8]>>;

/// A sheet with its name and what is to be said of it.
#[derive(Debug)]
pub struct Found {
    /// Its name.
    pub name: String,
    /// Its cells.
    pub sheet: Sheet,
    /// Hidden rows, columns and sheets, and other things that a person would not see.
    pub notes: Vec<Trouble>,
}

/// Whether a file is a workbook, by its first bytes.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

/// Reads the sheet that the author asks for by name or number, or the only one with a table.
///
/// # Errors
/// That the file is no workbook or too large, that there is no such sheet, or that several have
/// tables.
pub fn read(bytes: &[u8], wishes: &Wishes) -> Result<Found, Trouble> {
    bounds::check(bytes)?;
    guarded(|| found(bytes, wishes)).unwrap_or_else(|| Err(unreadable("its contents are damaged")))
}

fn unreadable(why: &str) -> Trouble {
    let help = "open it and save it again, as .xlsx or as CSV (UTF-8); one with a password has to \
                be saved without it";
    Trouble::whole(format!("this workbook cannot be read ({why})"), help)
}

fn found(bytes: &[u8], wishes: &Wishes) -> Result<Found, Trouble> {
    let cleaned = match bytes.starts_with(b"PK") {
        true => cleaned::cleaned(bytes),
        false => cleaned_old::cleaned(bytes),
    };
    let whole = Cursor::new(cleaned.as_deref().unwrap_or(bytes));
    let mut book: Book<'_> =
        open_workbook_auto_from_rs(whole).map_err(|error| unreadable(&error.to_string()))?;
    let sheets: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    let name = match wishes.sheet.as_deref() {
        Some(asked) => asked_for(&sheets, asked)?,
        None => only_one(&mut book, &sheets)?,
    };
    let mut sheet = cells(&mut book, &name)?;
    let layout = Layout::of(bytes, &name);
    if let Some(trouble) = layout.uncomputed(&wishes.selection) {
        return Err(trouble);
    }
    layout.apply(&mut sheet);
    let mut notes = hidden_sheets(&sheets, &name);
    notes.extend(hidden::told(&layout));
    Ok(Found { name, sheet, notes })
}

fn asked_for(sheets: &[(String, bool)], asked: &str) -> Result<String, Trouble> {
    let by_name = sheets.iter().find(|(name, _)| name.eq_ignore_ascii_case(asked.trim()));
    let by_number = || {
        let number: usize = asked.trim().parse().ok()?;
        sheets.get(number.checked_sub(1)?)
    };
    by_name.or_else(by_number).map(|(name, _)| name.clone()).ok_or_else(|| {
        let what = format!("there is no sheet `{asked}`");
        Trouble::whole(what, format!("its sheets are {}", list(sheets)))
    })
}

fn list(sheets: &[(String, bool)]) -> String {
    let names: Vec<String> = sheets.iter().map(|(name, _)| format!("`{name}`")).collect();
    names.join(", ")
}

/// The only sheet that has a table: rows with a date, or several with figures.
fn only_one(book: &mut Book<'_>, sheets: &[(String, bool)]) -> Result<String, Trouble> {
    let visible: Vec<&String> =
        sheets.iter().filter(|(_, visible)| *visible).map(|(name, _)| name).collect();
    if let [only] = visible.as_slice() {
        return Ok((*only).clone());
    }
    let mut tables = Vec::new();
    for name in visible {
        let sheet = cells(book, name)?;
        let has = |is: &dyn Fn(&Cell) -> bool| {
            sheet.sample().iter().filter(|row| row.iter().any(is)).count()
        };
        if has(&|cell| is_number(&cell.text)) > 1 {
            tables.push((name.clone(), has(&|cell| is_dated(&cell.text)) > 0));
        }
    }
    // A sheet of notes may have numbers, but no dates.
    if tables.iter().any(|(_, dated)| *dated) {
        tables.retain(|(_, dated)| *dated);
    }
    match tables.as_slice() {
        [(only, _)] => Ok(only.clone()),
        [] => {
            let help = "look for the sheet with the figures, and name it with --sheet";
            Err(Trouble::whole("no visible sheet of the workbook has a table", help))
        }
        several => {
            let what =
                format!("{} sheets of the workbook have tables: {}", several.len(), list(several));
            Err(Trouble::whole(what, "choose one with --sheet, by its name or number"))
        }
    }
}

fn hidden_sheets(sheets: &[(String, bool)], name: &str) -> Vec<Trouble> {
    let hidden = sheets.iter().filter(|(_, visible)| !visible);
    let told = |(hidden, _): &(String, bool)| {
        let read = if hidden == name { "is hidden, but was read" } else { "is hidden" };
        Trouble::whole(format!("the sheet `{hidden}` {read}"), "")
    };
    hidden.map(told).collect()
}

/// The cells of a sheet that are not empty, row by row.
fn cells(book: &mut Book<'_>, name: &str) -> Result<Sheet, Trouble> {
    let unread = |error: &dyn std::fmt::Display| {
        let what = format!("the sheet `{name}` cannot be read ({error})");
        Trouble::whole(what, "open the workbook and save it again")
    };
    let mut found: Vec<(u32, u32, Data, bool)> = Vec::new();
    // A sheet may claim cells at its far end; only those that are there take room.
    match &mut *book {
        Sheets::Xlsx(book) => {
            let mut reader = book.worksheet_cells_reader(name).map_err(|error| unread(&error))?;
            let percents: Vec<bool> = reader.styles().iter().map(is_percent).collect();
            let mut next = || reader.next_cell_with_style_id().map_err(|error| unread(&error));
            while let Some((cell, style)) = next()? {
                let (row, column) = cell.get_position();
                let is_percent = percents.get(style).copied().unwrap_or(false);
                found.push((row, column, Data::from(cell.get_value().clone()), is_percent));
            }
        }
        Sheets::Xlsb(book) => {
            let mut reader = book.worksheet_cells_reader(name).map_err(|error| unread(&error))?;
            while let Some(cell) = reader.next_cell().map_err(|error| unread(&error))? {
                let (row, column) = cell.get_position();
                found.push((row, column, Data::from(cell.get_value().clone()), false));
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
                    false,
                )
            }));
        }
    }
    found.sort_by_key(|(row, column, _, _)| (*row, *column));
    let mut rows: Vec<Cells> = Vec::new();
    let mut count = 0;
    for row in found.chunk_by(|(a, ..), (b, ..)| a == b) {
        let cells = whole_row(row);
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

/// Whether a style shows its numbers as percent.
fn is_percent(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| {
        matches!(format.format_id, Some(9 | 10)) || format.format_code.contains('%')
    })
}

/// A row from column A on, with the cells between as empty ones.
fn whole_row(found: &[(u32, u32, Data, bool)]) -> Vec<Cell> {
    let last =
        found.last().map_or(0, |(_, column, ..)| *column).min(super::sheet::MOST_COLUMNS as u32);
    let row = found.first().map_or(0, |(row, ..)| *row).saturating_add(1);
    let mut cells: Vec<Cell> =
        (0..=last as u16).map(|column| Cell { row, column, ..Cell::default() }).collect();
    for (_, column, data, is_percent) in found {
        if let Some(cell) = cells.get_mut(*column as usize) {
            (cell.text, cell.kind) = written(data);
            if *is_percent {
                *cell = percent(cell);
            }
        }
    }
    cells
}

//! A sheet of a workbook: `.xlsx`, `.xlsb`, `.xls` and `.ods`, read by calamine.
//!
//! Numbers and dates come as the workbook has them, formulas by the value that was stored with
//! them. Merged cells are filled. What is hidden is read, and told. Recognizes the only sheet with a
//! table by its dates and figures. Speaks against choosing: that several sheets have some.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let told = import(b"PK\x03\x04 and no more", &Wishes::default()).findings.troubles;
//! assert!(told[0].what.starts_with("this looks like a workbook"));
//! ```

mod archive;
mod binary;
mod bounds;
mod cleaned;
mod cleaned_old;
pub mod clock;
mod filled;
pub mod format;
mod grid;
mod guarded;
mod hidden;
mod old;
pub mod raised;
mod raised_binary;
mod raised_ods;
mod raised_old;
mod raised_xml;
mod sheet_layout;
mod sheet_xml;
mod table_xml;
pub mod units;
mod value;
mod whole;

use std::io::Cursor;

use calamine::{Reader as _, SheetType, SheetVisible, Sheets, open_workbook_auto_from_rs};

use self::grid::cells;
use self::guarded::guarded;
use self::sheet_layout::SheetLayout;
use self::units::Units;
use self::whole::Contents;
use super::cell_figure::is_number;
use super::serial::Epoch;
use super::sheet::{Cell, Sheet};
use super::stamp::is_dated;
use super::trouble::{Trouble, TroubleKind};
use super::wishes::Wishes;

type Book<'b> = Sheets<Cursor<&'b [u8]>>;

/// A sheet with its name and what is to be said of it.
#[derive(Debug)]
pub struct FoundSheet {
    /// Its name.
    pub name: String,
    /// Its cells.
    pub sheet: Sheet,
    /// The units that its number formats show.
    pub units: Units,
    /// From which day it counts.
    pub epoch: Epoch,
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
pub fn read(bytes: &[u8], wishes: &Wishes) -> Result<FoundSheet, Trouble> {
    bounds::check(bytes)?;
    match bytes.starts_with(b"PK").then(|| whole::contents(bytes)) {
        Some(Contents::Broken) => {
            return Err(unreadable("the file is damaged or incomplete"));
        }
        Some(Contents::Large) => return Err(bounds::large()),
        Some(Contents::Whole) | None => {}
    }
    guarded(|| found(bytes, wishes)).unwrap_or_else(|| Err(unreadable("its contents are damaged")))
}

fn unreadable(why: &str) -> Trouble {
    let help = "open it and save it again, as .xlsx or as CSV (UTF-8); if it has a password, \
                save it without one";
    Trouble::whole(TroubleKind::Unreadable, format!("this workbook cannot be read ({why})"), help)
}

fn found(bytes: &[u8], wishes: &Wishes) -> Result<FoundSheet, Trouble> {
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
    let mut units = Units::default();
    let mut sheet = cells(&mut book, &name, &mut units)?;
    let epoch = epoch(&book);
    let layout = layout(bytes, &name);
    if let Some(trouble) = layout.uncomputed(&wishes.selection) {
        return Err(trouble);
    }
    layout.apply(&mut sheet, &mut units);
    let mut notes = hidden_sheets(&sheets, &name);
    notes.extend(hidden::told(&layout));
    Ok(FoundSheet { name, sheet, units, epoch, notes })
}

/// The layout of a sheet by its name; empty where the file does not say it.
fn layout(bytes: &[u8], name: &str) -> SheetLayout {
    let found = match bytes.starts_with(b"PK") {
        true => archive::layout(bytes, name),
        false => old::layout(bytes, name),
    };
    found.unwrap_or_default()
}

fn epoch(book: &Book<'_>) -> Epoch {
    let is_1904 = match book {
        Sheets::Xlsx(book) => book.has_1904_epoch(),
        Sheets::Xlsb(book) => book.has_1904_epoch(),
        Sheets::Xls(book) => book.has_1904_epoch(),
        Sheets::Ods(_) => false,
    };
    if is_1904 { Epoch::From1904 } else { Epoch::From1900 }
}

fn asked_for(sheets: &[(String, bool)], asked: &str) -> Result<String, Trouble> {
    let by_name = sheets.iter().find(|(name, _)| name.eq_ignore_ascii_case(asked.trim()));
    let by_number = || {
        let number: usize = asked.trim().parse().ok()?;
        sheets.get(number.checked_sub(1)?)
    };
    by_name.or_else(by_number).map(|(name, _)| name.clone()).ok_or_else(|| {
        let what = format!("there is no sheet `{asked}`");
        Trouble::whole(TroubleKind::Flag, what, format!("its sheets are {}", list(sheets)))
    })
}

fn list(sheets: &[(String, bool)]) -> String {
    let names: Vec<String> = sheets.iter().map(|(name, _)| format!("`{name}`")).collect();
    names.join(", ")
}

/// The only sheet that has a table: dates and figures, or several rows with figures.
fn only_one(book: &mut Book<'_>, sheets: &[(String, bool)]) -> Result<String, Trouble> {
    let visible: Vec<&String> =
        sheets.iter().filter(|(_, visible)| *visible).map(|(name, _)| name).collect();
    if let [only] = visible.as_slice() {
        return Ok((*only).clone());
    }
    let mut tables = Vec::new();
    for name in visible {
        let sheet = cells(book, name, &mut Units::default())?;
        let has = |is: &dyn Fn(&Cell) -> bool| {
            sheet.sample().iter().filter(|row| row.iter().any(is)).count()
        };
        let dated = has(&|cell| is_dated(&cell.text)) > 0;
        let is_figure = |cell: &Cell| is_number(&cell.text) && !is_dated(&cell.text);
        // Below months that run across one row of figures is a table.
        if has(&|cell| is_number(&cell.text)) > 1 || dated && has(&is_figure) > 0 {
            tables.push((name.clone(), dated));
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
            Err(Trouble::whole(
                TroubleKind::NoTable,
                "no visible sheet of the workbook has a table",
                help,
            ))
        }
        several => {
            let what =
                format!("{} sheets of the workbook have tables: {}", several.len(), list(several));
            Err(Trouble::whole(
                TroubleKind::Sheet,
                what,
                "choose one with --sheet, by its name or number",
            ))
        }
    }
}

fn hidden_sheets(sheets: &[(String, bool)], name: &str) -> Vec<Trouble> {
    let hidden = sheets.iter().filter(|(_, visible)| !visible);
    let told = |(hidden, _): &(String, bool)| {
        let read = if hidden == name { "is hidden, but was read" } else { "is hidden" };
        Trouble::whole(TroubleKind::Hidden, format!("the sheet `{hidden}` {read}"), "")
    };
    hidden.map(told).collect()
}

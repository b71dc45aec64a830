//! The layout of a sheet in a workbook that is an archive of XML: `.xlsx` and `.ods`.

use std::collections::HashSet;
use std::io::{Cursor, Read as _};

use calamine::Dimensions;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::layout::{Layout, add};

/// The last column that a sheet can have.
const LAST: u32 = 16_384;

/// So many cells of one kind are looked at.
const MOST: usize = 300_000;

/// In a newer workbook: `<row hidden="1">` and `<col hidden="1">`; in one of LibreOffice
/// `table:visibility`.
pub fn layout(bytes: &[u8], name: &str) -> Option<Layout> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut part = |path: &str| {
        let mut text = String::new();
        archive.by_name(path).ok()?.read_to_string(&mut text).ok()?;
        Some(text)
    };
    if let Some(content) = part("content.xml") {
        return Some(of_table(&content, name));
    }
    let id = id_of(&part("xl/workbook.xml")?, name)?;
    let target = target_of(&part("xl/_rels/workbook.xml.rels")?, &id)?;
    let path = target.strip_prefix('/').map_or(format!("xl/{target}"), str::to_owned);
    Some(of_sheet(&part(&path)?))
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok()??;
    Some(attribute.value.into_owned())
}

/// Runs over the elements of a document until one ends it.
fn each(text: &str, mut visit: impl FnMut(&BytesStart<'_>) -> bool) {
    each_part(text, |element| element.is_none_or(&mut visit));
}

/// The same with `None` for a text.
fn each_part(text: &str, mut visit: impl FnMut(Option<&BytesStart<'_>>) -> bool) {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                if !visit(Some(&element)) {
                    return;
                }
            }
            Ok(Event::Text(text)) if !text.trim_ascii().is_empty() => {
                if !visit(None) {
                    return;
                }
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

fn id_of(workbook: &str, name: &str) -> Option<String> {
    let mut found = None;
    each(workbook, |element| {
        let is_sheet = element.local_name().as_ref() == "sheet";
        if is_sheet && attribute(element, "name").as_deref() == Some(name) {
            found = attribute(element, "r:id");
        }
        found.is_none()
    });
    found
}

fn target_of(relations: &str, id: &str) -> Option<String> {
    let mut found = None;
    each(relations, |element| {
        if attribute(element, "Id").as_deref() == Some(id) {
            found = attribute(element, "Target");
        }
        found.is_none()
    });
    found
}

fn of_sheet(sheet: &str) -> Layout {
    let mut layout = Layout::default();
    let mut row = 0;
    // Where a formula is, until a value follows it.
    let (mut place, mut formula, mut value) = (None, None, false);
    each_part(sheet, |element| {
        let Some(element) = element else {
            formula = formula.filter(|_| !value);
            return true;
        };
        value = matches!(element.local_name().as_ref(), "v" | "t");
        let number = |name| attribute(element, name).and_then(|text| text.parse::<u32>().ok());
        let is_hidden = || matches!(attribute(element, "hidden").as_deref(), Some("1" | "true"));
        match element.local_name().as_ref() {
            "c" => {
                layout.uncomputed.extend(formula.take());
                place = attribute(element, "r").and_then(|text| place_of(&text));
            }
            "f" if layout.uncomputed.len() < MOST => formula = place,
            "row" => {
                row = number("r").unwrap_or(row + 1);
                if is_hidden() {
                    add(&mut layout.hidden_rows, row, row);
                }
            }
            "col" if is_hidden() => {
                if let Some((first, last)) =
                    number("min").zip(number("max")).filter(|(a, b)| *a >= 1 && a <= b)
                {
                    add(&mut layout.hidden_columns, first, last.min(LAST));
                }
            }
            _ => {}
        }
        true
    });
    layout.uncomputed.extend(formula);
    layout
}

/// Row and column, from 0, of a place such as `B7`.
fn place_of(text: &str) -> Option<(u32, u32)> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = text.split_at_checked(digits)?;
    let column = letters.bytes().try_fold(0_u32, |sum, letter| {
        let letter = letter.checked_sub(b'A')?;
        sum.checked_mul(26)?.checked_add(u32::from(letter) + 1)
    })?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

/// In a sheet of LibreOffice each element says how often it is repeated.
fn of_table(content: &str, name: &str) -> Layout {
    let mut layout = Layout::default();
    let (mut inside, mut rows, mut columns) = (false, 0_u32, 0_u32);
    let (mut row, mut column) = (0_u32, 0_u32);
    each(content, |element| {
        let number = |name| attribute(element, name).and_then(|text| text.parse::<u32>().ok());
        let repeated = |name| number(name).unwrap_or(1).max(1);
        let is_hidden = || {
            let visibility = attribute(element, "table:visibility");
            matches!(visibility.as_deref(), Some("collapse" | "filter"))
        };
        match element.name().as_ref() {
            "table:table" => {
                inside = attribute(element, "table:name").as_deref() == Some(name);
                (rows, columns) = (0, 0);
            }
            "table:table-row" if inside => {
                let count = repeated("table:number-rows-repeated");
                (row, column) = (rows, 0);
                rows = rows.saturating_add(count);
                if is_hidden() {
                    add(&mut layout.hidden_rows, row.saturating_add(1), rows);
                }
            }
            "table:table-column" if inside => {
                let count = repeated("table:number-columns-repeated").min(LAST);
                let first = columns;
                columns = columns.saturating_add(count).min(LAST);
                if is_hidden() {
                    add(&mut layout.hidden_columns, first.saturating_add(1), columns);
                }
            }
            "table:table-cell" | "table:covered-table-cell" if inside => {
                let count = repeated("table:number-columns-repeated").min(LAST);
                let spanned = [
                    number("table:number-rows-spanned").unwrap_or(1).max(1),
                    number("table:number-columns-spanned").unwrap_or(1).max(1),
                ];
                if spanned != [1, 1] && layout.merged.len() < MOST {
                    let [down, right] = spanned.map(|count| count - 1);
                    let end = (row.saturating_add(down), column.saturating_add(right));
                    layout.merged.push(Dimensions::new((row, column), end));
                }
                if attribute(element, "office:value-type").as_deref() == Some("percentage") {
                    percents(&mut layout.percent, row..rows, column, count);
                }
                column = column.saturating_add(count).min(LAST);
            }
            _ => {}
        }
        true
    });
    layout
}

/// The places of a cell that is repeated to the right and down.
fn percents(all: &mut HashSet<(u32, u32)>, rows: std::ops::Range<u32>, column: u32, count: u32) {
    let places =
        rows.flat_map(|row| (column..column.saturating_add(count)).map(move |at| (row, at)));
    all.extend(places.take(MOST.saturating_sub(all.len())));
}

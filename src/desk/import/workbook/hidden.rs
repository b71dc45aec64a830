//! Hidden rows and columns of a sheet: they are read as all others, and told.

use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::sheet::letter;
use super::super::trouble::Trouble;
use super::bounds::{book_stream, records};

/// A note for hidden rows and one for hidden columns, if there are any.
pub fn told(bytes: &[u8], name: &str) -> Vec<Trouble> {
    let hidden =
        if bytes.starts_with(b"PK") { in_archive(bytes, name) } else { in_stream(bytes, name) };
    let hidden = hidden.unwrap_or_default();
    let rows: Vec<String> =
        hidden.rows.iter().map(|(a, b)| span(a.to_string(), b.to_string())).collect();
    let columns: Vec<String> = hidden
        .columns
        .iter()
        .map(|(a, b)| span(letter(*a as usize - 1), letter(*b as usize - 1)))
        .collect();
    let note = |what: &str, places: &[String]| {
        let shown = places.get(..MOST.min(places.len())).unwrap_or_default().join(", ");
        let more = if places.len() > MOST { " and others" } else { "" };
        (!places.is_empty())
            .then(|| Trouble::whole(format!("hidden {what}, which were read: {shown}{more}"), ""))
    };
    [note("rows", &rows), note("columns", &columns)].into_iter().flatten().collect()
}

/// The most spans that are named.
const MOST: usize = 12;

/// The last column that a sheet can have.
const LAST: u32 = 16_384;

#[derive(Default)]
struct Hidden {
    /// First and last row of each span, from 1.
    rows: Vec<(u32, u32)>,
    /// The same of columns, from 1.
    columns: Vec<(u32, u32)>,
}

fn span(first: String, last: String) -> String {
    if first == last { first } else { format!("{first} to {last}") }
}

fn add(spans: &mut Vec<(u32, u32)>, first: u32, last: u32) {
    match spans.last_mut() {
        Some((_, end)) if *end + 1 == first => *end = last,
        _ => spans.push((first, last)),
    }
}

/// In a newer workbook: `<row hidden="1">` and `<col hidden="1">`; in one of LibreOffice
/// `table:visibility`.
fn in_archive(bytes: &[u8], name: &str) -> Option<Hidden> {
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
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                if !visit(&element) {
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

fn of_sheet(sheet: &str) -> Hidden {
    let mut hidden = Hidden::default();
    let mut row = 0;
    each(sheet, |element| {
        let number = |name| attribute(element, name).and_then(|text| text.parse::<u32>().ok());
        let is_hidden = matches!(attribute(element, "hidden").as_deref(), Some("1" | "true"));
        match element.local_name().as_ref() {
            "row" => {
                row = number("r").unwrap_or(row + 1);
                if is_hidden {
                    add(&mut hidden.rows, row, row);
                }
            }
            "col" if is_hidden => {
                if let Some((first, last)) =
                    number("min").zip(number("max")).filter(|(a, b)| *a >= 1 && a <= b)
                {
                    add(&mut hidden.columns, first, last.min(LAST));
                }
            }
            _ => {}
        }
        true
    });
    hidden
}

fn of_table(content: &str, name: &str) -> Hidden {
    let mut hidden = Hidden::default();
    let (mut inside, mut row, mut column) = (false, 0_u32, 0_u32);
    each(content, |element| {
        let repeated = |name| {
            attribute(element, name).and_then(|text| text.parse::<u32>().ok()).unwrap_or(1).max(1)
        };
        let is_hidden = matches!(
            attribute(element, "table:visibility").as_deref(),
            Some("collapse" | "filter")
        );
        match element.name().as_ref() {
            "table:table" => {
                inside = attribute(element, "table:name").as_deref() == Some(name);
                (row, column) = (0, 0);
            }
            "table:table-row" if inside => {
                let count = repeated("table:number-rows-repeated");
                if is_hidden {
                    add(&mut hidden.rows, row.saturating_add(1), row.saturating_add(count));
                }
                row = row.saturating_add(count);
            }
            "table:table-column" if inside => {
                let count = repeated("table:number-columns-repeated").min(LAST);
                if is_hidden {
                    add(
                        &mut hidden.columns,
                        column.saturating_add(1),
                        column.saturating_add(count),
                    );
                }
                column = column.saturating_add(count).min(LAST);
            }
            _ => {}
        }
        true
    });
    hidden
}

/// In an old workbook: the records ROW and COLINFO of the sheet, found by its BOUNDSHEET.
fn in_stream(bytes: &[u8], name: &str) -> Option<Hidden> {
    let stream = book_stream(bytes)?;
    let start = records(&stream).filter(|(id, _)| *id == 0x0085).find_map(|(_, data)| {
        let at: [u8; 4] = data.get(..4)?.try_into().ok()?;
        (sheet_name(data)? == name).then_some(u32::from_le_bytes(at) as usize)
    })?;
    let mut hidden = Hidden::default();
    // The sheet ends with its own EOF record.
    for (id, data) in records(stream.get(start..)?).take_while(|(id, _)| *id != 0x000a) {
        let word =
            |at: usize| Some(u32::from(u16::from_le_bytes([*data.get(at)?, *data.get(at + 1)?])));
        match id {
            0x0208 if word(12).is_some_and(|flags| flags & 0x20 != 0) => {
                let row = word(0)? + 1;
                add(&mut hidden.rows, row, row);
            }
            0x007d if word(8).is_some_and(|flags| flags & 1 != 0) => {
                add(&mut hidden.columns, word(0)? + 1, word(2)? + 1);
            }
            _ => {}
        }
    }
    Some(hidden)
}

/// The name in a BOUNDSHEET record: Latin letters, or UTF-16.
fn sheet_name(data: &[u8]) -> Option<String> {
    let (length, wide) = (usize::from(*data.get(6)?), *data.get(7)? & 1 == 1);
    if wide {
        let units = data.get(8..8 + length * 2)?.chunks_exact(2);
        let units: Vec<u16> = units
            .filter_map(|pair| Some(u16::from_le_bytes([*pair.first()?, *pair.get(1)?])))
            .collect();
        return String::from_utf16(&units).ok();
    }
    Some(data.get(8..8 + length)?.iter().map(|byte| char::from(*byte)).collect())
}

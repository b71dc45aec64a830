//! The layout of a sheet in an old workbook (`.xls`), by the records of its stream.
//!
//! Recognizes hidden rows and columns, formats, and formulas without a value. Speaks against it: a
//! record that is too short; it is passed over.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let book = std::fs::read("tests/import/workbooks/landings.xls").unwrap();
//! let read = import(&book, &Wishes::default());
//! // Nothing is read before the formula in B6 is computed, or left out.
//! assert_eq!(read.findings.troubles[0].what, "the formula in B6 was never computed");
//! ```

use std::collections::HashMap;
use std::rc::Rc;

use super::bounds::{book_stream, records};
use super::format::Format;
use super::raised_old;
use super::sheet_layout::{SheetLayout, add};

/// In an old workbook: the records ROW and COLINFO of the sheet, found by its BOUNDSHEET.
pub fn layout(bytes: &[u8], name: &str) -> Option<SheetLayout> {
    let stream = book_stream(bytes)?;
    let start = records(&stream).filter(|(id, _)| *id == 0x0085).find_map(|(_, data)| {
        let at: [u8; 4] = data.get(..4)?.try_into().ok()?;
        (sheet_name(data)? == name).then_some(u32::from_le_bytes(at) as usize)
    })?;
    let mut layout = SheetLayout::default();
    let formats = formats(&stream);
    let texts = raised_old::shared(&stream);
    let format = |style: Option<u32>| {
        formats.get(style? as usize).filter(|format| !format.is_plain()).map(Rc::clone)
    };
    // The sheet ends with its own EOF record.
    for (id, data) in records(stream.get(start..)?).take_while(|(id, _)| *id != 0x000a) {
        let word =
            |at: usize| Some(u32::from(u16::from_le_bytes([*data.get(at)?, *data.get(at + 1)?])));
        if id == 0x0006 {
            formula(data, &mut layout);
        }
        match id {
            0x0208 if word(12).is_some_and(|flags| flags & 0x20 != 0) => {
                let row = word(0)? + 1;
                add(&mut layout.hidden_rows, row, row);
            }
            0x007d if word(8).is_some_and(|flags| flags & 1 != 0) => {
                add(&mut layout.hidden_columns, word(0)? + 1, word(2)? + 1);
            }
            // A number, a rounded number, a formula: row, column, style.
            0x0203 | 0x027e | 0x0006 => {
                let at = (word(0)?, word(2)?);
                layout.formats.extend(format(word(4)).map(|format| (at, format)));
            }
            // A text that cells share: row, column, style, number of the text.
            0x00fd => {
                let nth = word(6)? as usize + (word(8)? as usize) * 0x1_0000;
                let at = (word(0)?, word(2)?);
                layout.texts.extend(texts.get(&nth).map(|text| (at, text.clone())));
            }
            // Several rounded numbers, each of six bytes, its style first.
            0x00bd => {
                let (row, first) = (word(0)?, word(2)?);
                let count = data.len().saturating_sub(6) / 6;
                let styled = (0..count).filter_map(|nth| {
                    Some(((row, first + nth as u32), format(word(4 + nth * 6))?))
                });
                layout.formats.extend(styled);
            }
            _ => {}
        }
    }
    Some(layout)
}

/// Notes whether a formula has a value. Some programs write an empty text to all that they do not
/// compute; an empty text among other values was computed.
fn formula(data: &[u8], layout: &mut SheetLayout) {
    let word =
        |at: usize| Some(u32::from(u16::from_le_bytes([*data.get(at)?, *data.get(at + 1)?])));
    let is_empty = data.get(6) == Some(&3) && word(12) == Some(0xffff);
    layout.computed |= !is_empty;
    layout.unsure.extend(word(0).zip(word(2)).filter(|_| is_empty));
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

/// The formats of the styles of a workbook, in the order in which cells count them.
fn formats(stream: &[u8]) -> Vec<Rc<Format>> {
    let number =
        |data: &[u8], at: usize| Some(u16::from_le_bytes([*data.get(at)?, *data.get(at + 1)?]));
    let own: HashMap<u16, Rc<Format>> = records(stream)
        .filter(|(id, _)| *id == 0x041e)
        .filter_map(|(_, data)| Some((number(data, 0)?, Rc::new(Format::of(&code(data)?)))))
        .collect();
    let format = |id: u16| match own.get(&id) {
        Some(own) => Rc::clone(own),
        None => Rc::new(Format::built_in(id.into())),
    };
    let styles = records(stream).filter(|(id, _)| *id == 0x00e0);
    styles.map(|(_, data)| format(number(data, 2).unwrap_or(0))).collect()
}

/// The code in a FORMAT record: its length in two bytes and a byte that says how wide letters are,
/// or in workbooks before 1997 one byte alone.
fn code(data: &[u8]) -> Option<String> {
    let length = usize::from(u16::from_le_bytes([*data.get(2)?, *data.get(3)?]));
    let wide = match data.get(4)? {
        0 if data.len() == 5 + length => false,
        1 if data.len() == 5 + length * 2 => true,
        _ => return Some(data.get(3..)?.iter().map(|byte| char::from(*byte)).collect()),
    };
    let letters = data.get(5..)?;
    if !wide {
        return Some(letters.iter().map(|byte| char::from(*byte)).collect());
    }
    let units = letters
        .chunks_exact(2)
        .filter_map(|pair| Some(u16::from_le_bytes([*pair.first()?, *pair.get(1)?])));
    Some(String::from_utf16_lossy(&units.collect::<Vec<u16>>()))
}

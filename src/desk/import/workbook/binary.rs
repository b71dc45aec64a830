//! The layout of a sheet in an `.xlsb` workbook, by the records of its parts ([MS-XLSB] 2.3).
//!
//! Recognizes hidden rows and columns, merged cells, and numbers in a style that shows percent or a
//! unit, for which calamine has no way. Speaks against telling formulas that were never computed: such a
//! record always has a value; only where all of a sheet are empty texts, none was computed.
//!
//! `tests/import/binary.rs` builds such workbooks and reads them.

use std::collections::HashMap;
use std::rc::Rc;

use calamine::Dimensions;

use super::format::Format;
use super::raised_binary;
use super::sheet_layout::{SheetLayout, add};

/// So many cells of one kind are looked at.
const MOST: usize = 300_000;

/// The records of a part: their kind and their data.
pub fn records(part: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = part;
    std::iter::from_fn(move || {
        let (id, after) = packed(rest, 2)?;
        let (length, after) = packed(after, 4)?;
        let (data, after) = after.split_at_checked(length as usize)?;
        rest = after;
        Some((u16::try_from(id).ok()?, data))
    })
}

/// A number of at most so many bytes, seven bits in each; a set bit says that another follows.
fn packed(bytes: &[u8], most: usize) -> Option<(u32, &[u8])> {
    let mut number = 0;
    for nth in 0..most {
        let byte = *bytes.get(nth)?;
        number |= u32::from(byte & 0x7f) << (7 * nth);
        if byte & 0x80 == 0 || nth + 1 == most {
            return Some((number, bytes.get(nth + 1..)?));
        }
    }
    None
}

/// Four bytes as a number.
pub fn word(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(data.get(at..at + 4)?.try_into().ok()?))
}

/// A text with its length before it, and how many bytes both have.
pub fn text(data: &[u8], at: usize) -> Option<(String, usize)> {
    let length = (word(data, at)? as usize).checked_mul(2)?;
    let units = data.get(at + 4..(at + 4).checked_add(length)?)?.chunks_exact(2);
    let units: Vec<u16> = units
        .filter_map(|pair| Some(u16::from_le_bytes([*pair.first()?, *pair.get(1)?])))
        .collect();
    Some((String::from_utf16_lossy(&units), 4 + length))
}

/// The id by which the workbook calls the part of a sheet.
pub fn id_of(workbook: &[u8], name: &str) -> Option<String> {
    records(workbook).filter(|(id, _)| *id == 0x9c).find_map(|(_, data)| {
        let (part, length) = text(data, 8)?;
        (text(data, 8 + length)?.0 == name).then_some(part)
    })
}

/// The layout of a sheet, with the styles and the shared texts of its workbook.
pub fn layout(sheet: &[u8], styles: &[u8], strings: &[u8]) -> SheetLayout {
    let (formats, raised) = (formats(styles), raised_binary::shared(strings, styles));
    let mut layout = SheetLayout::default();
    let mut row = 0;
    for (id, data) in records(sheet) {
        let cell = || {
            let style = u32::from_le_bytes([*data.get(4)?, *data.get(5)?, *data.get(6)?, 0]);
            Some(((row, word(data, 0)?), style as usize))
        };
        match id {
            0x00 => {
                row = word(data, 0).unwrap_or(row);
                if data.get(11).is_some_and(|flags| flags & 0x10 != 0) {
                    let number = row.saturating_add(1);
                    add(&mut layout.hidden_rows, number, number);
                }
            }
            // A rounded number, a number, the number of a formula.
            0x02 | 0x05 | 0x09 => {
                layout.computed |= id == 0x09;
                if let Some((at, style)) = cell()
                    && let Some(format) = formats.get(style).filter(|format| !format.is_plain())
                    && layout.formats.len() < MOST
                {
                    layout.formats.insert(at, Rc::clone(format));
                }
            }
            // The number of a shared text.
            0x07 => {
                let text = word(data, 8).and_then(|nth| raised.get(&(nth as usize)));
                layout.texts.extend(cell().map(|(at, _)| at).zip(text.cloned()));
            }
            // The text of a formula.
            0x08 if word(data, 8) == Some(0) && layout.unsure.len() < MOST => {
                layout.unsure.extend(cell().map(|(at, _)| at));
            }
            0x08 | 0x0a | 0x0b => layout.computed = true,
            0x3c if data.get(16).is_some_and(|flags| flags & 1 != 0) => {
                if let Some((first, last)) = word(data, 0).zip(word(data, 4)) {
                    let [first, last] = [first, last].map(|column| column.saturating_add(1));
                    add(&mut layout.hidden_columns, first, last);
                }
            }
            0xb0 if layout.merged.len() < MOST => {
                let at = |place: usize| word(data, place * 4);
                let ends = at(0).zip(at(2)).zip(at(1).zip(at(3)));
                layout.merged.extend(ends.map(|(start, end)| Dimensions::new(start, end)));
            }
            _ => {}
        }
    }
    layout
}

/// The formats of the styles of a workbook, in the order in which cells count them.
fn formats(styles: &[u8]) -> Vec<Rc<Format>> {
    let number =
        |data: &[u8], at: usize| Some(u16::from_le_bytes([*data.get(at)?, *data.get(at + 1)?]));
    let own: HashMap<u16, Rc<Format>> = records(styles)
        .filter(|(id, _)| *id == 0x2c)
        .filter_map(|(_, data)| Some((number(data, 0)?, Rc::new(Format::of(&text(data, 2)?.0)))))
        .collect();
    let format = |id: u16| match own.get(&id) {
        Some(own) => Rc::clone(own),
        None => Rc::new(Format::built_in(id.into())),
    };
    // Styles of cells stand between these two records; those of styles before them are others.
    let cells =
        records(styles).skip_while(|(id, _)| *id != 0x269).take_while(|(id, _)| *id != 0x26a);
    let cells = cells.filter(|(id, _)| *id == 0x2f);
    cells.map(|(_, data)| format(number(data, 2).unwrap_or(0))).collect()
}

//! The layout of a sheet in an old workbook (`.xls`), by the records of its stream.

use super::bounds::{book_stream, records};
use super::layout::{Layout, add};

/// In an old workbook: the records ROW and COLINFO of the sheet, found by its BOUNDSHEET.
pub fn layout(bytes: &[u8], name: &str) -> Option<Layout> {
    let stream = book_stream(bytes)?;
    let start = records(&stream).filter(|(id, _)| *id == 0x0085).find_map(|(_, data)| {
        let at: [u8; 4] = data.get(..4)?.try_into().ok()?;
        (sheet_name(data)? == name).then_some(u32::from_le_bytes(at) as usize)
    })?;
    let mut layout = Layout::default();
    let percents = percents(&stream);
    let is_percent = |style: Option<u32>| {
        style.is_some_and(|style| percents.get(style as usize).copied().unwrap_or(false))
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
            0x0203 | 0x027e | 0x0006 if is_percent(word(4)) => {
                layout.percent.insert((word(0)?, word(2)?));
            }
            // Several rounded numbers, each of six bytes, its style first.
            0x00bd => {
                let (row, first) = (word(0)?, word(2)?);
                let count = data.len().saturating_sub(6) / 6;
                let styled = (0..count).filter(|nth| is_percent(word(4 + nth * 6)));
                layout.percent.extend(styled.map(|nth| (row, first + nth as u32)));
            }
            _ => {}
        }
    }
    Some(layout)
}

/// Notes whether a formula has a value. Some programs write an empty text to all that they do not
/// compute; an empty text among other values was computed.
fn formula(data: &[u8], layout: &mut Layout) {
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

/// Which of the styles of a workbook are percents, in the order in which cells count them.
fn percents(stream: &[u8]) -> Vec<bool> {
    let number =
        |data: &[u8], at: usize| Some(u16::from_le_bytes([*data.get(at)?, *data.get(at + 1)?]));
    let own: Vec<u16> = records(stream)
        .filter(|(id, data)| *id == 0x041e && data.get(2..).is_some_and(|it| it.contains(&b'%')))
        .filter_map(|(_, data)| number(data, 0))
        .collect();
    // 9 and 10 are `0%` and `0.00%` in every workbook.
    let is_percent = |format: u16| matches!(format, 9 | 10) || own.contains(&format);
    let styles = records(stream).filter(|(id, _)| *id == 0x00e0);
    styles.map(|(_, data)| number(data, 2).is_some_and(is_percent)).collect()
}

//! An `.xlsb` workbook with nothing but the records that hold its cells, each of its full length.
//!
//! calamine trusts the lengths that records have, and stops the program at a broken one; it reads
//! the formulas of names as well, which nobody asks for. What is not as [MS-XLSB] says is left out
//! here, before calamine sees it. A cell that is lost so is one that no program could read.
//!
//! Recognizes the records by their ids and the lengths that they need. Speaks against keeping one: that
//! it ends where it does not begin before. `tests/import/binary.rs` changes records and reads them.

use std::collections::HashMap;
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;

use super::archive::{attribute, each};
use super::binary::{records, text, word};

/// Such a workbook; `None` for others.
pub fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts: HashMap<String, Vec<u8>> = HashMap::new();
    archive.by_name("xl/workbook.bin").ok()?;
    for nth in 0..archive.len() {
        let Ok(mut file) = archive.by_index(nth) else { continue };
        let Ok(name) = file.name().map(|name| name.into_owned()) else { continue };
        if !name.starts_with("xl/") || !name.ends_with(".bin") && !name.ends_with(".rels") {
            continue;
        }
        let mut part = Vec::new();
        if file.read_to_end(&mut part).is_ok() {
            parts.insert(name, part);
        }
    }
    let relations = parts.get("xl/_rels/workbook.bin.rels").cloned().unwrap_or_default();
    let relations = relations_of(&String::from_utf8(relations).unwrap_or_default());
    let strings = parts.get("xl/sharedStrings.bin").map_or(0, |part| strings(part));
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, part) in &parts {
        let clean = match name.as_str() {
            "xl/workbook.bin" => kept(part, |id, data| match id {
                0x99 => !data.is_empty(),
                0x9c => is_sheet(data, &relations),
                0x83 | 0x84 | 0x8f | 0x90 => true,
                _ => false,
            }),
            "xl/styles.bin" => kept(part, |id, data| match id {
                0x267 | 0x269 | 0x2f => data.len() >= 4,
                0x2c => text(data, 2).is_some(),
                _ => false,
            }),
            "xl/sharedStrings.bin" => kept(part, |id, data| match id {
                0x9f => data.len() >= 8,
                0x13 => text(data, 1).is_some(),
                _ => false,
            }),
            name if name.starts_with("xl/worksheets/") && name.ends_with(".bin") => {
                kept(part, |id, data| is_cell(id, data, strings))
            }
            "xl/_rels/workbook.bin.rels" => written(&relations),
            _ => continue,
        };
        new.start_file(name.as_str(), stored).ok()?;
        new.write_all(&clean).ok()?;
    }
    Some(new.finish().ok()?.into_inner())
}

/// The records of a part that are right, as they stand in it.
fn kept(part: &[u8], is_right: impl Fn(u16, &[u8]) -> bool) -> Vec<u8> {
    let mut all = Vec::with_capacity(part.len());
    for (id, data) in records(part).filter(|(id, data)| is_right(*id, data)) {
        packed(u32::from(id), &mut all);
        packed(u32::try_from(data.len()).unwrap_or(0), &mut all);
        all.extend(data);
    }
    all
}

/// A number in bytes of seven bits.
fn packed(mut number: u32, all: &mut Vec<u8>) {
    while number > 0x7f {
        all.push(number as u8 | 0x80);
        number >>= 7;
    }
    all.push(number as u8);
}

/// Whether a record names a sheet whose part is known.
fn is_sheet(data: &[u8], relations: &[(String, String)]) -> bool {
    let found = text(data, 8).and_then(|(id, length)| Some((id, text(data, 8 + length)?)));
    found.is_some_and(|(id, _)| relations.iter().any(|(known, _)| *known == id))
}

/// The ids of the parts of a workbook, each with its path.
fn relations_of(text: &str) -> Vec<(String, String)> {
    let is_plain = |text: &String| {
        text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte))
    };
    let mut all = Vec::new();
    each(text, |element| {
        let ends = attribute(element, "Id").zip(attribute(element, "Target"));
        all.extend(ends.filter(|(id, target)| is_plain(id) && is_plain(target)));
        true
    });
    all
}

/// The same as a part of a workbook.
fn written(relations: &[(String, String)]) -> Vec<u8> {
    let one = |(id, target): &(String, String)| {
        format!("<Relationship Id=\"{id}\" Target=\"{target}\"/>")
    };
    let all: String = relations.iter().map(one).collect();
    format!("<Relationships>{all}</Relationships>").into_bytes()
}

/// Whether a record of a sheet says where it begins and ends, or holds a row or a whole cell.
fn is_cell(id: u16, data: &[u8], strings: usize) -> bool {
    let least = match id {
        0x94 => 16,
        0x91 | 0x92 => 0,
        0x00 => 4,
        0x02 => 12,
        0x03 | 0x04 | 0x0a => 9,
        0x05 | 0x09 => 16,
        0x06 | 0x08 => return text(data, 8).is_some(),
        0x07 => return word(data, 8).is_some_and(|at| (at as usize) < strings),
        _ => return false,
    };
    data.len() >= least
}

/// How many texts cells can name.
fn strings(part: &[u8]) -> usize {
    let said = records(part).find(|(id, _)| *id == 0x9f).and_then(|(_, data)| word(data, 4));
    let there = records(part).filter(|(id, data)| *id == 0x13 && text(data, 1).is_some()).count();
    there.min(said.unwrap_or(0) as usize)
}

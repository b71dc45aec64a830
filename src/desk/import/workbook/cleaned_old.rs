//! An old workbook (`.xls`) with nothing in it that calamine reads beyond its end.
//!
//! calamine trusts the lengths of some records, and reads the formula of each cell, of which only
//! the stored value is wanted. Here formulas are emptied, and records that are too short are called
//! by a kind that nobody reads. All stay where they are, for sheets are found by their place.

use std::io::{Cursor, Read as _, Seek as _, SeekFrom, Write as _};

/// A kind of record that there is not.
const NONE: u16 = 0x0ffe;

/// Such a workbook; `None` if it cannot be read at all.
pub fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes.to_vec())).ok()?;
    let path = ["/Workbook", "/Book"].into_iter().find(|path| file.is_stream(path))?;
    let mut all = Vec::new();
    let mut stream = file.open_stream(path).ok()?;
    stream.read_to_end(&mut all).ok()?;
    clean(&mut all);
    stream.seek(SeekFrom::Start(0)).ok()?;
    stream.write_all(&all).ok()?;
    stream.flush().ok()?;
    drop(stream);
    Some(file.into_inner().into_inner())
}

fn clean(stream: &mut [u8]) {
    let end = stream.len();
    let mut rest = stream;
    loop {
        let Some((head, body)) = rest.split_at_mut_checked(4) else { return };
        let [a, b, c, d] = *head else { return };
        let (id, length) = (u16::from_le_bytes([a, b]), usize::from(u16::from_le_bytes([c, d])));
        let Some((data, after)) = body.split_at_mut_checked(length) else { return };
        // The formula of a cell: its length stands before it.
        if let (0x0006, Some(length)) = (id, data.get_mut(20..22)) {
            length.fill(0);
        }
        if !is_wanted(id, data, end) {
            for (byte, new) in head.iter_mut().zip(NONE.to_le_bytes()) {
                *byte = new;
            }
        }
        rest = after;
    }
}

/// Whether a record is long enough for its kind. Names and what they refer to are not read.
fn is_wanted(id: u16, data: &[u8], end: usize) -> bool {
    let least = match id {
        0x0017 | 0x0018 => return false,
        0x0022 | 0x002f | 0x0042 => 2,
        0x00e0 => 4,
        0x041e => 5,
        0x0006 => 22,
        0x0207 => 3,
        0x00d6 | 0x00fc | 0x0204 => 8,
        0x00fd => 10,
        0x0085 => {
            let at = data.get(..4).and_then(|at| at.try_into().ok()).map(u32::from_le_bytes);
            return data.len() >= 8 && at.is_some_and(|at| (at as usize) < end);
        }
        _ => 0,
    };
    data.len() >= least
}

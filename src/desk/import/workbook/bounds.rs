//! Workbooks that would take too much room are refused before they are read.
//!
//! Recognizes them by unpacking their parts, and old ones by the records of their cells, whatever they
//! say of themselves. Speaks against refusing: a part that cannot be unpacked, for it may be a picture.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let told = import(b"PK\x03\x04", &Wishes::default()).findings.troubles;
//! assert!(told[0].what.starts_with("this looks like a workbook"));
//! ```

use std::io::{Cursor, Read as _};

use super::super::sheet::MOST_COLUMNS;
use super::super::trouble::{Trouble, TroubleKind};

/// The most bytes that a workbook may unpack to.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Refuses a workbook that unpacks to more than 256 MiB, whatever it says of itself, or whose
/// sheets claim more columns than one can have.
pub fn check(bytes: &[u8]) -> Result<(), Trouble> {
    if bytes.starts_with(b"PK") { unpacked(bytes) } else { claimed(bytes) }
}

/// That a workbook takes too much room.
pub fn large() -> Trouble {
    let help = "remove what the story does not show, and save the rest";
    Trouble::whole(TroubleKind::TooLarge, "the workbook unpacks to more than 256 MiB", help)
}

fn broken() -> Trouble {
    let help = "open it and save it again, as .xlsx or as CSV (UTF-8)";
    Trouble::whole(
        TroubleKind::Unreadable,
        "this looks like a workbook but cannot be read as one",
        help,
    )
}

fn unpacked(bytes: &[u8]) -> Result<(), Trouble> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let mut left = MOST_BYTES;
    for nth in 0..archive.len() {
        // A file in it that cannot be unpacked may be a picture; the sheets tell their own faults.
        let Ok(file) = archive.by_index(nth) else { continue };
        let read = std::io::copy(&mut file.take(left + 1), &mut std::io::sink()).unwrap_or(0);
        left = left.checked_sub(read).ok_or_else(large)?;
    }
    Ok(())
}

/// The records of old workbooks (BIFF) that hold a cell, each with row and column first.
const CELLS: [u16; 9] = [0x0006, 0x00be, 0x00bd, 0x00d6, 0x00fd, 0x0201, 0x0203, 0x0204, 0x027e];

/// An old workbook has at most 256 columns; one that claims more would be given room for them.
fn claimed(bytes: &[u8]) -> Result<(), Trouble> {
    let stream = book_stream(bytes).ok_or_else(broken)?;
    let columns = records(&stream)
        .filter(|(id, _)| CELLS.contains(id))
        .filter_map(|(_, data)| Some(u16::from_le_bytes([*data.get(2)?, *data.get(3)?])));
    let most = columns.max().unwrap_or(0);
    if records(&stream).any(|(id, data)| !is_whole(id, data)) {
        return Err(broken());
    }
    if usize::from(most) >= MOST_COLUMNS.min(256) { Err(broken()) } else { Ok(()) }
}

/// Whether a record has the length that it needs, and ends where it does not begin before: the
/// reader of workbooks trusts these.
fn is_whole(id: u16, data: &[u8]) -> bool {
    let word = |at: usize| Some(u16::from_le_bytes([*data.get(at)?, *data.get(at + 1)?]));
    let wide = |at: usize| Some(u32::from(word(at)?) | u32::from(word(at + 2)?) << 16);
    match id {
        // The cells of a sheet, from the first row and column to those behind the last.
        0x0200 => {
            let old = || Some([word(0)?, word(2)?, word(4)?, word(6)?].map(u32::from));
            let new = || Some([wide(0)?, wide(4)?, word(8)?.into(), word(10)?.into()]);
            let found = if data.len() == 10 { old() } else { new() };
            found.is_some_and(|[top, bottom, left, right]| {
                top <= bottom && left <= right && bottom <= 65_536 && right <= 256
            })
        }
        // Several rounded numbers, from the first column to the last.
        0x00bd => {
            let last = data.len().checked_sub(2).and_then(word);
            word(2).zip(last).is_some_and(|(first, last)| first <= last)
        }
        // Merged cells: how many, and eight bytes for each.
        0x00e5 => word(0).is_some_and(|count| data.len() >= 2 + usize::from(count) * 8),
        _ => true,
    }
}

/// The stream of an old workbook in which its sheets are.
pub fn book_stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let mut all = Vec::new();
    let mut stream = match file.open_stream("/Workbook") {
        Ok(stream) => stream,
        Err(_) => file.open_stream("/Book").ok()?,
    };
    stream.read_to_end(&mut all).ok()?;
    Some(all)
}

/// The records of such a stream: their kind and their data.
pub fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (head, body) = rest.split_at_checked(4)?;
        let id = u16::from_le_bytes([*head.first()?, *head.get(1)?]);
        let length = usize::from(u16::from_le_bytes([*head.get(2)?, *head.get(3)?]));
        let (data, after) = body.split_at_checked(length)?;
        rest = after;
        Some((id, data))
    })
}

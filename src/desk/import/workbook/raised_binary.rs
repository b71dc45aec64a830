//! Texts with raised letters in an `.xlsb` workbook.
//!
//! Recognizes the runs of a shared text whose font is raised. Speaks against it: nothing, for the
//! file says it.
//!
//! `tests/import/binary.rs` builds such workbooks and reads them.

use std::collections::{HashMap, HashSet};

use super::binary::{records, text, word};
use super::raised::{RaisedRun, written};

/// The texts that cells share, by number: those in which something is raised.
pub fn shared(strings: &[u8], styles: &[u8]) -> HashMap<usize, String> {
    let fonts = records(styles).filter(|(id, _)| *id == 0x2b).enumerate();
    let raised = fonts.filter(|(_, (_, data))| data.get(6..8) == Some(&[1, 0]));
    let raised: HashSet<usize> = raised.map(|(nth, _)| nth).collect();
    let items = records(strings).filter(|(id, _)| *id == 0x13).enumerate();
    items.filter_map(|(nth, (_, data))| Some((nth, written(&runs(data, &raised)?)?))).collect()
}

/// The runs of a text: behind it stands how many there are, and for each its first letter and font.
fn runs(data: &[u8], raised: &HashSet<usize>) -> Option<Vec<RaisedRun>> {
    if data.first()? & 1 == 0 || raised.is_empty() {
        return None;
    }
    let (whole, length) = text(data, 1)?;
    let units: Vec<u16> = whole.encode_utf16().collect();
    let (mut runs, mut start, mut is_raised) = (Vec::new(), 0, false);
    for nth in 0..word(data, 1 + length)? as usize {
        let pair = word(data, nth.checked_mul(4)?.checked_add(5 + length)?)?;
        let (at, font) = ((pair & 0xffff) as usize, (pair >> 16) as usize);
        runs.push((String::from_utf16_lossy(units.get(start..at)?), is_raised));
        (start, is_raised) = (at, raised.contains(&font));
    }
    runs.push((String::from_utf16_lossy(units.get(start..)?), is_raised));
    Some(runs)
}

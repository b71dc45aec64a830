//! Cells with raised letters in an old workbook (`.xls`).
//!
//! Recognizes in its table of texts (SST) the runs whose font is raised. Speaks against it: a text
//! that is cut off; it and those after it stay as they are.
//!
//! The test below builds such a table of texts and reads it.

use std::collections::{HashMap, HashSet};

use super::bounds::records;
use super::raised::{RaisedRun, written};

/// The texts that cells share, by number: those in which something is raised.
pub fn shared(stream: &[u8]) -> HashMap<usize, String> {
    let fonts = raised_fonts(stream);
    let mut all = HashMap::new();
    if fonts.is_empty() {
        return all;
    }
    let mut texts = Texts::of(stream);
    let Some(count) = texts.long(4).and_then(|_| texts.long(4)) else { return all };
    for nth in 0..count {
        let Some(runs) = texts.next(&fonts) else { return all };
        all.extend(written(&runs).map(|text| (nth, text)));
    }
    all
}

/// The fonts that are raised, as runs count them: there is no fourth one.
fn raised_fonts(stream: &[u8]) -> HashSet<usize> {
    let fonts = records(stream).filter(|(id, _)| *id == 0x0031).enumerate();
    let raised = fonts.filter(|(_, (_, data))| data.get(8..10) == Some(&[1, 0]));
    raised.map(|(nth, _)| if nth < 4 { nth } else { nth + 1 }).collect()
}

/// The bytes of the table, which goes on in records of its own.
struct Texts<'s> {
    parts: Vec<&'s [u8]>,
    part: usize,
    at: usize,
}

impl<'s> Texts<'s> {
    fn of(stream: &'s [u8]) -> Texts<'s> {
        let parts = records(stream).skip_while(|(id, _)| *id != 0x00fc).enumerate();
        let parts = parts.take_while(|(nth, (id, _))| *nth == 0 || *id == 0x003c);
        Texts { parts: parts.map(|(_, (_, data))| data).collect(), part: 0, at: 0 }
    }

    fn byte(&mut self) -> Option<u8> {
        while self.at >= self.parts.get(self.part)?.len() {
            (self.part, self.at) = (self.part + 1, 0);
        }
        let byte = self.parts.get(self.part)?.get(self.at).copied();
        self.at += 1;
        byte
    }

    /// A number of so many bytes.
    fn long(&mut self, bytes: u32) -> Option<usize> {
        (0..bytes).try_fold(0, |sum, nth| Some(sum | usize::from(self.byte()?) << (8 * nth)))
    }

    /// The runs of the next text.
    fn next(&mut self, fonts: &HashSet<usize>) -> Option<Vec<RaisedRun>> {
        let (length, flags) = (self.long(2)?, self.byte()?);
        let formats = if flags & 8 != 0 { self.long(2)? } else { 0 };
        let more = if flags & 4 != 0 { self.long(4)? } else { 0 };
        let units = self.letters(length, flags & 1 != 0)?;
        let mut runs: Vec<RaisedRun> = Vec::new();
        let (mut start, mut raised) = (0, false);
        for _ in 0..formats {
            let (at, font) = (self.long(2)?, self.long(2)?);
            runs.push((String::from_utf16_lossy(units.get(start..at)?), raised));
            (start, raised) = (at, fonts.contains(&font));
        }
        runs.push((String::from_utf16_lossy(units.get(start..)?), raised));
        (0..more).try_for_each(|_| self.byte().map(drop))?;
        Some(runs)
    }

    /// So many letters; where a record ends, the next one says anew how wide they are.
    fn letters(&mut self, length: usize, mut wide: bool) -> Option<Vec<u16>> {
        let mut units = Vec::new();
        for nth in 0..length {
            if nth > 0 && self.at >= self.parts.get(self.part)?.len() {
                wide = self.byte()? & 1 != 0;
            }
            units.push(u16::try_from(self.long(if wide { 2 } else { 1 })?).ok()?);
        }
        Some(units)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(id: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [id.to_le_bytes().as_slice(), &length.to_le_bytes(), data].concat()
    }

    /// Two texts: a plain one that goes on in another record, and one whose end is raised.
    #[test]
    fn raised_letters_are_found_in_the_table_of_texts() {
        let font = |raised: u8| record(0x31, &[0, 0, 0, 0, 0, 0, 0, 0, raised, 0, 0, 0]);
        let fonts = [font(0), font(0), font(0), font(0), font(1)].concat();
        let head = [2, 0, 0, 0, 2, 0, 0, 0];
        let first = [&head[..], &[4, 0, 0], b"Mo"].concat();
        let rest = [&[0][..], b"th", &[4, 0, 8, 1, 0], b"2041", &[3, 0, 5, 0]].concat();
        let stream = [fonts, record(0xfc, &first), record(0x3c, &rest)].concat();
        assert_eq!(shared(&stream), HashMap::from([(1, "204¹".to_owned())]));
        for end in 0..stream.len() {
            let _ = shared(&stream[..end]);
        }
    }
}

//! The bytes of an export as text, whatever program wrote them.
//!
//! Recognizes the encoding by its mark, by zeros between the letters, or by how often bytes come.
//! Speaks against reading: some letters that are UTF-8 beside others that are not.
//!
//! ```
//! use nutgraf::desk::import::text::decode;
//!
//! assert_eq!(decode(b"Mois;f\xe9vrier\n").0, "Mois;f\u{e9}vrier\n");
//! ```

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::sheet::short;
use super::trouble::{Trouble, TroubleKind};

/// The text with LF line ends and without byte order mark, and the encoding that it was in.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, &'static Encoding) {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => guess(bytes),
    };
    let (text, encoding, _) = encoding.decode(bytes);
    let text = if text.contains('\r') { without_returns(&text).into() } else { text };
    // A zero is no text, and no terminal should be sent one.
    let text = if text.contains('\0') { text.replace('\0', "").into() } else { text };
    (text, encoding)
}

/// What is wrong with a file in which most letters are UTF-8 and some are not: a program wrote into it
/// in another encoding. Neither reading of it is right.
///
/// ```
/// use nutgraf::desk::import::text::mixed;
///
/// let file = "Mois;Total\nf\u{e9}vrier 2025;1204\nmars 2025;1300\nSource: Minist".as_bytes();
/// assert_eq!(mixed(&[file, b"\xe8re\n"].concat()).map(|trouble| trouble.row), Some(Some(4)));
/// ```
pub fn mixed(bytes: &[u8]) -> Option<Trouble> {
    if Encoding::for_bom(bytes).is_some_and(|(encoding, _)| encoding != UTF_8) {
        return None;
    }
    let first = core::str::from_utf8(bytes).err()?.valid_up_to();
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += chunk.invalid().len();
    }
    // In an encoding of two bytes a letter, some pairs look like UTF-8.
    let other = guess(bytes);
    if right < wrong || !(other == UTF_8 || other.is_single_byte()) {
        return None;
    }
    let line = bytes.get(..first)?.iter().filter(|byte| **byte == b'\n').count() + 1;
    let place = bytes.get(first..)?;
    let end = place.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(place.len());
    let begin = bytes.get(..first)?.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let shown = String::from_utf8_lossy(bytes.get(begin..first + end)?);
    let what = format!(
        "`{}` has a character that is not UTF-8, although other lines of the file are",
        short(shown.trim())
    );
    let help = "write the character again and save the file as CSV (UTF-8)";
    Some(Trouble::row(TroubleKind::Encoding, line, what, help))
}

/// Line ends as LF, in one copy: a file may be large.
fn without_returns(text: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    let mut parts = text.split('\r').peekable();
    while let Some(part) = parts.next() {
        lines.push_str(part);
        if parts.peek().is_some_and(|next| !next.starts_with('\n')) {
            lines.push('\n');
        }
    }
    lines
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    if core::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// UTF-16 without a mark: every other byte of Latin letters and digits is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // Most of a table is digits, separators and line ends.
    let many = bytes.len() / 4;
    match (even, odd) {
        _ if bytes.len() < 4 => None,
        (0, odd) if odd >= many => Some(UTF_16LE),
        (even, 0) if even >= many => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_of_a_spreadsheet_is_read() {
        let text = "Monat;Größe\r\nMär-25;1\r\n";
        let wide: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        let all = [
            (text.as_bytes().to_vec(), "UTF-8"),
            (marked(b"\xef\xbb\xbf", text.as_bytes()), "UTF-8"),
            (marked(b"\xff\xfe", &little), "UTF-16LE"),
            (marked(b"\xfe\xff", &big), "UTF-16BE"),
            (little, "UTF-16LE"),
            (big, "UTF-16BE"),
            (latin.into_owned(), "windows-1252"),
        ];
        for (bytes, name) in all {
            let (read, encoding) = decode(&bytes);
            assert_eq!((read.as_ref(), encoding.name()), ("Monat;Größe\nMär-25;1\n", name));
        }
    }
}

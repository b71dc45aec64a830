//! The bytes of an export as text, whatever program wrote them.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

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

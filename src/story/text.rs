//! Bytes of a story file as text: UTF-8, no byte order mark, LF line ends.

use super::problem::{Place, Problems};

/// The text of a file, or `None` with the problem noted.
pub fn text<'a>(file: &str, bytes: &'a [u8], problems: &mut Problems) -> Option<&'a str> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        problems.add(
            file,
            Place::Text { line: 1, column: 1 },
            "the file begins with a byte order mark (BOM)",
            "save it as UTF-8 without BOM in a text editor; spreadsheets add the mark",
        );
        return None;
    }
    let text = match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let before = String::from_utf8_lossy(before);
            problems.add(
                file,
                position(&before, before.len()),
                "this is not UTF-8 text",
                "save the file with the encoding UTF-8",
            );
            return None;
        }
    };
    if text.trim().is_empty() {
        problems.add(
            file,
            Place::File,
            "the file is empty",
            "put its content back, or remove the file and what names it",
        );
        return None;
    }
    if let Some(at) = text.find('\r') {
        problems.add(
            file,
            position(text, at),
            "a line ends with CR (Windows line ends)",
            "save the file with LF line ends; `dos2unix` does it",
        );
        return None;
    }
    Some(text)
}

/// Line and column of a byte in a text, from 1; columns count characters.
pub fn position(text: &str, byte: usize) -> Place {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let last = before.rsplit('\n').next().unwrap_or_default();
    Place::Text { line, column: last.chars().count() + 1 }
}

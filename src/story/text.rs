//! Bytes of a story file as text: UTF-8, no byte order mark, LF line ends.

use super::problem::{Place, ProblemKind, Problems};

/// The text of a file, or `None` with the problem noted.
///
/// ```
/// use nutgraf::story::problem::{ProblemKind, Problems};
/// use nutgraf::story::text::text;
///
/// let mut problems = Problems::default();
/// assert_eq!(text("a.csv", b"id,name\n", &mut problems), Some("id,name\n"));
/// assert_eq!(text("b.csv", b"id,name\r\n", &mut problems), None);
/// assert_eq!(problems.into_sorted()[0].kind, ProblemKind::Encoding);
/// ```
pub fn text<'a>(file: &str, bytes: &'a [u8], problems: &mut Problems) -> Option<&'a str> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        problems.add(
            file,
            Place::Text { line: 1, column: 1 },
            ProblemKind::Encoding,
            "the file begins with a byte order mark (BOM)",
            "save it as UTF-8 without BOM in a text editor; spreadsheet programs add the mark",
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
                ProblemKind::Encoding,
                "this is not UTF-8 text",
                "save the file as UTF-8",
            );
            return None;
        }
    };
    if text.trim().is_empty() {
        problems.add(
            file,
            Place::File,
            ProblemKind::FileEmpty,
            "the file is empty",
            "restore its content, or remove the file and whatever names it",
        );
        return None;
    }
    if let Some(at) = text.find('\r') {
        problems.add(
            file,
            position(text, at),
            ProblemKind::Encoding,
            "a line ends with CR (Windows line endings)",
            "save the file with LF line endings; `dos2unix` does that",
        );
        return None;
    }
    Some(text)
}

/// Line and column of a byte in a text, from 1; columns count characters.
///
/// ```
/// use nutgraf::story::problem::Place;
/// use nutgraf::story::text::position;
///
/// assert_eq!(position("é\nab", 4), Place::Text { line: 2, column: 2 });
/// ```
pub fn position(text: &str, byte: usize) -> Place {
    Cursor::new(text).at(byte)
}

/// Lines and columns of bytes that come one after the other: each piece of the text is looked at
/// once.
///
/// ```
/// use nutgraf::story::problem::Place;
/// use nutgraf::story::text::Cursor;
///
/// let mut cursor = Cursor::new("one\ntwo\n");
/// assert_eq!(cursor.at(2), Place::Text { line: 1, column: 3 });
/// assert_eq!(cursor.at(4), Place::Text { line: 2, column: 1 });
/// ```
pub struct Cursor<'a> {
    rest: &'a str,
    byte: usize,
    line: usize,
    column: usize,
}

impl<'a> Cursor<'a> {
    /// At the beginning of a text.
    pub fn new(text: &'a str) -> Cursor<'a> {
        Cursor { rest: text, byte: 0, line: 1, column: 1 }
    }

    /// Line and column of a byte that is not before the one that was asked for last, from 1;
    /// columns count characters.
    pub fn at(&mut self, byte: usize) -> Place {
        let ahead = byte.saturating_sub(self.byte);
        let (passed, rest) = self.rest.split_at_checked(ahead).unwrap_or((self.rest, ""));
        match passed.rsplit_once('\n') {
            Some((before, last)) => {
                self.line += before.matches('\n').count() + 1;
                self.column = last.chars().count() + 1;
            }
            None => self.column += passed.chars().count(),
        }
        (self.rest, self.byte) = (rest, self.byte + passed.len());
        Place::Text { line: self.line, column: self.column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_tells_what_a_look_from_the_beginning_tells() {
        let text = "é{\n\n  \"ä\": 1,\n}";
        let mut cursor = Cursor::new(text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = &text[..byte];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
            assert_eq!(cursor.at(byte), Place::Text { line, column }, "{byte}");
            assert_eq!(position(text, byte), Place::Text { line, column }, "{byte}");
        }
        assert_eq!(cursor.at(99), Place::Text { line: 4, column: 2 });
    }
}

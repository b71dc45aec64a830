//! Reading a data file. Nothing in it is trusted.

/// What is left to read of a data file.
///
/// A fault ends the reading: from then on there is nothing left, so that every number is 0 and
/// every list is empty. No step has to ask whether the one before went well, which halves the
/// code; only [`Reader::whole`] must be asked at the end.
pub struct Reader<'a> {
    numbers: &'a [u8],
    text: &'a str,
    fault: bool,
    depth: u8,
}

impl<'a> Reader<'a> {
    /// Trends below trends: hostile data must not use up the stack.
    const DEEPEST: u8 = 4;

    /// A reader of what [`Writer::finish`](super::writer::Writer::finish) returns.
    pub fn new(body: &'a [u8]) -> Reader<'a> {
        let mut reader = Reader { numbers: body, text: "", fault: false, depth: 0 };
        let length = usize::try_from(reader.number()).ok();
        let cut = length.and_then(|length| reader.numbers.split_at_checked(length));
        match cut.and_then(|(text, rest)| Some((str::from_utf8(text).ok()?, rest))) {
            Some((text, numbers)) => (reader.text, reader.numbers) = (text, numbers),
            None => reader.fault(),
        }
        reader
    }

    /// Whether everything could be read and nothing is left.
    pub fn whole(&self) -> bool {
        !self.fault && self.numbers.is_empty() && self.text.is_empty()
    }

    /// Whether the reading has ended before its time.
    pub fn failed(&self) -> bool {
        self.fault
    }

    /// Ends the reading.
    pub fn fault(&mut self) {
        (self.numbers, self.text, self.fault) = (&[], "", true);
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let Some((byte, rest)) = self.numbers.split_first() else {
                break;
            };
            self.numbers = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return number;
            }
        }
        self.fault();
        0
    }

    /// The next number, which may be below zero.
    pub fn signed(&mut self) -> i64 {
        let number = self.number();
        (number >> 1) as i64 ^ -((number & 1) as i64)
    }

    /// How many of something come next. Each of them takes a byte at least.
    pub fn count(&mut self) -> usize {
        let count = self.number();
        if count > self.numbers.len() as u64 {
            self.fault();
            return 0;
        }
        count as usize
    }

    /// The next text.
    pub fn text(&mut self) -> &'a str {
        let length = usize::try_from(self.number()).ok();
        let Some((text, rest)) = length.and_then(|length| self.text.split_at_checked(length))
        else {
            self.fault();
            return "";
        };
        self.text = rest;
        text
    }

    /// Goes one level deeper.
    pub fn enter(&mut self) {
        self.depth += 1;
        if self.depth > Reader::DEEPEST {
            self.fault();
        }
    }

    /// Comes back.
    pub fn leave(&mut self) {
        self.depth -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::writer::Writer;
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let mut writer = Writer::default();
        for number in [0, 127, 128, u64::MAX] {
            writer.number(number);
        }
        for number in [0, -1, 63, -64, i64::MIN, i64::MAX] {
            writer.signed(number);
        }
        for text in ["", "é", "words"] {
            writer.text(text);
        }
        let body = writer.finish();
        let mut reader = Reader::new(&body);
        assert_eq!([0; 4].map(|_| reader.number()), [0, 127, 128, u64::MAX]);
        assert_eq!([0; 6].map(|_| reader.signed()), [0, -1, 63, -64, i64::MIN, i64::MAX]);
        assert!(!reader.whole());
        assert_eq!([0; 3].map(|_| reader.text()), ["", "é", "words"]);
        assert!(reader.whole());
    }

    #[test]
    fn after_a_fault_nothing_is_left() {
        type Read = fn(&mut Reader<'_>) -> u64;
        let number: Read = |reader| reader.number();
        let text: Read = |reader| reader.text().len() as u64;
        let count: Read = |reader| reader.count() as u64;
        let faults: [(&str, &[u8], Read); 5] = [
            ("a number that does not end", &[0, 0x80], number),
            ("a number too long", &[0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255], number),
            ("more than there can be", &[0, 5, 1, 1], count),
            ("a text past the end", &[1, b'a', 2, 1], text),
            ("a text cut in a letter", &[2, 0xc3, 0xa9, 1, 1], text),
        ];
        for (name, body, read) in faults {
            let mut reader = Reader::new(body);
            assert_eq!(read(&mut reader), 0, "{name}");
            assert!(!reader.whole(), "{name}");
            assert_eq!((reader.number(), reader.count(), reader.text()), (0, 0, ""), "{name}");
            assert!(!reader.whole(), "{name}");
        }
    }

    #[test]
    fn what_is_not_text_is_a_fault() {
        for body in [[2, 0xff, 0xff].as_slice(), &[200], &[]] {
            assert!(!Reader::new(body).whole(), "{body:?}");
        }
    }
}

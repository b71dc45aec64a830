//! Writing a data file.

/// A data file that is being written: numbers in as few bytes as they need, and all texts in one
/// piece, which compresses better and is checked at once.
#[derive(Default)]
pub struct Writer {
    numbers: Vec<u8>,
    text: String,
}

impl Writer {
    /// Adds a number, seven bits to a byte, the lowest first.
    pub fn number(&mut self, mut number: u64) {
        while number > 0x7f {
            self.numbers.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.numbers.push(number as u8);
    }

    /// Adds a number that may be below zero: 0, -1, 1, -2 are written as 0, 1, 2, 3.
    pub fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63) as u64);
    }

    /// Adds a text; its length is among the numbers.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.text.push_str(text);
    }

    /// The length of the texts, the texts, the numbers.
    pub fn finish(self) -> Vec<u8> {
        let mut length = Writer::default();
        length.number(self.text.len() as u64);
        [length.numbers, self.text.into_bytes(), self.numbers].concat()
    }
}

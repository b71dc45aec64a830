//! Type: how wide letters are and how high lines.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use super::font::Font;
use crate::press::image::text::TextStyle;

/// What a text is set in. Lengths are pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    pub font: Font,
    /// The size of type.
    pub size: f32,
    pub bold: bool,
    /// From one line to the next.
    pub line: f32,
    /// Whether it stays on one line.
    pub nowrap: bool,
}

/// How far letters reach above and below the line on which they stand, in parts of the size.
const REACH: (f32, f32) = (0.93, 0.24);

impl Face {
    /// How far a line reaches above and below where its letters stand.
    pub fn reach(&self) -> (f32, f32) {
        let (above, below) = ((REACH.0 * self.size).round(), (REACH.1 * self.size).round());
        let leading = (self.line - above - below) / 2.0;
        (above + leading, below + leading)
    }

    /// The width of a letter.
    pub fn width(&self, letter: char) -> f32 {
        static KNOWN: LazyLock<Mutex<HashMap<(char, bool), f32>>> = LazyLock::new(Mutex::default);
        let measure = || {
            let face = if self.bold { TextStyle::bold(1.0) } else { TextStyle::plain(1.0) };
            face.width(letter.encode_utf8(&mut [0; 4])) as f32
        };
        // A lock that was poisoned would only cost the time of measuring again.
        let noto = || match KNOWN.lock() {
            Ok(mut known) => *known.entry((letter, self.bold)).or_insert_with(measure),
            Err(_) => measure(),
        };
        self.size * self.font.width(letter, self.bold, noto)
    }
}

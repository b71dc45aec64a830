//! Type: how wide letters are and how high lines.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use crate::press::image::text::Type;

/// What a text is set in. Lengths are pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
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

/// Fonts of systems are narrower or wider than the one that is measured here. These are the
/// factors of DejaVu Sans, the widest of those that systems have: a box that is a little too high
/// moves nothing, one that is too low moves the article.
const WIDER: (f32, f32) = (1.08, 1.15);

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
            let face = if self.bold { Type::bold(1.0) } else { Type::plain(1.0) };
            face.width(letter.encode_utf8(&mut [0; 4])) as f32
        };
        let wider = if self.bold { WIDER.1 } else { WIDER.0 };
        // A lock that was poisoned would only cost the time of measuring again.
        let known = KNOWN.lock();
        let width = match known {
            Ok(mut known) => *known.entry((letter, self.bold)).or_insert_with(measure),
            Err(_) => measure(),
        };
        wider * self.size * width
    }
}

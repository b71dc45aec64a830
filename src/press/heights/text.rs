//! Text in lines: how wide and how high it is.

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

use super::face::Face;

/// What a text is made of.
#[derive(Clone, Debug)]
pub enum TextPiece {
    Text(String, Face),
    /// A box in the text.
    Boxed(Inset),
    /// Where a new line begins.
    Break,
}

/// A box in a text. Lengths are pixels.
#[derive(Clone, Debug)]
pub struct Inset {
    pub text: Option<Box<FlowText>>,
    /// The sum of what is left and right of its content.
    pub beside: f32,
    pub above: f32,
    pub below: f32,
    pub least: (f32, f32),
    /// Whether it is as wide as the text around it.
    pub wide: bool,
}

/// Pieces of text that stand in lines.
#[derive(Clone, Debug)]
pub struct FlowText {
    words: Vec<Word>,
    /// What an empty line would be set in.
    strut: Face,
}

/// What is not broken, unless it is wider than a line.
#[derive(Clone, Debug)]
struct Word {
    letters: Vec<f32>,
    width: f32,
    /// The blank that follows, which takes no room at the end of a line.
    blank: f32,
    face: Face,
    inset: Option<Inset>,
    ends_line: bool,
}

/// Stands for a box among letters.
const BOX: char = '\u{fffc}';

impl FlowText {
    /// A text, or nothing if there is nothing in it but blanks.
    pub fn new(pieces: Vec<TextPiece>, strut: Face) -> Option<FlowText> {
        let mut letters: Vec<(char, Face, Option<Inset>)> = Vec::new();
        for piece in pieces {
            match piece {
                TextPiece::Text(text, face) => {
                    for letter in text.chars() {
                        // Blanks that must not break are letters.
                        let blank = matches!(letter, ' ' | '\n' | '\t' | '\r');
                        let after = letters.last().is_none_or(|last| matches!(last.0, ' ' | '\n'));
                        if !(blank && after) {
                            letters.push((if blank { ' ' } else { letter }, face, None));
                        }
                    }
                }
                TextPiece::Boxed(inset) => letters.push((BOX, strut, Some(inset))),
                TextPiece::Break => letters.push(('\n', strut, None)),
            }
        }
        if letters.last().is_some_and(|last| last.0 == ' ') {
            letters.pop();
        }
        (!letters.is_empty()).then(|| FlowText { words: words(letters), strut })
    }

    /// The width if there were room for everything on one line.
    pub fn widest(&self) -> f32 {
        let mut widest = 0.0_f32;
        let mut width = 0.0;
        for word in &self.words {
            let own = word.width + word.inset.as_ref().map_or(0.0, Inset::widest);
            widest = widest.max(width + own);
            width = if word.ends_line { 0.0 } else { width + own + word.blank };
        }
        widest
    }

    /// The width that it needs at least: words may be broken anywhere, but not what must stay on
    /// one line.
    pub fn narrowest(&self) -> f32 {
        let least = |word: &Word| match &word.inset {
            Some(inset) => inset.least.0,
            None if word.face.nowrap => word.width,
            None => word.letters.iter().copied().fold(0.0, f32::max),
        };
        self.words.iter().map(least).fold(0.0, f32::max)
    }

    /// The height in lines of at most this width.
    pub fn height(&self, room: f32) -> f32 {
        let room = room + SLACK;
        let mut done = 0.0;
        let mut line = TextLine::new(self.strut);
        for word in &self.words {
            let inset = word.inset.as_ref().map_or(0.0, |it| it.width(room));
            let width = word.width + inset;
            if line.filled && line.width + width > room {
                done += line.height();
                line = TextLine::new(self.strut);
            }
            match &word.inset {
                Some(inset) => line.reach(inset.reach(room)),
                None => {
                    line.reach(word.face.reach());
                    if width > room && !word.face.nowrap {
                        done += line.broken(word, room, self.strut);
                    }
                }
            }
            if width <= room || word.face.nowrap || word.inset.is_some() {
                line.width += width;
            }
            line.width += word.blank;
            line.filled = true;
            if word.ends_line {
                done += line.height();
                line = TextLine::new(self.strut);
            }
        }
        done + if line.filled { line.height() } else { 0.0 }
    }
}

/// Sums of widths are not exact, and browsers round them.
const SLACK: f32 = 1.0 / 32.0;

struct TextLine {
    width: f32,
    above: f32,
    below: f32,
    filled: bool,
}

impl TextLine {
    fn new(strut: Face) -> TextLine {
        let (above, below) = strut.reach();
        TextLine { width: 0.0, above, below, filled: false }
    }

    fn height(&self) -> f32 {
        self.above + self.below
    }

    fn reach(&mut self, (above, below): (f32, f32)) {
        (self.above, self.below) = (self.above.max(above), self.below.max(below));
    }

    /// Breaks a word anywhere; returns the height of the lines that it fills.
    fn broken(&mut self, word: &Word, room: f32, strut: Face) -> f32 {
        let mut done = 0.0;
        for letter in &word.letters {
            if self.width > 0.0 && self.width + letter > room {
                done += self.height();
                *self = TextLine::new(strut);
                self.reach(word.face.reach());
            }
            self.width += letter;
        }
        done
    }
}

impl Inset {
    fn widest(&self) -> f32 {
        let inside = self.text.as_ref().map_or(0.0, |text| text.widest());
        (inside + self.beside).max(self.least.0)
    }

    fn width(&self, room: f32) -> f32 {
        if self.wide { room } else { self.widest().min(room).max(self.least.0) }
    }

    /// How far it reaches above and below the line on which letters stand: those of its last line
    /// stand there too.
    fn reach(&self, room: f32) -> (f32, f32) {
        let inside = (self.width(room) - self.beside).max(0.0);
        let Some(text) = &self.text else {
            return ((self.above + self.below).max(self.least.1), 0.0);
        };
        let below = self.below + text.strut.reach().1;
        let height = self.above + text.height(inside) + self.below;
        let more = (self.least.1 - height).max(0.0);
        (height - below, below + more)
    }
}

fn words(letters: Vec<(char, Face, Option<Inset>)>) -> Vec<Word> {
    let all: String = letters.iter().map(|(letter, _, _)| letter).collect();
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let mut breaks = segmenter.segment_str(&all).peekable();
    let mut words: Vec<Word> = Vec::new();
    let (mut at, mut open) = (0, false);
    for (letter, face, inset) in letters {
        while breaks.peek().is_some_and(|it| *it < at) {
            breaks.next();
        }
        let may_break = breaks.peek() == Some(&at);
        at += letter.len_utf8();
        let stays = |word: &Word| face.nowrap && word.face.nowrap && letter != BOX;
        if !open || words.last().is_none_or(|word| may_break && !stays(word)) {
            words.push(Word::new(face));
            open = true;
        }
        let Some(word) = words.last_mut() else { continue };
        match letter {
            '\n' => (word.ends_line, open) = (true, false),
            ' ' if !face.nowrap => word.blank += face.width(' '),
            BOX => word.inset = inset,
            _ => word.push(face.width(letter), face),
        }
    }
    words
}

impl Word {
    fn new(face: Face) -> Word {
        let (letters, width, blank) = (Vec::new(), 0.0, 0.0);
        Word { letters, width, blank, face, inset: None, ends_line: false }
    }

    fn push(&mut self, width: f32, face: Face) {
        self.letters.push(width);
        self.width += width;
        // The higher of two faces makes the line.
        if face.line > self.face.line {
            self.face = face;
        }
    }
}

//! A picture that is filled from the top: title, what is measured, drawings, source.

use super::item::{Anchor, INK, Item, Paint, QUIET, Type};
use super::paper::{Picture, TextWidth};

/// Free space on all sides.
const MARGIN: f64 = 16.0;

/// The strong line on the upper edge.
const EDGE: f64 = 2.0;

/// The narrowest and the widest picture in CSS pixels: what the views are made for.
const WIDTHS: (f64, f64) = (240.0, 1200.0);

/// A picture as far as it is filled.
pub struct PictureSheet<'a> {
    /// Down to here it is filled.
    pub y: f64,
    pub wide: TextWidth<'a>,
    width: f64,
    items: Vec<Item>,
}

impl<'a> PictureSheet<'a> {
    /// An empty picture.
    pub fn new(width: f64, wide: TextWidth<'a>) -> PictureSheet<'a> {
        let width = width.clamp(WIDTHS.0, WIDTHS.1).round();
        let edge = Item::rect(INK, (0.0, 0.0), (width, EDGE));
        PictureSheet { y: EDGE + MARGIN, wide, width, items: vec![edge] }
    }

    /// The width between the margins.
    pub fn room(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// Leaves so much free.
    pub fn gap(&mut self, height: f64) {
        self.y += height;
    }

    /// Writes a title.
    pub fn title(&mut self, text: &str, size: f64) {
        self.tell(text, Type::bold(size), INK);
    }

    /// Writes what is beside it.
    pub fn note(&mut self, text: &str, size: f64) {
        self.tell(text, Type::plain(size), QUIET);
    }

    /// A text in lines of at most so many pixels.
    pub fn lines(&self, text: &str, kind: Type, room: f64) -> Vec<String> {
        lines(text, room, &|text| (self.wide)(text, kind))
    }

    /// Writes a text in as many lines as it takes.
    pub fn tell(&mut self, text: &str, kind: Type, paint: Paint) {
        let leading = (kind.size * if kind.bold { 1.25 } else { 1.4 }).round();
        for line in self.lines(text, kind, self.room()) {
            // Letters reach about three quarters of their line up from where they stand.
            let at = (MARGIN, self.y + leading * 0.76);
            self.items.push(Item::text(paint, at, Anchor::Start, &line, kind));
            self.y += leading;
        }
    }

    /// Puts a drawing of this height below what is there.
    pub fn draw(&mut self, drawing: impl IntoIterator<Item = Item>, height: f64) {
        let place = (MARGIN, self.y);
        self.items.extend(drawing.into_iter().map(|item| item.moved(place)));
        self.y += height;
    }

    /// The picture.
    pub fn picture(self, title: &str) -> Picture {
        let height = (self.y + MARGIN).ceil();
        Picture { title: title.to_owned(), width: self.width, height, items: self.items }
    }
}

/// A text in lines of at most `room`. A word that is wider than that has a line of its own.
fn lines(text: &str, room: f64, wide: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // Not at blanks that must not break, which `split_whitespace` would take too.
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if wide(&[line, " ", word].concat()) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

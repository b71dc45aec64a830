//! Words on a chart, and the room that they take.

use crate::chart::letters::width;

/// A place: across, down.
///
/// ```
/// let position: nutgraf::chart::marks::Position = (12.5, 0.0);
/// assert_eq!(position.0, 12.5);
/// ```
pub type Position = (f64, f64);

/// Words on a chart.
///
/// ```
/// use nutgraf::chart::marks::{Anchor, Text};
///
/// let (text, rest) = ("154".to_owned(), String::new());
/// let text = Text { at: (50.0, 20.0), shift: 0.0, anchor: Anchor::Middle, text, rest };
/// let (left, right) = text.taken(false).across;
/// assert_eq!(left + right, 100.0);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// What they belong to, across, and the line on which they stand.
    pub at: Position,
    /// How far beside that they begin, end or have their middle.
    pub shift: f64,
    /// Which of the three it is.
    pub anchor: Anchor,
    /// What they say.
    pub text: String,
    /// What they say with less weight.
    pub rest: String,
}

/// Which part of a text is at its place.
///
/// ```
/// use nutgraf::chart::marks::Anchor;
///
/// assert_ne!(Anchor::Start, Anchor::End);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A box that is taken.
///
/// ```
/// use nutgraf::chart::marks::Taken;
///
/// let one = Taken { across: (0.0, 10.0), down: (0.0, 10.0) };
/// assert!(one.meets(&Taken { across: (9.0, 20.0), ..one }));
/// assert!(!one.meets(&Taken { across: (10.0, 20.0), ..one }), "edges may touch");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Taken {
    /// Its left and right edge.
    pub across: (f64, f64),
    /// Its upper and lower edge.
    pub down: (f64, f64),
}

impl Taken {
    /// Whether two share a place.
    pub fn meets(&self, other: &Taken) -> bool {
        // Edges that touch may be a rounding error apart.
        let within =
            |one: (f64, f64), two: (f64, f64)| two.1 - one.0 > 1e-6 && one.1 - two.0 > 1e-6;
        within(self.across, other.across) && within(self.down, other.down)
    }
}

impl Text {
    /// The box that it takes at most.
    pub fn taken(&self, bold: bool) -> Taken {
        let wide = width(&self.text, bold) + width(&self.rest, false);
        let x = self.at.0 + self.shift;
        let left = match self.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - wide / 2.0,
            Anchor::End => x - wide,
        };
        Taken { across: (left, left + wide), down: (self.at.1 - 11.0, self.at.1 + 3.0) }
    }
}

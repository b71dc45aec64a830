//! What a picture is made of.

pub use crate::chart::Rgb;
pub use crate::chart::marks::{Anchor, Position};

/// A colour by the name of the custom property that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint(pub &'static str);

/// Text.
pub const INK: Paint = Paint("ink");
/// Text of less weight.
pub const QUIET: Paint = Paint("quiet");
/// Thin lines.
pub const RULE: Paint = Paint("rule");
/// What is behind everything.
pub const PAPER: Paint = Paint("paper");
/// What is drawn.
pub const ACCENT: Paint = Paint("accent");
/// What is below a line.
pub const FILL: Paint = Paint("fill");
/// What is drawn of the second series.
pub const SECOND: Paint = Paint("second");
/// What is below its line.
pub const SECOND_FILL: Paint = Paint("second-fill");
/// Land of which nothing is said.
pub const LAND: Paint = Paint("land");
/// What is around the land.
pub const WATER: Paint = Paint("water");
/// Grounds of shades, from the weakest statement to the strongest.
pub const TONES: [Paint; 5] =
    [Paint("tone0"), Paint("tone1"), Paint("tone2"), Paint("tone3"), Paint("tone4")];

/// A size and weight of type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// The size in CSS pixels.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
}

impl Type {
    /// Type for reading.
    pub const fn plain(size: f64) -> Type {
        Type { size, bold: false }
    }

    /// Type for titles.
    pub const fn bold(size: f64) -> Type {
        Type { size, bold: true }
    }
}

/// What an item is.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemShape {
    /// A line through points, of this width.
    Line(Vec<Position>, f64),
    /// What points enclose.
    Area(Vec<Position>),
    /// A dot of this radius.
    Dot(Position, f64),
    /// Words.
    Text(ItemText),
}

/// Words on a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemText {
    /// The place of their beginning, middle or end, and the line on which they stand.
    pub at: Position,
    /// Which of the three it is.
    pub anchor: Anchor,
    /// What they say.
    pub text: String,
    /// Their type.
    pub kind: Type,
    /// Whether they stand on paper of their own, to be read on anything that is drawn.
    pub halo: bool,
}

/// One thing in a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its colour.
    pub paint: Paint,
    /// What it is.
    pub shape: ItemShape,
}

impl Item {
    /// A line.
    pub fn line(paint: Paint, points: Vec<Position>, width: f64) -> Item {
        Item { paint, shape: ItemShape::Line(points, width) }
    }

    /// An area.
    pub fn area(paint: Paint, points: Vec<Position>) -> Item {
        Item { paint, shape: ItemShape::Area(points) }
    }

    /// A box, by two of its corners.
    pub fn rect(paint: Paint, (left, top): Position, (right, bottom): Position) -> Item {
        Item::area(paint, vec![(left, top), (right, top), (right, bottom), (left, bottom)])
    }

    /// A dot.
    pub fn dot(paint: Paint, at: Position, radius: f64) -> Item {
        Item { paint, shape: ItemShape::Dot(at, radius) }
    }

    /// A text. What is no letter would end the reading of an SVG.
    pub fn text(paint: Paint, at: Position, anchor: Anchor, text: &str, kind: Type) -> Item {
        let text = text.replace(|c: char| c.is_control() || "\u{fffe}\u{ffff}".contains(c), " ");
        Item { paint, shape: ItemShape::Text(ItemText { at, anchor, text, kind, halo: false }) }
    }

    /// The same text on paper of its own.
    pub fn haloed(mut self) -> Item {
        if let ItemShape::Text(text) = &mut self.shape {
            text.halo = true;
        }
        self
    }

    /// The same, so far across and down.
    pub fn moved(mut self, (across, down): Position) -> Item {
        let shift = |(x, y): &mut Position| (*x, *y) = (*x + across, *y + down);
        match &mut self.shape {
            ItemShape::Line(points, _) | ItemShape::Area(points) => {
                points.iter_mut().for_each(shift)
            }
            ItemShape::Dot(at, _) => shift(at),
            ItemShape::Text(text) => shift(&mut text.at),
        }
        self
    }
}

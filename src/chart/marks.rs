//! What a chart shows, as one list in CSS pixels: grid, lines, areas, bars, labels, events. Each
//! thing says what it is for; what it looks like is up to the pen that draws the list.
//!
//! Where a label stands is decided here and nowhere else.

mod role;
mod text;

pub use self::role::Role;
pub use self::text::{Anchor, Position, Taken, Text};

use super::frame::Frame;
use super::letters::{LEADING, width};

/// From a point to what is told of it.
pub const GAP: f64 = 9.0;

/// Between words on one line, at least.
const AIR: f64 = 6.0;

/// One thing that a chart shows.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// # use nutgraf::chart::figure::{Content, Figure, Layout};
/// # let content = Content { terms, points: &points, together: &[] };
/// # let figure = Figure::new(content, Layout { width: 640.0, ..Layout::default() });
/// use nutgraf::chart::marks::{Role, Shape};
///
/// let area = figure.marks.iter().find(|mark| mark.role == Role::Area).unwrap();
/// assert!(matches!(area.shape, Shape::Area(_)));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it is for.
    pub role: Role,
    /// What it is.
    pub shape: Shape,
}

/// What a mark is.
///
/// ```
/// use nutgraf::chart::marks::Shape;
///
/// assert_ne!(Shape::Dot((0.0, 0.0), 3.0), Shape::Dot((0.0, 0.0), 4.0));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through points, of this width.
    Line(Vec<Position>, f64),
    /// What points enclose.
    Area(Vec<Position>),
    /// A dot of this radius.
    Dot(Position, f64),
    /// Lines of the same kind, each from one point to another: as one shape they are drawn at once.
    Strokes(Vec<[Position; 2]>, f64),
    /// Words.
    Text(Text),
}

/// Marks as they are put on a chart, with what they leave free.
///
/// ```
/// use nutgraf::chart::frame::{Frame, Size};
/// use nutgraf::chart::marks::{Marks, Role};
///
/// let mut marks = Marks::new(Frame::new(640.0, Size::Whole, 60.0, false));
/// assert!(marks.tell((100.0, 100.0), "154", ""));
/// assert_eq!(marks.all[0].role, Role::Value);
/// ```
pub struct Marks {
    /// The box.
    pub frame: Frame,
    /// What is drawn.
    pub all: Vec<Mark>,
    /// Where words are.
    pub taken: Vec<Taken>,
    /// What words keep clear of.
    pub lines: Vec<Vec<Position>>,
}

impl Marks {
    /// An empty chart.
    pub fn new(frame: Frame) -> Marks {
        Marks { frame, all: Vec::new(), taken: Vec::new(), lines: Vec::new() }
    }

    /// Adds something that is drawn.
    pub fn put(&mut self, role: Role, shape: Shape) {
        self.all.push(Mark { role, shape });
    }

    /// Adds a line across the whole chart.
    pub fn rule(&mut self, role: Role, down: f64) {
        let ends = vec![(self.frame.left, down), (self.frame.right, down)];
        self.put(role, Shape::Line(ends, 1.0));
    }

    /// Adds words, whatever is there.
    pub fn write(&mut self, role: Role, text: Text) {
        self.taken.push(text.taken(role == Role::Value));
        self.put(role, Shape::Text(text));
    }

    /// Adds words where nothing else is written; whether there was room.
    pub fn fit(&mut self, role: Role, text: Text) -> bool {
        let fits = self.is_free(&text.taken(role == Role::Value));
        if fits {
            self.write(role, text);
        }
        fits
    }

    /// Whether nothing is written in a box, and it is inside.
    pub fn is_free(&self, place: &Taken) -> bool {
        let inside = place.across.0 >= 0.0
            && place.across.1 <= self.frame.width
            && place.down.0 >= 0.0
            && place.down.1 <= self.frame.height;
        // With some air, which a wider box up to the next breakpoint may need.
        let airy = Taken { across: (place.across.0 - AIR, place.across.1 + AIR), ..*place };
        inside && !self.taken.iter().any(|taken| taken.meets(&airy))
    }

    /// How high up something is drawn between two places across: below everything where nothing is.
    pub fn clear(&self, from: f64, to: f64) -> f64 {
        let mut top = self.frame.bottom;
        for line in &self.lines {
            for pair in line.windows(2) {
                let [one, two] = pair else { continue };
                if two.0 < from || one.0 > to {
                    continue;
                }
                let run = (two.0 - one.0).max(1e-9);
                let at = |x: f64| one.1 + (two.1 - one.1) * ((x - one.0) / run);
                top = top.min(at(from.max(one.0))).min(at(to.min(two.0)));
            }
            if let [(x, y)] = line.as_slice()
                && *x >= from
                && *x <= to
            {
                top = top.min(*y);
            }
        }
        top
    }

    /// Tells a value beside its point or above it, clear of what is drawn; the `rest` only where
    /// there is room for it. Whether there was any.
    pub fn tell(&mut self, at: Position, text: &str, rest: &str) -> bool {
        for rest in [rest, ""] {
            let wide = width(text, true) + width(rest, false);
            for (left, foot, anchor, shift) in [
                (at.0 + GAP, 4.0, Anchor::Start, GAP),
                (at.0 - GAP - wide, 4.0, Anchor::End, -GAP),
                (at.0 - wide / 2.0, -GAP, Anchor::Middle, 0.0),
            ] {
                let clear = self.clear(left - 3.0, left + wide + 3.0);
                let y = (at.1 + foot).min(clear - 6.0);
                let inside = left >= 0.0 && left + wide <= self.frame.right;
                if !inside || at.1 - y > 3.0 * LEADING {
                    continue;
                }
                let (text, rest) = (text.to_owned(), rest.to_owned());
                let text = Text { at: (at.0, y), shift, anchor, text, rest };
                if self.fit(Role::Value, text) {
                    return true;
                }
            }
        }
        false
    }
}

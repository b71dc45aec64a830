//! The box in which a chart is drawn and the parts of it, in CSS pixels for readers with type of the
//! usual size; it grows with that.

/// A box with room for labels on its edges.
///
/// ```
/// use nutgraf::chart::frame::{Frame, Size};
///
/// let frame = Frame::new(640.0, Size::Whole, 60.0, false);
/// assert_eq!((frame.y(0.0), frame.y(1.0)), (frame.bottom, frame.top));
/// assert_eq!(frame.band_at(frame.band_middle(3, 10), 10), Some(3));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width of the box.
    pub width: f64,
    /// Height of the box.
    pub height: f64,
    /// Left edge of the marks.
    pub left: f64,
    /// Right edge of the marks.
    pub right: f64,
    /// Upper edge of the marks.
    pub top: f64,
    /// Lower edge of the marks.
    pub bottom: f64,
    /// The line below the years on which events are marked, if any are.
    pub lane: Option<f64>,
}

/// What a chart is among others.
///
/// ```
/// use nutgraf::chart::frame::{Frame, Size};
///
/// let [whole, low] = [Size::Whole, Size::Low].map(|size| Frame::new(640.0, size, 0.0, false));
/// assert!(low.height < whole.height);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// The chart of a block.
    #[default]
    Whole,
    /// One below another.
    Low,
    /// One of several beside each other.
    Small,
}

/// How much room a chart has.
///
/// ```
/// use nutgraf::chart::frame::Room;
///
/// assert!(Room::of(320.0) == Room::Narrow && Room::of(960.0) == Room::Wide);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// A phone held upright.
    Narrow,
    /// A column of text.
    Medium,
    /// Wider than a column of text.
    Wide,
}

impl Room {
    /// The room in a box of this width.
    pub fn of(width: f64) -> Room {
        if width < 440.0 {
            Room::Narrow
        } else if width < 720.0 {
            Room::Medium
        } else {
            Room::Wide
        }
    }
}

/// The widths, in CSS pixels, from which on what stands over the marks is laid out anew: labels
/// and events are placed for the least width from a breakpoint on and spread from there. So a chart that was
/// laid out before its width was known stands as one that is laid out for it.
pub const BREAKPOINTS: [f64; 6] = [200.0, 290.0, 340.0, 440.0, 560.0, 720.0];

/// The height of the lane of events.
const LANE: f64 = 22.0;

/// The breakpoint for what is narrower still, as a phone is whose reader has type of twice
/// the usual size. Too rare for what is built: only live charts are laid out for it.
const LEAST: f64 = 140.0;

/// The breakpoint that a width has reached.
///
/// ```
/// use nutgraf::chart::frame::breakpoint;
///
/// assert_eq!([200.0, 289.9, 5000.0].map(breakpoint), [200.0, 200.0, 720.0]);
/// ```
pub fn breakpoint(width: f64) -> f64 {
    let reached = BREAKPOINTS.iter().take_while(|least| **least <= width);
    reached.last().copied().unwrap_or(LEAST)
}

impl Frame {
    /// The frame for a box of this width, with so much room at the right, and one for a `lane` of
    /// events.
    pub fn new(width: f64, size: Size, edge: f64, lane: bool) -> Frame {
        let width = width.clamp(LEAST, 2400.0);
        let (height, top, below) = match (size, Room::of(width)) {
            (Size::Whole, Room::Narrow) => (330.0, 28.0, 24.0),
            (Size::Whole, Room::Medium) => (340.0, 28.0, 24.0),
            (Size::Whole, Room::Wide) => (380.0, 28.0, 24.0),
            (Size::Low, _) => (124.0, 26.0, 6.0),
            (Size::Small, _) => (124.0, 22.0, 20.0),
        };
        let below = if lane { below + LANE } else { below };
        let bottom = height - below;
        let lane = lane.then_some(height - LANE / 2.0);
        Frame { width, height, left: 0.0, right: width - edge, top, bottom, lane }
    }

    /// How much room there is.
    pub fn room(&self) -> Room {
        Room::of(self.width)
    }

    /// The middle of band `index` of `count` equal bands from left to right.
    pub fn band_middle(&self, index: usize, count: usize) -> f64 {
        self.left + (index as f64 + 0.5) * self.band_width(count)
    }

    /// The width of one of `count` equal bands.
    pub fn band_width(&self, count: usize) -> f64 {
        (self.right - self.left) / count.max(1) as f64
    }

    /// The same frame in a box of another width up to the next breakpoint.
    pub fn widened(&self, width: f64) -> Frame {
        Frame { right: width - (self.width - self.right), width, ..*self }
    }

    /// The band at a place across the box, the nearest one for places beside the marks.
    pub fn band_at(&self, x: f64, count: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        let band = (x - self.left) / self.band_width(count);
        Some((band.max(0.0) as usize).min(last))
    }

    /// A place across as a part of any width up to the next breakpoint: percent of the width, and
    /// CSS pixels to add.
    pub fn spread(&self, x: f64) -> (f64, f64) {
        let beside = self.width - self.right;
        let part = (x - self.left) / (self.right - self.left);
        (part * 100.0, self.left - part * (self.left + beside))
    }

    /// The height of a place on a scale (0 lower edge, 1 upper edge).
    pub fn y(&self, place: f64) -> f64 {
        self.bottom - place * (self.bottom - self.top)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_band_under_the_middle_of_a_band_is_that_band() {
        for width in [240.0, 320.0, 412.0, 768.0, 1280.0] {
            let frame = Frame::new(width, Size::Whole, 60.0, true);
            for index in 0..91 {
                let middle = frame.band_middle(index, 91);
                assert_eq!(frame.band_at(middle, 91), Some(index));
            }
        }
    }

    #[test]
    fn what_is_spread_stands_where_it_would_be_laid_out() {
        let laid = Frame::new(290.0, Size::Whole, 60.0, true);
        for width in [290.0, 333.3, 412.0, 439.0] {
            let wide = Frame::new(width, Size::Whole, 60.0, true);
            for (narrow, here) in [(laid.left, wide.left), (laid.right, wide.right)] {
                let (percent, offset) = laid.spread(narrow);
                assert!((percent / 100.0 * width + offset - here).abs() < 1e-9);
            }
            let (percent, offset) = laid.spread(laid.band_middle(7, 91));
            let place = percent / 100.0 * width + offset;
            assert!((place - wide.band_middle(7, 91)).abs() < 1e-9);
            assert_eq!(laid.widened(width), wide);
        }
    }

    #[test]
    fn a_width_has_the_last_breakpoint_that_it_reaches() {
        let reached = [10.0, 200.0, 289.9, 290.0, 700.0, 5000.0].map(breakpoint);
        assert_eq!(reached, [140.0, 200.0, 200.0, 290.0, 560.0, 720.0]);
        // Between two breakpoints there is one room, or heights would differ.
        for pair in BREAKPOINTS.windows(2) {
            assert_eq!(Room::of(pair[0]), Room::of(pair[1] - 0.1));
        }
    }

    #[test]
    fn beside_the_marks_the_nearest_band_is_meant() {
        let frame = Frame::new(640.0, Size::Whole, 60.0, true);
        assert_eq!(frame.band_at(-320.0, 10), Some(0));
        assert_eq!(frame.band_at(960.0, 10), Some(9));
        assert_eq!(frame.band_at(320.0, 0), None);
    }
}

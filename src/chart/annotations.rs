//! Where the marks of events stand above a chart: never over each other, never outside it.

use super::frame::Frame;

/// Room between two marks, and the least width of one: a finger has to find it.
const GAP: f64 = 4.0;
const LEAST: f64 = 24.0;

/// A mark for one or more events that would otherwise touch.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// The first of its events, as a place in the list of all.
    pub from: usize,
    /// The last.
    pub to: usize,
    /// Where each event is, ascending.
    pub places: Vec<f64>,
    /// The middle of the mark.
    pub middle: f64,
    /// Its width.
    pub width: f64,
}

impl Annotation {
    fn new(from: usize, to: usize, places: Vec<f64>, frame: &Frame) -> Annotation {
        let ends = places.first().zip(places.last());
        let middle = ends.map_or(0.0, |(first, last)| (first + last) / 2.0);
        let mut mark = Annotation { from, to, places, middle, width: 0.0 };
        // 7 px a letter at 12 px type.
        mark.width = (16.0 + 7.0 * mark.label().chars().count() as f64).max(LEAST);
        let half = mark.width / 2.0;
        mark.middle = middle.min(frame.width - half).max(half);
        mark
    }

    /// What is written on it: the numbers of its events.
    pub fn label(&self) -> String {
        match (self.from + 1, self.to + 1) {
            (from, to) if from == to => from.to_string(),
            (from, to) => format!("{from}–{to}"),
        }
    }

    /// Its left edge.
    pub fn left(&self) -> f64 {
        self.middle - self.width / 2.0
    }

    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.middle + self.width / 2.0
    }
}

/// The marks of events, given as their numbers and places across, ascending: joined from left to
/// right until no two of them touch.
pub fn annotations(events: impl Iterator<Item = (usize, f64)>, frame: &Frame) -> Vec<Annotation> {
    let mut marks: Vec<Annotation> = Vec::new();
    for (index, x) in events {
        let mut next = Annotation::new(index, index, vec![x], frame);
        while let Some(last) = marks.pop_if(|last| last.right() + GAP > next.left()) {
            next = Annotation::new(last.from, next.to, [last.places, next.places].concat(), frame);
        }
        marks.push(next);
    }
    marks
}

// The property test uses a crate that is native only.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn events_far_apart_have_marks_of_their_own_and_close_ones_share_one() {
        let frame = Frame::new(640.0, 5, false);
        let marks = annotations([(0, 100.0), (1, 300.0), (2, 310.0)].into_iter(), &frame);
        let labels: Vec<String> = marks.iter().map(Annotation::label).collect();
        assert_eq!(labels, ["1", "2–3"]);
        assert_eq!(marks[1].places, [300.0, 310.0]);
    }

    proptest! {
        #[test]
        fn no_two_marks_overlap_and_all_are_inside(
            width in 240.0..1200.0_f64,
            mut parts in prop::collection::vec(0.0..1.0_f64, 0..120),
        ) {
            let frame = Frame::new(width, 5, false);
            parts.sort_by(f64::total_cmp);
            let place = |part: &f64| frame.left + part * (frame.right - frame.left);
            let marks = annotations(parts.iter().map(place).enumerate(), &frame);
            for pair in marks.windows(2) {
                prop_assert!(pair[0].right() < pair[1].left(), "{pair:?}");
            }
            for mark in &marks {
                prop_assert!(mark.left() >= 0.0 && mark.right() <= frame.width, "{mark:?}");
                prop_assert!(mark.width >= LEAST);
            }
            // Each event is in one mark.
            let events: Vec<usize> = marks.iter().flat_map(|mark| mark.from..=mark.to).collect();
            prop_assert_eq!(events, (0..parts.len()).collect::<Vec<_>>());
            let places: usize = marks.iter().map(|mark| mark.places.len()).sum();
            prop_assert_eq!(places, parts.len());
        }
    }
}

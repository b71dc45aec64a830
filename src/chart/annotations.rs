//! Where the marks of events stand above a chart: never over each other, never outside it, and
//! not far from their dates.

use std::iter::repeat_n;

use super::frame::Frame;

/// Room between two marks, and the least width of one: a finger has to find it.
const GAP: f64 = 4.0;
const LEAST: f64 = 24.0;

/// The farthest that a mark may stand beside its dates, in CSS pixels: marks that would have to go
/// farther share one.
const FARTHEST: f64 = 72.0;

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
    fn new(from: usize, to: usize, places: Vec<f64>) -> Annotation {
        let mut mark = Annotation { from, to, places, middle: 0.0, width: 0.0 };
        // 7 px a letter at 12 px type.
        mark.width = (16.0 + 7.0 * mark.label().chars().count() as f64).max(LEAST);
        mark.middle = mark.wanted();
        mark
    }

    /// The middle of its dates.
    fn wanted(&self) -> f64 {
        let ends = self.places.first().zip(self.places.last());
        ends.map_or(0.0, |(first, last)| (first + last) / 2.0)
    }

    fn is_far(&self) -> bool {
        (self.middle - self.wanted()).abs() > FARTHEST
    }

    /// How far the dates of the next mark are.
    fn before(&self, next: &Annotation) -> f64 {
        let ends = self.places.last().zip(next.places.first());
        ends.map_or(f64::MAX, |(last, first)| first - last)
    }

    fn touches(&self, next: &Annotation) -> bool {
        next.left() - self.right() < GAP + 0.5
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

/// The marks of events, given as their numbers and places across, ascending. Each stands as near to
/// its dates as the others let it; where that is too far, those with the nearest dates share one.
pub fn annotations(events: impl Iterator<Item = (usize, f64)>, frame: &Frame) -> Vec<Annotation> {
    let mut marks: Vec<Annotation> =
        events.map(|(index, x)| Annotation::new(index, index, vec![x])).collect();
    loop {
        let fits = place(&mut marks, frame.width);
        let pairs = marks.windows(2).enumerate().filter_map(|(at, pair)| {
            let [one, next] = pair else { return None };
            let crowded = one.touches(next) && (one.is_far() || next.is_far());
            (!fits || crowded).then(|| (at, one.before(next)))
        });
        let Some((at, _)) = pairs.min_by(|one, other| one.1.total_cmp(&other.1)) else {
            return marks;
        };
        let next = marks.remove(at + 1);
        if let Some(one) = marks.get_mut(at) {
            let places = [one.places.as_slice(), next.places.as_slice()].concat();
            *one = Annotation::new(one.from, next.to, places);
        }
    }
}

/// Places marks beside each other with the least sum of squared distances to where they want to
/// be (isotonic regression by pooling neighbours); whether they fit into the width.
fn place(marks: &mut [Annotation], width: f64) -> bool {
    // From the first mark to each, if all touch.
    let (mut offsets, mut pools) = (Vec::new(), Vec::<(f64, usize)>::new());
    let (mut end, mut half) = (0.0, 0.0);
    for mark in marks.iter() {
        let offset = if offsets.is_empty() { 0.0 } else { end + half + GAP + mark.width / 2.0 };
        (end, half) = (offset, mark.width / 2.0);
        offsets.push(offset);
        let mut pool = (mark.wanted() - offset, 1);
        let mean = |pool: (f64, usize)| pool.0 / pool.1 as f64;
        while let Some(last) = pools.pop_if(|last| mean(*last) > mean(pool)) {
            pool = (last.0 + pool.0, last.1 + pool.1);
        }
        pools.push(pool);
    }
    let low = marks.first().map_or(0.0, |mark| mark.width / 2.0);
    let high = width - half - end;
    let starts = pools.iter().flat_map(|(sum, count)| repeat_n(sum / *count as f64, *count));
    for ((mark, offset), start) in marks.iter_mut().zip(offsets).zip(starts) {
        mark.middle = start.min(high).max(low) + offset;
    }
    low <= high
}

// The property test uses a crate that is native only.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn close_events_stand_beside_each_other_and_crowds_share_marks() {
        let frame = Frame::new(640.0, 5, false);
        let marks = annotations([(0, 100.0), (1, 300.0), (2, 310.0)].into_iter(), &frame);
        let told: Vec<_> = marks.iter().map(|mark| (mark.label(), mark.middle)).collect();
        let near = [("1", 100.0), ("2", 291.0), ("3", 319.0)];
        assert_eq!(told, near.map(|(label, middle)| (label.to_owned(), middle)));
        // Twenty at one place would reach too far.
        let crowd = annotations((0..20).map(|nth| (nth, 300.0)), &frame);
        assert!(crowd.len() > 1 && crowd.len() < 20, "{crowd:?}");
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
                // At the edges a mark alone may have to go as far as its half.
                let far = (mark.middle - mark.wanted()).abs();
                prop_assert!(far <= FARTHEST.max(mark.width), "{mark:?}");
            }
            // Each event is in one mark.
            let events: Vec<usize> = marks.iter().flat_map(|mark| mark.from..=mark.to).collect();
            prop_assert_eq!(events, (0..parts.len()).collect::<Vec<_>>());
            let places: usize = marks.iter().map(|mark| mark.places.len()).sum();
            prop_assert_eq!(places, parts.len());
        }
    }
}

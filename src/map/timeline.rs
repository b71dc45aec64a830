//! When groups were listed: a dot for each on its day, and how many there were by then.

mod months;
mod note;

use self::months::months;
pub use self::note::{Dot, Note};
use super::{listed_by, listing_days};
use crate::story::atlas::Atlas;
use crate::story::date::{Date, Month};

/// Radius of a dot, and how far one is from the next above it, in pixels of usual type.
pub const DOT: f64 = 4.0;
const PITCH: f64 = 10.0;

/// The highest pile of dots; of more of them on a day the dots are smaller.
const HIGHEST: f64 = 100.0;

/// The height of a count above its dots, and half the width of a digit.
const COUNT: f64 = 15.0;
const HALF_DIGIT: f64 = 4.2;

/// How far a count may reach into the padding of the explainer.
const EDGE: f64 = 6.0;

/// The margin on both sides: half the knob of the slider below.
pub const MARGIN: f64 = 8.0;

/// The picture.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::timeline::Timeline;
///
/// let timeline = Timeline::new(atlas, &[320.0, 640.0], |month| month.to_string());
/// assert_eq!(timeline.dots.len(), atlas.groups.len());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// The groups.
    pub dots: Vec<Dot>,
    /// Radius of a dot.
    pub radius: f64,
    /// How many there are by each day.
    pub counts: Vec<Note>,
    /// The months below the axis.
    pub months: Vec<Note>,
    /// How much room the dots and the counts need above the axis.
    pub height: f64,
}

/// Where a day stands between the first and the last day of listings, from 0 to 1.
///
/// ```
/// use nutgraf::map::timeline::across;
/// use nutgraf::story::date::Date;
///
/// let days = [1, 11].map(|day| Date { year: 2025, month: 2, day });
/// assert_eq!(across(&days, Date { day: 6, ..days[0] }), 0.5);
/// ```
pub fn across(days: &[Date], day: Date) -> f64 {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return 0.5 };
    let (first, last) = (first.number(), last.number());
    if last == first {
        return 0.5;
    }
    f64::from(day.number() - first) / f64::from(last - first)
}

impl Timeline {
    /// The picture for any of these widths, ascending: where a text has room in a narrow one, it has
    /// room in all that are wider.
    pub fn new(atlas: &Atlas, steps: &[f64], label: impl Fn(Month) -> String) -> Timeline {
        let days = listing_days(atlas);
        let least = steps.first().map_or(1.0, |step| (step - 2.0 * MARGIN).max(1.0));
        let on = |day: Date| atlas.groups.iter().filter(move |it| it.first_listed() == Some(day));
        // Days that are nearer than a dot is wide share a pile.
        let mut piles: Vec<(f64, usize)> = Vec::new();
        let mut places = Vec::new();
        for day in &days {
            let x = across(&days, *day);
            let count = on(*day).count();
            match piles.last_mut().filter(|(at, _)| (x - *at) * least < 2.0 * DOT + 1.0) {
                Some(pile) => {
                    places.push((*day, pile.0, pile.1));
                    pile.1 += count;
                }
                None => {
                    places.push((*day, x, 0));
                    piles.push((x, count));
                }
            }
        }
        let most = piles.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
        let pitch = PITCH.min(HIGHEST / most as f64);
        let mut made = Timeline { radius: DOT * pitch / PITCH, ..Timeline::default() };
        let mut tops = Vec::new();
        for (day, x, below) in &places {
            for (nth, group) in on(*day).enumerate() {
                let listing = group.listings.first();
                made.dots.push(Dot {
                    x: *x,
                    up: pitch * ((below + nth) as f64 + 0.9),
                    in_force: listing.is_none_or(|listing| listing.in_force),
                });
            }
            let up = pitch * ((below + on(*day).count()) as f64 + 0.4) + 2.0;
            tops.push((*x, up, listed_by(atlas, *day).count()));
        }
        made.height = pitch * (most as f64 + 0.4) + 2.0 + COUNT;
        made.counts = made.fitting(&tops, steps);
        made.months = months(&days, steps, label);
        made
    }

    /// The counts that have room: the last first, which says how many there are, then the first.
    fn fitting(&self, tops: &[(f64, f64, usize)], steps: &[f64]) -> Vec<Note> {
        let mut order: Vec<usize> = (0..tops.len()).rev().collect();
        if order.len() > 2 {
            order.pop();
            order.insert(1, 0);
        }
        let mut placed: Vec<(usize, Note)> = Vec::new();
        for step in steps {
            let wide = step - 2.0 * MARGIN;
            for at in &order {
                let Some((x, up, count)) = tops.get(*at) else { continue };
                let note = Note { x: *x, up: *up, text: count.to_string(), from: *step };
                let half = HALF_DIGIT * note.text.len() as f64;
                let clear = |other: &Note| {
                    let halves = half + HALF_DIGIT * other.text.len() as f64 + 2.0;
                    (other.x - x).abs() * wide >= halves || (other.up - up).abs() >= COUNT
                };
                let free = |dot: &Dot| {
                    (dot.x - x).abs() * wide >= half + self.radius + 1.0
                        || dot.up + self.radius <= *up
                        || dot.up - self.radius >= up + COUNT
                };
                let known = placed.iter().any(|(known, _)| known == at);
                let inside = half <= MARGIN + EDGE + x.min(1.0 - x) * wide;
                if !known
                    && inside
                    && placed.iter().all(|(_, it)| clear(it))
                    && self.dots.iter().all(free)
                {
                    placed.push((*at, note));
                }
            }
        }
        placed.sort_by_key(|(at, _)| *at);
        placed.into_iter().map(|(_, note)| note).collect()
    }
}

#[cfg(test)]
#[cfg(feature = "cli")]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::chart::frame::BREAKPOINTS;
    use crate::map::tests::listed_on;

    /// Left, right, lower and upper edge of a count at a width, in pixels.
    fn edges(note: &Note, width: f64) -> [f64; 4] {
        let (middle, half) = (note.x * (width - 2.0 * MARGIN), 4.0 * note.text.len() as f64);
        [middle - half, middle + half, note.up, note.up + COUNT]
    }

    fn touch(one: [f64; 4], other: [f64; 4]) -> bool {
        one[0] < other[1] && other[0] < one[1] && one[2] < other[3] && other[2] < one[3]
    }

    fn day(number: u16) -> Date {
        Date {
            year: 2020 + (number / 336) as i16,
            month: (number / 28 % 12 + 1) as u8,
            day: (number % 28 + 1) as u8,
        }
    }

    #[test]
    fn groups_of_a_day_are_piled_and_counted() {
        let atlas = listed_on(&[day(0), day(0), day(100), day(300)]);
        let made = Timeline::new(&atlas, &BREAKPOINTS, |month| month.to_string());
        assert_eq!(made.dots.len(), 4);
        assert!(made.dots[1].up > made.dots[0].up && made.dots[0].x == made.dots[1].x);
        let counts: Vec<&str> = made.counts.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(counts, ["2", "3", "4"]);
        assert!(made.months.len() > 1, "{:?}", made.months);
    }

    #[test]
    fn a_single_day_stands_in_the_middle_and_none_is_empty() {
        let made = Timeline::new(&listed_on(&[day(5)]), &BREAKPOINTS, |month| month.to_string());
        assert_eq!((made.dots[0].x, made.counts.len()), (0.5, 1));
        let none = Timeline::new(&listed_on(&[]), &BREAKPOINTS, |month| month.to_string());
        assert!(none.dots.is_empty() && none.counts.is_empty() && none.months.is_empty());
    }

    proptest! {
        #[test]
        fn no_text_touches_another_or_a_dot(
            numbers in prop::collection::vec(0..3000_u16, 0..60),
            width in 240.0..1200.0_f64,
        ) {
            let mut numbers = numbers;
            numbers.sort_unstable();
            let days: Vec<Date> = numbers.iter().map(|number| day(*number)).collect();
            let made = Timeline::new(&listed_on(&days), &BREAKPOINTS, |month| month.to_string());
            let seen = |note: &&Note| note.from <= width;
            for texts in [&made.counts, &made.months] {
                let all: Vec<_> = texts.iter().filter(seen).map(|it| edges(it, width)).collect();
                for (at, one) in all.iter().enumerate() {
                    for other in &all[at + 1..] {
                        prop_assert!(!touch(*one, *other), "{one:?} {other:?}");
                    }
                }
            }
            for note in made.counts.iter().filter(seen) {
                for dot in &made.dots {
                    let (x, r) = (dot.x * (width - 2.0 * MARGIN), made.radius);
                    let dot = [x - r, x + r, dot.up - r, dot.up + r];
                    prop_assert!(!touch(edges(note, width), dot), "{note:?} {dot:?}");
                }
                prop_assert!(note.up + COUNT <= made.height + 0.01);
            }
        }
    }
}

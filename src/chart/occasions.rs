//! Events on a chart: each a small mark in a lane below the years, the most important in words.

use super::figure::Figure;
use super::frame::Room;
use super::letters::{LEADING, lines, width};
use super::marks::{Anchor, Marks, Position, Role, Shape, Taken, Text};
use super::terms::Terms;
use crate::story::trend::{Event, Trend};

/// The width of the words of an event, and the most lines of them.
const ROOM: f64 = 96.0;
const MOST_LINES: usize = 3;

/// From words to the line beside them.
const BESIDE: f64 = 5.0;

/// Marks the events that fall in the time of the chart.
pub fn mark_events(marks: &mut Marks, terms: Terms<'_>, figure: &Figure) {
    let Some(lane) = marks.frame.lane else { return };
    marks.rule(Role::Lane, lane);
    let placed = terms.trend.events.iter().filter_map(|it| Some((it, figure.across(it.date)?)));
    let placed: Vec<(&Event, f64)> = placed.collect();
    let stroke = |(_, x): &(&Event, f64)| [(*x, lane - 5.0), (*x, lane + 5.0)];
    let strokes: Vec<[Position; 2]> = placed.iter().map(stroke).collect();
    if !strokes.is_empty() {
        marks.put(Role::Event, Shape::Strokes(strokes, 2.0));
    }
    let most = if figure.frame.room() == Room::Narrow { 2 } else { 3 };
    let mut told = 0;
    // In the order of their rank, and those of one rank by date.
    for rank in 1..=u8::MAX {
        let before = told;
        let all = placed.iter().filter(|(event, _)| event.rank == rank);
        let tried = all.clone().count();
        for (event, x) in all {
            if told < most && tell(marks, &event.title, *x) {
                told += 1;
            }
        }
        // Less important ones do not stand for more important ones.
        if told - before < tried {
            return;
        }
    }
}

impl Figure {
    /// The event that is marked nearest to a place in the lane of events, and the point in which it
    /// is; nothing for a place above the lane.
    pub fn event_at(&self, trend: &Trend, (x, y): Position) -> Option<(usize, Option<usize>)> {
        self.frame.lane.filter(|lane| (y - lane).abs() <= 13.0)?;
        let all = trend.events.iter().enumerate();
        let marked = all.filter_map(|(nth, it)| Some((nth, it, (self.across(it.date)? - x).abs())));
        let nearest = marked.min_by(|one, two| one.2.total_cmp(&two.2))?;
        Some((nearest.0, self.place_of(nearest.1.date)))
    }
}

/// Puts words above what is drawn beside their date, with a line down to it. Whether there was room.
fn tell(marks: &mut Marks, title: &str, x: f64) -> bool {
    let lines = lines(title, ROOM, MOST_LINES);
    let wide = lines.iter().map(|line| width(line, false)).fold(0.0, f64::max);
    let high = lines.len() as f64 * LEADING;
    for left in [x + BESIDE, x - BESIDE - wide] {
        let clear = marks.clear(left - 4.0, left + wide + 4.0);
        let (across, right) = ((left, left + wide), marks.frame.right);
        let mut top = clear - 8.0 - high;
        while top >= 0.0 {
            let block = Taken { across, down: (top, top + high) };
            let line = Taken { across: (x - 2.0, x + 2.0), down: (top, marks.frame.bottom) };
            let free = left >= 0.0 && left + wide <= right;
            if free && marks.is_free(&block) && marks.is_free(&line) {
                let anchor = if left > x { Anchor::Start } else { Anchor::End };
                let shift = if left > x { BESIDE } else { -BESIDE };
                for (nth, text) in lines.into_iter().enumerate() {
                    let (at, rest) = ((x, top + 11.0 + nth as f64 * LEADING), String::new());
                    marks.write(Role::Words, Text { at, shift, anchor, text, rest });
                }
                marks.taken.push(line);
                let ends = [(x, top), (x, marks.frame.bottom)];
                marks.put(Role::Key, Shape::Strokes(vec![ends], 1.0));
                return true;
            }
            top -= LEADING / 2.0;
        }
    }
    false
}

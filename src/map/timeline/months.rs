//! The months below the axis of a timeline: as many of them as have room.

use super::{MARGIN, Note, across};
use crate::story::date::{Date, Month};

/// Half the width of a letter of a name, and the least room between two names.
const HALF_LETTER: f64 = 3.7;
const APART: f64 = 8.0;

/// The months to name: every twelfth, sixth, third or each one, whichever are the most that have room.
pub(super) fn months(days: &[Date], steps: &[f64], label: impl Fn(Month) -> String) -> Vec<Note> {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return Vec::new() };
    let (start, end) = (first.in_month(), last.in_month());
    let all = (start.0..=end.0).map(Month).filter_map(|month| {
        let day = Date { year: i16::try_from(month.year()).ok()?, month: month.of_year(), day: 1 };
        let x = across(days, day);
        (0.0..=1.0).contains(&x).then(|| (month, x, label(month)))
    });
    let all: Vec<_> = all.collect();
    let mut placed: Vec<(Month, Note)> = Vec::new();
    for step in steps {
        let wide = step - 2.0 * MARGIN;
        let half = |text: &str| HALF_LETTER * text.chars().count() as f64;
        // From many to few; the first choice of which all have room.
        for every in [1, 3, 6, 12, 60] {
            let chosen = all.iter().filter(|(month, x, text)| {
                let inside = half(text) <= MARGIN + x.min(1.0 - x) * wide;
                inside && month.0 % every == 0
            });
            let chosen: Vec<_> = chosen.collect();
            let close = chosen.windows(2).any(|pair| match pair {
                [one, other] => (other.1 - one.1) * wide < half(&one.2) + half(&other.2) + APART,
                _ => false,
            });
            // What has stood in a narrower picture stays.
            let keeps = placed.iter().all(|(month, _)| month.0 % every == 0);
            if close || !keeps {
                continue;
            }
            for (month, x, text) in chosen {
                if placed.iter().all(|(known, _)| known != month) {
                    let note = Note { x: *x, up: 0.0, text: text.clone(), from: *step };
                    placed.push((*month, note));
                }
            }
            break;
        }
    }
    placed.sort_by_key(|(month, _)| *month);
    placed.into_iter().map(|(_, note)| note).collect()
}

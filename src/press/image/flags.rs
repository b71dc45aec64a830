//! The values of a chart that are told at their place: the highest and the latest.

use yew::prelude::*;

use super::chart::{SMALL, halo};
use super::palette::{ACCENT, PAPER};
use super::text::Type;
use crate::chart::figure::Figure;
use crate::chart::points::Point;
use crate::chart::terms::Terms;
use crate::view::length::length;

/// The highest and the latest value, each with its month.
pub fn flags(terms: Terms<'_>, points: &[Point], figure: &Figure) -> Html {
    let placed = points.iter().zip(&figure.marks);
    let known: Vec<_> =
        placed.filter_map(|(point, mark)| Some((point, mark.x, mark.y?, point.value?))).collect();
    let highest = known.iter().rev().max_by(|a, b| a.3.total_cmp(&b.3));
    let told = [highest, known.last()].into_iter().flatten();
    let all: Vec<Flag> = told
        .map(|(point, x, y, value)| {
            let formats = &terms.story.language.formats;
            let number = formats.number(*value, terms.unit.decimals);
            let month = formats.short_month(point.start);
            let text = format!("{month}: {number}\u{a0}{}", terms.unit.short);
            Flag::new(text, (*x, *y), figure)
        })
        .collect();
    let apart = match all.as_slice() {
        [highest, latest] => !highest.touches(latest),
        _ => true,
    };
    let shown = all.iter().take(if apart { 2 } else { 1 });
    let dot = |flag: &Flag| {
        let (x, y) = flag.at;
        html! {
            <circle cx={length(x)} cy={length(y)} r="4" fill={ACCENT} stroke={PAPER}
                stroke-width="1.5" />
        }
    };
    html! { <>{ for shown.map(Flag::drawn) }{ for all.iter().map(dot) }</> }
}

/// A text above a mark, clear of what is drawn beside it.
struct Flag {
    text: String,
    at: (f64, f64),
    left: f64,
    right: f64,
    foot: f64,
}

impl Flag {
    const KIND: Type = Type { size: SMALL.size, bold: true };

    fn new(text: String, at: (f64, f64), figure: &Figure) -> Flag {
        let half = Flag::KIND.width(&text) / 2.0;
        let most = figure.frame.right - 2.0 * half;
        let left = (at.0 - half).min(most).max(figure.frame.left + 4.0);
        let right = left + 2.0 * half;
        Flag { text, at, left, right, foot: above(figure, (left, right)).min(at.1) - 10.0 }
    }

    fn touches(&self, other: &Flag) -> bool {
        let across = self.left < other.right + 8.0 && other.left < self.right + 8.0;
        across && (self.foot - other.foot).abs() < Flag::KIND.leading()
    }

    fn drawn(&self) -> Html {
        let (x, y) = self.at;
        html! {
            <>
                <line x1={length(x)} x2={length(x)} y1={length(y)} y2={length(self.foot + 4.0)}
                    stroke={ACCENT} />
                { halo(&self.text, (self.left, self.foot), Flag::KIND) }
            </>
        }
    }
}

/// The upper edge of what is drawn between two places across.
fn above(figure: &Figure, (from, to): (f64, f64)) -> f64 {
    let within = figure.marks.iter().filter(|mark| (from..=to).contains(&mark.x));
    let drawn = within.flat_map(|mark| [mark.y, mark.first]).flatten();
    drawn.fold(f64::MAX, f64::min)
}

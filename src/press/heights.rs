//! How high an explainer is in boxes of different widths, computed by laying its fragment out.

mod condition;
mod document;
mod edges;
mod face;
mod fit;
mod grid;
mod inset;
mod length;
mod sheet;
mod specificity;
mod style;
mod text;
mod tree;

use std::rc::Rc;

use self::document::Document;
pub use self::fit::Point;
use self::fit::fit;
use self::tree::{Tree, around};
use super::fragment::fragment;
use crate::story::Story;

/// The widths that are computed, in pixels of the embed's box.
const NARROWEST: u16 = 240;
const WIDEST: u16 = 1200;

/// The widths that are looked at first; where two of them differ, those between are too.
const STRIDE: u16 = 8;

/// The part of a height by which two may differ so that a straight line between them is as good.
const SAME: f32 = 0.004;

/// Room for an explainer, as the ends of straight lines that its height follows: widths in CSS
/// pixels, ascending, each with the height in CSS pixels. Narrower boxes are as high as the first
/// says, wider ones as the last. Nothing means that no height is known, and none is reserved.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    /// What it needs, by the width of the embed's box.
    pub needed: Vec<Point>,
}

impl Heights {
    /// The heights of the whole story, or of one block.
    pub fn new(story: &Rc<Story>, block: Option<&str>) -> Heights {
        Heights { needed: fit(&computed(&fragment(story, block))) }
    }

    /// What it needs in a box of this width, in CSS pixels; `None` where no height is known.
    pub fn at(&self, width: u16) -> Option<u16> {
        let after = self.needed.iter().position(|(to, _)| *to >= width);
        let after = after.unwrap_or(self.needed.len().saturating_sub(1));
        let (to, last) = *self.needed.get(after)?;
        let (from, first) = *self.needed.get(after.saturating_sub(1))?;
        let part =
            f32::from(width.saturating_sub(from)) / f32::from(to.saturating_sub(from).max(1));
        let (first, last) = (f32::from(first), f32::from(last));
        Some((first + (last - first) * part.min(1.0)).ceil() as u16)
    }
}

/// The height of a fragment at all widths at which it changes.
fn computed(fragment: &str) -> Vec<(u16, f32)> {
    let document = Document::new(fragment);
    let around = around(&document);
    let turns = document.turns().into_iter().map(|it| it + around as u16);
    let mut starts: Vec<u16> = turns.filter(|it| (NARROWEST + 1..=WIDEST).contains(it)).collect();
    starts.insert(0, NARROWEST);
    starts.push(WIDEST + 1);
    let mut found = Vec::new();
    for pair in starts.windows(2) {
        let [from, to] = *pair else { continue };
        let Some(mut tree) = Tree::new(&document, f32::from(from) - around) else { continue };
        let mut height = |width: u16| tree.height(f32::from(width));
        let mut last: Option<(u16, f32)> = None;
        for width in (from..to - 1).step_by(STRIDE.into()).chain([to - 1]) {
            let Some(now) = height(width).map(|height| (width, height)) else { continue };
            if let Some(last) = last {
                between(last, now, &mut height, &mut found);
            }
            found.push(now);
            last = Some(now);
        }
    }
    found.dedup_by_key(|it| it.0);
    found
}

/// Adds the heights between two that differ.
fn between(
    from: (u16, f32),
    to: (u16, f32),
    height: &mut impl FnMut(u16) -> Option<f32>,
    found: &mut Vec<(u16, f32)>,
) {
    let middle = from.0.midpoint(to.0);
    if (from.1 - to.1).abs() <= SAME * to.1 || middle == from.0 {
        return;
    }
    if let Some(now) = height(middle).map(|height| (middle, height)) {
        between(from, now, height, found);
        found.push(now);
        between(now, to, height, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_height_lies_on_the_line_between_its_neighbours() {
        let needed = vec![(240, 1500), (360, 1200), (361, 1000), (900, 1000)];
        let heights = Heights { needed };
        for (width, height) in [
            (100, 1500),
            (240, 1500),
            (300, 1350),
            (360, 1200),
            (361, 1000),
            (640, 1000),
            (2000, 1000),
        ] {
            assert_eq!(heights.at(width), Some(height), "{width}");
        }
        assert_eq!(Heights::default().at(640), None);
    }
}

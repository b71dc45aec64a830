//! How high an explainer is in boxes of different widths, computed by laying its fragment out.

mod declaration;
mod document;
mod edges;
mod face;
mod fit;
mod font;
mod grid;
mod inset;
mod ledger;
mod letters;
#[cfg(test)]
mod overview;
mod style;
mod text;
mod tree;

use std::rc::Rc;

use self::document::HtmlDocument;
pub use self::fit::HeightPoint;
use self::fit::{HeightBounds, fit, height};
use self::font::Font;
pub use self::ledger::problems;
use self::tree::{Tree, around};
use super::fragment::fragment;
use crate::story::Story;

/// The widths that are computed, in pixels of the embed's box.
const NARROWEST: u16 = 240;
const WIDEST: u16 = 1200;

/// The widths that are looked at first; where two of them differ, those between are too.
const STRIDE: u16 = 8;

/// Parts of what a block needs that are reserved: what is too low moves the article, what is too
/// high stays empty until nobody sees it. More of it takes fewer points, so where few readers have
/// a font there may be more of it.
const MOST_READERS: (f32, f32) = (0.997, 1.022);
const FEW_READERS: (f32, f32) = (0.998, 1.03);
/// What is promised in every font; kept even where fonts differ by seven percent.
const FAIR: (f32, f32) = (0.96, 1.04);

/// Room for an explainer, as the ends of straight lines that its height follows: widths in CSS
/// pixels, ascending, each with the height in CSS pixels. Narrower boxes are as high as the first
/// says, wider ones as the last. Nothing means that no height is known, and none is reserved.
///
/// The widths of fonts differ by a fifth, and only the reader's browser knows which one it is.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    /// In the fonts that most readers have.
    pub narrow: Vec<HeightPoint>,
    /// In Noto Sans and its likes. Where it is less than for narrow letters, that holds.
    pub middle: Vec<HeightPoint>,
    /// In DejaVu Sans, the widest that systems have.
    pub wide: Vec<HeightPoint>,
}

impl Heights {
    /// The heights of the whole story, or of one block.
    pub fn new(story: &Rc<Story>, block: Option<&str>) -> Heights {
        let document = HtmlDocument::new(&fragment(story, block));
        let narrow = fit(&bands(&document, &Font::NARROW, MOST_READERS));
        // What is reserved for narrow letters in any case may do.
        let mut middle = bands(&document, &Font::MIDDLE, FEW_READERS);
        for band in &mut middle {
            if height(&narrow, band.width).is_some_and(|reserved| reserved >= band.low) {
                band.low *= 0.95;
            }
        }
        let wide = fit(&bands(&document, &Font::WIDE, FEW_READERS));
        Heights { narrow, middle: fit(&middle), wide }
    }

    /// What it needs in a box of this width, in CSS pixels, where nobody asks for the font; `None`
    /// where no height is known.
    pub fn at(&self, width: u16) -> Option<u16> {
        let [narrow, middle] = [&self.narrow, &self.middle].map(|points| height(points, width));
        Some(narrow?.max(middle?).ceil() as u16)
    }
}

/// What may be reserved for the fonts, at all widths at which a height changes.
fn bands(document: &HtmlDocument, fonts: &[Font], (least, most): (f32, f32)) -> Vec<HeightBounds> {
    let around = around(document);
    let turns = document.turns().into_iter().map(|it| it + around as u16);
    let mut starts: Vec<u16> = turns.filter(|it| (NARROWEST + 1..=WIDEST).contains(it)).collect();
    starts.insert(0, NARROWEST);
    starts.push(WIDEST + 1);
    let mut found = Vec::new();
    for pair in starts.windows(2) {
        let [from, to] = *pair else { continue };
        let column = f32::from(from) - around;
        let trees = fonts.iter().filter_map(|font| Tree::new(document, column, *font));
        let mut trees: Vec<Tree> = trees.collect();
        let mut band = |width: u16| {
            let heights = trees.iter_mut().filter_map(|tree| tree.height(f32::from(width)));
            let ends = heights.fold((f32::INFINITY, 0.0_f32), |(low, high), height| {
                (low.min(height), high.max(height))
            });
            let (low, high) = (ends.1 * least, ends.0 * most);
            if low <= high {
                return HeightBounds { width, low, high };
            }
            // Where fonts differ more than that: what is fair to each.
            let fair = (ends.1 * FAIR.0).midpoint(ends.0 * FAIR.1);
            HeightBounds { width, low: fair * 0.996, high: fair * 1.004 }
        };
        let mut last: Option<HeightBounds> = None;
        for width in (from..to - 1).step_by(STRIDE.into()).chain([to - 1]) {
            let now = band(width);
            if let Some(last) = last {
                between(last, now, &mut band, &mut found);
            }
            found.push(now);
            last = Some(now);
        }
    }
    found.dedup_by_key(|band| band.width);
    // What cannot be laid out has no height.
    found.retain(|band| band.high.is_finite());
    found
}

/// Adds the bands between two that differ.
fn between(
    from: HeightBounds,
    to: HeightBounds,
    band: &mut impl FnMut(u16) -> HeightBounds,
    found: &mut Vec<HeightBounds>,
) {
    let middle = from.width.midpoint(to.width);
    if from.is_like(&to) || middle == from.width {
        return;
    }
    let now = band(middle);
    between(from, now, band, found);
    found.push(now);
    between(now, to, band, found);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_of_fixed_height_has_room_for_what_most_need() {
        let heights = Heights {
            narrow: vec![(240, 1500), (640, 1100)],
            middle: vec![(240, 1700), (640, 900)],
            wide: vec![(240, 2000)],
        };
        assert_eq!([240, 640].map(|width| heights.at(width)), [Some(1700), Some(1100)]);
        assert_eq!(Heights::default().at(640), None);
    }
}

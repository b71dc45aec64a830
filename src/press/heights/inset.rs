//! Boxes that stand in a text: their distances in pixels.

use taffy::prelude::*;
use taffy::{ExpandedLengthPercentage, ExpandedLengthPercentageAuto};

use super::style::Style;
use super::text::{FlowText, Inset};

/// A box of this style in a text.
pub fn inset(style: &Style, text: Option<FlowText>) -> Inset {
    let boxed = &style.boxed;
    let (width, height) = (boxed.size.width.into_option(), boxed.size.height.into_option());
    Inset {
        text: text.map(Box::new),
        beside: beside(boxed),
        above: pixels(boxed.padding.top) + pixels(boxed.border.top),
        below: pixels(boxed.padding.bottom) + pixels(boxed.border.bottom),
        least: (
            width.unwrap_or(0.0).max(least(boxed.min_size.width)),
            height.unwrap_or(0.0).max(least(boxed.min_size.height)),
        ),
        wide: boxed.size.width == Dimension::percent(1.0),
    }
}

/// What is left and right of its content.
pub fn beside(boxed: &taffy::Style) -> f32 {
    [boxed.padding.left, boxed.padding.right, boxed.border.left, boxed.border.right]
        .map(pixels)
        .iter()
        .sum()
}

fn pixels(length: LengthPercentage) -> f32 {
    // A part of the box around it is not asked for in a text.
    match length.expand() {
        ExpandedLengthPercentage::Length(pixels) => pixels,
        _ => 0.0,
    }
}

fn least(length: LengthPercentageAuto) -> f32 {
    match length.expand() {
        ExpandedLengthPercentageAuto::Length(pixels) => pixels,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::HtmlDocument;
    use super::super::font::Font;
    use super::super::tree::Tree;

    /// The height of a text in which a box has this content.
    fn height(content: &str) -> f32 {
        let html = format!(
            "<div class=\"nutgraf\"><div><span class=\"phrase\">{content}</span></div></div>"
        );
        let tree = Tree::new(&HtmlDocument::new(&html), 400.0, Font::NARROW[0]);
        tree.and_then(|mut tree| tree.height(400.0)).unwrap_or_default()
    }

    #[test]
    fn what_stands_on_its_own_in_a_box_takes_lines() {
        let [one, two] = ["a", "<h5>a</h5><h5>b</h5>"].map(height);
        assert!(two > one + 10.0, "{one} {two}");
        for (content, like) in [
            ("<h5>a</h5>", "a"),
            ("<h5>a</h5>b", "a<br>b"),
            ("a<h5>b</h5>", "a<br>b"),
            ("<h5>a</h5><h5>b</h5>c", "a<br>b<br>c"),
        ] {
            assert_eq!(height(content), height(like), "{content}");
        }
    }
}

//! How high an explainer is in boxes of different widths.

use crate::story::Story;

/// Widths of the box in CSS pixels, ascending, each with the height in CSS pixels from that width
/// on; of the whole story, or of one block. Nothing means that no height is known, and none is
/// reserved.
pub fn heights(_: &Story, _: Option<&str>) -> Vec<(u16, u16)> {
    Vec::new()
}

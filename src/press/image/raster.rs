//! A picture as pixels.

use resvg::tiny_skia::{Pixmap, Transform};

use super::drawing::tree;

/// An SVG as PNG, with so many pixels for each of its own.
///
/// # Errors
/// What the renderer says.
pub fn png(svg: &str, dense: f32) -> Result<Vec<u8>, String> {
    let tree = tree(svg)?;
    let size = tree.size().to_int_size().scale_by(dense).ok_or("the picture has no size")?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("the picture has no size")?;
    resvg::render(&tree, Transform::from_scale(dense, dense), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}

//! A picture as pixels.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

/// Only the letters that are bundled, never those of the machine.
static LETTERS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut letters = Database::new();
    for font in [notosans::REGULAR_TTF, notosans::BOLD_TTF] {
        letters.load_font_data(font.to_vec());
    }
    Arc::new(letters)
});

/// An SVG as PNG, with so many pixels for each of its own.
///
/// # Errors
/// What the renderer says.
pub fn png(svg: &str, dense: f32) -> Result<Vec<u8>, String> {
    let options = Options { fontdb: Arc::clone(&LETTERS), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size().scale_by(dense).ok_or("the picture has no size")?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("the picture has no size")?;
    resvg::render(&tree, Transform::from_scale(dense, dense), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}

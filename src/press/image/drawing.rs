//! A picture as its renderers see it.

use std::sync::{Arc, LazyLock};

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

/// What an SVG draws.
pub fn tree(svg: &str) -> Result<Tree, String> {
    let options = Options { fontdb: Arc::clone(&LETTERS), ..Options::default() };
    Tree::from_str(svg, &options).map_err(|error| error.to_string())
}

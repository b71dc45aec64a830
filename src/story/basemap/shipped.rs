//! The base maps that come with the command.

use super::{about, topology};

/// The base map of a story that names none.
pub const USUAL: &str = "americas";

/// The file with the names of the areas.
pub(super) const NAMES: &str = "areas.csv";

/// A folder by its name, with the bytes of its files by theirs.
type Folder = (&'static str, [(&'static str, &'static [u8]); 3]);

/// The base maps that come with the command.
pub(super) const SHIPPED: [Folder; 1] = [(
    USUAL,
    [
        (about::FILE, include_bytes!("../../../www/basemap/americas/map.json")),
        (topology::FILE, include_bytes!("../../../www/basemap/americas/map.topo.json")),
        (NAMES, include_bytes!("../../../www/basemap/americas/areas.csv")),
    ],
)];

/// The names of the base maps that come with the command.
///
/// ```
/// assert!(nutgraf::story::basemap::shipped().any(|name| name == "americas"));
/// ```
pub fn shipped() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(name, _)| *name)
}

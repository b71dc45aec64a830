//! Rings around what would be too small to be seen.

use super::frame::MapFrame;
use crate::story::atlas::{Basemap, Extent};

/// Radius of a ring in pixels.
pub const RADIUS: f64 = 7.0;

/// An area that is smaller than a square of this side, in pixels, has a ring.
const SMALL: f64 = 8.0;

/// Radius of the largest target: 24 pixels across.
const TARGET: f64 = 12.0;

/// A ring around a small country or island.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::{frame::MapFrame, rings::rings};
///
/// let extent = &atlas.extents[0];
/// let rings = rings(&atlas.basemap, extent, &MapFrame::new(extent, 320.0), |_| true);
/// assert!(rings.iter().all(|ring| ring.target <= 12.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ring {
    /// The area.
    pub area: u16,
    /// Its middle, in pixels.
    pub at: (f64, f64),
    /// Radius of what can be pointed at, which touches no other ring's.
    pub target: f64,
}

/// The rings around those areas that are shaded. Parts of a country have none: they stand so
/// close that their rings would hide them.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::{frame::MapFrame, rings::rings};
///
/// let extent = &atlas.extents[0];
/// assert!(rings(&atlas.basemap, extent, &MapFrame::new(extent, 320.0), |_| false).is_empty());
/// ```
pub fn rings(
    basemap: &Basemap,
    extent: &Extent,
    frame: &MapFrame,
    shaded: impl Fn(u16) -> bool,
) -> Vec<Ring> {
    let small = extent.spots.iter().filter(|spot| frame.pixels(spot.size) < SMALL);
    let places = small.filter_map(|spot| {
        let area = spot.area.filter(|area| *area < basemap.parts && shaded(*area))?;
        Some((area, frame.at(spot.at)))
    });
    let places: Vec<_> = places.collect();
    let target = |at: &(f64, f64)| {
        let others = places.iter().filter(|(_, other)| other != at);
        let apart = others.map(|(_, other)| (at.0 - other.0).powi(2) + (at.1 - other.1).powi(2));
        apart.fold(f64::MAX, f64::min).sqrt().min(2.0 * TARGET) / 2.0
    };
    places.iter().map(|(area, at)| Ring { area: *area, at: *at, target: target(at) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::atlas::Spot;

    #[test]
    fn small_shaded_countries_have_rings_that_do_not_take_each_others_place() {
        let spot = |area, x, size| Spot {
            area: Some(area),
            at: (x, 50),
            room: size / 2,
            size,
            cut: false,
        };
        let extent = Extent {
            id: Default::default(),
            label: String::new(),
            bounds: [0, 0, 400, 350],
            spots: vec![spot(0, 50, 40), spot(1, 100, 3), spot(2, 110, 3), spot(3, 300, 3)],
        };
        let basemap = Basemap { parts: 3, ..Basemap::default() };
        let frame = MapFrame::new(&extent, 400.0);
        let found = rings(&basemap, &extent, &frame, |_| true);
        // The first is large, the last a part.
        let expected = [(1, 5.0), (2, 5.0)];
        assert_eq!(found.iter().map(|ring| (ring.area, ring.target)).collect::<Vec<_>>(), expected);
        let alone = rings(&basemap, &extent, &frame, |area| area == 1);
        assert_eq!(alone[0].target, 12.0);
        assert_eq!(rings(&basemap, &extent, &frame, |_| false), []);
    }
}

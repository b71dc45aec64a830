//! A part of the map as a picture of so many pixels.

use crate::story::atlas::Extent;

/// A picture of a part of the map, in CSS pixels.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::frame::MapFrame;
///
/// let extent = &atlas.extents[0];
/// let frame = MapFrame::new(extent, 640.0);
/// assert_eq!(frame.at((extent.bounds[0], extent.bounds[1])), (0.0, 0.0));
/// assert!((frame.pixels(extent.bounds[2]) - 640.0).abs() < 1e-9);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapFrame {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Map units for a pixel.
    pub unit: f64,
    origin: (f64, f64),
}

impl MapFrame {
    /// A picture of this width.
    pub fn new(extent: &Extent, width: f64) -> MapFrame {
        let [left, top, across, _] = extent.bounds.map(f64::from);
        let width = width.max(1.0);
        let unit = (across / width).max(f64::MIN_POSITIVE);
        MapFrame { width, height: width / Extent::SHAPE, unit, origin: (left, top) }
    }

    /// Where a point of the map is in the picture.
    pub fn at(&self, (x, y): (i16, i16)) -> (f64, f64) {
        self.place((x.into(), y.into()))
    }

    /// The same for a point that may be far outside.
    pub fn place(&self, (x, y): (i32, i32)) -> (f64, f64) {
        ((f64::from(x) - self.origin.0) / self.unit, (f64::from(y) - self.origin.1) / self.unit)
    }

    /// How many pixels a length of the map has.
    pub fn pixels(&self, length: i16) -> f64 {
        f64::from(length) / self.unit
    }

    /// Whether a few parts of a country can be named, beside themselves where they are small.
    pub fn near(&self) -> bool {
        self.unit < 6.0
    }

    /// Whether the parts of a country are large enough to carry names.
    pub fn close(&self) -> bool {
        self.unit < 2.5
    }
}

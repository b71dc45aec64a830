//! The outlines of a map, and the parts of it that readers see.

use crate::story::id::Id;

/// A part of the map, in map units.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// let extent = &atlas.extents[0];
/// let spot = &extent.spots[0];
/// assert_eq!(spot.area.and_then(|area| extent.spot(area)), spot.area.map(|_| spot));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Its id.
    pub id: Id,
    /// Its name for readers.
    pub label: String,
    /// Left, top, width and height; all parts have the shape of [`Extent::SHAPE`].
    pub bounds: [i16; 4],
    /// What can be seen of it, the largest first.
    pub spots: Vec<Spot>,
}

impl Basemap {
    /// Whether an area is a country that is drawn as one.
    pub fn is_country(&self, area: u16) -> bool {
        area < self.parts
    }
}

impl Extent {
    /// Width to height of every picture; the style sheet says the same.
    pub const SHAPE: f64 = 8.0 / 7.0;

    /// Where an area is seen in this part of the map, if at all.
    pub fn spot(&self, area: u16) -> Option<&Spot> {
        self.spots.iter().find(|spot| spot.area == Some(area))
    }
}

/// The place of an area in a part of the map: the middle of the roomiest place inside it.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// let spots = &atlas.extents[0].spots;
/// assert!(spots.is_sorted_by(|one, next| one.size >= next.size), "the largest comes first");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Index into [`Basemap::areas`]; `None` for the country that is drawn as its parts.
    pub area: Option<u16>,
    /// The middle, in map units.
    pub at: (i16, i16),
    /// Map units from the middle up or down to the border; sideways there are twice as many.
    pub room: i16,
    /// Side of a square that is about as large as what is seen of the area, in map units.
    pub size: i16,
    /// Whether the picture cuts off much of it.
    pub cut: bool,
}

/// Outlines in map units: projected, whole numbers, y pointing down. Borders that two areas
/// share are stored once.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// assert!(atlas.basemap.is_country(0) && !atlas.basemap.is_country(atlas.basemap.parts));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basemap {
    /// Lines, each as its first point and then the step to the next.
    pub arcs: Vec<Vec<(i16, i16)>>,
    /// The areas by name: countries, then the parts of one country that is drawn as its parts, then
    /// those parts of others that sources name: they lie over their country.
    pub areas: Vec<Area>,
    /// Index of the first part.
    pub parts: u16,
    /// Name of the country that is drawn as its parts.
    pub whole: String,
    /// Whom to credit for the outlines.
    pub credit: String,
}

/// An area of the map.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// let mexico = atlas.basemap.areas.iter().find(|area| area.id == "MX-SIN").unwrap();
/// assert_eq!(mexico.name, "Sinaloa");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// ISO 3166-2 for a state, ISO 3166-1 alpha-3 for a country.
    pub id: String,
    /// Its name for readers.
    pub name: String,
    /// Index of the country over which it is drawn.
    pub within: Option<u16>,
    /// What one such part of a country is called, and what several are.
    pub nouns: [String; 2],
    /// Closed rings of arcs: `n` is arc n forwards, `-n - 1` the same backwards.
    pub rings: Vec<Vec<i16>>,
}

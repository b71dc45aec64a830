//! The name of an area in a picture: its size, and the places in which it can stand.

use super::frame::MapFrame;
use crate::story::atlas::{Basemap, Spot};

/// Half the height of a name of 12 pixels with its halo.
pub const HALF: f64 = 8.5;

/// How far a name may run over the roomiest place of its area, squared: an area is mostly larger
/// than the ellipse that fits into it.
const OVER: f64 = 2.6;

/// An area whose size is so many times half the width of its name may carry it all the same.
const LARGE: f64 = 1.2;

/// A name in the picture.
///
/// ```
/// use nutgraf::map::label::Label;
///
/// let label = Label { name: "Cuba", at: (50.0, 50.0), half: 20.0 };
/// assert!(label.touches((65.0, 50.0), (1.0, 1.0)) && !label.touches((80.0, 50.0), (1.0, 1.0)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label<'a> {
    /// The name.
    pub name: &'a str,
    /// Its middle, in pixels.
    pub at: (f64, f64),
    /// Half its width with its halo.
    pub half: f64,
}

impl Label<'_> {
    /// Whether it touches something with this middle, and half this width and height.
    pub fn touches(&self, at: (f64, f64), half: (f64, f64)) -> bool {
        (self.at.0 - at.0).abs() < self.half + half.0 && (self.at.1 - at.1).abs() < HALF + half.1
    }

    /// Whether all of it is in the picture.
    pub fn is_within(&self, frame: &MapFrame) -> bool {
        let (x, y) = self.at;
        x >= self.half && x + self.half <= frame.width && y >= HALF && y + HALF <= frame.height
    }
}

/// The name of what is seen there, on the middle of it. A country that is drawn as its parts has
/// a name from far away, its parts from near; `wanted` are those parts that are named before, and the
/// country if none is.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// # use nutgraf::map::frame::MapFrame;
/// # let extent = &atlas.extents[0];
/// # let frame = MapFrame::new(extent, 640.0);
/// use nutgraf::map::label::named;
///
/// let spot = &extent.spots[0];
/// if let Some(label) = named(&atlas.basemap, &frame, spot, true) {
///     assert_eq!(label.at, frame.at(spot.at));
/// }
/// ```
pub fn named<'a>(
    basemap: &'a Basemap,
    frame: &MapFrame,
    spot: &Spot,
    wanted: bool,
) -> Option<Label<'a>> {
    let name = match spot.area {
        Some(area) if area >= basemap.parts && !frame.close() && !wanted => return None,
        Some(area) => &basemap.areas.get(usize::from(area))?.name,
        None if frame.close() || !wanted => return None,
        None => &basemap.whole,
    };
    Some(Label { name, at: frame.at(spot.at), half: half_width(name) })
}

/// Whether the name is about inside an ellipse that is twice as wide as high.
///
/// ```
/// use nutgraf::map::label::{Label, has_room};
///
/// let label = Label { name: "Cuba", at: (0.0, 0.0), half: 20.0 };
/// assert!(has_room(&label, 30.0) && !has_room(&label, 3.0));
/// ```
pub fn has_room(label: &Label, room: f64) -> bool {
    let (across, down) = (label.half / (2.0 * room.max(0.1)), HALF / room.max(0.1));
    across * across + down * down <= OVER
}

/// Places for a name without room: on its area if that is large, else around it.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// # use nutgraf::map::frame::MapFrame;
/// # let extent = &atlas.extents[0];
/// # let frame = MapFrame::new(extent, 640.0);
/// use nutgraf::map::label::{Label, around};
///
/// let label = Label { name: "Cuba", at: (0.0, 0.0), half: 20.0 };
/// assert!(around(&label, &extent.spots[0], &frame).all(|other| other.name == label.name));
/// ```
pub fn around<'a>(
    label: &Label<'a>,
    spot: &Spot,
    frame: &MapFrame,
) -> impl Iterator<Item = Label<'a>> + use<'a> {
    let (x, y) = label.at;
    // A pixel more than the ring, so that the two do not touch.
    let room = frame.pixels(spot.room).max(super::rings::RADIUS) + 1.0;
    let (down, across) = (room + HALF, room * 1.5 + label.half);
    let large = frame.pixels(spot.size) > LARGE * label.half;
    let on = large.then_some((x, y));
    let (slant, low) = (room + label.half, y + HALF);
    let beside = [(x, y + down), (x - slant, low), (x + slant, low)];
    let beside = beside.into_iter().chain([(x, y - down), (x - across, y), (x + across, y)]);
    let label = *label;
    on.into_iter().chain(beside).map(move |at| Label { at, ..label })
}

/// Whether a name stands on the middle of another area, which would then seem to be named so; `part`
/// says how much of its size counts as its middle.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// # use nutgraf::map::frame::MapFrame;
/// # let extent = &atlas.extents[0];
/// # let frame = MapFrame::new(extent, 640.0);
/// use nutgraf::map::label::{Label, hides};
///
/// let at = frame.at(extent.spots[0].at);
/// let label = Label { name: "Cuba", at, half: 20.0 };
/// assert!(hides(&label, &[&extent.spots[0]], &frame, 0.4));
/// ```
pub fn hides(label: &Label, others: &[&Spot], frame: &MapFrame, part: f64) -> bool {
    others.iter().any(|other| {
        let reach = frame.pixels(other.room).max(frame.pixels(other.size) * part);
        label.touches(frame.at(other.at), (reach, reach))
    })
}

/// Whether no other area is nearer to a name than its own: first as a square of its size, for a name
/// on the coast of another would seem to be its name, and then by its middle.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// # use nutgraf::map::frame::MapFrame;
/// # let extent = &atlas.extents[0];
/// # let frame = MapFrame::new(extent, 640.0);
/// use nutgraf::map::label::{Label, is_nearest};
///
/// let spot = &extent.spots[0];
/// let label = Label { name: "Here", at: frame.at(spot.at), half: 20.0 };
/// assert!(is_nearest(&label, spot, &[], &frame));
/// ```
pub fn is_nearest(label: &Label, spot: &Spot, others: &[&Spot], frame: &MapFrame) -> bool {
    let distances = |spot: &Spot| {
        let (x, y) = frame.at(spot.at);
        let (across, down) = ((x - label.at.0).abs() - label.half, (y - label.at.1).abs() - HALF);
        // Squared: only which is less counts.
        let from = |reach: f64| (across - reach).max(0.0).powi(2) + (down - reach).max(0.0).powi(2);
        [from(frame.pixels(spot.size) / 2.0), from(0.0)]
    };
    let own = distances(spot);
    others.iter().all(|other| own < distances(other))
}

/// Half the width of a name in a common font of 12 pixels, rather too much than too little.
///
/// ```
/// use nutgraf::map::label::half_width;
///
/// assert!(half_width("Mexico") > half_width("Haiti"));
/// ```
pub fn half_width(name: &str) -> f64 {
    let letters = name.chars().map(|letter| match letter {
        'i' | 'j' | 'l' | 'r' | 't' | 'f' | 'I' | ' ' | '.' | ',' | '’' | '-' | 'í' => 4.8,
        'm' | 'w' | 'M' | 'W' => 11.5,
        'A'..='Z' => 9.2,
        _ => 7.4,
    });
    letters.sum::<f64>() / 2.0 + 3.0
}

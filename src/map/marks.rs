//! What a picture of a map shows over the land: the one list that the view and the pictures draw.

use super::frame::MapFrame;
use super::label::Label;
use super::labels::{Weight, labels};
use super::rings::{RADIUS, Ring, rings};
use super::{listed_by, listing_days};
use crate::story::atlas::{Atlas, Extent, Level, Precision};

/// What is chosen on a map.
///
/// ```
/// use nutgraf::map::marks::MapSelection;
///
/// let all = MapSelection { group: None, step: 0 };
/// assert_ne!(all, MapSelection { group: Some(0), ..all });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapSelection {
    /// The only group; all of them where none is chosen.
    pub group: Option<usize>,
    /// The listing day up to which groups are shown, as an index.
    pub step: usize,
}

/// The shade of a country of which sources name no part: it is hatched, never filled.
pub const WHOLE: &str = "whole";

/// The shade of an area in which most groups are named.
const MANY: &str = "many";

/// Shades for the number of groups named in an area: at most so many.
const COUNTS: [(usize, &str); 3] = [(1, "one"), (3, "few"), (usize::MAX, MANY)];

/// The areas that are shaded, in order, each with the name of its shade: by level for one group, by
/// number for all.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::marks::{MapSelection, shades};
///
/// let first = &atlas.groups[0].presence[0];
/// let shaded = shades(atlas, MapSelection { group: Some(0), step: 0 });
/// assert!(shaded.iter().any(|(area, _)| *area == first.area));
/// ```
pub fn shades(atlas: &Atlas, shown: MapSelection) -> Vec<(u16, &'static str)> {
    let days = listing_days(atlas);
    let Some(day) = days.get(shown.step) else { return Vec::new() };
    let group = shown.group.and_then(|group| atlas.groups.get(group));
    let shade = |area: u16| {
        if let Some(group) = group {
            let presence = group.presence_in(area)?;
            return Some(if presence.whole { WHOLE } else { presence.level.id() });
        }
        let (mut named, mut whole) = (0, false);
        for (_, group) in listed_by(atlas, *day) {
            match group.presence_in(area) {
                Some(presence) if presence.whole => whole = true,
                Some(_) => named += 1,
                None => {}
            }
        }
        if named == 0 {
            return whole.then_some(WHOLE);
        }
        COUNTS.iter().find(|(most, _)| named <= *most).map(|(_, shade)| *shade)
    };
    let areas = (0..).zip(&atlas.basemap.areas);
    areas.filter_map(|(at, _)| Some((at, shade(at)?))).collect()
}

/// What stands over the areas of a picture, in its pixels.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// # use nutgraf::map::frame::MapFrame;
/// # let extent = &atlas.extents[0];
/// # let frame = MapFrame::new(extent, 640.0);
/// use nutgraf::map::marks::{MapSelection, over};
///
/// let over = over(atlas, extent, &frame, MapSelection { group: Some(0), step: 0 });
/// assert!(over.names.iter().all(|label| label.is_within(&frame)));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Over<'a> {
    /// Rings around what would be too small to be seen.
    pub rings: Vec<Ring>,
    /// The names of areas.
    pub names: Vec<Label<'a>>,
    /// The reference point of the group, and whether it is a place: else it only stands for one.
    pub point: Option<((f64, f64), bool)>,
}

/// What stands over the areas of a part of the map.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::frame::MapFrame;
/// use nutgraf::map::marks::{MapSelection, over};
///
/// let extent = &atlas.extents[0];
/// let shown = MapSelection { group: None, step: 0 };
/// let over = over(atlas, extent, &MapFrame::new(extent, 640.0), shown);
/// assert!(over.point.is_none() && !over.names.is_empty());
/// ```
pub fn over<'a>(
    atlas: &'a Atlas,
    extent: &Extent,
    frame: &MapFrame,
    shown: MapSelection,
) -> Over<'a> {
    let basemap = &atlas.basemap;
    let shades = shades(atlas, shown);
    // A country is shaded where a part of it is.
    let shaded = |area: u16| {
        shades.iter().any(|(at, _)| {
            let within = basemap.areas.get(usize::from(*at)).and_then(|it| it.within);
            *at == area || within == Some(area)
        })
    };
    let rings = rings(basemap, extent, frame, shaded);
    let group = shown.group.and_then(|group| atlas.groups.get(group));
    let point = group.and_then(|group| {
        let sure = matches!(group.precision, Precision::City | Precision::Town);
        Some((frame.at(group.point?), sure))
    });
    let dots = rings.iter().map(|ring| ring.at).chain(point.map(|(at, _)| at));
    let mut taken: Vec<_> = dots.map(|at| (at, (RADIUS, RADIUS))).collect();
    if whole(atlas, extent).is_some() {
        let (half, high) = (frame.width * INSET / 2.0, frame.height * INSET / 2.0);
        taken.push(((half, frame.height - high), (half, high)));
    }
    let weight = |area: u16| match shades.iter().find(|(at, _)| *at == area) {
        Some((_, shade)) if *shade == MANY || *shade == Level::Base.id() => Weight::Strong,
        _ if shaded(area) => Weight::Shaded,
        _ => Weight::Plain,
    };
    let names = labels(basemap, extent, frame, weight, &taken);
    Over { rings, names, point }
}

/// The width of the small map in the corner that says where a part of the map lies, as a part of the
/// width of the picture; the style sheet says the same.
pub const INSET: f64 = 0.22;

/// The widest part of the map, of which a small one in the corner shows the frame of another.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::marks::whole;
///
/// let widest = atlas.extents.iter().max_by_key(|extent| extent.bounds[2]).unwrap();
/// assert_eq!(whole(atlas, widest), None);
/// ```
pub fn whole<'a>(atlas: &'a Atlas, of: &Extent) -> Option<&'a Extent> {
    let widest = atlas.extents.iter().max_by_key(|extent| extent.bounds[2])?;
    (widest.bounds != of.bounds).then_some(widest)
}

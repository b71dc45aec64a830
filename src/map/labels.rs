//! Where the names of areas stand in a picture, so that no two of them touch.

use super::frame::Frame;
use crate::story::atlas::{Basemap, Extent, Spot};

/// Half the height of a name of 12 pixels with its halo.
const HALF: f64 = 8.5;

/// How far a name may run over the roomiest place of its area, squared: an area is mostly larger
/// than the ellipse that fits into it.
const OVER: f64 = 2.6;

/// An area whose size is so many times half the width of its name may carry it all the same.
const LARGE: f64 = 1.2;

/// What no name may cover: its middle, and half its width and height.
pub type Taken = ((f64, f64), (f64, f64));

/// A name in the picture.
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
    fn touches(&self, at: (f64, f64), half: (f64, f64)) -> bool {
        (self.at.0 - at.0).abs() < self.half + half.0 && (self.at.1 - at.1).abs() < HALF + half.1
    }

    fn is_within(&self, frame: &Frame) -> bool {
        let (x, y) = self.at;
        x >= self.half && x + self.half <= frame.width && y >= HALF && y + HALF <= frame.height
    }
}

/// What is known of an area before it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It is not shaded: it is named where it has room.
    Plain,
    /// It is shaded: a country is named beside itself where it has no room.
    Shaded,
    /// It is what the picture is about: a part of a country is named so, too.
    Strong,
}

/// The names: first those with room inside their areas, the largest area first; then, beside
/// their areas, those that are shaded, and the country that is drawn as its parts. `marks` are in
/// the picture already, in pixels, with half their width and height; no name stands on them.
pub fn labels<'a>(
    basemap: &'a Basemap,
    extent: &Extent,
    frame: &Frame,
    weight: impl Fn(u16) -> Weight,
    marks: &[Taken],
) -> Vec<Label<'a>> {
    let mut placed: Vec<Label<'a>> = Vec::new();
    let strong = |spot: &Spot| {
        let part = spot.area.filter(|area| *area >= basemap.parts);
        frame.near() && part.is_some_and(|area| weight(area) == Weight::Strong)
    };
    // Some of its parts have names then.
    let whole = !extent.spots.iter().any(strong);
    let named = |spot: &Spot| {
        named(basemap, frame, spot, if spot.area.is_some() { strong(spot) } else { whole })
    };
    let free = |label: &Label<'a>, placed: &[Label<'a>]| {
        label.is_within(frame)
            && !placed.iter().any(|other| label.touches(other.at, (other.half, HALF)))
            && !marks.iter().any(|(at, half)| label.touches(*at, *half))
    };
    let mut beside = Vec::new();
    for spot in &extent.spots {
        let Some(label) = named(spot) else { continue };
        if has_room(&label, frame.pixels(spot.room)) {
            let places = [0.0, -1.0, 1.0, -2.0, 2.0].map(|step| step * HALF);
            let tried = places.map(|down| Label { at: (label.at.0, label.at.1 + down), ..label });
            // A step must not lead out of the area.
            let reach = frame.pixels(spot.room).max(1.0);
            let mut tried = tried.into_iter().zip(places).filter(|(_, down)| down.abs() <= reach);
            placed.extend(tried.find(|(label, _)| free(label, &placed)).map(|(label, _)| label));
        } else if spot.area.is_none_or(|area| {
            strong(spot) || area < basemap.parts && weight(area) != Weight::Plain
        }) {
            beside.push((label, spot));
        }
    }
    // The smallest first: they can stand in the fewest places.
    for (label, spot) in beside.into_iter().rev() {
        let others = extent.spots.iter().filter(|other| *other != spot);
        // One state is easily taken for another.
        let near = |other: &&Spot| named(other).is_some() || strong(spot) && other.area.is_some();
        let others: Vec<&Spot> = others.filter(near).collect();
        let clear = |label: &Label<'a>| free(label, &placed) && !hides(label, &others, frame);
        let tried = around(&label, spot, frame).find(clear);
        placed.extend(tried);
    }
    placed
}

/// The name of what is seen there, on the middle of it. A country that is drawn as its parts has
/// a name from far away, its parts from near; `wanted` are those parts that are named before, and the
/// country if none is.
fn named<'a>(basemap: &'a Basemap, frame: &Frame, spot: &Spot, wanted: bool) -> Option<Label<'a>> {
    let name = match spot.area {
        Some(area) if area >= basemap.parts && !frame.close() && !wanted => return None,
        Some(area) => &basemap.areas.get(usize::from(area))?.name,
        None if frame.close() || !wanted => return None,
        None => &basemap.whole,
    };
    Some(Label { name, at: frame.at(spot.at), half: half_width(name) })
}

/// Whether the name is about inside an ellipse that is twice as wide as high.
fn has_room(label: &Label, room: f64) -> bool {
    let (across, down) = (label.half / (2.0 * room.max(0.1)), HALF / room.max(0.1));
    across * across + down * down <= OVER
}

/// Places for a name without room: on its area if that is large, else around it.
fn around<'a>(
    label: &Label<'a>,
    spot: &Spot,
    frame: &Frame,
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

/// Whether a name stands on the middle of another area, which would then seem to be named so.
fn hides(label: &Label, others: &[&Spot], frame: &Frame) -> bool {
    others.iter().any(|other| {
        let reach = frame.pixels(other.room).max(frame.pixels(other.size) * 0.4);
        label.touches(frame.at(other.at), (reach, reach))
    })
}

/// Half the width of a name in a common font of 12 pixels, rather too much than too little.
fn half_width(name: &str) -> f64 {
    let letters = name.chars().map(|letter| match letter {
        'i' | 'j' | 'l' | 'r' | 't' | 'f' | 'I' | ' ' | '.' | ',' | '’' | '-' | 'í' => 4.8,
        'm' | 'w' | 'M' | 'W' => 11.5,
        'A'..='Z' => 9.2,
        _ => 7.4,
    });
    letters.sum::<f64>() / 2.0 + 3.0
}

// The outlines to test on are read natively.
#[cfg(test)]
#[cfg(feature = "cli")]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::map::rings::rings;
    use crate::story::basemap::{americas, picture, spots};

    const BOXES: [[f64; 4]; 4] = [
        [-119.0, -36.0, -34.0, 38.0],
        [-118.0, 13.0, -85.0, 33.0],
        [-93.0, 6.0, -60.0, 24.0],
        [-82.0, -36.0, -34.0, 13.0],
    ];

    fn drawn() -> Basemap {
        let named = ["CO-ANT", "CO-CHO", "HT-OU", "HT-AR", "EC-M", "BR-RJ"].map(str::to_owned);
        americas().unwrap().only(&named.into_iter().collect())
    }

    fn extent(nth: usize) -> (Basemap, Extent) {
        static EXTENTS: LazyLock<[Extent; 4]> = LazyLock::new(|| {
            BOXES.map(picture).map(|bounds| {
                let spots = spots(&drawn(), bounds);
                Extent { id: Default::default(), label: String::new(), bounds, spots }
            })
        });
        (drawn(), EXTENTS[nth].clone())
    }

    fn names(nth: usize, width: f64) -> Vec<String> {
        let (basemap, extent) = extent(nth);
        let frame = Frame::new(&extent, width);
        let labels = labels(&basemap, &extent, &frame, |_| Weight::Plain, &[]);
        labels.iter().map(|label| label.name.to_owned()).collect()
    }

    #[test]
    fn the_whole_map_names_countries_and_the_near_one_states() {
        let far = names(0, 300.0);
        assert!(
            ["Brazil", "Mexico"].iter().all(|name| far.contains(&(*name).to_owned())),
            "{far:?}"
        );
        let near = names(1, 640.0);
        assert!(near.contains(&"Sonora".to_owned()), "{near:?}");
        assert!(!near.contains(&"Mexico".to_owned()), "{near:?}");
        assert!(near.len() > 10, "{near:?}");
    }

    #[test]
    fn a_small_shaded_country_is_named_beside_itself() {
        let (basemap, extent) = extent(0);
        let frame = Frame::new(&extent, 420.0);
        let place = basemap.areas.iter().position(|area| area.id == "SLV").unwrap();
        let shaded = |area| usize::from(area) == place;
        let rings = rings(&basemap, &extent, &frame, shaded);
        let marks: Vec<_> = rings.iter().map(|ring| (ring.at, (7.0, 7.0))).collect();
        let weight = |area| if shaded(area) { Weight::Shaded } else { Weight::Plain };
        let labels = labels(&basemap, &extent, &frame, weight, &marks);
        let names: Vec<_> = labels.iter().map(|label| label.name).collect();
        assert!(rings.len() == 1 && names.contains(&"El Salvador"), "{rings:?} {names:?}");
    }

    #[test]
    fn on_a_small_picture_the_states_that_it_is_about_are_named() {
        let (basemap, extent) = extent(1);
        let frame = Frame::new(&extent, 288.0);
        let about = ["MX-TAM", "MX-GRO"];
        let strong = |area: u16| about.contains(&basemap.areas[usize::from(area)].id.as_str());
        let weight = |area| if strong(area) { Weight::Strong } else { Weight::Shaded };
        let labels = labels(&basemap, &extent, &frame, weight, &[]);
        let names: Vec<_> = labels.iter().map(|label| label.name).collect();
        assert!(["Tamaulipas", "Guerrero"].iter().all(|it| names.contains(it)), "{names:?}");
        assert!(!names.contains(&"Mexico") && !names.contains(&"Sonora"), "{names:?}");
    }

    proptest! {
        #[test]
        fn no_two_names_touch_and_none_leaves_the_picture(
            width in 240.0..1200.0_f64,
            nth in 0..4_usize,
            every in 1..5_u16,
            x in 0.0..1.0_f64,
            y in 0.0..1.0_f64,
        ) {
            let (basemap, extent) = extent(nth);
            let frame = Frame::new(&extent, width);
            let mark = ((x * frame.width, y * frame.height), (7.0, 7.0));
            let weight = |area: u16| match area % (every * 2) {
                0 => Weight::Strong,
                it if it == every => Weight::Shaded,
                _ => Weight::Plain,
            };
            let labels = labels(&basemap, &extent, &frame, weight, &[mark]);
            prop_assert!(!labels.is_empty());
            for (at, label) in labels.iter().enumerate() {
                prop_assert!(label.is_within(&frame), "{label:?}");
                prop_assert!(!label.touches(mark.0, mark.1), "{label:?}");
                for other in &labels[at + 1..] {
                    prop_assert!(!label.touches(other.at, (other.half, HALF)), "{label:?} {other:?}");
                }
            }
        }
    }
}

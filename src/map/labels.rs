//! Where the names of areas stand in a picture, so that no two of them touch.

mod obstacle;
mod weight;

pub use self::obstacle::Obstacle;
pub use self::weight::Weight;
use super::frame::MapFrame;
use super::label::{HALF, Label, around, has_room, hides, is_nearest, named};
use crate::story::atlas::{Basemap, Extent, Spot};

/// How much of the size of an area counts as its middle, on which no other name stands: of the parts
/// of a country more, for they lie side by side.
const MIDDLE: f64 = 0.4;
const MIDDLE_OF_PART: f64 = 0.6;

/// The names: first those with room inside their areas, the largest area first; then, beside
/// their areas, those that are shaded, and the country that is drawn as its parts: where the picture
/// is too small to name its parts, those that it is about are named instead. `marks` are in the
/// picture already, in pixels, with half their width and height; no name stands on them.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.blocks[1].atlas().unwrap();
/// # let frame = nutgraf::map::frame::MapFrame::new(&atlas.extents[0], 640.0);
/// # use nutgraf::map::labels::{Weight::Plain, labels};
/// assert!(!labels(&atlas.basemap, &atlas.extents[0], &frame, |_| Plain, &[]).is_empty());
/// ```
pub fn labels<'a>(
    basemap: &'a Basemap,
    extent: &Extent,
    frame: &MapFrame,
    weight: impl Fn(u16) -> Weight,
    marks: &[Obstacle],
) -> Vec<Label<'a>> {
    let layout = Obstacles { basemap, extent, frame, marks };
    let strong = |spot: &Spot| {
        let part = spot.area.filter(|area| *area >= basemap.parts);
        frame.near() && part.is_some_and(|area| weight(area) == Weight::Strong)
    };
    let shaded = |area: u16| weight(area) != Weight::Plain;
    if extent.spots.iter().any(strong) {
        let (placed, about) = layout.place(&strong, &shaded, false);
        if about {
            return placed;
        }
    }
    layout.place(&|_| false, &shaded, true).0
}

/// What names are laid out over.
struct Obstacles<'a, 'b> {
    basemap: &'a Basemap,
    extent: &'b Extent,
    frame: &'b MapFrame,
    marks: &'b [Obstacle],
}

impl<'a> Obstacles<'a, '_> {
    /// The names, and whether one of a `strong` part is among them; `whole`, that of the country is.
    fn place(
        &self,
        strong: &dyn Fn(&Spot) -> bool,
        shaded: &dyn Fn(u16) -> bool,
        whole: bool,
    ) -> (Vec<Label<'a>>, bool) {
        let Obstacles { basemap, extent, frame, .. } = self;
        let (mut placed, mut beside, mut about) = (Vec::new(), Vec::new(), false);
        let named = |spot: &Spot| {
            let wanted = if spot.area.is_some() { strong(spot) } else { whole };
            named(basemap, frame, spot, wanted)
        };
        for spot in &extent.spots {
            let Some(label) = named(spot) else { continue };
            if has_room(&label, frame.pixels(spot.room)) {
                let within = self.within(&label, spot, &placed);
                about |= within.is_some() && strong(spot);
                placed.extend(within);
            } else if spot.area.is_none_or(|area| area < basemap.parts && shaded(area))
                || strong(spot)
            {
                beside.push((label, spot));
            }
        }
        // The smallest first: they can stand in the fewest places.
        for (label, spot) in beside.into_iter().rev() {
            let about_it = strong(spot);
            let others = extent.spots.iter().filter(|other| *other != spot);
            // One part of a country is easily taken for another.
            let others: Vec<&Spot> =
                others.filter(|it| named(it).is_some() || about_it && it.area.is_some()).collect();
            let middle = if about_it { MIDDLE_OF_PART } else { MIDDLE };
            let clear = |label: &Label<'a>| {
                self.is_free(label, &placed)
                    && !hides(label, &others, frame, middle)
                    && (!about_it || is_nearest(label, spot, &others, frame))
            };
            let tried = around(&label, spot, frame).find(clear);
            about |= tried.is_some() && about_it;
            placed.extend(tried);
        }
        (placed, about)
    }

    /// A name inside its area, a step up or down where others stand.
    fn within(&self, label: &Label<'a>, spot: &Spot, placed: &[Label<'a>]) -> Option<Label<'a>> {
        // A step must not lead out of the area.
        let reach = self.frame.pixels(spot.room).max(1.0);
        let steps = [0.0, -1.0, 1.0, -2.0, 2.0].map(|step| step * HALF);
        let steps = steps.into_iter().filter(|down| down.abs() <= reach);
        let mut tried = steps.map(|down| Label { at: (label.at.0, label.at.1 + down), ..*label });
        tried.find(|label| self.is_free(label, placed))
    }

    fn is_free(&self, label: &Label, placed: &[Label]) -> bool {
        label.is_within(self.frame)
            && !placed.iter().any(|other| label.touches(other.at, (other.half, HALF)))
            && !self.marks.iter().any(|(at, half)| label.touches(*at, *half))
    }
}

// The outlines to test on are read natively.
#[cfg(test)]
#[cfg(feature = "cli")]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::map::rings::rings;
    use crate::story::basemap::usual;

    const BOXES: [[f64; 4]; 4] = [
        [-119.0, -36.0, -34.0, 38.0],
        [-118.0, 13.0, -85.0, 33.0],
        [-93.0, 6.0, -60.0, 24.0],
        [-82.0, -36.0, -34.0, 13.0],
    ];

    fn drawn() -> Basemap {
        let named = ["CO-ANT", "CO-CHO", "HT-OU", "HT-AR", "EC-M", "BR-RJ"].map(str::to_owned);
        usual().unwrap().only(&named.into_iter().collect())
    }

    fn extent(nth: usize) -> (Basemap, Extent) {
        static EXTENTS: LazyLock<[Extent; 4]> = LazyLock::new(|| {
            BOXES.map(|shown| {
                let land = usual().unwrap();
                let bounds = land.picture(shown);
                let spots = land.spots(&drawn(), bounds);
                Extent { id: Default::default(), label: String::new(), bounds, spots }
            })
        });
        (drawn(), EXTENTS[nth].clone())
    }

    fn names(nth: usize, width: f64) -> Vec<String> {
        let (basemap, extent) = extent(nth);
        let frame = MapFrame::new(&extent, width);
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
        let frame = MapFrame::new(&extent, 420.0);
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
        let frame = MapFrame::new(&extent, 288.0);
        let about = ["MX-TAM", "MX-GRO"];
        let strong = |area: u16| about.contains(&basemap.areas[usize::from(area)].id.as_str());
        let weight = |area| if strong(area) { Weight::Strong } else { Weight::Shaded };
        let labels = labels(&basemap, &extent, &frame, weight, &[]);
        let names: Vec<_> = labels.iter().map(|label| label.name).collect();
        assert!(["Tamaulipas", "Guerrero"].iter().all(|it| names.contains(it)), "{names:?}");
        assert!(!names.contains(&"Mexico") && !names.contains(&"Sonora"), "{names:?}");
    }

    /// Nuevo León has no coast: a name in the sea would stand beside Tamaulipas.
    #[test]
    fn no_name_stands_beside_another_area() {
        let (basemap, extent) = extent(1);
        let about = ["MX-NLE", "MX-TAM", "MX-COA", "MX-GRO", "MX-MIC", "MX-MEX"];
        let strong = |area: u16| about.contains(&basemap.areas[usize::from(area)].id.as_str());
        let weight = |area| if strong(area) { Weight::Strong } else { Weight::Shaded };
        for width in [290.0, 340.0, 440.0, 560.0, 720.0] {
            let frame = MapFrame::new(&extent, width);
            let labels = labels(&basemap, &extent, &frame, weight, &[]);
            let beside = labels.iter().filter(|label| label.name == "Nuevo León");
            assert_eq!(beside.count(), 0, "{width}: {labels:?}");
            assert!(labels.iter().any(|label| label.name == "Tamaulipas"), "{width}");
        }
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
            let frame = MapFrame::new(&extent, width);
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

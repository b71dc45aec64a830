//! Two colours that are too close.

use palette::Srgb;

use super::nearest::{contrast, nearest, written};
use super::pairs::ColorPair;
use super::theme::Set;
use crate::story::problem::{ProblemKind, Problems};
use crate::style::palette::Scheme;

/// A colour of a publisher that is too close to another.
#[derive(Debug)]
pub struct Failure {
    /// Which of the properties that are set.
    pub at: usize,
    /// Everything that the colour meets, with the least contrast.
    pub others: Vec<(Srgb<u8>, f32)>,
    pair: &'static ColorPair,
    colour: Srgb<u8>,
    other: Srgb<u8>,
    /// Whether the publisher has set the other one, too.
    theirs: bool,
    found: f32,
}

impl Failure {
    /// That two colours are too close, if they are.
    pub fn new(
        at: usize,
        pair: &'static ColorPair,
        (colour, other): (Srgb<u8>, Srgb<u8>),
        set: Option<usize>,
    ) -> Option<Failure> {
        let found = contrast(colour, other);
        let (theirs, others) = (set.is_some(), Vec::new());
        (found < pair.least).then_some(Failure { at, others, pair, colour, other, theirs, found })
    }

    /// Whether more is lacking here than there.
    pub fn worse_than(&self, other: &Failure) -> bool {
        self.found / self.pair.least <= other.found / other.pair.least
    }

    /// Says it at the place of the colour.
    pub fn tell(&self, set: &Set, scheme: Scheme, problems: &mut Problems) {
        let (scheme, what) = (scheme.name(), self.pair.what);
        let [own, other] = [self.colour, self.other].map(written);
        let whose = if self.theirs { "also set by you" } else { "the explainer's own" };
        // Rounded down: 4.499 is not 4.5.
        let found = (self.found * 100.0).floor() / 100.0;
        let least = self.pair.least;
        let what = format!(
            "in {scheme} mode, readers can hardly see {what}: {own} and {other} ({whose}) have a \
             contrast of {found:.2}:1 but need {least}:1"
        );
        let help = match nearest(self.colour, &self.others) {
            Some(near) => format!("the nearest color with enough contrast is {}", written(near)),
            None => "no shade of this color has enough contrast; choose another color or another \
                     background"
                .to_owned(),
        };
        problems.add(
            &set.file,
            set.declared.value_place.clone(),
            ProblemKind::Contrast,
            what,
            help,
        );
    }
}

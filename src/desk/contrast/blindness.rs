//! Colours as readers see them who do not tell all of them apart.

use palette::color_difference::Ciede2000;
use palette::{FromColor, Lab, LinSrgb, Srgb};

/// The common kinds of colour blindness, complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blindness {
    /// Without the cones for long waves: red is dark.
    Protan,
    /// Without the cones for middle waves: the most common kind.
    Deutan,
    /// Without the cones for short waves.
    Tritan,
}

impl Blindness {
    /// All kinds.
    pub const ALL: [Blindness; 3] = [Blindness::Protan, Blindness::Deutan, Blindness::Tritan];

    /// What a red, green and blue light are to such eyes, by row, of linear light. Machado, Oliveira
    /// and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency (2009).
    fn matrix(self) -> [[f32; 3]; 3] {
        match self {
            Blindness::Protan => [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
            Blindness::Deutan => [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
            Blindness::Tritan => [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        }
    }

    /// A colour as such eyes see it.
    pub fn sees(self, colour: Srgb) -> Srgb {
        let light: LinSrgb = colour.into_linear();
        let [red, green, blue] = self
            .matrix()
            .map(|[r, g, b]| (r * light.red + g * light.green + b * light.blue).clamp(0.0, 1.0));
        Srgb::from_linear(LinSrgb::new(red, green, blue))
    }
}

/// How different two colours are to eyes that tell the fewest of them apart, as the difference of
/// CIEDE2000: 1 can just be seen side by side, 10 at a glance.
pub fn difference(one: Srgb, other: Srgb) -> f32 {
    let lab = |colour: Srgb| Lab::from_color(colour.into_linear());
    let seen = Blindness::ALL.map(|kind| lab(kind.sees(one)).difference(lab(kind.sees(other))));
    seen.into_iter().fold(lab(one).difference(lab(other)), f32::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(hex: &str) -> Srgb {
        hex.parse::<Srgb<u8>>().unwrap().into_format()
    }

    #[test]
    fn grey_stays_grey() {
        for kind in Blindness::ALL {
            let seen = kind.sees(colour("#808080"));
            let parts = [seen.red, seen.green, seen.blue];
            assert!(parts.iter().all(|part| (part - 0.502).abs() < 0.01), "{kind:?}: {parts:?}");
        }
    }

    #[test]
    fn red_and_green_of_one_lightness_are_near_each_other() {
        assert!(difference(colour("#b05a00"), colour("#6e7a00")) < 10.0);
        assert!(difference(colour("#1f5f99"), colour("#cfe0ee")) > 30.0);
    }
}

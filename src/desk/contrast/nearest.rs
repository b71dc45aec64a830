//! The nearest colour that can be made out.

use palette::color_difference::Wcag21RelativeContrast as _;
use palette::convert::FromColorUnclamped as _;
use palette::{IntoColor as _, Oklch, Srgb};

/// The contrast of two colours, 1 to 21.
pub fn contrast(one: Srgb<u8>, other: Srgb<u8>) -> f32 {
    one.into_format::<f32>().relative_contrast(other.into_format())
}

/// A colour as it is written in CSS.
pub fn written(colour: Srgb<u8>) -> String {
    format!("#{colour:x}")
}

/// The same colour, lighter or darker by as little as it takes to be so far from each of these.
pub fn nearest(colour: Srgb<u8>, others: &[(Srgb<u8>, f32)]) -> Option<Srgb<u8>> {
    let whole: Oklch = colour.into_format::<f32>().into_color();
    let steps = (1_u8..=100).flat_map(|step| {
        let step = f32::from(step) / 100.0;
        [whole.l - step, whole.l + step]
    });
    let shades = steps.filter(|light| (0.0..=1.0).contains(light)).map(|light| {
        let shade = Srgb::from_color_unclamped(Oklch { l: light, ..whole });
        let clamp = |part: f32| part.clamp(0.0, 1.0);
        Srgb::new(clamp(shade.red), clamp(shade.green), clamp(shade.blue)).into_format::<u8>()
    });
    let mut shades = shades;
    shades.find(|shade| others.iter().all(|(other, least)| contrast(*shade, *other) >= *least))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHITE: Srgb<u8> = Srgb::new(255, 255, 255);

    #[test]
    fn black_on_white_is_21() {
        assert!((contrast(Srgb::new(0, 0, 0), WHITE) - 21.0).abs() < 1e-3);
        assert_eq!(written(Srgb::new(1, 171, 255)), "#01abff");
    }

    #[test]
    fn the_nearest_is_far_enough_and_not_much_further() {
        let pale = Srgb::new(224, 138, 138);
        let near = nearest(pale, &[(WHITE, 4.5)]).unwrap();
        let found = contrast(near, WHITE);
        assert!((4.5..4.8).contains(&found), "{near:?}: {found}");
        assert!(near.red > near.green && near.red > near.blue, "{near:?} is no red");
        let light = nearest(Srgb::new(90, 90, 90), &[(Srgb::new(0, 0, 0), 4.5)]).unwrap();
        assert!(light.red > 90);
        assert_eq!(nearest(pale, &[(WHITE, 15.0), (Srgb::new(0, 0, 0), 15.0)]), None);
    }
}

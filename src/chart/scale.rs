//! From values to places along an axis, and where its ticks are.

/// How values are spread along the axis.
///
/// ```
/// use nutgraf::chart::scale::{Scale, ScaleKind};
///
/// let log = Scale::new(ScaleKind::Log, [10.0, 1000.0].into_iter(), 4);
/// assert_eq!((log.place(0.0), log.place(10.0), log.place(1000.0)), (None, Some(0.0), Some(1.0)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScaleKind {
    /// Equal steps for equal differences, from zero.
    #[default]
    Linear,
    /// Equal steps for equal ratios; zero has no place.
    Log,
}

/// An axis for values of zero and more.
///
/// ```
/// use nutgraf::chart::scale::{Scale, ScaleKind};
///
/// let scale = Scale::new(ScaleKind::Linear, [4000.0, 75.9].into_iter(), 4);
/// assert_eq!(scale.ticks(), [0.0, 1000.0, 2000.0, 3000.0, 4000.0]);
/// assert_eq!(scale.place(1000.0), Some(0.25));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    kind: ScaleKind,
    low: f64,
    high: f64,
    ticks: Vec<f64>,
}

impl Scale {
    /// An axis on which all values have a place; about `count` ticks when linear.
    ///
    /// Values that are not finite or not positive do not move it.
    pub fn new(kind: ScaleKind, values: impl Iterator<Item = f64>, count: usize) -> Scale {
        let positive = values.filter(|value| value.is_finite() && *value > 0.0);
        let (min, max) = positive
            .fold((f64::MAX, 0.0_f64), |(min, max), value| (min.min(value), max.max(value)));
        match (kind, max > 0.0) {
            (ScaleKind::Linear, true) => Scale::linear(max, count),
            (ScaleKind::Log, true) => Scale::log(min, max),
            (_, false) => {
                Scale { kind, low: kind.floor(), high: 1.0, ticks: vec![kind.floor(), 1.0] }
            }
        }
    }

    /// From zero to the highest value: ticks are below it, so that no room is lost above it.
    fn linear(max: f64, count: usize) -> Scale {
        let step = nice_step(max / count.max(1) as f64);
        let steps = (max / step * 1.000_001).floor();
        // A single line is read by only where it is near the top.
        let step = if steps < 2.0 && count > 2 { nice_below(max / 2.0) } else { step };
        let steps = (max / step * 1.000_001).floor();
        let ticks = (0..=steps as usize).map(|n| n as f64 * step).collect();
        Scale { kind: ScaleKind::Linear, low: 0.0, high: max, ticks }
    }

    /// From and to the nearest of 1, 2, 5, 10, 20 …; ticks at whole decades, and between them
    /// where there are too few to read by.
    fn log(min: f64, max: f64) -> Scale {
        let low = nice_below(min);
        let high = nice_step(max).max(nice_step(low * 1.5));
        let decades = low.log10().floor() as i32..=high.log10().ceil() as i32;
        let within = |tick: &f64| (low * 0.999_999..=high * 1.000_001).contains(tick);
        let ticks_of = |steps: &'static [f64]| -> Vec<f64> {
            let all = decades.clone().flat_map(|exponent| {
                let power = 10_f64.powi(exponent);
                steps.iter().map(move |step| step * power)
            });
            all.filter(within).collect()
        };
        let mut ticks = ticks_of(&[1.0]);
        if ticks.len() < 3 {
            ticks = ticks_of(&[1.0, 2.0, 5.0]);
        }
        Scale { kind: ScaleKind::Log, low, high, ticks }
    }

    /// Where a value stands between the ends of the axis, 0 to 1; `None` if it has no place.
    pub fn place(&self, value: f64) -> Option<f64> {
        let place = match self.kind {
            ScaleKind::Linear => (value - self.low) / (self.high - self.low),
            ScaleKind::Log if value > 0.0 => (value / self.low).ln() / (self.high / self.low).ln(),
            ScaleKind::Log => return None,
        };
        place.is_finite().then(|| place.clamp(0.0, 1.0))
    }

    /// The values at which the axis is labelled, ascending.
    pub fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// Decimals that a tick label needs.
    pub fn decimals(&self) -> u8 {
        let smallest = self.ticks.iter().copied().find(|tick| *tick > 0.0).unwrap_or(1.0);
        (0..3).find(|decimals| smallest >= 10_f64.powi(-i32::from(*decimals))).unwrap_or(3)
    }
}

impl ScaleKind {
    fn floor(self) -> f64 {
        match self {
            ScaleKind::Linear => 0.0,
            ScaleKind::Log => 0.1,
        }
    }
}

/// The greatest of 1, 2, 5, 10, 20 … that is not above `value`.
fn nice_below(value: f64) -> f64 {
    let power = 10_f64.powi(value.log10().floor() as i32);
    let nice = [5.0, 2.0, 1.0].into_iter().find(|nice| nice * power <= value * 1.000_001);
    nice.unwrap_or(1.0) * power
}

/// The least of 1, 2, 5, 10, 20 … that is not below `step`.
fn nice_step(step: f64) -> f64 {
    let power = 10_f64.powi(step.log10().floor() as i32);
    let nice = [1.0, 2.0, 5.0].into_iter().find(|nice| nice * power >= step * 0.999_999);
    nice.unwrap_or(10.0) * power
}

// The property tests use a crate that is native only.
#[cfg(not(target_arch = "wasm32"))]
#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_linear_axis_starts_at_zero_and_ends_at_its_highest_value() {
        let scale = Scale::new(ScaleKind::Linear, [4000.0, 75.9].into_iter(), 4);
        assert_eq!(scale.ticks(), [0.0, 1000.0, 2000.0, 3000.0, 4000.0]);
        assert_eq!(scale.place(2000.0), Some(0.5));
        let scale = Scale::new(ScaleKind::Linear, [3220.3].into_iter(), 4);
        assert_eq!(scale.ticks(), [0.0, 1000.0, 2000.0, 3000.0]);
        assert_eq!(scale.place(3220.3), Some(1.0));
        for max in 1..2000 {
            let ticks =
                Scale::new(ScaleKind::Linear, [f64::from(max)].into_iter(), 4).ticks().len();
            assert!((3..=6).contains(&ticks), "{max}: {ticks}");
        }
    }

    #[test]
    fn a_log_axis_ends_near_its_values_and_has_no_place_for_zero() {
        let scale = Scale::new(ScaleKind::Log, [3220.3, 7.9, 0.0].into_iter(), 4);
        assert_eq!(scale.ticks(), [10.0, 100.0, 1000.0]);
        assert_eq!(scale.place(5.0), Some(0.0));
        assert_eq!(scale.place(5000.0), Some(1.0));
        assert_eq!(scale.place(0.0), None);
    }

    #[test]
    fn a_short_log_axis_has_ticks_between_the_decades() {
        let scale = Scale::new(ScaleKind::Log, [2803.6, 27_022.9].into_iter(), 4);
        assert_eq!(scale.ticks(), [2000.0, 5000.0, 10_000.0, 20_000.0, 50_000.0]);
    }

    #[test]
    fn all_zero_still_makes_an_axis() {
        for kind in [ScaleKind::Linear, ScaleKind::Log] {
            let scale = Scale::new(kind, [0.0, 0.0].into_iter(), 4);
            assert!(scale.ticks().len() >= 2, "{scale:?}");
        }
    }

    proptest! {
        #[test]
        fn every_value_has_its_place_in_order(values in prop::collection::vec(1e-3..1e12_f64, 1..40)) {
            for kind in [ScaleKind::Linear, ScaleKind::Log] {
                let scale = Scale::new(kind, values.iter().copied(), 5);
                let mut sorted = values.clone();
                sorted.sort_by(f64::total_cmp);
                let places: Vec<f64> = sorted.iter().filter_map(|v| scale.place(*v)).collect();
                prop_assert_eq!(places.len(), values.len());
                prop_assert!(places.windows(2).all(|pair| pair[0] <= pair[1]));
                prop_assert!(scale.ticks().len() <= 20);
            }
        }
    }
}

//! What stands in a picture before names do.

/// What no name may cover: its middle, and half its width and height.
///
/// ```
/// let (middle, half): nutgraf::map::labels::Obstacle = ((50.0, 50.0), (7.0, 7.0));
/// assert!(middle.0 > half.0);
/// ```
pub type Obstacle = ((f64, f64), (f64, f64));

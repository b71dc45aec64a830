//! A mark of figures, with what it means and which figures have it.

use serde::Serialize;

use super::interval::Interval;

/// A mark of figures of the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FigureMark {
    /// The mark, as `p`.
    pub mark: String,
    /// What it means; empty where nothing says it.
    pub meaning: String,
    /// How many figures have it.
    pub count: usize,
    /// The first time with it.
    pub first: Interval,
    /// The last time with it.
    pub last: Interval,
    /// A note for the readers of a chart; empty where nothing says what the mark means.
    pub note: String,
}

//! The series of a trend that is printed.

use crate::story::trend::Trend;

/// The series that is shown first: the first value of each choice.
pub fn key(trend: &Trend) -> Vec<u8> {
    vec![0; trend.choices.len()]
}

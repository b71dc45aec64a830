//! A figure of a series, as it comes from a table.

/// A figure of a series.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeriesFigure {
    /// Digits with a decimal point; `None` where it is not known.
    pub digits: Option<String>,
    /// The marks beside it, beside its date and in columns of marks.
    pub marks: Vec<String>,
}

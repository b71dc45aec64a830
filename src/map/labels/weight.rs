//! How much the name of an area counts for.

/// What is known of an area before it is named.
///
/// ```
/// use nutgraf::map::labels::Weight;
///
/// assert_ne!(Weight::Strong, Weight::Plain);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It is not shaded: it is named where it has room.
    Plain,
    /// It is shaded: a country is named beside itself where it has no room.
    Shaded,
    /// It is what the picture is about: a part of a country is named so, too.
    Strong,
}

//! What a timeline shows: a dot for each group, and texts.

/// A group on its day.
///
/// ```
/// use nutgraf::map::timeline::{DOT, Dot};
///
/// let dot = Dot { x: 0.0, up: DOT, in_force: true };
/// assert_eq!(dot.up - DOT, 0.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// Where its day is, from 0 to 1.
    pub x: f64,
    /// Its middle, in pixels above the axis.
    pub up: f64,
    /// Whether its listing is in force.
    pub in_force: bool,
}

/// A text in the picture.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::timeline::Timeline;
///
/// let timeline = Timeline::new(atlas, &[320.0], |month| month.to_string());
/// assert!(timeline.counts.iter().any(|note| note.text == atlas.groups.len().to_string()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Its middle, from 0 to 1.
    pub x: f64,
    /// Its lower edge, in pixels above the axis.
    pub up: f64,
    /// What it says.
    pub text: String,
    /// The least width of the picture at which it has room.
    pub from: f64,
}

//! Sources, and texts that have one.

use super::date::Date;
use super::id::Id;
use super::prose::Prose;

/// The place of a source in [`Story::sources`](super::Story::sources).
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// use nutgraf::story::SourceId;
///
/// assert_eq!(story.source(SourceId(0)), story.sources.first());
/// assert_eq!(story.source(SourceId(u16::MAX)), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(pub u16);

/// Where something comes from.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// for source in &story.sources {
///     assert!(source.url.is_some() || source.citation.is_some(), "each can be found");
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The author's name for it.
    pub id: Id,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When it was published, as exactly as is known.
    pub date: Date,
    /// Its http or https address.
    pub url: Option<String>,
    /// How to find it without an address.
    pub citation: Option<String>,
    /// What was done with it.
    pub note: Option<String>,
    /// Whether it is an official record, which needs no second source beside it.
    pub record: bool,
}

/// A text with its source.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// let version = &story.disputes[0].versions[0];
/// assert!(!version.text.words().is_empty() && story.source(version.source).is_some());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cited {
    /// The text.
    pub text: Prose,
    /// Where it comes from.
    pub source: SourceId,
}

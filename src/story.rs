//! The checked story: what every other part of the crate works on.
//!
//! Nothing in here reads a file or knows a page. Values of these types come from `read` (natively,
//! with the feature `cli`, from the files of a story folder) or from [`travel::decode`] (in the
//! page, from the data file that the press wrote).

pub mod argument;
pub mod atlas;
pub mod balance;
pub mod block;
pub mod date;
pub mod fold;
pub mod id;
pub mod language;
pub mod options;
pub mod prose;
pub mod source;
pub mod time;
pub mod travel;
pub mod trend;

#[cfg(feature = "cli")]
pub mod basemap;
#[cfg(feature = "cli")]
pub mod check;
#[cfg(feature = "cli")]
pub mod cited;
#[cfg(feature = "cli")]
pub(crate) mod codes;
#[cfg(feature = "cli")]
pub mod document;
#[cfg(feature = "cli")]
pub mod field;
#[cfg(feature = "cli")]
pub mod figures;
#[cfg(feature = "cli")]
pub mod files;
#[cfg(feature = "cli")]
pub mod formats;
#[cfg(feature = "cli")]
pub mod json;
#[cfg(feature = "cli")]
pub mod plurals;
#[cfg(feature = "cli")]
pub mod problem;
#[cfg(feature = "cli")]
pub mod project;
#[cfg(feature = "cli")]
pub mod read;
#[cfg(feature = "cli")]
pub mod schema;
#[cfg(feature = "cli")]
pub mod spot;
#[cfg(feature = "cli")]
pub mod table;
#[cfg(feature = "cli")]
pub mod text;

pub use self::block::Block;
use self::date::Date;
use self::id::{Id, Slug};
use self::language::Language;
use self::prose::Prose;
pub use self::source::{Cited, Source, SourceId};

/// An explainer: blocks, their sources, and where those disagree.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// let (block, name) = story.whereabouts("sinaloa").unwrap();
/// assert_eq!((block.id(), name), ("groups", "Sinaloa Cartel"));
/// assert_eq!(story.cited.len(), story.blocks.len());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// Short name in addresses.
    pub slug: Slug,
    /// Language of all texts, with its formats.
    pub language: Language,
    /// Headline of the whole.
    pub title: String,
    /// The key sentence.
    pub key: String,
    /// Day of the last change.
    pub updated: Date,
    /// Everything that is cited; a [`SourceId`] is an index into it.
    pub sources: Vec<Source>,
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
    /// The sources that each block cites, ascending.
    pub cited: Vec<Vec<SourceId>>,
    /// Where sources disagree.
    pub disputes: Vec<Dispute>,
    /// What was wrong before, newest first.
    pub corrections: Vec<Correction>,
}

/// A place where sources disagree.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// for dispute in &story.disputes {
///     assert!(dispute.versions.len() >= 2 && story.whereabouts(&dispute.about).is_some());
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The author's name for it.
    pub id: Id,
    /// Id of the block, group, event, option or family of options that it is about.
    pub about: Id,
    /// What is in dispute.
    pub title: String,
    /// What each source says; at least two.
    pub versions: Vec<Cited>,
    /// How they can be reconciled.
    pub note: Option<Prose>,
}

/// A correction of an earlier version.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// let dates = story.corrections.iter().map(|correction| correction.date);
/// assert!(dates.rev().is_sorted(), "the newest comes first");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Its day.
    pub date: Date,
    /// What was wrong and what is right.
    pub text: Prose,
}

impl Story {
    /// The source with this number; `None` only for data that did not come from `read`.
    pub fn source(&self, id: SourceId) -> Option<&Source> {
        self.sources.get(usize::from(id.0))
    }

    /// The block with this id.
    pub fn block(&self, id: &str) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id() == id)
    }

    /// The block in which the thing with this id is, and what it is called.
    pub fn whereabouts(&self, id: &str) -> Option<(&Block, &str)> {
        self.blocks.iter().find_map(|block| Some((block, block.name_of(id)?)))
    }

    /// The disputes in which this source speaks.
    pub fn disputes_of(&self, source: SourceId) -> impl Iterator<Item = &Dispute> {
        let speaks = move |version: &Cited| version.source == source;
        self.disputes.iter().filter(move |dispute| dispute.versions.iter().any(speaks))
    }

    /// The disputes about the thing with this id.
    pub fn disputes_about<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Dispute> {
        self.disputes.iter().filter(move |dispute| dispute.about.as_str() == id)
    }
}

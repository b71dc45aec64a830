//! Groups, when and how they were listed, and the areas where they are.

mod basemap;
#[cfg(feature = "cli")]
mod sources;

pub use self::basemap::{Area, Basemap, Extent, Spot};

use super::date::Date;
use super::id::Id;
use super::prose::Prose;
use super::source::{Cited, SourceId};

/// A block that shows groups on a map.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// assert_eq!(atlas.name_of("sinaloa"), Some("Sinaloa Cartel"));
/// assert!(atlas.groups.is_sorted_by_key(|group| group.first_listed()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Atlas {
    /// Id of the block.
    pub id: Id,
    /// The finding.
    pub title: String,
    /// What the map shows.
    pub measure: String,
    /// The groups in order of their first listing.
    pub groups: Vec<Group>,
    /// The drawn areas and their outlines.
    pub basemap: Basemap,
    /// Parts of the map to go to; the first is shown at the start.
    pub extents: Vec<Extent>,
    /// What a reader should know.
    pub notes: Vec<Cited>,
}

impl Atlas {
    /// What the group with this id is called.
    pub fn name_of(&self, id: &str) -> Option<&str> {
        let group = self.groups.iter().find(|group| group.id.as_str() == id);
        group.map(|group| group.name.as_str())
    }
}

/// A listed group.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// let group = &atlas.groups[0];
/// let presence = &group.presence[0];
/// assert_eq!(group.level_in(presence.area), Some(presence.level));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Its id.
    pub id: Id,
    /// Its usual name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Its name and then its other names as a reader's words are compared with them; see
    /// [`fold`](super::fold::fold).
    pub keys: Vec<String>,
    /// What it is.
    pub kind: String,
    /// Who they are.
    pub who: Prose,
    /// Where it comes from.
    pub home: String,
    /// What is uncertain or contested.
    pub uncertain: Option<Prose>,
    /// Source of the words.
    pub source: SourceId,
    /// Its listings in order of date; at least one.
    pub listings: Vec<Listing>,
    /// A reference point in map units, never a headquarters; `None` for a group without territory.
    pub point: Option<(i16, i16)>,
    /// What the point stands for.
    pub precision: Precision,
    /// Whether the sources document any territory.
    pub territory: bool,
    /// Where it is.
    pub presence: Vec<Presence>,
}

impl Group {
    /// The day of its first listing of any kind.
    pub fn first_listed(&self) -> Option<Date> {
        self.listings.first().map(|listing| listing.date)
    }

    /// How it is in an area.
    pub fn presence_in(&self, area: u16) -> Option<&Presence> {
        self.presence.iter().find(|presence| presence.area == area)
    }

    /// The level at which it is in an area.
    pub fn level_in(&self, area: u16) -> Option<Level> {
        self.presence_in(area).map(|presence| presence.level)
    }
}

/// The legal kind of a listing in the United States.
///
/// ```
/// use nutgraf::story::atlas::ListKind;
///
/// assert!(ListKind::Fto < ListKind::Sdgt);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListKind {
    /// Foreign Terrorist Organization (section 219 of the Immigration and Nationality Act).
    Fto,
    /// Specially Designated Global Terrorist (Executive Order 13224).
    Sdgt,
}

/// A listing of a group.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// for group in &atlas.groups {
///     assert_eq!(group.first_listed(), group.listings.first().map(|listing| listing.date));
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The day on which it took effect, or was to take effect.
    pub date: Date,
    /// Which list.
    pub kind: ListKind,
    /// `false` where only the announcement is known.
    pub in_force: bool,
    /// Who listed it.
    pub by: String,
    /// The record: page or document number; empty where none was found.
    pub record: String,
    /// Where it comes from.
    pub source: SourceId,
}

/// How a group is said to be in an area. Presence is not control.
///
/// ```
/// use nutgraf::story::atlas::Level;
///
/// assert_eq!(Level::ALL.map(Level::id)[0], "base");
/// assert!(Level::Base < Level::Reported);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Where it has its home.
    Base,
    /// Significant presence.
    Significant,
    /// Limited presence.
    Limited,
    /// Sporadic presence.
    Sporadic,
    /// Reported without a degree.
    Reported,
}

impl Level {
    /// All levels, from the strongest statement to the weakest.
    pub const ALL: [Level; 5] =
        [Level::Base, Level::Significant, Level::Limited, Level::Sporadic, Level::Reported];

    /// The word for it in data and in class names.
    pub fn id(self) -> &'static str {
        match self {
            Level::Base => "base",
            Level::Significant => "significant",
            Level::Limited => "limited",
            Level::Sporadic => "sporadic",
            Level::Reported => "reported",
        }
    }
}

/// What a reference point stands for.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::story::atlas::Precision;
///
/// let nowhere = atlas.groups.iter().filter(|group| group.precision == Precision::Symbolic);
/// assert!(nowhere.count() < atlas.groups.len());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// A city.
    City,
    /// A town.
    Town,
    /// Somewhere near.
    Approximate,
    /// A capital or large city that only stands for the country.
    Symbolic,
}

/// A group in an area.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// for presence in atlas.groups.iter().flat_map(|group| &group.presence) {
///     assert!(usize::from(presence.area) < atlas.basemap.areas.len());
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presence {
    /// Index into [`Basemap::areas`].
    pub area: u16,
    /// How it is there.
    pub level: Level,
    /// Whether the source names only a country, and no part of it that can be drawn.
    pub whole: bool,
    /// The parts of the area that the source names, for readers; empty where it names none.
    pub places: String,
    /// Where it comes from.
    pub source: SourceId,
}

//! A block of a story, whatever kind it is of. Everything that a story asks of all kinds goes
//! through here.

use super::atlas::Atlas;
use super::options::Options;
#[cfg(feature = "cli")]
use super::source::SourceId;
use super::trend::Trend;

/// A part of a story that can be embedded on its own.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// use nutgraf::story::Block;
///
/// let kinds = [Block::trend(&story.blocks[0]).is_some(), Block::trend(&story.blocks[1]).is_some()];
/// assert_eq!(kinds, [true, false]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A time series.
    Trend(Trend),
    /// Groups and the areas where they are.
    Map(Atlas),
    /// Options with pros and cons.
    Options(Options),
}

impl Block {
    /// The id by which an embed asks for the block.
    pub fn id(&self) -> &str {
        match self {
            Block::Trend(trend) => &trend.id,
            Block::Map(atlas) => &atlas.id,
            Block::Options(options) => &options.id,
        }
    }

    /// The title of the block.
    pub fn title(&self) -> &str {
        match self {
            Block::Trend(trend) => &trend.title,
            Block::Map(atlas) => &atlas.title,
            Block::Options(options) => &options.title,
        }
    }

    /// What the thing with this id in the block is called: an event, a group, an option or a
    /// family of them, a trend below another, or the block itself.
    pub fn name_of(&self, id: &str) -> Option<&str> {
        let name = match self {
            Block::Trend(trend) => trend.name_of(id),
            Block::Map(atlas) => atlas.name_of(id),
            Block::Options(options) => options.name_of(id),
        };
        name.or_else(|| (self.id() == id).then(|| self.title()))
    }

    /// Whether this is the id of an event: views show one event at a time, and everything else at
    /// once.
    pub fn has_event(&self, id: &str) -> bool {
        match self {
            Block::Trend(trend) => trend.events.iter().any(|event| event.id.as_str() == id),
            Block::Map(_) | Block::Options(_) => false,
        }
    }

    /// The sources that the block names, in any order and as often as it names them.
    #[cfg(feature = "cli")]
    pub fn sources(&self) -> Vec<SourceId> {
        match self {
            Block::Trend(trend) => trend.sources(),
            Block::Map(atlas) => atlas.sources(),
            Block::Options(options) => options.sources(),
        }
    }

    /// The trend, if the block is one.
    pub fn trend(&self) -> Option<&Trend> {
        if let Block::Trend(trend) = self { Some(trend) } else { None }
    }

    /// The atlas, if the block is a map.
    pub fn atlas(&self) -> Option<&Atlas> {
        if let Block::Map(atlas) = self { Some(atlas) } else { None }
    }

    /// The options, if the block has options.
    pub fn options(&self) -> Option<&Options> {
        if let Block::Options(options) = self { Some(options) } else { None }
    }
}

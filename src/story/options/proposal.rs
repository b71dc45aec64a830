//! One option: what it would be, what has become of it, and how it answers the questions that are
//! put to every one.

use crate::story::date::Date;
use crate::story::id::Id;
use crate::story::prose::Prose;
use crate::story::source::{Cited, SourceId};

/// One option. (`Option` is taken.)
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// let proposal = &options.options[0];
/// assert_eq!(proposal.has_need(0), proposal.needs.iter().any(|need| need.need == 0));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its id.
    pub id: Id,
    /// Its family, as an index.
    pub family: u8,
    /// What it is called.
    pub title: String,
    /// What it would be.
    pub what: Cited,
    /// What has become of it, the present first; at least one.
    pub status: Vec<Status>,
    /// What sources say that it needs.
    pub needs: Vec<Need>,
    /// Predictions and intentions, which are no arguments.
    pub context: Vec<Cited>,
    /// What was tried before.
    pub precedents: Vec<Cited>,
    /// Answers to questions, in the order of the questions.
    pub answers: Vec<Answer>,
    /// What has happened, by date.
    pub history: Vec<Happened>,
    /// What was searched for arguments, if it is not what the block says.
    pub searched: Option<Cited>,
}

impl Proposal {
    /// Whether some source says that it needs this: an index into
    /// [`Options::needs`](super::Options::needs).
    pub fn has_need(&self, need: usize) -> bool {
        self.needs.iter().any(|it| usize::from(it.need) == need)
    }
}

/// What has become of an option.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// assert!(options.options.iter().all(|option| !option.status.is_empty()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// How far it has come.
    pub stage: Stage,
    /// By whom, where somebody proposed it or ruled it out.
    pub by: Option<String>,
    /// Since when, or when it was said.
    pub date: Date,
    /// More about it.
    pub text: Option<Prose>,
    /// Where it comes from.
    pub source: SourceId,
}

/// How far an option has come.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// use nutgraf::story::options::Stage;
///
/// let proposed = options.options.iter().filter(|it| it.status[0].stage == Stage::Proposed);
/// assert!(proposed.count() > 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// It is being done.
    InUse,
    /// It was done, and is not being done now.
    Tried,
    /// Whoever may decide has allowed it.
    Authorized,
    /// Somebody in a position to decide has proposed it.
    Proposed,
    /// Somebody has described it, and nobody proposes it.
    Described,
    /// Somebody in a position to decide has refused it.
    RuledOut,
}

/// An answer to a question.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// for answer in options.options.iter().flat_map(|option| &option.answers) {
///     assert!(usize::from(answer.question) < options.questions.len());
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which question, as an index.
    pub question: u8,
    /// The answer.
    pub said: Cited,
    /// Other options for which it holds, as indices.
    pub also: Vec<u8>,
}

/// What a source says that an option needs.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// for need in options.options.iter().flat_map(|option| &option.needs) {
///     assert!(usize::from(need.need) < options.needs.len());
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Which need, as an index.
    pub need: u8,
    /// What the source says, in our words.
    pub said: Cited,
}

/// Something that has happened with an option.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// for event in options.options.iter().flat_map(|option| &option.history) {
///     assert!(!event.sources.is_empty());
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub date: Date,
    /// What.
    pub text: Prose,
    /// Who says so; at least one.
    pub sources: Vec<SourceId>,
}

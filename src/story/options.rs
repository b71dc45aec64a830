//! What could be done, and what is said for and against it.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::prose::Prose;
use super::trend::Named;
use super::{Cited, SourceId};

/// A block that shows options by family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Id of the block.
    pub id: String,
    /// The finding.
    pub title: String,
    /// What is compared.
    pub measure: String,
    /// Questions put to every option.
    pub questions: Vec<Question>,
    /// The families in the order shown.
    pub families: Vec<Named>,
    /// The options in the order shown.
    pub options: Vec<Proposal>,
    /// What a reader should know.
    pub notes: Vec<Cited>,
}

impl Options {
    /// The options of a family (index into [`Options::families`]), each with its own index.
    pub fn of_family(&self, family: usize) -> impl Iterator<Item = (usize, &Proposal)> {
        let all = self.options.iter().enumerate();
        all.filter(move |(_, option)| usize::from(option.family) == family)
    }
}

/// A question put to every option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// A few words.
    pub label: String,
    /// The whole question.
    pub text: String,
    /// Who asks it.
    pub source: SourceId,
}

/// One option. (`Option` is taken.)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Its id.
    pub id: String,
    /// Its family, as an index.
    pub family: u8,
    /// What it is called.
    pub title: String,
    /// What it would be.
    pub what: Cited,
    /// Arguments for it, in the author's order.
    pub pros: Vec<Argument>,
    /// Arguments against it, in the author's order.
    pub cons: Vec<Argument>,
    /// What was tried before.
    pub precedents: Vec<Cited>,
    /// One entry for each question; `None` where no source answers it.
    pub answers: Vec<Option<Cited>>,
    /// What happened after the sources were written.
    pub later: Vec<Later>,
}

impl Proposal {
    /// The arguments of a side.
    pub fn side(&self, side: Side) -> &[Argument] {
        match side {
            Side::Pro => &self.pros,
            Side::Con => &self.cons,
        }
    }
}

/// A side of the argument.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    /// For the option.
    #[default]
    Pro,
    /// Against it.
    Con,
}

impl Side {
    /// Both sides, in the order shown everywhere.
    pub const BOTH: [Side; 2] = [Side::Pro, Side::Con];

    /// The word for it in addresses and class names.
    pub fn id(self) -> &'static str {
        match self {
            Side::Pro => "pro",
            Side::Con => "con",
        }
    }
}

/// One argument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Argument {
    /// The argument.
    pub text: Prose,
    /// Who says it.
    pub speaker: String,
    /// Whether the speaker holds the view; otherwise it is somebody else's, reported.
    pub own: bool,
    /// Where it is said.
    pub source: SourceId,
    /// Arguments of the other side that it answers, as indices.
    pub replies_to: Vec<u8>,
}

/// Something that happened after the sources were written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Later {
    /// When.
    pub date: Date,
    /// What.
    pub text: Prose,
    /// Where it comes from.
    pub source: SourceId,
}

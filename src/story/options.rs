//! What could be done, and what is said for and against it.

use super::date::Date;
use super::id::Id;
use super::prose::Prose;
use super::source::{Cited, SourceId};
use super::trend::Named;

/// A block that shows options by family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Id of the block.
    pub id: Id,
    /// The finding.
    pub title: String,
    /// What is compared.
    pub measure: String,
    /// Questions put to every option.
    pub questions: Vec<Question>,
    /// The families in the order shown.
    pub families: Vec<Named>,
    /// What an option may need according to a source.
    pub needs: Vec<Named>,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: Id,
    /// A few words.
    pub label: String,
    /// The whole question.
    pub text: String,
    /// Who asks it.
    pub source: SourceId,
}

/// One option. (`Option` is taken.)
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
    /// What sources say that it needs.
    pub needs: Vec<Need>,
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

    /// The arguments of the other side that the one at this place answers, each with its place.
    pub fn answered(&self, side: Side, place: usize) -> impl Iterator<Item = (usize, &Argument)> {
        let replies = self.side(side).get(place).map_or(&[][..], |it| &it.replies_to);
        let places = replies.iter().copied().map(usize::from);
        places.filter_map(move |at| Some((at, self.side(side.other()).get(at)?)))
    }

    /// The arguments of the other side that answer the one at this place, each with its place.
    pub fn answering(&self, side: Side, place: usize) -> impl Iterator<Item = (usize, &Argument)> {
        let others = self.side(side.other()).iter().enumerate();
        others.filter(move |(_, it)| it.replies_to.iter().any(|at| usize::from(*at) == place))
    }

    /// Whether some source says that it needs this (index into [`Options::needs`]).
    pub fn has_need(&self, need: usize) -> bool {
        self.needs.iter().any(|it| usize::from(it.need) == need)
    }
}

/// What a source says that an option needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Which need, as an index.
    pub need: u8,
    /// What the source says, in our words.
    pub said: Cited,
}

/// A side of the argument.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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

    /// The side across.
    pub fn other(self) -> Side {
        match self {
            Side::Pro => Side::Con,
            Side::Con => Side::Pro,
        }
    }
}

/// One argument.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later {
    /// When.
    pub date: Date,
    /// What.
    pub text: Prose,
    /// Where it comes from.
    pub source: SourceId,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn argument(replies_to: &[u8]) -> Argument {
        let (text, speaker) = (Prose::plain("So."), "A.".to_owned());
        Argument { text, speaker, own: true, source: SourceId(0), replies_to: replies_to.to_vec() }
    }

    fn proposal(pros: &[&[u8]], cons: &[&[u8]]) -> Proposal {
        Proposal {
            id: Id::default(),
            family: 0,
            title: String::new(),
            what: Cited { text: Prose::default(), source: SourceId(0) },
            needs: Vec::new(),
            pros: pros.iter().map(|replies| argument(replies)).collect(),
            cons: cons.iter().map(|replies| argument(replies)).collect(),
            precedents: Vec::new(),
            answers: Vec::new(),
            later: Vec::new(),
        }
    }

    #[test]
    fn an_answer_is_found_from_both_ends() {
        let proposal = proposal(&[&[], &[2]], &[&[0], &[], &[0, 1]]);
        let answered = |side, at| proposal.answered(side, at).map(|(at, _)| at).collect::<Vec<_>>();
        let answering =
            |side, at| proposal.answering(side, at).map(|(at, _)| at).collect::<Vec<_>>();
        assert_eq!(answered(Side::Con, 2), [0, 1]);
        assert_eq!(answering(Side::Pro, 0), [0, 2]);
        assert_eq!(answering(Side::Pro, 1), [2]);
        assert_eq!((answered(Side::Pro, 1), answering(Side::Con, 2)), (vec![2], vec![1]));
    }

    #[test]
    fn what_is_not_there_answers_nothing() {
        let proposal = proposal(&[&[7]], &[]);
        assert_eq!(proposal.answered(Side::Pro, 0).count(), 0);
        assert_eq!(proposal.answered(Side::Con, 9).count(), 0);
        assert_eq!(proposal.answering(Side::Con, 9).count(), 0);
    }
}

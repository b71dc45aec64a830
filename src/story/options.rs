//! What could be done, and what is said for and against it.

mod proposal;
#[cfg(feature = "cli")]
mod sources;

pub use self::proposal::{Answer, Happened, Need, Proposal, Stage, Status};

use super::argument::{Argument, Side};
use super::id::Id;
use super::source::{Cited, SourceId};
use super::trend::Named;

/// A block that shows options by family.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// use nutgraf::story::argument::Side;
///
/// let sides = Side::BOTH.map(|side| options.on_side(side).count());
/// assert_eq!(sides.iter().sum::<usize>(), options.arguments.len());
/// assert!(options.of_family(0).all(|(_, option)| option.family == 0));
/// ```
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
    pub families: Vec<Family>,
    /// What an option may need according to a source.
    pub needs: Vec<Named>,
    /// The options in the order shown.
    pub options: Vec<Proposal>,
    /// All arguments: of each family and then of each option, in the author's order.
    pub arguments: Vec<Argument>,
    /// What was searched for arguments, to be said where a side has none.
    pub searched: Option<Cited>,
    /// What a reader should know.
    pub notes: Vec<Cited>,
}

/// An argument with its place in [`Options::arguments`].
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// let (at, argument) = options.on_side(Default::default()).last().unwrap();
/// assert_eq!(&options.arguments[at], argument);
/// ```
pub type Placed<'a> = (usize, &'a Argument);

impl Options {
    /// What the option with this id is called, or the family of which something is said in general.
    pub fn name_of(&self, id: &str) -> Option<&str> {
        let options = self.options.iter().map(|option| (option.id.as_str(), &option.title));
        let families = self.families.iter().map(|family| (family.id.as_str(), &family.in_general));
        options.chain(families).find_map(|(own, name)| (own == id).then_some(name.as_str()))
    }

    /// The options of a family (index into [`Options::families`]), each with its own index.
    pub fn of_family(&self, family: usize) -> impl Iterator<Item = (usize, &Proposal)> {
        let all = self.options.iter().enumerate();
        all.filter(move |(_, option)| usize::from(option.family) == family)
    }

    /// The arguments of a side.
    pub fn on_side(&self, side: Side) -> impl Iterator<Item = Placed<'_>> {
        self.arguments.iter().enumerate().filter(move |(_, argument)| argument.side == side)
    }

    /// What is said on a side of this option in particular.
    pub fn said_of(&self, option: usize, side: Side) -> impl Iterator<Item = Placed<'_>> {
        self.on_side(side).filter(move |(_, argument)| argument.is_about(option))
    }

    /// What is said in general on a side of an option: of its whole family, this option included.
    pub fn said_around(&self, option: usize, side: Side) -> impl Iterator<Item = Placed<'_>> {
        let family = self.options.get(option).map_or(usize::MAX, |it| usize::from(it.family));
        self.said_in_general(family, side).filter(move |(_, argument)| argument.covers(option))
    }

    /// What is said on a side of all options of a family.
    pub fn said_in_general(&self, family: usize, side: Side) -> impl Iterator<Item = Placed<'_>> {
        self.on_side(side).filter(move |(_, argument)| argument.is_general(family))
    }

    /// How many arguments there are on a side of an option, those about its family included.
    pub fn count(&self, option: usize, side: Side) -> usize {
        self.said_of(option, side).count() + self.said_around(option, side).count()
    }

    /// What a side of an option has. Views, balance and checks all go by this, so that none calls
    /// a side empty beside arguments that another shows.
    pub fn filled(&self, option: usize, side: Side) -> Filled {
        match (self.said_of(option, side).next(), self.said_around(option, side).next()) {
            (Some(_), _) => Filled::Own,
            (None, Some(_)) => Filled::General,
            (None, None) => Filled::Nothing,
        }
    }

    /// What a side of a family has.
    pub fn filled_in_general(&self, family: usize, side: Side) -> Filled {
        let mut own = self.of_family(family);
        if self.said_in_general(family, side).next().is_some() {
            Filled::Own
        } else if own.any(|(option, _)| self.said_of(option, side).next().is_some()) {
            Filled::Parts
        } else {
            Filled::Nothing
        }
    }

    /// The answer to a question for an option: its own, or one that holds for it as well, with
    /// what it was said of.
    pub fn answer(&self, option: usize, question: usize) -> Option<(Origin, &Cited)> {
        let proposal = self.options.get(option)?;
        let of = |answers: &'_ [Answer]| -> Option<usize> {
            answers.iter().position(|answer| usize::from(answer.question) == question)
        };
        if let Some(answer) = of(&proposal.answers).and_then(|at| proposal.answers.get(at)) {
            return Some((Origin::Itself, &answer.said));
        }
        let shares = |answer: &&Answer| {
            let holds = answer.also.iter().any(|other| usize::from(*other) == option);
            usize::from(answer.question) == question && holds
        };
        let mut others = self.options.iter().enumerate();
        let shared = others.find_map(|(at, other)| {
            let answer = other.answers.iter().find(shares)?;
            Some((Origin::Option(at), &answer.said))
        });
        shared.or_else(|| {
            let place = usize::from(proposal.family);
            let family = self.families.get(place)?;
            let answer = family.answers.get(of(&family.answers)?)?;
            let names = |all: &[u8]| all.iter().any(|other| usize::from(*other) == option);
            let covered = !names(&family.except) || names(&answer.also);
            covered.then_some((Origin::Family(place), &answer.said))
        })
    }
}

/// What a side of an option or a family has.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// use nutgraf::story::argument::Side;
/// use nutgraf::story::options::Filled;
///
/// let own = options.said_of(0, Side::Pro).count();
/// assert_eq!(options.filled(0, Side::Pro) == Filled::Own, own > 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// Arguments about it in particular.
    Own,
    /// An option: only arguments about its whole family.
    General,
    /// A family: only arguments about some of its options.
    Parts,
    /// No argument.
    Nothing,
}

/// What an answer was said of.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// use nutgraf::story::options::Origin;
///
/// if let Some((Origin::Family(family), _)) = options.answer(0, 0) {
///     assert_eq!(family, usize::from(options.options[0].family));
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The option at which it is read.
    Itself,
    /// Another option, by its index.
    Option(usize),
    /// The family of the option, by its index.
    Family(usize),
}

/// A kind of options, and what is said of all of them.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// let family = &options.families[0];
/// assert!(!family.label.is_empty() && options.of_family(0).count() > 0);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Its id.
    pub id: String,
    /// Its name for readers.
    pub label: String,
    /// What all of its options together are called: force in general.
    pub in_general: String,
    /// Options of it of which its answers do not hold, as indices. For its arguments, see
    /// [`Argument::except`].
    pub except: Vec<u8>,
    /// Predictions and intentions, which are no arguments.
    pub context: Vec<Cited>,
    /// Answers that hold for each of its options without one of its own.
    pub answers: Vec<Answer>,
}

/// A question put to every option.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// let question = &options.questions[0];
/// assert!(question.label.len() < question.text.len());
/// ```
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

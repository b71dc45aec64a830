//! What speakers say for and against options, and how each stands to what they say.

use super::prose::Prose;
use super::source::SourceId;

/// One argument. It stands where its author put it, and is written once.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// use nutgraf::story::argument::Scope;
///
/// let argument = &options.arguments[0];
/// match argument.scope {
///     Scope::Option(option) => assert!(argument.is_about(option.into())),
///     Scope::Family(family) => assert!(argument.is_general(family.into())),
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// The argument, in our words.
    pub text: Prose,
    /// Who says it.
    pub speaker: String,
    /// The same for all arguments of one speaker, however the name is written: an id, or the text
    /// itself.
    pub speaker_id: String,
    /// How the speaker stands to it.
    pub stance: Stance,
    /// Whose view it is, where the speaker reports it and it is known.
    pub of: Option<String>,
    /// Where it is said.
    pub source: SourceId,
    /// On which side it is.
    pub side: Side,
    /// What its author spoke of.
    pub scope: Scope,
    /// Other options of which its author said the same, as indices.
    pub also: Vec<u8>,
    /// Options of the family that its author did not mean, as indices.
    pub except: Vec<u8>,
    /// Arguments of the other side that speak of the same thing, by our pairing; each names the
    /// other. Indices into [`Options::arguments`](super::options::Options::arguments).
    pub counterpoints: Vec<u16>,
    /// Earlier arguments to which its speaker replies by name.
    pub replies_to: Vec<u16>,
}

impl Argument {
    /// Whether it is an argument about this option in particular.
    pub fn is_about(&self, option: usize) -> bool {
        let same = |index: u8| usize::from(index) == option;
        let own = matches!(self.scope, Scope::Option(index) if same(index));
        own || self.also.iter().any(|index| same(*index))
    }

    /// Whether an argument about the family of an option is about this option as well. One that
    /// names it in `also` is about it in particular.
    pub fn covers(&self, option: usize) -> bool {
        !self.except.iter().any(|index| usize::from(*index) == option)
    }

    /// Whether it is an argument about a whole family.
    pub fn is_general(&self, family: usize) -> bool {
        matches!(self.scope, Scope::Family(index) if usize::from(index) == family)
    }
}

/// How a speaker stands to an argument.
///
/// ```
/// use nutgraf::story::argument::Stance;
///
/// assert_eq!(Stance::ALL[0], Stance::Holds);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stance {
    /// Argues it.
    #[default]
    Holds,
    /// Grants it against their own position.
    Concedes,
    /// Tells what somebody else says.
    Reports,
}

impl Stance {
    /// All of them, in the order shown everywhere.
    pub const ALL: [Stance; 3] = [Stance::Holds, Stance::Concedes, Stance::Reports];
}

/// What an argument is about.
///
/// ```
/// use nutgraf::story::argument::Scope;
///
/// assert_ne!(Scope::Family(0), Scope::Option(0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// A whole family: force in general. The index of the family.
    Family(u8),
    /// One option. Its index.
    Option(u8),
}

/// A side of the argument.
///
/// ```
/// use nutgraf::story::argument::Side;
///
/// assert_eq!(Side::BOTH.map(Side::id), ["pro", "con"]);
/// assert_eq!(Side::Pro.other(), Side::Con);
/// ```
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

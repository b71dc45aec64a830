//! How much is said on each side of options: what can be counted of it.
//!
//! Counts say nothing about weight. They show where a story may have listened to one side more, or
//! to one text.

mod count;

pub use self::count::Count;
use super::argument::{Argument, Side, Stance};
use super::options::Options;
use super::source::SourceId;

/// The most times that one side may have as much of something as the other before
/// [`uneven`] names it.
pub const MOST_TIMES: usize = 3;

/// The largest part of all arguments that one text may supply before [`Balance::heavy`] names it:
/// one in so many.
pub const LARGEST_PART: usize = 4;

/// With fewer arguments than this, that one text supplies many of them says nothing.
const LEAST: usize = 8;

/// What is said on both sides, in the order of [`Side::BOTH`].
///
/// ```
/// use nutgraf::story::balance::{Both, uneven};
///
/// assert_eq!(uneven(Both::default()), []);
/// ```
pub type Both = [Count; 2];

/// The counts of a set of options.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let options = story.block("options").and_then(nutgraf::story::Block::options).unwrap();
/// use nutgraf::story::balance::Balance;
///
/// let balance = Balance::of(options);
/// let all: usize = balance.all.iter().map(|count| count.arguments()).sum();
/// assert_eq!(all, options.arguments.len());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Of each option, in their order; what is said of its whole family counts.
    pub options: Vec<Both>,
    /// Of each family, in their order; an argument about several of its options counts once.
    pub families: Vec<Both>,
    /// Of all together; each argument and each speaker counts once.
    pub all: Both,
    /// How many arguments each text supplies, the most first.
    pub texts: Vec<(SourceId, usize)>,
    /// How many arguments each speaker makes, by id, the most first.
    pub speakers: Vec<(String, usize)>,
}

impl Balance {
    /// Counts.
    pub fn of(options: &Options) -> Balance {
        let both = |wanted: &dyn Fn(&Argument) -> bool| {
            Side::BOTH
                .map(|side| count(options.on_side(side).map(|it| it.1).filter(|it| wanted(it))))
        };
        let family = |family: usize| {
            let within = |argument: &Argument| {
                let mut own = options.of_family(family);
                argument.is_general(family) || own.any(|(option, _)| argument.is_about(option))
            };
            both(&within)
        };
        let each = options.options.iter().enumerate().map(|(option, proposal)| {
            let general = usize::from(proposal.family);
            let around = |it: &Argument| it.is_general(general) && it.covers(option);
            both(&|argument| argument.is_about(option) || around(argument))
        });
        Balance {
            options: each.collect(),
            families: (0..options.families.len()).map(family).collect(),
            all: both(&|_| true),
            texts: tally(options.arguments.iter().map(|argument| argument.source)),
            speakers: tally(options.arguments.iter().map(|argument| argument.speaker_id.clone())),
        }
    }

    /// The texts that supply more than their part of all arguments.
    pub fn heavy(&self) -> impl Iterator<Item = (SourceId, usize)> {
        let all: usize = self.all.iter().map(|count| count.arguments()).sum();
        let heavy = move |count: usize| all >= LEAST && count * LARGEST_PART > all;
        self.texts.iter().copied().filter(move |(_, count)| heavy(*count))
    }
}

/// What one side has more than [`MOST_TIMES`] as much of as the other: the side, and for each of
/// [`Count::amounts`] whether it is so.
///
/// ```
/// use nutgraf::story::argument::Side;
/// use nutgraf::story::balance::{Count, uneven};
///
/// let many = Count { stances: [7, 0, 0], words: 60, speakers: 5 };
/// let few = Count { stances: [2, 0, 0], words: 40, speakers: 2 };
/// assert_eq!(uneven([few, many]), [(Side::Con, [true, false, false])]);
/// ```
pub fn uneven([pro, con]: Both) -> Vec<(Side, [bool; 3])> {
    let more = |side: Side, many: Count, few: Count| {
        let [a, b, c] = many.amounts();
        let [d, e, f] = few.amounts();
        let over = [(a, d), (b, e), (c, f)].map(|(many, few)| many > few * MOST_TIMES);
        over.contains(&true).then_some((side, over))
    };
    [more(Side::Pro, pro, con), more(Side::Con, con, pro)].into_iter().flatten().collect()
}

fn count<'a>(arguments: impl Iterator<Item = &'a Argument>) -> Count {
    let mut count = Count::default();
    let mut speakers: Vec<&str> = Vec::new();
    for argument in arguments {
        for (stance, number) in Stance::ALL.into_iter().zip(&mut count.stances) {
            *number += usize::from(argument.stance == stance);
        }
        count.words += argument.text.words().split_whitespace().count();
        if !speakers.contains(&argument.speaker_id.as_str()) {
            speakers.push(&argument.speaker_id);
        }
    }
    Count { speakers: speakers.len(), ..count }
}

/// How often each is there, the most frequent first.
fn tally<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for one in all {
        match counts.iter_mut().find(|(other, _)| *other == one) {
            Some((_, count)) => *count += 1,
            None => counts.push((one, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| usize::MAX - count);
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::argument::Scope;
    use crate::story::prose::Prose;

    const NONE: [bool; 3] = [false; 3];

    fn side(arguments: usize, words: usize, speakers: usize) -> Count {
        Count { stances: [arguments, 0, 0], words, speakers }
    }

    fn argument(text: &str, speaker: &str, source: u16) -> Argument {
        Argument {
            text: Prose::parse(text).unwrap(),
            speaker: speaker.to_owned(),
            speaker_id: speaker.to_owned(),
            stance: Stance::Holds,
            of: None,
            source: SourceId(source),
            side: Side::Pro,
            scope: Scope::Option(0),
            also: Vec::new(),
            except: Vec::new(),
            counterpoints: Vec::new(),
            replies_to: Vec::new(),
        }
    }

    #[test]
    fn three_times_as_much_is_even_and_more_is_not() {
        assert_eq!(uneven([side(3, 90, 3), side(1, 30, 1)]), []);
        let words = [false, true, false];
        assert_eq!(uneven([side(3, 91, 3), side(1, 30, 1)]), [(Side::Pro, words)]);
        let most = [true, false, true];
        assert_eq!(uneven([side(1, 30, 1), side(4, 40, 4)]), [(Side::Con, most)]);
        assert!(uneven([side(0, 0, 0), side(0, 0, 0)]).iter().all(|(_, over)| *over == NONE));
    }

    #[test]
    fn each_side_may_have_more_of_something() {
        let both = [side(4, 30, 1), side(1, 100, 1)];
        let expected = [(Side::Pro, [true, false, false]), (Side::Con, [false, true, false])];
        assert_eq!(uneven(both), expected);
    }

    #[test]
    fn speakers_count_once_and_addresses_are_no_words() {
        let conceded = Argument {
            stance: Stance::Concedes,
            ..argument("As [in a notice](https://example.org/a).", "B.", 0)
        };
        let said = [argument("One two  three.", "A.", 0), conceded, argument("Six.", "A.", 0)];
        let expected = Count { stances: [2, 1, 0], words: 8, speakers: 2 };
        assert_eq!(count(said.iter()), expected);
        assert_eq!((expected.arguments(), expected.held()), (3, 2));
        assert_eq!(count([].iter()), Count::default());
    }

    #[test]
    fn one_speaker_under_two_names_counts_once() {
        let later = Argument { speaker: "President A.".to_owned(), ..argument("Three.", "A.", 0) };
        assert_eq!(count([argument("One.", "A.", 0), later].iter()).speakers, 1);
    }

    #[test]
    fn a_text_that_supplies_more_than_a_quarter_is_heavy() {
        let of = |sources: &[u16]| {
            let arguments: Vec<Argument> =
                sources.iter().map(|source| argument("A.", "A.", *source)).collect();
            let all = [count(arguments.iter()), Count::default()];
            let (options, families) = (Vec::new(), Vec::new());
            let texts = tally(arguments.iter().map(|it| it.source));
            let balance = Balance { options, families, all, texts, speakers: Vec::new() };
            balance.heavy().map(|(source, count)| (source.0, count)).collect::<Vec<_>>()
        };
        assert_eq!(of(&[1, 2, 1, 3, 4, 5, 6, 7]), []);
        assert_eq!(of(&[1, 2, 1, 3, 1, 5, 6, 7]), [(1, 3)]);
        assert_eq!(of(&[1, 2, 1, 3]), [], "too few to tell");
    }
}

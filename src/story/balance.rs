//! How much is said on each side of options: what can be counted of it.
//!
//! Counts say nothing about weight. They show where a story may have listened to one side more.

use super::options::{Argument, Options, Side};

/// The most times that one side may have as much of something as the other before
/// [`uneven`] names it.
pub const MOST_TIMES: usize = 3;

/// What is said on one side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many arguments.
    pub arguments: usize,
    /// How many words they have together.
    pub words: usize,
    /// How many different speakers make them.
    pub speakers: usize,
}

impl Count {
    /// All three numbers, in the order shown everywhere.
    pub fn numbers(self) -> [usize; 3] {
        [self.arguments, self.words, self.speakers]
    }
}

/// What is said on both sides, in the order of [`Side::BOTH`].
pub type Both = [Count; 2];

/// The counts of a set of options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Of each option, in their order.
    pub options: Vec<Both>,
    /// Of all together; who speaks on several options is one speaker.
    pub all: Both,
}

impl Balance {
    /// Counts.
    pub fn of(options: &Options) -> Balance {
        let each = options.options.iter();
        let sides = |side| options.options.iter().flat_map(move |option| option.side(side));
        Balance {
            options: each.map(|it| Side::BOTH.map(|side| count(it.side(side).iter()))).collect(),
            all: Side::BOTH.map(|side| count(sides(side))),
        }
    }
}

/// What one side has more than [`MOST_TIMES`] as much of as the other: the side, and for each of
/// [`Count::numbers`] whether it is so.
pub fn uneven([pro, con]: Both) -> Vec<(Side, [bool; 3])> {
    let more = |side: Side, many: Count, few: Count| {
        let [a, b, c] = many.numbers();
        let [d, e, f] = few.numbers();
        let over = [(a, d), (b, e), (c, f)].map(|(many, few)| many > few * MOST_TIMES);
        over.contains(&true).then_some((side, over))
    };
    [more(Side::Pro, pro, con), more(Side::Con, con, pro)].into_iter().flatten().collect()
}

fn count<'a>(arguments: impl Iterator<Item = &'a Argument>) -> Count {
    let mut count = Count::default();
    let mut speakers: Vec<&str> = Vec::new();
    for argument in arguments {
        count.arguments += 1;
        count.words += argument.text.words().split_whitespace().count();
        if !speakers.contains(&argument.speaker.as_str()) {
            speakers.push(&argument.speaker);
        }
    }
    Count { speakers: speakers.len(), ..count }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: [bool; 3] = [false; 3];

    fn side(arguments: usize, words: usize, speakers: usize) -> Count {
        Count { arguments, words, speakers }
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
        use crate::story::SourceId;
        use crate::story::prose::Prose;
        let argument = |text: &str, speaker: &str| Argument {
            text: Prose::parse(text).unwrap(),
            speaker: speaker.to_owned(),
            own: true,
            source: SourceId(0),
            replies_to: Vec::new(),
        };
        let said = [
            argument("One two  three.", "A."),
            argument("As [in a notice](https://example.org/a).", "B."),
            argument("Six.", "A."),
        ];
        assert_eq!(count(said.iter()), side(3, 8, 2));
        assert_eq!(count([].iter()), Count::default());
    }
}

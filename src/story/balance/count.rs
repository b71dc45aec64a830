//! What can be counted of one side.

/// What is said on one side.
///
/// ```
/// use nutgraf::story::balance::Count;
///
/// let count = Count { stances: [3, 1, 2], words: 90, speakers: 4 };
/// assert_eq!((count.arguments(), count.held(), count.amounts()), (6, 3, [6, 90, 4]));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many arguments their speakers hold, concede and report, in the order of
    /// [`Stance::ALL`](crate::story::argument::Stance::ALL).
    pub stances: [usize; 3],
    /// How many words they have together.
    pub words: usize,
    /// How many different speakers make them.
    pub speakers: usize,
}

impl Count {
    /// How many arguments there are.
    pub fn arguments(self) -> usize {
        self.stances.iter().sum()
    }

    /// How many of them their speakers hold.
    pub fn held(self) -> usize {
        self.stances[0]
    }

    /// What is compared between the two sides: arguments, words and speakers.
    pub fn amounts(self) -> [usize; 3] {
        [self.arguments(), self.words, self.speakers]
    }
}

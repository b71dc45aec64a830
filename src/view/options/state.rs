//! What a reader has chosen among options.

use std::rc::Rc;

use yew::Reducible;

use crate::story::options::{Options, Proposal};

/// How options are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReadingMode {
    /// By the arguments for and against.
    #[default]
    Arguments,
    /// By the same questions to each.
    Questions,
    /// Two of them next to each other.
    Compared,
}

/// The state of an options block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// How many options there are.
    pub options: usize,
    /// How the options are read.
    pub reading: ReadingMode,
    /// The only family shown; all where none is chosen.
    pub family: Option<usize>,
    /// The need that every option shown has; any where none is chosen.
    pub need: Option<usize>,
    /// The two options that are compared, never the same.
    pub compared: [usize; 2],
}

/// What a reader does among options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Reads the options otherwise.
    Read(ReadingMode),
    /// Shows one family only, or all.
    Family(Option<usize>),
    /// Shows only options with a need, or all.
    Need(Option<usize>),
    /// Shows all options again.
    All,
    /// Compares an option in the first (0) or second (1) place.
    Compare {
        /// Which place.
        place: usize,
        /// Which option.
        option: usize,
    },
    /// Shows what a link names.
    Show(State),
}

impl State {
    /// The start, with so many options.
    pub fn new(options: usize) -> State {
        State { options, compared: [0, 1], ..State::default() }
    }

    /// What an action makes of the state.
    pub fn after(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Read(reading) => next.reading = reading,
            Action::Family(family) => next.family = family,
            Action::Need(need) => next.need = need,
            Action::All => (next.family, next.need) = (None, None),
            Action::Compare { place, option } => next.compare(place, option),
            Action::Show(state) => next = state,
        }
        next
    }

    fn compare(&mut self, place: usize, option: usize) {
        let known = option < self.options && !self.compared.contains(&option);
        if let Some(compared) = self.compared.get_mut(place).filter(|_| known) {
            *compared = option;
        }
    }

    /// Compares two at once, or one with what it is compared with, unless they are the same.
    pub fn compare_both(&mut self, first: Option<usize>, second: Option<usize>) {
        let both = [first.unwrap_or(self.compared[0]), second.unwrap_or(self.compared[1])];
        if both[0] != both[1] {
            self.compared = both;
        }
    }

    /// Whether an option has what the reader looks for.
    pub fn shows(&self, proposal: &Proposal) -> bool {
        self.family.is_none_or(|family| usize::from(proposal.family) == family)
            && self.need.is_none_or(|need| proposal.has_need(need))
    }

    /// How many options have it.
    pub fn count(&self, options: &Options) -> usize {
        options.options.iter().filter(|proposal| self.shows(proposal)).count()
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::options::Need;
    use crate::story::prose::Prose;
    use crate::story::{Cited, SourceId};

    fn proposal(family: u8, need: Option<u8>) -> Proposal {
        let said = Cited { text: Prose::default(), source: SourceId(0) };
        Proposal {
            id: Default::default(),
            family,
            title: String::new(),
            what: said.clone(),
            status: Vec::new(),
            needs: need.map(|need| Need { need, said }).into_iter().collect(),
            context: Vec::new(),
            precedents: Vec::new(),
            answers: Vec::new(),
            history: Vec::new(),
            searched: None,
        }
    }

    #[test]
    fn what_is_shown_is_of_the_family_and_has_the_need() {
        let state = State::new(2);
        assert!(state.shows(&proposal(1, None)));
        let family = state.after(Action::Family(Some(1)));
        assert!(family.shows(&proposal(1, None)) && !family.shows(&proposal(0, None)));
        let both = family.after(Action::Need(Some(0)));
        assert!(both.shows(&proposal(1, Some(0))));
        for other in [proposal(1, None), proposal(1, Some(1)), proposal(0, Some(0))] {
            assert!(!both.shows(&other));
        }
        assert_eq!(both.after(Action::All), state);
    }

    #[test]
    fn no_option_is_compared_with_itself() {
        let state = State::new(3);
        let other = state.after(Action::Compare { place: 0, option: 2 });
        assert_eq!(other.compared, [2, 1]);
        for (place, option) in [(0, 1), (1, 2), (0, 3), (2, 0)] {
            assert_eq!(other.after(Action::Compare { place, option }), other);
        }
    }
}

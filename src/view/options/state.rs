//! What a reader has chosen among options.

use std::rc::Rc;

use yew::Reducible;

use crate::story::options::{Options, Proposal, Side};

/// How options are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// By the arguments for and against.
    #[default]
    Arguments,
    /// By the same questions to each.
    Questions,
    /// Two of them next to each other.
    Compared,
}

/// An argument that the reader asked to see: the option, the side, the place on that side.
pub type Place = (usize, Side, usize);

/// The state of an options block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// How the options are read.
    pub reading: Reading,
    /// The side shown of each option where there is room for one only.
    pub sides: Vec<Side>,
    /// The argument that an answer led to.
    pub found: Option<Place>,
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
    Read(Reading),
    /// Turns to a side of an option.
    Turn {
        /// Which option.
        option: usize,
        /// Which side.
        side: Side,
    },
    /// Goes to an argument, on whichever side it stands.
    Find(Place),
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
}

impl State {
    /// The start: every option on the side that stands first everywhere.
    pub fn new(options: usize) -> State {
        State { sides: vec![Side::default(); options], compared: [0, 1], ..State::default() }
    }

    /// What an action makes of the state.
    pub fn after(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Read(reading) => next.reading = reading,
            Action::Turn { option, side } => {
                next.found = None;
                next.turn(option, side);
            }
            Action::Find(place) => {
                next.found = Some(place);
                next.turn(place.0, place.1);
            }
            Action::Family(family) => next.family = family,
            Action::Need(need) => next.need = need,
            Action::All => (next.family, next.need) = (None, None),
            Action::Compare { place, option } => next.compare(place, option),
        }
        next
    }

    fn turn(&mut self, option: usize, side: Side) {
        if let Some(shown) = self.sides.get_mut(option) {
            *shown = side;
        }
    }

    fn compare(&mut self, place: usize, option: usize) {
        let known = option < self.sides.len() && !self.compared.contains(&option);
        if let Some(compared) = self.compared.get_mut(place).filter(|_| known) {
            *compared = option;
        }
    }

    /// The side shown of an option.
    pub fn side(&self, option: usize) -> Side {
        self.sides.get(option).copied().unwrap_or_default()
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

    #[test]
    fn one_option_turns_and_the_others_stay() {
        let state = State::new(3).after(Action::Turn { option: 1, side: Side::Con });
        assert_eq!(state.sides, [Side::Pro, Side::Con, Side::Pro]);
    }

    #[test]
    fn an_option_that_does_not_exist_turns_nothing() {
        let state = State::new(1);
        assert_eq!(state.after(Action::Turn { option: 9, side: Side::Con }), state);
        assert_eq!(state.side(9), Side::Pro);
    }

    #[test]
    fn reading_by_questions_keeps_the_sides() {
        let turned = State::new(1).after(Action::Turn { option: 0, side: Side::Con });
        let asked = turned.after(Action::Read(Reading::Questions));
        assert_eq!(asked.after(Action::Read(Reading::Arguments)), turned);
    }

    #[test]
    fn an_argument_is_found_on_its_side_again_and_again() {
        let found = State::new(2).after(Action::Find((1, Side::Con, 0)));
        assert_eq!((found.side(1), found.found), (Side::Con, Some((1, Side::Con, 0))));
        let back = found.after(Action::Turn { option: 1, side: Side::Pro });
        assert_eq!(back.found, None, "or the same answer could not lead there twice");
        assert_eq!(back.after(Action::Find((1, Side::Con, 0))), found);
    }

    fn proposal(family: u8, need: Option<u8>) -> Proposal {
        let said = Cited { text: Prose::default(), source: SourceId(0) };
        Proposal {
            id: String::new(),
            family,
            title: String::new(),
            what: said.clone(),
            needs: need.map(|need| Need { need, said }).into_iter().collect(),
            pros: Vec::new(),
            cons: Vec::new(),
            precedents: Vec::new(),
            answers: Vec::new(),
            later: Vec::new(),
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

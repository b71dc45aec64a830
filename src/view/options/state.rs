//! What a reader has chosen among options.

use std::rc::Rc;

use yew::Reducible;

use crate::story::options::Side;

/// How options are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// By the arguments for and against.
    #[default]
    Arguments,
    /// By the same questions to each.
    Questions,
}

/// The state of an options block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// How the options are read.
    pub reading: Reading,
    /// The side shown of each option where there is room for one only.
    pub sides: Vec<Side>,
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
}

impl State {
    /// The start: every option on the side that stands first everywhere.
    pub fn new(options: usize) -> State {
        State { reading: Reading::default(), sides: vec![Side::default(); options] }
    }

    /// What an action makes of the state.
    pub fn after(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Read(reading) => next.reading = reading,
            Action::Turn { option, side } => {
                if let Some(shown) = next.sides.get_mut(option) {
                    *shown = side;
                }
            }
        }
        next
    }

    /// The side shown of an option.
    pub fn side(&self, option: usize) -> Side {
        self.sides.get(option).copied().unwrap_or_default()
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
}

//! What a reader has chosen on a trend.

use std::rc::Rc;

use yew::Reducible;

use crate::chart::points::Sum;
use crate::chart::scale::ScaleKind;

/// The state of a trend block.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The chosen value of each choice.
    pub key: Vec<u8>,
    /// How the values are added up.
    pub sum: Sum,
    /// Linear or log.
    pub kind: ScaleKind,
    /// Which of the trend's units.
    pub unit: usize,
    /// The point that is read; the last one where the reader has not said.
    pub cursor: Option<usize>,
    /// The event that is told; the first to be told where the reader has not said.
    pub event: Option<usize>,
    /// How the values of a choice are shown: 0 one at a time, 1 side by side on the same scale, 2 each
    /// on its own.
    pub view: usize,
}

/// What a reader does on a trend.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Takes a value of a choice.
    Choose {
        /// Which choice.
        choice: usize,
        /// Which of its values.
        value: usize,
    },
    /// Adds up otherwise.
    Sum(Sum),
    /// Spreads the values otherwise.
    Scale(ScaleKind),
    /// Shows the values in another unit.
    Unit(usize),
    /// Reads a point.
    Read(usize),
    /// Tells an event, and reads the point at its date if there is one.
    Event(usize, Option<usize>),
    /// Shows one value of a choice at a time, or all beside each other.
    View(usize),
    /// Shows what a link names; the event that is told stays.
    Show(State),
}

impl State {
    /// The start: the first value of every choice.
    pub fn new(choices: usize) -> State {
        State { key: vec![0; choices], ..State::default() }
    }

    /// What an action makes of the state.
    pub fn after(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Choose { choice, value } => {
                if let (Some(slot), Ok(value)) = (next.key.get_mut(choice), u8::try_from(value)) {
                    *slot = value;
                }
            }
            Action::Sum(sum) if sum == self.sum => {}
            // A place among months means nothing among years.
            Action::Sum(sum) => (next.sum, next.cursor) = (sum, None),
            Action::Scale(kind) => next.kind = kind,
            Action::Unit(unit) => next.unit = unit,
            Action::Read(index) => next.cursor = Some(index),
            Action::Event(event, place) => {
                next.event = Some(event);
                next.cursor = place.or(self.cursor);
            }
            Action::View(view) => next.view = view,
            Action::Show(state) => next = State { event: self.event, ..state },
        }
        next
    }

    /// Everything but what is read and opened, as numbers.
    pub fn chosen(&self) -> Vec<usize> {
        let mut chosen = vec![self.sum as usize, self.kind as usize, self.unit, self.view];
        for value in &self.key {
            chosen.push((*value).into());
        }
        chosen
    }

    /// The point that is read, among `count` points.
    pub fn reading(&self, count: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        Some(self.cursor.map_or(last, |cursor| cursor.min(last)))
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
    fn choosing_keeps_the_rest_of_the_state() {
        let read = State::new(2).after(Action::Read(5));
        let chosen = read.after(Action::Choose { choice: 1, value: 2 });
        assert_eq!((chosen.key.as_slice(), chosen.cursor), ([0, 2].as_slice(), Some(5)));
    }

    #[test]
    fn a_choice_that_does_not_exist_changes_nothing() {
        let state = State::new(1);
        assert_eq!(state.after(Action::Choose { choice: 7, value: 1 }), state);
        assert_eq!(state.after(Action::Choose { choice: 0, value: 999 }), state);
    }

    #[test]
    fn another_sum_reads_its_last_point() {
        let state = State::new(0).after(Action::Read(3)).after(Action::Sum(Sum::Years));
        assert_eq!(state.reading(8), Some(7));
        assert_eq!(state.reading(0), None);
    }

    #[test]
    fn the_same_sum_again_keeps_the_reading() {
        let state = State::new(0).after(Action::Read(3)).after(Action::Sum(Sum::None));
        assert_eq!(state.reading(8), Some(3));
    }

    #[test]
    fn another_unit_keeps_the_reading() {
        let state = State::new(0).after(Action::Read(3)).after(Action::Unit(1));
        assert_eq!((state.unit, state.reading(8)), (1, Some(3)));
    }

    #[test]
    fn what_is_read_and_opened_is_not_a_choice() {
        let state = State::new(2);
        let read = state.after(Action::Read(5)).after(Action::Event(1, None));
        assert_eq!(read.chosen(), state.chosen());
        let choices = [
            Action::Choose { choice: 1, value: 1 },
            Action::Sum(Sum::Years),
            Action::Scale(ScaleKind::Log),
            Action::Unit(1),
            Action::View(1),
        ];
        for choice in choices {
            assert_ne!(state.after(choice.clone()).chosen(), state.chosen(), "{choice:?}");
        }
    }

    #[test]
    fn an_event_moves_the_reading_to_its_date() {
        let told = State::new(0).after(Action::Event(1, Some(7)));
        assert_eq!((told.event, told.cursor), (Some(1), Some(7)));
        // Of some events only the year is known.
        let next = told.after(Action::Event(2, None));
        assert_eq!((next.event, next.cursor), (Some(2), Some(7)));
    }
}

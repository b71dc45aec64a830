//! What a reader has chosen on a map.

use std::rc::Rc;

use yew::Reducible;

/// The state of a map block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The group that is shown; all of them where none is chosen.
    pub group: Option<usize>,
    /// The listing day up to which groups are shown, as an index.
    pub step: usize,
    /// The part of the map.
    pub extent: usize,
    /// The area whose groups are named.
    pub area: Option<u16>,
}

/// What a reader does on a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Shows a group, or all.
    Group(Option<usize>),
    /// Goes to a listing day; the group stays if it was listed by then.
    Step {
        /// The day, as an index.
        step: usize,
        /// Whether the chosen group was listed by then.
        keeps_group: bool,
    },
    /// Goes to a part of the map.
    Extent(usize),
    /// Asks for the groups in an area, or stops asking.
    Area(Option<u16>),
}

impl State {
    /// The start: all groups, by the last listing day.
    pub fn new(days: usize) -> State {
        State { step: days.saturating_sub(1), ..State::default() }
    }

    /// What an action makes of the state.
    pub fn after(&self, action: Action) -> State {
        let next = self.clone();
        match action {
            Action::Group(group) => State { group, area: None, ..next },
            Action::Step { step, keeps_group } => {
                State { step, group: self.group.filter(|_| keeps_group), ..next }
            }
            Action::Extent(extent) => State { extent, ..next },
            Action::Area(area) => State { area: area.filter(|_| area != self.area), ..next },
        }
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
    fn the_map_starts_with_all_groups_on_the_last_day() {
        assert_eq!(State::new(7), State { step: 6, ..State::default() });
        assert_eq!(State::new(0).step, 0);
    }

    #[test]
    fn a_group_that_was_not_yet_listed_is_let_go() {
        let chosen = State::new(7).after(Action::Group(Some(3)));
        let kept = chosen.after(Action::Step { step: 5, keeps_group: true });
        let lost = chosen.after(Action::Step { step: 0, keeps_group: false });
        assert_eq!((kept.group, lost.group), (Some(3), None));
    }

    #[test]
    fn an_area_asked_for_twice_is_closed_and_a_group_closes_it() {
        let asked = State::new(1).after(Action::Area(Some(4)));
        assert_eq!(asked.area, Some(4));
        assert_eq!(asked.after(Action::Area(Some(4))).area, None);
        assert_eq!(asked.after(Action::Group(Some(0))).area, None);
    }
}

//! What a reader has chosen on a map.

use std::rc::Rc;

use yew::Reducible;

use crate::map::best_extent;
use crate::map::marks::MapSelection;
use crate::story::atlas::Atlas;

/// The state of a map block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The group that is shown; all of them where none is chosen.
    pub group: Option<usize>,
    /// The listing day up to which groups are shown, as an index.
    pub step: usize,
    /// The part of the map that the reader has chosen; where none is, it follows the group.
    pub extent: Option<usize>,
    /// The area whose groups are named.
    pub area: Option<u16>,
    /// What is typed to find a group.
    pub typed: String,
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
    /// Points at an area to ask for its groups, or to stop asking; closes the panel.
    Area(Option<u16>),
    /// Chooses an area, or none, in its field.
    Field(Option<u16>),
    /// Looks for a group.
    Type(String),
    /// Shows what a link names; what is typed stays.
    Show(State),
}

impl State {
    /// The start: all groups, by the last listing day.
    pub fn new(days: usize) -> State {
        State { step: days.saturating_sub(1), ..State::default() }
    }

    /// What is chosen of groups and days.
    pub fn shown(&self) -> MapSelection {
        MapSelection { group: self.group, step: self.step }
    }

    /// The part of the map that is shown: the reader's own choice, or the best for the group.
    pub fn extent(&self, atlas: &Atlas) -> usize {
        let group = self.group.and_then(|group| atlas.groups.get(group));
        self.extent.or_else(|| Some(best_extent(atlas, group?))).unwrap_or(0)
    }

    /// What an action makes of the state.
    pub fn after(&self, action: Action) -> State {
        let next = self.clone();
        match action {
            Action::Group(group) => State { group, area: None, ..next },
            Action::Step { step, keeps_group } => {
                State { step, group: self.group.filter(|_| keeps_group), ..next }
            }
            Action::Extent(extent) => State { extent: Some(extent), ..next },
            Action::Area(area) => State { area: area.filter(|_| area != self.area), ..next },
            Action::Field(area) => State { area, ..next },
            Action::Type(typed) => State { typed, ..next },
            Action::Show(state) => State { typed: next.typed, ..state },
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

    #[test]
    fn the_same_area_chosen_again_in_its_field_stays() {
        let chosen = State::new(1).after(Action::Field(Some(4)));
        assert_eq!(chosen.area, Some(4));
        assert_eq!(chosen.after(Action::Field(Some(4))), chosen);
        assert_eq!(chosen.after(Action::Field(None)).area, None);
    }

    #[test]
    fn a_chosen_part_of_the_map_stays_whatever_group_is_chosen() {
        let free = State::new(1).after(Action::Group(Some(2)));
        assert_eq!(free.extent, None);
        let held = free.after(Action::Extent(0)).after(Action::Group(Some(5)));
        assert_eq!((held.extent, held.after(Action::Group(None)).extent), (Some(0), Some(0)));
    }

    #[test]
    fn typing_chooses_nothing_and_choosing_keeps_what_is_typed() {
        let chosen = State::new(1).after(Action::Group(Some(2)));
        let typed = chosen.after(Action::Type("zetas".to_owned()));
        assert_eq!((typed.group, typed.typed.as_str()), (Some(2), "zetas"));
        assert_eq!(typed.after(Action::Group(None)).typed, "zetas");
    }
}

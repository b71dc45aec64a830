//! What a map shows, key by key, and back.

use super::state::State;
use crate::map::listing_days;
use crate::story::atlas::Atlas;
use crate::view::address::{Address, View, place};

impl State {
    /// The state that a view tells. What it does not tell, or a map does not have, is as it is at
    /// first.
    pub fn told(atlas: &Atlas, view: &dyn View) -> State {
        let days = listing_days(atlas);
        let state = State::new(days.len());
        let by = view.id("by");
        let step = by.and_then(|by| days.iter().position(|day| day.to_string() == by));
        let area = place(view, "area", &|at| Some(atlas.basemap.areas.get(at)?.id.as_str()));
        State {
            group: place(view, "group", &|at| Some(atlas.groups.get(at)?.id.as_str())),
            step: step.unwrap_or(state.step),
            extent: place(view, "part", &|at| Some(atlas.extents.get(at)?.id.as_str())),
            area: area.and_then(|area| u16::try_from(area).ok()),
            ..state
        }
    }

    /// Says what is shown, in the order in which it can be chosen.
    pub fn tell(&self, atlas: &Atlas, view: &mut dyn View) {
        let days = listing_days(atlas);
        if let Some(day) = days.get(self.step).filter(|_| days.len() > 1) {
            view.say("by", Some(&day.to_string()), self.step + 1 == days.len());
        }
        let extent = self.extent(atlas);
        let part = atlas.extents.get(extent).map(|extent| extent.id.as_str());
        // The part follows the group: who is led to a group sees the same part.
        view.say("part", part, extent == 0 && self.group.is_none());
        let group = self.group.and_then(|at| atlas.groups.get(at)).map(|group| group.id.as_str());
        view.say("group", group, group.is_none());
        let area = self.area.and_then(|at| atlas.basemap.areas.get(usize::from(at)));
        view.say("area", area.map(|area| area.id.as_str()), area.is_none());
    }

    /// The address of what is shown.
    pub fn address(&self, story: &str, atlas: &Atlas) -> Address {
        let mut address = Address::new(story, &atlas.id);
        self.tell(atlas, &mut address);
        address
    }

    /// The same without a group that was not listed by the day.
    pub fn without_unlisted(mut self, atlas: &Atlas) -> State {
        let day = listing_days(atlas).get(self.step).copied();
        let listed = self.group.and_then(|group| atlas.groups.get(group)?.first_listed());
        if listed.is_none() || listed > day {
            self.group = None;
        }
        self
    }
}

//! What a map shows, as its address says it, and back.

use super::state::State;
use crate::map::listing_days;
use crate::story::atlas::Atlas;
use crate::view::address::Address;

impl State {
    /// The state that an address tells. What it does not tell, or a map does not have, is as it is
    /// at first.
    pub fn told(atlas: &Atlas, address: &Address) -> State {
        let days: Vec<String> = listing_days(atlas).iter().map(ToString::to_string).collect();
        let state = State::new(days.len());
        let areas = atlas.basemap.areas.iter().map(|area| area.id.as_str());
        let area = address.place("area", areas);
        State {
            group: address.place("group", atlas.groups.iter().map(|group| &*group.id)),
            step: address.place("by", days.iter().map(String::as_str)).unwrap_or(state.step),
            extent: address.place("part", atlas.extents.iter().map(|extent| &*extent.id)),
            area: area.and_then(|area| u16::try_from(area).ok()),
            ..state
        }
    }

    /// The address of what is shown.
    pub fn address(&self, story: &str, atlas: &Atlas) -> Address {
        let mut address = Address::new(story, &atlas.id);
        let days = listing_days(atlas);
        if let Some(day) = days.get(self.step).filter(|_| self.step + 1 < days.len()) {
            address.choose("by", day.to_string());
        }
        if let Some(extent) = self.extent.and_then(|at| atlas.extents.get(at)) {
            address.choose("part", &*extent.id);
        }
        if let Some(group) = self.group.and_then(|at| atlas.groups.get(at)) {
            address.choose("group", &*group.id);
        }
        if let Some(area) = self.area.and_then(|at| atlas.basemap.areas.get(usize::from(at))) {
            address.choose("area", area.id.as_str());
        }
        address
    }
}

//! Checks of where a group is: areas of the base map, each once.

use std::collections::BTreeSet;

use super::About;
use crate::story::atlas::{Basemap, Level, Presence};
use crate::story::basemap::BY_PARTS;
use crate::story::check::checker::Checker;

impl Checker<'_> {
    pub(super) fn presence(&mut self, group: &str, about: &About<'_>) -> Vec<Presence> {
        let (mut presence, mut known) = (Vec::new(), BTreeSet::new());
        let basemap = about.basemap;
        for row in About::rows(&about.areas, group) {
            let levels = Level::ALL.map(|level| (level.id(), level));
            let source = self.source_in(row, "source");
            let Some(level) = self.word(row, "level", &levels) else {
                continue;
            };
            let id = row.cell("area");
            let areas = areas(basemap, id);
            if areas.is_empty() {
                let what = format!("the area `{id}` is not on the base map");
                let areas = basemap.areas.iter().map(|area| area.id.as_str());
                let help = self.nearest(id, areas);
                row.problem(self.problems, "area", what, help);
            }
            let named = row.cell("places").split(';').map(str::trim);
            let places: Vec<&str> = named.filter(|place| !place.is_empty()).collect();
            for area in areas {
                if !known.insert(area) {
                    let what = format!("the area `{id}` appears twice for `{group}`");
                    row.problem(self.problems, "area", what, "keep one of the two");
                    continue;
                }
                presence.push(Presence { area, level, places: places.join(", "), source });
            }
        }
        presence
    }
}

/// The drawn areas for a code: itself, or its states.
fn areas(basemap: &Basemap, id: &str) -> Vec<u16> {
    let wanted = |area: &str| area == id || (id == BY_PARTS.0 && area.starts_with(BY_PARTS.1));
    let found = basemap.areas.iter().enumerate().filter(|(_, area)| wanted(&area.id));
    found.filter_map(|(place, _)| u16::try_from(place).ok()).collect()
}

//! Checks of where a group is: areas of the base map, each once.

use std::collections::BTreeSet;

use super::GroupTables;
use crate::story::atlas::{Level, Presence};
use crate::story::basemap::Land;
use crate::story::check::checker::Checker;
use crate::story::problem::ProblemKind;
use crate::story::table::{Row, Table};

impl Checker<'_> {
    pub(super) fn presence(&mut self, group: &str, about: &GroupTables<'_>) -> Vec<Presence> {
        let (mut presence, mut known) = (Vec::new(), BTreeSet::new());
        for row in GroupTables::rows(&about.areas, group) {
            let levels = Level::ALL.map(|level| (level.id(), level));
            let source = self.source_in(row, "source");
            let Some(level) = self.word(row, "level", &levels) else {
                continue;
            };
            let id = row.cell("area");
            let areas = about.land.named(about.basemap, id, &places(row));
            if areas.is_empty() {
                let what = format!("the area `{id}` is not on the base map");
                let areas = about.land.all.areas.iter().map(|area| area.id.as_str());
                let help = self.nearest(id, areas);
                row.problem(self.problems, "area", ProblemKind::UnknownName, what, help);
            }
            for (area, places, whole) in areas {
                if !known.insert(area) {
                    let what = format!("the area `{id}` appears twice for `{group}`");
                    row.problem(
                        self.problems,
                        "area",
                        ProblemKind::Repeated,
                        what,
                        "keep one of the two",
                    );
                    continue;
                }
                presence.push(Presence { area, level, whole, places, source });
            }
        }
        presence
    }
}

/// The parts of its area that a row names.
fn places<'a>(row: &Row<'a>) -> Vec<&'a str> {
    let named = row.cell("places").split(';').map(str::trim);
    named.filter(|place| !place.is_empty()).collect()
}

/// The codes of the parts of countries that a table names.
pub(super) fn named_parts(land: &Land, table: &Table) -> BTreeSet<String> {
    let all = &land.all;
    let areas = table.rows().flat_map(|row| land.named(all, row.cell("area"), &places(&row)));
    let areas = areas.filter_map(|(at, _, _)| all.areas.get(usize::from(at)));
    areas.filter(|area| area.within.is_some()).map(|area| area.id.clone()).collect()
}

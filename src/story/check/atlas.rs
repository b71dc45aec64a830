//! Checks of a map: groups, listings and areas fit each other and the base map.

mod extents;
mod group;
mod land;
mod listings;
mod presence;

use std::collections::{HashMap, HashSet};

use self::presence::named_parts;
use super::checker::Checker;
use super::ids::id_in;
use crate::story::atlas::{Atlas, Basemap};
use crate::story::basemap::Land;
use crate::story::document::MapDocument;
use crate::story::problem::ProblemKind;
use crate::story::table::{Row, Table};

/// A table, and its rows by group.
type ByGroup<'a> = (&'a Table, HashMap<&'a str, Vec<Row<'a>>>);

/// What is known of groups beside their own rows.
struct GroupTables<'a> {
    listings: ByGroup<'a>,
    areas: ByGroup<'a>,
    /// The base map, and what the story draws of it.
    land: &'a Land,
    basemap: &'a Basemap,
}

impl<'a> GroupTables<'a> {
    /// The rows about a group.
    fn rows<'b>((_, rows): &'b ByGroup<'a>, group: &str) -> &'b [Row<'a>] {
        rows.get(group).map(Vec::as_slice).unwrap_or_default()
    }
}

const GROUPS: [&str; 8] = ["id", "name", "aliases", "lat", "lon", "point", "territory", "source"];
const LISTINGS: [&str; 7] = ["group", "date", "kind", "status", "by", "record", "source"];
const AREAS: [&str; 4] = ["group", "area", "level", "source"];
const PLACES: [&str; 1] = ["places"];

impl Checker<'_> {
    pub(super) fn atlas(&mut self, at: &str, document: &MapDocument) -> Option<Atlas> {
        self.words(&format!("{at}/title"), &document.title);
        self.words(&format!("{at}/measure"), &document.measure);
        let land = self.land(at, document.basemap.as_deref())?;
        let land = &*land;
        let notes = self.cited_list(&format!("{at}/notes"), &document.notes);
        let file = |name: &str| format!("{at}/{name}");
        let groups = self.table(&file("groups_data"), &document.groups_data, (&GROUPS, &[]));
        let listings =
            self.table(&file("listings_data"), &document.listings_data, (&LISTINGS, &[]));
        let areas = self.table(&file("areas_data"), &document.areas_data, (&AREAS, &PLACES));
        let named = areas.as_ref().map(|areas| named_parts(land, areas)).unwrap_or_default();
        let basemap = land.only(&named);
        let extents = self.extents(&format!("{at}/extents"), &document.extents, (land, &basemap));
        let (groups, listings, areas) = (groups?, listings?, areas?);
        let texts = document.groups.iter().map(|group| group.id.as_str());
        self.same_ids(&format!("{at}/groups"), texts, &groups);
        self.known_groups(&groups, &listings);
        self.known_groups(&groups, &areas);
        let mut found = Vec::new();
        let by_id = groups.rows_by("id");
        let about = GroupTables {
            listings: (&listings, listings.rows_by("group")),
            areas: (&areas, areas.rows_by("group")),
            land,
            basemap: &basemap,
        };
        for (nth, text) in document.groups.iter().enumerate() {
            let at = format!("{at}/groups/{nth}");
            self.subject(&format!("{at}/id"), &text.id);
            let rows = by_id.get(text.id.as_str()).map(Vec::as_slice).unwrap_or_default();
            let Some(row) = rows.first() else { continue };
            if let Some(again) = rows.get(1) {
                let what = format!("there are two rows for `{}`", text.id);
                again.problem(
                    self.problems,
                    "id",
                    ProblemKind::Repeated,
                    what,
                    "keep one of the two",
                );
            }
            found.extend(self.group(&at, text, row, &about));
        }
        found.sort_by_key(|group| group.first_listed());
        Some(Atlas {
            id: id_in(&document.id),
            title: document.title.clone(),
            measure: document.measure.clone(),
            groups: found,
            basemap,
            extents,
            notes,
        })
    }

    fn known_groups(&mut self, groups: &Table, table: &Table) {
        let known: HashSet<&str> = groups.rows().map(|row| row.cell("id")).collect();
        for row in table.rows().filter(|row| !known.contains(row.cell("group"))) {
            let id = row.cell("group");
            let what = format!("there is no group `{id}` in {}", groups.file());
            let help = self.nearest(id, groups.rows().map(|row| row.cell("id")));
            row.problem(self.problems, "group", ProblemKind::UnknownName, what, help);
        }
    }
}

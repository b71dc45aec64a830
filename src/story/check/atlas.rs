//! Checks of a map: groups, listings and areas fit each other and the base map.

use super::super::atlas::{
    Atlas, Basemap, Extent, Group, Kind, Level, Listing, Precision, Presence,
};
use super::super::basemap::{BOUNDS, BY_PARTS, americas, picture, spots};
use super::super::document::{ExtentDocument, GroupDocument, MapDocument};
use super::super::fold::key;
use super::super::problem::nearest;
use super::super::project::Projection;
use super::super::table::{Row, Table};
use super::Checker;

const GROUPS: [&str; 8] = ["id", "name", "aliases", "lat", "lon", "point", "territory", "source"];
const LISTINGS: [&str; 6] = ["group", "date", "kind", "status", "record", "source"];
const AREAS: [&str; 4] = ["group", "area", "level", "source"];

/// In place of a record: that none was found.
const NO_RECORD: &str = "not found";

impl Checker<'_> {
    pub(super) fn atlas(&mut self, at: &str, document: &MapDocument) -> Option<Atlas> {
        self.words(&format!("{at}/title"), &document.title);
        self.words(&format!("{at}/measure"), &document.measure);
        let basemap = match americas() {
            Ok(basemap) => basemap,
            Err(what) => {
                self.problem(at, what, "this is a fault of the build; please report it");
                return None;
            }
        };
        let extents = self.extents(&format!("{at}/extents"), &document.extents, &basemap);
        let notes = self.cited_list(&format!("{at}/notes"), &document.notes);
        let file = |name: &str| format!("{at}/{name}");
        let groups = self.table(&file("groups_data"), &document.groups_data, (&GROUPS, &[]));
        let listings =
            self.table(&file("listings_data"), &document.listings_data, (&LISTINGS, &[]));
        let areas = self.table(&file("areas_data"), &document.areas_data, (&AREAS, &[]));
        let (groups, listings, areas) = (groups?, listings?, areas?);
        let texts = document.groups.iter().map(|group| group.id.as_str());
        self.same_ids(&format!("{at}/groups"), texts, &groups);
        self.known_groups(&groups, &listings);
        self.known_groups(&groups, &areas);
        let mut found = Vec::new();
        for (nth, text) in document.groups.iter().enumerate() {
            let at = format!("{at}/groups/{nth}");
            self.subject(&format!("{at}/id"), &text.id);
            let mut rows = groups.rows().filter(|row| row.cell("id") == text.id);
            let Some(row) = rows.next() else { continue };
            if let Some(again) = rows.next() {
                let what = format!("there are two rows for `{}`", text.id);
                again.problem(self.problems, "id", what, "keep one of the two");
            }
            found.extend(self.group(&at, text, &row, (&listings, &areas), &basemap));
        }
        found.sort_by_key(|group| group.first_listed());
        Some(Atlas {
            id: document.id.clone(),
            title: document.title.clone(),
            measure: document.measure.clone(),
            groups: found,
            basemap,
            extents,
            notes,
        })
    }

    fn extents(
        &mut self,
        at: &str,
        documents: &[ExtentDocument],
        basemap: &Basemap,
    ) -> Vec<Extent> {
        if documents.is_empty() {
            self.problem(at, "a map needs at least one extent", "add the part that it shows first");
        }
        self.own_ids(at, documents.iter().map(|extent| &*extent.id));
        let mut extents = Vec::new();
        for (nth, extent) in documents.iter().enumerate() {
            let [west, south, east, north] = extent.bounds;
            let ordered = west < east && south < north;
            let within =
                west >= BOUNDS[0] && south >= BOUNDS[1] && east <= BOUNDS[2] && north <= BOUNDS[3];
            if !ordered || !within {
                let what = "this box is not on the base map";
                let help = format!("write west, south, east, north within {BOUNDS:?}");
                self.problem(&format!("{at}/{nth}/box"), what, help);
                continue;
            }
            let bounds = picture(extent.bounds);
            let label = self.words(&format!("{at}/{nth}/label"), &extent.label);
            let spots = spots(basemap, bounds);
            extents.push(Extent { id: extent.id.clone(), label, bounds, spots });
        }
        extents
    }

    fn known_groups(&mut self, groups: &Table, table: &Table) {
        let known: Vec<&str> = groups.rows().map(|row| row.cell("id")).collect();
        for row in table.rows().filter(|row| !known.contains(&row.cell("group"))) {
            let id = row.cell("group");
            let what = format!("there is no group `{id}` in {}", groups.file());
            row.problem(self.problems, "group", what, nearest(id, known.iter().copied()));
        }
    }

    fn group(
        &mut self,
        at: &str,
        text: &GroupDocument,
        row: &Row<'_>,
        (listings, areas): (&Table, &Table),
        basemap: &Basemap,
    ) -> Option<Group> {
        let listings = self.listings(row, listings);
        // The source of the row is not shown, but a reader of the table relies on it.
        self.source_in(row, "source");
        let territory = self.word(row, "territory", &[("yes", true), ("no", false)])?;
        let presence = self.presence(row.cell("id"), areas, basemap);
        if !territory && !presence.is_empty() {
            let what = format!("`{}` has areas in {}", row.cell("id"), areas.file());
            row.problem(self.problems, "territory", what, "write yes, or remove the areas");
        }
        let precision = [
            ("city", Precision::City),
            ("town", Precision::Town),
            ("approximate", Precision::Approximate),
            ("symbolic", Precision::Symbolic),
        ];
        let precision = self.word(row, "point", &precision)?;
        let uncertain = text.uncertain.as_ref();
        let name = self.words_in(row, "name");
        let aliases = aliases(row.cell("aliases"));
        Some(Group {
            id: text.id.clone(),
            keys: [&name].into_iter().chain(&aliases).map(|name| key(name)).collect(),
            name,
            aliases,
            kind: sentence(&self.words(&format!("{at}/kind"), &text.kind)),
            who: self.prose(&format!("{at}/who"), &text.who),
            home: self.words(&format!("{at}/home"), &text.home),
            uncertain: uncertain.map(|text| self.prose(&format!("{at}/uncertain"), text)),
            source: self.source(&format!("{at}/source"), &text.source),
            listings,
            point: territory.then(|| self.point_on_map(row)).flatten(),
            precision,
            territory,
            presence,
        })
    }

    fn listings(&mut self, group: &Row<'_>, table: &Table) -> Vec<Listing> {
        let mut listings: Vec<Listing> = Vec::new();
        let mut listed = false;
        for row in table.rows().filter(|row| row.cell("group") == group.cell("id")) {
            listed = true;
            let date = self.date_in(&row, "date");
            let kind = self.word(&row, "kind", &[("fto", Kind::Fto), ("sdgt", Kind::Sdgt)]);
            let in_force = self.word(&row, "status", &[("in_force", true), ("announced", false)]);
            let source = self.source_in(&row, "source");
            let record = self.words_in(&row, "record");
            let record = if record == NO_RECORD { String::new() } else { record };
            let (Some(date), Some(kind), Some(in_force)) = (date, kind, in_force) else {
                continue;
            };
            if listings.iter().any(|listing| (listing.date, listing.kind) == (date, kind)) {
                let what = "this listing stands here twice";
                row.problem(self.problems, "group", what, "keep one of the two");
            }
            listings.push(Listing { date, kind, in_force, record, source });
        }
        if !listed {
            let what = format!("`{}` has no listing in {}", group.cell("id"), table.file());
            group.problem(self.problems, "id", what, "add its listing, or remove the group");
        }
        listings.sort_by_key(|listing| (listing.date, listing.kind));
        listings
    }

    fn presence(&mut self, group: &str, table: &Table, basemap: &Basemap) -> Vec<Presence> {
        let mut presence: Vec<Presence> = Vec::new();
        for row in table.rows().filter(|row| row.cell("group") == group) {
            let levels = Level::ALL.map(|level| (level.id(), level));
            let source = self.source_in(&row, "source");
            let Some(level) = self.word(&row, "level", &levels) else {
                continue;
            };
            let id = row.cell("area");
            let areas = areas(basemap, id);
            if areas.is_empty() {
                let what = format!("the area `{id}` is not on the base map");
                let known = basemap.areas.iter().map(|area| area.id.as_str());
                row.problem(self.problems, "area", what, nearest(id, known));
            }
            for area in areas {
                if presence.iter().any(|there| there.area == area) {
                    let what = format!("the area `{id}` stands here twice for `{group}`");
                    row.problem(self.problems, "area", what, "keep one of the two");
                }
                presence.push(Presence { area, level, source });
            }
        }
        presence
    }

    /// One of a few words in a cell.
    fn word<T: Copy>(&mut self, row: &Row<'_>, column: &str, known: &[(&str, T)]) -> Option<T> {
        let cell = row.cell(column);
        let found = known.iter().find(|(word, _)| *word == cell).map(|(_, value)| *value);
        if found.is_none() {
            let what = format!("`{cell}` is not known here");
            let words = known.iter().map(|(word, _)| *word);
            row.problem(self.problems, column, what, nearest(cell, words));
        }
        found
    }

    fn point_on_map(&mut self, row: &Row<'_>) -> Option<(i16, i16)> {
        let lat = self.degrees(row, "lat", (BOUNDS[1], BOUNDS[3]));
        let lon = self.degrees(row, "lon", (BOUNDS[0], BOUNDS[2]));
        Some(Projection::new(BOUNDS).unit(lon?, lat?))
    }

    fn degrees(&mut self, row: &Row<'_>, column: &str, (low, high): (f64, f64)) -> Option<f64> {
        let text = row.cell(column);
        let degrees = text.parse::<f64>().ok().filter(|value| (low..=high).contains(value));
        if degrees.is_none() {
            let what = format!("`{text}` is not a place on the base map");
            let help = format!("write degrees from {low} to {high} with a decimal point");
            row.problem(self.problems, column, what, help);
        }
        degrees
    }
}

/// The drawn areas for a code: itself, or its states.
fn areas(basemap: &Basemap, id: &str) -> Vec<u16> {
    let wanted = |area: &str| area == id || (id == BY_PARTS.0 && area.starts_with(BY_PARTS.1));
    let found = basemap.areas.iter().enumerate().filter(|(_, area)| wanted(&area.id));
    found.filter_map(|(place, _)| u16::try_from(place).ok()).collect()
}

fn aliases(cell: &str) -> Vec<String> {
    let names = cell.split(';').map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// The text with a capital letter at its beginning.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

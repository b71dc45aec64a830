//! Checks of a group: its names, its point, and what is said of it.

use super::GroupTables;
use crate::story::atlas::{Group, Precision};
use crate::story::basemap::Land;
use crate::story::check::checker::Checker;
use crate::story::check::ids::id_in;
use crate::story::document::GroupDocument;
use crate::story::fold::key;
use crate::story::problem::ProblemKind;
use crate::story::project::Projection;
use crate::story::table::Row;

impl Checker<'_> {
    pub(super) fn group(
        &mut self,
        at: &str,
        text: &GroupDocument,
        row: &Row<'_>,
        about: &GroupTables<'_>,
    ) -> Option<Group> {
        let listings = self.listings(row, &about.listings);
        // The source of the row is not shown, but a reader of the table relies on it.
        self.source_in(row, "source");
        let territory = self.word(row, "territory", &[("yes", true), ("no", false)]);
        let presence = self.presence(row.cell("id"), about);
        if territory == Some(false) && !presence.is_empty() {
            let what = format!(
                "`{}` has areas in {}, but no territory",
                row.cell("id"),
                about.areas.0.file()
            );
            row.problem(
                self.problems,
                "territory",
                ProblemKind::Contradiction,
                what,
                "write yes, or remove the areas",
            );
        }
        let precision = [
            ("city", Precision::City),
            ("town", Precision::Town),
            ("approximate", Precision::Approximate),
            ("symbolic", Precision::Symbolic),
        ];
        let precision = self.word(row, "point", &precision);
        let uncertain = text.uncertain.as_ref();
        let name = self.words_in(row, "name");
        let aliases = aliases(row.cell("aliases"));
        Some(Group {
            id: id_in(&text.id),
            keys: [&name].into_iter().chain(&aliases).map(|name| key(name)).collect(),
            name,
            aliases,
            kind: sentence(&self.words(&format!("{at}/kind"), &text.kind)),
            who: self.prose(&format!("{at}/who"), &text.who),
            home: self.words(&format!("{at}/home"), &text.home),
            uncertain: uncertain.map(|text| self.prose(&format!("{at}/uncertain"), text)),
            source: self.source(&format!("{at}/source"), &text.source),
            listings,
            point: (territory == Some(true)).then(|| self.point_on_map(row, about.land)).flatten(),
            precision: precision?,
            territory: territory?,
            presence,
        })
    }

    fn point_on_map(&mut self, row: &Row<'_>, land: &Land) -> Option<(i16, i16)> {
        let [west, south, east, north] = land.bounds;
        let lat = self.degrees(row, "lat", (south, north));
        let lon = self.degrees(row, "lon", (west, east));
        Some(Projection::new(land.bounds).unit(lon?, lat?))
    }

    fn degrees(&mut self, row: &Row<'_>, column: &str, (low, high): (f64, f64)) -> Option<f64> {
        let text = row.cell(column);
        let degrees = text.parse::<f64>().ok().filter(|value| (low..=high).contains(value));
        if degrees.is_none() {
            let what = format!("`{text}` is not a place on the base map");
            let help = format!("write degrees from {low} to {high} with a decimal point");
            row.problem(self.problems, column, ProblemKind::OutOfRange, what, help);
        }
        degrees
    }
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

//! Checks of the listings of a group.

use std::collections::BTreeSet;

use super::{ByGroup, GroupTables};
use crate::story::atlas::{ListKind, Listing};
use crate::story::check::checker::Checker;
use crate::story::problem::ProblemKind;
use crate::story::table::Row;

/// In place of a record: that none was found.
const NO_RECORD: &str = "not found";

impl Checker<'_> {
    pub(super) fn listings(&mut self, group: &Row<'_>, table: &ByGroup<'_>) -> Vec<Listing> {
        let (mut listings, mut known) = (Vec::new(), BTreeSet::new());
        let rows = GroupTables::rows(table, group.cell("id"));
        for row in rows {
            let date = self.date_in(row, "date");
            let kind = self.word(row, "kind", &[("fto", ListKind::Fto), ("sdgt", ListKind::Sdgt)]);
            let in_force = self.word(row, "status", &[("in_force", true), ("announced", false)]);
            let by = self.words_in(row, "by");
            let source = self.source_in(row, "source");
            let record = self.words_in(row, "record");
            let record = if record == NO_RECORD { String::new() } else { record };
            let (Some(date), Some(kind), Some(in_force)) = (date, kind, in_force) else {
                continue;
            };
            if !known.insert((date, kind)) {
                let what = "this listing appears twice";
                row.problem(
                    self.problems,
                    "group",
                    ProblemKind::Repeated,
                    what,
                    "keep one of the two",
                );
            }
            listings.push(Listing { date, kind, in_force, by, record, source });
        }
        if rows.is_empty() {
            let what = format!("`{}` has no listing in {}", group.cell("id"), table.0.file());
            group.problem(
                self.problems,
                "id",
                ProblemKind::Unmatched,
                what,
                "add its listing, or remove the group",
            );
        }
        listings.sort_by_key(|listing: &Listing| (listing.date, listing.kind));
        listings
    }
}

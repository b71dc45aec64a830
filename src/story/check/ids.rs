//! Ids: usable, and not taken.

use std::collections::BTreeSet;

use super::checker::Checker;
use crate::story::problem::nearest;
use crate::story::table::Table;

impl Checker<'_> {
    pub(super) fn slug(&mut self, slug: &str) {
        let right = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if slug.is_empty() || !slug.chars().all(right) {
            let what = format!("`{slug}` cannot be part of an address");
            self.problem("/slug", what, "use lower-case letters, digits and hyphens");
        }
    }

    /// Notes an id that is empty or taken.
    pub(super) fn id(&mut self, pointer: &str, id: &str) {
        if self.usable(pointer, id) && !self.ids.insert(id.to_owned()) {
            self.twice(pointer, id);
        }
    }

    /// Notes the id of something that disputes may be about.
    pub(super) fn subject(&mut self, pointer: &str, id: &str) {
        self.id(pointer, id);
        self.subjects.insert(id.to_owned());
    }

    /// Notes ids that are taken within their list.
    pub(super) fn own_ids<'b>(&mut self, pointer: &str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for (nth, id) in ids.enumerate() {
            let at = format!("{pointer}/{nth}/id");
            if self.usable(&at, id) && !seen.insert(id) {
                self.twice(&at, id);
            }
        }
    }

    /// The words in a document for the rows of a file: no id on one side only.
    pub(super) fn same_ids<'b>(
        &mut self,
        pointer: &str,
        texts: impl Iterator<Item = &'b str> + Clone,
        table: &Table,
    ) {
        let texts: Vec<&str> = texts.collect();
        let rows: Vec<&str> = table.rows().map(|row| row.cell("id")).collect();
        for (nth, id) in texts.iter().enumerate() {
            if !rows.contains(id) {
                let what = format!("`{id}` is not in {}", table.file());
                self.problem(
                    &format!("{pointer}/{nth}/id"),
                    what,
                    nearest(id, rows.iter().copied()),
                );
            }
        }
        for row in table.rows().filter(|row| !texts.contains(&row.cell("id"))) {
            let what = format!("there are no words for `{}` in the document", row.cell("id"));
            row.problem(self.problems, "id", what, "add them, or remove the row");
        }
    }

    fn twice(&mut self, pointer: &str, id: &str) {
        let what = format!("the id `{id}` is used twice");
        self.problem(pointer, what, "give one of the two another id");
    }

    pub(super) fn usable(&mut self, pointer: &str, id: &str) -> bool {
        let usable = !id.is_empty() && !id.contains(char::is_whitespace);
        if !usable {
            let what = match id {
                "" => "this id is empty".to_owned(),
                _ => format!("`{id}` cannot be an id"),
            };
            self.problem(pointer, what, "use a short word without blanks");
        }
        usable
    }
}

//! Ids: usable, and not taken.

use std::collections::{BTreeSet, HashSet};

use super::checker::Checker;
use crate::story::id::{Id, LONGEST, RULE, Slug};
use crate::story::problem::ProblemKind;
use crate::story::table::Table;

/// The id in a text; what is wrong with it is told where its list is checked.
pub(super) fn id_in(text: &str) -> Id {
    Id::new(text).unwrap_or_default()
}

impl Checker<'_> {
    pub(super) fn slug(&mut self, text: &str) -> Slug {
        let slug = Slug::new(text);
        if slug.is_none() {
            let what = format!("`{text}` cannot be part of an address");
            let like = Slug::like(text).map(|like| format!("write `{like}`: ")).unwrap_or_default();
            let help = format!(
                "{like}use lowercase letters, digits and hyphens, at most {LONGEST} \
                         characters"
            );
            self.problem("/slug", ProblemKind::InvalidId, what, help);
        }
        slug.unwrap_or_default()
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
        let rows: HashSet<&str> = table.rows().map(|row| row.cell("id")).collect();
        for (nth, id) in texts.clone().enumerate().filter(|(_, id)| !rows.contains(id)) {
            let what = format!("`{id}` is not in {}", table.file());
            let help = self.nearest(id, table.rows().map(|row| row.cell("id")));
            self.problem(&format!("{pointer}/{nth}/id"), ProblemKind::Unmatched, what, help);
        }
        let texts: HashSet<&str> = texts.collect();
        for row in table.rows().filter(|row| !texts.contains(row.cell("id"))) {
            let what = format!("the document has no text for `{}`", row.cell("id"));
            row.problem(
                self.problems,
                "id",
                ProblemKind::Unmatched,
                what,
                "add it, or remove the row",
            );
        }
    }

    fn twice(&mut self, pointer: &str, id: &str) {
        let what = format!("the id `{id}` is used twice");
        self.problem(pointer, ProblemKind::Repeated, what, "give one of them another id");
    }

    /// Notes a text that is no id.
    pub(super) fn usable(&mut self, pointer: &str, id: &str) -> bool {
        let usable = Id::new(id).is_some();
        if !usable {
            let what = match id {
                "" => "this id is empty".to_owned(),
                _ => format!("`{id}` cannot be an id"),
            };
            self.problem(pointer, ProblemKind::InvalidId, what, how_to_mend(id));
        }
        usable
    }
}

/// How to write an id that is none.
fn how_to_mend(id: &str) -> String {
    match Id::like(id) {
        Some(like) => format!("write `{like}`, here and wherever else it is used: {RULE}"),
        None => format!("write a short word: {RULE}"),
    }
}

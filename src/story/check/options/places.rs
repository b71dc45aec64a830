//! Checks of the list that says where in its source each argument stands.

use std::collections::{BTreeSet, HashMap};

use super::arguments::ArgumentDraft;
use crate::story::check::checker::Checker;
use crate::story::problem::ProblemKind;

const COLUMNS: [&str; 3] = ["argument", "source", "paragraph"];

impl Checker<'_> {
    /// Notes arguments without a place, and places without an argument.
    pub(super) fn places(&mut self, at: &str, file: &str, drafts: &[ArgumentDraft<'_>]) {
        let Some(table) = self.table(at, file, (&COLUMNS, &[])) else { return };
        let mut seen = BTreeSet::new();
        let named: HashMap<&str, &ArgumentDraft<'_>> =
            drafts.iter().rev().map(|draft| (draft.document.id.as_str(), draft)).collect();
        for row in table.rows() {
            let id = row.cell("argument");
            self.words_in(&row, "paragraph");
            let Some(draft) = named.get(id) else {
                let known = drafts.iter().map(|draft| draft.document.id.as_str());
                let what = format!("there is no argument `{id}`");
                let help = self.nearest(id, known);
                row.problem(self.problems, "argument", ProblemKind::UnknownName, what, help);
                continue;
            };
            if !seen.insert(id) {
                let what = format!("there are two rows for `{id}`");
                row.problem(
                    self.problems,
                    "argument",
                    ProblemKind::Repeated,
                    what,
                    "keep one of the two",
                );
            }
            let (named, right) = (row.cell("source"), &draft.document.source);
            if named != right {
                let what = format!("`{id}` is cited from `{right}`, not from `{named}`");
                row.problem(
                    self.problems,
                    "source",
                    ProblemKind::Contradiction,
                    what,
                    "name the same source as the story does",
                );
            }
        }
        for draft in drafts.iter().filter(|draft| !seen.contains(draft.document.id.as_str())) {
            let id = &draft.document.id;
            let what = format!("{file} does not say where in its source `{id}` is");
            let help = format!("add a row: {id},{},paragraph", draft.document.source);
            self.problem(&format!("{}/id", draft.at), ProblemKind::Unmatched, what, help);
        }
    }
}

//! What the checks of all parts of a story share.

use std::collections::{BTreeMap, BTreeSet};

use crate::story::SourceId;
use crate::story::date::Date;
use crate::story::files::Files;
use crate::story::json::Json;
use crate::story::problem::{Place, ProblemKind, Problems, nearest};

/// The document and folder under check, and what was found in them so far.
pub(super) struct Checker<'a> {
    pub(super) json: &'a Json,
    pub(super) files: &'a Files,
    pub(super) sources: BTreeMap<&'a str, SourceId>,
    /// When each source was published, as far as that is a date.
    pub(super) dates: BTreeMap<&'a str, Date>,
    /// Ids of figures, which texts may name in braces.
    pub(super) figures: BTreeSet<&'a str>,
    /// Ids that are taken.
    pub(super) ids: BTreeSet<String>,
    /// Those of them that disputes may be about: what views show disputes beside.
    pub(super) subjects: BTreeSet<String>,
    pub(super) problems: &'a mut Problems,
}

impl<'a> Checker<'a> {
    pub(super) fn new(json: &'a Json, files: &'a Files, problems: &'a mut Problems) -> Checker<'a> {
        let (sources, dates) = (BTreeMap::new(), BTreeMap::new());
        let (ids, subjects) = (BTreeSet::new(), BTreeSet::new());
        let figures = BTreeSet::new();
        Checker { json, files, sources, dates, figures, ids, subjects, problems }
    }

    pub(super) fn problem(
        &mut self,
        pointer: &str,
        kind: ProblemKind,
        what: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.json.problem(self.problems, pointer, kind, what, help);
    }

    /// Notes a file as a whole.
    pub(super) fn file_problem(
        &mut self,
        file: &str,
        kind: ProblemKind,
        what: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.problems.add(file, Place::File, kind, what, help);
    }

    /// What of the known a wrong name may stand for; nothing where nobody will read it.
    pub(super) fn nearest<'b>(&self, wrong: &str, known: impl Iterator<Item = &'b str>) -> String {
        if self.problems.is_full() { String::new() } else { nearest(wrong, known) }
    }

    /// Notes a list that is longer than can be used.
    pub(super) fn at_most(&mut self, pointer: &str, count: usize, most: usize) {
        if count > most {
            let what = format!("this list has {count} entries; at most {most} can be used");
            self.problem(pointer, ProblemKind::TooMany, what, "remove what readers can do without");
        }
    }
}

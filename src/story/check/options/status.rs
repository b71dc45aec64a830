//! Checks of what has become of options, and of what has happened with them.

use crate::story::check::checker::Checker;
use crate::story::document::{HappenedDocument, StageDocument, StatusDocument};
use crate::story::options::{Happened, Stage, Status};
use crate::story::problem::ProblemKind;

impl Checker<'_> {
    pub(super) fn statuses(&mut self, at: &str, documents: &[StatusDocument]) -> Vec<Status> {
        if documents.is_empty() {
            let what = "this option has no status";
            let help = "say whether it is in use, tried, authorized, proposed, described or ruled out, \
                        with a date and a source";
            self.problem(at, ProblemKind::FieldMissing, what, help);
        }
        let mut found = Vec::new();
        for (nth, status) in documents.iter().enumerate() {
            let at = format!("{at}/{nth}");
            let stage = match status.state {
                StageDocument::InUse => Stage::InUse,
                StageDocument::Tried => Stage::Tried,
                StageDocument::Authorized => Stage::Authorized,
                StageDocument::Proposed => Stage::Proposed,
                StageDocument::Described => Stage::Described,
                StageDocument::RuledOut => Stage::RuledOut,
            };
            let verb = match stage {
                Stage::Proposed | Stage::RuledOut => Some("proposed it or ruled it out"),
                Stage::Described => Some("described it"),
                Stage::InUse | Stage::Tried | Stage::Authorized => None,
            };
            if let Some(verb) = verb.filter(|_| status.by.is_none()) {
                let what = format!("this does not say who {verb}");
                self.problem(&at, ProblemKind::FieldMissing, what, "add `\"by\": …` with a name");
            }
            let date = self.date(&format!("{at}/date"), &status.date);
            let by = status.by.as_ref().map(|by| self.words(&format!("{at}/by"), by));
            let text = status.text.as_ref().map(|text| self.prose(&format!("{at}/text"), text));
            let source = self.source(&format!("{at}/source"), &status.source);
            found.extend(date.map(|date| Status { stage, by, date, text, source }));
        }
        found
    }

    pub(super) fn history(&mut self, at: &str, documents: &[HappenedDocument]) -> Vec<Happened> {
        let mut history = Vec::new();
        for (nth, event) in documents.iter().enumerate() {
            let at = format!("{at}/{nth}");
            let date = self.date(&format!("{at}/date"), &event.date);
            let text = self.prose(&format!("{at}/text"), &event.text);
            if event.sources.is_empty() {
                let what = "this names no source";
                self.problem(
                    &format!("{at}/sources"),
                    ProblemKind::FieldMissing,
                    what,
                    "name two, or one if there is no other",
                );
            }
            let mut sources = Vec::new();
            for (nth, source) in event.sources.iter().enumerate() {
                let at = format!("{at}/sources/{nth}");
                let source = self.source(&at, source);
                if sources.contains(&source) {
                    self.problem(
                        &at,
                        ProblemKind::Repeated,
                        "this source appears twice",
                        "keep one of the two",
                    );
                } else {
                    sources.push(source);
                }
            }
            history.extend(date.map(|date| Happened { date, text, sources }));
        }
        history.sort_by_key(|event| event.date);
        history
    }
}

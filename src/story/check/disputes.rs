//! Disputes and corrections: about something that readers see, and told in full.

use super::checker::Checker;
use super::ids::id_in;
use crate::story::document::{CorrectionDocument, DisputeDocument};
use crate::story::problem::ProblemKind;
use crate::story::{Correction, Dispute};

impl Checker<'_> {
    pub(super) fn disputes(&mut self, documents: &[DisputeDocument]) -> Vec<Dispute> {
        let mut disputes = Vec::new();
        for (nth, dispute) in documents.iter().enumerate() {
            let at = format!("/disputes/{nth}");
            if !self.subjects.contains(&dispute.about) {
                let what = format!(
                    "there is no block, group, event, option or family `{}`",
                    dispute.about
                );
                let help = self.nearest(&dispute.about, self.subjects.iter().map(String::as_str));
                self.problem(&format!("{at}/about"), ProblemKind::UnknownName, what, help);
            }
            if dispute.versions.len() < 2 {
                let what = "a dispute needs at least two versions";
                self.problem(
                    &format!("{at}/versions"),
                    ProblemKind::TooFew,
                    what,
                    "add what the other source says",
                );
            }
            disputes.push(Dispute {
                id: id_in(&dispute.id),
                about: id_in(&dispute.about),
                title: self.words(&format!("{at}/title"), &dispute.title),
                versions: self.cited_list(&format!("{at}/versions"), &dispute.versions),
                note: dispute.note.as_ref().map(|note| self.prose(&format!("{at}/note"), note)),
            });
        }
        for (nth, dispute) in documents.iter().enumerate() {
            self.id(&format!("/disputes/{nth}/id"), &dispute.id);
        }
        disputes
    }

    pub(super) fn corrections(&mut self, documents: &[CorrectionDocument]) -> Vec<Correction> {
        let mut corrections = Vec::new();
        for (nth, correction) in documents.iter().enumerate() {
            let at = format!("/corrections/{nth}");
            let date = self.day(&format!("{at}/date"), &correction.date);
            let text = self.prose(&format!("{at}/text"), &correction.text);
            corrections.extend(date.map(|date| Correction { date, text }));
        }
        corrections
    }
}

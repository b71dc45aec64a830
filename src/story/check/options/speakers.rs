//! Checks of speakers: one id for each, however their name is written.

use std::collections::BTreeMap;

use super::arguments::ArgumentDraft;
use crate::story::check::checker::Checker;
use crate::story::problem::ProblemKind;

impl Checker<'_> {
    /// Gives every argument the id of its speaker: what is said of one of a spelling holds for all
    /// of them.
    pub(super) fn speakers(&mut self, drafts: &mut [ArgumentDraft<'_>]) {
        let mut ids: BTreeMap<String, &str> = BTreeMap::new();
        for draft in drafts.iter() {
            let Some(id) = draft.document.speaker_id.as_deref() else { continue };
            let at = format!("{}/speaker_id", draft.at);
            let speaker = &draft.argument.speaker;
            if !self.usable(&at, id) {
                continue;
            }
            match ids.get(speaker) {
                Some(first) if *first != id => {
                    let what = format!("“{speaker}” has the id `{first}` in another argument");
                    self.problem(
                        &at,
                        ProblemKind::Contradiction,
                        what,
                        "use the same id wherever this speaker appears",
                    );
                }
                _ => {
                    ids.insert(speaker.clone(), id);
                }
            }
        }
        for draft in drafts {
            if let Some(id) = ids.get(&draft.argument.speaker) {
                draft.argument.speaker_id = (*id).to_owned();
            }
        }
    }
}

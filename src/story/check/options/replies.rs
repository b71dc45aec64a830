//! Checks of replies: each to something said before, by the dates or by the text of a source.

use super::arguments::ArgumentDraft;
use crate::story::check::checker::Checker;
use crate::story::date::Date;
use crate::story::document::ArgumentDocument;
use crate::story::problem::ProblemKind;

/// What to do instead of marking a reply.
const PAIRING: &str = "for your own pairings, use `counterpoints`";

impl Checker<'_> {
    /// When an argument was said: on its own date, otherwise when its source was published.
    pub(super) fn occasion(&mut self, at: &str, argument: &ArgumentDocument) -> Option<Date> {
        let published = self.dates.get(argument.source.as_str()).copied();
        let Some(text) = &argument.date else { return published };
        let at = format!("{at}/date");
        let said = self.date(&at, text)?;
        let published = published.filter(|published| said.earliest() > published.latest());
        if let Some(published) = published {
            let what = format!("this was said on {said}, after its source appeared ({published})");
            self.problem(&at, ProblemKind::Order, what, "correct the date here or at the source");
        }
        Some(said)
    }

    /// Whether one argument can be a reply to another: by somebody else, and not before it.
    pub(super) fn is_later(
        &mut self,
        at: &str,
        reply: &ArgumentDraft<'_>,
        earlier: &ArgumentDraft<'_>,
    ) -> bool {
        let id = &earlier.document.id;
        if reply.argument.speaker_id == earlier.argument.speaker_id {
            let what = format!("`{id}` is by the same speaker, who does not reply to themselves");
            self.problem(at, ProblemKind::Pairing, what, PAIRING);
            return false;
        }
        let same = reply.document.source == earlier.document.source;
        let quoted = [earlier, reply].map(|draft| draft.document.quoted);
        if same && quoted == [true, false] {
            return true;
        }
        let dated = [earlier, reply].iter().any(|draft| draft.document.date.is_some());
        if same && !dated {
            let what = format!(
                "`{id}` is from the same source, and nothing shows that it was said before"
            );
            let help = format!(
                "give their dates in `date`, or mark `{id}` with `\"quoted\": true` if the source \
                 quotes it from an earlier text; {PAIRING}"
            );
            self.problem(at, ProblemKind::Pairing, what, help);
            return false;
        }
        let (Some(said), Some(before)) = (reply.said, earlier.said) else { return false };
        // What is known only to the month or the year may be as late as its end.
        let right = said.latest() >= before.earliest();
        if !right {
            let what = format!(
                "`{id}` ({before}) is newer than its supposed reply ({said}), in `{}`",
                reply.document.source
            );
            self.problem(at, ProblemKind::Pairing, what, PAIRING);
        }
        right
    }
}

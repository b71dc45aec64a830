//! Checks of arguments that belong together: counterpoints, which we pair, and replies, which
//! their speakers make.

use super::arguments::ArgumentDraft;
use crate::story::argument::Scope;
use crate::story::check::checker::Checker;
use crate::story::document::OptionsDocument;
use crate::story::problem::ProblemKind;

impl Checker<'_> {
    /// Finds for each argument those that it names.
    pub(super) fn pairs(&mut self, drafts: &mut [ArgumentDraft<'_>], document: &OptionsDocument) {
        let mut pairs = Vec::new();
        for (place, draft) in drafts.iter().enumerate() {
            let (counterpoints, replies) =
                (&draft.document.counterpoints, &draft.document.replies_to);
            for (nth, id) in counterpoints.iter().enumerate() {
                let at = format!("{}/counterpoints/{nth}", draft.at);
                let found = self.other(&at, (place, id), drafts);
                let other = found.and_then(|other| Some((other, drafts.get(other)?)));
                if let Some((other, it)) = other
                    && self.meets(&at, draft, it, document)
                {
                    pairs.push((place, other, true));
                    pairs.push((other, place, true));
                }
            }
            for (nth, id) in replies.iter().enumerate() {
                let at = format!("{}/replies_to/{nth}", draft.at);
                let found = self.other(&at, (place, id), drafts);
                let other = found.and_then(|other| Some((other, drafts.get(other)?)));
                if let Some((other, it)) = other
                    && self.is_later(&at, draft, it)
                {
                    pairs.push((place, other, false));
                }
            }
        }
        for (place, other, paired) in pairs {
            let other = u16::try_from(other).unwrap_or(u16::MAX);
            let Some(draft) = drafts.get_mut(place) else { continue };
            let list = match paired {
                true => &mut draft.argument.counterpoints,
                false => &mut draft.argument.replies_to,
            };
            if !list.contains(&other) {
                list.push(other);
            }
        }
        for draft in drafts {
            draft.argument.counterpoints.sort_unstable();
        }
    }

    /// The place of another argument by its id.
    fn other(
        &mut self,
        at: &str,
        (own, id): (usize, &String),
        drafts: &[ArgumentDraft<'_>],
    ) -> Option<usize> {
        let place = drafts.iter().position(|draft| draft.document.id == *id);
        if place.is_none() {
            let known = drafts.iter().map(|draft| draft.document.id.as_str());
            self.problem(
                at,
                ProblemKind::UnknownName,
                format!("there is no argument `{id}`"),
                self.nearest(id, known),
            );
        }
        if place == Some(own) {
            self.problem(
                at,
                ProblemKind::Pairing,
                "this is the argument itself",
                "name another one",
            );
        }
        place.filter(|place| *place != own)
    }

    /// Whether two arguments can be counterpoints: by two speakers, on two sides, and where a reader
    /// sees them together.
    fn meets(
        &mut self,
        at: &str,
        one: &ArgumentDraft<'_>,
        other: &ArgumentDraft<'_>,
        document: &OptionsDocument,
    ) -> bool {
        let id = &other.document.id;
        if one.argument.side == other.argument.side {
            let what = format!("`{id}` is on the same side as this argument");
            self.problem(
                at,
                ProblemKind::Pairing,
                what,
                "a counterpoint is an argument on the other side",
            );
            return false;
        }
        if one.argument.speaker_id == other.argument.speaker_id {
            let what = format!("`{id}` is by the same speaker, so it is no counterpoint");
            self.problem(
                at,
                ProblemKind::Pairing,
                what,
                "pair it with an argument by somebody else, or with none",
            );
            return false;
        }
        let shares = (0..document.options.len())
            .any(|option| covers(one, option, document) && covers(other, option, document));
        if !shares {
            let what = format!("`{id}` is not about any of this argument's options");
            let help = "pair arguments about the same thing, or list in `also` the options that \
                        both are about";
            self.problem(at, ProblemKind::Pairing, what, help);
        }
        shares
    }
}

/// Whether an argument is shown at an option.
fn covers(draft: &ArgumentDraft<'_>, option: usize, document: &OptionsDocument) -> bool {
    let family = match draft.argument.scope {
        Scope::Family(index) => document.families.get(usize::from(index)),
        Scope::Option(_) => None,
    };
    let general = family.zip(document.options.get(option));
    draft.argument.is_about(option)
        || draft.argument.covers(option)
            && general.is_some_and(|(family, option)| option.family == family.id)
}

//! Checks of arguments: short, attributed, written once, and at what they are about.

use std::collections::BTreeMap;

use crate::story::argument::{Argument, Scope, Side, Stance};
use crate::story::check::checker::Checker;
use crate::story::date::Date;
use crate::story::document::{ArgumentDocument, OptionsDocument, StanceDocument};
use crate::story::options::{Filled, Options};
use crate::story::problem::ProblemKind;

/// The most words of an argument, so that none outweighs the others by length.
const MOST_WORDS: usize = 30;

/// An argument of the document with where it is written and what it is about.
pub(super) struct ArgumentDraft<'d> {
    pub(super) document: &'d ArgumentDocument,
    pub(super) at: String,
    pub(super) argument: Argument,
    /// When it was said, as far as that is known: on its own date, or that of its source.
    pub(super) said: Option<Date>,
}

impl Checker<'_> {
    /// All arguments: those of families first, then those of options.
    pub(super) fn arguments(&mut self, at: &str, document: &OptionsDocument) -> Vec<Argument> {
        let mut drafts = Vec::new();
        for (nth, family) in document.families.iter().enumerate() {
            let scope = u8::try_from(nth).ok().map(Scope::Family);
            let sides = [&family.pros, &family.cons];
            drafts.extend(self.sides(&format!("{at}/families/{nth}"), sides, scope, document));
        }
        for (nth, option) in document.options.iter().enumerate() {
            let scope = u8::try_from(nth).ok().map(Scope::Option);
            let sides = [&option.pros, &option.cons];
            drafts.extend(self.sides(&format!("{at}/options/{nth}"), sides, scope, document));
        }
        self.at_most(&format!("{at}/options"), drafts.len(), u16::MAX.into());
        self.written_once(&drafts);
        self.speakers(&mut drafts);
        self.pairs(&mut drafts, document);
        if let Some(file) = &document.places_data {
            self.places(&format!("{at}/places_data"), file, &drafts);
        }
        drafts.into_iter().map(|draft| draft.argument).collect()
    }

    fn sides<'d>(
        &mut self,
        at: &str,
        sides: [&'d Vec<ArgumentDocument>; 2],
        scope: Option<Scope>,
        document: &OptionsDocument,
    ) -> Vec<ArgumentDraft<'d>> {
        let Some(scope) = scope else { return Vec::new() };
        let mut drafts = Vec::new();
        for (side, (name, arguments)) in
            Side::BOTH.into_iter().zip(["pros", "cons"].iter().zip(sides))
        {
            for (nth, argument) in arguments.iter().enumerate() {
                let at = format!("{at}/{name}/{nth}");
                drafts.push(self.argument(at, argument, (side, scope), document));
            }
        }
        drafts
    }

    fn argument<'d>(
        &mut self,
        at: String,
        argument: &'d ArgumentDocument,
        (side, scope): (Side, Scope),
        document: &OptionsDocument,
    ) -> ArgumentDraft<'d> {
        self.id(&format!("{at}/id"), &argument.id);
        let words = argument.text.split_whitespace().count();
        if words > MOST_WORDS {
            let what = format!("this argument has {words} words");
            self.problem(
                &format!("{at}/text"),
                ProblemKind::TooLong,
                what,
                format!("use at most {MOST_WORDS}"),
            );
        }
        let reports = argument.stance == StanceDocument::Reports;
        if argument.of.is_some() && !reports {
            let what = "`of` says whose view is reported, but this argument is not marked as a \
                        report";
            let help = "write `\"stance\": \"reports\"`, or remove `of`";
            self.problem(&format!("{at}/of"), ProblemKind::Contradiction, what, help);
        }
        let speaker = self.words(&format!("{at}/speaker"), &argument.speaker);
        let (also, except) = self.scope(&at, argument, scope, document);
        let of = argument.of.as_ref().map(|of| self.words(&format!("{at}/of"), of));
        let argument_of = Argument {
            text: self.prose(&format!("{at}/text"), &argument.text),
            speaker_id: speaker.clone(),
            speaker,
            stance: match argument.stance {
                StanceDocument::Holds => Stance::Holds,
                StanceDocument::Concedes => Stance::Concedes,
                StanceDocument::Reports => Stance::Reports,
            },
            of: of.filter(|_| reports),
            source: self.source(&format!("{at}/source"), &argument.source),
            side,
            scope,
            also,
            except,
            counterpoints: Vec::new(),
            replies_to: Vec::new(),
        };
        let said = self.occasion(&at, argument);
        ArgumentDraft { document: argument, at, argument: argument_of, said }
    }

    /// Notes arguments whose text is that of another one.
    fn written_once(&mut self, drafts: &[ArgumentDraft<'_>]) {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for draft in drafts {
            let text = draft.document.text.trim().to_lowercase();
            if text.is_empty() {
                continue;
            }
            let Some(first) = seen.insert(text, &draft.document.id) else { continue };
            let what = format!("this repeats the argument `{first}`");
            let help = format!(
                "write it once: list the other options in the `also` of `{first}`, or put it into \
                 the family if its author meant all options of this kind"
            );
            self.problem(&format!("{}/text", draft.at), ProblemKind::Repeated, what, help);
        }
    }

    /// Notes sides without arguments of which nothing says where arguments were looked for.
    pub(super) fn empty_sides(&mut self, at: &str, document: &OptionsDocument, found: &Options) {
        if document.searched.is_some() {
            return;
        }
        for (nth, option) in document.options.iter().enumerate() {
            let place = found.options.iter().position(|it| it.id == option.id);
            let Some(place) = place.filter(|_| option.searched.is_none()) else { continue };
            for (side, name) in Side::BOTH.into_iter().zip(["pros", "cons"]) {
                if found.filled(place, side) != Filled::Nothing {
                    continue;
                }
                let what = format!("the option `{}` has no {name}", option.id);
                let help = "add them if a source has any; otherwise say in the block's `searched` \
                            where you looked";
                self.problem(&format!("{at}/options/{nth}"), ProblemKind::Unsearched, what, help);
            }
        }
    }
}

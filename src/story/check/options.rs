//! Checks of options: both sides there, each argument short and attributed.

use super::super::Cited;
use super::super::document::{
    ArgumentDocument, NamedDocument, OptionDocument, OptionsDocument, PositionDocument,
};
use super::super::options::{Argument, Later, Need, Options, Proposal, Question};
use super::super::trend::Named;
use super::checker::Checker;
use super::ids::id_in;

/// The most words of an argument, so that none outweighs the others by length.
const MOST_WORDS: usize = 30;

/// The most entries of a list to which others refer, as they are counted in what travels.
const MOST: usize = u8::MAX as usize;

impl Checker<'_> {
    pub(super) fn options(&mut self, at: &str, document: &OptionsDocument) -> Options {
        let mut questions = Vec::new();
        self.at_most(&format!("{at}/questions"), document.questions.len(), MOST);
        for (nth, question) in document.questions.iter().enumerate().take(MOST) {
            let at = format!("{at}/questions/{nth}");
            questions.push(Question {
                id: id_in(&question.id),
                label: self.words(&format!("{at}/label"), &question.label),
                text: self.words(&format!("{at}/text"), &question.text),
                source: self.source(&format!("{at}/source"), &question.source),
            });
        }
        let ids = document.questions.iter().map(|question| &*question.id);
        self.own_ids(&format!("{at}/questions"), ids);
        let families = self.named(&format!("{at}/families"), &document.families);
        let needs = self.named(&format!("{at}/needs"), &document.needs);
        self.unneeded(&format!("{at}/needs"), document);
        let mut options = Vec::new();
        for (nth, option) in document.options.iter().enumerate() {
            options.extend(self.option(&format!("{at}/options/{nth}"), option, document));
        }
        Options {
            id: id_in(&document.id),
            title: self.words(&format!("{at}/title"), &document.title),
            measure: self.words(&format!("{at}/measure"), &document.measure),
            questions,
            families,
            needs,
            options,
            notes: self.cited_list(&format!("{at}/notes"), &document.notes),
        }
    }

    /// Names that options refer to.
    fn named(&mut self, at: &str, documents: &[NamedDocument]) -> Vec<Named> {
        self.own_ids(at, documents.iter().map(|named| &*named.id));
        self.at_most(at, documents.len(), MOST);
        let all = documents.iter().enumerate().take(MOST);
        all.map(|(nth, named)| Named {
            id: named.id.clone(),
            label: self.words(&format!("{at}/{nth}/label"), &named.label),
        })
        .collect()
    }

    /// Notes needs by which a reader would find nothing.
    fn unneeded(&mut self, at: &str, document: &OptionsDocument) {
        for (nth, named) in document.needs.iter().enumerate().take(MOST) {
            let mut needs = document.options.iter().flat_map(|option| &option.needs);
            if !needs.any(|need| need.need == named.id) {
                let what = format!("no option has the need `{}`", named.id);
                let help = "remove it, or name it at the options that need it";
                self.problem(&format!("{at}/{nth}/id"), what, help);
            }
        }
    }

    fn option(
        &mut self,
        at: &str,
        option: &OptionDocument,
        document: &OptionsDocument,
    ) -> Option<Proposal> {
        self.subject(&format!("{at}/id"), &option.id);
        let family = document.families.iter().position(|family| family.id == option.family);
        if family.is_none() {
            let known = document.families.iter().map(|family| family.id.as_str());
            let what = format!("there is no family `{}`", option.family);
            self.problem(&format!("{at}/family"), what, self.nearest(&option.family, known));
        }
        for (side, arguments) in [("pros", &option.pros), ("cons", &option.cons)] {
            if arguments.is_empty() {
                let what = format!("the option `{}` has no {side}", option.id);
                let help = "give both sides, or leave the option out";
                self.problem(&format!("{at}/{side}"), what, help);
            }
        }
        Some(Proposal {
            id: id_in(&option.id),
            title: self.words(&format!("{at}/title"), &option.title),
            what: self.cited(&format!("{at}/what"), &option.what),
            needs: self.needs(&format!("{at}/needs"), option, document),
            pros: self.arguments(&format!("{at}/pros"), &option.pros, &option.cons),
            cons: self.arguments(&format!("{at}/cons"), &option.cons, &option.pros),
            precedents: self.cited_list(&format!("{at}/precedents"), &option.precedents),
            answers: self.answers(&format!("{at}/answers"), option, document),
            later: self.later(&format!("{at}/later"), option),
            // Last, so that everything else was looked at.
            family: u8::try_from(family?).ok()?,
        })
    }

    fn needs(
        &mut self,
        at: &str,
        option: &OptionDocument,
        document: &OptionsDocument,
    ) -> Vec<Need> {
        let mut needs = Vec::new();
        for (nth, need) in option.needs.iter().enumerate() {
            let at = format!("{at}/{nth}");
            let place = document.needs.iter().position(|named| named.id == need.need);
            if place.is_none() {
                let what = format!("there is no need `{}`", need.need);
                let known = document.needs.iter().map(|named| named.id.as_str());
                self.problem(&format!("{at}/need"), what, self.nearest(&need.need, known));
            }
            let text = self.prose(&format!("{at}/text"), &need.text);
            let source = self.source(&format!("{at}/source"), &need.source);
            let said = Cited { text, source };
            let place = place.and_then(|place| u8::try_from(place).ok());
            needs.extend(place.map(|need| Need { need, said }));
        }
        needs
    }

    fn arguments(
        &mut self,
        at: &str,
        documents: &[ArgumentDocument],
        others: &[ArgumentDocument],
    ) -> Vec<Argument> {
        let mut arguments = Vec::new();
        self.at_most(at, documents.len(), MOST);
        for (nth, argument) in documents.iter().enumerate().take(MOST) {
            let at = format!("{at}/{nth}");
            if let Some(id) = &argument.id {
                self.id(&format!("{at}/id"), id);
            }
            let words = argument.text.split_whitespace().count();
            if words > MOST_WORDS {
                let what = format!("this argument has {words} words");
                self.problem(&format!("{at}/text"), what, format!("use at most {MOST_WORDS}"));
            }
            arguments.push(Argument {
                text: self.prose(&format!("{at}/text"), &argument.text),
                speaker: self.words(&format!("{at}/speaker"), &argument.speaker),
                own: matches!(argument.position, PositionDocument::Own),
                source: self.source(&format!("{at}/source"), &argument.source),
                replies_to: self.replies(&format!("{at}/replies_to"), argument, others),
            });
        }
        arguments
    }

    fn replies(
        &mut self,
        at: &str,
        argument: &ArgumentDocument,
        others: &[ArgumentDocument],
    ) -> Vec<u8> {
        let mut replies = Vec::new();
        for (nth, id) in argument.replies_to.iter().enumerate() {
            let place = others.iter().position(|other| other.id.as_ref() == Some(id));
            if place.is_none() {
                let what = format!("there is no argument `{id}` on the other side of this option");
                let known = others.iter().filter_map(|other| other.id.as_deref());
                self.problem(&format!("{at}/{nth}"), what, self.nearest(id, known));
            }
            replies.extend(place.and_then(|place| u8::try_from(place).ok()));
        }
        replies
    }

    /// One entry for each question, in their order.
    fn answers(
        &mut self,
        at: &str,
        option: &OptionDocument,
        document: &OptionsDocument,
    ) -> Vec<Option<Cited>> {
        let mut answers: Vec<Option<Cited>> = vec![None; document.questions.len().min(MOST)];
        for (nth, answer) in option.answers.iter().enumerate() {
            let at = format!("{at}/{nth}");
            let text = self.prose(&format!("{at}/text"), &answer.text);
            let source = self.source(&format!("{at}/source"), &answer.source);
            let mut questions = document.questions.iter();
            let place = questions.position(|question| question.id == answer.question);
            match place.and_then(|place| answers.get_mut(place)) {
                Some(slot @ None) => *slot = Some(Cited { text, source }),
                Some(Some(_)) => {
                    let what = format!("the question `{}` is answered twice", answer.question);
                    self.problem(&format!("{at}/question"), what, "keep one of the two");
                }
                None => {
                    let what = format!("there is no question `{}`", answer.question);
                    let known = document.questions.iter().map(|question| question.id.as_str());
                    self.problem(
                        &format!("{at}/question"),
                        what,
                        self.nearest(&answer.question, known),
                    );
                }
            }
        }
        answers
    }

    fn later(&mut self, at: &str, option: &OptionDocument) -> Vec<Later> {
        let mut later = Vec::new();
        for (nth, event) in option.later.iter().enumerate() {
            let at = format!("{at}/{nth}");
            let date = self.date(&format!("{at}/date"), &event.date);
            let text = self.prose(&format!("{at}/text"), &event.text);
            let source = self.source(&format!("{at}/source"), &event.source);
            later.extend(date.map(|date| Later { date, text, source }));
        }
        later.sort_by_key(|event| event.date);
        later
    }
}

//! Checks of options: each with its kind, its state and its sources, and what is said of it.

mod answers;
mod arguments;
mod pairs;
mod places;
mod replies;
mod scope;
mod speakers;
mod status;

use super::super::Cited;
use super::super::document::{
    FamilyDocument, NamedDocument, OptionDocument, OptionsDocument, QuestionDocument,
};
use super::super::options::{Family, Need, Options, Proposal, Question};
use super::super::trend::Named;
use super::checker::Checker;
use super::ids::id_in;
use crate::story::problem::ProblemKind;

/// The most entries of a list to which others refer, as they are counted in what travels.
const MOST: usize = u8::MAX as usize;

impl Checker<'_> {
    pub(super) fn options(&mut self, at: &str, document: &OptionsDocument) -> Options {
        let questions = self.questions(&format!("{at}/questions"), &document.questions);
        let families = self.families(&format!("{at}/families"), document);
        let needs = self.named(&format!("{at}/needs"), &document.needs);
        self.unneeded(&format!("{at}/needs"), document);
        self.at_most(&format!("{at}/options"), document.options.len(), MOST);
        let mut options = Vec::new();
        for (nth, option) in document.options.iter().enumerate().take(MOST) {
            options.extend(self.option(&format!("{at}/options/{nth}"), option, document));
        }
        let arguments = self.arguments(at, document);
        let searched = document.searched.as_ref();
        let found = Options {
            id: id_in(&document.id),
            title: self.words(&format!("{at}/title"), &document.title),
            measure: self.words(&format!("{at}/measure"), &document.measure),
            questions,
            families,
            needs,
            options,
            arguments,
            searched: searched.map(|it| self.cited(&format!("{at}/searched"), it)),
            notes: self.cited_list(&format!("{at}/notes"), &document.notes),
        };
        self.empty_sides(at, document, &found);
        found
    }

    fn questions(&mut self, at: &str, documents: &[QuestionDocument]) -> Vec<Question> {
        self.own_ids(at, documents.iter().map(|question| &*question.id));
        self.at_most(at, documents.len(), MOST);
        let mut questions = Vec::new();
        for (nth, question) in documents.iter().enumerate().take(MOST) {
            let at = format!("{at}/{nth}");
            questions.push(Question {
                id: id_in(&question.id),
                label: self.words(&format!("{at}/label"), &question.label),
                text: self.words(&format!("{at}/text"), &question.text),
                source: self.source(&format!("{at}/source"), &question.source),
            });
        }
        questions
    }

    fn families(&mut self, at: &str, document: &OptionsDocument) -> Vec<Family> {
        let documents = &document.families;
        self.at_most(at, documents.len(), MOST);
        let all = documents.iter().enumerate().take(MOST);
        all.map(|(nth, family)| self.family(&format!("{at}/{nth}"), family, document)).collect()
    }

    fn family(&mut self, at: &str, family: &FamilyDocument, document: &OptionsDocument) -> Family {
        // A page finds its row by this id, as it finds those of options.
        self.subject(&format!("{at}/id"), &family.id);
        let label = self.words(&format!("{at}/label"), &family.label);
        let in_general = family.in_general.as_ref();
        Family {
            id: family.id.clone(),
            in_general: in_general
                .map_or_else(|| label.clone(), |it| self.words(&format!("{at}/in_general"), it)),
            label,
            except: self.excepted(&format!("{at}/except"), &family.except, family, document),
            context: self.cited_list(&format!("{at}/context"), &family.context),
            answers: self.answers(&format!("{at}/answers"), &family.answers, None, document),
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
                let help = "remove it, or add it to the options that need it";
                self.problem(&format!("{at}/{nth}/id"), ProblemKind::Unused, what, help);
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
            self.problem(
                &format!("{at}/family"),
                ProblemKind::UnknownName,
                what,
                self.nearest(&option.family, known),
            );
        }
        let (searched, own) = (option.searched.as_ref(), Some(option.id.as_str()));
        Some(Proposal {
            id: id_in(&option.id),
            title: self.words(&format!("{at}/title"), &option.title),
            what: self.cited(&format!("{at}/what"), &option.what),
            status: self.statuses(&format!("{at}/status"), &option.status),
            needs: self.needs(&format!("{at}/needs"), option, document),
            context: self.cited_list(&format!("{at}/context"), &option.context),
            precedents: self.cited_list(&format!("{at}/precedents"), &option.precedents),
            answers: self.answers(&format!("{at}/answers"), &option.answers, own, document),
            history: self.history(&format!("{at}/history"), &option.history),
            searched: searched.map(|it| self.cited(&format!("{at}/searched"), it)),
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
                let what = format!("there is no need with the id `{}`", need.need);
                let known = document.needs.iter().map(|named| named.id.as_str());
                self.problem(
                    &format!("{at}/need"),
                    ProblemKind::UnknownName,
                    what,
                    self.nearest(&need.need, known),
                );
            }
            let text = self.prose(&format!("{at}/text"), &need.text);
            let source = self.source(&format!("{at}/source"), &need.source);
            let said = Cited { text, source };
            let place = place.and_then(|place| u8::try_from(place).ok());
            needs.extend(place.map(|need| Need { need, said }));
        }
        needs
    }

    /// The places of options in the list, by their ids; notes those that are not there.
    fn options_named(
        &mut self,
        at: &str,
        ids: &[String],
        own: Option<&str>,
        document: &OptionsDocument,
    ) -> Vec<u8> {
        let mut found = Vec::new();
        for (nth, id) in ids.iter().enumerate() {
            let at = format!("{at}/{nth}");
            let place = document.options.iter().position(|option| option.id == *id);
            if own == Some(id.as_str()) {
                let what = format!("this already belongs to `{id}`");
                self.problem(&at, ProblemKind::Scope, what, "name only other options here");
                continue;
            }
            if place.is_none() {
                let known = document.options.iter().map(|option| option.id.as_str());
                self.problem(
                    &at,
                    ProblemKind::UnknownName,
                    format!("there is no option `{id}`"),
                    self.nearest(id, known),
                );
            }
            found.extend(place.and_then(|place| u8::try_from(place).ok()));
        }
        found
    }
}

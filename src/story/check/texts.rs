//! Texts: not empty, and with links only to where links may lead.

use super::checker::Checker;
use crate::story::Cited;
use crate::story::document::CitedDocument;
use crate::story::field::{meaning, optional};
use crate::story::problem::ProblemKind;
use crate::story::prose::Prose;

impl Checker<'_> {
    /// A text without links that must not be empty.
    pub(super) fn words(&mut self, pointer: &str, text: &str) -> String {
        self.filled(pointer, text);
        self.no_placeholders(pointer, text);
        text.to_owned()
    }

    /// Notes a text that is empty.
    pub(super) fn filled(&mut self, pointer: &str, text: &str) {
        if text.trim().is_empty() && !self.problems.is_full() {
            let instead = optional(pointer).map(|field| format!("remove `{field}`"));
            self.filled_or(pointer, text, instead.as_deref());
        }
    }

    /// Notes a text that is empty; `instead` is what else can be done about it.
    pub(super) fn filled_or(&mut self, pointer: &str, text: &str, instead: Option<&str>) {
        if text.trim().is_empty() && !self.problems.is_full() {
            let meaning = meaning(pointer).map_or(String::new(), |it| format!(": {it}"));
            let instead = instead.map_or(String::new(), |it| format!("; or {it}"));
            self.problem(
                pointer,
                ProblemKind::TextEmpty,
                "this text is empty",
                format!("fill it in{meaning}{instead}"),
            );
        }
    }

    pub(super) fn prose(&mut self, pointer: &str, text: &str) -> Prose {
        let text = self.words(pointer, text);
        Prose::parse(&text).unwrap_or_else(|href| {
            self.link(pointer, &href);
            Prose::plain(text)
        })
    }

    pub(super) fn cited(&mut self, pointer: &str, document: &CitedDocument) -> Cited {
        let text = self.prose(&format!("{pointer}/text"), &document.text);
        Cited { text, source: self.source(&format!("{pointer}/source"), &document.source) }
    }

    pub(super) fn cited_list(&mut self, pointer: &str, documents: &[CitedDocument]) -> Vec<Cited> {
        let all = documents.iter().enumerate();
        all.map(|(nth, document)| self.cited(&format!("{pointer}/{nth}"), document)).collect()
    }
}

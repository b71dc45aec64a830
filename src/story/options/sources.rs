//! The sources of options.

use super::{Answer, Options, Proposal};
use crate::story::source::{Cited, SourceId};

impl Options {
    /// The sources that it names, in any order and as often as it names them.
    pub fn sources(&self) -> Vec<SourceId> {
        let mut all: Vec<SourceId> = self.notes.iter().map(|note| note.source).collect();
        all.extend(of_texts(&self.searched));
        all.extend(self.questions.iter().map(|question| question.source));
        all.extend(self.arguments.iter().map(|argument| argument.source));
        for family in &self.families {
            all.extend(of_texts(&family.context));
            all.extend(of_answers(&family.answers));
        }
        all.extend(self.options.iter().flat_map(of_proposal));
        all
    }
}

fn of_texts<'a>(texts: impl IntoIterator<Item = &'a Cited>) -> impl Iterator<Item = SourceId> {
    texts.into_iter().map(|text| text.source)
}

fn of_answers(answers: &[Answer]) -> impl Iterator<Item = SourceId> {
    answers.iter().map(|answer| answer.said.source)
}

fn of_proposal(proposal: &Proposal) -> Vec<SourceId> {
    let mut all = vec![proposal.what.source];
    all.extend(proposal.status.iter().map(|status| status.source));
    all.extend(proposal.needs.iter().map(|need| need.said.source));
    all.extend(of_texts(&proposal.context));
    all.extend(of_texts(&proposal.precedents));
    all.extend(of_answers(&proposal.answers));
    all.extend(proposal.history.iter().flat_map(|event| event.sources.iter().copied()));
    all.extend(of_texts(&proposal.searched));
    all
}

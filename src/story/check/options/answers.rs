//! Checks of answers: each to a question that is put, and to each once.

use crate::story::Cited;
use crate::story::check::checker::Checker;
use crate::story::document::{AnswerDocument, OptionsDocument};
use crate::story::options::Answer;
use crate::story::problem::ProblemKind;

impl Checker<'_> {
    /// The answers of an option (`own` is its id) or of a family, in the order of the questions.
    pub(super) fn answers(
        &mut self,
        at: &str,
        documents: &[AnswerDocument],
        own: Option<&str>,
        document: &OptionsDocument,
    ) -> Vec<Answer> {
        let mut answers: Vec<Answer> = Vec::new();
        for (nth, answer) in documents.iter().enumerate() {
            let at = format!("{at}/{nth}");
            let text = self.prose(&format!("{at}/text"), &answer.text);
            let source = self.source(&format!("{at}/source"), &answer.source);
            let also = self.options_named(&format!("{at}/also"), &answer.also, own, document);
            let mut questions = document.questions.iter();
            let place = questions.position(|question| question.id == answer.question);
            let Some(question) = place.and_then(|place| u8::try_from(place).ok()) else {
                let what = format!("there is no question `{}`", answer.question);
                let known = document.questions.iter().map(|question| question.id.as_str());
                self.problem(
                    &format!("{at}/question"),
                    ProblemKind::UnknownName,
                    what,
                    self.nearest(&answer.question, known),
                );
                continue;
            };
            if answers.iter().any(|before| before.question == question) {
                let what = format!("the question `{}` is answered twice", answer.question);
                self.problem(
                    &format!("{at}/question"),
                    ProblemKind::Repeated,
                    what,
                    "keep one of the two",
                );
                continue;
            }
            answers.push(Answer { question, said: Cited { text, source }, also });
        }
        answers.sort_by_key(|answer| answer.question);
        answers
    }
}

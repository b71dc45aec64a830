//! Checks of what a reader of a trend can choose.

use crate::story::check::checker::Checker;
use crate::story::document::{ChoiceDocument, NamedDocument};
use crate::story::trend::{Choice, Named};

impl Checker<'_> {
    pub(super) fn choices(&mut self, at: &str, documents: &[ChoiceDocument]) -> Vec<Choice> {
        let mut choices = Vec::new();
        for (nth, choice) in documents.iter().enumerate() {
            let before = documents.iter().take(nth);
            if before.into_iter().any(|before| before.column == choice.column) {
                let what = format!("there are two choices for the column `{}`", choice.column);
                self.problem(&format!("{at}/{nth}/column"), what, "keep one of the two");
            }
            self.words(&format!("{at}/{nth}/label"), &choice.label);
            let at = format!("{at}/{nth}/values");
            self.at_most(&at, choice.values.len(), u8::MAX.into());
            if choice.values.is_empty() {
                self.problem(&at, "a choice needs values", "add those of the column");
            }
            for (nth, value) in choice.values.iter().enumerate() {
                self.words(&format!("{at}/{nth}/label"), &value.label);
                if choice.values.iter().take(nth).any(|before| before.id == value.id) {
                    let what = format!("the value `{}` stands here twice", value.id);
                    self.problem(&format!("{at}/{nth}/id"), what, "keep one of the two");
                }
            }
            let named =
                |value: &NamedDocument| Named { id: value.id.clone(), label: value.label.clone() };
            choices.push(Choice {
                column: choice.column.clone(),
                label: choice.label.clone(),
                values: choice.values.iter().map(named).collect(),
            });
        }
        choices
    }
}

//! Checks of what a reader of a trend can choose.

use std::collections::HashSet;

use crate::story::check::checker::Checker;
use crate::story::check::ids::id_in;
use crate::story::document::{ChoiceDocument, ValueDocument};
use crate::story::problem::ProblemKind;
use crate::story::time::Frequency;
use crate::story::trend::{Choice, Named};

/// The most choices of a trend.
pub(super) const MOST: usize = 2;
/// The most values of a choice, as they are counted in what travels.
const MOST_VALUES: usize = u8::MAX as usize;

impl Checker<'_> {
    pub(super) fn choices(&mut self, at: &str, documents: &[ChoiceDocument]) -> Vec<Choice> {
        let mut choices = Vec::new();
        for (nth, choice) in documents.iter().enumerate().take(MOST) {
            self.usable(&format!("{at}/{nth}/column"), &choice.column);
            let before = documents.iter().take(nth);
            if before.into_iter().any(|before| before.column == choice.column) {
                let what = format!("there are two choices for the column `{}`", choice.column);
                self.problem(
                    &format!("{at}/{nth}/column"),
                    ProblemKind::Repeated,
                    what,
                    "keep one of the two",
                );
            }
            let column = choice.column.as_str();
            if Choice::TAKEN.contains(&column) || Frequency::named(column).is_some() {
                let what = format!("a choice cannot be for a column called `{}`", choice.column);
                let help = format!(
                    "links use that name for something else; call the column `{}-name` or similar, \
                     here and in the CSV file",
                    choice.column
                );
                self.problem(&format!("{at}/{nth}/column"), ProblemKind::ReservedName, what, help);
            }
            self.words(&format!("{at}/{nth}/label"), &choice.label);
            if choice.together && choices.iter().any(|before: &Choice| before.together) {
                let what = "two choices have `together`";
                let help = "remove `together` from one: a line can have only one name";
                self.problem(
                    &format!("{at}/{nth}/together"),
                    ProblemKind::Contradiction,
                    what,
                    help,
                );
            }
            let at = format!("{at}/{nth}/values");
            self.at_most(&at, choice.values.len(), MOST_VALUES);
            if choice.values.is_empty() {
                self.problem(
                    &at,
                    ProblemKind::TooFew,
                    "a choice needs values",
                    "add the values of the column",
                );
            }
            let mut seen = HashSet::new();
            for (nth, value) in choice.values.iter().enumerate().take(MOST_VALUES) {
                self.words(&format!("{at}/{nth}/label"), &value.label);
                if let Some(phrase) = &value.phrase {
                    self.words(&format!("{at}/{nth}/phrase"), phrase);
                }
                self.usable(&format!("{at}/{nth}/id"), &value.id);
                if !seen.insert(value.id.as_str()) {
                    let what = format!("the value `{}` appears twice", value.id);
                    self.problem(
                        &format!("{at}/{nth}/id"),
                        ProblemKind::Repeated,
                        what,
                        "keep one of the two",
                    );
                }
            }
            let named =
                |value: &ValueDocument| Named { id: value.id.clone(), label: value.label.clone() };
            choices.push(Choice {
                column: id_in(&choice.column),
                label: choice.label.clone(),
                values: choice.values.iter().take(MOST_VALUES).map(named).collect(),
                phrases: phrases(&choice.values),
                together: choice.together,
            });
        }
        choices
    }
}

/// What values are called in a sentence; nothing where that is their labels.
fn phrases(values: &[ValueDocument]) -> Vec<String> {
    if values.iter().all(|value| value.phrase.is_none()) {
        return Vec::new();
    }
    let phrase = |value: &ValueDocument| value.phrase.as_ref().unwrap_or(&value.label).clone();
    values.iter().take(MOST_VALUES).map(phrase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pages_use_in_links_is_taken() {
        let page = include_str!("../../../../www/live/link.js");
        let (_, kinds) = page.split_once("const KINDS = {").unwrap();
        let (kinds, _) = kinds.split_once('}').unwrap();
        let kinds = kinds.split(',').map(|kind| kind.split(':').next().unwrap().trim());
        let said = include_str!("../../../view/trend/address.rs");
        let names = said.split("view.say(\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let used: Vec<&str> = kinds.chain(names).collect();
        assert!(used.len() >= 9, "{used:?}");
        for name in used {
            assert!(Choice::TAKEN.contains(&name), "{name}");
        }
    }
}

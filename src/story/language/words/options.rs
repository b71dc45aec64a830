//! The texts of options that have places, and those that are chosen by side.

use super::Words;
use crate::story::argument::Side;
use crate::story::language::pattern::fill;

impl Words {
    /// How many questions are put to every option.
    pub fn questions(&self, n: usize) -> String {
        self.questions.of(n, &self.rule)
    }

    /// A side with its number of arguments.
    pub fn side_count(&self, side: Side, n: usize) -> String {
        format!("{} ({n})", self.side(side))
    }

    /// A side.
    pub fn side(&self, side: Side) -> &str {
        match side {
            Side::Pro => &self.pro,
            Side::Con => &self.con,
        }
    }

    /// Both numbers of arguments.
    pub fn sides(&self, pros: usize, cons: usize) -> String {
        [self.side_count(Side::Pro, pros), self.side_count(Side::Con, cons)].join(" · ")
    }

    /// What the options that are shown need, as a choice in the sentence above them.
    pub fn needing(&self, need: &str) -> String {
        fill(&self.needing, &[("need", need)])
    }

    /// How many options are shown of how many.
    pub fn options_shown(&self, n: usize, all: usize) -> String {
        match n {
            0 => self.no_option_shown.to_owned(),
            _ if n == all => self.options_all.of(n, &self.rule),
            _ => fill(&self.options_shown, &[("n", &n.to_string()), ("all", &all.to_string())]),
        }
    }

    /// Which two options are compared.
    pub fn compared(&self, first: &str, second: &str) -> String {
        fill(&self.compared, &[("first", first), ("second", second)])
    }
}

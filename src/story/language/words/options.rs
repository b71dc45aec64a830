//! The texts of options that have places, and those that are chosen by side.

use super::Words;
use crate::story::argument::{Side, Stance};
use crate::story::language::pattern::fill;
use crate::story::options::Stage;

impl Words {
    /// How many questions are put to every option.
    pub fn questions(&self, n: usize) -> String {
        self.questions.of(n)
    }

    /// A side with its number of arguments.
    pub fn side_count(&self, side: Side, n: usize) -> String {
        format!("{} ({n})", self.side(side))
    }

    /// A side.
    pub fn side(&self, side: Side) -> &'static str {
        match side {
            Side::Pro => self.pro,
            Side::Con => self.con,
        }
    }

    /// Both numbers of arguments.
    pub fn sides(&self, pros: usize, cons: usize) -> String {
        [self.side_count(Side::Pro, pros), self.side_count(Side::Con, cons)].join(" · ")
    }

    /// How many options are shown of how many.
    pub fn options_shown(&self, n: usize, all: usize) -> String {
        match n {
            0 => self.no_option_shown.to_owned(),
            _ if n == all => self.options_all.of(n),
            _ => fill(self.options_shown, &[("n", &n.to_string()), ("all", &all.to_string())]),
        }
    }

    /// Which two options are compared.
    pub fn compared(&self, first: &str, second: &str) -> String {
        fill(self.compared, &[("first", first), ("second", second)])
    }

    /// A speaker, and how they stand to what they say; `of` is whose view they report.
    pub fn speaker(&self, stance: Stance, speaker: &str, of: Option<&str>) -> String {
        let text = match (stance, of) {
            (Stance::Holds, _) => return speaker.to_owned(),
            (Stance::Concedes, _) => self.conceded,
            (Stance::Reports, None) => self.reported,
            (Stance::Reports, Some(_)) => self.reported_of,
        };
        fill(text, &[("speaker", speaker), ("of", of.unwrap_or_default())])
    }

    /// The speaker of an argument that we set against another.
    pub fn counterpoint(&self, speaker: &str) -> String {
        fill(self.counterpoint, &[("speaker", speaker)])
    }

    /// The speaker of an earlier argument that is replied to.
    pub fn replies_to(&self, speaker: &str) -> String {
        fill(self.replies_to, &[("speaker", speaker)])
    }

    /// The speaker of a later argument that replies.
    pub fn reply_by(&self, speaker: &str) -> String {
        fill(self.reply_by, &[("speaker", speaker)])
    }

    /// How many arguments there are about a whole kind of options.
    pub fn in_general(&self, what: &str, n: usize) -> String {
        fill(&self.in_general.of(n), &[("what", what)])
    }

    /// That there is no argument on a side, or none about an option in particular.
    pub fn no_argument(&self, side: Side, general: bool) -> &'static str {
        of_side(if general { self.none_in_particular } else { self.no_argument }, side)
    }

    /// That nobody argues a side of a kind of options in their own name.
    pub fn no_holder(&self, side: Side) -> &'static str {
        of_side(self.no_holder, side)
    }

    /// That an answer was given about something else.
    pub fn said_of(&self, what: &str) -> String {
        fill(self.said_of, &[("what", what)])
    }

    /// How far an option has come.
    pub fn stage(&self, stage: Stage) -> &'static str {
        let [in_use, tried, authorized, proposed, ruled_out] = self.stages;
        match stage {
            Stage::InUse => in_use,
            Stage::Tried => tried,
            Stage::Authorized => authorized,
            Stage::Proposed => proposed,
            Stage::RuledOut => ruled_out,
        }
    }

    /// The same, with when and by whom.
    pub fn status(&self, stage: Stage, by: Option<&str>, date: &str) -> String {
        let name = self.stage(stage);
        let by = by.map(|by| fill(self.stage_by, &[("stage", name), ("by", by)]));
        let text = if stage == Stage::InUse { self.stage_as_of } else { self.stage_on };
        fill(text, &[("stage", by.as_deref().unwrap_or(name)), ("date", date)])
    }

    /// How many arguments there are in all, over the list of texts that supply them.
    pub fn balance_texts(&self, n: usize) -> String {
        fill(self.balance_texts, &[("n", &n.to_string())])
    }

    /// How many arguments a text supplies, and what part of all that is.
    pub fn supplied(&self, title: &str, n: usize, part: &str) -> String {
        fill(self.supplied, &[("title", title), ("n", &n.to_string()), ("part", part)])
    }
}

fn of_side([pro, con]: [&'static str; 2], side: Side) -> &'static str {
    match side {
        Side::Pro => pro,
        Side::Con => con,
    }
}

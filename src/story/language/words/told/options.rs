//! What is told of options and their arguments and stays as it is, where texts have places or are
//! chosen by side.

use super::Told;
use crate::story::argument::{Side, Stance};
use crate::story::language::pattern::fill;
use crate::story::options::{Filled, Stage};

impl Told {
    /// A speaker, and how they stand to what they say; `of` is whose view they report.
    pub fn speaker(&self, stance: Stance, speaker: &str, of: Option<&str>) -> String {
        let text = match (stance, of) {
            (Stance::Holds, _) => &self.held,
            (Stance::Concedes, _) => &self.conceded,
            (Stance::Reports, None) => &self.reported,
            (Stance::Reports, Some(_)) => &self.reported_of,
        };
        fill(text, &[("speaker", speaker), ("of", of.unwrap_or_default())])
    }

    /// The speaker of an argument that we set against another.
    pub fn counterpoint(&self, speaker: &str) -> String {
        fill(&self.counterpoint, &[("speaker", speaker)])
    }

    /// The speaker of an earlier argument that is replied to.
    pub fn replies_to(&self, speaker: &str) -> String {
        fill(&self.replies_to, &[("speaker", speaker)])
    }

    /// The speaker of a later argument that replies.
    pub fn reply_by(&self, speaker: &str) -> String {
        fill(&self.reply_by, &[("speaker", speaker)])
    }

    /// What is in dispute: the first question, and how many there are.
    pub fn in_dispute(&self, what: &str, n: usize) -> String {
        fill(&self.in_dispute.of(n, &self.rule), &[("what", what)])
    }

    /// How many arguments there are about a whole kind of options.
    pub fn in_general(&self, what: &str, n: usize) -> String {
        fill(&self.in_general.of(n, &self.rule), &[("what", what)])
    }

    /// That there is no argument on a side, none about an option in particular, or none about a
    /// family as a whole. On a side that has its own there is nothing to say.
    pub fn no_argument(&self, side: Side, filled: Filled) -> &str {
        let texts = match filled {
            Filled::Own => return "",
            Filled::General => &self.none_in_particular,
            Filled::Parts => &self.none_in_general,
            Filled::Nothing => &self.no_argument,
        };
        of_side(texts, side)
    }

    /// That nobody argues a side of a kind of options in their own name.
    pub fn no_holder(&self, side: Side) -> &str {
        of_side(&self.no_holder, side)
    }

    /// That an answer was given about something else.
    pub fn said_of(&self, what: &str) -> String {
        fill(&self.said_of, &[("what", what)])
    }

    /// How far an option has come.
    pub fn stage(&self, stage: Stage) -> &str {
        let [in_use, tried, authorized, proposed, described, ruled_out] = &self.stages;
        match stage {
            Stage::InUse => in_use,
            Stage::Tried => tried,
            Stage::Authorized => authorized,
            Stage::Proposed => proposed,
            Stage::Described => described,
            Stage::RuledOut => ruled_out,
        }
    }

    /// The same, with when and by whom.
    pub fn status(&self, stage: Stage, by: Option<&str>, date: &str) -> String {
        let name = self.stage(stage);
        let by = by.map(|by| fill(&self.stage_by, &[("stage", name), ("by", by)]));
        let text = if stage == Stage::InUse { &self.stage_as_of } else { &self.stage_on };
        fill(text, &[("stage", by.as_deref().unwrap_or(name)), ("date", date)])
    }

    /// How many arguments a side has by stance, in the order of [`Stance::ALL`], and how many more
    /// are about the whole kind of options.
    pub fn counted(&self, stances: [usize; 3], more: usize) -> String {
        let texts = self.counted.iter().chain([&self.counted_more]);
        let numbers = stances.into_iter().chain([more]);
        let some = texts.zip(numbers).filter(|(_, n)| *n > 0);
        let some: Vec<String> =
            some.map(|(text, n)| fill(text, &[("n", &n.to_string())])).collect();
        if some.is_empty() { self.counted_none.to_owned() } else { some.join(", ") }
    }

    /// How many of the questions that are put to every option have an answer.
    pub fn answered(&self, n: usize, all: usize) -> String {
        fill(&self.answered, &[("n", &n.to_string()), ("all", &all.to_string())])
    }

    /// How many arguments there are in all, over the list of texts that supply them.
    pub fn balance_texts(&self, n: usize) -> String {
        fill(&self.balance_texts, &[("n", &n.to_string())])
    }

    /// How many arguments a text supplies, and what part of all that is.
    pub fn supplied(&self, title: &str, n: usize, part: &str) -> String {
        fill(&self.supplied, &[("title", title), ("n", &n.to_string()), ("part", part)])
    }
}

fn of_side([pro, con]: &[String; 2], side: Side) -> &str {
    match side {
        Side::Pro => pro,
        Side::Con => con,
    }
}

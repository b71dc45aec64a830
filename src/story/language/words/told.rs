//! Texts of what no reader changes. Live views take it over from the fragment, so the wasm has none
//! of these.

use crate::story::argument::{Side, Stance};
use crate::story::atlas::Listing;
use crate::story::language::pattern::fill;
use crate::story::language::plural::{Plural, Rule};
use crate::story::options::{Filled, Stage};

/// All such texts of one language. Names say where a text is, and `www/words/en.json` has each in
/// English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Deserialize))]
pub struct Told {
    /// Which form of a text goes with a number.
    #[cfg_attr(feature = "cli", serde(skip))]
    pub rule: Rule,
    pub(crate) quotes: [String; 4],
    pub(crate) closing: String,
    pub(crate) no_corrections: String,
    pub(crate) corrections: String,
    pub(crate) sources: String,
    pub(crate) disputes: String,
    pub(crate) about: String,
    pub(crate) about_figures: String,
    pub(crate) table_of: String,
    pub(crate) periods_and_units: String,
    pub(crate) periods_and_scale: String,
    pub(crate) units_and_scale: String,
    pub(crate) only_scale: String,
    pub(crate) cited_most: String,
    pub(crate) cited_all: String,
    pub(crate) previous_event: String,
    pub(crate) next_event: String,
    pub(crate) span: String,
    pub(crate) span_to: String,
    pub(crate) span_from: String,
    pub(crate) events: Plural,
    pub(crate) about_map: String,
    pub(crate) all_groups: String,
    pub(crate) as_a_list: String,
    pub(crate) groups_table: String,
    pub(crate) areas: String,
    pub(crate) where_each: String,
    pub(crate) where_listed: String,
    pub(crate) nowhere_listed: String,
    pub(crate) nowhere: String,
    pub(crate) own_country: String,
    pub(crate) countries: Plural,
    pub(crate) and_countries: Plural,
    pub(crate) on_list: String,
    pub(crate) on_list_announced: String,
    pub(crate) not_on_list: String,
    pub(crate) about_arguments: String,
    pub(crate) disputed: Plural,
    pub(crate) in_dispute: Plural,
    pub(crate) save: String,
    pub(crate) save_png: String,
    pub(crate) save_svg: String,
    pub(crate) save_csv: String,
    pub(crate) save_csv_of: String,
    pub(crate) save_copy: String,
    pub(crate) save_share: String,
    pub(crate) saved_copy: String,
    pub(crate) save_failed: String,
    #[cfg(feature = "cli")]
    pub(crate) interactive: String,
    #[cfg(feature = "cli")]
    pub(crate) show_whole: String,
    #[cfg(feature = "cli")]
    pub(crate) latest: String,
    pub(crate) side_shown: String,
    pub(crate) conceded: String,
    pub(crate) reported: String,
    pub(crate) reported_of: String,
    pub(crate) counterpoint: String,
    pub(crate) replies_to: String,
    pub(crate) reply_by: String,
    pub(crate) show_argument: String,
    pub(crate) in_general: Plural,
    pub(crate) no_argument: [String; 2],
    pub(crate) none_in_particular: [String; 2],
    pub(crate) none_in_general: [String; 2],
    pub(crate) no_holder: [String; 2],
    pub(crate) searched: String,
    pub(crate) said_of: String,
    pub(crate) stages: [String; 6],
    pub(crate) stage_on: String,
    pub(crate) stage_as_of: String,
    pub(crate) stage_by: String,
    pub(crate) context: String,
    pub(crate) one_source: String,
    /// What is said where something folded away has not come yet.
    #[cfg(feature = "cli")]
    pub(crate) later: String,
    pub(crate) none_named: String,
    pub(crate) balance: String,
    pub(crate) balance_means: String,
    pub(crate) balance_all: String,
    pub(crate) balance_texts: String,
    pub(crate) supplied: String,
    pub(crate) supplied_one: Plural,
    pub(crate) dot_held: String,
    pub(crate) dot_told: String,
    pub(crate) dot_means: String,
    pub(crate) dots_more: String,
    pub(crate) tag_means: String,
    pub(crate) counted: [String; 3],
    pub(crate) counted_more: String,
    pub(crate) counted_none: String,
    pub(crate) count_held: String,
    pub(crate) count_conceded: String,
    pub(crate) count_reported: String,
    pub(crate) count_words: String,
    pub(crate) count_speakers: String,
    pub(crate) precedents: String,
    pub(crate) history: String,
    pub(crate) no_answer: String,
    pub(crate) answered: String,
    #[cfg(feature = "cli")]
    pub(crate) method_definitions: String,
    #[cfg(feature = "cli")]
    pub(crate) method_unknown: String,
    #[cfg(feature = "cli")]
    pub(crate) method_none: String,
    #[cfg(feature = "cli")]
    pub(crate) method_year: String,
    #[cfg(feature = "cli")]
    pub(crate) method_stances: String,
    #[cfg(feature = "cli")]
    pub(crate) method_counts: String,
    #[cfg(feature = "cli")]
    pub(crate) method_nowhere: String,
    #[cfg(feature = "cli")]
    pub(crate) method_no_argument: [String; 2],
    #[cfg(feature = "cli")]
    pub(crate) method_no_answer: String,
    #[cfg(feature = "cli")]
    pub(crate) alt_heading: String,
}

impl Told {
    /// How many events there are.
    pub fn events(&self, n: usize) -> String {
        self.events.of(n, &self.rule)
    }

    /// From when to when something was, as far as that is known.
    pub fn span(&self, from: Option<&str>, to: Option<&str>) -> String {
        let text = match (from, to) {
            (None, None) => return String::new(),
            (Some(_), Some(_)) => &self.span,
            (None, Some(_)) => &self.span_to,
            (Some(_), None) => &self.span_from,
        };
        fill(text, &[("from", from.unwrap_or_default()), ("to", to.unwrap_or_default())])
    }

    /// That a table has only the last so many values.
    #[cfg(feature = "cli")]
    pub fn latest(&self, n: usize) -> String {
        fill(&self.latest, &[("n", &n.to_string())])
    }

    /// The data of a chart with a title of its own, to be saved.
    pub fn save_csv_of(&self, title: &str) -> String {
        fill(&self.save_csv_of, &[("title", title)])
    }

    /// A speaker, and how they stand to what they say; `of` is whose view they report.
    pub fn speaker(&self, stance: Stance, speaker: &str, of: Option<&str>) -> String {
        let text = match (stance, of) {
            (Stance::Holds, _) => return speaker.to_owned(),
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

    /// The publishers that are cited most, and how many others there are.
    pub fn cited_most(&self, names: &str, others: usize) -> String {
        match others {
            0 => fill(&self.cited_all, &[("names", names)]),
            _ => fill(&self.cited_most, &[("names", names), ("n", &others.to_string())]),
        }
    }

    /// The button that shows all groups one after the other.
    pub fn as_a_list(&self, n: usize) -> String {
        fill(&self.as_a_list, &[("n", &n.to_string())])
    }

    /// In how many areas a group is, and since when it is listed.
    pub fn where_listed(&self, areas: &str, date: &str) -> String {
        match areas {
            "" => fill(&self.nowhere_listed, &[("date", date)]),
            areas => fill(&self.where_listed, &[("areas", areas), ("date", date)]),
        }
    }

    /// Areas, and so many countries beside them.
    pub fn and_countries(&self, areas: &str, n: usize) -> String {
        fill(&self.and_countries.of(n, &self.rule), &[("areas", areas)])
    }

    /// A listing of a group under the name of the list.
    pub fn on_list(&self, listing: &Listing, date: &str) -> String {
        let text = if listing.in_force { &self.on_list } else { &self.on_list_announced };
        fill(text, &[("date", date), ("by", &listing.by)])
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

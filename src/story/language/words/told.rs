//! Texts of what no reader changes. Live views take it over from the fragment, so the wasm has none
//! of these.

mod map;
mod options;

use crate::story::language::pattern::fill;
use crate::story::language::plural::{Plural, PluralRule};

/// All such texts of one language. Names say where a text is, and `www/words/en.json` has each in
/// English.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// assert!(story.language.told().latest(24).contains("24"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Deserialize))]
pub struct Told {
    /// Which form of a text goes with a number.
    #[cfg_attr(feature = "cli", serde(skip))]
    pub rule: PluralRule,
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
    pub(crate) held: String,
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

    /// The publishers that are cited most, and how many others there are.
    pub fn cited_most(&self, names: &str, others: usize) -> String {
        match others {
            0 => fill(&self.cited_all, &[("names", names)]),
            _ => fill(&self.cited_most, &[("names", names), ("n", &others.to_string())]),
        }
    }
}

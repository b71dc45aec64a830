//! The interface texts of one language.
//!
//! A text with places (`{name}`) is filled by the method that knows what belongs into them;
//! plurals are chosen here and nowhere else.

mod map;
mod options;
mod told;
mod trend;

pub use self::told::Told;

use super::pattern::fill;
use super::plural::{Plural, PluralRule};

/// The texts of what readers change, in one language: they travel with the story. Names say where a
/// text stands, and `www/words/en.json` has each in English.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// assert_eq!(story.language.words().groups_of(2), "2 groups");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Deserialize))]
pub struct Words {
    /// Which form of a text goes with a number.
    #[cfg_attr(feature = "cli", serde(skip))]
    pub rule: PluralRule,
    // Anywhere.
    pub(crate) colon: String,
    pub(crate) stop: String,
    pub(crate) changed: String,
    pub(crate) newer: String,
    pub(crate) source: String,
    pub(crate) dispute: String,
    pub(crate) disputed_in: String,
    pub(crate) updated: String,
    pub(crate) link: String,
    pub(crate) close: String,
    pub(crate) percent: String,
    // Trend.
    pub(crate) period: String,
    pub(crate) by_month: String,
    pub(crate) by: String,
    pub(crate) view: String,
    pub(crate) one_chart: String,
    pub(crate) same_scale: String,
    pub(crate) own_scale: String,
    pub(crate) scale: String,
    pub(crate) linear: String,
    pub(crate) log: String,
    pub(crate) unit: String,
    pub(crate) read: String,
    pub(crate) change: String,
    pub(crate) change_up: String,
    pub(crate) change_down: String,
    pub(crate) change_none: String,
    pub(crate) year_before: String,
    pub(crate) months_before: String,
    pub(crate) twelve_months: String,
    pub(crate) twelve_to: String,
    pub(crate) in_month: String,
    pub(crate) event: String,
    pub(crate) not_known: String,
    pub(crate) so_far_one: String,
    pub(crate) so_far: String,
    pub(crate) first_published: String,
    pub(crate) ring: String,
    pub(crate) not_by_year: String,
    pub(crate) table: String,
    pub(crate) table_latest: String,
    pub(crate) summary_range: String,
    pub(crate) summary_last: String,
    pub(crate) summary_missing: Plural,
    pub(crate) summary_also: String,
    pub(crate) summary_flat: String,
    pub(crate) log_without_zero: String,
    pub(crate) summary_none: String,
    // Map.
    pub(crate) listed_by: String,
    pub(crate) groups: Plural,
    pub(crate) part_of_map: String,
    pub(crate) group: String,
    pub(crate) find: String,
    pub(crate) found: Plural,
    pub(crate) found_none: String,
    pub(crate) found_by: String,
    pub(crate) area: String,
    pub(crate) no_area: String,
    pub(crate) area_count: String,
    pub(crate) also_called: String,
    pub(crate) uncertain: String,
    pub(crate) no_territory: String,
    pub(crate) fto: String,
    pub(crate) sdgt: String,
    pub(crate) listing: String,
    pub(crate) listing_announced: String,
    pub(crate) no_record: String,
    pub(crate) country_only: String,
    pub(crate) only_country: String,
    pub(crate) levels: [String; 5],
    pub(crate) whole: String,
    pub(crate) counts: [String; 3],
    pub(crate) presence_is_not_control: String,
    pub(crate) groups_here: Plural,
    pub(crate) no_groups_here: String,
    pub(crate) picture_of_all: String,
    pub(crate) picture_of_group: String,
    // Options.
    pub(crate) read_what: String,
    pub(crate) of_family: String,
    pub(crate) that_need: String,
    pub(crate) read_by: String,
    pub(crate) arguments: String,
    pub(crate) questions: Plural,
    pub(crate) pro: String,
    pub(crate) con: String,
    pub(crate) besides: String,
    pub(crate) what: String,
    pub(crate) compare_two: String,
    pub(crate) compare: String,
    pub(crate) compare_with: String,
    pub(crate) compared: String,
    pub(crate) family: String,
    pub(crate) needs: String,
    pub(crate) all_families: String,
    pub(crate) any_need: String,
    pub(crate) needing: String,
    pub(crate) options_all: Plural,
    pub(crate) options_shown: String,
    pub(crate) no_option_shown: String,
    pub(crate) show_all: String,
}

impl Words {
    /// When the story was last changed.
    pub fn updated(&self, date: &str) -> String {
        fill(&self.updated, &[("date", date)])
    }
}

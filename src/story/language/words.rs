//! The interface texts of one language.
//!
//! A text with places (`{name}`) is filled by the method that knows what belongs into them;
//! plurals are chosen here and nowhere else.

mod map;
mod options;
mod told;
mod trend;

pub use self::told::Told;

use super::pattern::{Plural, fill};

/// All interface texts of one language. Names say where a text stands; the English text beside
/// each says what it is.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    // Anywhere.
    pub(crate) changed: &'static str,
    pub(crate) newer: &'static str,
    pub(crate) source: &'static str,
    pub(crate) dispute: &'static str,
    pub(crate) disputed_in: &'static str,
    pub(crate) updated: &'static str,
    pub(crate) link: &'static str,
    pub(crate) close: &'static str,
    pub(crate) percent: &'static str,
    // Trend.
    pub(crate) period: &'static str,
    pub(crate) by_month: &'static str,
    pub(crate) by: &'static str,
    pub(crate) view: &'static str,
    pub(crate) one_chart: &'static str,
    pub(crate) same_scale: &'static str,
    pub(crate) own_scale: &'static str,
    pub(crate) scale: &'static str,
    pub(crate) linear: &'static str,
    pub(crate) log: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) read: &'static str,
    pub(crate) change: &'static str,
    pub(crate) change_up: &'static str,
    pub(crate) change_down: &'static str,
    pub(crate) change_none: &'static str,
    pub(crate) year_before: &'static str,
    pub(crate) months_before: &'static str,
    pub(crate) twelve_months: &'static str,
    pub(crate) twelve_to: &'static str,
    pub(crate) in_month: &'static str,
    pub(crate) event: &'static str,
    pub(crate) not_known: &'static str,
    pub(crate) so_far_one: &'static str,
    pub(crate) so_far: &'static str,
    pub(crate) first_published: &'static str,
    pub(crate) ring: &'static str,
    pub(crate) not_by_year: &'static str,
    pub(crate) table: &'static str,
    pub(crate) table_latest: &'static str,
    pub(crate) summary_range: &'static str,
    pub(crate) summary_last: &'static str,
    pub(crate) summary_missing: Plural,
    pub(crate) summary_also: &'static str,
    pub(crate) summary_flat: &'static str,
    pub(crate) log_without_zero: &'static str,
    pub(crate) summary_none: &'static str,
    // Map.
    pub(crate) listed_by: &'static str,
    pub(crate) groups: Plural,
    pub(crate) part_of_map: &'static str,
    pub(crate) group: &'static str,
    pub(crate) find: &'static str,
    pub(crate) found: Plural,
    pub(crate) found_none: &'static str,
    pub(crate) found_by: &'static str,
    pub(crate) area: &'static str,
    pub(crate) no_area: &'static str,
    pub(crate) area_count: &'static str,
    pub(crate) also_called: &'static str,
    pub(crate) uncertain: &'static str,
    pub(crate) no_territory: &'static str,
    pub(crate) fto: &'static str,
    pub(crate) sdgt: &'static str,
    pub(crate) listing: &'static str,
    pub(crate) listing_announced: &'static str,
    pub(crate) no_record: &'static str,
    pub(crate) country_only: &'static str,
    pub(crate) only_country: &'static str,
    pub(crate) levels: [&'static str; 5],
    pub(crate) whole: &'static str,
    pub(crate) counts: [&'static str; 3],
    pub(crate) presence_is_not_control: &'static str,
    pub(crate) groups_here: Plural,
    pub(crate) no_groups_here: &'static str,
    pub(crate) picture_of_all: &'static str,
    pub(crate) picture_of_group: &'static str,
    // Options.
    pub(crate) read_what: &'static str,
    pub(crate) of_family: &'static str,
    pub(crate) that_need: &'static str,
    pub(crate) read_by: &'static str,
    pub(crate) arguments: &'static str,
    pub(crate) questions: Plural,
    pub(crate) pro: &'static str,
    pub(crate) con: &'static str,
    pub(crate) besides: &'static str,
    pub(crate) what: &'static str,
    pub(crate) compare_two: &'static str,
    pub(crate) compare: &'static str,
    pub(crate) compare_with: &'static str,
    pub(crate) compared: &'static str,
    pub(crate) family: &'static str,
    pub(crate) needs: &'static str,
    pub(crate) all_families: &'static str,
    pub(crate) any_need: &'static str,
    pub(crate) needing: &'static str,
    pub(crate) options_all: Plural,
    pub(crate) options_shown: &'static str,
    pub(crate) no_option_shown: &'static str,
    pub(crate) show_all: &'static str,
}

impl Words {
    /// When the story was last changed.
    pub fn updated(&self, date: &str) -> String {
        fill(self.updated, &[("date", date)])
    }
}

//! The interface texts of one language.
//!
//! A text with places (`{name}`) is filled by the method that knows what belongs into them;
//! plurals are chosen here and nowhere else.

use super::fill;
use crate::story::atlas::{Kind, Level, Listing};
use crate::story::options::Side;

/// A text for exactly one and for any other number, with the place `{n}`.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// For one.
    pub one: &'static str,
    /// For any other number.
    pub other: &'static str,
}

impl Plural {
    /// The text for a number.
    pub fn of(&self, n: usize) -> String {
        fill(if n == 1 { self.one } else { self.other }, &[("n", &n.to_string())])
    }
}

/// All interface texts of one language. Names say where a text stands; the English text beside
/// each says what it is.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    // Anywhere.
    pub(crate) source: &'static str,
    pub(crate) notes: &'static str,
    pub(crate) dispute: &'static str,
    pub(crate) disputes: &'static str,
    pub(crate) disputed_in: &'static str,
    pub(crate) about: &'static str,
    pub(crate) corrections: &'static str,
    pub(crate) no_corrections: &'static str,
    pub(crate) sources: &'static str,
    pub(crate) closing: &'static str,
    pub(crate) updated: &'static str,
    pub(crate) close: &'static str,
    #[cfg(feature = "cli")]
    pub(crate) interactive: &'static str,
    #[cfg(feature = "cli")]
    pub(crate) latest: &'static str,
    pub(crate) percent: &'static str,
    // Trend.
    pub(crate) period: &'static str,
    pub(crate) by_month: &'static str,
    pub(crate) by: &'static str,
    pub(crate) scale: &'static str,
    pub(crate) linear: &'static str,
    pub(crate) log: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) read: &'static str,
    pub(crate) change: &'static str,
    pub(crate) change_up: &'static str,
    pub(crate) change_down: &'static str,
    pub(crate) change_none: &'static str,
    pub(crate) not_known: &'static str,
    pub(crate) so_far_one: &'static str,
    pub(crate) so_far: &'static str,
    pub(crate) first_published: &'static str,
    pub(crate) ring: &'static str,
    pub(crate) events: Plural,
    pub(crate) not_by_year: &'static str,
    pub(crate) table: &'static str,
    pub(crate) save_csv: &'static str,
    pub(crate) summary_range: &'static str,
    pub(crate) summary_last: &'static str,
    pub(crate) summary_missing: Plural,
    pub(crate) summary_flat: &'static str,
    pub(crate) log_without_zero: &'static str,
    pub(crate) summary_none: &'static str,
    // Map.
    pub(crate) listed_by: &'static str,
    pub(crate) step: &'static str,
    pub(crate) groups: Plural,
    pub(crate) part_of_map: &'static str,
    pub(crate) group: &'static str,
    pub(crate) all_groups: &'static str,
    pub(crate) find: &'static str,
    pub(crate) found: Plural,
    pub(crate) found_none: &'static str,
    pub(crate) found_by: &'static str,
    pub(crate) area: &'static str,
    pub(crate) no_area: &'static str,
    pub(crate) area_count: &'static str,
    pub(crate) home: &'static str,
    pub(crate) list_of_groups: &'static str,
    pub(crate) also_called: &'static str,
    pub(crate) uncertain: &'static str,
    pub(crate) no_territory: &'static str,
    pub(crate) fto: &'static str,
    pub(crate) sdgt: &'static str,
    pub(crate) listing: &'static str,
    pub(crate) listing_announced: &'static str,
    pub(crate) no_record: &'static str,
    pub(crate) on_list: &'static str,
    pub(crate) on_list_announced: &'static str,
    pub(crate) not_on_list: &'static str,
    pub(crate) levels: [&'static str; 6],
    pub(crate) counts: [&'static str; 3],
    pub(crate) presence_is_not_control: &'static str,
    pub(crate) groups_here: Plural,
    pub(crate) no_groups_here: &'static str,
    pub(crate) picture_of_all: &'static str,
    pub(crate) picture_of_group: &'static str,
    // Options.
    pub(crate) read_by: &'static str,
    pub(crate) arguments: &'static str,
    pub(crate) questions: Plural,
    pub(crate) side_shown: &'static str,
    pub(crate) pro: &'static str,
    pub(crate) con: &'static str,
    pub(crate) reported: &'static str,
    pub(crate) answers: &'static str,
    pub(crate) answered: &'static str,
    pub(crate) show_argument: &'static str,
    pub(crate) what: &'static str,
    pub(crate) compare_two: &'static str,
    pub(crate) compare: &'static str,
    pub(crate) compare_with: &'static str,
    pub(crate) compared: &'static str,
    pub(crate) none_named: &'static str,
    pub(crate) family: &'static str,
    pub(crate) needs: &'static str,
    pub(crate) all: &'static str,
    pub(crate) options_all: Plural,
    pub(crate) options_shown: &'static str,
    pub(crate) no_option_shown: &'static str,
    pub(crate) show_all: &'static str,
    pub(crate) balance: &'static str,
    pub(crate) balance_means: &'static str,
    pub(crate) balance_all: &'static str,
    pub(crate) option: &'static str,
    pub(crate) count_arguments: &'static str,
    pub(crate) count_words: &'static str,
    pub(crate) count_speakers: &'static str,
    pub(crate) precedents: &'static str,
    pub(crate) since_then: &'static str,
    pub(crate) no_answer: &'static str,
}

impl Words {
    /// When the story was last changed.
    pub fn updated(&self, date: &str) -> String {
        fill(self.updated, &[("date", date)])
    }

    /// That a table has only the last so many values.
    #[cfg(feature = "cli")]
    pub fn latest(&self, n: usize) -> String {
        fill(self.latest, &[("n", &n.to_string())])
    }

    /// Adding up by a year of this name.
    pub fn by(&self, year: &str) -> String {
        fill(self.by, &[("year", year)])
    }

    /// Why a chart of sums of twelve months is not there by year.
    pub fn not_by_year(&self, year: &str) -> String {
        fill(self.not_by_year, &[("year", year)])
    }

    /// The table in which the figures are in this unit.
    pub fn table(&self, unit: &str) -> String {
        fill(self.table, &[("unit", unit)])
    }

    /// How many events there are.
    pub fn events(&self, n: usize) -> String {
        self.events.of(n)
    }

    /// A listing day with the number of groups listed by then.
    pub fn step(&self, date: &str, n: usize) -> String {
        fill(self.step, &[("date", date), ("n", &n.to_string())])
    }

    /// The choice of all groups.
    pub fn all_groups(&self, n: usize) -> String {
        fill(self.all_groups, &[("n", &n.to_string())])
    }

    /// How many groups answer what was typed.
    pub fn found(&self, n: usize) -> String {
        if n == 0 { self.found_none.to_owned() } else { self.found.of(n) }
    }

    /// A group that was found by another name.
    pub fn found_by(&self, name: &str, alias: &str) -> String {
        fill(self.found_by, &[("name", name), ("alias", alias)])
    }

    /// An area with the number of groups named there.
    pub fn area_count(&self, name: &str, n: usize) -> String {
        fill(self.area_count, &[("name", name), ("groups", &self.groups.of(n))])
    }

    /// A list.
    pub fn list(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Fto => self.fto,
            Kind::Sdgt => self.sdgt,
        }
    }

    /// A listing of a group.
    pub fn listing(&self, listing: &Listing, date: &str) -> String {
        let text = if listing.in_force { self.listing } else { self.listing_announced };
        self.listed_in(text, listing, date)
    }

    /// A listing of a group under the name of the list.
    pub fn on_list(&self, listing: &Listing, date: &str) -> String {
        let text = if listing.in_force { self.on_list } else { self.on_list_announced };
        self.listed_in(text, listing, date)
    }

    fn listed_in(&self, text: &str, listing: &Listing, date: &str) -> String {
        let record = if listing.record.is_empty() { self.no_record } else { &listing.record };
        let kind = self.list(listing.kind);
        fill(text, &[("kind", kind), ("date", date), ("record", record)])
    }

    /// What a level of presence means.
    pub fn level(&self, level: Level) -> &'static str {
        let [base, significant, limited, presence, sporadic, unspecified] = self.levels;
        match level {
            Level::Base => base,
            Level::Significant => significant,
            Level::Limited => limited,
            Level::Presence => presence,
            Level::Sporadic => sporadic,
            Level::Unspecified => unspecified,
        }
    }

    /// How many groups are named in an area.
    pub fn groups_here(&self, n: usize) -> String {
        if n == 0 { self.no_groups_here.to_owned() } else { self.groups_here.of(n) }
    }

    /// The map of all groups, for those who do not see it.
    pub fn picture_of_all(&self, n: usize, date: &str) -> String {
        fill(self.picture_of_all, &[("groups", &self.groups.of(n)), ("date", date)])
    }

    /// The map of one group, for those who do not see it.
    pub fn picture_of_group(&self, name: &str, areas: usize) -> String {
        fill(self.picture_of_group, &[("name", name), ("n", &areas.to_string())])
    }

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

    /// Both numbers of arguments.
    pub fn sides(&self, pros: usize, cons: usize) -> String {
        [self.side_count(Side::Pro, pros), self.side_count(Side::Con, cons)].join(" · ")
    }

    /// A speaker who reports a position without holding it.
    pub fn reported(&self, speaker: &str) -> String {
        fill(self.reported, &[("speaker", speaker)])
    }

    /// The speaker of an argument that is answered.
    pub fn answers(&self, speaker: &str) -> String {
        fill(self.answers, &[("speaker", speaker)])
    }

    /// The speaker of an argument that answers.
    pub fn answered(&self, speaker: &str) -> String {
        fill(self.answered, &[("speaker", speaker)])
    }
}

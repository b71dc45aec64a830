//! The texts of a map that have places, and those that are chosen by what is told.

use super::Words;
use crate::story::atlas::{Level, ListKind, Listing};
use crate::story::language::pattern::fill;

impl Words {
    /// So many groups.
    pub fn groups_of(&self, n: usize) -> String {
        self.groups.of(n, &self.rule)
    }

    /// How many groups answer what was typed.
    pub fn found(&self, n: usize) -> String {
        if n == 0 { self.found_none.to_owned() } else { self.found.of(n, &self.rule) }
    }

    /// A group that was found by another name.
    pub fn found_by(&self, name: &str, alias: &str) -> String {
        fill(&self.found_by, &[("name", name), ("alias", alias)])
    }

    /// An area with the number of groups named there.
    pub fn area_count(&self, name: &str, n: usize) -> String {
        fill(&self.area_count, &[("name", name), ("groups", &self.groups.of(n, &self.rule))])
    }

    /// A list.
    pub fn list(&self, kind: ListKind) -> &str {
        match kind {
            ListKind::Fto => &self.fto,
            ListKind::Sdgt => &self.sdgt,
        }
    }

    /// A listing of a group.
    pub fn listing(&self, listing: &Listing, date: &str) -> String {
        let text = if listing.in_force { &self.listing } else { &self.listing_announced };
        let kind = self.list(listing.kind);
        fill(text, &[("kind", kind), ("date", date), ("by", &listing.by)])
    }

    /// The record of a listing, or who reports one whose record was not found.
    pub fn record(&self, listing: &Listing, publisher: &str) -> String {
        match listing.record.as_str() {
            "" => fill(&self.no_record, &[("source", publisher)]),
            record => record.to_owned(),
        }
    }

    /// The countries of which no part is named.
    pub fn country_only(&self, names: &str) -> String {
        fill(&self.country_only, &[("names", names)])
    }

    /// What a level of presence means.
    pub fn level(&self, level: Level) -> &str {
        let [base, significant, limited, sporadic, reported] = &self.levels;
        match level {
            Level::Base => base,
            Level::Significant => significant,
            Level::Limited => limited,
            Level::Sporadic => sporadic,
            Level::Reported => reported,
        }
    }

    /// How many groups are named in an area.
    pub fn groups_here(&self, n: usize) -> String {
        if n == 0 { self.no_groups_here.to_owned() } else { self.groups_here.of(n, &self.rule) }
    }

    /// The map of all groups, for those who do not see it.
    pub fn picture_of_all(&self, n: usize, date: &str) -> String {
        fill(&self.picture_of_all, &[("groups", &self.groups.of(n, &self.rule)), ("date", date)])
    }

    /// The map of one group, for those who do not see it.
    pub fn picture_of_group(&self, name: &str, areas: usize) -> String {
        fill(&self.picture_of_group, &[("name", name), ("n", &areas.to_string())])
    }
}

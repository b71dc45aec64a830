//! What is told of a map and stays as it is, where texts have places.

use super::Told;
use crate::story::atlas::Listing;
use crate::story::language::pattern::fill;

impl Told {
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
}

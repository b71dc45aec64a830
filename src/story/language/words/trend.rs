//! The texts of a trend that have places.

use super::Words;
use crate::story::language::pattern::fill;

impl Words {
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

    /// That the table shows only the latest `n` of all values.
    pub fn table_latest(&self, n: usize, all: usize) -> String {
        fill(self.table_latest, &[("n", &n.to_string()), ("all", &all.to_string())])
    }

    /// How many events there are.
    pub fn events(&self, n: usize) -> String {
        self.events.of(n)
    }

    /// From when to when something was, as far as that is known.
    pub fn span(&self, from: Option<&str>, to: Option<&str>) -> String {
        let text = match (from, to) {
            (None, None) => return String::new(),
            (Some(_), Some(_)) => self.span,
            (None, Some(_)) => self.span_to,
            (Some(_), None) => self.span_from,
        };
        fill(text, &[("from", from.unwrap_or_default()), ("to", to.unwrap_or_default())])
    }
}

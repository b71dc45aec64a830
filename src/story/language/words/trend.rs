//! The texts of a trend that have places.

use super::Words;
use crate::story::language::pattern::fill;

impl Words {
    /// Adding up by a year of this name.
    pub fn by(&self, year: &str) -> String {
        fill(&self.by, &[("year", year)])
    }

    /// Why a chart of sums of twelve months is not there by year.
    pub fn not_by_year(&self, year: &str) -> String {
        fill(&self.not_by_year, &[("year", year)])
    }

    /// The table in which the figures are in this unit.
    pub fn table(&self, unit: &str) -> String {
        fill(&self.table, &[("unit", unit)])
    }

    /// That the table shows only the latest `n` of all values.
    pub fn table_latest(&self, n: usize, all: usize) -> String {
        fill(&self.table_latest, &[("n", &n.to_string()), ("all", &all.to_string())])
    }

    /// When a value was, behind it.
    pub fn in_month(&self, month: &str) -> String {
        fill(&self.in_month, &[("month", month)])
    }

    /// Which of all events it is.
    pub fn event(&self, n: usize, all: usize) -> String {
        fill(&self.event, &[("n", &n.to_string()), ("all", &all.to_string())])
    }
}

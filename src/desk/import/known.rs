//! Exports of statistical offices, known by the names of their columns.
//!
//! Recognizes SDMX-CSV and the exports of Statistics Canada, the Bureau of Labor Statistics, the
//! CDC, Customs and Border Protection, and the World Bank. It only says what a column is for; the
//! cells are read as those of any table. Speaks against it: that a name is missing.

use super::sheet::{Cell, Sheet};

/// What a column of a known export is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The figures.
    Value,
    /// Marks of the figures beside it.
    Mark,
    /// Their unit.
    Unit,
    /// It names the series once more, by a code.
    Code,
    /// It says something about the file or the figures that no chart shows.
    About,
}

/// An export.
#[derive(Debug)]
pub struct Known {
    /// Whose it is.
    pub name: &'static str,
    /// Names of columns that all of its files have.
    needs: &'static [&'static str],
    meanings: &'static [(&'static str, Meaning)],
}

use Meaning::{About, Code, Mark, Unit, Value};

const EXPORTS: [Known; 6] = [
    Known {
        name: "Statistics Canada",
        needs: &["ref_date", "value", "vector"],
        meanings: &[
            ("value", Value),
            ("status", Mark),
            ("symbol", Mark),
            ("terminated", Mark),
            ("uom", Unit),
            ("dguid", Code),
            ("uom_id", Code),
            ("scalar_id", Code),
            ("vector", Code),
            ("coordinate", Code),
            ("scalar_factor", About),
            ("decimals", About),
        ],
    },
    Known {
        name: "SDMX",
        needs: &["time_period", "obs_value"],
        meanings: &[
            ("obs_value", Value),
            ("obs_status", Mark),
            ("obs_flag", Mark),
            ("obs_conf", Mark),
            ("conf_status", Mark),
            ("unit_measure", Unit),
            ("dataflow", About),
            ("structure", About),
            ("structure_id", About),
            ("structure_name", About),
            ("action", About),
            ("last update", About),
            ("unit_mult", About),
            ("decimals", About),
        ],
    },
    Known {
        name: "the Bureau of Labor Statistics",
        needs: &["series id", "year", "period", "value"],
        meanings: &[
            ("value", Value),
            ("footnotes", Mark),
            ("footnote codes", Mark),
            ("label", About),
        ],
    },
    Known {
        name: "the CDC",
        needs: &["month", "month code", "deaths"],
        meanings: &[("notes", Mark), ("month code", Code), ("year code", Code)],
    },
    Known {
        name: "U.S. Customs and Border Protection",
        needs: &["month (abbv)", "component"],
        meanings: &[],
    },
    Known {
        name: "the World Bank",
        needs: &["country name", "country code"],
        meanings: &[("country code", Code), ("series code", Code), ("indicator code", Code)],
    },
];

/// The export whose columns a sheet has, if it is a known one.
pub fn known(sheet: &Sheet) -> Option<&'static Known> {
    let lower = |cell: &Cell| cell.text.to_lowercase();
    let has = |names: &[&str], row: &[Cell]| {
        names.iter().all(|name| row.iter().any(|cell| lower(cell) == *name))
    };
    let rows = || sheet.rows.iter().take(HEADER);
    EXPORTS.iter().find(|export| rows().any(|row| has(export.needs, row)))
}

/// A header is in one of so many rows.
const HEADER: usize = 30;

impl Known {
    /// What a column is for, by its name.
    pub fn meaning(&self, name: &str) -> Option<Meaning> {
        let name = name.trim().to_lowercase();
        self.meanings.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning)
    }
}

//! The exports that are known, each by what all of its files have.

use super::Known;
use super::Meaning;
use super::Meaning::{About, Code, Mark, Unit, Value};

/// What the columns of SDMX-CSV are for.
const SDMX: &[(&str, Meaning)] = &[
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
];

/// All of them; of two that fit, the first one.
pub const EXPORTS: [Known; 11] = [
    Known {
        name: "Statistics Canada",
        needs: &["ref_date", "value", "vector"],
        rows: &[],
        mentions: "",
        header: &[],
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
        name: "Eurostat",
        needs: &["last update", "time_period", "obs_value", "obs_flag"],
        rows: &[],
        mentions: "",
        header: &[],
        meanings: SDMX,
    },
    Known {
        name: "SDMX",
        needs: &["time_period", "obs_value"],
        rows: &[],
        mentions: "",
        header: &[],
        meanings: SDMX,
    },
    Known {
        name: "the Bureau of Labor Statistics",
        needs: &["series id", "year", "period", "value"],
        rows: &[],
        mentions: "",
        header: &[],
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
        rows: &[],
        mentions: "",
        header: &[],
        meanings: &[("notes", Mark), ("month code", Code), ("year code", Code)],
    },
    Known {
        name: "U.S. Customs and Border Protection",
        needs: &["fiscal year", "month (abbv)"],
        rows: &[],
        mentions: "",
        header: &[],
        meanings: &[("month grouping", About), ("fiscal year grouping", About)],
    },
    Known {
        name: "the World Bank",
        needs: &["country name", "country code"],
        rows: &[],
        mentions: "",
        header: &[],
        meanings: &[("country code", Code), ("series code", Code), ("indicator code", Code)],
    },
    Known {
        name: "Eurostat",
        needs: &[],
        rows: &[],
        mentions: "\\time",
        header: &[],
        meanings: &[],
    },
    Known {
        name: "the Office for National Statistics",
        needs: &[],
        rows: &["title", "cdid"],
        mentions: "",
        header: &["title", "unit"],
        meanings: &[],
    },
    Known {
        name: "the Bureau of Labor Statistics",
        needs: &["year", "jan", "feb"],
        rows: &[],
        mentions: "series id",
        header: &[],
        meanings: &[],
    },
    Known {
        name: "INEGI",
        needs: &[],
        rows: &["periodo"],
        mentions: "inegi",
        header: &[],
        meanings: &[],
    },
];

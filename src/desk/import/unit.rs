//! The unit at the end of a name: `Landed weight (tonnes)`, `Value [EUR]`, `Share, %`.
//!
//! Recognizes a text in brackets behind a name, and a sign of percent or a currency behind a comma.
//! Speaks against it: letters by which offices mark figures, such as `(p)`.
//!
//! ```
//! use nutgraf::desk::import::unit::in_name;
//!
//! assert_eq!(in_name("Landed weight (tonnes)"), "tonnes");
//! assert_eq!(in_name("Value [EUR]"), "EUR");
//! assert_eq!(in_name("Share, %"), "%");
//! assert_eq!(in_name("Boxes (p)"), "");
//! ```

use super::currency::is_unit;
use super::mark::is_flag;

/// The unit that a name says; empty where it says none.
pub fn in_name(name: &str) -> &str {
    let name = name.trim();
    for (open, close) in [('(', ')'), ('[', ']')] {
        let inside = name.strip_suffix(close).and_then(|name| name.rsplit_once(open));
        let Some((before, inside)) = inside else { continue };
        let says = inside.chars().any(|c| c.is_alphabetic() || is_unit(&c.to_string()));
        let is_mark = is_flag(inside) && !is_unit(inside);
        if !before.trim().is_empty() && says && !is_mark {
            return inside.trim();
        }
    }
    match name.rsplit_once(", ") {
        Some((_, unit)) if is_unit(unit.trim()) => unit.trim(),
        _ => "",
    }
}

/// Whether a name is that of a column or row of units.
pub fn is_called_unit(name: &str) -> bool {
    let name = name.trim().trim_end_matches(':').to_lowercase();
    NAMES.contains(&name.as_str())
}

/// Whether a text is a unit by itself: a currency, a percent sign, or one of weight, length and count.
///
/// ```
/// use nutgraf::desk::import::unit::is_known;
///
/// assert!(is_known("EUR") && is_known("(t)") && !is_known("North"));
/// ```
pub fn is_known(text: &str) -> bool {
    let text = text.trim().trim_start_matches(['(', '[']).trim_end_matches([')', ']']);
    !text.is_empty() && (is_unit(text) || KNOWN.contains(&text.to_lowercase().as_str()))
}

/// Units as they are written below or above names.
const KNOWN: [&str; 30] = [
    "t",
    "kg",
    "g",
    "mg",
    "lb",
    "lbs",
    "tons",
    "tonnes",
    "tonnen",
    "toneladas",
    "kilos",
    "l",
    "m³",
    "m3",
    "km",
    "m",
    "ha",
    "mwh",
    "kwh",
    "gwh",
    "percent",
    "per cent",
    "number",
    "no.",
    "count",
    "thousand",
    "thousands",
    "million",
    "millions",
    "euros",
];

/// Names of columns and rows with units.
const NAMES: [&str; 9] = [
    "unit",
    "units",
    "uom",
    "unit of measure",
    "unit_measure",
    "einheit",
    "unidad",
    "unité",
    "unità",
];

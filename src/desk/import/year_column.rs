//! Whether a column of numbers near 2000 says years.
//!
//! Recognizes years below a name that says so, or below none, and under another name years that
//! follow one another. Speaks against it: another name above numbers that jump, or of which most
//! can be no years, for these are figures.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Visitors\nJanuary,2012\nFebruary,2045\nMarch,2100\n";
//! let asked = import(table, &Wishes::default());
//! assert!(asked.findings.troubles[0].what.contains("have no year"));
//! ```

use super::cell_figure::is_number;
use super::column_name::{MONTH, is_called, is_year};
use super::sheet::Cell;
use super::stamp::year_alone;

/// How sure it is that a column says years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Years {
    /// Its name says so, or it has none, or that of the months below which years run across.
    Named,
    /// The numbers follow one another as years do.
    Likely,
    /// It has none, or they are figures.
    None,
}

/// Whether a column says years, from its first cell down.
pub fn years<'c>(cells: impl Iterator<Item = &'c Cell>) -> Years {
    let (mut name, mut found, mut others): (&str, Vec<i16>, usize) = ("", Vec::new(), 0);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        match year_alone(&cell.text) {
            Some(year) => found.push(year.number),
            None if is_number(&cell.text) => others += 1,
            None if found.is_empty() => name = &cell.text,
            None => {}
        }
    }
    if found.is_empty() {
        Years::None
    } else if name.is_empty() || is_year(name) || is_called(name, &MONTH) {
        Years::Named
    } else if found.len() > 1 && others < found.len() && follow(&found) {
        Years::Likely
    } else {
        Years::None
    }
}

/// Whether each year is the same as the one before, the next, the one before that, or one that was
/// there already: with the next series the years begin again.
fn follow(years: &[i16]) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    let mut before = None;
    years.iter().all(|year| {
        let near = before.is_none_or(|before: i16| (year - before).abs() <= 1);
        before = Some(*year);
        near | !seen.insert(*year)
    })
}

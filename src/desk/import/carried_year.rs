//! A year that is written once, at the first of its months: `Nov 2024, Dec, Jan, Feb`.
//!
//! Recognizes a column or a row of months in which some say their year and the others follow them,
//! month by month, upward or downward. Speaks against it: a month that does not follow the one
//! before it, or that has none before it; the author is told.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Month,Boxes\nNov 2024,1\nDec,2\nJan,3\n", &Wishes::default());
//! assert!(read.series.unwrap().csv("x").ends_with("2024-12,2,x\n2025-01,3,x\n"));
//! let asked = import(b"Month,Boxes\nNov 2024,1\nDec,2\nMay,3\n", &Wishes::default());
//! assert!(asked.findings.troubles[0].what.starts_with("`May` has no year"));
//! ```

use super::cell_figure::is_number;
use super::findings::Findings;
use super::line::Line;
use super::month_name::Name;
use super::sheet::{Cell, Sheet, short};
use super::stamp::{is_dated, marks_behind, month_after, month_alone, time};
use super::trouble::{Trouble, TroubleKind};
use super::when::YearPart;

/// No table goes on beyond these.
pub const YEARS: std::ops::Range<i16> = 1500..2200;

/// Writes the year to months that follow one with a year.
pub fn carry_years(sheet: &mut Sheet, findings: &mut Findings) {
    let is_bare = |cell: &Cell| month_alone(&cell.text).is_some();
    let is_whole = |cell: &Cell| dated(&cell.text).is_some();
    // Nearly no table has both.
    let sample = sheet.sample();
    if !sample.iter().any(|row| row.iter().any(is_whole))
        || !sample.iter().any(|row| row.iter().any(is_bare))
    {
        return;
    }
    let Some(line) = Line::all(sheet).find(|line| fits(sheet, *line)) else { return };
    let mut writer = YearWriter::default();
    line.rewrite(sheet, |cell| writer.text(cell));
    findings.notes.extend(writer.first);
    findings.troubles.extend(writer.lost);
}

/// The month of a year that a text names.
fn dated(text: &str) -> Option<(i16, u8)> {
    let when = is_dated(text).then(|| time(text)).flatten()?;
    match (when.year, when.part) {
        (Some(year), YearPart::Month(Name::Month(month))) if !year.short => {
            Some((year.number, month))
        }
        _ => None,
    }
}

/// Whether a line is one of months, of which some say their year. Figures beside them are those of
/// a row of the table.
fn fits(sheet: &Sheet, line: Line) -> bool {
    let filled = line.sample(sheet);
    let count = |is: &dyn Fn(&str) -> bool| filled.iter().filter(|cell| is(&cell.text)).count();
    let whole = count(&|text| dated(text).is_some());
    let bare = count(&|text| month_alone(text).is_some());
    let figures = matches!(line, Line::Row(_)) && count(&|text| is_number(text)) > 0;
    whole > 0 && bare > 0 && !figures && (whole + bare) * 3 >= filled.len() * 2
}

/// Writes years, from the first month to the last.
#[derive(Default)]
struct YearWriter {
    before: Option<(i16, u8)>,
    /// A month to which a year was written.
    first: Option<Trouble>,
    /// A month whose year nothing says.
    lost: Option<Trouble>,
}

impl YearWriter {
    fn text(&mut self, cell: &Cell) -> Option<String> {
        if let Some(found) = dated(&cell.text) {
            self.before = Some(found);
            return None;
        }
        let month = month_after(&cell.text, self.before.map(|(_, month)| month))?;
        let Some(year) = self.before.and_then(|before| following(before, month)) else {
            self.lost.get_or_insert_with(|| lost(cell));
            return None;
        };
        self.before = Some((year, month));
        let what =
            format!("`{}` was placed in {year}, because of the month before it", short(&cell.text));
        self.first.get_or_insert_with(|| Trouble::cell(TroubleKind::Reading, cell, what, ""));
        Some(format!("{year}-{month:02}{}", marks_behind(&cell.text)))
    }
}

/// The year of a month that is the same as another, the next or the one before.
fn following((year, before): (i16, u8), month: u8) -> Option<i16> {
    let year = match (month + 12 - before) % 12 {
        0 => Some(year),
        1 => year.checked_add(i16::from(month == 1)),
        11 => year.checked_sub(i16::from(month == 12)),
        _ => None,
    };
    year.filter(|year| YEARS.contains(year))
}

/// That nothing says the year of a month.
pub fn lost(cell: &Cell) -> Trouble {
    let what =
        format!("`{}` has no year, and does not follow a month that has one", short(&cell.text));
    Trouble::cell(TroubleKind::MissingYear, cell, what, "write its year, as in January 2025")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_ends_where_tables_do() {
        assert_eq!(following((2024, 12), 1), Some(2025));
        assert_eq!(following((2199, 12), 1), None);
        assert_eq!(following((i16::MAX, 12), 1), None);
        assert_eq!(following((1500, 1), 12), None);
    }
}

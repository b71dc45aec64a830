//! Codes of a year and a week that look like a month: `202501`, `2025-01` below `Epi week`.
//!
//! Recognizes them below a name that says weeks, where nothing but such codes is in the column.
//! Speaks against it: any other name, for then they are months.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Epi week,Cases\n202501,4\n202502,5\n", &Wishes::default());
//! assert!(read.findings.troubles[0].what.contains("by week"));
//! assert!(read.refused.unwrap().csv("x").contains("2025-W02,5,x"));
//! ```

use super::column_name::is_week;
use super::line::Line;
use super::sheet::{Cell, HEADER, Sheet};

/// Writes such codes as weeks.
pub fn write_weeks(sheet: &mut Sheet) {
    let Some(column) = column(sheet) else { return };
    Line::Column(column).rewrite(sheet, |cell| code(&cell.text));
}

/// The column below such a name that has nothing but codes.
fn column(sheet: &Sheet) -> Option<usize> {
    let named = |row: &super::sheet::Cells| row.iter().position(|cell| is_week(&cell.text));
    let head = sheet.rows.iter().take(HEADER).position(|row| named(row).is_some())?;
    let column = named(sheet.rows.get(head)?)?;
    let below = sheet.rows.get(head + 1..)?.iter().filter_map(|row| row.get(column));
    let filled: Vec<&Cell> = below.filter(|cell| !cell.is_empty()).collect();
    let codes = filled.iter().filter(|cell| code(&cell.text).is_some()).count();
    // A remark may stand below the table.
    (codes > 1 && codes * 3 >= filled.len() * 2).then_some(column)
}

/// `202501`, `2025-01`, `2025/1` as `2025-W01`.
fn code(text: &str) -> Option<String> {
    let (year, week) = match text.split_once(['-', '/', ' ', '.']) {
        Some(parts) => parts,
        None if text.len() == 6 => text.split_at_checked(4)?,
        None => return None,
    };
    let are_digits = [year, week].iter().all(|it| it.bytes().all(|byte| byte.is_ascii_digit()));
    let year = super::written_year::year(year).filter(|year| are_digits && !year.short)?;
    let week = week.parse::<u8>().ok().filter(|it| week.len() < 3 && (1..=53).contains(it))?;
    Some(format!("{}-W{week:02}", year.number))
}

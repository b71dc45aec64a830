//! Spans of time as a workbook shows them: 1.25 under `[h]:mm` is 30 hours.
//!
//! Recognizes numbers that are shown as hours, minutes and seconds, and the spans of `.ods` files
//! (`PT30H00M00S`). A workbook counts them in days, which nobody sees. Speaks against reading them
//! as figures: that a chart could show days, hours or minutes, and the author is to say which.
//!
//! ```
//! use nutgraf::desk::import::workbook::clock;
//!
//! assert_eq!(clock::shown(1.25), "30:00:00");
//! assert_eq!(clock::iso("PT30H00M05S").as_deref(), Some("30:00:05"));
//! ```

use super::super::sheet::{Cell, Kind, short};
use super::super::trouble::{Trouble, TroubleKind};

/// The span of so many days, in hours, minutes and seconds.
pub fn shown(days: f64) -> String {
    let seconds = (days.abs() * 86_400.0).round() as u64;
    let sign = if days < 0.0 { "-" } else { "" };
    format!("{sign}{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// The same of a span by ISO 8601, as `.ods` files write them; `None` if it is none.
pub fn iso(text: &str) -> Option<String> {
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0.0;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, after) = rest.split_at_checked(end)?;
        let number: f64 = number.parse().ok()?;
        let unit = after.chars().next()?;
        seconds += number
            * match unit {
                'H' => 3600.0,
                'M' => 60.0,
                'S' => 1.0,
                _ => return None,
            };
        rest = after.strip_prefix(unit)?;
    }
    Some(shown(seconds / 86_400.0))
}

/// Whether a cell holds such a span.
pub fn is_span(cell: &Cell) -> bool {
    cell.kind == Kind::Number && cell.text.contains(':')
}

/// What is asked about the spans of a column, of which there are so many.
pub fn question(first: &Cell, count: usize) -> Trouble {
    let more = match count {
        0 | 1 => String::new(),
        2 => " and another cell in its column are spans".to_owned(),
        _ => format!(" and {} other cells in its column are spans", count - 1),
    };
    let are = if more.is_empty() { " is a span" } else { &more };
    let what = format!("`{}`{are} of time, and a chart shows plain numbers", short(&first.text));
    let column = super::super::sheet::letter(first.column.into());
    let help = format!(
        "in the workbook, compute hours (`={column}{}*24`) or minutes (`*1440`) in a new column with \
         the format `Number`; if these cells are not part of the series, use --leave-out {column}",
        first.row
    );
    Trouble::cell(TroubleKind::TimeOfDay, first, what, help)
}

//! Several keys in one column, as Eurostat writes them: `freq,unit,geo\TIME_PERIOD`.
//!
//! Recognizes a header with a backslash before what runs across, and a time to its right. Speaks
//! against it: that no time stands there; and a row with another number of keys stays as it is.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"unit,geo\\TIME_PERIOD\t2025-01\t2025-02\nNR,HB\t1\t2\nNR,HC\t3\t4\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! let names: Vec<&str> = series.choices[0].values.iter().map(|(id, _)| id.as_str()).collect();
//! assert_eq!(names, ["hb", "hc"]);
//! ```

use super::sheet::{Cell, Cells, HEADER, MOST_CELLS, MOST_COLUMNS, Sheet};
use super::stamp::time;

/// Gives each key a column of its own.
pub fn split_keys(sheet: &mut Sheet) {
    let mut rows = sheet.rows.iter().take(HEADER);
    let Some((names, place)) = rows.find_map(|row| {
        let place = row.iter().position(|cell| cell.text.contains('\\'))?;
        // What runs across stands to the right; a remark may have such a sign as well.
        row.iter().skip(place + 1).find(|cell| time(&cell.text).is_some())?;
        let (names, _) = row.get(place)?.text.split_once('\\')?;
        Some((names.to_owned(), place))
    }) else {
        return;
    };
    let count = names.split(',').count();
    if count > MOST_COLUMNS || count.saturating_mul(sheet.rows.len()) > MOST_CELLS {
        return;
    }
    for row in &mut sheet.rows {
        let Some(cell) = row.get(place) else { continue };
        let text = cell.text.split_once('\\').map_or(cell.text.as_str(), |(names, _)| names);
        let parts: Vec<&str> = text.split(',').collect();
        let keys: Vec<Cell> = match parts.len() == count {
            true => parts.iter().map(|part| cell.with(part.trim())).collect(),
            false => {
                (0..count).map(|at| if at == 0 { cell.clone() } else { cell.with("") }).collect()
            }
        };
        let (before, after) = row.split_at(place);
        let after = after.get(1..).unwrap_or_default();
        *row = Cells::new([before, &keys, after].concat());
    }
}

//! Tables whose months run across, a row for each series.
//!
//! Recognizes a row with more dates than any column has. A table of nothing but years is turned
//! in the same way.

use super::sheet::{MOST_CELLS, Sheet};
use super::stamp::{is_dated, year_alone};

/// The same cells with the times running down, if they run across.
pub fn upright(sheet: Sheet) -> Sheet {
    let by_date = runs_across(&sheet, is_dated);
    let by_year =
        by_date.is_none() && runs_across(&sheet, |text| year_alone(text).is_some()) == Some(true);
    let fits = sheet.width().saturating_mul(sheet.rows.len()) <= MOST_CELLS;
    if fits && (by_date == Some(true) || by_year) { sheet.turned() } else { sheet }
}

/// Whether a row has more of these cells than any column; `None` if there are none.
fn runs_across(sheet: &Sheet, is: impl Fn(&str) -> bool) -> Option<bool> {
    let across =
        sheet.sample().iter().map(|row| row.iter().filter(|it| is(&it.text)).count()).max();
    let down = sheet.count(|cell| is(&cell.text)).into_iter().max();
    let (across, down) = (across.unwrap_or(0), down.unwrap_or(0));
    (across > 0).then_some(across > 1 && across > down)
}

#[cfg(test)]
mod tests {
    use super::super::separated::separated;
    use super::*;

    #[test]
    fn months_that_run_across_are_turned() {
        let sheet = upright(separated("area,2025-01,2025-02\nnorth,1,2\nsouth,3,4\n").unwrap());
        let row: Vec<_> =
            sheet.rows[1].iter().map(|c| (c.text.as_str(), c.row, c.column)).collect();
        assert_eq!(row, [("2025-01", 1, 1), ("1", 2, 1), ("3", 3, 1)]);
        let down = separated("m,v\n2025-01,1\n2025-02,2\n").unwrap();
        assert_eq!(upright(down.clone()), down);
        let years = separated("Place,2023,2024\nNorth,1,2\n").unwrap();
        assert!(upright(years).turned);
    }
}

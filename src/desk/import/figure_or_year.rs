//! Numbers near 2000 beside months without a year, under a name that does not speak of years.
//!
//! Recognizes them where years and months put together leave gaps. Speaks against asking: a name
//! that says years, or none, and months that follow one another without a gap.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Visitors,Boxes\nJan,2024,5\nFeb,2024,6\nMar,2025,7\n";
//! let asked = import(table, &Wishes::default());
//! assert!(asked.findings.troubles[0].help.contains("--time B,A"));
//! ```

use std::collections::BTreeSet;

use super::sheet::{Sheet, short};
use super::stamp::year_alone;
use super::trouble::{Trouble, TroubleKind};
use super::wrapped_year::SaidMonth;
use super::year_column::{Years, years};

/// What is asked about the first such number.
pub fn question(
    said: &[SaidMonth<'_>],
    sheet: &Sheet,
    (column, months): (usize, usize),
) -> Option<Trouble> {
    let all: BTreeSet<i32> =
        said.iter().map(|it| i32::from(it.year) * 12 + i32::from(it.month)).collect();
    let span = all.last()? - all.first()? + 1;
    let gapless = usize::try_from(span) == Ok(all.len());
    if gapless || years(sheet.column(column)) == Years::Named {
        return None;
    }
    let cell = sheet.column(column).find(|cell| year_alone(&cell.text).is_some())?;
    let month = said.first()?.cell;
    let what = format!(
        "`{}` could be the year of `{}`, or a figure",
        short(&cell.text),
        short(&month.text)
    );
    let help = format!(
        "use --time {},{} if it is the year; if it is a figure, use --year to say in which year \
         the months begin",
        sheet.place(column),
        sheet.place(months)
    );
    Some(Trouble::cell(TroubleKind::YearOrFigure, cell, what, help))
}

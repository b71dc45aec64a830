//! Columns that are called alike but for a year in their names: `Boxes 2023`, `Boxes 2024`.
//!
//! Recognizes them beside a column of months without a year. Speaks against it: a second name among
//! them, for then the names are those of series.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes 2023,Boxes 2024\nJan,1,4\nFeb,2,5\nMar,3,6\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! assert!(series.csv("x").ends_with("2024-02,5,x\n2024-03,6,x\n"));
//! ```

use std::collections::BTreeSet;

use super::line::Line;
use super::sheet::{HEADER, Sheet};
use super::stamp::{is_dated, month_alone, year_alone};

/// So many months in a column are such a table.
const LEAST: usize = 3;

/// Writes the years alone into the names, if they are all that differs.
pub fn read_named_years(sheet: &mut Sheet) {
    let is_month =
        |row: &[super::sheet::Cell]| row.iter().any(|it| month_alone(&it.text).is_some());
    let sample = sheet.sample();
    let dated = sample.iter().any(|row| row.iter().any(|it| is_dated(&it.text)));
    let months = sample.iter().filter(|row| is_month(row)).count();
    if dated || months < LEAST {
        return;
    }
    let Some(first) = sheet.rows.iter().position(|row| is_month(row)) else { return };
    let Some(head) = first.checked_sub(1).filter(|head| *head < HEADER) else { return };
    let names: Vec<(String, i16)> = sheet
        .rows
        .get(head)
        .into_iter()
        .flat_map(|row| row.iter())
        .filter_map(|it| named(&it.text))
        .collect();
    let rests: BTreeSet<&String> = names.iter().map(|(rest, _)| rest).collect();
    let years: BTreeSet<i16> = names.iter().map(|(_, year)| *year).collect();
    if rests.len() == 1 && years.len() == names.len() && years.len() > 1 {
        let year = |text: &str| named(text).map(|(_, year)| year.to_string());
        Line::Row(head).rewrite(sheet, |cell| year(&cell.text));
    }
}

/// The words of a name without its year, and the year; `None` if it has no words or no year.
fn named(text: &str) -> Option<(String, i16)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(['(', ')', ',']).to_owned();
    let is_year = |word: &&str| word.len() >= 4 && year_alone(&bare(word)).is_some();
    let years: Vec<&&str> = words.iter().filter(|word| is_year(word)).collect();
    let [year] = years.as_slice() else { return None };
    let rest: Vec<&str> = words.iter().filter(|word| !is_year(word)).copied().collect();
    let year = year_alone(&bare(year))?.number;
    (!rest.is_empty()).then(|| (rest.join(" ").to_lowercase(), year))
}

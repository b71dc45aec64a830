//! Words that no series needs, and that may tell series apart all the same.
//!
//! Recognizes a column that says one of a few words in every row, though no time comes twice: the
//! rows may be one series, or one for each word. Speaks against asking: words that go with the
//! year or the month, such as seasons; words that go with those of the series; words that differ
//! in nearly every row, such as remarks.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Port,Boxes\n2025-01,N,1\n2025-02,N,2\n2025-03,S,3\n2025-04,S,4\n";
//! let read = import(table, &Wishes::default());
//! assert!(read.findings.troubles[0].help.contains("--series"));
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::column::Column;
use super::interval::Interval;
use super::keys::word;
use super::sheet::short;
use super::sheet_table::SheetTable;
use super::stamp::time;
use super::trouble::{Trouble, TroubleKind};
use super::weekday::is_weekday;

/// A question for the first column of such words.
pub fn question(
    table: &SheetTable,
    intervals: &[Interval],
    words: &[Column],
    used: &[Column],
) -> Option<Trouble> {
    let unused = words.iter().filter(|column| !used.contains(column));
    let column = unused.into_iter().find(|column| may_be_meant(table, intervals, column, used))?;
    let cells = || table.rows.iter().filter_map(|row| row.cells.get(column.index));
    let first = cells().next()?;
    let other = cells().find(|cell| cell.text != first.text)?;
    let (one, another) = (short(&first.text), short(&other.text));
    let what = format!(
        "the rows could be one series, or one for `{one}` and one for `{another}`: no month \
         appears twice"
    );
    let place = &column.place;
    let help =
        format!("use --series {place} if each is a series, or --leave-out {place} if all are one");
    Some(Trouble::cell(TroubleKind::OneOrSeveral, other, what, help))
}

fn may_be_meant(
    table: &SheetTable,
    intervals: &[Interval],
    column: &Column,
    used: &[Column],
) -> bool {
    let rows = || table.rows.iter().zip(intervals);
    let words: BTreeSet<&str> = rows().map(|(row, _)| word(row, column)).collect();
    let few = words.len() > 1 && words.len() * 2 <= table.rows.len();
    let plain = words.iter().all(|word| !word.is_empty() && time(word).is_none())
        && !words.iter().all(|word| is_weekday(word));
    let month = |interval: Interval| interval.in_month();
    let goes_with = |key: &dyn Fn(&super::sheet_table::SheetRow, Interval) -> String| {
        let mut said: BTreeMap<String, &str> = BTreeMap::new();
        rows().all(|(row, interval)| {
            let word = word(row, column);
            *said.entry(key(row, *interval)).or_insert(word) == word
        })
    };
    let several = |count: usize| rows().count() > count;
    let by_series = |row: &super::sheet_table::SheetRow, _: Interval| {
        used.iter().map(|key| word(row, key)).collect::<Vec<_>>().join("\n")
    };
    few && plain
        && !(several(12) && goes_with(&|_, interval| month(interval).of_year().to_string()))
        && !(several(12) && goes_with(&|_, interval| month(interval).year().to_string()))
        && (used.is_empty() || !goes_with(&by_series))
}

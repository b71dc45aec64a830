//! Rows without a time, below one whose time is written once for all of them, as in a merged cell.
//!
//! Recognizes them by words that differ from those of the row before, where more than half of the
//! times have such rows below. Speaks against it: that only a few have, for then a month is missing
//! and the words are remarks; and the name of a total.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Port,Boxes\n2025-01,N,1\n,S,2\n2025-02,N,3\n,S,4\n";
//! assert_eq!(import(table, &Wishes::default()).series.unwrap().rows().count(), 4);
//! let table = b"Month,Boxes,Remark\n2025-01,1,ok\n2025-02,2,fog\n,3,ice\n2025-04,4,ok\n";
//! let told = import(table, &Wishes::default()).findings.troubles;
//! assert!(told[0].what.starts_with("`3` would be left out"));
//! ```

use std::collections::HashSet;

use super::cell_figure::is_number;
use super::sheet::{Cell, Cells};
use super::total::is_total;

/// Whether the times of a table are merged: `dated` says of each row whether it has one.
pub fn is_merged(rows: &[Cells], dated: &[bool], time: usize) -> bool {
    let (mut heads, mut followed) = (0_usize, 0_usize);
    for (at, row) in rows.iter().enumerate() {
        if dated.get(at) != Some(&true) {
            continue;
        }
        heads += 1;
        let next = rows.get(at + 1).filter(|_| dated.get(at + 1) == Some(&false));
        followed += usize::from(next.is_some_and(|next| continues(next, row, time)));
    }
    followed * 2 > heads
}

/// Whether a row without a time belongs to that of the row before: words tell them apart.
pub fn continues(row: &[Cell], before: &[Cell], time: usize) -> bool {
    let differs =
        (0..row.len()).any(|at| word(row, at).is_some_and(|own| differs(own, word(before, at))));
    is_open(row, time) && differs
}

fn differs(own: &str, before: Option<&str>) -> bool {
    before.is_some_and(|before| before != own)
}

/// How many rows below the last time belong to it: their words were there before.
pub fn below(rows: &[Cells], last: usize, time: usize) -> usize {
    let (table, rest) = rows.split_at(rows.len().min(last + 1));
    if !rest.first().is_some_and(|row| is_open(row, time)) {
        return 0;
    }
    let words = |row: &Cells| -> Vec<(usize, String)> {
        let all = (0..row.len()).filter_map(|at| Some((at, word(row, at)?.to_owned())));
        all.collect()
    };
    let known: HashSet<(usize, String)> = table.iter().flat_map(words).collect();
    let belongs = |row: &&Cells| {
        is_open(row, time) && words(row).first().is_some_and(|word| known.contains(word))
    };
    rest.iter().take_while(belongs).count()
}

/// Whether a row has figures, no time, and is not called a total: that belongs to no month.
fn is_open(row: &[Cell], time: usize) -> bool {
    let is_subtotal = || row.iter().any(|cell| !is_number(&cell.text) && is_total(&cell.text));
    row.get(time).is_none_or(Cell::is_empty)
        && row.iter().any(|cell| is_number(&cell.text))
        && !is_subtotal()
}

fn word(row: &[Cell], at: usize) -> Option<&str> {
    let cell = row.get(at).filter(|cell| !cell.is_empty() && !is_number(&cell.text));
    cell.map(|cell| cell.text.as_str())
}

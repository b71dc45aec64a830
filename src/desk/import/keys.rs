//! Which columns tell apart the rows of one time.
//!
//! Recognizes as few columns of words as are needed, and cells that are merged downward in them.
//! Speaks against a column: that it tells more apart than another, as remarks do.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Port,Boxes\n2025-01,N,1\n2025-01,S,2\n2025-02,N,3\n2025-02,S,4\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! assert_eq!(series.choices[0].column, "port");
//! ```

use std::collections::BTreeSet;
use std::sync::Arc;

use super::column::Column;
use super::findings::Findings;
use super::interval::Interval;
use super::roles::Columns;
use super::second_table;
use super::sheet::{Cell, Kind};
use super::sheet_table::{SheetRow, SheetTable};
use super::trouble::{Trouble, TroubleKind};

/// The most columns of words that are tried.
const MOST_WORDS: usize = 16;

/// The columns of words that tell rows of one time apart, as few as possible; `None` with the
/// reason noted if none do. `asked` says that the author has named them.
pub fn keys(
    table: &mut SheetTable,
    intervals: &[Interval],
    columns: &Columns,
    asked: bool,
    findings: &mut Findings,
) -> Option<Vec<Column>> {
    if let Some(found) = fitting(table, intervals, columns, asked) {
        return Some(found);
    }
    if fill_down(table, columns)
        && let Some(found) = fitting(table, intervals, columns, asked)
    {
        let what = "empty cells were filled with the value above them";
        findings.notes.push(Trouble::whole(TroubleKind::Reading, what, ""));
        return Some(found);
    }
    let all: Vec<&Column> = columns.words.iter().take(MOST_WORDS).collect();
    let (row, interval) =
        twice(&table.rows, intervals, &all).or_else(|| twice(&table.rows, intervals, &[]))?;
    if let Some(question) = second_table::question(table, intervals, row, findings) {
        findings.troubles.push(question);
        return None;
    }
    // A row may end before the column of the time.
    let cell = table.rows.get(row).and_then(|row| row.cells.get(table.time));
    let noun = interval.cadence.noun();
    let what = format!(
        "there is more than one row for {interval}, but a series has one figure per {noun}"
    );
    let help = format!(
        "add up the figures of each {noun} first, choose rows with --only, or use --series to name \
         the columns that tell the series apart (two at most) and --columns to name the one with \
         the figures"
    );
    findings.troubles.push(Trouble::at(TroubleKind::SeveralRows, cell, what, help));
    None
}

fn fitting(
    table: &SheetTable,
    intervals: &[Interval],
    columns: &Columns,
    asked: bool,
) -> Option<Vec<Column>> {
    // More columns of words are no table of series, and their pairs too many to try.
    let words = columns.words.get(..MOST_WORDS).unwrap_or(&columns.words);
    let rows = &table.rows;
    if asked {
        let all: Vec<&Column> = words.iter().collect();
        return twice(rows, intervals, &all).is_none().then(|| words.to_vec());
    }
    let pairs = words
        .iter()
        .enumerate()
        .flat_map(|(nth, one)| words.iter().skip(nth + 1).map(move |other| vec![one, other]));
    let one = words.iter().map(|one| vec![one]);
    let has_all = |keys: &Vec<&Column>| {
        columns.required.iter().all(|at| keys.iter().any(|key| key.index == *at))
    };
    for tried in [vec![vec![]], one.collect(), pairs.collect()] {
        let tried = tried.into_iter().filter(has_all);
        let apart = tried.filter(|keys| twice(rows, intervals, keys).is_none());
        // A column of remarks tells rows apart, too: the one that says least is meant.
        if let Some(best) = apart.min_by_key(|keys| different(rows, keys)) {
            return Some(best.into_iter().cloned().collect());
        }
    }
    None
}

/// Writes into empty cells of words what is above them; whether there were any.
fn fill_down(table: &mut SheetTable, columns: &Columns) -> bool {
    let mut filled = false;
    for column in &columns.words {
        let mut last: Option<Cell> = None;
        for row in &mut table.rows {
            let Some(cell) = row.cells.get(column.index) else { continue };
            match (&last, cell.is_empty()) {
                (Some(above), true) => {
                    let whole = Cell { kind: Kind::Merged, ..cell.with(above.text.clone()) };
                    if let Some(cell) = Arc::make_mut(&mut row.cells).get_mut(column.index) {
                        *cell = whole;
                        filled = true;
                    }
                }
                _ => last = Some(cell.clone()).filter(|cell| !cell.is_empty()),
            }
        }
    }
    filled
}

/// What a row says in a column.
pub fn word<'a>(row: &'a SheetRow, column: &Column) -> &'a str {
    row.cells.get(column.index).map_or("", |cell| cell.text.as_str())
}

/// The first row whose time and words were there before.
fn twice(rows: &[SheetRow], intervals: &[Interval], keys: &[&Column]) -> Option<(usize, Interval)> {
    let mut seen = BTreeSet::new();
    let mut again = rows.iter().zip(intervals).enumerate().filter(|(_, (row, interval))| {
        let words: Vec<&str> = keys.iter().map(|key| word(row, key)).collect();
        !seen.insert((**interval, words))
    });
    again.next().map(|(nth, (_, interval))| (nth, *interval))
}

/// How many different words the rows have in these columns.
pub fn different(rows: &[SheetRow], keys: &[&Column]) -> usize {
    let words = |row: &SheetRow| -> Vec<String> {
        keys.iter().map(|key| word(row, key).to_owned()).collect()
    };
    rows.iter().map(words).collect::<BTreeSet<_>>().len()
}

//! Which columns tell apart the rows of one month.

use std::collections::BTreeSet;

use super::columns::{Column, Columns};
use super::findings::Findings;
use super::region::Region;
use super::sheet::Cell;
use super::trouble::Trouble;
use crate::story::date::Month;

/// The most columns of words that are tried.
const MOST_WORDS: usize = 16;

/// The columns of words that tell rows of one month apart, as few as possible; `None` with the
/// reason noted if none do.
pub fn keys<'a>(
    region: &Region,
    months: &[Month],
    columns: &'a Columns,
    findings: &mut Findings,
) -> Option<Vec<&'a Column>> {
    // More columns of words are no table of series, and their pairs too many to try.
    let words = columns.words.get(..MOST_WORDS).unwrap_or(&columns.words);
    let pairs = words
        .iter()
        .enumerate()
        .flat_map(|(nth, one)| words.iter().skip(nth + 1).map(move |other| vec![one, other]));
    let one = words.iter().map(|one| vec![one]);
    for tried in [vec![vec![]], one.collect(), pairs.collect()] {
        let apart = tried.into_iter().filter(|keys| twice(region, months, keys).is_none());
        // A column of remarks tells rows apart, too: the one that says least is meant.
        if let Some(best) = apart.min_by_key(|keys| different(region, keys)) {
            return Some(best);
        }
    }
    let all: Vec<&Column> = words.iter().collect();
    let (row, month) = twice(region, months, &all).or_else(|| twice(region, months, &[]))?;
    let cell = region.rows.get(row).and_then(|(_, row)| row.get(region.months))?;
    let what =
        format!("there is more than one row for {month}, and a series has one figure a month");
    let help = "add the figures of a month up first, or say with --columns which columns tell the \
                series apart (two at most) and which has the figures";
    findings.troubles.push(Trouble::cell(cell, what, help));
    None
}

/// What a row says in a column.
pub fn word<'a>(row: &'a [Cell], column: &Column) -> &'a str {
    row.get(column.index).map_or("", |cell| cell.text.as_str())
}

/// The first row whose month and words were there before.
fn twice(region: &Region, months: &[Month], keys: &[&Column]) -> Option<(usize, Month)> {
    let mut seen = BTreeSet::new();
    let rows = region.rows.iter().zip(months).enumerate();
    let mut again = rows.filter(|(_, ((_, row), month))| {
        let words: Vec<&str> = keys.iter().map(|key| word(row, key)).collect();
        !seen.insert((**month, words))
    });
    again.next().map(|(nth, (_, month))| (nth, *month))
}

/// How many different words the rows have in these columns.
pub fn different(region: &Region, keys: &[&Column]) -> usize {
    let words = |row: &'_ [Cell]| -> Vec<String> {
        keys.iter().map(|key| word(row, key).to_owned()).collect()
    };
    region.rows.iter().map(|(_, row)| words(row)).collect::<BTreeSet<_>>().len()
}

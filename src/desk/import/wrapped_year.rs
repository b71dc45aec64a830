//! Months that run past December below one year: `2024` with Nov, Dec, Jan, Feb.
//!
//! Recognizes months of one year in an order in which a new one begins among them, as from April to
//! March. Speaks against reading them: the year may begin in another month than January, and be
//! named after its beginning or its end, or be a calendar year all the same; the author is asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Year,Month,Boxes\n2024,Nov,1\n,Dec,2\n,Jan,3\n,Feb,4\n";
//! let asked = import(table, &Wishes::default());
//! assert!(asked.findings.troubles[0].help.contains("--year-begins 11"));
//! ```

use super::month_name::Name;
use super::sheet::{Cell, short};
use super::stamp::time;
use super::trouble::{Trouble, TroubleKind};
use super::when::YearPart;

/// A month as its year and its cell say it, in the order of the table.
#[derive(Clone, Copy, Debug)]
pub struct SaidMonth<'c> {
    /// The year that is written for it.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: u8,
    /// Where the month stands.
    pub cell: &'c Cell,
    /// The other cells of its row, which may tell series apart.
    pub row: &'c [Cell],
}

/// What is asked about the first year in which a new one begins.
pub fn question<'c>(all: impl IntoIterator<Item = SaidMonth<'c>>) -> Option<Trouble> {
    let mut run: Vec<SaidMonth<'c>> = Vec::new();
    for said in all {
        // More months than a year has are those of several series.
        if run.first().is_some_and(|first| first.year != said.year) {
            if let Some(trouble) = asked(&run) {
                return Some(trouble);
            }
            run.clear();
        }
        if run.len() <= MOST {
            run.push(said);
        }
    }
    asked(&run)
}

/// A year has so many months.
const MOST: usize = 12;

/// The fewest months that show an order.
const LEAST: usize = 3;

/// So many months later is still in order.
const GAP: u8 = 3;

fn asked(run: &[SaidMonth<'_>]) -> Option<Trouble> {
    if !(LEAST..=MOST).contains(&run.len()) {
        return None;
    }
    let mut wraps = run.windows(2).enumerate().filter(|(_, pair)| falls(pair));
    let (at, _) = wraps.next().filter(|_| wraps.next().is_none())?;
    let (first, last, next) = (run.first()?, run.get(at)?, run.get(at + 1)?);
    let in_order = (next.month + 12 - last.month) % 12 <= GAP && run.last()?.month < first.month;
    if !in_order || are_series(run, at + 1) {
        return None;
    }
    let SaidMonth { year, month: begins, .. } = *first;
    let (one, other) = (short(&last.cell.text), short(&next.cell.text));
    let what = format!("`{other}` comes after `{one}`, and both are said to be in {year}");
    let help = format!(
        "if `{other}` is in {}, use --year-begins {begins} --named-after-start; if `{one}` is in \
         {}, use --year-begins {begins}; if all are in {year}, use --year-begins 1",
        year + 1,
        year - 1
    );
    Some(Trouble::cell(TroubleKind::WrappedYear, next.cell, what, help))
}

fn falls(pair: &[SaidMonth<'_>]) -> bool {
    matches!(pair, [before, after] if after.month <= before.month)
}

/// Whether a word of the rows changes where the months begin again, and only there: it names
/// another series then.
fn are_series(run: &[SaidMonth<'_>], at: usize) -> bool {
    let word = |said: &SaidMonth<'_>, column: usize| {
        said.row.get(column).map_or(String::new(), |cell| cell.text.to_string())
    };
    let (before, after) = run.split_at(at);
    let width = run.iter().map(|said| said.row.len()).max().unwrap_or(0);
    let is_same = |part: &[SaidMonth<'_>], column: usize| {
        part.windows(2).all(|pair| match pair {
            [one, other] => word(one, column) == word(other, column),
            _ => true,
        })
    };
    let is_month = |said: &SaidMonth<'_>, column: usize| {
        matches!(
            time(&word(said, column)).map(|when| when.part),
            Some(YearPart::Month(Name::Month(_)))
        )
    };
    let (Some(one), Some(other)) = (before.last(), after.first()) else { return false };
    // A part of one row is the same throughout, whatever it says.
    (0..width).filter(|_| before.len() > 1 && after.len() > 1).any(|column| {
        let text = word(one, column);
        text.parse::<f64>().is_err()
            && text != word(other, column)
            && !is_month(one, column)
            && is_same(before, column)
            && is_same(after, column)
    })
}

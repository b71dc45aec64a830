//! A month in the wrong year beside others: `Feb 2025, Mar 2052, Apr 2025`.
//!
//! Recognizes a month that would stand between its neighbors but for its year; and in the first or
//! last row one that would follow on the others but for ten years or more. Speaks against asking:
//! another row of the same month, for then the rows may be those of several series.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes\nFeb 2025,2\nMar 2052,3\nApr 2025,4\n";
//! let asked = import(table, &Wishes::default());
//! assert!(asked.findings.troubles[0].what.contains("between 2025-02 and 2025-04"));
//! assert!(asked.findings.troubles[0].help.contains("--means 'Mar 2052=2025-03'"));
//! ```

use super::findings::Findings;
use super::interval::{Cadence, Interval};
use super::meant::{Means, chosen, flag};
use super::sheet::{Cell, short};
use super::sheet_table::SheetTable;
use super::trouble::{Trouble, TroubleKind};

/// The times with the years that the author said of such months.
///
/// # Errors
/// What is asked about the first one of which nothing was said.
pub fn settled(
    table: &SheetTable,
    mut intervals: Vec<Interval>,
    means: &Means,
    findings: &mut Findings,
) -> Result<Vec<Interval>, Trouble> {
    let mut right = Vec::new();
    // Each turn settles one, and each text is asked about once.
    for _ in 0..=means.len() {
        let months: Vec<Interval> = intervals.iter().map(|it| it.within(Cadence::Month)).collect();
        let Some((at, near, place)) = between(&months, &right).or_else(|| at_end(&months, &right))
        else {
            break;
        };
        let (Some(own), Some(cell)) =
            (months.get(at), table.rows.get(at).and_then(|row| row.cells.get(table.time)))
        else {
            break;
        };
        if months.iter().filter(|month| *month == own).count() > 1 {
            break;
        }
        let readings = [own, &near].map(ToString::to_string);
        let [far, close] = &readings;
        match chosen(means, &cell.text, &[far, close], findings) {
            Some(0) => right.push(at),
            Some(_) => intervals.iter_mut().skip(at).take(1).for_each(|it| *it = near),
            None => return Err(question(cell, &readings, &place)),
        }
    }
    Ok(intervals)
}

fn question(cell: &Cell, [own, near]: &[String; 2], place: &str) -> Trouble {
    let what = format!("`{}` is {own}, but comes {place}", short(&cell.text));
    let help = format!(
        "correct its year; it is read as {near} with {}, and as {own} with {}",
        flag(&cell.text, near),
        flag(&cell.text, own)
    );
    Trouble::cell(TroubleKind::FarMonth, cell, what, help)
}

/// Such a month between others, the one that would be there, and where it stands.
fn between(months: &[Interval], right: &[usize]) -> Option<(usize, Interval, String)> {
    let mut all = months.windows(3).enumerate();
    let (at, _) = all.find(|(at, three)| is_far(three) && !right.contains(&(at + 1)))?;
    let (before, after) = (months.get(at)?, months.get(at + 2)?);
    let near = Interval { ordinal: (before.ordinal + after.ordinal) / 2, ..*before };
    Some((at + 1, near, format!("between {before} and {after}")))
}

/// Such a month in the last row or in the first.
fn at_end(months: &[Interval], right: &[usize]) -> Option<(usize, Interval, String)> {
    let follows = |own: &Interval, next: &Interval, beyond: &Interval| {
        let step = next.ordinal - beyond.ordinal;
        let far = own.ordinal - (next.ordinal + step);
        step.abs() == 1 && far % 12 == 0 && far.abs() >= TEN_YEARS
    };
    let near = |next: &Interval, beyond: &Interval| Interval {
        ordinal: next.ordinal + (next.ordinal - beyond.ordinal),
        ..*next
    };
    let found = match months {
        [.., beyond, next, own] if follows(own, next, beyond) => {
            Some((months.len() - 1, near(next, beyond), format!("after {next}")))
        }
        [own, next, beyond, ..] if follows(own, next, beyond) => {
            Some((0, near(next, beyond), format!("before {next}")))
        }
        _ => None,
    };
    found.filter(|(at, ..)| !right.contains(at))
}

/// A shorter gap may be one in the data.
const TEN_YEARS: i32 = 120;

/// Whether the second of three months would be between the others in another year.
fn is_far(three: &[Interval]) -> bool {
    let [before, own, after] = three else { return false };
    let between = (before.ordinal + after.ordinal) / 2;
    (before.ordinal - after.ordinal).abs() == 2
        && own.ordinal != between
        && (own.ordinal - between) % 12 == 0
}

//! How long the spans of a table are, and which rows are of another length.
//!
//! Recognizes months also where they are written as days, and quarters, halves, years and weeks
//! where figures come at their pace. Speaks against a longer span: a single pair of months that
//! follow one another.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Date,Boxes\n2024-03-31,1\n2024-06-30,2\n", &Wishes::default());
//! assert!(read.findings.troubles[0].what.contains("by quarter"));
//! assert!(read.refused.unwrap().csv("x").contains("2024-Q2,2,x"));
//! ```

use std::collections::BTreeSet;

use super::findings::Findings;
use super::four_weeks;
use super::interval::{Cadence, Interval};
use super::ledger::Ledger;
use super::sheet::short;
use super::sheet_table::{SheetRow, SheetTable};
use super::stamp::month_alone;
use super::times::once;
use super::trouble::{Trouble, TroubleKind};
use super::when::YearPart;
use super::window;
use crate::story::time::Frequency;

/// Gives all rows the cadence of the table, and takes rows of another one out of it.
pub fn settle(
    table: &mut SheetTable,
    intervals: Vec<Interval>,
    keys: &[usize],
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> (Cadence, Vec<Interval>) {
    let intervals = overlapping(table, intervals);
    let most = most(&intervals);
    let belongs = |interval: &Interval| match most {
        // A day is a way to write a month.
        Cadence::Month | Cadence::Day => {
            matches!(interval.cadence, Cadence::Month | Cadence::Day)
        }
        // January to March is a quarter, and among others of three months one of them.
        Cadence::Window(length) => interval.cadence.months() == Some(length),
        other => interval.cadence == other,
    };
    let mut kept = Vec::new();
    let (mut rows, mut others) = (Vec::new(), Vec::new());
    for (row, interval) in table.rows.drain(..).zip(intervals) {
        if belongs(&interval) {
            rows.push(row);
            kept.push(interval);
        } else {
            others.push((row, interval));
        }
    }
    table.rows = rows;
    for (row, interval) in others {
        let reason = format!("a {} in a table of figures {}", interval.cadence.noun(), most.by());
        ledger.leave_all(row.cells.iter(), &reason);
        if let Some(cell) = row.cells.get(table.time) {
            let what = format!("`{}`: left out, {reason}", short(&cell.text));
            findings.notes.push(Trouble::cell(TroubleKind::LeftOut, cell, what, ""));
        }
    }
    let cadence = paced(table, &kept, keys, most);
    findings.troubles.extend(four_weeks::refused(table, &kept));
    let kept = kept.into_iter().map(|interval| interval.within(cadence)).collect();
    (cadence, kept)
}

/// The times as those of spans that overlap, if the table says that it has such: the column of its
/// months is called `12 months ending`.
fn overlapping(table: &SheetTable, mut intervals: Vec<Interval>) -> Vec<Interval> {
    let name = table.header.names.get(table.time).map(String::as_str);
    let remarks = table.remarks.iter().map(|cell| cell.text.as_str());
    let named = window::named(name.into_iter().chain(remarks));
    let Some(length) = named else { return intervals };
    let is_month = |interval: &Interval| matches!(interval.cadence, Cadence::Month | Cadence::Day);
    for interval in intervals.iter_mut().filter(|interval| is_month(interval)) {
        let month = interval.within(Cadence::Month);
        *interval = Interval { cadence: Cadence::Window(length), ..month };
    }
    intervals
}

/// The cadence of most rows; of months and days the finer one.
fn most(intervals: &[Interval]) -> Cadence {
    use Cadence::{Day, Half, Month, Quarter, Week, Window, Year};
    let count = |cadence: Cadence| intervals.iter().filter(|it| it.cadence == cadence).count();
    // Where all parts of a year are in one column, the shortest make up the others.
    let windows: BTreeSet<Cadence> =
        intervals.iter().map(|it| it.cadence).filter(|it| matches!(it, Window(_))).collect();
    // Where most are of one length, those of the calendar that are as long are some of them.
    let usual = [Day, Week, Month, Quarter, Half, Year].into_iter();
    let finest = usual.chain(windows).max_by_key(|cadence| {
        let longest = [Year, Half, Quarter, Month, Week, Day];
        let at = longest.iter().position(|it| it == cadence).unwrap_or(0);
        (count(*cadence), at)
    });
    finest.unwrap_or(Month)
}

/// The cadence of figures that are written as months or days, by their pace.
fn paced(table: &SheetTable, intervals: &[Interval], keys: &[usize], written: Cadence) -> Cadence {
    let is_day = |interval: &Interval| interval.cadence == Cadence::Day;
    match written {
        Cadence::Month | Cadence::Day => {}
        Cadence::Window(12) if by_year(intervals) => return Cadence::Year,
        other => return other,
    }
    let months = intervals.iter().map(|interval| interval.within(Cadence::Month));
    let months: BTreeSet<Interval> = months.collect();
    let days: BTreeSet<i32> =
        intervals.iter().filter(|it| is_day(it)).map(|it| it.ordinal).collect();
    let steps = |of: &BTreeSet<i32>| {
        let of: Vec<i32> = of.iter().copied().collect();
        of.windows(2).filter_map(|pair| pair.last()?.checked_sub(*pair.first()?)).min()
    };
    let by_day = intervals.iter().all(is_day) && !once(&table.rows, intervals, keys);
    match steps(&days).filter(|_| by_day) {
        Some(7) => return Cadence::Week,
        Some(step) if step < 28 => return Cadence::Day,
        _ => {}
    }
    let ordinals: BTreeSet<i32> = months.iter().map(|month| month.ordinal).collect();
    let all_by = |step: i32| {
        let first = ordinals.first().copied().unwrap_or(0);
        ordinals.iter().all(|month| (month - first) % step == 0)
    };
    match steps(&ordinals) {
        Some(step) if step % 12 == 0 && all_by(12) => Cadence::Year,
        Some(6) if all_by(6) => Cadence::Half,
        Some(3) if all_by(3) => Cadence::Quarter,
        _ => Cadence::Month,
    }
}

/// Whether spans of twelve months do not overlap, but follow one another.
fn by_year(intervals: &[Interval]) -> bool {
    let last: BTreeSet<i32> = intervals.iter().map(|interval| interval.in_month().0).collect();
    let first = last.first().copied().unwrap_or(0);
    last.len() > 1 && last.iter().all(|month| (month - first) % 12 == 0)
}

/// Why figures of another cadence make no series yet.
pub fn refused(table: &SheetTable, cadence: Cadence) -> Option<Trouble> {
    let cell = table.rows.first().and_then(|row| row.cells.get(table.time));
    let is_month = |row: &&SheetRow| matches!(row.stamp.when.part, YearPart::Month(_));
    // One month of each year is by year as well, though a reader sees months.
    let months = table.rows.iter().filter(is_month).filter_map(|row| row.cells.get(table.time));
    let mut months = months.filter(|_| matches!(cadence, Cadence::Year | Cadence::Half));
    let apart =
        months.next().and_then(|first| Some((first, months.find(|it| it.text != first.text)?)));
    let only = apart.map_or(String::new(), |(one, other)| {
        format!(" (`{}` is followed by `{}`)", short(&one.text), short(&other.text))
    });
    let what = format!(
        "the figures are given {}{only}, but a chart has one figure per month",
        cadence.by()
    );
    let help = "get monthly figures; figures for longer periods cannot be divided among months, \
                and you have to add up those for shorter ones yourself (--json lists them as they \
                were read)";
    // Two columns are too few to be sure that they are months.
    let named = table.header.names.iter().filter(|name| month_alone(name).is_some());
    let help = match named.collect::<Vec<_>>().as_slice() {
        [one, other] if cadence == Cadence::Year => format!(
            "if `{}` and `{}` are months of these years, write a row for each month, such as \
             2025-01; if not, {help}",
            short(one),
            short(other)
        ),
        _ => help.to_owned(),
    };
    let help = match cadence {
        Cadence::Window(_) => {
            "get monthly figures: each span overlaps the next one; if each figure is meant for \
                                  the last month alone, write only that, such as 2025-01 (--json \
                                  lists them as they were read)"
                .to_owned()
        }
        _ => help,
    };
    Frequency::named(&cadence.noun())
        .is_none()
        .then(|| Trouble::at(TroubleKind::Frequency, cell, what, help))
}

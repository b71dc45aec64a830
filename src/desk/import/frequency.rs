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
use super::ledger::Ledger;
use super::period::{Frequency, Period};
use super::sheet::short;
use super::stamp::month_alone;
use super::table::{Row, Table};
use super::times::once;
use super::trouble::Trouble;
use super::when::Part;
use super::window;

/// Gives all rows the frequency of the table, and takes rows of another one out of it.
pub fn settle(
    table: &mut Table,
    periods: Vec<Period>,
    keys: &[usize],
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> (Frequency, Vec<Period>) {
    let periods = overlapping(table, periods);
    let most = most(&periods);
    let belongs = |period: &Period| match most {
        // A day is a way to write a month.
        Frequency::Month | Frequency::Day => {
            matches!(period.frequency, Frequency::Month | Frequency::Day)
        }
        // January to March is a quarter, and among others of three months one of them.
        Frequency::Window(length) => period.frequency.months() == Some(length),
        other => period.frequency == other,
    };
    let mut kept = Vec::new();
    let (mut rows, mut others) = (Vec::new(), Vec::new());
    for (row, period) in table.rows.drain(..).zip(periods) {
        if belongs(&period) {
            rows.push(row);
            kept.push(period);
        } else {
            others.push((row, period));
        }
    }
    table.rows = rows;
    for (row, period) in others {
        let reason = format!("a {} in a table of figures {}", period.frequency.noun(), most.by());
        ledger.leave_all(row.cells.iter(), &reason);
        if let Some(cell) = row.cells.get(table.time) {
            let what = format!("`{}`: left out, {reason}", short(&cell.text));
            findings.notes.push(Trouble::cell(cell, what, ""));
        }
    }
    let frequency = paced(table, &kept, keys, most);
    findings.troubles.extend(four_weeks::refused(table, &kept));
    let kept = kept.into_iter().map(|period| period.within(frequency)).collect();
    (frequency, kept)
}

/// The times as those of spans that overlap, if the table says that it has such: the column of its
/// months is called `12 months ending`.
fn overlapping(table: &Table, mut periods: Vec<Period>) -> Vec<Period> {
    let Some(length) = window::named(table) else { return periods };
    let is_month = |period: &Period| matches!(period.frequency, Frequency::Month | Frequency::Day);
    for period in periods.iter_mut().filter(|period| is_month(period)) {
        let month = period.within(Frequency::Month);
        *period = Period { frequency: Frequency::Window(length), ..month };
    }
    periods
}

/// The frequency of most rows; of months and days the finer one.
fn most(periods: &[Period]) -> Frequency {
    use Frequency::{Day, Half, Month, Quarter, Week, Window, Year};
    let count =
        |frequency: Frequency| periods.iter().filter(|it| it.frequency == frequency).count();
    // Where all parts of a year are in one column, the shortest make up the others.
    let windows: BTreeSet<Frequency> =
        periods.iter().map(|it| it.frequency).filter(|it| matches!(it, Window(_))).collect();
    // Where most are of one length, those of the calendar that are as long are some of them.
    let usual = [Day, Week, Month, Quarter, Half, Year].into_iter();
    let finest = usual.chain(windows).max_by_key(|frequency| {
        let longest = [Year, Half, Quarter, Month, Week, Day];
        let at = longest.iter().position(|it| it == frequency).unwrap_or(0);
        (count(*frequency), at)
    });
    finest.unwrap_or(Month)
}

/// The frequency of figures that are written as months or days, by their pace.
fn paced(table: &Table, periods: &[Period], keys: &[usize], written: Frequency) -> Frequency {
    let is_day = |period: &Period| period.frequency == Frequency::Day;
    match written {
        Frequency::Month | Frequency::Day => {}
        Frequency::Window(12) if by_year(periods) => return Frequency::Year,
        other => return other,
    }
    let months = periods.iter().map(|period| period.within(Frequency::Month));
    let months: BTreeSet<Period> = months.collect();
    let days: BTreeSet<i32> = periods.iter().filter(|it| is_day(it)).map(|it| it.ordinal).collect();
    let steps = |of: &BTreeSet<i32>| {
        let of: Vec<i32> = of.iter().copied().collect();
        of.windows(2).filter_map(|pair| pair.last()?.checked_sub(*pair.first()?)).min()
    };
    let by_day = periods.iter().all(is_day) && !once(&table.rows, periods, keys);
    match steps(&days).filter(|_| by_day) {
        Some(7) => return Frequency::Week,
        Some(step) if step < 28 => return Frequency::Day,
        _ => {}
    }
    let ordinals: BTreeSet<i32> = months.iter().map(|month| month.ordinal).collect();
    let all_by = |step: i32| {
        let first = ordinals.first().copied().unwrap_or(0);
        ordinals.iter().all(|month| (month - first) % step == 0)
    };
    match steps(&ordinals) {
        Some(step) if step % 12 == 0 && all_by(12) => Frequency::Year,
        Some(6) if all_by(6) => Frequency::Half,
        Some(3) if all_by(3) => Frequency::Quarter,
        _ => Frequency::Month,
    }
}

/// Whether spans of twelve months do not overlap, but follow one another.
fn by_year(periods: &[Period]) -> bool {
    let last: BTreeSet<i32> = periods.iter().map(|period| period.in_month().0).collect();
    let first = last.first().copied().unwrap_or(0);
    last.len() > 1 && last.iter().all(|month| (month - first) % 12 == 0)
}

/// Why figures of another frequency make no series yet.
pub fn refused(table: &Table, frequency: Frequency) -> Option<Trouble> {
    let cell = table.rows.first().and_then(|row| row.cells.get(table.time));
    let is_month = |row: &&Row| matches!(row.stamp.when.part, Part::Month(_));
    // One month of each year is by year as well, though a reader sees months.
    let months = table.rows.iter().filter(is_month).filter_map(|row| row.cells.get(table.time));
    let mut months = months.filter(|_| matches!(frequency, Frequency::Year | Frequency::Half));
    let apart =
        months.next().and_then(|first| Some((first, months.find(|it| it.text != first.text)?)));
    let only = apart.map_or(String::new(), |(one, other)| {
        format!(" (`{}` is followed by `{}`)", short(&one.text), short(&other.text))
    });
    let what = format!(
        "the figures are given {}{only}, but a chart has one figure per month",
        frequency.by()
    );
    let help = "get monthly figures; figures for longer periods cannot be divided among months, \
                and you have to add up those for shorter ones yourself (--json lists them as they \
                were read)";
    // Two columns are too few to be sure that they are months.
    let named = table.header.names.iter().filter(|name| month_alone(name).is_some());
    let help = match named.collect::<Vec<_>>().as_slice() {
        [one, other] if frequency == Frequency::Year => format!(
            "if `{}` and `{}` are months of these years, write a row for each month, such as \
             2025-01; if not, {help}",
            short(one),
            short(other)
        ),
        _ => help.to_owned(),
    };
    let help = match frequency {
        Frequency::Window(_) => {
            "get monthly figures: each span overlaps the next one; if each figure is meant for \
                                  the last month alone, write only that, such as 2025-01 (--json \
                                  lists them as they were read)"
                .to_owned()
        }
        _ => help,
    };
    (frequency != Frequency::Month).then(|| Trouble::at(cell, what, help))
}

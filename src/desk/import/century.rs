//! The century of years in two digits.
//!
//! Recognizes it by the neighbors (`98, 99, 00` follow one another only from 1998) and by today:
//! the latest century whose years are not still to come. Speaks against it: that this century
//! would reach a few years past today, for then both may be meant, and the author is asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let series = import(b"Month,Boxes\nNov-68,1\nDec-68,2\n", &Wishes::default()).series.unwrap();
//! assert!(series.csv("x").ends_with("1968-11,1,x\n1968-12,2,x\n"));
//! ```

use std::collections::BTreeSet;

use super::findings::Findings;
use super::flag::Flag;
use super::written_year::WrittenYear;

/// The year from which all years in two digits count, as `--earliest-year` says it: 1950 makes
/// `49` 2049 and `50` 1950.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earliest(pub i16);

/// Years that are so near after today that figures of them may be forecasts.
const AHEAD: i16 = 10;

/// Two readings between which only the author can decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// The earlier one.
    pub earlier: Earliest,
    /// The later one.
    pub later: Earliest,
}

/// All four digits of a year.
///
/// ```
/// use nutgraf::desk::import::century::{Earliest, full};
/// use nutgraf::desk::import::written_year::year;
///
/// assert_eq!(full(year("68").unwrap(), Earliest(1950)), 1968);
/// assert_eq!(full(year("49").unwrap(), Earliest(1950)), 2049);
/// ```
pub fn full(year: WrittenYear, Earliest(earliest): Earliest) -> i16 {
    if !year.short {
        return year.number;
    }
    let first = earliest.div_euclid(100) * 100 + year.number;
    if first < earliest { first + 100 } else { first }
}

/// The reading of all years of a column: the one with the shortest span, and of those that are as
/// short the latest that has come. `this_year` is that of today.
///
/// # Errors
/// Two readings, if neither the neighbors nor today decide.
pub fn earliest(years: &[WrittenYear], this_year: i16) -> Result<Earliest, Open> {
    let usual = Earliest(this_year - 99);
    if !years.iter().any(|year| year.short) {
        return Ok(usual);
    }
    // However many rows there are, of years in two digits there are at most a hundred.
    let different: BTreeSet<(i16, bool)> = years.iter().map(|it| (it.number, it.short)).collect();
    let years: Vec<WrittenYear> = different
        .into_iter()
        .map(|(number, short)| WrittenYear { number, short, fiscal: false })
        .collect();
    let span = |reading: Earliest| {
        let all = || years.iter().map(|year| full(*year, reading));
        let (first, last) = (all().min().unwrap_or(0), all().max().unwrap_or(0));
        (last - first, last)
    };
    let readings = || (1800..=this_year + AHEAD).map(Earliest);
    let shortest = readings().map(|reading| span(reading).0).min().unwrap_or(0);
    let fit: Vec<Earliest> = readings().filter(|reading| span(*reading).0 == shortest).collect();
    let past = fit.iter().rev().find(|reading| span(**reading).1 <= this_year);
    let ahead = fit.iter().rev().find(|reading| {
        let (length, last) = span(**reading);
        // What begins after the next year is a table of long ago.
        last > this_year && last <= this_year + AHEAD && last - length <= this_year + 1
    });
    match (past, ahead) {
        (Some(earlier), Some(later)) => Err(Open { earlier: *earlier, later: *later }),
        (Some(one), None) | (None, Some(one)) => Ok(*one),
        (None, None) => Ok(usual),
    }
}

/// The same, where the author may have said from which year on they count; says whether that was
/// needed.
///
/// # Errors
/// Two readings, if nothing decides.
pub fn decided(
    years: &[WrittenYear],
    asked: Option<i16>,
    findings: &mut Findings,
) -> Result<Earliest, Open> {
    let found = earliest(years, jiff::Zoned::now().date().year());
    let Some(asked) = asked.map(Earliest) else { return found };
    let differs = |found| years.iter().any(|year| full(*year, found) != full(*year, asked));
    if found.map_or(true, differs) {
        findings.needed.insert(Flag::EarliestYear);
    }
    Ok(asked)
}

#[cfg(test)]
mod tests {
    use super::super::written_year::year;
    use super::*;

    fn read(years: &[&str]) -> Result<Vec<i16>, [Vec<i16>; 2]> {
        let years: Vec<WrittenYear> = years.iter().filter_map(|text| year(text)).collect();
        let with = |reading| years.iter().map(|year| full(*year, reading)).collect();
        match earliest(&years, 2026) {
            Ok(reading) => Ok(with(reading)),
            Err(open) => Err([with(open.earlier), with(open.later)]),
        }
    }

    #[test]
    fn neighbors_and_today_decide() {
        assert_eq!(read(&["68", "68", "69"]), Ok(vec![1968, 1968, 1969]));
        assert_eq!(read(&["24", "25", "26"]), Ok(vec![2024, 2025, 2026]));
        assert_eq!(read(&["98", "99", "00"]), Ok(vec![1998, 1999, 2000]));
        assert_eq!(read(&["1999", "00", "01"]), Ok(vec![1999, 2000, 2001]));
        assert_eq!(read(&["2025", "2026"]), Ok(vec![2025, 2026]));
    }

    #[test]
    fn a_table_that_reaches_past_today_is_asked_about() {
        assert_eq!(
            read(&["25", "26", "27"]),
            Err([vec![1925, 1926, 1927], vec![2025, 2026, 2027]])
        );
        assert_eq!(read(&["27"]), Err([vec![1927], vec![2027]]));
        assert_eq!(read(&["28", "29"]), Ok(vec![1928, 1929]));
    }
}

//! An interval of time that has a figure: a year, a quarter, a month, a week or a day.
//!
//! Those that no chart shows are recognized, kept for `--json`, and refused in plain words.

use core::fmt;

use jiff::civil;
use serde::Serialize;

use crate::story::date::Month;

/// How long the spans of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cadence {
    /// A calendar or fiscal year.
    Year,
    /// So many months, from 2; each span ends a month later than the one before.
    Window(u8),
    /// Half a year.
    Half,
    /// Three months.
    Quarter,
    /// A calendar month.
    Month,
    /// A week from Monday, as ISO 8601 numbers them.
    Week,
    /// A day.
    Day,
}

impl Cadence {
    /// As a sentence says it: `by quarter`.
    pub fn by(self) -> String {
        match self {
            Cadence::Window(length) => format!("for {length} months at a time"),
            Cadence::Half => "by half-year".to_owned(),
            other => format!("by {}", other.noun()),
        }
    }

    /// One of its spans, as `month`.
    pub fn noun(self) -> String {
        match self {
            Cadence::Year => "year".to_owned(),
            Cadence::Window(length) => format!("{length}-month span"),
            Cadence::Half => "half-year".to_owned(),
            Cadence::Quarter => "quarter".to_owned(),
            Cadence::Month => "month".to_owned(),
            Cadence::Week => "week".to_owned(),
            Cadence::Day => "day".to_owned(),
        }
    }

    /// How many months are in one of its spans, if they are whole ones.
    pub fn months(self) -> Option<u8> {
        match self {
            Cadence::Year => Some(12),
            Cadence::Window(length) => Some(length),
            Cadence::Half => Some(6),
            Cadence::Quarter => Some(3),
            Cadence::Month => Some(1),
            Cadence::Week | Cadence::Day => None,
        }
    }
}

impl Serialize for Cadence {
    /// `month`, `quarter`; `12 months` where spans overlap.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cadence::Window(length) => serializer.collect_str(&format_args!("{length} months")),
            Cadence::Half => serializer.serialize_str("half"),
            other => serializer.serialize_str(&other.noun()),
        }
    }
}

/// One span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    /// How long it is.
    pub cadence: Cadence,
    /// The number of the span among those of its cadence; the next one has the next number.
    pub ordinal: i32,
}

impl Interval {
    /// A year.
    pub fn year(year: i16) -> Interval {
        Interval { cadence: Cadence::Year, ordinal: year.into() }
    }

    /// The `part`th half or quarter of a year, from 1; `None` if there is no such part.
    pub fn part(cadence: Cadence, year: i16, part: u8) -> Option<Interval> {
        let parts = if cadence == Cadence::Half { 2 } else { 4 };
        let ordinal = i32::from(year) * parts + i32::from(part) - 1;
        (1..=parts).contains(&i32::from(part)).then_some(Interval { cadence, ordinal })
    }

    /// A month.
    pub fn month(month: Month) -> Interval {
        Interval { cadence: Cadence::Month, ordinal: month.0 }
    }

    /// A day.
    pub fn day(day: civil::Date) -> Interval {
        Interval { cadence: Cadence::Day, ordinal: days(day) }
    }

    /// The week of a year, from 1, as ISO 8601 numbers them.
    pub fn week(year: i16, week: u8) -> Option<Interval> {
        let week = civil::ISOWeekDate::new(year, i8::try_from(week).ok()?, civil::Weekday::Monday);
        Some(Interval::week_of(week.ok()?.date()))
    }

    /// The week in which a day is.
    pub fn week_of(day: civil::Date) -> Interval {
        // The first of January 1970 was a Thursday.
        let ordinal = (days(day) + 3).div_euclid(7);
        Interval { cadence: Cadence::Week, ordinal }
    }

    /// The month in which it begins; the last one of spans that overlap.
    pub fn in_month(self) -> Month {
        let month = match self.cadence {
            Cadence::Year => self.ordinal.saturating_mul(12),
            Cadence::Half => self.ordinal.saturating_mul(6),
            Cadence::Quarter => self.ordinal.saturating_mul(3),
            Cadence::Month | Cadence::Window(_) => self.ordinal,
            Cadence::Week | Cadence::Day => self
                .first_day()
                .map_or(0, |day| Month::new(day.year().into(), day.month().unsigned_abs()).0),
        };
        Month(month)
    }

    /// The same span, or the longer one of this cadence in which it is.
    pub fn within(self, cadence: Cadence) -> Interval {
        let month = self.in_month().0;
        let ordinal = match cadence {
            Cadence::Year => month.div_euclid(12),
            Cadence::Half => month.div_euclid(6),
            Cadence::Quarter => month.div_euclid(3),
            Cadence::Month => month,
            // A quarter is one of the spans of three months.
            Cadence::Window(length) => match self.cadence.months() {
                Some(own) if own == length && self.cadence != cadence => month + i32::from(own) - 1,
                _ => month,
            },
            Cadence::Week => return self.first_day().map_or(self, Interval::week_of),
            Cadence::Day => self.ordinal,
        };
        Interval { cadence, ordinal }
    }

    /// How many spans it is after `start`, if it is not before it.
    pub fn since(self, start: Interval) -> Option<usize> {
        usize::try_from(self.ordinal.checked_sub(start.ordinal)?).ok()
    }

    /// The span `spans` later.
    pub fn plus(self, spans: i32) -> Interval {
        Interval { ordinal: self.ordinal.saturating_add(spans), ..self }
    }

    /// The first day of a week, or the day itself.
    fn first_day(self) -> Option<civil::Date> {
        let days = match self.cadence {
            Cadence::Week => self.ordinal.checked_mul(7)?.checked_sub(3)?,
            _ => self.ordinal,
        };
        EPOCH.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
    }
}

const EPOCH: civil::Date = civil::date(1970, 1, 1);

fn days(day: civil::Date) -> i32 {
    (day - EPOCH).get_days()
}

impl fmt::Display for Interval {
    /// ISO 8601 where it has a form: `2025`, `2025-06`, `2024-07/2025-06`, `2025-W05`,
    /// `2025-01-31`; `2025-Q1` and
    /// `2025-H1` as statistical offices write them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let month = self.in_month();
        match self.cadence {
            Cadence::Year => write!(f, "{:04}", month.year()),
            Cadence::Half => write!(f, "{:04}-H{}", month.year(), month.of_year() / 6 + 1),
            Cadence::Quarter => write!(f, "{:04}-Q{}", month.year(), month.of_year() / 3 + 1),
            Cadence::Month => write!(f, "{month}"),
            Cadence::Window(length) => {
                let first = Month(month.0.saturating_add(1).saturating_sub(length.into()));
                write!(f, "{first}/{month}")
            }
            Cadence::Week => match self.first_day().map(civil::Date::iso_week_date) {
                Some(week) => write!(f, "{:04}-W{:02}", week.year(), week.week()),
                None => write!(f, "week {}", self.ordinal),
            },
            Cadence::Day => match self.first_day() {
                Some(day) => write!(f, "{day}"),
                None => write!(f, "day {}", self.ordinal),
            },
        }
    }
}

impl Serialize for Interval {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cadence_is_written_and_counts_on() {
        let day = civil::date(2024, 12, 30);
        let all = [
            (Some(Interval::year(2024)), "2024", "2025"),
            (Interval::part(Cadence::Half, 2024, 2), "2024-H2", "2025-H1"),
            (Interval::part(Cadence::Quarter, 2024, 4), "2024-Q4", "2025-Q1"),
            (Some(Interval::month(Month::new(2024, 12))), "2024-12", "2025-01"),
            (Some(Interval::week_of(day)), "2025-W01", "2025-W02"),
            (Interval::week(2020, 53), "2020-W53", "2021-W01"),
            (Some(Interval::day(day)), "2024-12-30", "2024-12-31"),
        ];
        for (interval, written, next) in all {
            let interval = interval.unwrap();
            assert_eq!([interval.to_string(), interval.plus(1).to_string()], [written, next]);
        }
        assert_eq!(Interval::part(Cadence::Quarter, 2024, 5), None);
        assert_eq!(Interval::week(2025, 53), None);
    }

    #[test]
    fn a_day_is_in_longer_spans() {
        let day = Interval::day(civil::date(2025, 5, 4));
        let within = |cadence| day.within(cadence).to_string();
        assert_eq!(within(Cadence::Month), "2025-05");
        assert_eq!(within(Cadence::Quarter), "2025-Q2");
        assert_eq!(within(Cadence::Week), "2025-W18");
        assert_eq!(within(Cadence::Year), "2025");
    }
}

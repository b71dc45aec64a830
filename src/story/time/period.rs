//! The stretch of time for which a value of a series stands.

use core::fmt;

use super::frequency::Frequency;
use crate::story::date::{Date, Month};
use crate::story::language::Formats;

/// The stretch of time for which a value of a series stands.
///
/// ```
/// use nutgraf::story::time::Period;
///
/// let june = Period::parse("2025-06").unwrap();
/// assert_eq!(june.plus(7).to_string(), "2026-01");
/// assert_eq!(june.year_ago().to_string(), "2024-06");
/// assert_eq!(june.since(june.year_ago()), Some(12));
/// assert_eq!((june.start().year(), june.start().of_year()), (2025, 6));
/// assert_eq!(Period::parse("2025-13"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// How often there is such a period.
    pub frequency: Frequency,
    /// Its number among those of its frequency; the next one has the next number.
    pub ordinal: i32,
}

impl Period {
    /// The period in which a date is; the first one of the year if only the year is known.
    pub fn of(frequency: Frequency, date: Date) -> Period {
        Period { frequency, ordinal: frequency.place(date) }
    }

    /// The period that a text names, such as `2025-06`.
    pub fn parse(text: &str) -> Option<Period> {
        let read = |frequency: &Frequency| {
            Some(Period { frequency: *frequency, ordinal: frequency.read(text)? })
        };
        Frequency::ALL.iter().find_map(read)
    }

    /// A period of this frequency, as an example of how they are written.
    pub fn example(frequency: Frequency) -> Period {
        Period::of(frequency, Date { year: 2025, month: 6, day: 1 })
    }

    /// The period that comes so many periods later. Numbers wrap around; only hostile data get that
    /// far.
    pub fn plus(self, periods: i32) -> Period {
        Period { ordinal: self.ordinal.wrapping_add(periods), ..self }
    }

    /// How many periods after `start` it comes; `None` if it comes before, or its frequency differs.
    pub fn since(self, start: Period) -> Option<usize> {
        let periods = usize::try_from(self.ordinal.wrapping_sub(start.ordinal)).ok();
        periods.filter(|_| self.frequency == start.frequency)
    }

    /// This period and all that follow, up to and including `last`.
    pub fn until(self, last: Period) -> impl Iterator<Item = Period> {
        (self.ordinal..=last.ordinal).map(move |ordinal| Period { ordinal, ..self })
    }

    /// The same period of the year before.
    pub fn year_ago(self) -> Period {
        self.plus(-i32::from(self.frequency.per_year()))
    }

    /// The calendar month in which it starts.
    pub fn start(self) -> Month {
        self.frequency.start(self.ordinal)
    }

    /// Whether it is the first of a calendar year.
    pub fn begins_year(self) -> bool {
        self.frequency.begins_year(self.ordinal)
    }

    /// How many periods after its start a date is. A date without a day counts as the middle of its
    /// month.
    pub fn offset(self, date: Date) -> f64 {
        let periods = self.frequency.place(date).wrapping_sub(self.ordinal);
        f64::from(periods) + self.frequency.passed(date)
    }

    /// The period with its year, as readers see it.
    pub fn label(self, formats: &Formats) -> String {
        self.frequency.label(self.ordinal, formats)
    }

    /// The same in few letters.
    pub fn short_label(self, formats: &Formats) -> String {
        self.frequency.short_label(self.ordinal, formats)
    }
}

impl fmt::Display for Period {
    /// As [`Period::parse`] reads it: `2025-06`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.frequency.write(self.ordinal, f)
    }
}

// The property tests use a crate that is native only.
#[cfg(not(target_arch = "wasm32"))]
#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A period of any frequency in a year of four digits.
    fn period() -> impl Strategy<Value = Period> {
        let numbers = |frequency: &Frequency| {
            let (frequency, years) = (*frequency, 10_000 * i32::from(frequency.per_year()));
            (0..years).prop_map(move |ordinal| Period { frequency, ordinal }).boxed()
        };
        proptest::strategy::Union::new(Frequency::ALL.iter().map(numbers))
    }

    proptest! {
        #[test]
        fn a_period_is_what_its_text_says(period in period()) {
            prop_assert_eq!(Period::parse(&period.to_string()), Some(period));
        }

        #[test]
        fn a_period_is_where_it_starts(period in period()) {
            let month = period.start();
            let year = i16::try_from(month.year()).unwrap();
            let start = Date { year, month: month.of_year(), day: 1 };
            prop_assert_eq!(Period::of(period.frequency, start), period);
            prop_assert_eq!(period.begins_year(), start.month == 1);
            prop_assert!((0.0..1.0).contains(&period.offset(start)));
            prop_assert_eq!(period.offset(start) + 1.0, period.plus(-1).offset(start));
        }

        #[test]
        fn to_go_on_and_to_count_are_inverse(period in period(), more in any::<i32>()) {
            let later = period.plus(more);
            prop_assert_eq!(later.since(period), usize::try_from(more).ok());
            prop_assert_eq!(later.plus(more.wrapping_neg()), period);
        }

        #[test]
        fn a_year_ago_was_the_same_part_of_a_year(period in period()) {
            let (before, start) = (period.year_ago().start(), period.start());
            prop_assert_eq!((before.year() + 1, before.of_year()), (start.year(), start.of_year()));
            let year = period.year_ago().until(period).count();
            prop_assert_eq!(year, usize::from(period.frequency.per_year()) + 1);
        }
    }

    #[test]
    fn months_are_counted_before_and_after_zero() {
        let month = |text: &str| Period::parse(text).unwrap();
        assert_eq!(month("2025-12").plus(1), month("2026-01"));
        assert_eq!(month("2024-06").since(month("2025-06")), None);
        let before = month("0000-01").plus(-1).start();
        assert_eq!((before.year(), before.of_year()), (-1, 12));
    }
}

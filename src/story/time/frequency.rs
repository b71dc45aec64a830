//! How often a series has a value, and everything that depends on it.
//!
//! Checks, sums, charts, texts, links, data files and `import` ask here. To add a frequency, add a
//! variant, list it in `ALL`, and add an arm to each `match` in this file; nothing else changes.
//! `Quarter`, which exists only in the tests of the crate, proves it. What readers load knows only
//! months, which is what charts show, and carries nothing for other frequencies.

use core::fmt;
use core::str::FromStr;

use crate::story::date::{Date, Month};
use crate::story::language::{Formats, Words};

/// How often a series has a value.
///
/// ```
/// use nutgraf::story::time::Frequency;
///
/// assert_eq!(Frequency::ALL, [Frequency::Month]);
/// assert_eq!((Frequency::Month.noun(), Frequency::Month.per_year()), ("month", 12));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    /// Each calendar month.
    #[default]
    Month,
    /// Each quarter of a calendar year.
    #[cfg(test)]
    Quarter,
}

impl Frequency {
    /// All frequencies.
    pub const ALL: &'static [Frequency] = &[
        Frequency::Month,
        #[cfg(test)]
        Frequency::Quarter,
    ];

    /// Its code in data files: its letter in the code list of SDMX.
    pub fn code(self) -> u8 {
        match self {
            Frequency::Month => b'M',
            #[cfg(test)]
            Frequency::Quarter => b'Q',
        }
    }

    /// The frequency with this code.
    pub fn coded(code: u8) -> Option<Frequency> {
        match code {
            b'M' => Some(Frequency::Month),
            #[cfg(test)]
            b'Q' => Some(Frequency::Quarter),
            _ => None,
        }
    }

    /// What one of its periods is called in links, in problems and by the column of the data.
    pub fn noun(self) -> &'static str {
        match self {
            Frequency::Month => "month",
            #[cfg(test)]
            Frequency::Quarter => "quarter",
        }
    }

    /// The frequency whose periods are called this.
    pub fn named(noun: &str) -> Option<Frequency> {
        Frequency::ALL.iter().copied().find(|frequency| frequency.noun() == noun)
    }

    /// How many of its periods make up a year; for weeks it would be 52.
    pub fn per_year(self) -> u16 {
        match self {
            Frequency::Month => 12,
            #[cfg(test)]
            Frequency::Quarter => 4,
        }
    }

    /// What readers choose in order not to add up: `by month`.
    pub fn by(self, words: &Words) -> &str {
        match self {
            Frequency::Month => &words.by_month,
            #[cfg(test)]
            Frequency::Quarter => "by quarter",
        }
    }

    /// The number of the period that a text names: in ISO 8601 or, if that has no notation for it,
    /// as statistical offices write it.
    pub(super) fn read(self, text: &str) -> Option<i32> {
        match self {
            Frequency::Month => {
                let (year, month) = text.split_once('-')?;
                let month = digits::<u8>(month, 2).filter(|month| (1..=12).contains(month))?;
                Some(Month::new(digits(year, 4)?, month).0)
            }
            #[cfg(test)]
            Frequency::Quarter => {
                let (year, quarter) = text.split_once("-Q")?;
                let quarter =
                    digits::<i32>(quarter, 1).filter(|quarter| (1..=4).contains(quarter))?;
                Some(digits::<i32>(year, 4)? * 4 + quarter - 1)
            }
        }
    }

    /// Writes the period with this number so that `read` can read it.
    pub(super) fn write(self, ordinal: i32, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Frequency::Month => fmt::Display::fmt(&Month(ordinal), f),
            #[cfg(test)]
            Frequency::Quarter => {
                write!(f, "{:04}-Q{}", ordinal.div_euclid(4), ordinal.rem_euclid(4) + 1)
            }
        }
    }

    /// The calendar month in which the period with this number starts.
    pub(super) fn start(self, ordinal: i32) -> Month {
        match self {
            Frequency::Month => Month(ordinal),
            #[cfg(test)]
            Frequency::Quarter => Month(ordinal.saturating_mul(3)),
        }
    }

    /// Whether the period with this number is the first of a calendar year.
    pub(super) fn begins_year(self, ordinal: i32) -> bool {
        match self {
            Frequency::Month => Month(ordinal).of_year() == 1,
            #[cfg(test)]
            Frequency::Quarter => ordinal.rem_euclid(4) == 0,
        }
    }

    /// The number of the period in which a date is.
    pub(super) fn place(self, date: Date) -> i32 {
        match self {
            Frequency::Month => date.in_month().0,
            #[cfg(test)]
            Frequency::Quarter => date.in_month().0.div_euclid(3),
        }
    }

    /// How much of its period has passed on a date, from 0 to 1. If the day is not known, half of
    /// the month has.
    pub(super) fn passed(self, date: Date) -> f64 {
        let day = if date.day > 0 { (f64::from(date.day) - 0.5) / 31.0 } else { 0.5 };
        match self {
            Frequency::Month => day,
            #[cfg(test)]
            Frequency::Quarter => (f64::from(date.in_month().0.rem_euclid(3)) + day) / 3.0,
        }
    }

    /// The period with this number as readers see it.
    pub(super) fn label(self, ordinal: i32, formats: &Formats) -> String {
        match self {
            Frequency::Month => formats.month(Month(ordinal)),
            #[cfg(test)]
            Frequency::Quarter => {
                format!("{}-Q{}", ordinal.div_euclid(4), ordinal.rem_euclid(4) + 1)
            }
        }
    }

    /// The same in few letters.
    pub(super) fn short_label(self, ordinal: i32, formats: &Formats) -> String {
        match self {
            Frequency::Month => formats.short_month(Month(ordinal)),
            #[cfg(test)]
            Frequency::Quarter => self.label(ordinal, formats),
        }
    }
}

/// A number of exactly so many digits.
fn digits<N: FromStr>(text: &str, count: usize) -> Option<N> {
    let right = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_nouns_tell_frequencies_apart() {
        for (nth, frequency) in Frequency::ALL.iter().enumerate() {
            assert_eq!(Frequency::coded(frequency.code()), Some(*frequency));
            assert_eq!(Frequency::named(frequency.noun()), Some(*frequency));
            for other in &Frequency::ALL[..nth] {
                assert_ne!(frequency.code(), other.code());
                assert_ne!(frequency.noun(), other.noun());
            }
        }
        assert_eq!(Frequency::coded(0), None);
    }

    #[test]
    fn what_is_written_otherwise_is_no_month() {
        for text in ["2025-13", "2025-00", "2025-6", "25-06", "+025-06", "2025-06-01", "2025", ""] {
            assert_eq!(Frequency::Month.read(text), None, "{text}");
        }
    }
}

//! Months, days, and dates that are known only to the month or the year.

use core::fmt;

/// A calendar month, as the number of months since January of year 0.
///
/// ```
/// use nutgraf::story::date::Month;
///
/// assert_eq!(Month::new(2025, 6).to_string(), "2025-06");
/// assert_eq!(Month::new(2025, 13), Month::new(2026, 1));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub i32);

impl Month {
    /// The month `month` (1 to 12) of `year`; other numbers run over into the years beside.
    pub fn new(year: i32, month: u8) -> Month {
        Month(year * 12 + i32::from(month) - 1)
    }

    /// Calendar year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// Month of the year, 1 to 12.
    pub fn of_year(self) -> u8 {
        (self.0.rem_euclid(12) + 1) as u8
    }
}

impl fmt::Display for Month {
    /// ISO 8601: `2025-06`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.of_year())
    }
}

/// A date as exactly as it is known: a day, a month or a year.
///
/// ```
/// use nutgraf::story::date::Date;
///
/// let february = Date { year: 2025, month: 2, day: 0 };
/// assert_eq!(february.to_string(), "2025-02");
/// assert_eq!(february.earliest().to_string(), "2025-02-01");
/// assert_eq!(february.number() + 28, Date { month: 3, ..february }.number());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Calendar year.
    pub year: i16,
    /// Month 1 to 12, or 0 where only the year is known.
    pub month: u8,
    /// Day 1 to 31, or 0 where only the month is known.
    pub day: u8,
}

impl Date {
    /// The month in which the date is; January where only the year is known.
    pub fn in_month(self) -> Month {
        Month::new(i32::from(self.year), self.month.max(1))
    }

    /// The number of its first day in a count of days: the formula is H. Hinnant's, of March years.
    pub fn number(self) -> i32 {
        let Date { year, month, day } = self.earliest();
        let (year, month, day) = (i32::from(year), i32::from(month), i32::from(day));
        let year = if month <= 2 { year - 1 } else { year };
        let before = year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        before + (153 * ((month + 9) % 12) + 2) / 5 + day
    }

    /// The first day that it may be, to compare with.
    pub fn earliest(self) -> Date {
        Date { month: self.month.max(1), day: self.day.max(1), ..self }
    }

    /// A day no sooner than the last one that it may be, to compare with.
    pub fn latest(self) -> Date {
        let end = |known: u8, end: u8| if known == 0 { end } else { known };
        Date { month: end(self.month, 12), day: end(self.day, 31), ..self }
    }
}

impl fmt::Display for Date {
    /// ISO 8601, as exact as the date: `2025-02-20`, `2025-02` or `2025`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.month > 0 && self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_knows_its_year_before_and_after_zero() {
        assert_eq!(Month::new(2025, 6).to_string(), "2025-06");
        let before = Month(-1);
        assert_eq!((before.year(), before.of_year()), (-1, 12));
    }

    #[test]
    fn a_date_is_written_as_exactly_as_it_is_known() {
        let day = Date { year: 2025, month: 2, day: 20 };
        assert_eq!(day.to_string(), "2025-02-20");
        assert_eq!(Date { day: 0, ..day }.to_string(), "2025-02");
        assert_eq!(Date { month: 0, day: 0, ..day }.to_string(), "2025");
    }
}

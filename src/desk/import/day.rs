//! Days and months in numbers, if the calendar has them.

use jiff::civil;

use crate::story::date::Month;

/// A day in three numbers, as they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The numbers.
    pub parts: [i16; 3],
    /// Whether the year has only two digits, so that it may stand first as well.
    pub short: bool,
}

/// The order in which a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

impl Order {
    /// All of them.
    pub const ALL: [Order; 3] = [Order::Dmy, Order::Mdy, Order::Ymd];

    /// As a reader says it.
    pub fn name(self) -> &'static str {
        match self {
            Order::Dmy => "day/month/year",
            Order::Mdy => "month/day/year",
            Order::Ymd => "year/month/day",
        }
    }
}

impl Day {
    /// The month in which the day is, if there is such a day in this order.
    pub fn month(self, order: Order) -> Option<Month> {
        let [a, b, c] = self.parts;
        match order {
            Order::Dmy => day(year(c, self.short), b, a),
            Order::Mdy => day(year(c, self.short), a, b),
            Order::Ymd => day(year(a, self.short), b, c).filter(|_| self.short),
        }
    }
}

/// A number in digits.
pub fn number(digits: &str) -> Option<i16> {
    digits.parse().ok()
}

/// A year in four digits, or in two of which 69 and more are of the last century.
pub fn full_year(digits: &str) -> Option<i16> {
    let number = number(digits)?;
    match digits.len() {
        2 => Some(year(number, true)),
        4 => (1500..2200).contains(&number).then_some(number),
        _ => None,
    }
}

/// A year, of which two digits may have been left out.
pub fn year(number: i16, short: bool) -> i16 {
    match number {
        0..69 if short => number + 2000,
        69..100 if short => number + 1900,
        _ => number,
    }
}

/// The month `of_year` of a year.
pub fn month(year: i16, of_year: i16) -> Option<Month> {
    day(year, of_year, 1)
}

/// The month of a day, if the calendar has it.
pub fn day(year: i16, of_year: i16, of_month: i16) -> Option<Month> {
    let (of_year, of_month) = (i8::try_from(of_year).ok()?, i8::try_from(of_month).ok()?);
    let date = civil::Date::new(year, of_year, of_month).ok()?;
    (1500..2200).contains(&year).then(|| Month::new(year.into(), date.month().unsigned_abs()))
}

//! The order in which a day is written with three numbers.
//!
//! Recognizes day, month and year where the calendar has such a day, in at least one order. Speaks
//! against an order: that it makes no day. Which of several is meant, the whole column decides.
//!
//! ```
//! use nutgraf::desk::import::order::Order;
//!
//! assert_eq!(Order::Dmy.of([1, 2, 2025]), [2025, 2, 1]);
//! assert_eq!(Order::Mdy.of([1, 2, 2025]), [2025, 1, 2]);
//! ```

use super::iso;
use super::when::{When, YearPart};

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
    /// Whether three numbers are a day of the calendar in this order.
    pub fn is_day(self, parts: [i16; 3]) -> bool {
        let short = parts.iter().all(|part| *part < 100);
        Numbers { parts, short }.is_possible(self)
    }

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

    /// Year, month and day among three numbers.
    pub fn of(self, [a, b, c]: [i16; 3]) -> [i16; 3] {
        match self {
            Order::Dmy => [c, b, a],
            Order::Mdy => [c, a, b],
            Order::Ymd => [a, b, c],
        }
    }
}

/// Three numbers as a day: the year first, or in an order that other rows have to tell.
pub fn three(first: &str, second: &str, third: &str) -> Option<When> {
    let parts = [first.parse().ok()?, second.parse().ok()?, third.parse().ok()?];
    match [first.len(), second.len(), third.len()] {
        [4, 1 | 2, 1 | 2] => iso::day(parts[0], parts[1], parts[2]),
        [1 | 2, 1 | 2, 2 | 4] => {
            let numbers = Numbers { parts, short: third.len() == 2 };
            let possible = Order::ALL.into_iter().any(|order| numbers.is_possible(order));
            possible.then_some(When { year: None, part: YearPart::Numbers(parts) })
        }
        _ => None,
    }
}

#[derive(Clone, Copy)]
struct Numbers {
    parts: [i16; 3],
    short: bool,
}

impl Numbers {
    fn is_possible(&self, order: Order) -> bool {
        let [year, month, day] = order.of(self.parts);
        let full = if year < 100 { year + 2000 } else { year };
        (order != Order::Ymd || self.short) && iso::day(full, month, day).is_some()
    }
}

//! What is asked about times: the order of days, the century, the language of months.
//!
//! Each question shows a cell, what it is in either reading, and the flag that chooses.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let asked = import(b"Day,Boxes\n01/02/2025,1\n02/03/2025,2\n", &Wishes::default());
//! let help = &asked.findings.troubles[0].help;
//! assert!(help.starts_with("it is 2025-02-01 with --dates dmy"));
//! ```

use super::century::{Open, full};
use super::interval::Interval;
use super::order::Order;
use super::reading::{Reading, year_of};
use super::sheet::{Cell, short};
use super::sheet_table::SheetTable;
use super::trouble::{Trouble, TroubleKind};
use super::when::{When, YearPart};

/// The first cell of the column of time for which something holds.
fn first_cell(table: &SheetTable, is: impl Fn(&When) -> bool) -> Option<&Cell> {
    let row = table.rows.iter().find(|row| is(&row.stamp.when));
    row.and_then(|row| row.cells.get(table.time))
}

/// Why no order of days and no language fits.
pub fn impossible(table: &SheetTable, asked: Option<Order>) -> Trouble {
    let wrong = |order: Order| {
        first_cell(table, |when| match when.part {
            YearPart::Numbers(numbers) => {
                let [year, month, day] = order.of(numbers);
                let year = if year < 100 { year + 2000 } else { year };
                super::iso::day(year, month, day).is_none()
            }
            _ => false,
        })
    };
    let cell = wrong(asked.unwrap_or(Order::Dmy)).or_else(|| wrong(Order::Mdy));
    let text = cell.map_or("", |cell| &cell.text);
    let (what, help) = match asked {
        Some(order) => (
            format!("`{text}` is not a valid date in the order {}", order.name()),
            "choose another order with --dates, or correct the cell",
        ),
        None if cell.is_some() => (
            format!("`{text}` is written in a different order from other dates in the column"),
            "write all dates in one order, preferably like 2025-01-31",
        ),
        None => (
            "the column of dates cannot be read: its month names are not all from one language, or \
             one of its days does not exist"
                .to_owned(),
            "write the months as 2025-01, or name the language with --language",
        ),
    };
    Trouble::at(TroubleKind::InvalidDate, cell, what, help)
}

/// Two readings that fit equally well.
pub fn ambiguous(table: &SheetTable, one: &Reading, other: &Reading) -> Trouble {
    let at = one.intervals.iter().zip(&other.intervals).position(|(a, b)| a != b).unwrap_or(0);
    let row = table.rows.get(at);
    let cell = row.and_then(|row| row.cells.get(table.time));
    let text = cell.map_or(String::new(), |cell| short(&cell.text));
    let of =
        |reading: &Reading| reading.intervals.get(at).map_or(String::new(), Interval::to_string);
    match (one.order, other.order) {
        (Some(first), Some(second)) if first != second => {
            let what = format!(
                "`{text}` could be {} or {}, and no other row shows which",
                first.name(),
                second.name()
            );
            let help = format!(
                "it is {} with --dates {}, and {} with --dates {}",
                of(one),
                flag(first),
                of(other),
                flag(second)
            );
            Trouble::at(TroubleKind::DateOrder, cell, what, help)
        }
        _ => {
            let [a, b] = [one, other].map(|it| it.language.unwrap_or_default());
            let what = format!(
                "`{text}` is a month in several languages, and no other row shows which one this is"
            );
            let help = format!(
                "it is {} with --language {a}, and {} with --language {b}",
                of(one),
                of(other)
            );
            Trouble::at(TroubleKind::Language, cell, what, help)
        }
    }
}

/// How the flag calls an order.
fn flag(order: Order) -> &'static str {
    match order {
        Order::Dmy => "dmy (day first)",
        Order::Mdy => "mdy (month first)",
        Order::Ymd => "ymd (year first)",
    }
}

/// Two centuries that fit equally well.
pub fn either_century(table: &SheetTable, order: Option<Order>, open: Open) -> Trouble {
    let in_two = |when: &When| year_of(when, order).filter(|year| year.short);
    let cell = first_cell(table, |when| in_two(when).is_some());
    let year = table.rows.iter().find_map(|row| in_two(&row.stamp.when));
    let [a, b] = [open.earlier, open.later].map(|it| year.map_or(0, |year| full(year, it)));
    let text = cell.map_or(String::new(), |cell| short(&cell.text));
    let what = format!("`{text}` could be in {a} or in {b}, and no other row shows which");
    let help = format!(
        "say which year is the earliest that two digits can mean: --earliest-year {} or \
         --earliest-year {}",
        a, b
    );
    Trouble::at(TroubleKind::Century, cell, what, help)
}

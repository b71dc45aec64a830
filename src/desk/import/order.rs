//! In which order days are written: found where only one is possible, asked for otherwise.

use std::collections::BTreeSet;

use super::findings::Findings;
use super::region::Region;
use super::sheet::Cell;
use super::trouble::Trouble;
use super::when::{Order, When};
use crate::story::date::Month;

/// The month of each row of the table and how it was read, or `None` with the reason noted.
///
/// `keys` are the columns whose words may tell two rows of one month apart.
pub fn months(
    region: &Region,
    wish: Option<Order>,
    keys: &[usize],
    findings: &mut Findings,
) -> Option<(Vec<Month>, &'static str)> {
    let spans = [
        (When::Quarter, "the figures are by quarter or half-year, and a series has one a month"),
        (When::Week, "the figures are by week, and a series has one a month"),
    ];
    for (span, what) in spans {
        if let Some((_, row)) = region.rows.iter().find(|(when, _)| *when == span) {
            let cell = row.get(region.months)?;
            let help = "look for monthly figures; a figure cannot be divided among months";
            findings.troubles.push(Trouble::cell(cell, what, help));
            return None;
        }
    }
    if !region.rows.iter().any(|(when, _)| matches!(when, When::Day(_))) {
        return Some((in_order(region, Order::Dmy)?, "months"));
    }
    let orders: Vec<Order> = wish.map_or(Order::ALL.to_vec(), |wish| vec![wish]);
    let mut possible: Vec<(Order, Vec<Month>)> =
        orders.into_iter().filter_map(|order| Some((order, in_order(region, order)?))).collect();
    if possible.is_empty() {
        findings.troubles.push(impossible(region, wish));
        return None;
    }
    // A series has one figure a month: an order that puts two into one is not meant.
    prefer(&mut possible, |months| once(region, months, keys));
    prefer(&mut possible, gapless);
    let (order, months) = possible.first()?;
    match possible.iter().find(|(_, other)| other != months) {
        None => Some((months.clone(), order.name())),
        Some((other, _)) => {
            findings.troubles.push(ambiguous(region, *order, *other));
            None
        }
    }
}

/// Keeps what fits better, if anything does.
fn prefer(possible: &mut Vec<(Order, Vec<Month>)>, fits: impl Fn(&[Month]) -> bool) {
    if possible.iter().any(|(_, months)| fits(months)) {
        possible.retain(|(_, months)| fits(months));
    }
}

fn in_order(region: &Region, order: Order) -> Option<Vec<Month>> {
    let month = |when: &When| match when {
        When::Month(month) => Some(*month),
        When::Day(day) => day.month(order),
        _ => None,
    };
    region.rows.iter().map(|(when, _)| month(when)).collect()
}

fn once(region: &Region, months: &[Month], keys: &[usize]) -> bool {
    let mut seen = BTreeSet::new();
    region.rows.iter().zip(months).all(|((_, row), month)| {
        let words: Vec<&str> =
            keys.iter().filter_map(|key| Some(row.get(*key)?.text.as_str())).collect();
        seen.insert((*month, words))
    })
}

/// Whether at least three months follow one another.
fn gapless(months: &[Month]) -> bool {
    let different: BTreeSet<Month> = months.iter().copied().collect();
    let span = different.first().zip(different.last()).and_then(|(first, last)| last.since(*first));
    different.len() >= 3 && span == Some(different.len() - 1)
}

fn first_day(region: &Region) -> Option<&Cell> {
    let day = region.rows.iter().find(|(when, _)| matches!(when, When::Day(_)));
    day.and_then(|(_, row)| row.get(region.months))
}

fn impossible(region: &Region, wish: Option<Order>) -> Trouble {
    let wrong = |order: Order| {
        let wrong = region
            .rows
            .iter()
            .find(|(when, _)| matches!(when, When::Day(day) if day.month(order).is_none()));
        wrong.and_then(|(_, row)| row.get(region.months))
    };
    let cell = wrong(wish.unwrap_or(Order::Dmy)).or_else(|| wrong(Order::Mdy));
    let text = cell.map_or("", |cell| &cell.text);
    let (what, help) = match wish {
        Some(order) => (
            format!("`{text}` is no day as {}", order.name()),
            "name another order with --dates, or correct the cell",
        ),
        None => (
            format!("`{text}` is written in another order than other days of the column"),
            "write all days in one order, best as 2025-01-31",
        ),
    };
    match cell {
        Some(cell) => Trouble::cell(cell, what, help),
        None => Trouble::whole(what, help),
    }
}

fn ambiguous(region: &Region, one: Order, other: Order) -> Trouble {
    let cell = first_day(region);
    let text = cell.map_or("", |cell| &cell.text);
    let what =
        format!("`{text}` may be {} or {}, and no other row tells which", one.name(), other.name());
    let help = "say it with --dates dmy (day first), mdy (month first) or ymd (year first)";
    match cell {
        Some(cell) => Trouble::cell(cell, what, help),
        None => Trouble::whole(what, help),
    }
}

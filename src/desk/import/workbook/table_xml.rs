//! The layout of a sheet in an `.ods` workbook: hidden rows and columns, merged cells, percents, and
//! formulas without a value.
//!
//! Recognizes `table:visibility`, spans, cells of the type `percentage`, and a formula in a cell
//! that has no type. Speaks against it: nothing, for the file says it.

use std::collections::HashSet;

use calamine::Dimensions;

use super::archive::{attribute, each};
use super::layout::{Layout, add};

/// The last column that a sheet can have.
const LAST: u32 = 16_384;

/// So many cells of one kind are looked at.
const MOST: usize = 300_000;

/// Each element says how often it is repeated.
pub fn layout(content: &str, name: &str) -> Layout {
    let mut layout = Layout::default();
    let (mut inside, mut rows, mut columns) = (false, 0_u32, 0_u32);
    let (mut row, mut column) = (0_u32, 0_u32);
    each(content, |element| {
        let number = |name| attribute(element, name).and_then(|text| text.parse::<u32>().ok());
        let repeated = |name| number(name).unwrap_or(1).max(1);
        let is_hidden = || {
            let visibility = attribute(element, "table:visibility");
            matches!(visibility.as_deref(), Some("collapse" | "filter"))
        };
        match element.name().as_ref() {
            "table:table" => {
                inside = attribute(element, "table:name").as_deref() == Some(name);
                (rows, columns) = (0, 0);
            }
            "table:table-row" if inside => {
                let count = repeated("table:number-rows-repeated");
                (row, column) = (rows, 0);
                rows = rows.saturating_add(count);
                if is_hidden() {
                    add(&mut layout.hidden_rows, row.saturating_add(1), rows);
                }
            }
            "table:table-column" if inside => {
                let count = repeated("table:number-columns-repeated").min(LAST);
                let first = columns;
                columns = columns.saturating_add(count).min(LAST);
                if is_hidden() {
                    add(&mut layout.hidden_columns, first.saturating_add(1), columns);
                }
            }
            "table:table-cell" | "table:covered-table-cell" if inside => {
                let count = repeated("table:number-columns-repeated").min(LAST);
                let spanned = [
                    number("table:number-rows-spanned").unwrap_or(1).max(1),
                    number("table:number-columns-spanned").unwrap_or(1).max(1),
                ];
                if spanned != [1, 1] && layout.merged.len() < MOST {
                    let [down, right] = spanned.map(|count| count - 1);
                    let end = (row.saturating_add(down), column.saturating_add(right));
                    layout.merged.push(Dimensions::new((row, column), end));
                }
                if attribute(element, "office:value-type").as_deref() == Some("percentage") {
                    percents(&mut layout.percent, row..rows, column, count);
                }
                let is_formula = attribute(element, "table:formula").is_some();
                if is_formula && attribute(element, "office:value-type").is_none() {
                    layout
                        .uncomputed
                        .extend((layout.uncomputed.len() < MOST).then_some((row, column)));
                }
                column = column.saturating_add(count).min(LAST);
            }
            _ => {}
        }
        true
    });
    layout
}

/// The places of a cell that is repeated to the right and down.
fn percents(all: &mut HashSet<(u32, u32)>, rows: std::ops::Range<u32>, column: u32, count: u32) {
    let places =
        rows.flat_map(|row| (column..column.saturating_add(count)).map(move |at| (row, at)));
    all.extend(places.take(MOST.saturating_sub(all.len())));
}

//! The layout of a sheet in an `.ods` workbook: hidden rows and columns, merged cells, percents,
//! currencies, formulas without a value, and those that show an error.
//!
//! Recognizes `table:visibility`, spans, cells of the types `percentage` and `currency`, a formula
//! in a cell that has no type, and one whose text is an error: its value is then 0 or an empty text.
//! Speaks against it: nothing, for the file says it.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let book = std::fs::read("tests/import/workbooks/landings.ods").unwrap();
//! let read = import(&book, &Wishes::default());
//! assert!(read.findings.notes.iter().any(|it| it.what == "hidden rows, which were read: 3"));
//! ```

use std::collections::HashMap;
use std::rc::Rc;

use calamine::Dimensions;
use quick_xml::events::BytesStart;

use super::archive::{ArchivePart, attribute, each_part};
use super::format::Format;
use super::sheet_layout::{SheetLayout, add};

/// The last column that a sheet can have.
const LAST: u32 = 16_384;

/// So many cells of one kind are looked at.
const MOST: usize = 300_000;

/// Each element says how often it is repeated.
pub fn layout(content: &str, name: &str) -> SheetLayout {
    let mut layout = SheetLayout::default();
    let (mut inside, mut rows, mut columns) = (false, 0_u32, 0_u32);
    let (mut row, mut column) = (0_u32, 0_u32);
    // The places of a cell whose text may be an error.
    let mut computed = None;
    each_part(content, |part| {
        let element = match part {
            ArchivePart::Element(element) => element,
            ArchivePart::Text(text) => {
                if let Some(places) = computed.take().filter(|_| is_error(text)) {
                    repeat(&mut layout.texts, places, text.to_owned());
                }
                return true;
            }
        };
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
                let places = (row, rows, column, count);
                if let Some(format) = format(element) {
                    repeat(&mut layout.formats, places, Rc::new(format));
                }
                let is_formula = attribute(element, "table:formula").is_some();
                let is_number = || attribute(element, "office:value").is_some();
                computed = (is_formula || is_number()).then_some(places);
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

/// First row and the one behind the last, first column and how many.
type Places = (u32, u32, u32, u32);

/// Notes something for all places of a cell that is repeated to the right and down.
fn repeat<T: Clone>(all: &mut HashMap<(u32, u32), T>, places: Places, what: T) {
    let (row, end, column, count) = places;
    let places =
        (row..end).flat_map(|row| (column..column.saturating_add(count)).map(move |at| (row, at)));
    let left = MOST.saturating_sub(all.len());
    all.extend(places.take(left).map(|at| (at, what.clone())));
}

/// What the type of a cell shows beside its digits.
fn format(element: &BytesStart<'_>) -> Option<Format> {
    match attribute(element, "office:value-type")?.as_str() {
        "percentage" => Some(Format::of("0%")),
        "currency" => {
            let name = attribute(element, "office:currency")?.replace('"', "");
            Some(Format::of(&format!("0 \"{name}\"")))
        }
        _ => None,
    }
}

/// `#DIV/0!`, `#N/A`, `Err:502`.
fn is_error(text: &str) -> bool {
    let is_code = |code: &str| !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
    let is_word = |word: &str| word.starts_with(|c: char| c.is_uppercase()) && !word.contains(' ');
    text.strip_prefix("Err:").is_some_and(is_code) || text.strip_prefix('#').is_some_and(is_word)
}

//! The layout of a sheet in an `.xlsx` workbook: hidden rows and columns, and formulas without a
//! value.
//!
//! Recognizes a formula that no value follows; and, where the workbook says that it is to be
//! computed when it is opened, formulas that all have the value 0, which some programs write.
//! Speaks against it: a formula whose value is an empty text, as `=IF(A1="","",A1)` may have.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let book = std::fs::read("tests/import/workbooks/uncomputed.xlsx").unwrap();
//! let read = import(&book, &Wishes::default());
//! assert_eq!(read.findings.troubles[0].what, "the formula in B4 was never computed");
//! ```

use super::archive::{ArchivePart, attribute, each_part};
use super::sheet_layout::{SheetLayout, add};

/// The last column that a sheet can have.
const LAST: u32 = 16_384;

/// So many formulas are looked at.
const MOST: usize = 300_000;

/// `<row hidden="1">`, `<col hidden="1">` and `<f>` without `<v>`. `to_compute` says that the
/// workbook has to be computed when it is opened.
pub fn layout(sheet: &str, to_compute: bool) -> SheetLayout {
    let mut layout = SheetLayout::default();
    let mut row = 0;
    // Where a formula is, until a value follows it.
    let (mut place, mut formula, mut value) = (None, None, false);
    each_part(sheet, |part| {
        let element = match part {
            ArchivePart::Element(element) => element,
            ArchivePart::Text(text) => {
                if let (true, Some(at)) = (value, formula) {
                    layout.computed |= !to_compute || text != "0";
                    layout.unsure.extend((to_compute && text == "0").then_some(at));
                    formula = None;
                }
                return true;
            }
        };
        value = matches!(element.local_name().as_ref(), "v" | "t");
        let number = |name| attribute(element, name).and_then(|text| text.parse::<u32>().ok());
        let is_hidden = || matches!(attribute(element, "hidden").as_deref(), Some("1" | "true"));
        match element.local_name().as_ref() {
            "c" => {
                layout.uncomputed.extend(formula.take());
                let is_text = attribute(element, "t").as_deref() == Some("str");
                place = attribute(element, "r").and_then(|text| place_of(&text));
                place = place.filter(|_| !is_text);
            }
            "f" if layout.uncomputed.len() < MOST => formula = place,
            "row" => {
                row = number("r").unwrap_or(row + 1);
                if is_hidden() {
                    add(&mut layout.hidden_rows, row, row);
                }
            }
            "col" if is_hidden() => {
                if let Some((first, last)) =
                    number("min").zip(number("max")).filter(|(a, b)| *a >= 1 && a <= b)
                {
                    add(&mut layout.hidden_columns, first, last.min(LAST));
                }
            }
            _ => {}
        }
        true
    });
    layout.uncomputed.extend(formula);
    layout
}

/// Row and column, from 0, of a place such as `B7`.
pub fn place_of(text: &str) -> Option<(u32, u32)> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = text.split_at_checked(digits)?;
    let column = letters.bytes().try_fold(0_u32, |sum, letter| {
        let letter = letter.checked_sub(b'A')?;
        sum.checked_mul(26)?.checked_add(u32::from(letter) + 1)
    })?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

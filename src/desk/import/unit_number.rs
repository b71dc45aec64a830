//! Units that begin with a number: `1000 EUR`, `1 000 €`.
//!
//! Recognizes a power of ten from ten on beside a currency, without any other digit. Speaks against
//! it: another number among those of its row, for then all of them are figures.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Exports,Imports\n,1000 EUR,1000 EUR\n2025-01,10,20\n2025-02,11,21\n";
//! assert_eq!(import(table, &Wishes::default()).series.unwrap().unit, "1000 EUR");
//! ```

use super::digits::Decimal;
use super::number::number;

/// Whether a text is a unit of so many: nobody counts money in such a row of figures.
pub fn is_unit_number(text: &str) -> bool {
    let read = |decimal| {
        let found = number(text, decimal).filter(|found| !found.unit.is_empty())?;
        found.digits.strip_prefix('1').map(|zeros| !zeros.is_empty() && is_zeros(zeros))
    };
    text.len() < 24 && (read(Decimal::Point) == Some(true) || read(Decimal::Comma) == Some(true))
}

fn is_zeros(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'0')
}

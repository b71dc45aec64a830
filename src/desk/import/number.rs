//! A number with its sign and unit: `-$5`, `(1,234)`, `12.5 %`.
//!
//! Recognizes a minus sign of any kind before or behind it, brackets, and a unit on one side.
//! Speaks against it: a word or a second unit beside it.
//!
//! ```
//! use nutgraf::desk::import::digits::Decimal;
//! use nutgraf::desk::import::number::number;
//!
//! let read = number("($1,234)", Decimal::Point).unwrap();
//! assert_eq!((read.digits.as_str(), read.unit.as_str()), ("-1234", "$"));
//! assert!(number("5 kg", Decimal::Point).is_none());
//! ```

use super::currency::{is_unit, without_dash};
use super::digits::{Decimal, digits};

/// A number with what stood around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Digits with a decimal point, and `-` before what is less than zero.
    pub digits: String,
    /// `%`, a currency, or nothing.
    pub unit: String,
    /// What stood between thousands.
    pub group: Option<char>,
}

/// Signs of what is less than zero: that of a keyboard, the typeset one, and the dashes and the small
/// sign that stand for it.
const MINUS: [char; 6] = ['-', '−', '‐', '–', '—', '﹣'];

/// The number that a text is, and nothing else.
pub fn number(text: &str, decimal: Decimal) -> Option<Number> {
    let (text, in_brackets) = match text.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
        Some(inside) => (inside.trim(), true),
        None => (text, false),
    };
    let text = without_dash(text);
    let is_digit = |c: char| c.is_ascii_digit();
    let first = text.find(is_digit)?;
    let last = text.rfind(is_digit)? + 1;
    // `.5` begins with its decimal sign.
    let first = match text.get(..first)?.strip_suffix(decimal.signs()) {
        Some(before) => before.len(),
        None => first,
    };
    let (before, body, after) = (text.get(..first)?, text.get(first..last)?, text.get(last..)?);
    let unsigned = before.trim().trim_matches(|c| c == '+' || MINUS.contains(&c));
    let behind = after.trim().strip_prefix(['-', '−']).filter(|_| before.trim().is_empty());
    let is_minus = before.contains(MINUS) || in_brackets || behind.is_some();
    let unit = match (unsigned.trim(), behind.unwrap_or(after.trim()).trim()) {
        ("", unit) | (unit, "") if is_unit(unit) => unit.to_owned(),
        _ => return None,
    };
    let (digits, group) = digits(body, decimal)?;
    let is_zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let digits = if is_minus && !is_zero { format!("-{digits}") } else { digits };
    Some(Number { digits, unit, group })
}

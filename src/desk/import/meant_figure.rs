//! Figures that an author explains by example: `--means 1.1B=1100000000` also says what `2.3B` is.
//!
//! Recognizes what stands behind the digits of the example behind those of other cells: letters that
//! mean a multiple, a part or a mark, and footnotes or figures beside each figure. Speaks against
//! it: an example that is neither the same number nor ten, a hundred or a thousand times it; then it
//! says what its own text means, and nothing more.
//!
//! ```
//! use nutgraf::desk::import::meant_figure::meaning;
//!
//! let says = |text: &str, means: &str| vec![(text.to_owned(), means.to_owned())];
//! assert_eq!(meaning("2.3B", &says("1.1B", "1100000000")).as_deref(), Some("2.3e9"));
//! assert_eq!(meaning("98p", &says("99p", "0.99")).as_deref(), Some("98e-2"));
//! assert_eq!(meaning("98p", &says("99p", "99 (p)")).as_deref(), Some("98 (p)"));
//! assert_eq!(meaning("6 (5-7)", &says("5 (4-6)", "5")).as_deref(), Some("6 (5-7)"));
//! assert_eq!(meaning("7", &says("5 (4-6)", "5")), None);
//! assert_eq!(meaning("2.3B", &says("1B", "1000000000")).as_deref(), Some("2.3e9"));
//! assert_eq!(meaning("$2.3B", &says("$1B", "1000000000")).as_deref(), Some("$2.3e9"));
//! ```

use super::currency::is_unit;
use super::digits::Decimal;
use super::meant::Means;
use super::number::number;
use super::plain::plain;

/// The text that a cell is read as, if an example is like it.
pub fn meaning(text: &str, means: &Means) -> Option<String> {
    explained(text, means).map(|(_, meaning)| meaning)
}

/// The example that explains a text, and what that is read as.
pub fn explained(text: &str, means: &Means) -> Option<(String, String)> {
    means.iter().find_map(|(example, said)| {
        let example = plain(example);
        let meaning = like(text, &example, said.trim())?;
        Some((example.into_owned(), meaning))
    })
}

/// What a text means if `example` means `said`.
fn like(text: &str, example: &str, said: &str) -> Option<String> {
    let is_same = text == example;
    let (unit, example) = without_unit(example);
    let (own_unit, text) = without_unit(text);
    let Some((digits, beside)) = parted(example) else {
        return is_same.then(|| said.to_owned());
    };
    let said = said.strip_prefix(unit).unwrap_or(said);
    let (own, own_beside) = parted(text)?;
    if own_unit != unit {
        return None;
    }
    if said == digits && has_digit(beside) {
        // What is beside each figure differs from cell to cell, and is kept as a mark.
        return has_digit(own_beside).then(|| format!("{unit}{text}"));
    }
    if own_beside != beside {
        return None;
    }
    let goes_on = |rest: &&str| rest.starts_with(|c: char| c.is_ascii_digit() || ".,".contains(c));
    if let Some(rest) = said.strip_prefix(digits).filter(|rest| !goes_on(rest)) {
        return Some(format!("{unit}{own}{rest}"));
    }
    match power(digits, said) {
        Some(power) => Some(format!("{unit}{own}e{power}")),
        None => is_same.then(|| format!("{unit}{said}")),
    }
}

/// The currency that a text begins with, as `$` in `$1.2M`, or nothing, and the rest.
fn without_unit(text: &str) -> (&str, &str) {
    let first = text.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
    let (unit, rest) = text.split_at_checked(first).unwrap_or(("", text));
    if is_unit(unit.trim_end()) { (unit, rest) } else { ("", text) }
}

/// The digits that a text begins with, and what is beside them; `None` if nothing is.
fn parted(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))?;
    let (digits, beside) = text.split_at_checked(end)?;
    (!digits.is_empty()).then_some((digits, beside))
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// How many times ten one number is the other.
fn power(one: &str, other: &str) -> Option<i32> {
    let value = |text: &str| {
        let read = number(text, Decimal::Point).or_else(|| number(text, Decimal::Comma))?;
        read.digits.parse::<f64>().ok()
    };
    let (one, other) = (value(one)?, value(other)?);
    let near = |power: &i32| (one * 10f64.powi(*power) / other - 1.0).abs() < 1e-9;
    (-6..=12).filter(|power| *power != 0).find(near)
}

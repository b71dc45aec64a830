//! Digits with the sign of decimals, and with what stands between thousands.
//!
//! Recognizes groups of three, and as in India three at the end and two before; spaces of any
//! width, points, commas and apostrophes between them; powers of ten. Speaks against it: groups of
//! another length, and a second sign between them.
//!
//! ```
//! use nutgraf::desk::import::digits::{Decimal, digits};
//!
//! let read = |text, decimal| digits(text, decimal).map(|(digits, _)| digits);
//! assert_eq!(read("1,23,456.5", Decimal::Point).as_deref(), Some("123456.5"));
//! assert_eq!(read("1.234,5", Decimal::Comma).as_deref(), Some("1234.5"));
//! assert_eq!(read("1,2345", Decimal::Point), None);
//! ```

/// The sign before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// 1,234.5
    Point,
    /// 1.234,5
    Comma,
}

impl Decimal {
    /// The signs themselves: a keyboard's, and the Arabic one.
    pub fn signs(self) -> [char; 2] {
        match self {
            Decimal::Point => ['.', '٫'],
            Decimal::Comma => [',', '٫'],
        }
    }

    fn separates_thousands(self, c: char) -> bool {
        // Space, no-break, figure, thin and narrow no-break; the apostrophes; the Arabic comma.
        let always = [' ', '\u{a0}', '\u{2007}', '\u{2009}', '\u{202f}', '\'', '’', '٬'];
        always.contains(&c) || (".,".contains(c) && !self.signs().contains(&c))
    }
}

/// Digits with a decimal point and what stood between thousands; a power of ten is multiplied in:
/// `1.5e3` is 1500.
pub fn digits(body: &str, decimal: Decimal) -> Option<(String, Option<char>)> {
    let Some((body, power)) = body.split_once(['e', 'E']) else { return digits_of(body, decimal) };
    let power: i32 = power.parse().ok().filter(|power| (-30..=30).contains(power))?;
    let (digits, group) = digits_of(body, decimal)?;
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let point = i32::try_from(whole.len()).ok()? + power;
    let all = format!("{whole}{fraction}");
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    let length = i32::try_from(all.len()).ok()?;
    let text = match usize::try_from(point) {
        Ok(0) | Err(_) => format!("0.{}{all}", zeros(-point)),
        Ok(at) if point < length => format!("{}.{}", all.get(..at)?, all.get(at..)?),
        Ok(_) => all + &zeros(point - length),
    };
    Some((without_zeros(&text), group))
}

/// Digits with a point, and what stood between thousands.
fn digits_of(body: &str, decimal: Decimal) -> Option<(String, Option<char>)> {
    let (whole, fraction) = match body.split_once(decimal.signs()) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (body, None),
    };
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let group = whole.chars().find(|c| decimal.separates_thousands(*c));
    let groups: Vec<&str> = group.map_or(vec![whole], |group| whole.split(group).collect());
    let fraction_is_right = fraction.is_none_or(|it| !it.is_empty() && are_digits(it));
    if !groups.iter().all(|it| are_digits(it)) || !is_grouped(&groups) || !fraction_is_right {
        return None;
    }
    let whole = groups.concat();
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let text = fraction.map_or(whole.to_owned(), |fraction| format!("{whole}.{fraction}"));
    Some((text, group))
}

/// Whether groups have three digits each, or as in India three at the end and two before.
fn is_grouped(groups: &[&str]) -> bool {
    let Some((first, rest)) = groups.split_first() else { return false };
    let Some((last, between)) = rest.split_last() else { return true };
    let begins = |most: usize| (1..=most).contains(&first.len()) && !first.starts_with('0');
    let by_three = begins(3) && between.iter().all(|group| group.len() == 3);
    let by_two = begins(2) && !between.is_empty() && between.iter().all(|it| it.len() == 2);
    last.len() == 3 && (by_three || by_two)
}

fn without_zeros(text: &str) -> String {
    let text = text.trim_start_matches('0');
    let text =
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text };
    match text {
        "" => "0".to_owned(),
        text if text.starts_with('.') => format!("0{text}"),
        text => text.to_owned(),
    }
}

//! Signs that say what a figure counts: percent and currencies.
//!
//! Recognizes the signs themselves, the codes of ISO 4217 and a few abbreviations that are written
//! beside figures. Speaks against it: any other letters, which may be a unit or a multiple.
//!
//! ```
//! use nutgraf::desk::import::currency::is_unit;
//!
//! assert!(["%", "€", "US$", "EUR", "kr", "円"].into_iter().all(is_unit));
//! assert!(!["kg", "ITC", "k"].into_iter().any(is_unit));
//! ```

use iso_currency::Currency;

/// `%`, a sign of a currency, or its code in ISO 4217.
pub fn is_unit(unit: &str) -> bool {
    let is_sign = |c: char| "%‰$¢£¤¥￥฿৳﷼".contains(c) || ('\u{20a0}'..='\u{20cf}').contains(&c);
    let letters: String = unit.chars().filter(|c| !is_sign(*c)).collect();
    let signs = unit.chars().filter(|c| is_sign(*c)).count();
    let is_named = NAMED.contains(&unit);
    // US$, R$
    let is_signed =
        signs == 1 && letters.len() <= 3 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    unit.is_empty() || Currency::from_code(unit).is_some() || is_named || is_signed
}

/// Names of money as they are written beside figures.
const NAMED: [&str; 26] = [
    "kr",
    "kr.",
    "Kč",
    "zł",
    "Fr.",
    "Ft",
    "lei",
    "Rs",
    "Rs.",
    "円",
    "圓",
    "元",
    "원",
    "руб",
    "руб.",
    "грн",
    "грн.",
    "лв",
    "лв.",
    "дин.",
    "din.",
    "TL",
    "Rp",
    "RM",
    "บาท",
    "đ",
];

/// What stands for decimals that are none, in prices.
const WHOLE: [&str; 6] = [".–", ".-", ".—", ",–", ",-", ",—"];

/// The text without such a sign at its end: `5.–` and `5,-` are whole amounts of money.
pub fn without_dash(text: &str) -> &str {
    WHOLE.iter().find_map(|sign| text.strip_suffix(sign)).unwrap_or(text)
}

//! The text of a cell as a person sees it.
//!
//! Recognizes marks that nobody can see (`\u{200b}11` is 11) and the digits of every script
//! (`٢٠٢٥` is 2025); raised letters become a mark in brackets. Speaks against taking a mark away: that it can be seen, or joins letters of a
//! script that needs it.
//!
//! ```
//! use nutgraf::desk::import::plain::plain;
//!
//! assert_eq!(plain("12\u{200d}"), "12");
//! ```

use std::borrow::Cow;

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use super::raised_letters::lowered;

/// The text without invisible marks, with the digits 0 to 9, and without blanks around it.
///
/// ```
/// use nutgraf::desk::import::plain::plain;
///
/// assert_eq!(plain(" \u{200b}11 "), "11");
/// assert_eq!(plain("٢٠٢٥-٠١"), "2025-01");
/// ```
pub fn plain(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let is_plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_control();
    if text.bytes().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let seen: String = without_joiners(text).filter_map(seen).collect();
    // The signs of a number that is written as wide as letters of eastern Asia are as wide.
    let is_number = seen.starts_with(|c: char| c.is_ascii_digit() || is_wide(c));
    let seen = if is_number { seen.chars().map(narrow).collect() } else { seen };
    let seen = seen.trim();
    Cow::Owned(lowered(seen).unwrap_or_else(|| seen.to_owned()))
}

/// The signs of a text without those that join or part letters behind anything else than a letter of
/// a script that needs them.
fn without_joiners(text: &str) -> impl Iterator<Item = char> {
    let mut before = ' ';
    text.chars().filter(move |c| {
        let is_letter = !before.is_ascii() && !before.is_numeric() && !before.is_whitespace();
        before = *c;
        is_letter || !matches!(c, '\u{200c}' | '\u{200d}')
    })
}

fn seen(c: char) -> Option<char> {
    // How the sign before is drawn, and what joins nothing.
    if matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{34f}') {
        return None;
    }
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    match category {
        // What joins or separates letters of a word is part of it.
        GeneralCategory::Format if !matches!(c, '\u{200c}' | '\u{200d}') => None,
        // A tab separates columns, wherever it is.
        GeneralCategory::Control if c == '\t' => Some(c),
        GeneralCategory::Control if c.is_whitespace() => Some(' '),
        GeneralCategory::Control => None,
        GeneralCategory::DecimalNumber => Some(digit(c)),
        _ => Some(c),
    }
}

/// Whether a sign is the wide form of one in ASCII.
fn is_wide(c: char) -> bool {
    ('\u{ff01}'..='\u{ff5e}').contains(&c) && !c.is_alphanumeric()
}

/// The sign in ASCII for its wide form.
fn narrow(c: char) -> char {
    let narrow = u32::from(c).checked_sub(0xfee0).filter(|_| is_wide(c));
    narrow.and_then(char::from_u32).unwrap_or(c)
}

/// The digits of a script stand one after the other in Unicode, from its zero; the stability of
/// that is promised (Unicode Standard, section 4.6).
fn digit(c: char) -> char {
    if c.is_ascii_digit() {
        return c;
    }
    let category = CodePointMapData::<GeneralCategory>::new();
    let before = |n: &u32| {
        let earlier = u32::from(c).checked_sub(*n).and_then(char::from_u32);
        earlier.is_some_and(|c| category.get(c) == GeneralCategory::DecimalNumber)
    };
    let value = (1..).take_while(before).count() % 10;
    char::from_digit(value as u32, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_gone() {
        for text in [
            "11\u{200d}",
            "\u{200c}11",
            "1\u{fe0f}1",
            "1\u{34f}1",
            "\u{feff}11",
            "1\u{200b}1",
            "\u{200e}11\u{200f}",
            "11\u{a0}",
            "1\u{ad}1",
        ] {
            assert_eq!(plain(text), "11", "{text:?}");
        }
        assert_eq!(plain("two\nlines"), "two lines");
        assert_eq!(plain("می\u{200c}شود"), "می\u{200c}شود");
    }

    #[test]
    fn the_digits_of_every_script_count() {
        for text in [
            "٠١٢٣٤٥٦٧٨٩",
            "०१२३४५६७८९",
            "０１２３４５６７８９",
            "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
            "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿",
            "۰۱۲۳۴۵۶۷۸۹",
        ] {
            assert_eq!(plain(text), "0123456789", "{text:?}");
        }
        assert_eq!(plain("5²"), "5²");
        assert_eq!(plain("１，２３４．５％"), "1,234.5%");
        assert_eq!(plain("－１２"), "-12");
        assert_eq!(plain("港（１）"), "港（1）");
    }
}

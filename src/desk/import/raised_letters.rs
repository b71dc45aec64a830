//! Letters that Unicode itself writes as raised ones: `2025-04ᵖ`, `5ʳ`.
//!
//! Recognizes them behind a digit at the end of a text, and reads them as a mark in brackets, as
//! workbooks are read that only raise a letter. Speaks against it: letters of an ordinal number
//! (`5ᵗʰ`), and those behind other letters, which may be part of a name.
//!
//! ```
//! use nutgraf::desk::import::raised_letters::lowered;
//!
//! assert_eq!(lowered("2025-04ᵖ").as_deref(), Some("2025-04 (p)"));
//! assert_eq!(lowered("5ᵗʰ"), None);
//! assert_eq!(lowered("Kʷ"), None);
//! ```

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// What raised letters make of a number that is none of an amount.
const ORDINALS: [&str; 6] = ["st", "nd", "rd", "th", "er", "e"];

/// The text with its raised letters as a mark in brackets; `None` if it has none at its end.
pub fn lowered(text: &str) -> Option<String> {
    let before = text.trim_end_matches(is_raised);
    let raised = text.get(before.len()..).filter(|raised| !raised.is_empty())?;
    let letters = ComposingNormalizerBorrowed::new_nfkc().normalize(raised);
    let before = before.trim_end();
    let is_mark = letters.bytes().all(|byte| byte.is_ascii_alphabetic())
        && before.ends_with(|c: char| c.is_ascii_digit())
        && !ORDINALS.contains(&letters.as_ref());
    is_mark.then(|| format!("{before} ({letters})"))
}

/// The text of a note that may begin with raised letters, with these as plain ones.
///
/// ```
/// use nutgraf::desk::import::raised_letters::plain_beginning;
///
/// assert_eq!(plain_beginning("ᵃ Counted anew."), "a Counted anew.");
/// ```
pub fn plain_beginning(text: &str) -> Cow<'_, str> {
    let rest = text.trim_start_matches(is_raised);
    match text.strip_suffix(rest).filter(|raised| !raised.is_empty()) {
        Some(raised) => ComposingNormalizerBorrowed::new_nfkc().normalize(raised) + rest,
        None => text.into(),
    }
}

fn is_raised(c: char) -> bool {
    !c.is_ascii()
        && CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::ModifierLetter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_letters_are_marks_of_what_ends_with_a_digit() {
        for (text, expected) in [
            ("5ᵖ", Some("5 (p)")),
            ("2025-04 ʳ", Some("2025-04 (r)")),
            ("1,234ᵖʳ", Some("1,234 (pr)")),
            ("1ᵉʳ", None),
            ("km²", None),
            ("5p", None),
            ("ᵖ", None),
            ("5々", None),
        ] {
            assert_eq!(lowered(text).as_deref(), expected, "{text}");
        }
    }
}

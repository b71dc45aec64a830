//! Names of months but for a slip of the pen: `Jnauary`, `Feburary`.
//!
//! Recognizes one or two letters that are wrong, missing, too many or in the other's place, in the
//! languages whose exports are met most. Speaks against it: a short word, which is near to many.
//!
//! ```
//! use nutgraf::desk::import::slip::is_almost_a_month;
//!
//! assert!(is_almost_a_month("Feburary") && !is_almost_a_month("Harbor"));
//! ```

use std::sync::LazyLock;

use super::cldr::names;
use super::month_name::letters;

/// Whether a word is the name of a month but for a slip of the pen, as `Jnauary`.
pub fn is_almost_a_month(word: &str) -> bool {
    let word = letters(word);
    let length = word.chars().count();
    let near = |name: &str| {
        let least = if name.chars().count() < 6 { 1 } else { 2 };
        strsim::damerau_levenshtein(&word, name) <= least
    };
    (4..=12).contains(&length) && ENGLISH_AND_NEAR.iter().any(|name| near(name))
}

/// The full names in languages whose exports are met most, to find slips of the pen in.
static ENGLISH_AND_NEAR: LazyLock<Vec<String>> = LazyLock::new(|| {
    let tags = ["en", "de", "es", "fr", "it", "nl", "pt"];
    tags.iter().filter_map(|tag| names(tag, "LLLL")).flatten().map(|name| letters(&name)).collect()
});

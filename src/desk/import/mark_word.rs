//! Words that mark figures without brackets: `105 revised`.
//!
//! Recognizes those of the languages whose exports are met most. Speaks against any other word: it
//! may be a unit.
//!
//! ```
//! use nutgraf::desk::import::mark_word::WORDS;
//!
//! assert!(WORDS.contains(&"revised") && !WORDS.contains(&"tons"));
//! ```

/// The words, in lower case.
pub const WORDS: [&str; 36] = [
    "provisional",
    "preliminary",
    "revised",
    "estimated",
    "estimate",
    "partial",
    "prov",
    "prel",
    "rev",
    "est",
    "incomplete",
    "forecast",
    "projected",
    "preliminar",
    "preliminares",
    "provisionales",
    "revisado",
    "estimado",
    "provisoire",
    "révisé",
    "estimé",
    "vorläufig",
    "geschätzt",
    "revidiert",
    "berichtigt",
    "voorlopig",
    "herzien",
    "geraamd",
    "provvisorio",
    "rivisto",
    "stimato",
    "provisório",
    "foreløpig",
    "foreløbig",
    "preliminär",
    "ennakko",
];

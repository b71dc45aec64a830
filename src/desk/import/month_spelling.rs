//! Names of months that ICU does not have.
//!
//! Recognizes short names of spreadsheets, spellings of older CLDR releases, and what offices and
//! keyboards write instead. Speaks against it: a name that is another month in another language has
//! no place here; a test of [`month_name`](super::month_name) holds that.
//!
//! ```
//! use nutgraf::desk::import::month_name::{Name, month_named};
//!
//! assert_eq!(month_named("Mrz"), Some(Name::Month(3)));
//! assert_eq!(month_named("يونيه"), Some(Name::Month(6)));
//! ```

/// By language, each with its month.
pub const SPELLINGS: [(&str, &[(&str, u8)]); 9] = [
    ("am", &[("ጃንዩወሪ", 1), ("ጃንዩዌሪ", 1), ("ፌብሩወሪ", 2), ("ፌብሩዌሪ", 2), ("ኤፕረል", 4), ("ኦክተውበር", 10)]),
    ("ar-EG", &[("يونيه", 6), ("يونية", 6), ("يوليه", 7), ("يولية", 7)]),
    ("ar-LB", &[("اذار", 3), ("اب", 8)]),
    ("bn", &[("জানুয়ারী", 1), ("ফেব্রুয়ারী", 2), ("অগাস্ট", 8), ("আগষ্ট", 8), ("অগষ্ট", 8)]),
    ("de", &[("mrz", 3)]),
    ("gu", &[("ઓગસ્ટ", 8), ("ઓક્ટોબર", 10)]),
    ("he", &[("מרס", 3)]),
    ("hi", &[("सितम्बर", 9), ("नवम्बर", 11), ("दिसम्बर", 12)]),
    (
        "si",
        &[
            ("ජනවාරි", 1),
            ("පෙබරවාරි", 2),
            ("මාර්තු", 3),
            ("අප්‍රේල්", 4),
            ("අප්රේල්", 4),
            ("මැයි", 5),
            ("ජූනි", 6),
            ("ජූලි", 7),
            ("අගෝස්තු", 8),
            ("සැප්තැම්බර්", 9),
            ("ඔක්තෝබර්", 10),
            ("නොවැම්බර්", 11),
            ("දෙසැම්බර්", 12),
        ],
    ),
];

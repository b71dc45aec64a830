//! Names that are safe wherever they are put: in an address, in a selector, as the name of a file.

#[cfg(feature = "cli")]
mod made;

use core::fmt;
use core::ops::Deref;

/// The most characters of a name: with what stands before and after it, file systems and addresses
/// have room for it.
pub const LONGEST: usize = 64;

/// What ids are made of, for whoever has to mend one.
pub const RULE: &str = "an id consists of lowercase letters, digits and hyphens, begins with a \
                        letter and has at most 64 characters";

/// Names that only [`new`](Id::new) makes, and that read as texts.
macro_rules! names {
    ($($(#[$about:meta])* $name:ident: $fits:expr, or $default:literal;)*) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The name in a text; nothing for a text that is none.
            pub fn new(text: &str) -> Option<$name> {
                let fits: fn(&str) -> bool = $fits;
                (is_plain(text) && fits(text)).then(|| $name(text.to_owned()))
            }

            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        /// What stands for a name that is none, in a story that is refused because of it.
        impl Default for $name {
            fn default() -> $name {
                $name($default.to_owned())
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }

        impl PartialEq<String> for $name {
            fn eq(&self, other: &String) -> bool {
                self.0 == *other
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> String {
                name.0
            }
        }
    )*};
}

names! {
    /// What others refer to something by: a block, a source, an option, a column of choices.
    ///
    /// Lowercase letters of ASCII, digits and hyphens, a letter first. As it stands, that is a CSS
    /// identifier, a part of an address, and the name of a file, also on Windows; and no two ids
    /// differ in case alone.
    ///
    /// ```
    /// use nutgraf::story::id::Id;
    ///
    /// assert_eq!(Id::new("air-strikes").unwrap(), "air-strikes");
    /// assert_eq!((Id::new("Air strikes"), Id::new("2025"), Id::new("con")), (None, None, None));
    /// assert_eq!(Id::like("Air strikes"), Id::new("air-strikes"));
    /// ```
    Id: |text| !text.starts_with(|c: char| c.is_ascii_digit()), or "unnamed";

    /// What a story is called in addresses. Like an [`Id`], but it may begin with a digit: nothing
    /// in a page is called by it alone.
    ///
    /// ```
    /// use nutgraf::story::id::Slug;
    ///
    /// assert_eq!(Slug::new("2025-in-figures").unwrap().as_str(), "2025-in-figures");
    /// assert_eq!(Slug::new("../etc"), None);
    /// ```
    Slug: |_| true, or "unnamed";

    /// A language, as in `en` or `pt-br` (BCP 47). Small letters only: it is the name of a file.
    ///
    /// ```
    /// use nutgraf::story::id::Tag;
    ///
    /// assert!(Tag::new("pt-br").is_some() && Tag::new("English").is_none());
    /// ```
    Tag: is_tag, or "en";
}

/// Lowercase letters, digits and hyphens, neither too many nor what Windows calls a device.
fn is_plain(text: &str) -> bool {
    let plain = |c: u8| matches!(c, b'a'..=b'z' | b'0'..=b'9' | b'-');
    let begins = !text.is_empty() && !text.starts_with('-');
    begins && text.len() <= LONGEST && text.bytes().all(plain) && !is_device(text)
}

fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let letters = first.bytes().all(|c| c.is_ascii_lowercase());
    letters && matches!(first.len(), 2 | 3) && parts.all(|part| matches!(part.len(), 2..=8))
}

/// Whether Windows takes a name, in small letters and without an ending, for a device.
///
/// ```
/// use nutgraf::story::id::is_device;
///
/// assert!(is_device("com1") && is_device("nul") && !is_device("computer"));
/// ```
pub fn is_device(name: &str) -> bool {
    let numbered = |name: &str| matches!(name.as_bytes(), [b'0'..=b'9']);
    let port = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    matches!(name, "con" | "prn" | "aux" | "nul") || port.is_some_and(numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: [&str; 26] = [
        "",
        "-",
        "-a",
        "/../../../harbor/en",
        "..",
        ".",
        "a.b",
        "a/b",
        "a\\b",
        "a#b",
        "a?b",
        "a%b",
        "%2e%2e",
        "wa\"ys",
        "a]b",
        "a<b>",
        "a&amp;b",
        "a b",
        "a\n",
        "A",
        "CON",
        "con",
        "com1",
        "lpt9",
        "é",
        "a\u{202e}",
    ];

    #[test]
    fn a_name_is_safe_wherever_it_is_put() {
        for text in ["a", "harbor", "fiscal-year", "a1", "a-", "con-1", "common", &"a".repeat(64)] {
            assert_eq!(Id::new(text).as_deref(), Some(text));
            assert_eq!(Slug::new(text).as_deref(), Some(text));
        }
        for text in HOSTILE.into_iter().chain([&*"a".repeat(65)]) {
            assert_eq!(
                (Id::new(text), Slug::new(text), Tag::new(text)),
                (None, None, None),
                "{text}"
            );
        }
        // No CSS identifier.
        assert_eq!((Id::new("2024"), Slug::new("2024").as_deref()), (None, Some("2024")));
    }

    #[test]
    fn a_language_is_written_as_the_web_writes_it() {
        for text in ["en", "pt-br", "es-419", "zh-hant-tw", "haw"] {
            assert_eq!(Tag::new(text).as_deref(), Some(text));
        }
        for text in ["e", "english", "en-", "en-u", "pt-BR", "e1", "en_us", "en.x", "-en"] {
            assert_eq!(Tag::new(text), None, "{text}");
        }
    }

    #[test]
    fn what_stands_for_a_wrong_name_is_one() {
        assert_eq!(Id::new(&Id::default()), Some(Id::default()));
        assert_eq!(Slug::new(&Slug::default()), Some(Slug::default()));
        assert_eq!(Tag::new(&Tag::default()), Some(Tag::default()));
    }

    #[cfg(feature = "cli")]
    #[test]
    fn any_text_with_letters_can_be_made_a_name() {
        let like = |text: &str| Id::like(text).map(String::from);
        for (text, expected) in [
            ("/../../../harbor/en", "harbor-en"),
            ("how many", "how-many"),
            ("Wa\"ys", "wa-ys"),
            ("18-24", "id-18-24"),
            ("CON", "id-con"),
            ("%2e%2e", "id-2e-2e"),
            ("Élections", "elections"),
        ] {
            assert_eq!(like(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!((like(""), like("../..")), (None, None));
        assert_eq!(like(&"a-".repeat(90)).map(|it| it.len()), Some(63));
        assert_eq!(like(&"1".repeat(90)).map(|it| it.len()), Some(64));
        assert_eq!(Slug::like("2024 election").as_deref(), Some("2024-election"));
        assert_eq!(Slug::like("con").as_deref(), Some("story-con"));
    }
}

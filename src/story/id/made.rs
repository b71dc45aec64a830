//! Ways to make a name of any text.

use super::{Id, LONGEST, Slug};

impl Id {
    /// An id that is like a text; nothing for a text without letters and digits.
    pub fn like(text: &str) -> Option<Id> {
        made(text, "id-", Id::new)
    }
}

impl Slug {
    /// A slug that is like a text; nothing for a text without letters and digits.
    pub fn like(text: &str) -> Option<Slug> {
        made(text, "story-", Slug::new)
    }
}

fn made<T>(text: &str, before: &str, new: fn(&str) -> Option<T>) -> Option<T> {
    // More would be cut off.
    let start: String = text.chars().take(4 * LONGEST).collect();
    let plain = slug::slugify(start);
    let cut = |text: &str| {
        let cut = text.get(..LONGEST).unwrap_or(text);
        new(cut.trim_end_matches('-'))
    };
    // Digits may not begin it, or it is what Windows calls a device.
    let other = || (!plain.is_empty()).then(|| cut(&[before, &plain].concat())).flatten();
    cut(&plain).or_else(other)
}

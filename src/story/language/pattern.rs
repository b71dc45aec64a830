//! Texts with named places, and texts that follow a number.

/// Puts values into the named places of a text: `{name}`.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| {
        text.replace(&["{", name, "}"].concat(), value)
    })
}

/// A text for exactly one and for any other number, with the place `{n}`.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// For one.
    pub one: &'static str,
    /// For any other number.
    pub other: &'static str,
}

impl Plural {
    /// The text for a number.
    pub fn of(&self, n: usize) -> String {
        fill(if n == 1 { self.one } else { self.other }, &[("n", &n.to_string())])
    }
}

//! What readers choose on a trend.

use crate::story::id::Id;

/// One thing that the reader can choose.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// let region = &trend.choices[0];
/// assert_eq!((&*region.column, region.values[1].id.as_str()), ("region", "southwest"));
/// assert!(!region.phrase(0).is_empty() && region.phrase(99).is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The column of the data.
    pub column: Id,
    /// What the control is called.
    pub label: String,
    /// The values in the order shown.
    pub values: Vec<Named>,
    /// What each value is called in the sentence that says what is shown.
    pub phrases: Vec<String>,
    /// Whether the lines of its other values are drawn behind that of the chosen one.
    pub together: bool,
}

impl Choice {
    /// What the value at a place is called in a sentence; nothing where there is no such value.
    pub fn phrase(&self, value: usize) -> &str {
        let label = self.values.get(value).map_or("", |value| value.label.as_str());
        self.phrases.get(value).map_or(label, String::as_str)
    }

    /// What else links to a view name, and events tell of: a choice for a column with one of these
    /// names could not be told from it. Pages and the controls of trends use the same names.
    pub const TAKEN: [&str; 10] =
        ["month", "year", "period", "scale", "unit", "view", "group", "area", "open", "against"];
}

/// Something with an id and a name for readers.
///
/// ```
/// use nutgraf::story::trend::Named;
///
/// let named = Named { id: "sea".to_owned(), label: "At sea".to_owned() };
/// assert_ne!(named.id, named.label);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name for readers.
    pub label: String,
}

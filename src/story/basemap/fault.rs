//! What is wrong with a file of a base map.

use std::fmt::Display;

/// What is wrong, and with which file.
///
/// ```
/// use nutgraf::story::basemap::Land;
///
/// let fault = Land::read("atlantis", |_| None).unwrap_err();
/// assert_eq!((fault.file.as_str(), fault.what.as_str()), ("map.json", "this file is missing"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasemapFault {
    /// The name of the file in the folder of the base map.
    pub file: String,
    /// What is wrong, in words.
    pub what: String,
}

impl BasemapFault {
    /// A fault in a file.
    pub fn new(file: &str, what: impl Display) -> BasemapFault {
        BasemapFault { file: file.to_owned(), what: what.to_string() }
    }
}

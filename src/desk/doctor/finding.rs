//! One thing that is not as an explainer needs it.

use serde::Serialize;

/// A way of embedding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// The script in the page: everything.
    Script,
    /// A page of its own in a frame: everything, for hosts that refuse scripts of others.
    Frame,
    /// Text and pictures.
    Static,
}

impl Way {
    /// All ways, the best first.
    pub const ALL: [Way; 3] = [Way::Script, Way::Frame, Way::Static];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Way::Script => "script",
            Way::Frame => "frame",
            Way::Static => "static",
        }
    }
}

/// Something to change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Its name for machines.
    pub code: &'static str,
    /// The ways of embedding that it stops. Without any, readers only wait longer or see
    /// corrections later.
    pub stops: Vec<Way>,
    /// What it was found at: files, or a policy.
    pub places: Vec<String>,
    /// What is wrong, in the singular: it is said of one place or of each of several.
    pub what: String,
    /// What to do.
    pub help: String,
    /// What to put word for word: headers or directives.
    pub put: Vec<String>,
    /// Whether who writes the article mends it, and nobody asks a server for it.
    #[serde(skip)]
    pub own: bool,
}

impl Finding {
    /// A finding at one place, with nothing to put word for word.
    pub fn new(
        code: &'static str,
        stops: &[Way],
        place: impl Into<String>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) -> Finding {
        Finding {
            code,
            stops: stops.to_vec(),
            places: vec![place.into()],
            what: what.into(),
            help: help.into(),
            put: Vec::new(),
            own: false,
        }
    }

    /// The same with a line to put word for word.
    pub fn with(mut self, line: impl Into<String>) -> Finding {
        self.put.push(line.into());
        self
    }

    /// The same for who writes the article.
    pub fn own(self) -> Finding {
        Finding { own: true, ..self }
    }
}

//! A series while its rows are being read.

use crate::story::SourceId;
use crate::story::date::Month;
use crate::story::trend::{Choice, Revision, Series, Values};

/// A series that is being read.
pub(super) struct Draft {
    pub(super) key: Vec<u8>,
    pub(super) start: Month,
    /// The month that comes next.
    pub(super) next: Month,
    pub(super) values: Vec<Option<f64>>,
    pub(super) sources: Vec<(u16, SourceId)>,
    pub(super) revisions: Vec<Revision>,
}

impl Draft {
    pub(super) fn new(key: Vec<u8>, start: Month) -> Draft {
        let (values, sources, revisions) = (Vec::new(), Vec::new(), Vec::new());
        Draft { key, start, next: start, values, sources, revisions }
    }

    pub(super) fn name(&self, choices: &[Choice]) -> String {
        let chosen = choices.iter().zip(&self.key);
        let ids = chosen.filter_map(|(choice, value)| choice.values.get(usize::from(*value)));
        let ids: Vec<String> = ids.map(|value| format!("`{}`", value.id)).collect();
        if ids.is_empty() { "the series".to_owned() } else { ids.join(" ") }
    }

    pub(super) fn finish(self) -> Series {
        let (key, sources, revisions) = (self.key, self.sources, self.revisions);
        Series { key, values: Values(self.values), sources, revisions }
    }
}

//! A series while its rows are being read.

use crate::story::SourceId;
use crate::story::time::Period;
use crate::story::trend::{Choice, Revision, Series, Values};

/// A series that is being read.
pub(super) struct SeriesDraft {
    pub(super) key: Vec<u8>,
    pub(super) start: Period,
    /// The period that comes next.
    pub(super) next: Period,
    pub(super) values: Vec<Option<f64>>,
    pub(super) sources: Vec<(u16, SourceId)>,
    pub(super) revisions: Vec<Revision>,
}

impl SeriesDraft {
    pub(super) fn new(key: Vec<u8>, start: Period) -> SeriesDraft {
        let (values, sources, revisions) = (Vec::new(), Vec::new(), Vec::new());
        SeriesDraft { key, start, next: start, values, sources, revisions }
    }

    pub(super) fn finish(self) -> Series {
        let (key, sources, revisions) = (self.key, self.sources, self.revisions);
        Series { key, values: Values(self.values), sources, revisions }
    }
}

/// The series of a choice, by the ids of its values.
pub(super) fn name(key: &[u8], choices: &[Choice]) -> String {
    let chosen = choices.iter().zip(key);
    let ids = chosen.filter_map(|(choice, value)| choice.values.get(usize::from(*value)));
    let ids: Vec<String> = ids.map(|value| format!("`{}`", value.id)).collect();
    if ids.is_empty() { "the series".to_owned() } else { ids.join(" ") }
}

//! The sources of a trend.

use super::Trend;
use crate::story::source::SourceId;

impl Trend {
    /// The sources that it names, in any order and as often as it names them.
    pub fn sources(&self) -> Vec<SourceId> {
        let mut all: Vec<SourceId> = self.notes.iter().map(|note| note.source).collect();
        all.extend(self.events.iter().map(|event| event.source));
        all.extend(self.events.iter().filter_map(|event| event.second));
        all.extend(self.bands.iter().flat_map(|band| &band.spans).map(|span| span.source));
        for series in &self.series {
            all.extend(series.sources.iter().map(|(_, source)| *source));
            all.extend(series.revisions.iter().map(|revision| revision.source));
        }
        all.extend(self.below.iter().flat_map(|below| below.sources()));
        all
    }
}

//! The sources of a map.

use super::Atlas;
use crate::story::source::SourceId;

impl Atlas {
    /// The sources that it names, in any order and as often as it names them.
    pub fn sources(&self) -> Vec<SourceId> {
        let mut all: Vec<SourceId> = self.notes.iter().map(|note| note.source).collect();
        for group in &self.groups {
            all.push(group.source);
            all.extend(group.listings.iter().map(|listing| listing.source));
            all.extend(group.presence.iter().map(|presence| presence.source));
        }
        all
    }
}

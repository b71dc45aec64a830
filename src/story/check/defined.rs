//! The blocks that a document defines, each with the files that only it may need.

use crate::story::document::Document;

/// A block where it is defined.
pub(super) struct Defined<'a> {
    /// Where its id stands.
    pub(super) pointer: String,
    pub(super) id: &'a str,
    /// What it is called in a sentence.
    noun: &'static str,
    files: Vec<&'a str>,
}

/// All blocks of a document.
pub(super) fn defined(document: &Document) -> Vec<Defined<'_>> {
    let trends = document.trends.iter().enumerate().map(|(nth, trend)| Defined {
        pointer: format!("/trends/{nth}/id"),
        id: &trend.id,
        noun: "this trend",
        files: [Some(&trend.data), trend.events.as_ref().map(|events| &events.data)]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect(),
    });
    let maps = document.maps.iter().enumerate().map(|(nth, map)| Defined {
        pointer: format!("/maps/{nth}/id"),
        id: &map.id,
        noun: "this map",
        files: vec![&map.groups_data, &map.listings_data, &map.areas_data],
    });
    let options = document.options.iter().enumerate().map(|(nth, options)| Defined {
        pointer: format!("/options/{nth}/id"),
        id: &options.id,
        noun: "these options",
        files: Vec::new(),
    });
    trends.chain(maps).chain(options).collect()
}

impl Defined<'_> {
    /// What to do where `blocks` does not name it: with a block go the files that no other needs.
    pub(super) fn help(&self, all: &[Defined<'_>]) -> String {
        let others = || all.iter().filter(|other| other.pointer != self.pointer);
        let own: Vec<&str> = self
            .files
            .iter()
            .copied()
            .filter(|file| !others().any(|other| other.files.contains(file)))
            .collect();
        let files = match own.split_last() {
            None => String::new(),
            Some((last, [])) => format!(", its file {last}"),
            Some((last, rest)) => format!(", its files {} and {last}", rest.join(", ")),
        };
        format!(
            "add `{}` to `blocks`, or remove {}{files} and the sources that nothing else uses",
            self.id, self.noun
        )
    }
}

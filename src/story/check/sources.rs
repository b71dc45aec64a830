//! Sources: each can be found, each is named somewhere, and nothing names another.

use std::collections::HashSet;

use serde_json::Value;

use super::checker::Checker;
use super::ids::id_in;
use crate::story::date::Date;
use crate::story::document::{Document, SourceDocument};
use crate::story::problem::ProblemKind;
use crate::story::table::Row;
use crate::story::{Source, SourceId};

impl<'a> Checker<'a> {
    pub(super) fn sources(&mut self, documents: &'a [SourceDocument]) -> Vec<Source> {
        let mut sources = Vec::new();
        self.at_most("/sources", documents.len(), u16::MAX.into());
        for (nth, source) in documents.iter().enumerate() {
            let at = format!("/sources/{nth}");
            self.usable(&format!("{at}/id"), &source.id);
            let id = SourceId(u16::try_from(nth).unwrap_or(u16::MAX));
            if self.sources.insert(&source.id, id).is_some() {
                let what = format!("there are two sources `{}`", source.id);
                self.problem(
                    &format!("{at}/id"),
                    ProblemKind::Repeated,
                    what,
                    "give one of them another id",
                );
            }
            self.findable(&at, source);
            let date = self.date(&format!("{at}/date"), &source.date);
            self.dates.extend(date.map(|date| (source.id.as_str(), date)));
            let optional = |checker: &mut Self, field: &str, text: &Option<String>| {
                text.as_ref().map(|text| checker.words(&format!("{at}/{field}"), text))
            };
            sources.push(Source {
                id: id_in(&source.id),
                author: optional(self, "author", &source.author),
                publisher: self.words(&format!("{at}/publisher"), &source.publisher),
                title: self.words(&format!("{at}/title"), &source.title),
                date: date.unwrap_or(Date { year: 0, month: 0, day: 0 }),
                url: source.url.clone(),
                citation: source.citation.clone(),
                note: optional(self, "note", &source.note),
                record: source.record,
            });
        }
        sources
    }

    /// Notes a source without an address and without a citation: one of them has to be there.
    fn findable(&mut self, at: &str, source: &SourceDocument) {
        let (url, citation) = (source.url.as_deref(), source.citation.as_deref());
        if url.is_none() && citation.is_none() {
            let what = format!("the source `{}` has no address and no citation", source.id);
            self.problem(
                at,
                ProblemKind::FieldMissing,
                what,
                "add `url`, or `citation` if there is no address",
            );
        }
        if let Some(url) = url {
            let at = format!("{at}/url");
            let instead =
                citation.map_or("write a `citation`, and remove `url`", |_| "remove `url`");
            self.filled_or(&at, url, Some(instead));
            if !url.trim().is_empty() {
                self.link(&at, url);
            }
        }
        if let Some(citation) = citation {
            let at = format!("{at}/citation");
            let instead = url.map_or(
                "write its address into `url`, and remove `citation`",
                |_| "remove `citation`",
            );
            self.filled_or(&at, citation, Some(instead));
            self.no_placeholders(&at, citation);
        }
    }

    /// A source that nothing names is a mistake more often than a gift.
    pub(super) fn unused_sources(&mut self, document: &Document) {
        let mut left: HashSet<&str> = document.sources.iter().map(|it| it.id.as_str()).collect();
        strike(&self.json.value, &mut left);
        for (_, bytes) in self.files.iter().filter(|(name, _)| name.ends_with(".csv")) {
            for cell in String::from_utf8_lossy(bytes).split([',', '\n']) {
                left.remove(cell.trim_end_matches('\r').trim_matches('"'));
            }
        }
        for (nth, source) in document.sources.iter().enumerate() {
            if left.contains(source.id.as_str()) {
                let what = format!("nothing uses the source `{}`", source.id);
                self.problem(
                    &format!("/sources/{nth}/id"),
                    ProblemKind::Unused,
                    what,
                    "remove it, or name it where you use it",
                );
            }
        }
    }

    pub(super) fn source(&mut self, pointer: &str, id: &str) -> SourceId {
        if let Some(source) = self.sources.get(id) {
            return *source;
        }
        let (what, help) = self.no_source(id);
        self.problem(pointer, ProblemKind::UnknownName, what, help);
        SourceId(0)
    }

    pub(super) fn source_in(&mut self, row: &Row<'_>, column: &str) -> SourceId {
        let id = row.cell(column);
        if let Some(source) = self.sources.get(id) {
            return *source;
        }
        let (what, help) = self.no_source(id);
        row.problem(self.problems, column, ProblemKind::UnknownName, what, help);
        SourceId(0)
    }

    fn no_source(&self, id: &str) -> (String, String) {
        let help = self.nearest(id, self.sources.keys().copied());
        if id.is_empty() {
            return ("no source is named here".into(), help);
        }
        (format!("there is no source `{id}`"), help)
    }
}

/// Strikes the sources that a document names off a list.
fn strike(value: &Value, left: &mut HashSet<&str>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| strike(item, left)),
        Value::Object(fields) => {
            for (name, value) in fields {
                if ["source", "sources"].contains(&name.as_str()) {
                    let many = value.as_array().into_iter().flatten().chain([value]);
                    for id in many.filter_map(Value::as_str) {
                        left.remove(id);
                    }
                }
                strike(value, left);
            }
        }
        _ => {}
    }
}

//! What must hold in a story beyond the shape of its document.
//!
//! Every check notes its problems and goes on with what it has, so that an author sees all of
//! them at once.

mod atlas;
mod options;
mod trend;

use jiff::civil;
use std::collections::{BTreeMap, BTreeSet};

use super::date::Date;
use super::document::{
    CitedDocument, CorrectionDocument, DisputeDocument, Document, SourceDocument,
};
use super::formats::formats;
use super::json::Json;
use super::language::Language;
use super::problem::{Place, Problems, nearest};
use super::prose::{Prose, safe};
use super::read::Files;
use super::table::{Row, Table};
use super::text::text;
use super::{Block, Cited, Correction, Dispute, Source, SourceId, Story};

/// What the checks of all blocks share.
struct Checker<'a> {
    json: &'a Json,
    files: &'a Files,
    sources: BTreeMap<&'a str, SourceId>,
    /// Ids that are taken.
    ids: BTreeSet<String>,
    /// Those of them that disputes may be about: what views show disputes beside.
    subjects: BTreeSet<String>,
    problems: &'a mut Problems,
}

/// The checked story, or `None` if too much is wrong to go on; problems are noted either way.
pub fn check(
    document: &Document,
    json: &Json,
    files: &Files,
    language: &str,
    problems: &mut Problems,
) -> Option<Story> {
    let mut checker = Checker {
        json,
        files,
        sources: BTreeMap::new(),
        ids: BTreeSet::new(),
        subjects: BTreeSet::new(),
        problems,
    };
    let formats = checker.language(document, language);
    checker.slug(&document.slug);
    let sources = checker.sources(&document.sources);
    let blocks = checker.blocks(document);
    let disputes = checker.disputes(&document.disputes);
    let corrections = checker.corrections(&document.corrections);
    checker.unused_sources(document);
    let updated = checker.day("/updated", &document.updated);
    Some(Story {
        slug: document.slug.clone(),
        language: Language { tag: document.language.clone(), formats: formats? },
        title: checker.words("/title", &document.title),
        key: checker.words("/key", &document.key),
        updated: updated?,
        sources,
        blocks,
        disputes,
        corrections,
    })
}

impl<'a> Checker<'a> {
    fn problem(&mut self, pointer: &str, what: impl Into<String>, help: impl Into<String>) {
        self.json.problem(self.problems, pointer, what, help);
    }

    fn language(&mut self, document: &Document, named: &str) -> Option<super::language::Formats> {
        let language = &document.language;
        if language != named {
            let what = format!("the language is `{language}`, the file is named `{named}.json`");
            self.problem("/language", what, "make the two the same");
        }
        if !Language::KNOWN.contains(&language.as_str()) {
            let what = format!("there are no interface texts in `{language}` yet");
            let help = nearest(language, Language::KNOWN.into_iter());
            self.problem("/language", what, help);
            return None;
        }
        formats(language)
            .map_err(|what| self.problem("/language", what, "use another language"))
            .ok()
    }

    fn slug(&mut self, slug: &str) {
        let right = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if slug.is_empty() || !slug.chars().all(right) {
            let what = format!("`{slug}` cannot be part of an address");
            self.problem("/slug", what, "use lower-case letters, digits and hyphens");
        }
    }

    fn sources(&mut self, documents: &'a [SourceDocument]) -> Vec<Source> {
        let mut sources = Vec::new();
        self.at_most("/sources", documents.len(), u16::MAX.into());
        for (nth, source) in documents.iter().enumerate() {
            let at = format!("/sources/{nth}");
            self.usable(&format!("{at}/id"), &source.id);
            let id = SourceId(u16::try_from(nth).unwrap_or(u16::MAX));
            if self.sources.insert(&source.id, id).is_some() {
                let what = format!("there are two sources `{}`", source.id);
                self.problem(&format!("{at}/id"), what, "give one of them another id");
            }
            if source.url.is_none() && source.citation.is_none() {
                let what = format!("the source `{}` has no address and no citation", source.id);
                self.problem(&at, what, "add `url`, or `citation` where there is no address");
            }
            if let Some(url) = &source.url {
                self.link(&format!("{at}/url"), url);
            }
            let date = self.date(&format!("{at}/date"), &source.date);
            sources.push(Source {
                id: source.id.clone(),
                publisher: self.words(&format!("{at}/publisher"), &source.publisher),
                title: self.words(&format!("{at}/title"), &source.title),
                date: date.unwrap_or(Date { year: 0, month: 0, day: 0 }),
                url: source.url.clone(),
                citation: source.citation.clone(),
                note: source.note.clone(),
            });
        }
        sources
    }

    fn blocks(&mut self, document: &Document) -> Vec<Block> {
        let mut trends = Vec::new();
        for (nth, trend) in document.trends.iter().enumerate() {
            let at = format!("/trends/{nth}");
            self.subject(&format!("{at}/id"), &trend.id);
            trends.extend(self.trend(&at, trend));
        }
        self.below(&document.trends, &mut trends);
        let mut found: Vec<Block> = trends.into_iter().map(Block::Trend).collect();
        for (nth, map) in document.maps.iter().enumerate() {
            let at = format!("/maps/{nth}");
            self.subject(&format!("{at}/id"), &map.id);
            found.extend(self.atlas(&at, map).map(Block::Map));
        }
        for (nth, options) in document.options.iter().enumerate() {
            let at = format!("/options/{nth}");
            self.subject(&format!("{at}/id"), &options.id);
            found.push(Block::Options(self.options(&at, options)));
        }
        self.in_order(document, found)
    }

    /// The blocks as the document orders them: each once, and none left over.
    fn in_order(&mut self, document: &Document, mut found: Vec<Block>) -> Vec<Block> {
        let trends = document.trends.iter().map(|trend| trend.id.as_str());
        let maps = document.maps.iter().map(|map| map.id.as_str());
        let options = document.options.iter().map(|options| options.id.as_str());
        let defined: Vec<&str> = trends.chain(maps).chain(options).collect();
        let mut blocks = Vec::new();
        for (nth, id) in document.blocks.iter().enumerate() {
            let at = format!("/blocks/{nth}");
            if !defined.contains(&id.as_str()) {
                let what = format!("there is no block `{id}`");
                self.problem(&at, what, nearest(id, defined.iter().copied()));
            } else if document.blocks.iter().take(nth).any(|before| before == id) {
                self.problem(
                    &at,
                    format!("the block `{id}` stands here twice"),
                    "keep one of the two",
                );
            }
            let place = found.iter().position(|block| block.id() == id);
            blocks.extend(place.map(|place| found.remove(place)));
        }
        // A trend below another is shown there.
        let below: Vec<&String> =
            document.trends.iter().filter_map(|trend| trend.below.as_ref()).collect();
        let placed =
            |id: &str| document.blocks.iter().chain(below.iter().copied()).any(|named| named == id);
        for id in defined.iter().filter(|id| !placed(id)) {
            let what = format!("the block `{id}` is defined but not in `blocks`");
            self.problem("/blocks", what, "add it there, or remove the block");
        }
        if document.blocks.is_empty() {
            self.problem(
                "/blocks",
                "a story needs at least one block",
                "add a trend, a map or options",
            );
        }
        blocks
    }

    fn disputes(&mut self, documents: &[DisputeDocument]) -> Vec<Dispute> {
        let mut disputes = Vec::new();
        for (nth, dispute) in documents.iter().enumerate() {
            let at = format!("/disputes/{nth}");
            if !self.subjects.contains(&dispute.about) {
                let what = format!("there is no block, group, event or option `{}`", dispute.about);
                let help = nearest(&dispute.about, self.subjects.iter().map(String::as_str));
                self.problem(&format!("{at}/about"), what, help);
            }
            if dispute.versions.len() < 2 {
                let what = "a dispute needs at least two versions";
                self.problem(&format!("{at}/versions"), what, "add what the other source says");
            }
            disputes.push(Dispute {
                id: dispute.id.clone(),
                about: dispute.about.clone(),
                title: self.words(&format!("{at}/title"), &dispute.title),
                versions: self.cited_list(&format!("{at}/versions"), &dispute.versions),
                note: dispute.note.as_ref().map(|note| self.prose(&format!("{at}/note"), note)),
            });
        }
        for (nth, dispute) in documents.iter().enumerate() {
            self.id(&format!("/disputes/{nth}/id"), &dispute.id);
        }
        disputes
    }

    fn corrections(&mut self, documents: &[CorrectionDocument]) -> Vec<Correction> {
        let mut corrections = Vec::new();
        for (nth, correction) in documents.iter().enumerate() {
            let at = format!("/corrections/{nth}");
            let date = self.day(&format!("{at}/date"), &correction.date);
            let text = self.prose(&format!("{at}/text"), &correction.text);
            corrections.extend(date.map(|date| Correction { date, text }));
        }
        corrections
    }

    /// A source that nothing names is a mistake more often than a gift.
    fn unused_sources(&mut self, document: &Document) {
        let written = self.json.value.to_string();
        for (nth, source) in document.sources.iter().enumerate() {
            let named = |field: &str| written.contains(&format!("\"{field}\":\"{}\"", source.id));
            let in_tables = self.files.iter().filter(|(name, _)| name.ends_with(".csv"));
            let in_table =
                in_tables.map(|(_, bytes)| String::from_utf8_lossy(bytes)).any(|table| {
                    table
                        .lines()
                        .any(|line| line.split(',').any(|cell| cell.trim_matches('"') == source.id))
                });
            if !named("source") && !in_table {
                let what = format!("nothing names the source `{}`", source.id);
                self.problem(
                    &format!("/sources/{nth}/id"),
                    what,
                    "remove it, or name it where it is used",
                );
            }
        }
    }

    /// Notes an id that is empty or taken.
    fn id(&mut self, pointer: &str, id: &str) {
        if self.usable(pointer, id) && !self.ids.insert(id.to_owned()) {
            self.twice(pointer, id);
        }
    }

    /// Notes the id of something that disputes may be about.
    fn subject(&mut self, pointer: &str, id: &str) {
        self.id(pointer, id);
        self.subjects.insert(id.to_owned());
    }

    /// Notes ids that are taken within their list.
    fn own_ids<'b>(&mut self, pointer: &str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for (nth, id) in ids.enumerate() {
            let at = format!("{pointer}/{nth}/id");
            if self.usable(&at, id) && !seen.insert(id) {
                self.twice(&at, id);
            }
        }
    }

    fn twice(&mut self, pointer: &str, id: &str) {
        let what = format!("the id `{id}` is used twice");
        self.problem(pointer, what, "give one of the two another id");
    }

    fn usable(&mut self, pointer: &str, id: &str) -> bool {
        let usable = !id.is_empty() && !id.contains(char::is_whitespace);
        if !usable {
            let what = match id {
                "" => "this id is empty".to_owned(),
                _ => format!("`{id}` cannot be an id"),
            };
            self.problem(pointer, what, "use a short word without blanks");
        }
        usable
    }

    /// Notes a list that is longer than what travels can count.
    fn at_most(&mut self, pointer: &str, count: usize, most: usize) {
        if count > most {
            let what = format!("this list has {count} entries; at most {most} can be used");
            self.problem(pointer, what, "leave out what readers can do without");
        }
    }
    fn source(&mut self, pointer: &str, id: &str) -> SourceId {
        if let Some(source) = self.sources.get(id) {
            return *source;
        }
        let (what, help) = self.no_source(id);
        self.problem(pointer, what, help);
        SourceId(0)
    }

    fn source_in(&mut self, row: &Row<'_>, column: &str) -> SourceId {
        let id = row.cell(column);
        if let Some(source) = self.sources.get(id) {
            return *source;
        }
        let (what, help) = self.no_source(id);
        row.problem(self.problems, column, what, help);
        SourceId(0)
    }

    fn no_source(&self, id: &str) -> (String, String) {
        let help = nearest(id, self.sources.keys().copied());
        if id.is_empty() {
            return ("no source is named here".into(), help);
        }
        (format!("there is no source `{id}`"), help)
    }
    fn cited(&mut self, pointer: &str, document: &CitedDocument) -> Cited {
        let text = self.prose(&format!("{pointer}/text"), &document.text);
        Cited { text, source: self.source(&format!("{pointer}/source"), &document.source) }
    }

    fn cited_list(&mut self, pointer: &str, documents: &[CitedDocument]) -> Vec<Cited> {
        let all = documents.iter().enumerate();
        all.map(|(nth, document)| self.cited(&format!("{pointer}/{nth}"), document)).collect()
    }

    /// A text without links that must not be empty.
    fn words(&mut self, pointer: &str, text: &str) -> String {
        if text.trim().is_empty() {
            self.problem(pointer, "this text is empty", "write it");
        }
        text.to_owned()
    }

    /// A cell that must not be empty.
    fn words_in(&mut self, row: &Row<'_>, column: &str) -> String {
        let cell = row.cell(column);
        if cell.is_empty() {
            row.problem(self.problems, column, "this cell is empty", "fill it");
        }
        cell.to_owned()
    }

    fn prose(&mut self, pointer: &str, text: &str) -> Prose {
        let text = self.words(pointer, text);
        Prose::parse(&text).unwrap_or_else(|href| {
            self.link(pointer, &href);
            Prose::plain(text)
        })
    }

    fn link(&mut self, pointer: &str, href: &str) {
        if !safe(href) {
            let what = format!("`{href}` is not an address that may be linked to");
            self.problem(pointer, what, "links begin with https://, http:// or mailto:");
        }
    }

    /// A date that may be known only to the month or year.
    fn date(&mut self, pointer: &str, text: &str) -> Option<Date> {
        let date = date(text);
        if date.is_none() {
            let (what, help) = wrong_date(text);
            self.problem(pointer, what, help);
        }
        date
    }

    /// A date that must be known to the day.
    fn day(&mut self, pointer: &str, text: &str) -> Option<Date> {
        let date = self.date(pointer, text)?;
        if date.day == 0 {
            self.problem(pointer, format!("`{text}` names no day"), "write it as 2026-11-21");
            return None;
        }
        Some(date)
    }

    fn date_in(&mut self, row: &Row<'_>, column: &str) -> Option<Date> {
        let text = row.cell(column);
        let date = date(text);
        if date.is_none() {
            let (what, help) = wrong_date(text);
            row.problem(self.problems, column, what, help);
        }
        date
    }

    /// The table in a file of the folder that a field names.
    fn table(&mut self, pointer: &str, file: &str, columns: (&[&str], &[&str])) -> Option<Table> {
        let Some(bytes) = self.files.get(file) else {
            let tables = self.files.keys().filter(|name| name.ends_with(".csv"));
            let help = nearest(file, tables.map(String::as_str));
            self.problem(pointer, format!("there is no file `{file}` in the folder"), help);
            return None;
        };
        let text = text(file, bytes, self.problems)?;
        Table::read(file, text, columns, self.problems)
    }

    /// The words in a document for the rows of a file: no id on one side only.
    fn same_ids<'b>(
        &mut self,
        pointer: &str,
        texts: impl Iterator<Item = &'b str> + Clone,
        table: &Table,
    ) {
        let texts: Vec<&str> = texts.collect();
        let rows: Vec<&str> = table.rows().map(|row| row.cell("id")).collect();
        for (nth, id) in texts.iter().enumerate() {
            if !rows.contains(id) {
                let what = format!("`{id}` is not in {}", table.file());
                self.problem(
                    &format!("{pointer}/{nth}/id"),
                    what,
                    nearest(id, rows.iter().copied()),
                );
            }
        }
        for row in table.rows().filter(|row| !texts.contains(&row.cell("id"))) {
            let what = format!("there are no words for `{}` in the document", row.cell("id"));
            row.problem(self.problems, "id", what, "add them, or remove the row");
        }
    }

    /// Notes a file as a whole.
    fn file_problem(&mut self, file: &str, what: impl Into<String>, help: impl Into<String>) {
        self.problems.add(file, Place::File, what, help);
    }
}

/// `2025-06-12`, `2025-06` or `2025`, if there is such a date.
fn date(text: &str) -> Option<Date> {
    let digits = |text: &str, count: usize| {
        let right = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
        right.then(|| text.parse::<i16>().ok()).flatten()
    };
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = parts.next().map(|part| digits(part, 2));
    let day = parts.next().map(|part| digits(part, 2));
    if parts.next().is_some() || month == Some(None) || day == Some(None) {
        return None;
    }
    let (month, day) = (month.flatten(), day.flatten());
    // The calendar decides whether there is such a day.
    let small = |number: Option<i16>| i8::try_from(number.unwrap_or(1)).ok();
    civil::Date::new(year, small(month)?, small(day)?).ok()?;
    let byte = |number: Option<i16>| u8::try_from(number.unwrap_or(0)).ok();
    Some(Date { year, month: byte(month)?, day: byte(day)? })
}

fn wrong_date(text: &str) -> (String, &'static str) {
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let right = text.split('-').all(digits);
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    match lengths.as_slice() {
        [4, 2, 2] if right => {
            (format!("there is no day {text} in the calendar"), "check the day and the month")
        }
        [4, 2] if right => {
            (format!("there is no month {text} in the calendar"), "months are 01 to 12")
        }
        _ => (format!("`{text}` is not a date"), "write it as 2025-02-20, or 2025-02, or 2025"),
    }
}

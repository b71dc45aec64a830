//! A story in which every text, id, address, cell and file name has been a vector of a public list: a
//! text that runs as a script where somebody takes it for markup. What `check` refuses is counted, and
//! what it lets through stays.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use nutgraf::story::files::Files;
use nutgraf::story::problem::{Place, Problem};
use nutgraf::story::read::read;
use serde_json::Value;

use crate::story::good;

/// The vectors, as `.ci/setup` has unpacked them; none where it could not.
pub fn vectors() -> Option<Vec<String>> {
    let tools = std::env::var_os("NUTGRAF_TOOLS")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache/nutgraf")));
    let list = fs::read(tools?.join("vectors/vectors.json")).ok()?;
    Some(serde_json::from_slice(&list).expect("a list of texts"))
}

/// Where a text stands: in the document by its line, or in a table by row and column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Slot {
    Line(usize),
    Cell(String, usize, usize),
}

/// A story with vectors in it.
pub struct Laden {
    pub files: Files,
    /// How many vectors stand in it, and how many `check` has refused.
    pub kept: usize,
    pub refused: usize,
}

/// What the small story says in each place, and how its files are written with other words there.
struct Draft {
    slug: String,
    lines: Vec<String>,
    tables: BTreeMap<String, Vec<Vec<String>>>,
}

impl Draft {
    fn new(slug: &str) -> Draft {
        let mut files = good();
        let document = files.remove("en.json").expect("a document");
        let document: Value = serde_json::from_slice(&document).expect("JSON");
        // Each text has a line of its own.
        let text = serde_json::to_string_pretty(&document).expect("JSON");
        let rows = |text: Vec<u8>| {
            let text = String::from_utf8(text).expect("UTF-8");
            text.lines().map(|row| row.split(',').map(str::to_owned).collect()).collect()
        };
        Draft {
            slug: slug.to_owned(),
            lines: text.lines().map(str::to_owned).collect(),
            tables: files.into_iter().map(|(name, text)| (name, rows(text))).collect(),
        }
    }

    /// All places with a text.
    fn slots(&self) -> Vec<Slot> {
        let lines = (0..self.lines.len()).filter(|nth| parts(&self.lines[*nth]).is_some());
        let cells = self.tables.iter().flat_map(|(name, rows)| {
            rows.iter().enumerate().flat_map(move |(row, cells)| {
                (0..cells.len()).map(move |column| Slot::Cell(name.clone(), row, column))
            })
        });
        lines.map(Slot::Line).chain(cells).collect()
    }

    /// The places that take any text, and those that take only what they are for.
    fn places(&self) -> (Vec<Slot>, Vec<Slot>) {
        let slots = self.slots().into_iter().enumerate();
        let mut tags =
            slots.map(|(nth, slot)| (slot, format!("<b onclick=alert({nth})>"))).collect();
        let strict = self.accept(&mut tags);
        (tags.into_keys().collect(), strict.into_iter().collect())
    }

    /// The files, with these texts in their places.
    fn files(&self, texts: &BTreeMap<Slot, String>) -> Files {
        let lines = self.lines.iter().enumerate().map(|(nth, line)| {
            match (texts.get(&Slot::Line(nth)), parts(line)) {
                (Some(text), Some((start, end))) => {
                    format!("{start}{}{end}\n", serde_json::to_string(text).expect("a text"))
                }
                _ => format!("{line}\n"),
            }
        });
        let document =
            lines.collect::<String>().replace("\"harbour\"", &format!("{:?}", self.slug));
        let mut files = Files::from([("en.json".to_owned(), document.into_bytes())]);
        for (name, rows) in &self.tables {
            let mut table = String::new();
            for (row, cells) in rows.iter().enumerate() {
                let cells = cells.iter().enumerate().map(|(column, cell)| {
                    let text = texts.get(&Slot::Cell(name.clone(), row, column));
                    text.map_or_else(
                        || cell.clone(),
                        |text| format!("\"{}\"", text.replace('"', "\"\"")),
                    )
                });
                table += &(cells.collect::<Vec<_>>().join(",") + "\n");
            }
            files.insert(name.clone(), table.into_bytes());
        }
        files
    }

    /// Which of these places a problem is about.
    fn blamed(&self, problem: &Problem, texts: &BTreeMap<Slot, String>) -> Option<Slot> {
        let exact = match &problem.place {
            Place::Text { line, .. } => Slot::Line(line - 1),
            Place::Cell { row, column } => {
                let head = self.tables.get(&problem.file).and_then(|rows| rows.first())?;
                let at = head.iter().position(|name| name == column).unwrap_or_default();
                Slot::Cell(problem.file.clone(), row - 1, at)
            }
            Place::File => Slot::Cell(problem.file.clone(), 0, 0),
        };
        // The fault of another: of what stands nearest behind.
        let next = texts.range(exact..).next().or_else(|| texts.iter().next());
        next.map(|(slot, _)| slot.clone())
    }

    /// Takes the texts away with which the story has problems, until it has none; returns their
    /// places.
    fn accept(&self, texts: &mut BTreeMap<Slot, String>) -> BTreeSet<Slot> {
        let mut refused = BTreeSet::new();
        while let Err(wrong) = read(&self.files(texts), "en") {
            let blamed = wrong.problems.iter().filter_map(|problem| self.blamed(problem, texts));
            let blamed: BTreeSet<Slot> = blamed.collect();
            assert!(!blamed.is_empty(), "{:#?}", wrong.problems);
            for slot in blamed {
                texts.remove(&slot);
                refused.insert(slot);
            }
        }
        refused
    }
}

/// The small story by this name with these vectors in it.
pub fn laden(slug: &str, vectors: &[String]) -> Laden {
    let draft = Draft::new(slug);
    let (open, strict) = draft.places();
    let mut kept: BTreeMap<Slot, Vec<String>> = BTreeMap::new();
    let mut refused = 0;
    for share in vectors.chunks(open.len()) {
        let mut texts = open.iter().cloned().zip(share.iter().cloned()).collect();
        refused += draft.accept(&mut texts).len();
        for (slot, text) in texts {
            kept.entry(slot).or_default().push(text);
        }
    }
    // As a part of addresses, which have no blanks.
    let address = |text: &String| {
        let text: String = text.split_whitespace().collect();
        format!("https://a.example/?{text}")
    };
    let addresses = strict.iter().cloned().zip(vectors.iter().map(address).cycle());
    let mut addresses = addresses.collect();
    refused += draft.accept(&mut addresses).len();
    kept.extend(addresses.into_iter().map(|(slot, text)| (slot, vec![text])));
    let join = |texts: &Vec<String>| texts.join(" ");
    let mut texts = kept.iter().map(|(slot, texts)| (slot.clone(), join(texts))).collect();
    // What each is, all of them together need not be.
    for slot in draft.accept(&mut texts) {
        kept.entry(slot.clone()).or_default().truncate(1);
        texts.insert(slot.clone(), join(&kept[&slot]));
    }
    for slot in draft.accept(&mut texts) {
        kept.remove(&slot);
    }
    let files = draft.files(&texts);
    Laden { files, kept: kept.values().map(Vec::len).sum(), refused }
}

/// A line of JSON with a text as its value: what stands before and after the text.
fn parts(line: &str) -> Option<(&str, &str)> {
    let value = line.find(": ").map_or_else(|| line.len() - line.trim_start().len(), |at| at + 2);
    let (start, text) = line.split_at(value);
    let end = text.strip_suffix(',').map_or("", |_| ",");
    text.starts_with('"').then_some((start, end))
}

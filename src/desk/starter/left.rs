//! What is left of the example in a story: nobody may publish it.

use serde_json::Value;

use super::{FILES, MARK};
use crate::story::files::{Files, languages};
use crate::story::json::Json;
use crate::story::problem::{Place, Problems};

/// The texts and files of the example that are still in a story, each file in one sentence.
pub fn left(files: &Files) -> Vec<String> {
    let mut found = Vec::new();
    for (name, bytes) in files {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let lines = if name.ends_with(".json") { in_document(name, text) } else { in_table(text) };
        let count = lines.len();
        if count > 0 {
            let texts = if count == 1 { "text is" } else { "texts are" };
            found.push(format!(
                "{name}: {count} {texts} left over from the example, beginning with `{MARK}`; \
                 replace what is in {}",
                ranges(lines)
            ));
        }
    }
    found.extend(untouched(files).map(|name| {
        format!("{name}: its rows are made-up data left over from the example; replace them")
    }));
    found
}

/// The lines of texts of a document that are marked. What is no JSON is told by its checks.
fn in_document(name: &str, text: &str) -> Vec<usize> {
    let Some(json) = Json::parse(name, text, &mut Problems::default()) else { return Vec::new() };
    let mut pointers = Vec::new();
    collect(&json.value, String::new(), &mut pointers);
    let line = |pointer: &String| match json.place(pointer) {
        Place::Text { line, .. } => Some(line),
        _ => None,
    };
    pointers.iter().filter_map(line).collect()
}

fn collect(value: &Value, pointer: String, found: &mut Vec<String>) {
    match value {
        Value::String(text) if is_marked(text) => found.push(pointer),
        Value::Array(items) => {
            for (nth, item) in items.iter().enumerate() {
                collect(item, format!("{pointer}/{nth}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                // `~` and `/` have a meaning in pointers.
                let name = name.replace('~', "~0").replace('/', "~1");
                collect(value, format!("{pointer}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// The rows of a table with a cell that is marked.
fn in_table(text: &str) -> Vec<usize> {
    let reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let rows = reader.into_records().filter_map(Result::ok);
    let marked = rows.filter(|row| row.iter().any(is_marked));
    marked.filter_map(|row| usize::try_from(row.position()?.line()).ok()).collect()
}

/// Whether the first word is the mark.
fn is_marked(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).next() == Some(MARK)
}

/// The tables without texts that are as they were written and named in a document.
fn untouched(files: &Files) -> impl Iterator<Item = &'static str> {
    let documents: Vec<Value> = languages(files)
        .into_iter()
        .filter_map(|tag| serde_json::from_slice(files.get(&format!("{tag}.json"))?).ok())
        .collect();
    FILES.into_iter().filter_map(move |(name, own)| {
        let same = files.get(name).is_some_and(|bytes| bytes == own.as_bytes());
        let table = name.ends_with(".csv") && in_table(own).is_empty();
        let named = documents.iter().any(|document| names(document, name));
        (same && table && named).then_some(name)
    })
}

/// Whether a text in a value is this name.
fn names(value: &Value, name: &str) -> bool {
    match value {
        Value::String(text) => text == name,
        Value::Array(items) => items.iter().any(|item| names(item, name)),
        Value::Object(fields) => fields.values().any(|value| names(value, name)),
        _ => false,
    }
}

/// `lines 6, 8 to 10 and 13`, each once.
fn ranges(mut lines: Vec<usize>) -> String {
    lines.sort_unstable();
    lines.dedup();
    let noun = if lines.len() == 1 { "line" } else { "lines" };
    let next = |one: &usize, other: &usize| one + 1 == *other;
    let parts = lines.chunk_by(next).map(|part| match part {
        [first, .., last] => format!("{first} to {last}"),
        _ => part.iter().map(usize::to_string).collect(),
    });
    let parts: Vec<String> = parts.collect();
    match parts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{noun} {} and {last}", rest.join(", ")),
        _ => format!("{noun} {}", parts.concat()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(document: &str) -> Files {
        [("en.json".to_owned(), document.as_bytes().to_vec())].into()
    }

    #[test]
    fn the_word_at_the_beginning_is_the_mark() {
        for text in ["Example: do more", "Example Office", "Example"] {
            assert!(is_marked(text), "{text}");
        }
        for text in ["Examples of it", "For Example", "example-office", "", "An Example"] {
            assert!(!is_marked(text), "{text}");
        }
    }

    #[test]
    fn each_text_is_told_with_its_line() {
        let document =
            "{\n\"a\": \"Example: x\",\n\"b\": [\"Example: y\", \"z\"],\n\"c/d\": \"Example\"\n}";
        let expected = "en.json: 3 texts are left over from the example, beginning with `Example`; \
                        replace what is in lines 2 to 4";
        assert_eq!(left(&files(document)), [expected]);
        assert_eq!(left(&files("{\"title\": \"Landings fall\"}")), [""; 0]);
    }

    #[test]
    fn lines_are_told_briefly() {
        assert_eq!(ranges(vec![4, 6, 5, 6, 1, 9, 10]), "lines 1, 4 to 6 and 9 to 10");
        assert_eq!(ranges(vec![7]), "line 7");
        assert_eq!(ranges(vec![7, 8]), "lines 7 to 8");
    }
}

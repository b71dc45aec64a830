//! A JSON document whose every value knows its line and column.

use std::collections::HashMap;

use jsonc_parser::ast::{Object, Value as Node};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::{Map, Value};

use super::problem::{Place, ProblemKind, Problems};
use super::text::Cursor;

/// The most values of a document, far more than a story has: each is kept with its place.
const MOST_VALUES: usize = 100_000;
/// How deep values may be nested, and how long names of fields may be: both are in the places.
const DEEPEST: usize = 16;
const LONGEST: usize = 64;

/// A document with places, which are found by JSON Pointer (RFC 6901).
///
/// ```
/// use nutgraf::story::json::Json;
/// use nutgraf::story::problem::{Place, Problems};
///
/// let json = Json::parse("en.json", "{\n  \"a\": [1, 2]\n}", &mut Problems::default()).unwrap();
/// assert_eq!(json.value["a"][1], 2);
/// assert_eq!(json.place("/a/1"), Place::Text { line: 2, column: 12 });
/// ```
pub struct Json {
    file: String,
    /// The document.
    pub value: Value,
    places: HashMap<String, Place>,
    keys: HashMap<String, Place>,
}

impl Json {
    /// Reads strict JSON; `None` with the problem noted if it is not.
    pub fn parse(file: &str, text: &str, problems: &mut Problems) -> Option<Json> {
        let strict = ParseOptions {
            allow_comments: false,
            allow_loose_object_property_names: false,
            allow_trailing_commas: false,
            allow_missing_commas: false,
            allow_single_quoted_strings: false,
            allow_hexadecimal_numbers: false,
            allow_unary_plus_numbers: false,
            allow_bare_decimal_point_numbers: false,
            allow_non_finite_numbers: false,
            allow_extended_string_escapes: false,
        };
        if values(text) > MOST_VALUES {
            let what = format!("the document has more than {MOST_VALUES} values");
            problems.add(
                file,
                Place::File,
                ProblemKind::TooMany,
                what,
                "move figures to CSV files, and remove what you do not need",
            );
            return None;
        }
        let ast = match parse_to_ast(text, &CollectOptions::default(), &strict) {
            Ok(ast) => ast.value,
            Err(error) => {
                let place =
                    Place::Text { line: error.line_display(), column: error.column_display() };
                let what = format!("this is not JSON: {}", error.kind());
                problems.add(
                    file,
                    place,
                    ProblemKind::Syntax,
                    what,
                    syntax_help(&error.kind().to_string()),
                );
                return None;
            }
        };
        let (places, keys) = (HashMap::new(), HashMap::new());
        let mut json = Json { file: file.to_owned(), value: Value::Null, places, keys };
        let cursor = Cursor::new(text);
        let mut reader = JsonReader { cursor, json: &mut json, problems, deep: false };
        let value = reader.read(&ast?, String::new(), 0);
        let deep = reader.deep;
        json.value = value;
        (!deep).then_some(json)
    }

    /// Notes a problem with the value at a pointer, or with what is nearest above it.
    pub fn problem(
        &self,
        problems: &mut Problems,
        pointer: &str,
        kind: ProblemKind,
        what: impl Into<String>,
        help: impl Into<String>,
    ) {
        problems.add(&self.file, self.place(pointer), kind, what, help);
    }

    /// The name of the file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The place of a value.
    pub fn place(&self, pointer: &str) -> Place {
        let above = core::iter::successors(Some(pointer), |pointer| {
            pointer.rsplit_once('/').map(|(above, _)| above)
        });
        let mut found = above.filter_map(|pointer| self.places.get(pointer));
        found.next().cloned().unwrap_or(Place::File)
    }

    /// The place of the name of a field.
    pub fn key_place(&self, pointer: &str) -> Place {
        self.keys.get(pointer).cloned().unwrap_or_else(|| self.place(pointer))
    }
}

fn syntax_help(kind: &str) -> &'static str {
    if kind.contains("nesting") {
        "a story is never nested this deeply; look for unclosed brackets"
    } else if kind.contains("Comment") {
        "JSON has no comments; remove it"
    } else {
        "look here for a missing or extra comma, quote or bracket; a code editor with JSON support \
         marks it"
    }
}

/// At most how many values a document has, as a look at its commas and brackets tells.
fn values(text: &str) -> usize {
    let (mut count, mut quoted, mut escaped) = (1, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            b',' | b'[' | b'{' if !quoted => count += 1,
            _ => {}
        }
    }
    count
}

struct JsonReader<'a> {
    cursor: Cursor<'a>,
    json: &'a mut Json,
    problems: &'a mut Problems,
    /// Whether something was nested too deeply to be read.
    deep: bool,
}

impl JsonReader<'_> {
    fn read(&mut self, node: &Node<'_>, pointer: String, depth: usize) -> Value {
        let place = self.cursor.at(node.start());
        if depth > DEEPEST {
            if !self.deep {
                let file = &self.json.file;
                self.problems.add(
                    file,
                    place,
                    ProblemKind::Syntax,
                    "this is nested too deeply",
                    syntax_help("nesting"),
                );
            }
            self.deep = true;
            return Value::Null;
        }
        self.json.places.insert(pointer.clone(), place);
        match node {
            Node::StringLit(text) => Value::String(text.value.to_string()),
            Node::BooleanLit(boolean) => Value::Bool(boolean.value),
            Node::NullKeyword(_) => Value::Null,
            Node::NumberLit(number) => self.number(number.value, &pointer),
            Node::Array(array) => {
                let items = array.elements.iter().enumerate();
                items
                    .map(|(nth, item)| self.read(item, format!("{pointer}/{nth}"), depth + 1))
                    .collect()
            }
            Node::Object(object) => self.object(object, &pointer, depth),
        }
    }

    fn number(&mut self, text: &str, pointer: &str) -> Value {
        match text.parse::<serde_json::Number>() {
            Ok(number) if number.as_f64().is_some_and(f64::is_finite) => Value::Number(number),
            _ => {
                let what = format!("`{text}` is too large for a number here");
                self.json.problem(
                    self.problems,
                    pointer,
                    ProblemKind::OutOfRange,
                    what,
                    "write a number that fits",
                );
                Value::Number(0.into())
            }
        }
    }

    fn object(&mut self, object: &Object<'_>, pointer: &str, depth: usize) -> Value {
        let mut fields = Map::new();
        for property in &object.properties {
            let name = property.name.as_str();
            let place = self.cursor.at(property.start());
            if name.len() > LONGEST {
                let file = &self.json.file;
                let help = "no field has such a long name; remove it";
                self.problems.add(
                    file,
                    place,
                    ProblemKind::FieldUnknown,
                    "this field is unknown",
                    help,
                );
                continue;
            }
            // `~` and `/` have a meaning in pointers.
            let below = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
            if fields.contains_key(name) {
                let file = &self.json.file;
                let what = format!("the field `{name}` appears twice");
                self.problems.add(
                    file,
                    place.clone(),
                    ProblemKind::Repeated,
                    what,
                    "keep one of the two",
                );
            }
            self.json.keys.insert(below.clone(), place);
            let value = self.read(&property.value, below, depth + 1);
            fields.insert(name.to_owned(), value);
        }
        Value::Object(fields)
    }
}

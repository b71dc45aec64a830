//! The JSON Schema of a story document, and what it finds wrong in one.

mod types;

use std::sync::LazyLock;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{ValidationError, Validator};
use serde_json::Value;

use self::types::{expected, how_to_write, kind_of};
use super::document::{Document, FORMAT};
use super::json::Json;
use super::problem::{ProblemKind, Problems, nearest};

/// The schema, generated from the document types.
///
/// ```
/// let schema = nutgraf::story::schema::schema();
/// assert!(schema["required"].as_array().unwrap().contains(&"title".into()));
/// ```
pub fn schema() -> Value {
    schemars::schema_for!(Document).to_value()
}

/// The schema and what checks by it, made once: each language of a story asks for them, and so does
/// each empty text.
pub(super) static SCHEMA: LazyLock<Value> = LazyLock::new(schema);
static VALIDATOR: LazyLock<Option<Validator>> = LazyLock::new(|| Validator::new(&SCHEMA).ok());

/// The document, if its shape is right; otherwise what is wrong is noted.
///
/// ```
/// use nutgraf::story::json::Json;
/// use nutgraf::story::problem::{ProblemKind, Problems};
/// use nutgraf::story::schema::document;
///
/// let mut problems = Problems::default();
/// let json = Json::parse("en.json", "{ \"format\": 99 }", &mut problems).unwrap();
/// assert!(document(&json, &mut problems).is_none());
/// assert_eq!(problems.into_sorted()[0].kind, ProblemKind::Format);
/// ```
pub fn document(json: &Json, problems: &mut Problems) -> Option<Document> {
    if is_something_else(&json.value) {
        let help = "each JSON file in a story folder is the story in one language, such as \
                    en.json; move this one elsewhere";
        json.problem(
            problems,
            "",
            ProblemKind::Shape,
            "this is not a story: it has none of a story's fields",
            help,
        );
        return None;
    }
    if !right_version(json, problems) {
        return None;
    }
    let Some(validator) = VALIDATOR.as_ref() else {
        json.problem(
            problems,
            "",
            ProblemKind::Shape,
            "the schema of this build is broken",
            "please report it",
        );
        return None;
    };
    let mut shape_is_right = true;
    for error in validator.iter_errors(&json.value) {
        shape_is_right = false;
        if problems.is_full() {
            problems.cut_short();
            break;
        }
        note(json, &SCHEMA, &error, problems);
    }
    if !shape_is_right {
        return None;
    }
    match serde_json::from_value(json.value.clone()) {
        Ok(document) => Some(document),
        Err(error) => {
            let help = "compare the document with story.schema.json";
            json.problem(problems, "", ProblemKind::Shape, error.to_string(), help);
            None
        }
    }
}

/// Whether a document was never meant to be a story, such as `package.json`: all that is missing
/// would bury that.
fn is_something_else(value: &Value) -> bool {
    const FIELDS: [&str; 7] = ["format", "slug", "title", "key", "updated", "sources", "blocks"];
    let fields = value.as_object().filter(|fields| !fields.is_empty());
    fields.is_some_and(|fields| FIELDS.iter().all(|name| !fields.contains_key(*name)))
}

/// A document of another version would only give misleading problems.
fn right_version(json: &Json, problems: &mut Problems) -> bool {
    let Some(format) = json.value.get("format").filter(|format| format.is_number()) else {
        return true;
    };
    let right = format.as_u64() == Some(FORMAT.into());
    if !right {
        let what = format!("format {format} is not known; this build reads format {FORMAT}");
        let help = format!("write `\"format\": {FORMAT}`, or use a release that reads {format}");
        json.problem(problems, "/format", ProblemKind::Format, what, help);
    }
    right
}

fn note(json: &Json, schema: &Value, error: &ValidationError<'_>, problems: &mut Problems) {
    let pointer = error.instance_path().as_str();
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let known = known_fields(schema, error.schema_path().as_str());
            for name in unexpected {
                let place = json.key_place(&format!("{pointer}/{name}"));
                let what = format!("the field `{name}` is not valid here");
                problems.add(
                    json.file(),
                    place,
                    ProblemKind::FieldUnknown,
                    what,
                    nearest(name, known.iter().map(String::as_str)),
                );
            }
        }
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            let what = format!("the field `{name}` is missing");
            json.problem(
                problems,
                pointer,
                ProblemKind::FieldMissing,
                what,
                format!("add `\"{name}\": …` here"),
            );
        }
        ValidationErrorKind::Type { kind } => {
            let found = kind_of(error.instance());
            let what = format!("this is {found} where {} is expected", expected(kind));
            json.problem(problems, pointer, ProblemKind::WrongType, what, how_to_write(kind));
        }
        ValidationErrorKind::Enum { options } => {
            let options = options.as_array().map(Vec::as_slice).unwrap_or_default();
            let known = options.iter().filter_map(Value::as_str);
            let what = format!("{} is not an allowed value here", error.instance());
            let help = nearest(error.instance().as_str().unwrap_or_default(), known);
            json.problem(problems, pointer, ProblemKind::WrongValue, what, help);
        }
        // An object that may also be left out: what is wrong is in the object.
        ValidationErrorKind::AnyOf { context } => {
            for error in context.first().into_iter().flatten() {
                note(json, schema, error, problems);
            }
        }
        // A choice of words with a description for each.
        ValidationErrorKind::OneOfNotValid { .. } => {
            let known = words(schema, error.schema_path().as_str());
            let what = format!("{} is not an allowed value here", error.instance());
            let wrong = error.instance().as_str().unwrap_or_default();
            json.problem(
                problems,
                pointer,
                ProblemKind::WrongValue,
                what,
                nearest(wrong, known.into_iter()),
            );
        }
        ValidationErrorKind::Minimum { limit } => {
            let what = format!("{} is less than {limit}", error.instance());
            json.problem(
                problems,
                pointer,
                ProblemKind::OutOfRange,
                what,
                format!("write {limit} or more"),
            );
        }
        ValidationErrorKind::Maximum { limit } => {
            let what = format!("{} is more than {limit}", error.instance());
            json.problem(
                problems,
                pointer,
                ProblemKind::OutOfRange,
                what,
                format!("write {limit} or less"),
            );
        }
        ValidationErrorKind::MinItems { limit } | ValidationErrorKind::MaxItems { limit } => {
            let count = error.instance().as_array().map_or(0, Vec::len);
            let what = format!("this list has {count} items where {limit} are expected");
            json.problem(
                problems,
                pointer,
                ProblemKind::OutOfRange,
                what,
                format!("write {limit} items"),
            );
        }
        _ => {
            let help = "compare the document with story.schema.json";
            json.problem(problems, pointer, ProblemKind::Shape, error.to_string(), help);
        }
    }
}

/// The words of a `oneOf` in the schema.
fn words<'a>(schema: &'a Value, path: &str) -> Vec<&'a str> {
    let choices = schema.pointer(path).and_then(Value::as_array);
    let words = choices.into_iter().flatten();
    words.filter_map(|choice| choice.get("const")?.as_str()).collect()
}

/// The fields of the object type whose `additionalProperties` was violated.
fn known_fields(schema: &Value, path: &str) -> Vec<String> {
    let above = path.rsplit_once('/').map_or("", |(above, _)| above);
    let fields = schema.pointer(above).and_then(|object| object.get("properties")?.as_object());
    fields.map(|fields| fields.keys().cloned().collect()).unwrap_or_default()
}

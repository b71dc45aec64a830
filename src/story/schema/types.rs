//! Types of JSON in the words of an author.

use jsonschema::error::TypeKind;
use serde_json::Value;

/// What a value is, in words.
pub fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// How to write a value of the type that is expected.
pub fn how_to_write(kind: &TypeKind) -> &'static str {
    let TypeKind::Single(kind) = kind else { return "put text in double quotes" };
    match kind.as_str() {
        "string" => "put text in double quotes",
        "integer" | "number" => "write digits, without quotes",
        "array" => "put a list into [ and ]",
        "object" => "put fields into { and }",
        _ => "write true or false, without quotes",
    }
}

/// What is expected, in words.
pub fn expected(kind: &TypeKind) -> String {
    let name = |name: &str| match name {
        "string" => "text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        "array" => "a list",
        "object" => "an object",
        _ => "null",
    };
    match kind {
        TypeKind::Single(kind) => name(kind.as_str()).to_owned(),
        TypeKind::Multiple(kinds) => {
            let names: Vec<&str> = kinds.iter().map(|kind| name(kind.as_str())).collect();
            names.join(" or ")
        }
    }
}

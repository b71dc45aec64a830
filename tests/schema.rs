//! The committed JSON Schema is the generated one, and explains every field.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "goldens/golden.rs"]
mod golden;

use std::path::Path;

use nutgraf::story::schema::schema;
use serde_json::Value;

#[test]
fn the_committed_schema_is_the_generated_one() {
    let text = format!("{:#}\n", schema());
    golden::check(Path::new("www/stories/story.schema.json"), &text);
}

#[test]
fn every_field_and_every_word_is_described() {
    let mut missing = Vec::new();
    look(&schema(), "", &mut missing);
    assert!(missing.is_empty(), "without a description: {missing:#?}");
}

/// Fields of objects, and the words of a choice.
fn look(value: &Value, at: &str, missing: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let described = |value: &Value| value.get("description").is_some_and(Value::is_string);
            let properties = fields.get("properties").and_then(Value::as_object);
            let undescribed =
                properties.into_iter().flatten().filter(|(_, field)| !described(field));
            missing.extend(undescribed.map(|(name, _)| format!("{at}/{name}")));
            if fields.contains_key("const") && !described(value) {
                missing.push(at.to_owned());
            }
            for (name, inner) in fields {
                look(inner, &format!("{at}/{name}"), missing);
            }
        }
        Value::Array(items) => {
            for (nth, item) in items.iter().enumerate() {
                look(item, &format!("{at}/{nth}"), missing);
            }
        }
        _ => {}
    }
}

//! What a document lacks to show a series, and how it comes into it.

use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstArray, CstInputValue, CstObject, CstRootNode};
use serde::Serialize;
use serde_json::Value;

/// The parts that a document lacks. What only the author knows is empty, and `check` asks for it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Lack {
    /// The block, for `trends`; `null` where the document shows the file already.
    pub trend: Option<Value>,
    /// The source, for `sources`; `null` where the document has it.
    pub source: Option<Value>,
    /// Choices for the trend that shows the file already, with the values that are new.
    pub choices: Vec<Value>,
    /// Which of the trends that is.
    #[serde(skip)]
    pub shown: Option<usize>,
}

impl Lack {
    /// Whether the document has everything.
    pub fn is_empty(&self) -> bool {
        self.trend.is_none() && self.source.is_none() && self.choices.is_empty()
    }

    /// Whether the author has to write some of it.
    pub fn is_to_fill(&self) -> bool {
        self.source.iter().chain(&self.trend).chain(&self.choices).any(has_empty)
    }

    /// The ids of what is new: source, block, series.
    pub fn names(&self) -> Vec<String> {
        let parts = self.source.iter().chain(&self.trend);
        let ids = parts.filter_map(|part| part.get("id")?.as_str());
        let values = self.choices.iter().filter_map(|choice| choice.get("values")?.as_array());
        let ids = ids.chain(values.flatten().filter_map(|value| value.get("id")?.as_str()));
        ids.map(|id| format!("`{id}`")).collect()
    }

    /// A document with the parts in it, otherwise as it was written.
    ///
    /// # Errors
    /// In words: that it is no story document.
    pub fn added_to(&self, document: &str) -> Result<String, &'static str> {
        let root = CstRootNode::parse(document, &ParseOptions::default());
        let root = root.map_err(|_| "this is not JSON")?;
        let object = root.object_value().ok_or("this is not a story document")?;
        if let Some(source) = &self.source {
            object.array_value_or_set("sources").append(input(source));
        }
        if let Some(trend) = &self.trend {
            let id = trend.get("id").cloned().unwrap_or_default();
            object.array_value_or_set("blocks").append(input(&id));
            object.array_value_or_set("trends").append(input(trend));
        }
        let shown = self.shown.and_then(|nth| {
            object.array_value("trends")?.elements().get(nth).and_then(|it| it.as_object())
        });
        if let Some(shown) = shown.filter(|_| !self.choices.is_empty()) {
            let choices = shown.array_value_or_set("choices");
            self.choices.iter().for_each(|choice| extend(&choices, choice));
        }
        Ok(root.to_string())
    }
}

/// Whether there is an empty text in a value.
fn has_empty(value: &Value) -> bool {
    match value {
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.iter().any(has_empty),
        Value::Object(fields) => fields.values().any(has_empty),
        _ => false,
    }
}

/// Puts a choice into a list of them: its values behind those of the same column, if it is there.
fn extend(choices: &CstArray, choice: &Value) {
    let column = choice.get("column").and_then(Value::as_str);
    let all = choices.elements();
    let known = all.iter().filter_map(|it| it.as_object());
    match known.into_iter().find(|known| text(known, "column").as_deref() == column) {
        Some(known) => {
            let values = choice.get("values").and_then(Value::as_array);
            let list = known.array_value_or_set("values");
            for value in values.into_iter().flatten() {
                list.append(input(value));
            }
        }
        None => drop(choices.append(input(choice))),
    }
}

/// The text in a field.
fn text(object: &CstObject, field: &str) -> Option<String> {
    object.get(field)?.value()?.as_string_lit()?.decoded_value().ok()
}

fn input(value: &Value) -> CstInputValue {
    match value {
        Value::Null => CstInputValue::Null,
        Value::Bool(boolean) => CstInputValue::Bool(*boolean),
        Value::Number(number) => CstInputValue::Number(number.to_string()),
        Value::String(text) => CstInputValue::String(text.clone()),
        Value::Array(items) => CstInputValue::Array(items.iter().map(input).collect()),
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| (name.clone(), input(value)));
            CstInputValue::Object(fields.collect())
        }
    }
}

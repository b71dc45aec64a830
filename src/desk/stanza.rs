//! What a story document needs to show a series: a trend, and the source of its figures.

use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstInputValue, CstRootNode};
use serde::Serialize;
use serde_json::{Value, json};

use super::import::series::Series;

/// The parts of a document for a series. What only the author knows is empty, and `check` asks
/// for it.
#[derive(Debug, Serialize)]
pub struct Stanza {
    /// The block, for `trends`.
    pub trend: Value,
    /// The source, for `sources`.
    pub source: Value,
}

impl Stanza {
    /// The parts for the series in a file of the story folder.
    pub fn new(series: &Series, file: &str, source: &str) -> Stanza {
        let stem = file.strip_suffix(".csv").unwrap_or(file);
        let choices = series.choices.iter().map(|choice| {
            let values =
                choice.values.iter().map(|(id, label)| json!({ "id": id, "label": label }));
            let values: Vec<Value> = values.collect();
            json!({ "column": choice.column, "label": choice.label, "values": values })
        });
        let choices: Vec<Value> = choices.collect();
        let mut trend = json!({
            "id": slug::slugify(stem),
            "title": "",
            "measure": "",
            "data": file,
            "unit": { "one": "", "other": "", "short": series.mark },
            "decimals": series.decimals().min(3),
        });
        if let Some(fields) = trend.as_object_mut().filter(|_| !choices.is_empty()) {
            fields.insert("choices".into(), choices.into());
        }
        let source =
            json!({ "id": source, "publisher": "", "title": "", "date": "", "citation": "" });
        Stanza { trend, source }
    }

    /// A document with the parts in it, otherwise as it was written; `None` if a trend shows the
    /// file already.
    ///
    /// # Errors
    /// In words: that it is no story document.
    pub fn added_to(&self, document: &str) -> Result<Option<String>, &'static str> {
        const NO_JSON: &str = "this is not JSON";
        let value: Value = serde_json::from_str(document).map_err(|_| NO_JSON)?;
        let has = |list: &str, field: &str, wanted: &Value| {
            let all = value.get(list).and_then(Value::as_array).into_iter().flatten();
            all.into_iter().any(|item| item.get(field) == wanted.get(field))
        };
        if has("trends", "data", &self.trend) {
            return Ok(None);
        }
        let root = CstRootNode::parse(document, &ParseOptions::default());
        let root = root.map_err(|_| NO_JSON)?;
        let object = root.object_value().ok_or("this is no story document")?;
        if !has("sources", "id", &self.source) {
            object.array_value_or_set("sources").append(input(&self.source));
        }
        let id = self.trend.get("id").cloned().unwrap_or_default();
        object.array_value_or_set("blocks").append(input(&id));
        object.array_value_or_set("trends").append(input(&self.trend));
        Ok(Some(root.to_string()))
    }
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

//! What a story document needs to show a series: a trend, and the source of its figures.

pub mod documents;
pub mod lack;

use serde_json::{Value, json};

use self::lack::Lack;
use super::import::figure_mark::FigureMark;
use super::import::imported_series::ImportedSeries;
use crate::story::id::Id;

/// The parts of a document for a series. What only the author knows is empty, and `check` asks
/// for it.
#[derive(Debug)]
pub struct Stanza {
    /// The block, for `trends`.
    pub trend: Value,
    /// The source, for `sources`.
    pub source: Value,
}

impl Stanza {
    /// The parts for the series in a file of the story folder. What its marks mean becomes the
    /// notes of the chart.
    pub fn new(series: &ImportedSeries, marks: &[FigureMark], file: &str, source: &str) -> Stanza {
        let stem = file.strip_suffix(".csv").unwrap_or(file);
        let choices = series.choices.iter().map(|choice| {
            let values =
                choice.values.iter().map(|(id, label)| json!({ "id": id, "label": label }));
            let values: Vec<Value> = values.collect();
            let together = series.fit_together().then_some(json!({ "together": true }));
            let named = json!({ "column": choice.column, "label": choice.label });
            let parts = [Some(named), together, Some(json!({ "values": values }))];
            let fields = parts.into_iter().flatten().filter_map(|part| part.as_object().cloned());
            Value::Object(fields.flatten().collect())
        });
        let choices: Vec<Value> = choices.collect();
        let mut trend = json!({
            "id": Id::like(stem).map(String::from).unwrap_or_default(),
            "title": "",
            "measure": "",
            "data": file,
            "unit": { "one": "", "other": "", "short": series.unit },
            "decimals": series.decimals().min(3),
        });
        if let Some(fields) = trend.as_object_mut().filter(|_| !choices.is_empty()) {
            fields.insert("choices".into(), choices.into());
        }
        let notes = marks.iter().filter(|mark| !mark.note.is_empty());
        let notes: Vec<Value> =
            notes.map(|mark| json!({ "text": mark.note, "source": source })).collect();
        if let Some(fields) = trend.as_object_mut().filter(|_| !notes.is_empty()) {
            fields.insert("notes".into(), notes.into());
        }
        let source =
            json!({ "id": source, "publisher": "", "title": "", "date": "", "citation": "" });
        Stanza { trend, source }
    }

    /// What a document lacks of the parts.
    pub fn lacking(&self, document: &Value) -> Lack {
        let sources = items(document, "sources");
        let has_source = sources.iter().any(|it| it.get("id") == self.source.get("id"));
        let source = (!has_source).then(|| self.source.clone());
        let trends = items(document, "trends");
        let shown = trends.iter().position(|it| it.get("data") == self.trend.get("data"));
        let choices = shown.and_then(|nth| trends.get(nth));
        let choices = choices.map_or(Vec::new(), |shown| added(shown, &self.trend));
        let trend = shown.is_none().then(|| self.trend.clone());
        Lack { trend, source, choices, shown }
    }
}

/// The choices of a series that a trend has not yet: whole, or with the values that are new.
fn added(shown: &Value, series: &Value) -> Vec<Value> {
    let mut added = Vec::new();
    for choice in items(series, "choices") {
        let known = items(shown, "choices").iter();
        let Some(known) = known.into_iter().find(|it| it.get("column") == choice.get("column"))
        else {
            added.push(choice.clone());
            continue;
        };
        let is_new = |value: &&Value| {
            !items(known, "values").iter().any(|it| it.get("id") == value.get("id"))
        };
        let values: Vec<&Value> = items(choice, "values").iter().filter(is_new).collect();
        if !values.is_empty() {
            added.push(json!({ "column": choice.get("column"), "values": values }));
        }
    }
    added
}

/// The items of a list; none where there is no such list.
fn items<'a>(value: &'a Value, list: &str) -> &'a [Value] {
    value.get(list).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

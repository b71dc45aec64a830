//! Numbers in sentences: worked out from a checked story, and put where texts name them.

mod found;
mod map;
mod options;
mod trend;
mod written;

use std::collections::BTreeMap;

use serde_json::Value;

use self::found::{FigureFault, FigureValue, told};
use self::map::listed;
use self::options::counted;
use self::trend::of_trend;
use super::Story;
use super::document::FigureDocument;
use super::json::Json;
use super::language::fill;
use super::problem::{ProblemKind, Problems, nearest};

/// The figures of a document as readers see them, by their ids; what is wrong is noted.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// use nutgraf::story::figures::figures;
/// use nutgraf::story::json::Json;
/// use nutgraf::story::problem::Problems;
///
/// let mut problems = Problems::default();
/// let json = Json::parse("en.json", "{}", &mut problems).unwrap();
/// assert!(figures(&story, &[], &json, &mut problems).is_empty());
/// ```
pub fn figures(
    story: &Story,
    documents: &[FigureDocument],
    json: &Json,
    problems: &mut Problems,
) -> BTreeMap<String, String> {
    let mut found: BTreeMap<&str, FigureValue> = BTreeMap::new();
    let mut texts = BTreeMap::new();
    for (nth, document) in documents.iter().enumerate() {
        let at = format!("/figures/{nth}");
        let text = figure(story, document, &found).and_then(|figure| {
            found.insert(&document.id, figure);
            told(figure, document, &story.language.formats)
        });
        match text {
            Ok(text) => {
                texts.insert(document.id.clone(), text);
            }
            Err((what, help)) => json.problem(problems, &at, ProblemKind::Figure, what, help),
        }
    }
    texts
}

/// Puts figures into all texts of a document but those that define them.
///
/// ```
/// use nutgraf::story::figures::put;
///
/// let mut document = serde_json::json!({ "title": "Down by {fall} percent" });
/// put(&mut document, &[("fall".to_owned(), "40".to_owned())].into());
/// assert_eq!(document["title"], "Down by 40 percent");
/// ```
pub fn put(value: &mut Value, figures: &BTreeMap<String, String>) {
    match value {
        Value::String(text) if text.contains('{') => {
            let values: Vec<(&str, &str)> =
                figures.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
            *text = fill(text, &values);
        }
        Value::Array(items) => items.iter_mut().for_each(|item| put(item, figures)),
        Value::Object(fields) => {
            let others = fields.iter_mut().filter(|(name, _)| *name != "figures");
            others.for_each(|(_, field)| put(field, figures));
        }
        _ => {}
    }
}

fn figure(
    story: &Story,
    document: &FigureDocument,
    found: &BTreeMap<&str, FigureValue>,
) -> Result<FigureValue, FigureFault> {
    let two = |[one, other]: &[String; 2]| -> Result<[(f64, u8); 2], FigureFault> {
        Ok([number(found, one)?, number(found, other)?])
    };
    let percent = |ratio: f64| FigureValue::Number(ratio * 100.0, 0);
    let whole = |count: usize| FigureValue::Number(count as f64, 0);
    let d = document;
    let ways = [
        d.trend.is_some(),
        d.fall.is_some(),
        d.rise.is_some(),
        d.share.is_some(),
        d.difference.is_some(),
        d.map.is_some(),
        d.options.is_some(),
    ];
    if ways.into_iter().filter(|way| *way).count() != 1 {
        let help = "give it one of `trend`, `fall`, `rise`, `share`, `difference`, `map` and \
                    `options`";
        return Err(("this must give exactly one way to get the number".into(), help.into()));
    }
    if let Some(id) = &d.trend {
        return of_trend(story, id, document);
    }
    if let Some(pair) = d.fall.as_ref().or(d.rise.as_ref()) {
        let [(from, _), (to, _)] = two(pair)?;
        let change = if d.fall.is_some() { 1.0 - to / from } else { to / from - 1.0 };
        return if change > 0.0 && change.is_finite() {
            Ok(percent(change))
        } else {
            let what = format!("the figure moves the other way: from {from} to {to}");
            Err((what, "use `fall` or `rise`, whichever is true, and rewrite the sentence".into()))
        };
    }
    if let Some(pair) = &d.share {
        let [(part, _), (all, _)] = two(pair)?;
        return Ok(percent(part / all));
    }
    if let Some(pair) = &d.difference {
        let [(one, decimals), (other, _)] = two(pair)?;
        return Ok(FigureValue::Number(one - other, decimals));
    }
    if let Some(id) = &d.map {
        return Ok(whole(listed(story, id, document)?));
    }
    let id = d.options.as_deref().unwrap_or_default();
    Ok(whole(counted(story, id, document)?))
}

fn number(found: &BTreeMap<&str, FigureValue>, id: &str) -> Result<(f64, u8), FigureFault> {
    match found.get(id) {
        Some(FigureValue::Number(number, decimals)) => Ok((*number, *decimals)),
        Some(FigureValue::Period(period)) => {
            let what = format!("`{id}` is a {}", period.frequency.noun());
            Err((what, "name a number".into()))
        }
        None => {
            let known = nearest(id, found.keys().copied());
            Err((format!("there is no figure `{id}` above this one"), known))
        }
    }
}

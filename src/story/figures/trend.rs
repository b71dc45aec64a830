//! A figure out of a trend: a value, a sum of them, or where they peak.

use super::found::{FigureFault, FigureValue};
use crate::story::document::{FigureDocument, PeakDocument};
use crate::story::problem::nearest;
use crate::story::time::{Frequency, Period};
use crate::story::trend::{Series, Trend};
use crate::story::{Block, Story};

fn trend<'a>(story: &'a Story, id: &str) -> Result<&'a Trend, FigureFault> {
    let trends = story.blocks.iter().filter_map(Block::trend);
    let all = trends.flat_map(|trend| [Some(trend), trend.below.as_deref()]);
    let all: Vec<&Trend> = all.flatten().collect();
    let known = || nearest(id, all.iter().map(|trend| trend.id.as_str()));
    let found = all.iter().find(|trend| trend.id == id).copied();
    found.ok_or_else(|| (format!("there is no trend `{id}` in `blocks`"), known()))
}

/// The figure that is picked from the trend with this id.
pub(super) fn of_trend(
    story: &Story,
    id: &str,
    document: &FigureDocument,
) -> Result<FigureValue, FigureFault> {
    let trend = trend(story, id)?;
    let series = series(trend, document)?;
    let decimals = trend.units.first().map_or(0, |unit| unit.decimals);
    let value = |period: Period| -> Result<f64, FigureFault> {
        let at = period.since(trend.start);
        let value = at.and_then(|at| series.values.0.get(at).copied().flatten());
        value.ok_or_else(|| (format!("the data have no value for {period}"), "name another".into()))
    };
    let period = |text: &str| period(text, trend.start.frequency);
    if let Some(text) = &document.month {
        let period = period(text)?;
        if !document.first {
            return Ok(FigureValue::Number(value(period)?, decimals));
        }
        let revision = period.since(trend.start).and_then(|at| series.revision_at(at));
        let first = revision.map(|revision| FigureValue::Number(revision.value, decimals));
        let what = format!("the data have no first-published value for {period}");
        return first.ok_or_else(|| (what, "remove `first`".into()));
    }
    if let Some([from, to]) = &document.sum {
        let values = period(from)?.until(period(to)?).map(value);
        return Ok(FigureValue::Number(values.sum::<Result<f64, FigureFault>>()?, decimals));
    }
    let known = series.values.0.iter().enumerate().filter_map(|(at, it)| Some((at, (*it)?)));
    let (peak, wanted) = match (document.highest, document.lowest) {
        // Of equal values the first counts.
        (Some(wanted), None) => (known.rev().max_by(|a, b| a.1.total_cmp(&b.1)), wanted),
        (None, Some(wanted)) => (known.min_by(|a, b| a.1.total_cmp(&b.1)), wanted),
        _ => {
            let help = "give it one of `month`, `sum`, `highest` and `lowest`";
            return Err(("this must pick exactly one figure from the trend".into(), help.into()));
        }
    };
    let (at, value) =
        peak.ok_or_else(|| ("the data have no values".to_owned(), "name another trend".into()))?;
    Ok(match wanted {
        PeakDocument::Value => FigureValue::Number(value, decimals),
        PeakDocument::Month => FigureValue::Period(trend.period_at(at)),
    })
}

fn series<'a>(trend: &'a Trend, document: &FigureDocument) -> Result<&'a Series, FigureFault> {
    for column in document.choose.keys() {
        if !trend.choices.iter().any(|choice| choice.column == *column) {
            let known = nearest(column, trend.choices.iter().map(|it| it.column.as_str()));
            return Err((format!("`{column}` is not a choice of `{}`", trend.id), known));
        }
    }
    let mut key = Vec::new();
    for choice in &trend.choices {
        let place = match document.choose.get(choice.column.as_str()) {
            None => Some(0),
            Some(id) => choice.values.iter().position(|value| value.id == *id),
        };
        let place = place.and_then(|place| u8::try_from(place).ok());
        let known = || nearest("", choice.values.iter().map(|value| value.id.as_str()));
        key.push(place.ok_or_else(|| (format!("`{}` has no such value", choice.column), known()))?);
    }
    let what = "the data have no such series".to_owned();
    trend.series_for(&key).ok_or((what, "choose other values".into()))
}

fn period(text: &str, frequency: Frequency) -> Result<Period, FigureFault> {
    let period = Period::parse(text).filter(|period| period.frequency == frequency);
    period.ok_or_else(|| {
        let what = format!("`{text}` is not a {}", frequency.noun());
        (what, format!("write it like {}", Period::example(frequency)))
    })
}

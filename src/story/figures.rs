//! Numbers in sentences: worked out from a checked story, and put where texts name them.

mod written;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use self::written::written;
use super::atlas::{Atlas, Kind};
use super::date::Date;
use super::document::{CountDocument, FigureDocument, ListedDocument, PeakDocument};
use super::json::Json;
use super::language::{Formats, fill};
use super::options::Options;
use super::problem::{Problems, nearest};
use super::time::{Frequency, Period};
use super::trend::{Series, Trend};
use super::{Block, Story};

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Found {
    /// A number with the decimals that it is shown with.
    Number(f64, u8),
    /// A period.
    Period(Period),
}

/// What is wrong with a figure, and what to do.
type Fault = (String, String);

/// The figures of a document as readers see them, by their ids; what is wrong is noted.
pub fn figures(
    story: &Story,
    documents: &[FigureDocument],
    json: &Json,
    problems: &mut Problems,
) -> BTreeMap<String, String> {
    let mut found: BTreeMap<&str, Found> = BTreeMap::new();
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
            Err((what, help)) => json.problem(problems, &at, what, help),
        }
    }
    texts
}

/// Puts figures into all texts of a document but those that define them.
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
    found: &BTreeMap<&str, Found>,
) -> Result<Found, Fault> {
    let two = |[one, other]: &[String; 2]| -> Result<[(f64, u8); 2], Fault> {
        Ok([number(found, one)?, number(found, other)?])
    };
    let percent = |ratio: f64| Found::Number(ratio * 100.0, 0);
    let whole = |count: usize| Found::Number(count as f64, 0);
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
        return of_trend(trend(story, id)?, document);
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
        return Ok(Found::Number(one - other, decimals));
    }
    if let Some(id) = &d.map {
        return Ok(whole(listed(atlas(story, id)?, document)?));
    }
    let id = d.options.as_deref().unwrap_or_default();
    Ok(whole(counted(options(story, id)?, document)?))
}

fn number(found: &BTreeMap<&str, Found>, id: &str) -> Result<(f64, u8), Fault> {
    match found.get(id) {
        Some(Found::Number(number, decimals)) => Ok((*number, *decimals)),
        Some(Found::Period(period)) => {
            let what = format!("`{id}` is a {}", period.frequency.noun());
            Err((what, "name a number".into()))
        }
        None => {
            let known = nearest(id, found.keys().copied());
            Err((format!("there is no figure `{id}` above this one"), known))
        }
    }
}

fn trend<'a>(story: &'a Story, id: &str) -> Result<&'a Trend, Fault> {
    let trends = story.blocks.iter().filter_map(|block| match block {
        Block::Trend(trend) => Some([Some(trend), trend.below.as_deref()]),
        _ => None,
    });
    let all: Vec<&Trend> = trends.flatten().flatten().collect();
    let known = || nearest(id, all.iter().map(|trend| trend.id.as_str()));
    let found = all.iter().find(|trend| trend.id == id).copied();
    found.ok_or_else(|| (format!("there is no trend `{id}` in `blocks`"), known()))
}

fn atlas<'a>(story: &'a Story, id: &str) -> Result<&'a Atlas, Fault> {
    match story.block(id) {
        Some(Block::Map(atlas)) => Ok(atlas),
        _ => Err((format!("there is no map `{id}` in `blocks`"), "name a map".into())),
    }
}

fn options<'a>(story: &'a Story, id: &str) -> Result<&'a Options, Fault> {
    match story.block(id) {
        Some(Block::Options(options)) => Ok(options),
        _ => Err((
            format!("there are no options `{id}` in `blocks`"),
            "name a block of options".into(),
        )),
    }
}

fn of_trend(trend: &Trend, document: &FigureDocument) -> Result<Found, Fault> {
    let series = series(trend, document)?;
    let decimals = trend.units.first().map_or(0, |unit| unit.decimals);
    let value = |period: Period| -> Result<f64, Fault> {
        let at = period.since(trend.start);
        let value = at.and_then(|at| series.values.0.get(at).copied().flatten());
        value.ok_or_else(|| (format!("the data have no value for {period}"), "name another".into()))
    };
    let period = |text: &str| period(text, trend.start.frequency);
    if let Some(text) = &document.month {
        let period = period(text)?;
        if !document.first {
            return Ok(Found::Number(value(period)?, decimals));
        }
        let revision = period.since(trend.start).and_then(|at| series.revision_at(at));
        let first = revision.map(|revision| Found::Number(revision.value, decimals));
        let what = format!("the data have no first-published value for {period}");
        return first.ok_or_else(|| (what, "remove `first`".into()));
    }
    if let Some([from, to]) = &document.sum {
        let values = period(from)?.until(period(to)?).map(value);
        return Ok(Found::Number(values.sum::<Result<f64, Fault>>()?, decimals));
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
        PeakDocument::Value => Found::Number(value, decimals),
        PeakDocument::Month => Found::Period(trend.period_at(at)),
    })
}

fn series<'a>(trend: &'a Trend, document: &FigureDocument) -> Result<&'a Series, Fault> {
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

fn period(text: &str, frequency: Frequency) -> Result<Period, Fault> {
    let period = Period::parse(text).filter(|period| period.frequency == frequency);
    period.ok_or_else(|| {
        let what = format!("`{text}` is not a {}", frequency.noun());
        (what, format!("write it like {}", Period::example(frequency)))
    })
}

fn listed(atlas: &Atlas, document: &FigureDocument) -> Result<usize, Fault> {
    let Some(list) = document.listed else {
        let help = "add `\"listed\": \"fto\"`, or `sdgt`, or `either`";
        return Err(("this does not say on which list".into(), help.into()));
    };
    let by = document.by.as_ref().map(|day| day.parse::<jiff::civil::Date>());
    let by = by.transpose().map_err(|_| {
        ("`by` is not a full date".to_owned(), "write it like 2025-07-31".to_owned())
    })?;
    let by = by.map(|day| Date {
        year: day.year(),
        month: day.month().unsigned_abs(),
        day: day.day().unsigned_abs(),
    });
    let on = |kind: Kind| match list {
        ListedDocument::Fto => kind == Kind::Fto,
        ListedDocument::Sdgt => kind == Kind::Sdgt,
        ListedDocument::Either => true,
    };
    let groups = atlas.groups.iter().filter(|group| {
        let mut listings = group.listings.iter();
        listings.any(|it| it.in_force && on(it.kind) && by.is_none_or(|by| it.date.latest() <= by))
    });
    Ok(groups.count())
}

fn counted(options: &Options, document: &FigureDocument) -> Result<usize, Fault> {
    use super::argument::Side;
    let Some(count) = document.count else {
        let help = "add `\"count\": \"options\"`, or `arguments`, `pros`, `cons`, `speakers` or \
                    `sources`";
        return Err(("this does not say what is counted".into(), help.into()));
    };
    Ok(match count {
        CountDocument::Options => options.options.len(),
        CountDocument::Arguments => options.arguments.len(),
        CountDocument::Pros => options.on_side(Side::Pro).count(),
        CountDocument::Cons => options.on_side(Side::Con).count(),
        CountDocument::Speakers => {
            options.arguments.iter().map(|it| &it.speaker_id).collect::<BTreeSet<_>>().len()
        }
        CountDocument::Sources => {
            options.arguments.iter().map(|it| it.source).collect::<BTreeSet<_>>().len()
        }
    })
}

/// A figure as readers see it.
fn told(figure: Found, document: &FigureDocument, formats: &Formats) -> Result<String, Fault> {
    match figure {
        Found::Period(period) => Ok(period.label(formats)),
        Found::Number(number, decimals) => {
            let digits = || formats.number(number, document.decimals.unwrap_or(decimals));
            written(number, document.written).map_or_else(
                || Ok(digits()),
                |words| {
                    words.ok_or_else(|| {
                        let what = format!("{} cannot be written in words here", digits());
                        (
                            what,
                            "only numbers from zero to ninety-nine can be written in words; \
                                remove `as`"
                                .to_owned(),
                        )
                    })
                },
            )
        }
    }
}

//! What the note on how a story was made says of a trend.

use crate::press::handover::sentence::{cited, defined};
use crate::story::Story;
use crate::story::language::fill;
use crate::story::trend::Trend;

/// What it measures, by which year, and its notes; then the same of the trend below it.
pub fn definitions(story: &Story, trend: &Trend) -> Vec<String> {
    both(trend).flat_map(|trend| terms(story, trend)).collect()
}

/// The periods without a value of it and of the trend below it.
pub fn unknown(story: &Story, trend: &Trend) -> Vec<String> {
    both(trend).flat_map(|trend| missing(story, trend)).collect()
}

fn both(trend: &Trend) -> impl Iterator<Item = &Trend> {
    [Some(trend), trend.below.as_deref()].into_iter().flatten()
}

fn terms(story: &Story, trend: &Trend) -> Vec<String> {
    let unit = trend.units.first().map(|unit| unit.other.as_str()).unwrap_or_default();
    let mut lines = vec![defined(story, &trend.title, &trend.measure.replace("{unit}", unit))];
    if let Some(year) = &trend.year {
        let first =
            story.language.formats.months.get(usize::from(year.first_month.saturating_sub(1)));
        let first = first.map(String::as_str).unwrap_or_default();
        let (label, short) = (&year.label, year.short.trim());
        let short = if short.is_empty() { String::new() } else { format!(" ({short})") };
        lines.push(fill(
            &story.language.told().method_year,
            &[("year", &[label, &*short].concat()), ("month", first)],
        ));
    }
    lines.extend(trend.notes.iter().map(|note| cited(story, note)));
    lines
}

/// The periods without a value, series by series.
fn missing(story: &Story, trend: &Trend) -> Vec<String> {
    let told = trend.series.iter().filter_map(|series| {
        let empty = series.values.0.iter().enumerate().filter(|(_, value)| value.is_none());
        let label = |at| trend.period_at(at).label(&story.language.formats);
        let periods: Vec<String> = empty.map(|(at, _)| label(at)).collect();
        let values = trend.choices.iter().zip(&series.key);
        let names: Vec<&str> = values
            .filter_map(|(choice, at)| choice.values.get(usize::from(*at)))
            .map(|value| value.label.as_str())
            .collect();
        let of = if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) };
        let name = [&*trend.title, &of].concat();
        (!periods.is_empty()).then(|| defined(story, &name, &periods.join(", ")))
    });
    told.collect()
}

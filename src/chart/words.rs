//! A chart in words: the reading of one point, and the summary of all.

use super::points::Point;
use super::terms::Terms;
use super::together::Together;
use crate::story::Story;
use crate::story::language::fill;
use crate::story::trend::Revision;

/// The period or year of a point, and how much of it there is.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// use nutgraf::chart::words::period;
///
/// assert_eq!(period(terms, &points[0]), "October 2018");
/// ```
pub fn period(terms: Terms<'_>, point: &Point) -> String {
    let (words, formats) = (terms.story.language.words(), &terms.story.language.formats);
    let (Some(number), Some(year)) = (point.year, &terms.trend.year) else {
        let period = point.start.label(formats);
        return if point.twelve { fill(&words.twelve_to, &[("month", &period)]) } else { period };
    };
    let label = format!("{}{number}", year.short);
    if point.complete {
        return label;
    }
    let (from, to) = (point.start.label(formats), point.end().label(formats));
    let text = if point.periods == 1 { &words.so_far_one } else { &words.so_far };
    fill(text, &[("label", &label), ("from", &from), ("to", &to)])
}

/// A value with its unit, or that it is not known.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// use nutgraf::chart::words::value;
///
/// assert_eq!(value(terms, &points[0]), "154\u{a0}pounds");
/// ```
pub fn value(terms: Terms<'_>, point: &Point) -> String {
    match point.value {
        Some(value) => quantity(terms, value),
        None => terms.story.language.words().not_known.to_owned(),
    }
}

/// A value without its unit, which stands above a column of them.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// use nutgraf::chart::words::number;
///
/// assert_eq!(number(terms, &points[0]), "154.23");
/// ```
pub fn number(terms: Terms<'_>, point: &Point) -> String {
    match point.value {
        Some(value) => terms.story.language.formats.number(value, terms.unit.exact),
        None => terms.story.language.words().not_known.to_owned(),
    }
}

/// The change on the same periods of the year before, where both are known.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// assert_eq!(nutgraf::chart::words::change(&story, &points[0]), None, "there is no year before");
/// assert!(nutgraf::chart::words::change(&story, &points[12]).is_some());
/// ```
pub fn change(story: &Story, point: &Point) -> Option<String> {
    let words = story.language.words();
    let change = point.change()?;
    let percent = story.language.percent(change.abs());
    let text = match change {
        // Less than half a percent either way reads as no change.
        _ if change.abs() < 0.005 => &words.change_none,
        _ if change > 0.0 => &words.change_up,
        _ => &words.change_down,
    };
    // Of a year that is not over, the months so far are compared.
    let before = if point.complete { &words.year_before } else { &words.months_before };
    Some(fill(text, &[("n", percent.as_str()), ("before", before)]))
}

/// What was first published for a value that was revised.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// for revision in points.iter().filter_map(|point| point.first.as_ref()) {
///     assert!(nutgraf::chart::words::first(terms, revision).contains("pounds"));
/// }
/// ```
pub fn first(terms: Terms<'_>, revision: &Revision) -> String {
    let date = terms.story.language.formats.date(revision.date);
    let value = quantity(terms, revision.value);
    fill(&terms.story.language.words().first_published, &[("date", &date), ("value", &value)])
}

/// The value of a point and its change, for a screen reader.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// use nutgraf::chart::words::{amount, value};
///
/// assert!(amount(terms, &points[12]).starts_with(&value(terms, &points[12])));
/// ```
pub fn amount(terms: Terms<'_>, point: &Point) -> String {
    let value = value(terms, point);
    match change(terms.story, point) {
        Some(change) => [&*value, ", ", &change].concat(),
        None => value,
    }
}

/// What the chart shows: range, peak, low, last value with its change, what is missing.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// use nutgraf::chart::words::summary;
///
/// assert!(summary(terms, &points).contains("pounds"));
/// ```
pub fn summary(terms: Terms<'_>, points: &[Point]) -> String {
    let words = terms.story.language.words();
    let Some(last) = points.iter().rev().find(|point| point.value.is_some()) else {
        return words.summary_none.to_owned();
    };
    let change = change(terms.story, last).map(|text| [", ", &text].concat()).unwrap_or_default();
    let (what, when) = (value(terms, last), period(terms, last));
    let latest = fill(
        &words.summary_last,
        &[("value", what.as_str()), ("when", when.as_str()), ("change", change.as_str())],
    );
    let missing = points.iter().filter(|point| point.value.is_none() && counts(point)).count();
    let missing = (missing > 0).then(|| words.summary_missing.of(missing, &words.rule));
    let sentences = match range(terms, points) {
        Some((said, flat)) => [Some(said), (!flat).then_some(latest), missing],
        None => [Some(latest), missing, None],
    };
    let mut summary = String::new();
    for sentence in sentences.into_iter().flatten() {
        if !summary.is_empty() {
            summary.push(' ');
        }
        summary.push_str(&sentence);
    }
    summary
}

/// Which lines are drawn behind the chosen one: nothing, or a sentence after a blank.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// assert_eq!(nutgraf::chart::words::also(terms, &[]), "");
/// ```
pub fn also(terms: Terms<'_>, together: &[Together]) -> String {
    let others = together.iter().filter(|series| !series.chosen);
    let names = others.map(|series| series.label.as_str()).collect::<Vec<_>>().join(", ");
    if names.is_empty() {
        return names;
    }
    [" ", &fill(&terms.story.language.words().summary_also, &[("names", &names)])].concat()
}

/// Whether a point is expected to have a value: the first eleven of a line of twelve months are not.
fn counts(point: &Point) -> bool {
    point.complete || !point.twelve
}

/// From when to when, the highest and the lowest value, and whether they are all the same;
/// nothing for a single value.
fn range(terms: Terms<'_>, points: &[Point]) -> Option<(String, bool)> {
    let known = || points.iter().filter(|point| point.value.is_some());
    let by_value = |a: &&Point, b: &&Point| {
        a.value.unwrap_or_default().total_cmp(&b.value.unwrap_or_default())
    };
    // Of equal values the first counts, so the high is sought backwards.
    let high = known().rev().max_by(by_value)?;
    let low = known().filter(|point| point.complete).min_by(by_value)?;
    if known().count() < 2 {
        return None;
    }
    let (words, formats) = (terms.story.language.words(), &terms.story.language.formats);
    let from = points.iter().find(|point| counts(point))?.since().label(formats);
    let to = points.last()?.end().label(formats);
    let (highest, lowest) = (value(terms, high), value(terms, low));
    let (high_when, low_when) = (period(terms, high), period(terms, low));
    let flat = high.value == low.value;
    let text = if flat { &words.summary_flat } else { &words.summary_range };
    let values = [
        ("from", from.as_str()),
        ("to", to.as_str()),
        ("value", highest.as_str()),
        ("high", highest.as_str()),
        ("high_when", high_when.as_str()),
        ("low", lowest.as_str()),
        ("low_when", low_when.as_str()),
    ];
    Some((fill(text, &values), flat))
}

fn quantity(terms: Terms<'_>, value: f64) -> String {
    let number = terms.story.language.formats.number(value, terms.unit.decimals);
    // One means exactly one as it is written, not 1.04 shown as 1.0.
    let unit = if value == 1.0 { &terms.unit.one } else { &terms.unit.other };
    [&*number, "\u{a0}", unit].concat()
}

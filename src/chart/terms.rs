//! The terms in which a chart is told: a story's language, a trend, and one of its units.

use super::points::{Point, Sum, points};
use crate::story::Story;
use crate::story::language::fill;
use crate::story::trend::{Choice, Trend, Unit};

/// What everything said about a chart needs to know.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// use nutgraf::chart::terms::Terms;
///
/// let terms = Terms::new(&story, trend, 1).unwrap();
/// assert_eq!(terms.unit.short, "kg");
/// assert!(!terms.measure(&[0, 0]).contains('{'));
/// assert!(Terms::new(&story, trend, 2).is_none(), "it has two units");
/// ```
#[derive(Clone, Copy)]
pub struct Terms<'a> {
    /// The story, for its language and sources.
    pub story: &'a Story,
    /// The trend.
    pub trend: &'a Trend,
    /// The unit that is shown.
    pub unit: &'a Unit,
}

impl<'a> Terms<'a> {
    /// A trend in its unit number `unit`; nothing for a unit that it does not have.
    pub fn new(story: &'a Story, trend: &'a Trend, unit: usize) -> Option<Terms<'a>> {
        Some(Terms { story, trend, unit: trend.units.get(unit)? })
    }

    /// What is measured, with the unit that is shown and what is chosen.
    pub fn measure(&self, key: &[u8]) -> String {
        let choices = self.trend.choices.iter().zip(key);
        let phrase = |(choice, value): (&'a Choice, &u8)| {
            (choice.column.as_str(), choice.phrase(usize::from(*value)))
        };
        let all: Vec<(&str, &str)> =
            [("unit", self.unit.other.as_str())].into_iter().chain(choices.map(phrase)).collect();
        fill(&self.trend.measure, &all)
    }

    /// The points of the series with this choice, in the unit that is shown.
    pub fn points(&self, key: &[u8], sum: Sum) -> Vec<Point> {
        let series = self.trend.series_for(key);
        let mut all = series.map(|s| points(self.trend, s, sum)).unwrap_or_default();
        let convert = |value: &mut f64| *value *= self.unit.factor;
        for point in &mut all {
            point.value.as_mut().map(convert);
            point.before.as_mut().map(convert);
            point.first.as_mut().map(|first| &mut first.value).map(convert);
        }
        all
    }
}

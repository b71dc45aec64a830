//! The values that a chart shows for one choice of series and period.

use crate::story::SourceId;
use crate::story::date::Month;
use crate::story::trend::{Revision, Series, Trend};

/// Over what the values are added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// As the data come.
    #[default]
    Months,
    /// By the trend's own year.
    Years,
}

/// One value of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its first month.
    pub start: Month,
    /// The number of the year, when it is a year.
    pub year: Option<i32>,
    /// How many months it covers.
    pub months: u8,
    /// Whether that is all it should cover.
    pub complete: bool,
    /// The value, in the unit of the data or, from [`Terms::points`](super::terms::Terms::points),
    /// in the unit that is shown; `None` for a declared gap, and for a sum with one in it.
    pub value: Option<f64>,
    /// The value of the same months one year before, in the same unit.
    pub before: Option<f64>,
    /// Where the value comes from; for a sum, its last month.
    pub source: Option<SourceId>,
    /// What was published first, when a single month was revised.
    pub first: Option<Revision>,
}

impl Point {
    /// Its last month.
    pub fn end(&self) -> Month {
        self.start.plus(i32::from(self.months.max(1)) - 1)
    }

    /// The change on the year before, as a ratio of the value before: -0.5 is half.
    pub fn change(&self) -> Option<f64> {
        let (value, before) = (self.value?, self.before?);
        (before > 0.0).then(|| value / before - 1.0)
    }
}

/// The points of a series, month by month or added up by year.
pub fn points(trend: &Trend, series: &Series, period: Period) -> Vec<Point> {
    match (period, &trend.year) {
        (Period::Years, Some(year)) => {
            let months = months(trend, series);
            let years = months.chunk_by(|a, b| year.of(a.start) == year.of(b.start));
            years.filter_map(|months| sum(months, year.of(months.first()?.start))).collect()
        }
        _ => months(trend, series),
    }
}

fn months(trend: &Trend, series: &Series) -> Vec<Point> {
    let values = &series.values.0;
    let point = |(index, value): (usize, &Option<f64>)| Point {
        start: trend.month_at(index),
        year: None,
        months: 1,
        complete: true,
        value: *value,
        before: index.checked_sub(12).and_then(|before| *values.get(before)?),
        source: series.source_at(index),
        first: series.revision_at(index).cloned(),
    };
    values.iter().enumerate().map(point).collect()
}

/// A year from its months; the sum is unknown if a month is, and is compared only with the same
/// months of the year before.
fn sum(months: &[Point], year: i32) -> Option<Point> {
    let (first, last) = (months.first()?, months.last()?);
    Some(Point {
        start: first.start,
        year: Some(year),
        months: months.len().try_into().ok()?,
        complete: months.len() == 12,
        value: months.iter().map(|month| month.value).sum(),
        before: months.iter().map(|month| month.before).sum(),
        source: last.source,
        first: None,
    })
}

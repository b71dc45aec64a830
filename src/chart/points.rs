//! The values that a chart shows of one series, as they are or added up.

use crate::story::SourceId;
use crate::story::time::{Frequency, Period};
use crate::story::trend::{Revision, Series, Trend, Twelve};

/// How the values are added up.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// let years = terms.points(&[0, 0], Sum::Years);
/// assert!(years.len() < points.len() && years[0].periods == 12);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sum {
    /// As the data come.
    #[default]
    None,
    /// For each period, the year that ends with it.
    TwelveMonths,
    /// By the trend's own year.
    Years,
}

/// One value of a chart.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// let (now, before) = (&points[12], &points[0]);
/// assert_eq!(now.before, before.value);
/// assert_eq!(now.start.year_ago(), before.start);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its first period.
    pub start: Period,
    /// The number of the year, when it is a year.
    pub year: Option<i32>,
    /// How many periods it covers.
    pub periods: u16,
    /// Whether it stands for the twelve months that end with it.
    pub twelve: bool,
    /// Whether that is all it should cover.
    pub complete: bool,
    /// The value, in the unit of the data or, from [`Terms::points`](super::terms::Terms::points),
    /// in the unit that is shown; `None` for a declared gap, and for a sum with one in it.
    pub value: Option<f64>,
    /// The value of the same periods one year before, in the same unit.
    pub before: Option<f64>,
    /// Where the value comes from; for a sum, its last period.
    pub source: Option<SourceId>,
    /// What was published first, when a single period was revised.
    pub first: Option<Revision>,
}

impl Point {
    /// The first period that its value covers.
    pub fn since(&self) -> Period {
        if self.twelve { self.start.year_ago().plus(1) } else { self.start }
    }

    /// Its last period.
    pub fn end(&self) -> Period {
        self.start.plus(i32::from(self.periods.max(1)) - 1)
    }

    /// The change on the year before, as a ratio of the value before: -0.5 is half.
    pub fn change(&self) -> Option<f64> {
        let (value, before) = (self.value?, self.before?);
        (before > 0.0).then(|| value / before - 1.0)
    }
}

/// The points of a series, period by period or added up.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// use nutgraf::chart::points::{Sum, points};
///
/// let series = trend.series_for(&[0, 0]).unwrap();
/// assert_eq!(points(trend, series, Sum::None).len(), series.values.0.len());
/// ```
pub fn points(trend: &Trend, series: &Series, sum: Sum) -> Vec<Point> {
    let single = single(trend, series);
    match (sum, &trend.year, trend.twelve_months) {
        (Sum::Years, Some(year), _) => {
            let years = single.chunk_by(|a, b| year.of(a.start) == year.of(b.start));
            years.filter_map(|all| added_up(all, year.of(all.first()?.start))).collect()
        }
        (Sum::TwelveMonths, _, Some(twelve)) => rolling(single, trend.start.frequency, twelve),
        _ => single,
    }
}

/// For each period, the year that ends with it; unknown if one of its values is, or lies before the
/// data.
fn rolling(single: Vec<Point>, frequency: Frequency, twelve: Twelve) -> Vec<Point> {
    let year = usize::from(frequency.per_year());
    let value = |end: usize| -> Option<f64> {
        let window = single.get(end.checked_sub(year - 1)?..=end)?;
        let sum: f64 = window.iter().map(|point| point.value).sum::<Option<f64>>()?;
        Some(if twelve == Twelve::Mean { sum / f64::from(frequency.per_year()) } else { sum })
    };
    let values: Vec<Option<f64>> = (0..single.len()).map(value).collect();
    let point = |(at, point): (usize, &Point)| Point {
        twelve: true,
        // Before there is a year there is nothing to miss.
        complete: at >= year - 1,
        value: values.get(at).copied().flatten(),
        before: at.checked_sub(year).and_then(|before| *values.get(before)?),
        first: None,
        ..point.clone()
    };
    single.iter().enumerate().map(point).collect()
}

fn single(trend: &Trend, series: &Series) -> Vec<Point> {
    let (values, year) = (&series.values.0, usize::from(trend.start.frequency.per_year()));
    let point = |(index, value): (usize, &Option<f64>)| Point {
        start: trend.period_at(index),
        year: None,
        periods: 1,
        twelve: false,
        complete: true,
        value: *value,
        before: index.checked_sub(year).and_then(|before| *values.get(before)?),
        source: series.source_at(index),
        first: series.revision_at(index).cloned(),
    };
    values.iter().enumerate().map(point).collect()
}

/// A year from its periods; the sum is unknown if one of them is, and is compared only with the
/// same periods of the year before.
fn added_up(single: &[Point], year: i32) -> Option<Point> {
    let (first, last) = (single.first()?, single.last()?);
    Some(Point {
        start: first.start,
        year: Some(year),
        periods: single.len().try_into().ok()?,
        twelve: false,
        complete: single.len() >= usize::from(first.start.frequency.per_year()),
        value: single.iter().map(|point| point.value).sum(),
        before: single.iter().map(|point| point.before).sum(),
        source: last.source,
        first: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(at: i32, value: Option<f64>) -> Point {
        Point {
            start: Period::parse("2024-01").unwrap().plus(at),
            year: None,
            periods: 1,
            twelve: false,
            complete: true,
            value,
            before: None,
            source: None,
            first: None,
        }
    }

    #[test]
    fn a_month_stands_for_the_twelve_that_end_with_it() {
        let months: Vec<Point> = (0..26).map(|at| month(at, Some(f64::from(at)))).collect();
        let sums = rolling(months.clone(), Frequency::Month, Twelve::Sum);
        assert!(sums.iter().take(11).all(|it| it.value.is_none() && !it.complete));
        // 0 + 1 + … + 11, and each month later twelve more.
        let values: Vec<Option<f64>> = sums.iter().skip(11).map(|it| it.value).collect();
        assert_eq!(values.get(..3), Some([Some(66.0), Some(78.0), Some(90.0)].as_slice()));
        assert_eq!(sums[11].since(), months[0].start);
        assert_eq!(
            (sums[22].before, sums[23].before, sums[24].before),
            (None, Some(66.0), Some(78.0))
        );
        let means = rolling(months, Frequency::Month, Twelve::Mean);
        assert_eq!(means[11].value, Some(5.5));
    }

    #[test]
    fn a_gap_is_a_gap_of_twelve_months() {
        let months = (0..30).map(|at| month(at, (at != 12).then_some(1.0))).collect();
        let sums = rolling(months, Frequency::Month, Twelve::Sum);
        let known: Vec<usize> = sums
            .iter()
            .enumerate()
            .filter(|(_, it)| it.value.is_some())
            .map(|(at, _)| at)
            .collect();
        assert_eq!(known, [11, 24, 25, 26, 27, 28, 29]);
        assert!(sums[12].complete && !sums[10].complete);
    }
}

//! The values that a chart shows of one series, as they are or added up.

use crate::story::SourceId;
use crate::story::date::Month;
use crate::story::trend::{Revision, Series, Trend, Twelve};

/// How the values are added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sum {
    /// As the data come.
    #[default]
    None,
    /// By month, each with the eleven before it.
    TwelveMonths,
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
    /// Whether it stands for the twelve months that end with it.
    pub twelve: bool,
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
    /// The first month that its value covers.
    pub fn since(&self) -> Month {
        if self.twelve { self.start.plus(-11) } else { self.start }
    }

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

/// The points of a series, month by month or added up.
pub fn points(trend: &Trend, series: &Series, sum: Sum) -> Vec<Point> {
    match (sum, &trend.year) {
        (Sum::Years, Some(year)) => {
            let months = months(trend, series);
            let years = months.chunk_by(|a, b| year.of(a.start) == year.of(b.start));
            years.filter_map(|months| added_up(months, year.of(months.first()?.start))).collect()
        }
        (Sum::TwelveMonths, _) => {
            let months = months(trend, series);
            match trend.twelve_months {
                Some(twelve) => rolling(months, twelve),
                None => months,
            }
        }
        _ => months(trend, series),
    }
}

/// For each month the twelve that end with it; unknown where one of them is, or is before the data.
fn rolling(months: Vec<Point>, twelve: Twelve) -> Vec<Point> {
    let value = |end: usize| -> Option<f64> {
        let window = months.get(end.checked_sub(11)?..=end)?;
        let sum: f64 = window.iter().map(|month| month.value).sum::<Option<f64>>()?;
        Some(if twelve == Twelve::Mean { sum / 12.0 } else { sum })
    };
    let values: Vec<Option<f64>> = (0..months.len()).map(value).collect();
    let point = |(at, month): (usize, &Point)| Point {
        twelve: true,
        // Before there are twelve there is nothing to miss.
        complete: at >= 11,
        value: values.get(at).copied().flatten(),
        before: at.checked_sub(12).and_then(|before| *values.get(before)?),
        first: None,
        ..month.clone()
    };
    months.iter().enumerate().map(point).collect()
}

fn months(trend: &Trend, series: &Series) -> Vec<Point> {
    let values = &series.values.0;
    let point = |(index, value): (usize, &Option<f64>)| Point {
        start: trend.month_at(index),
        year: None,
        months: 1,
        twelve: false,
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
fn added_up(months: &[Point], year: i32) -> Option<Point> {
    let (first, last) = (months.first()?, months.last()?);
    Some(Point {
        start: first.start,
        year: Some(year),
        months: months.len().try_into().ok()?,
        twelve: false,
        complete: months.len() == 12,
        value: months.iter().map(|month| month.value).sum(),
        before: months.iter().map(|month| month.before).sum(),
        source: last.source,
        first: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(at: i32, value: Option<f64>) -> Point {
        Point {
            start: Month::new(2024, 1).plus(at),
            year: None,
            months: 1,
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
        let sums = rolling(months.clone(), Twelve::Sum);
        assert!(sums.iter().take(11).all(|it| it.value.is_none() && !it.complete));
        // 0 + 1 + … + 11, and each month later twelve more.
        let values: Vec<Option<f64>> = sums.iter().skip(11).map(|it| it.value).collect();
        assert_eq!(values.get(..3), Some([Some(66.0), Some(78.0), Some(90.0)].as_slice()));
        assert_eq!(sums[11].since(), Month::new(2024, 1));
        assert_eq!(
            (sums[22].before, sums[23].before, sums[24].before),
            (None, Some(66.0), Some(78.0))
        );
        let means = rolling(months, Twelve::Mean);
        assert_eq!(means[11].value, Some(5.5));
    }

    #[test]
    fn a_gap_is_a_gap_of_twelve_months() {
        let months = (0..30).map(|at| month(at, (at != 12).then_some(1.0))).collect();
        let sums = rolling(months, Twelve::Sum);
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

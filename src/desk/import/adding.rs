//! Figures that come from others, by adding up.
//!
//! Recognizes the sum or the mean of others, within what rounding can change. Speaks against it: a
//! count, which nobody rounds, that is not exactly the sum.
//!
//! ```
//! use nutgraf::desk::import::adding::{Adds, adds_up};
//!
//! assert_eq!(adds_up("3.0", &["1.04", "1.94"]), Some(Adds::Sum));
//! assert_eq!(adds_up("101", &["50", "50"]), None);
//! ```

use super::cell_figure::{CellFigure, FigureWords, figure};
use super::digits::Decimal;

/// How a figure comes from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adds {
    /// It is their sum.
    Sum,
    /// It is their mean.
    Mean,
}

/// Whether a figure is the sum or the mean of others, with either sign of decimals.
///
/// ```
/// use nutgraf::desk::import::adding::{Adds, adds_up};
///
/// assert_eq!(adds_up("6", &["1", "2", "3"]), Some(Adds::Sum));
/// assert_eq!(adds_up("2", &["1", "2", "3", ""]), Some(Adds::Mean));
/// assert_eq!(adds_up("7", &["1", "2", "3"]), None);
/// ```
pub fn adds_up(total: &str, parts: &[&str]) -> Option<Adds> {
    let parts: Vec<SignedFigure> = parts.iter().map(|part| SignedFigure::of(part)).collect();
    SignedFigure::of(total).adds_up(|| parts.iter())
}

/// A figure with either sign of decimals, so that it is read once however often it is added up.
#[derive(Clone, Copy, Debug)]
pub struct SignedFigure([Option<Exact>; 2]);

impl SignedFigure {
    /// Reads a figure; a text that is none adds nothing.
    pub fn of(text: &str) -> SignedFigure {
        SignedFigure([exact(text, Decimal::Point), exact(text, Decimal::Comma)])
    }

    /// Whether it is a figure, with either sign.
    pub fn is_figure(&self) -> bool {
        self.0.iter().any(Option::is_some)
    }

    /// Whether it is the sum or the mean of others.
    pub fn adds_up<'p, I: Iterator<Item = &'p SignedFigure>>(
        &self,
        parts: impl Fn() -> I,
    ) -> Option<Adds> {
        [0, 1].into_iter().find_map(|sign| {
            let of = |part: &SignedFigure| part.0.get(sign).copied().flatten();
            RunningSum::of(parts().filter_map(of)).is_that_of(of(self)?)
        })
    }

    /// The same of figures that were added up before.
    pub fn is_of(&self, sums: &Sums) -> Option<Adds> {
        self.0.iter().zip(&sums.0).find_map(|(own, sum)| sum.is_that_of((*own)?))
    }
}

/// What figures add up to, for a message.
pub fn sum(parts: &[&str]) -> String {
    let read = |decimal| parts.iter().filter_map(move |part| exact(part, decimal));
    let point = read(Decimal::Point).count() >= read(Decimal::Comma).count();
    let decimal = if point { Decimal::Point } else { Decimal::Comma };
    let sum: f64 = read(decimal).map(|part| part.value).sum();
    // Without the digits that only binary fractions have.
    format!("{}", (sum * 1e6).round() / 1e6)
}

/// A figure with the half of its last digit, by which rounding can have changed it.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    value: f64,
    half: f64,
}

fn exact(text: &str, decimal: Decimal) -> Option<Exact> {
    let Some((CellFigure::Number(number), _)) = figure(text, decimal, FigureWords::default())
    else {
        return None;
    };
    let decimals = number.digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let half = 0.5 * 10_f64.powi(-i32::try_from(decimals).unwrap_or(0));
    Some(Exact { value: number.digits.parse().ok()?, half })
}

// Whole numbers are counts, which nobody rounds.
fn rounded(part: &Exact) -> f64 {
    if part.half < 0.5 { part.half } else { 0.0 }
}

/// What figures add up to with either sign of decimals, so that several totals can be compared with it.
#[derive(Clone, Copy, Debug)]
pub struct Sums([RunningSum; 2]);

impl Sums {
    /// Adds up figures.
    pub fn of(parts: &[SignedFigure]) -> Sums {
        Sums([0, 1].map(|sign| {
            RunningSum::of(parts.iter().filter_map(|part| part.0.get(sign).copied().flatten()))
        }))
    }
}

#[derive(Clone, Copy, Debug)]
struct RunningSum {
    count: u32,
    sum: f64,
    slack: f64,
}

impl RunningSum {
    fn of(parts: impl Iterator<Item = Exact>) -> RunningSum {
        let nothing = RunningSum { count: 0, sum: 0.0, slack: 0.0 };
        parts.fold(nothing, |all, part| RunningSum {
            count: all.count + 1,
            sum: all.sum + part.value,
            slack: all.slack + rounded(&part),
        })
    }

    fn is_that_of(&self, total: Exact) -> Option<Adds> {
        if self.count == 0 {
            return None;
        }
        let tiny = 1e-9 * (self.sum.abs() + 1.0);
        let mean = self.sum / f64::from(self.count);
        let is = |expected: f64, slack: f64| (total.value - expected).abs() <= slack + tiny;
        if is(self.sum, self.slack + rounded(&total)) {
            Some(Adds::Sum)
        } else if self.count > 1 && is(mean, total.half) {
            Some(Adds::Mean)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_may_be_rounded_and_a_count_may_not() {
        assert_eq!(adds_up("3.0", &["1.04", "1.94"]), Some(Adds::Sum));
        assert_eq!(adds_up("7,5", &["1,5", "2", "n/a", "4"]), Some(Adds::Sum));
        assert_eq!(adds_up("1,234", &["1,000", "234"]), Some(Adds::Sum));
        assert_eq!(adds_up("101", &["50", "50"]), None);
        assert_eq!(adds_up("5", &[]), None);
        assert_eq!(adds_up("x", &["5"]), None);
    }
}

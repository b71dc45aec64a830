//! How many digits of a figure say something: not those that the next revision changes.

use crate::story::check::checker::Checker;
use crate::story::problem::ProblemKind;
use crate::story::trend::{Series, Unit};

/// Fewer revisions than this are not typical of anything.
const FEW: usize = 3;

impl Checker<'_> {
    /// The units with the decimals that their tables have. Notes units in which more decimals are
    /// shown than revisions allow.
    pub(super) fn digits(&mut self, at: &str, units: Vec<Unit>, series: &[Series]) -> Vec<Unit> {
        let exact = decimals(series);
        let typical = typical(series);
        let mut judged = Vec::new();
        for (nth, unit) in units.into_iter().enumerate() {
            let last = 0.1_f64.powi(unit.decimals.into());
            let change = typical.map(|change| change * unit.factor);
            if let Some(change) = change.filter(|it| unit.decimals > 0 && *it >= 10.0 * last) {
                let at = match nth.checked_sub(1) {
                    None => format!("{at}/decimals"),
                    Some(also) => format!("{at}/unit/also/{also}/decimals"),
                };
                let shown = match unit.decimals {
                    1 => "one decimal is".to_owned(),
                    many => format!("{many} decimals are"),
                };
                let what = format!(
                    "{shown} more precise than the data: a revision typically changes a figure by \
                     {change:.0} {}",
                    unit.other
                );
                self.problem(
                    &at,
                    ProblemKind::TooPrecise,
                    what,
                    "write 0; tables keep all decimals of the data",
                );
            }
            judged.push(Unit { exact: exact.max(unit.decimals), ..unit });
        }
        judged
    }
}

/// The decimals that the values have, at most three.
fn decimals(series: &[Series]) -> u8 {
    let values = || series.iter().flat_map(|series| series.values.0.iter().flatten());
    let fits = |decimals: u8| {
        let scale = 10_f64.powi(decimals.into());
        values().all(|value| ((value * scale).round() / scale - value).abs() < 1e-9)
    };
    (0..3).find(|decimals| fits(*decimals)).unwrap_or(3)
}

/// By how much a revision typically changes a value: the median.
fn typical(series: &[Series]) -> Option<f64> {
    let changes = series.iter().flat_map(|series| {
        series.revisions.iter().filter_map(|revision| {
            let now = *series.values.0.get(usize::from(revision.index))?;
            Some((now? - revision.value).abs())
        })
    });
    let mut changes: Vec<f64> = changes.collect();
    changes.sort_by(f64::total_cmp);
    changes.get(changes.len() / 2).copied().filter(|_| changes.len() >= FEW)
}

//! Checks of trends that stand below others.

use crate::story::check::checker::Checker;
use crate::story::document::TrendDocument;
use crate::story::problem::ProblemKind;
use crate::story::trend::Trend;

impl Checker<'_> {
    /// Puts trends below others, as their documents say.
    pub(in super::super) fn below(&mut self, documents: &[TrendDocument], trends: &mut [Trend]) {
        let all = trends.to_vec();
        for (nth, document) in documents.iter().enumerate() {
            let Some(id) = &document.below else { continue };
            let at = format!("/trends/{nth}/below");
            let others = documents.iter().map(|other| other.id.as_str());
            let others: Vec<&str> = others.filter(|other| *other != document.id).collect();
            if !others.contains(&id.as_str()) {
                let what = format!("there is no other trend `{id}`");
                self.problem(
                    &at,
                    ProblemKind::UnknownName,
                    what,
                    self.nearest(id, others.into_iter()),
                );
                continue;
            }
            // Where one of the two could not be read, that has been said.
            let Some(lower) = all.iter().find(|trend| trend.id.as_str() == id) else { continue };
            let Some(upper) = trends.iter_mut().find(|trend| trend.id.as_str() == document.id)
            else {
                continue;
            };
            if self.fits_below(&at, upper, lower) {
                upper.below = Some(Box::new(lower.clone()));
            }
        }
    }

    fn fits_below(&mut self, at: &str, upper: &Trend, lower: &Trend) -> bool {
        let span = |trend: &Trend| {
            let count = trend.series.first().map_or(0, |series| series.values.0.len());
            (trend.start, trend.period_at(count.saturating_sub(1)))
        };
        let (above, below) = (span(upper), span(lower));
        if above != below {
            let id = &lower.id;
            let what = format!(
                "`{id}` runs from {} to {}, this trend from {} to {}",
                below.0, below.1, above.0, above.1
            );
            let noun = upper.start.frequency.noun();
            let help = format!("give both the same {noun}s, so that they line up");
            self.problem(at, ProblemKind::PeriodsDiffer, what, help);
        }
        if !lower.choices.is_empty() {
            let what =
                format!("`{}` has choices, which a trend below another one cannot show", lower.id);
            self.problem(at, ProblemKind::Contradiction, what, "name a trend with one series");
        }
        above == below && lower.choices.is_empty()
    }
}

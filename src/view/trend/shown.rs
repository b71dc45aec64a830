//! What a trend shows for what the reader has chosen: the points of both charts, and both in words.

use yew::AttrValue;

use super::state::State;
use super::subject::Subject;
use crate::chart::figure::Content;
use crate::chart::points::{Point, Sum};
use crate::chart::terms::Terms;
use crate::chart::together::Together;
use crate::chart::words::{also, summary};
use crate::view::scene::Scene;

/// What a trend shows.
pub struct ShownTrend {
    subject: Subject,
    /// The points.
    pub points: Vec<Point>,
    /// All series that are drawn together with it.
    pub together: Vec<Together>,
    /// What they show, in words.
    pub summary: AttrValue,
    /// What the chart below shows, if it can be shown for this sum.
    pub below: Option<Box<ShownTrend>>,
}

/// A chart as it is told: its terms and its points.
pub type ChartPoints<'a> = (Terms<'a>, &'a [Point]);

impl ShownTrend {
    /// What is shown in this state.
    pub fn new(scene: &Scene, subject: Subject, state: &State) -> ShownTrend {
        let upper = subject.terms(scene);
        let lower = subject.below().terms(scene).filter(|below| {
            let year = upper.map(|upper| &upper.trend.year);
            state.sum != Sum::Years || year == Some(&below.trend.year)
        });
        let lower = lower.map(|terms| of(subject.below(), terms, &[], state));
        let shown = upper.map(|terms| of(subject, terms, &state.key, state));
        let none = || ShownTrend {
            subject,
            points: Vec::new(),
            together: Vec::new(),
            summary: AttrValue::default(),
            below: None,
        };
        ShownTrend { below: lower.map(Box::new), ..shown.unwrap_or_else(none) }
    }

    /// The chart, or the one below it, as it is told.
    pub fn told<'a>(&'a self, scene: &'a Scene, low: bool) -> Option<ChartPoints<'a>> {
        let shown = if low { self.below.as_deref()? } else { self };
        Some((shown.subject.terms(scene)?, &shown.points))
    }

    /// What is drawn of the chart, or of the one below it.
    pub fn content<'a>(&'a self, scene: &'a Scene, low: bool) -> Option<Content<'a>> {
        let shown = if low { self.below.as_deref()? } else { self };
        let terms = shown.subject.terms(scene)?;
        Some(Content { terms, points: &shown.points, together: &shown.together })
    }
}

fn of(subject: Subject, terms: Terms<'_>, key: &[u8], state: &State) -> ShownTrend {
    let points = terms.points(key, state.sum);
    let together = terms.together(key, state.sum);
    let summary = summary(terms, &points) + &also(terms, &together);
    ShownTrend { subject, points, together, summary: summary.into(), below: None }
}

//! Checks of stretches of time: few rows, and in each one after the other.

use crate::story::check::checker::Checker;
use crate::story::document::{BandDocument, SpanDocument};
use crate::story::problem::ProblemKind;
use crate::story::trend::{Band, Span};

/// More rows would be taller than what they explain.
const MOST: usize = 2;

impl Checker<'_> {
    pub(super) fn bands(&mut self, at: &str, documents: &[BandDocument]) -> Vec<Band> {
        if documents.len() > MOST {
            let what = format!("there are {} rows of `bands`", documents.len());
            self.problem(at, ProblemKind::TooMany, what, format!("keep {MOST}"));
        }
        self.own_ids(at, documents.iter().map(|band| &*band.id));
        let all = documents.iter().enumerate();
        let band = |(nth, band): (usize, &BandDocument)| {
            let at = format!("{at}/{nth}");
            let label = self.words(&format!("{at}/label"), &band.label);
            Band { label, spans: self.spans(&format!("{at}/spans"), &band.spans) }
        };
        all.map(band).collect()
    }

    fn spans(&mut self, at: &str, documents: &[SpanDocument]) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for (nth, span) in documents.iter().enumerate() {
            let at = format!("{at}/{nth}");
            let date = |checker: &mut Self, name: &str, text: &Option<String>| {
                text.as_ref().and_then(|text| checker.date(&format!("{at}/{name}"), text))
            };
            let (from, to) = (date(self, "from", &span.from), date(self, "to", &span.to));
            if from.zip(to).is_some_and(|(from, to)| to.latest() < from.earliest()) {
                self.problem(
                    &format!("{at}/to"),
                    ProblemKind::Order,
                    "this ends before it begins",
                    "check both dates",
                );
            }
            let before = spans.last().map(|before| before.to);
            let follows = match (before, from) {
                (None, _) => true,
                (Some(Some(end)), Some(begin)) => end.earliest() <= begin.latest(),
                _ => false,
            };
            if !follows {
                let what = "this begins before the one above it ends";
                let help = "put them in order; give every one but the first a `from`, and every \
                            one but the last a `to`";
                self.problem(&at, ProblemKind::Order, what, help);
            }
            let text = span.text.as_ref().map(|text| self.prose(&format!("{at}/text"), text));
            spans.push(Span {
                label: self.words(&format!("{at}/label"), &span.label),
                from,
                to,
                text,
                source: self.source(&format!("{at}/source"), &span.source),
            });
        }
        spans
    }
}

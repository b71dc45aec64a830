//! Checks of the series of a trend: whole, ordered, attributed.

use std::collections::HashMap;

use super::draft::{SeriesDraft, name};
use crate::story::check::checker::Checker;
use crate::story::problem::ProblemKind;
use crate::story::table::{Row, Table};
use crate::story::time::{Frequency, Period};
use crate::story::trend::{Choice, Revision, Series};

/// The columns of a revised figure.
pub(super) const REVISED: [&str; 3] = ["first_value", "first_date", "first_source"];

impl Checker<'_> {
    /// All series with the first period; they begin and end together.
    pub(super) fn series(
        &mut self,
        table: &Table,
        choices: &[Choice],
        frequency: Frequency,
    ) -> Option<(Period, Vec<Series>)> {
        let mut drafts: Vec<SeriesDraft> = Vec::new();
        let mut places: HashMap<Vec<u8>, usize> = HashMap::new();
        let (mut gaps, mut all_placed) = (Vec::new(), true);
        for row in table.rows() {
            let (key, period) = (self.key(&row, choices), self.period(&row, frequency));
            let (Some(key), Some(period)) = (key, period) else {
                all_placed = false;
                continue;
            };
            let place = *places.entry(key.clone()).or_insert_with(|| {
                drafts.push(SeriesDraft::new(key, period));
                drafts.len() - 1
            });
            if let Some(draft) = drafts.get_mut(place) {
                gaps.extend((period > draft.next).then_some((row, draft.next, period)));
                all_placed &= self.point(&row, period, draft);
            }
        }
        // Whether periods are missing can only be told when every row has found its place.
        if !all_placed {
            self.problems.cut_short();
            return None;
        }
        let noun = frequency.noun();
        for (row, missing, period) in gaps {
            let what = format!("{missing} is missing before {period}");
            let help = format!("add a row for {missing}; leave its value empty if it is unknown");
            row.problem(self.problems, noun, ProblemKind::PeriodMissing, what, help);
        }
        let start = drafts.iter().map(|draft| draft.start).min()?;
        let end = drafts.iter().map(|draft| draft.next).max()?;
        for draft in drafts.iter().filter(|draft| draft.start != start || draft.next != end) {
            let name = name(&draft.key, choices);
            let (from, to) = (draft.start, draft.next.plus(-1));
            let what =
                format!("{name} runs from {from} to {to}, others from {start} to {}", end.plus(-1));
            let help =
                format!("add the missing {noun}s, with an empty value if the figure is unknown");
            self.file_problem(table.file(), ProblemKind::PeriodsDiffer, what, help);
        }
        self.all_chosen(table, choices, &places);
        Some((start, drafts.into_iter().map(SeriesDraft::finish).collect()))
    }

    /// Every combination of choices needs a series, or the reader could choose nothing.
    fn all_chosen(&mut self, table: &Table, choices: &[Choice], places: &HashMap<Vec<u8>, usize>) {
        // More are a problem of their own, and their combinations without end.
        if choices.len() > 2 {
            return;
        }
        let mut keys: Vec<Vec<u8>> = vec![Vec::new()];
        for choice in choices {
            let longer = |key: &Vec<u8>| {
                let key = key.clone();
                let values = 0..u8::try_from(choice.values.len()).unwrap_or(u8::MAX);
                values.map(move |value| [key.as_slice(), &[value]].concat()).collect::<Vec<_>>()
            };
            keys = keys.iter().flat_map(longer).collect();
        }
        for key in keys.into_iter().filter(|key| !places.contains_key(key)) {
            let what = format!("there are no rows for {}", name(&key, choices));
            self.file_problem(
                table.file(),
                ProblemKind::Unmatched,
                what,
                "add them, or remove the value from the choice",
            );
        }
    }

    fn key(&mut self, row: &Row<'_>, choices: &[Choice]) -> Option<Vec<u8>> {
        let place = |choice: &Choice| {
            let cell = row.cell(&choice.column);
            let place = choice.values.iter().position(|value| value.id == cell);
            if place.is_none() {
                let what = format!("`{cell}` is not a value of the choice `{}`", choice.label);
                let help = self.nearest(cell, choice.values.iter().map(|value| value.id.as_str()));
                row.problem(self.problems, &choice.column, ProblemKind::UnknownName, what, help);
            }
            u8::try_from(place?).ok()
        };
        choices.iter().map(place).collect()
    }

    /// Puts a row at the end of its series; `false` if its period is there already or past.
    fn point(&mut self, row: &Row<'_>, period: Period, draft: &mut SeriesDraft) -> bool {
        let last = draft.next.plus(-1);
        if period <= last {
            let what = if period == last {
                format!("{period} appears twice")
            } else {
                format!("{period} comes after {last}")
            };
            let noun = period.frequency.noun();
            let help = format!("put the {noun}s in order, each once");
            row.problem(self.problems, noun, ProblemKind::Order, what, help);
            return false;
        }
        draft.next = period.plus(1);
        let value = self.number(row, "value");
        let index = u16::try_from(draft.values.len()).unwrap_or(u16::MAX);
        let source = self.source_in(row, "source");
        if draft.sources.last().is_none_or(|(_, last)| *last != source) {
            draft.sources.push((index, source));
        }
        draft.values.push(value.map(round));
        self.revision(row, index, draft);
        true
    }

    fn revision(&mut self, row: &Row<'_>, index: u16, draft: &mut SeriesDraft) {
        let filled = REVISED.iter().filter(|column| !row.cell(column).is_empty()).count();
        if filled == 0 {
            return;
        }
        if filled < REVISED.len() {
            let what = "a first-published figure needs a value, a date and a source";
            row.problem(
                self.problems,
                "first_value",
                ProblemKind::FieldMissing,
                what,
                "fill in all three columns, or none",
            );
            return;
        }
        let value = self.number(row, "first_value");
        let date = self.date_in(row, "first_date");
        let source = self.source_in(row, "first_source");
        let revision = value.zip(date).map(|(value, date)| Revision { index, value, date, source });
        draft.revisions.extend(revision);
    }
}

/// Three decimals travel; sums of shown figures would drift if fewer were kept.
fn round(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

//! Checks of a trend: what it says of itself, and its parts.

mod bands;
mod below;
mod choices;
mod digits;
mod draft;
mod events;
mod series;
mod units;

use self::series::REVISED;
use super::checker::Checker;
use super::ids::id_in;
use crate::story::document::{TrendDocument, TwelveDocument};
use crate::story::problem::ProblemKind;
use crate::story::time::Frequency;
use crate::story::trend::{Trend, Twelve, Year};

/// The columns that every series has, behind that of its periods.
const ALWAYS: [&str; 2] = ["value", "source"];

impl Checker<'_> {
    pub(super) fn trend(&mut self, at: &str, document: &TrendDocument) -> Option<Trend> {
        self.words(&format!("{at}/title"), &document.title);
        let columns: Vec<&str> = document.choices.iter().map(|it| &*it.column).collect();
        self.measure(&format!("{at}/measure"), &document.measure, &columns);
        if let Some(label) = &document.label {
            self.words(&format!("{at}/label"), label);
        }
        let units = self.units(&format!("{at}/unit"), &document.unit, document.decimals);
        if units.len() > 1 && document.measure.contains(&document.unit.other) {
            let what = format!(
                "the measure names `{}`, but readers can choose another unit",
                document.unit.other
            );
            let help = "write `{unit}` in its place; it follows the reader's choice";
            self.problem(&format!("{at}/measure"), ProblemKind::Placeholder, what, help);
        }
        if document.choices.len() > choices::MOST {
            self.problem(
                &format!("{at}/choices"),
                ProblemKind::TooMany,
                "there are more than two choices",
                "keep two",
            );
        }
        let year = document.year.as_ref().map(|year| {
            let label = self.words(&format!("{at}/year/label"), &year.label);
            let short = year.short.clone();
            Year { first_month: year.first_month.clamp(1, 12), label, short }
        });
        let choices = self.choices(&format!("{at}/choices"), &document.choices);
        let bands = self.bands(&format!("{at}/bands"), &document.bands);
        let events = document.events.as_ref();
        let events = events.map(|events| self.events(&format!("{at}/events"), events));
        let notes = self.cited_list(&format!("{at}/notes"), &document.notes);
        let columns: Vec<&str> = choices.iter().map(|choice| choice.column.as_str()).collect();
        let frequency = self.frequency(&document.data);
        let always = [frequency.noun()].into_iter().chain(ALWAYS);
        let required: Vec<&str> = always.chain(columns).collect();
        let table = self.table(&format!("{at}/data"), &document.data, (&required, &REVISED))?;
        let (start, series) = self.series(&table, &choices, frequency)?;
        let units = self.digits(at, units, &series);
        Some(Trend {
            id: id_in(&document.id),
            title: document.title.clone(),
            measure: document.measure.clone(),
            label: document.label.clone().unwrap_or_default(),
            units,
            choices,
            year,
            twelve_months: document.twelve_months.map(|twelve| match twelve {
                TwelveDocument::Sum => Twelve::Sum,
                TwelveDocument::Mean => Twelve::Mean,
            }),
            bands,
            start,
            series,
            events: events.unwrap_or_default(),
            notes,
            below: None,
        })
    }

    /// The frequency of the data in a file: a column has its name. Months where none has.
    fn frequency(&self, file: &str) -> Frequency {
        let bytes = self.files.get(file).map(Vec::as_slice).unwrap_or_default();
        let header = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let header = String::from_utf8_lossy(header);
        let mut columns = header.split(',');
        columns.find_map(|name| Frequency::named(name.trim())).unwrap_or_default()
    }
}

//! Checks of a trend: its series are whole, ordered, attributed.

use std::collections::HashMap;

use super::super::date::Month;
use super::super::document::{ChoiceDocument, EventsDocument, TrendDocument, UnitDocument};
use super::super::problem::nearest;
use super::super::table::{Row, Table};
use super::super::trend::{Choice, Event, Named, Revision, Series, Trend, Unit, Values, Year};
use super::Checker;

/// The columns that every series has, and those of revised figures.
const ALWAYS: [&str; 3] = ["month", "value", "source"];
const REVISED: [&str; 3] = ["first_value", "first_date", "first_source"];

impl Checker<'_> {
    pub(super) fn trend(&mut self, at: &str, document: &TrendDocument) -> Option<Trend> {
        self.words(&format!("{at}/title"), &document.title);
        self.words(&format!("{at}/measure"), &document.measure);
        let units = self.units(&format!("{at}/unit"), &document.unit, document.decimals);
        if units.len() > 1 && document.measure.contains(&document.unit.other) {
            let what = format!("the measure names `{}`, one unit of several", document.unit.other);
            let help = "write `{unit}` where the unit stands; it follows what the reader chooses";
            self.problem(&format!("{at}/measure"), what, help);
        }
        if document.choices.len() > 2 {
            self.problem(&format!("{at}/choices"), "there are more than two choices", "keep two");
        }
        let year = document.year.as_ref().map(|year| {
            let label = self.words(&format!("{at}/year/label"), &year.label);
            let short = year.short.clone();
            Year { first_month: year.first_month.clamp(1, 12), label, short }
        });
        let choices = self.choices(&format!("{at}/choices"), &document.choices);
        let events = document.events.as_ref();
        let events = events.map(|events| self.events(&format!("{at}/events"), events));
        let notes = self.cited_list(&format!("{at}/notes"), &document.notes);
        let columns: Vec<&str> = choices.iter().map(|choice| choice.column.as_str()).collect();
        let required: Vec<&str> = ALWAYS.into_iter().chain(columns).collect();
        let table = self.table(&format!("{at}/data"), &document.data, (&required, &REVISED))?;
        let (start, series) = self.series(&table, &choices)?;
        Some(Trend {
            id: document.id.clone(),
            title: document.title.clone(),
            measure: document.measure.clone(),
            units,
            choices,
            year,
            start,
            series,
            events: events.unwrap_or_default(),
            notes,
            below: None,
        })
    }

    /// The unit of the data and those that a reader may choose instead.
    fn units(&mut self, at: &str, document: &UnitDocument, decimals: u8) -> Vec<Unit> {
        let unit = |(one, other, short): (&String, &String, &String), factor, decimals: u8| Unit {
            one: one.clone(),
            other: other.clone(),
            short: short.clone(),
            factor,
            decimals: decimals.min(3),
        };
        let own = (&document.one, &document.other, &document.short);
        let mut units = vec![unit(own, 1.0, decimals)];
        for (nth, also) in document.also.iter().enumerate() {
            if !(also.factor.is_finite() && also.factor > 0.0) {
                let what = format!("a unit cannot be {} times another", also.factor);
                let help = "write how many of it one unit of the data is, as 0.45359237";
                self.problem(&format!("{at}/also/{nth}/factor"), what, help);
            }
            let also = (&also.one, &also.other, &also.short, also.factor, also.decimals);
            units.push(unit((also.0, also.1, also.2), also.3, also.4));
        }
        for (nth, unit) in units.iter().enumerate() {
            let at = if nth == 0 { at.to_owned() } else { format!("{at}/also/{}", nth - 1) };
            for (name, text) in [("one", &unit.one), ("other", &unit.other)] {
                self.words(&format!("{at}/{name}"), text);
            }
            if units.iter().take(nth).any(|before| before.other == unit.other) {
                let what = format!("the unit `{}` stands here twice", unit.other);
                self.problem(&format!("{at}/other"), what, "keep one of the two");
            }
        }
        units
    }

    /// Puts trends below others, as their documents say.
    pub(super) fn below(&mut self, documents: &[TrendDocument], trends: &mut [Trend]) {
        let all = trends.to_vec();
        for (nth, document) in documents.iter().enumerate() {
            let Some(id) = &document.below else { continue };
            let at = format!("/trends/{nth}/below");
            let others = documents.iter().map(|other| other.id.as_str());
            let others: Vec<&str> = others.filter(|other| *other != document.id).collect();
            if !others.contains(&id.as_str()) {
                let what = format!("there is no other trend `{id}`");
                self.problem(&at, what, nearest(id, others.into_iter()));
                continue;
            }
            // Where one of the two could not be read, that has been said.
            let Some(lower) = all.iter().find(|trend| trend.id == *id) else { continue };
            let Some(upper) = trends.iter_mut().find(|trend| trend.id == document.id) else {
                continue;
            };
            if self.fits_below(&at, upper, lower) {
                upper.below = Some(Box::new(lower.clone()));
            }
        }
    }

    fn fits_below(&mut self, at: &str, upper: &Trend, lower: &Trend) -> bool {
        let span = |trend: &Trend| {
            let months = trend.series.first().map_or(0, |series| series.values.0.len());
            (trend.start, trend.month_at(months.saturating_sub(1)))
        };
        let (above, below) = (span(upper), span(lower));
        if above != below {
            let id = &lower.id;
            let what = format!(
                "`{id}` runs from {} to {}, this trend from {} to {}",
                below.0, below.1, above.0, above.1
            );
            self.problem(at, what, "give both the same months, one above the other");
        }
        if !lower.choices.is_empty() {
            let what = format!(
                "`{}` has choices, and below another trend there is no room for them",
                lower.id
            );
            self.problem(at, what, "name a trend with one series");
        }
        above == below && lower.choices.is_empty()
    }

    fn choices(&mut self, at: &str, documents: &[ChoiceDocument]) -> Vec<Choice> {
        let mut choices = Vec::new();
        for (nth, choice) in documents.iter().enumerate() {
            let before = documents.iter().take(nth);
            if before.into_iter().any(|before| before.column == choice.column) {
                let what = format!("there are two choices for the column `{}`", choice.column);
                self.problem(&format!("{at}/{nth}/column"), what, "keep one of the two");
            }
            self.words(&format!("{at}/{nth}/label"), &choice.label);
            let at = format!("{at}/{nth}/values");
            self.at_most(&at, choice.values.len(), u8::MAX.into());
            if choice.values.is_empty() {
                self.problem(&at, "a choice needs values", "add those of the column");
            }
            for (nth, value) in choice.values.iter().enumerate() {
                self.words(&format!("{at}/{nth}/label"), &value.label);
                if choice.values.iter().take(nth).any(|before| before.id == value.id) {
                    let what = format!("the value `{}` stands here twice", value.id);
                    self.problem(&format!("{at}/{nth}/id"), what, "keep one of the two");
                }
            }
            let named = |value: &super::super::document::NamedDocument| Named {
                id: value.id.clone(),
                label: value.label.clone(),
            };
            choices.push(Choice {
                column: choice.column.clone(),
                label: choice.label.clone(),
                values: choice.values.iter().map(named).collect(),
            });
        }
        choices
    }

    fn events(&mut self, at: &str, document: &EventsDocument) -> Vec<Event> {
        let columns = (["id", "date", "source"].as_slice(), [].as_slice());
        let Some(table) = self.table(&format!("{at}/data"), &document.data, columns) else {
            return Vec::new();
        };
        let texts = document.texts.iter().map(|text| text.id.as_str());
        self.same_ids(&format!("{at}/texts"), texts, &table);
        let mut events = Vec::new();
        for (nth, text) in document.texts.iter().enumerate() {
            let at = format!("{at}/texts/{nth}");
            self.subject(&format!("{at}/id"), &text.id);
            let title = self.words(&format!("{at}/title"), &text.title);
            let words = self.prose(&format!("{at}/text"), &text.text);
            let mut rows = table.rows().filter(|row| row.cell("id") == text.id);
            let Some(row) = rows.next() else { continue };
            if let Some(again) = rows.next() {
                let what = format!("there are two rows for `{}`", text.id);
                again.problem(self.problems, "id", what, "keep one of the two");
            }
            let (date, source) = (self.date_in(&row, "date"), self.source_in(&row, "source"));
            let event = |date| Event { id: text.id.clone(), date, title, text: words, source };
            events.extend(date.map(event));
        }
        events.sort_by_key(|event| event.date);
        events
    }

    /// All series with the first month; they begin and end together.
    fn series(&mut self, table: &Table, choices: &[Choice]) -> Option<(Month, Vec<Series>)> {
        let mut drafts: Vec<Draft> = Vec::new();
        let mut places: HashMap<Vec<u8>, usize> = HashMap::new();
        let (mut gaps, mut all_placed) = (Vec::new(), true);
        for row in table.rows() {
            let (key, month) = (self.key(&row, choices), self.month(&row));
            let (Some(key), Some(month)) = (key, month) else {
                all_placed = false;
                continue;
            };
            let place = *places.entry(key.clone()).or_insert_with(|| {
                drafts.push(Draft::new(key, month));
                drafts.len() - 1
            });
            if let Some(draft) = drafts.get_mut(place) {
                gaps.extend((month > draft.next).then_some((row, draft.next, month)));
                all_placed &= self.point(&row, month, draft);
            }
        }
        // Whether months are missing can only be told when every row has found its place.
        if !all_placed {
            return None;
        }
        for (row, missing, month) in gaps {
            let what = format!("{missing} is missing before {month}");
            let help = format!("add a row for {missing}; leave its value empty if it is not known");
            row.problem(self.problems, "month", what, help);
        }
        let start = drafts.iter().map(|draft| draft.start).min()?;
        let end = drafts.iter().map(|draft| draft.next).max()?;
        for draft in drafts.iter().filter(|draft| draft.start != start || draft.next != end) {
            let name = draft.name(choices);
            let (from, to) = (draft.start, draft.next.plus(-1));
            let what =
                format!("{name} runs from {from} to {to}, others from {start} to {}", end.plus(-1));
            let help = "add the missing months, with an empty value where the figure is not known";
            self.file_problem(table.file(), what, help);
        }
        self.all_chosen(table, choices, &places);
        Some((start, drafts.into_iter().map(Draft::finish).collect()))
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
            let name = Draft::new(key, Month(0)).name(choices);
            let what = format!("there are no rows for {name}");
            self.file_problem(table.file(), what, "add them, or remove the value from the choice");
        }
    }

    fn key(&mut self, row: &Row<'_>, choices: &[Choice]) -> Option<Vec<u8>> {
        let place = |choice: &Choice| {
            let cell = row.cell(&choice.column);
            let place = choice.values.iter().position(|value| value.id == cell);
            if place.is_none() {
                let what = format!("`{cell}` is not a value of the choice `{}`", choice.label);
                let help = nearest(cell, choice.values.iter().map(|value| value.id.as_str()));
                row.problem(self.problems, &choice.column, what, help);
            }
            u8::try_from(place?).ok()
        };
        choices.iter().map(place).collect()
    }

    fn month(&mut self, row: &Row<'_>) -> Option<Month> {
        let text = row.cell("month");
        let date = super::date(text).filter(|date| date.month > 0 && date.day == 0);
        if date.is_none() {
            let what = format!("`{text}` is not a month");
            row.problem(self.problems, "month", what, "write it as 2025-06");
        }
        date.map(|date| date.in_month())
    }

    /// Puts a row at the end of its series; `false` if its month is there already or past.
    fn point(&mut self, row: &Row<'_>, month: Month, draft: &mut Draft) -> bool {
        let last = draft.next.plus(-1);
        if month <= last {
            let what = if month == last {
                format!("{month} stands here twice")
            } else {
                format!("{month} comes after {last}")
            };
            row.problem(self.problems, "month", what, "put the months in order, each once");
            return false;
        }
        draft.next = month.plus(1);
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
    /// A value of zero or more; an empty cell is a figure that is not known.
    fn number(&mut self, row: &Row<'_>, column: &str) -> Option<f64> {
        let text = row.cell(column);
        if text.is_empty() {
            return None;
        }
        let help = "write it with a decimal point and nothing else, as 1234.5; leave it empty if \
                    it is not known";
        let Ok(value) = text.parse::<f64>() else {
            row.problem(self.problems, column, format!("`{text}` is not a number"), help);
            return None;
        };
        if !value.is_finite() {
            row.problem(self.problems, column, format!("`{text}` is not a usable number"), help);
        } else if value < 0.0 {
            let what = format!("{text} is less than zero");
            row.problem(
                self.problems,
                column,
                what,
                "a quantity is zero or more; check the figure",
            );
        } else if value > 1e12 {
            let what = format!("{text} is too large to be drawn");
            row.problem(self.problems, column, what, "use a larger unit, such as millions");
        }
        (0.0..=1e12).contains(&value).then_some(value)
    }

    fn revision(&mut self, row: &Row<'_>, index: u16, draft: &mut Draft) {
        let filled = REVISED.iter().filter(|column| !row.cell(column).is_empty()).count();
        if filled == 0 {
            return;
        }
        if filled < REVISED.len() {
            let what = "the value first published needs value, date and source";
            row.problem(self.problems, "first_value", what, "fill all three columns, or none");
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

/// A series that is being read.
struct Draft {
    key: Vec<u8>,
    start: Month,
    /// The month that comes next.
    next: Month,
    values: Vec<Option<f64>>,
    sources: Vec<(u16, super::SourceId)>,
    revisions: Vec<Revision>,
}

impl Draft {
    fn new(key: Vec<u8>, start: Month) -> Draft {
        let (values, sources, revisions) = (Vec::new(), Vec::new(), Vec::new());
        Draft { key, start, next: start, values, sources, revisions }
    }

    fn name(&self, choices: &[Choice]) -> String {
        let chosen = choices.iter().zip(&self.key);
        let ids = chosen.filter_map(|(choice, value)| choice.values.get(usize::from(*value)));
        let ids: Vec<String> = ids.map(|value| format!("`{}`", value.id)).collect();
        if ids.is_empty() { "the series".to_owned() } else { ids.join(" ") }
    }

    fn finish(self) -> Series {
        let (key, sources, revisions) = (self.key, self.sources, self.revisions);
        Series { key, values: Values(self.values), sources, revisions }
    }
}

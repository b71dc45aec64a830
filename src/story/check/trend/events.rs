//! Checks of the events beside a trend: each with its words, date and source.

use crate::story::check::checker::Checker;
use crate::story::check::ids::id_in;
use crate::story::document::EventsDocument;
use crate::story::problem::ProblemKind;
use crate::story::trend::Event;

/// After all that have a rank.
const UNRANKED: u8 = 100;

impl Checker<'_> {
    pub(super) fn events(&mut self, at: &str, document: &EventsDocument) -> Vec<Event> {
        let columns = (["id", "date", "source"].as_slice(), ["second_source"].as_slice());
        let all = !document.texts.iter().any(|text| text.key || text.rank.is_some());
        let Some(table) = self.table(&format!("{at}/data"), &document.data, columns) else {
            return Vec::new();
        };
        let texts = document.texts.iter().map(|text| text.id.as_str());
        self.same_ids(&format!("{at}/texts"), texts, &table);
        let mut events = Vec::new();
        let by_id = table.rows_by("id");
        for (nth, text) in document.texts.iter().enumerate() {
            let at = format!("{at}/texts/{nth}");
            self.subject(&format!("{at}/id"), &text.id);
            let title = self.words(&format!("{at}/title"), &text.title);
            let words = self.prose(&format!("{at}/text"), &text.text);
            let rows = by_id.get(text.id.as_str()).map(Vec::as_slice).unwrap_or_default();
            let Some(row) = rows.first() else { continue };
            if let Some(again) = rows.get(1) {
                let what = format!("there are two rows for `{}`", text.id);
                again.problem(
                    self.problems,
                    "id",
                    ProblemKind::Repeated,
                    what,
                    "keep one of the two",
                );
            }
            let (date, source) = (self.date_in(row, "date"), self.source_in(row, "source"));
            let second = (!row.cell("second_source").is_empty())
                .then(|| self.source_in(row, "second_source"))
                .filter(|second| *second != source);
            let id = id_in(&text.id);
            let key = text.key || text.rank.is_some() || all;
            let rank = if key { text.rank.unwrap_or(UNRANKED).max(1) } else { 0 };
            let event = |date| Event { id, date, title, text: words, rank, source, second };
            events.extend(date.map(event));
        }
        events.sort_by_key(|event| event.date);
        events
    }
}

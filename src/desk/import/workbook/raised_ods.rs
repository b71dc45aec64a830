//! Cells with raised letters in an `.ods` workbook.
//!
//! Recognizes spans in a style with `text-position="super"`. Speaks against a text: that it stands in
//! a comment.
//!
//! `tests/import/shown.rs` builds such cells and reads them.

use std::collections::{HashMap, HashSet};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::archive::attribute;
use super::raised::{RaisedRun, written};
use super::raised_xml::resolved;

/// The cells of a table in which something is raised, by row and column from 0.
pub fn cells(content: &str, name: &str) -> HashMap<(u32, u32), String> {
    let mut raised = Raised { name, ..Raised::default() };
    if !content.contains("\"super ") {
        return raised.cells;
    }
    let mut reader = Reader::from_str(content);
    while let Ok(event) = reader.read_event() {
        match &event {
            Event::Eof => break,
            Event::Start(element) => raised.begin(element, true),
            Event::Empty(element) => raised.begin(element, false),
            Event::End(element) => raised.end(element.name().as_ref()),
            Event::Text(text) => raised.text(text),
            Event::GeneralRef(name) => raised.text(&resolved(name)),
            _ => {}
        }
    }
    raised.cells
}

/// What is known at a place of the file.
#[derive(Default)]
struct Raised<'n> {
    name: &'n str,
    cells: HashMap<(u32, u32), String>,
    styles: HashSet<String>,
    /// The style that is being described.
    style: Option<String>,
    runs: Vec<RaisedRun>,
    /// Whether this is the table that is asked for.
    is_here: bool,
    comments: usize,
    /// For each span around the text, whether it is raised.
    spans: Vec<bool>,
    rows: u32,
    row: u32,
    column: u32,
}

impl Raised<'_> {
    fn begin(&mut self, element: &BytesStart<'_>, is_open: bool) {
        let repeated = |name| -> u32 {
            attribute(element, name).and_then(|text| text.parse().ok()).unwrap_or(1).max(1)
        };
        match element.name().as_ref() {
            "style:style" => self.style = attribute(element, "style:name"),
            "style:text-properties" => {
                let position = attribute(element, "style:text-position").unwrap_or_default();
                let style = self.style.take().filter(|_| position.starts_with("super"));
                self.styles.extend(style);
            }
            "table:table" => {
                self.is_here = attribute(element, "table:name").as_deref() == Some(self.name);
                self.rows = 0;
            }
            "table:table-row" => {
                (self.row, self.column) = (self.rows, 0);
                let count = repeated("table:number-rows-repeated");
                self.rows = self.rows.saturating_add(count);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.runs.clear();
                let count = repeated("table:number-columns-repeated");
                self.column = self.column.saturating_add(count);
            }
            "office:annotation" if is_open => self.comments += 1,
            "text:span" if is_open => {
                let style = attribute(element, "text:style-name");
                self.spans.push(style.is_some_and(|style| self.styles.contains(&style)));
            }
            "text:s" => self.text(" "),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "text:span" => drop(self.spans.pop()),
            "office:annotation" => self.comments = self.comments.saturating_sub(1),
            "table:table-cell" if self.is_here => {
                let at = (self.row, self.column.saturating_sub(1));
                self.cells.extend(written(&self.runs).map(|text| (at, text)));
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.is_here && self.comments == 0 {
            self.runs.push((text.to_owned(), self.spans.contains(&true)));
        }
    }
}

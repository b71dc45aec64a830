//! Whether the contents of an `.ods` workbook end where they should, and take no more room than a
//! table has.
//!
//! calamine waits for the end of a table for as long as it takes, and in a file that was cut off
//! there is none; it makes each cell and blank that a file says is repeated. Recognizes elements
//! that are not closed, and the counts of what is repeated. Speaks against refusing: that cells
//! without a value are repeated to the end of the sheet, as in nearly every file.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let book = std::fs::read("tests/import/workbooks/merged.ods").unwrap();
//! let read = import(&book, &Wishes::default());
//! assert!(read.findings.ok);
//! ```

use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::sheet::MOST_CELLS;
use super::archive::attribute;

/// What the contents are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Every element is closed.
    Whole,
    /// One is not.
    Broken,
    /// What is repeated is more than any table has.
    Large,
}

/// What the contents of a workbook are; whole where it has no such part.
pub fn contents(bytes: &[u8]) -> Contents {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return Contents::Whole };
    let mut part = Vec::new();
    match archive.by_name("content.xml") {
        Ok(mut file) => match file.read_to_end(&mut part) {
            Ok(_) => looked_at(&part),
            Err(_) => Contents::Broken,
        },
        Err(_) => Contents::Whole,
    }
}

fn looked_at(part: &[u8]) -> Contents {
    let text = String::from_utf8_lossy(part);
    let mut reader = Reader::from_str(&text);
    let (mut open, mut repeated) = (0_usize, Repeated::default());
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                open += 1;
                repeated.see(&element);
            }
            Ok(Event::Empty(element)) => repeated.see(&element),
            Ok(Event::End(_)) => open = open.saturating_sub(1),
            Ok(Event::Eof) if open == 0 => return Contents::Whole,
            Ok(Event::Eof) | Err(_) => return Contents::Broken,
            Ok(_) => {}
        }
        if repeated.is_large() {
            return Contents::Large;
        }
    }
}

/// The most blanks that texts of a workbook may have in a row, added up.
const MOST_BLANKS: u64 = 16 * 1024 * 1024;

/// Cells with a value and blanks, as often as a file says that they are there.
#[derive(Default)]
struct Repeated {
    rows: u64,
    cells: u64,
    blanks: u64,
}

impl Repeated {
    fn see(&mut self, element: &BytesStart<'_>) {
        let count = |name| attribute(element, name).map(|text| text.parse().unwrap_or(u64::MAX));
        match element.name().as_ref() {
            "text:s" => self.blanks = self.blanks.saturating_add(count("text:c").unwrap_or(1)),
            "table:table-row" => self.rows = count("table:number-rows-repeated").unwrap_or(1),
            "table:table-cell" if attribute(element, "office:value-type").is_some() => {
                let columns = count("table:number-columns-repeated").unwrap_or(1);
                self.cells = self.cells.saturating_add(columns.saturating_mul(self.rows));
            }
            _ => {}
        }
    }

    fn is_large(&self) -> bool {
        self.blanks > MOST_BLANKS || self.cells > 2 * MOST_CELLS as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_repeated_is_counted() {
        let row = |rows: u32, cell: &str| {
            format!(
                "<table:table-row table:number-rows-repeated=\"{rows}\">{cell}</table:table-row>"
            )
        };
        let cell = |kind: &str| {
            format!("<table:table-cell table:number-columns-repeated=\"1024\" {kind}/>")
        };
        let of = |text: &str| looked_at(text.as_bytes());
        assert_eq!(of(&row(1_048_576, &cell("office:value-type=\"float\""))), Contents::Large);
        assert_eq!(of(&row(1_048_576, &cell(""))), Contents::Whole);
        assert_eq!(of(&row(10, &cell("office:value-type=\"float\""))), Contents::Whole);
        assert_eq!(of("<text:s text:c=\"99999999999\"/>"), Contents::Large);
        assert_eq!(of("<text:s text:c=\"3\"/>"), Contents::Whole);
    }

    #[test]
    fn an_element_has_to_be_closed() {
        let is_closed = |text: &[u8]| looked_at(text) == Contents::Whole;
        assert!(is_closed(b"<?xml version=\"1.0\"?><a><b/><c>1</c></a>"));
        for text in ["<a>", "<a><b></a>", "<a><b/>", "<a", "<a><!-- "] {
            assert!(!is_closed(text.as_bytes()), "{text}");
        }
    }
}

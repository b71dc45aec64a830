//! What the cells of a column hold: figures, words, the same everywhere, or nothing.
//!
//! Recognizes figures where at least half of what a column says are figures. Speaks against them:
//! digits with a zero before them, which are codes (`007`), digits of the same length beside such
//! codes, and dates.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Month,Zone,Boxes\n2025-01,007,5\n2025-02,007,6\n", &Wishes::default());
//! assert_eq!(read.findings.columns[1].reading, "left out, the same in every row");
//! ```

use super::cell_figure::{CellFigure, FigureWords, is_plain, written};
use super::digits::Decimal;
use super::sheet::{Cell, Kind};
use super::stamp::is_dated;
use super::workbook::clock;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnContent {
    /// Nothing, or only signs for nothing.
    Empty,
    /// Numbers.
    Figures,
    /// One text in every row.
    Same,
    /// Texts that differ.
    Words,
}

/// What cells of a column hold together.
pub fn content<'a>(cells: impl Iterator<Item = &'a Cell>, words: FigureWords<'_>) -> ColumnContent {
    let (mut figures, mut others, mut first, mut same) = (0, 0, None, true);
    let mut codes = Codes::default();
    for cell in cells {
        codes.see(&cell.text);
        same &= *first.get_or_insert(&cell.text) == cell.text;
        // Most cells are plain digits; what an author explains may be digits, too.
        if is_plain(&cell.text) && !is_code(&cell.text) && words.unknown.is_empty() {
            figures += 1;
            continue;
        }
        let read = |decimal| written(&cell.text, decimal, words).map(|(figure, _)| figure);
        match read(Decimal::Point).or_else(|| read(Decimal::Comma)) {
            // The author is asked what to do with spans of time.
            _ if clock::is_span(cell) => figures += 1,
            _ if cell.kind == Kind::Date => others += 1,
            Some(CellFigure::Number(_)) if is_named_date(&cell.text) => others += 1,
            Some(CellFigure::Number(_)) if !is_code(&cell.text) => figures += 1,
            Some(CellFigure::Number(_)) => others += 1,
            Some(CellFigure::Unknown | CellFigure::Dash) => {}
            None => others += 1,
        }
    }
    if codes.are_all() {
        (figures, others) = (0, figures + others);
    }
    match (figures, others) {
        (0, 0) => ColumnContent::Empty,
        (figures, others) if figures >= others => ColumnContent::Figures,
        _ if same => ColumnContent::Same,
        _ => ColumnContent::Words,
    }
}

/// Codes of one length, some of which begin with a zero: `02139` and `10001`.
#[derive(Default)]
struct Codes {
    length: usize,
    zeros: usize,
    broken: bool,
}

impl Codes {
    fn see(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let length = if self.length == 0 { text.len() } else { self.length };
        let fits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        (self.length, self.broken) = (length, self.broken || !fits);
        self.zeros += usize::from(is_code(text));
    }

    fn are_all(&self) -> bool {
        self.zeros > 0 && self.length > 1 && !self.broken
    }
}

/// `2025Jan`: the name of a month is no mark of a figure.
fn is_named_date(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 2 && is_dated(text)
}

/// `007`: nobody writes a zero before a figure, and codes are kept as long as they are.
pub fn is_code(text: &str) -> bool {
    text.len() > 1 && text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
}

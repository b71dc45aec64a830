//! A file of text whose columns are separated by commas, semicolons, tabs or bars.
//!
//! Recognizes the separator by the beginning of the file: the one with which most rows have a
//! date, then the one with which most are equally wide. A line `sep=;` says it. Speaks against a
//! comma: that another one fits as well, for a comma is also a decimal sign.
//!
//! ```
//! use nutgraf::desk::import::separated::separated;
//!
//! assert_eq!(separated("Month;Boxes\n2025-01;1,5\n").unwrap().separator, ';');
//! ```

use std::sync::Arc;

use compact_str::CompactString;

use super::blank_columns::blank_columns;
use super::plain::plain;
use super::sheet::{Cell, Cells, Kind, MOST_CELLS, MOST_COLUMNS, Sheet, short};
use super::stamp::is_dated;
use super::trouble::{Trouble, TroubleKind};

/// Where two separators fit equally well, the first of these is meant: a comma is also a decimal
/// sign, a semicolon hardly anything else.
const SEPARATORS: [char; 4] = ['\t', ';', ',', '|'];

/// So many bytes of the beginning show which separator fits.
const BEGINNING: usize = 64 * 1024;

/// Reads a text whose separator is not known.
///
/// # Errors
/// That a quotation mark stays open, or that there are too many columns or cells.
pub fn separated(text: &str) -> Result<Sheet, Trouble> {
    if let Some(separator) = named(text) {
        let mut sheet = closed(text, separator)?;
        sheet.rows.retain(|row| row.first().is_none_or(|cell| cell.row > 1));
        return Ok(sheet);
    }
    let end = text.char_indices().map(|(at, _)| at).take_while(|at| *at <= BEGINNING).last();
    let beginning = match text.get(..end.unwrap_or(0)) {
        Some(start) if text.len() > BEGINNING => start.rsplit_once('\n').map_or(start, |it| it.0),
        _ => text,
    };
    let there = SEPARATORS.into_iter().filter(|separator| beginning.contains(*separator));
    let there: Vec<char> = there.collect();
    // Most files have one of them only, and need not be read twice.
    if let [only] = there.as_slice() {
        return closed(text, *only);
    }
    let fits = there.into_iter().map(|separator| {
        (read(beginning, separator).map_or((0, usize::MAX), |(sheet, _)| fit(&sheet)), separator)
    });
    let fits: Vec<((usize, usize), char)> = fits.collect();
    let best = fits.iter().rev().max_by_key(|(fit, _)| *fit);
    closed(text, best.map_or(',', |(_, separator)| *separator))
}

/// The separator that the first line of some exports names, for the spreadsheet alone.
fn named(text: &str) -> Option<char> {
    let (name, separator) = text.lines().next()?.trim_matches('"').split_once('=')?;
    let separator = separator.chars().next().filter(char::is_ascii)?;
    name.eq_ignore_ascii_case("sep").then_some(separator)
}

/// The cells of a text in which all quotation marks are closed.
fn closed(text: &str, separator: char) -> Result<Sheet, Trouble> {
    let (sheet, unclosed) = read(text, separator)?;
    if let Some(trouble) = blank_columns(&sheet) {
        return Err(trouble);
    }
    let Some(cell) = unclosed else { return Ok(sheet) };
    let what = format!("a quotation mark opens at `{}` but is never closed", short(&cell.text));
    let help = "remove the mark, or put another one at the end of the cell";
    Err(Trouble::cell(TroubleKind::QuotationMark, &cell, what, help))
}

/// The cells, and the one whose quotation mark nothing closes, so that the rest of the file is in
/// it.
fn read(text: &str, separator: char) -> Result<(Sheet, Option<Cell>), Trouble> {
    let delimiter = u8::try_from(separator).unwrap_or(b',');
    let mut builder = csv::ReaderBuilder::new();
    let builder = builder.delimiter(delimiter).has_headers(false).flexible(true);
    let (mut rows, mut count) = (Vec::new(), 0);
    // Line breaks in cells: lines of the file, but not rows of the spreadsheet.
    let mut within = 0;
    let is_odd = text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    let mut unclosed = None;
    let mut reader = builder.from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        let row = line_of(&record, text).saturating_sub(within);
        within += record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        if record.len() > MOST_COLUMNS {
            return Err(too_wide(record.len()));
        }
        let cells: Vec<Cell> =
            (0..).zip(&record).map(|(column, text)| cell(text, row, column, separator)).collect();
        count += cells.len();
        if let Some(trouble) = too_many(&cells, count) {
            return Err(trouble);
        }
        // Only the last record can hold a mark that stays open.
        let open = record.iter().zip(&cells).filter(|(text, _)| is_odd && text.contains('\n'));
        unclosed = open
            .last()
            .map(|(text, cell)| cell.with(text.lines().next().unwrap_or_default().trim()));
        // Markdown and databases draw a rule below the names.
        let is_rule = separator == '|' && is_rule(&cells);
        if cells.iter().any(|cell| !cell.is_empty()) && !is_rule {
            rows.push(Arc::new(cells));
        }
    }
    Ok((Sheet { rows, separator, turned: false }, unclosed))
}

/// Whether a row is a line of dashes: `|---|:--|`, `----+----`.
fn is_rule(cells: &[Cell]) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.is_empty());
    let is_drawn = |cell: &Cell| cell.text.bytes().all(|byte| b"-+:= ".contains(&byte));
    let has_line = cells.iter().any(|cell| cell.text.contains("--"));
    has_line && filled.all(is_drawn)
}

fn cell(text: &str, row: usize, column: u16, separator: char) -> Cell {
    let row = u32::try_from(row).unwrap_or(u32::MAX);
    let plain = plain(text);
    let text = unguarded(&plain);
    let text = if separator == '|' { unescaped(text) } else { text.into() };
    Cell { text, row, column, kind: Kind::Text }
}

/// Markdown writes a sign that could mean something else behind a backslash: `3,100\*`.
fn unescaped(text: &str) -> CompactString {
    let mut signs = text.chars().peekable();
    let mut plain = CompactString::default();
    while let Some(sign) = signs.next() {
        let escaped = signs.next_if(|next| sign == '\\' && next.is_ascii_punctuation());
        plain.push(escaped.unwrap_or(sign));
    }
    plain
}

/// What keeps a spreadsheet from reading a text as a number, as `="0123"` and `'0123`, is not part
/// of it.
fn unguarded(text: &str) -> &str {
    let formula = text.strip_prefix("=\"").and_then(|text| text.strip_suffix('"'));
    let quoted = || {
        let rest = text.strip_prefix('\'')?;
        (rest.len() > 2 && rest.starts_with(|c: char| c.is_ascii_digit())).then_some(rest)
    };
    formula.or_else(quoted).unwrap_or(text)
}

/// Why a table is too large, if it is.
pub fn too_many(row: &[Cell], count: usize) -> Option<Trouble> {
    let last = row.iter().rev().find(|cell| !cell.is_empty())?;
    let columns = last.column as usize + 1;
    if columns > MOST_COLUMNS {
        return Some(too_wide(columns));
    }
    let what = format!("the table has more than {MOST_CELLS} cells");
    (count > MOST_CELLS).then(|| Trouble::whole(TroubleKind::TooLarge, what, SMALLER))
}

/// That a table has too many columns.
pub fn too_wide(columns: usize) -> Trouble {
    let what = format!("the table has {columns} columns; at most {MOST_COLUMNS} can be read");
    Trouble::whole(TroubleKind::TooLarge, what, SMALLER)
}

/// What to do about a table that is too large.
const SMALLER: &str = "remove what the story does not show, and save the rest";

/// How well a separator fits: rows with a date, then rows of the most frequent width.
fn fit(sheet: &Sheet) -> (usize, usize) {
    let has_date = |row: &&Cells| row.iter().any(|cell| is_dated(&cell.text));
    let dated = sheet.rows.iter().filter(has_date).count();
    let mut widths: Vec<usize> =
        sheet.rows.iter().map(|row| row.len()).filter(|width| *width > 1).collect();
    widths.sort_unstable();
    let most = widths.chunk_by(|a, b| a == b).map(<[usize]>::len).max();
    (dated, most.unwrap_or(0))
}

/// The line of a record, which begins below the blank lines that the reader passes over.
fn line_of(record: &csv::StringRecord, text: &str) -> usize {
    let Some(position) = record.position() else { return 1 };
    let from = usize::try_from(position.byte()).ok().and_then(|byte| text.get(byte..));
    let blank = from.unwrap_or_default().bytes().take_while(|byte| *byte == b'\n').count();
    usize::try_from(position.line()).unwrap_or(usize::MAX).saturating_add(blank)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> (char, Vec<Vec<String>>) {
        let sheet = separated(text).unwrap();
        let texts = |row: &Cells| row.iter().map(|cell| cell.text.to_string()).collect();
        (sheet.separator, sheet.rows.iter().map(texts).collect())
    }

    #[test]
    fn a_comma_may_separate_or_be_a_decimal_sign() {
        assert_eq!(cells("m;v\nJan-25;1,5\nFeb-25;2,5\n").0, ';');
        assert_eq!(cells("Jan-25;1,5\n").0, ';');
        assert_eq!(cells("m,v\nJan-25,\"a;b\"\nFeb-25,2.5\n").0, ',');
        assert_eq!(cells("m\tv\n2025-01\t1,5\n").0, '\t');
        for line in ["sep=|", "SEP=|", "\"sep=|\""] {
            assert_eq!(
                cells(&format!("{line}\nm|v\nx|y\n")),
                ('|', vec![vec!["m".into(), "v".into()], vec!["x".into(), "y".into()]])
            );
        }
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_does() {
        let sheet = separated("Title\n\n\"two\nlines\",v\n\n2025-01,1\n").unwrap();
        let numbers: Vec<u32> = sheet.rows.iter().map(|row| row[0].row).collect();
        assert_eq!(numbers, [1, 3, 5]);
        assert_eq!(sheet.rows[1][0].text, "two lines");
        assert_eq!(sheet.row(5).len(), 2);
    }

    #[test]
    fn what_is_too_wide_or_too_large_is_refused() {
        let wide = "1,".repeat(5_000);
        assert!(separated(&wide).unwrap_err().what.contains("5001 columns; at most 4096"));
        let large = "1,2,3,4,5,6,7,8\n".repeat(400_000);
        assert!(separated(&large).unwrap_err().what.contains("more than 3000000 cells"));
    }
}

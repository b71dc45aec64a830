//! The cells of an export, each with the place where a spreadsheet shows it.

use super::when::when;

/// A cell, without blanks around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub text: String,
    /// Its row as a spreadsheet numbers them, from 1.
    pub row: usize,
    /// Its column, from 0: a spreadsheet calls it A.
    pub column: usize,
}

/// The cells of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The rows that are not blank, from the top.
    pub rows: Vec<Vec<Cell>>,
    /// What stands between columns.
    pub separator: char,
    /// Whether the months ran across and the cells were turned: a column was then a row.
    pub turned: bool,
    /// The cell whose quotation mark nothing closes, so that the rest of the file is in it.
    pub unclosed: Option<Cell>,
    /// How many columns there are, if that is more than can be read.
    pub wide: Option<usize>,
}

/// Where two separators fit equally well, the first of these is meant: a comma is also a decimal
/// sign, a semicolon hardly anything else.
const SEPARATORS: [char; 4] = ['\t', ';', ',', '|'];

/// The most columns that are read: a century of months and more.
pub const MOST_COLUMNS: usize = 4_096;

/// The most cells that a table on its side may have to be turned.
const MOST_TURNED: usize = 2_000_000;

impl Sheet {
    /// Reads a text whose separator is not known.
    pub fn read(text: &str) -> Sheet {
        // The first line of some exports names the separator, for the spreadsheet alone.
        let named = text.strip_prefix("sep=").and_then(|rest| rest.chars().next());
        if let Some(separator) = named.filter(char::is_ascii) {
            let mut sheet = Sheet::separated(text, separator);
            sheet.rows.retain(|row| row.first().is_none_or(|cell| cell.row > 1));
            return sheet;
        }
        let all = SEPARATORS.map(|separator| Sheet::separated(text, separator));
        let best = all.into_iter().rev().max_by_key(Sheet::fit);
        best.unwrap_or_default()
    }

    fn separated(text: &str, separator: char) -> Sheet {
        let delimiter = u8::try_from(separator).unwrap_or(b',');
        let mut builder = csv::ReaderBuilder::new();
        let builder = builder.delimiter(delimiter).has_headers(false).flexible(true);
        let mut rows = Vec::new();
        // Line breaks in cells: lines of the file, but not rows of the spreadsheet.
        let mut within = 0;
        let mut wide = None;
        let (odd, mut unclosed) = (text.matches('"').count() % 2 == 1, None);
        for record in builder.from_reader(text.as_bytes()).into_records().flatten() {
            if record.len() > MOST_COLUMNS {
                wide = wide.max(Some(record.len()));
            }
            let line = line_of(&record, text);
            let row = line.saturating_sub(within);
            within += record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
            let cells = record.iter().enumerate().take(MOST_COLUMNS).map(|(column, text)| Cell {
                text: text.trim().replace('\n', " "),
                row,
                column,
            });
            let mut cells: Vec<Cell> = cells.collect();
            // Only the last record can hold a mark that stays open.
            let open = record.iter().zip(&mut cells).filter(|(text, _)| odd && text.contains('\n'));
            unclosed = open.last().map(|(text, cell)| {
                text.lines().next().unwrap_or_default().trim().clone_into(&mut cell.text);
                cell.clone()
            });
            if cells.iter().any(|cell| !cell.text.is_empty()) {
                rows.push(cells);
            }
        }
        Sheet { rows, separator, turned: false, unclosed, wide }
    }

    /// How well a separator fits: rows with a month, then rows of the most frequent width.
    fn fit(&self) -> (usize, usize) {
        let dated = self.rows.iter().filter(|row| row.iter().any(dated)).count();
        let mut widths: Vec<usize> =
            self.rows.iter().map(Vec::len).filter(|width| *width > 1).collect();
        widths.sort_unstable();
        let most = widths.chunk_by(|a, b| a == b).map(<[usize]>::len).max();
        (dated, most.unwrap_or(0))
    }

    /// The same cells with months running down, if they run across.
    pub fn upright(self) -> Sheet {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let across = self.rows.iter().map(|row| row.iter().filter(|cell| dated(cell)).count());
        let mut down = vec![0_usize; width];
        for cell in self.rows.iter().flatten().filter(|cell| dated(cell)) {
            if let Some(count) = down.get_mut(cell.column) {
                *count += 1;
            }
        }
        let (across, down) = (across.max().unwrap_or(0), down.into_iter().max().unwrap_or(0));
        if across < 2 || across <= down || width.saturating_mul(self.rows.len()) > MOST_TURNED {
            return self;
        }
        let cell = |row: &Vec<Cell>, column: usize| {
            let number = row.first().map_or(1, |cell| cell.row);
            let empty = || Cell { text: String::new(), row: number, column };
            row.get(column).cloned().unwrap_or_else(empty)
        };
        let turned = |column| self.rows.iter().map(|row| cell(row, column)).collect();
        Sheet { rows: (0..width).map(turned).collect(), turned: true, ..self }
    }

    /// The cells of a row as a spreadsheet numbers them, from left to right.
    pub fn row(&self, number: usize) -> Vec<&Cell> {
        // Rows stand in order, unless they were columns.
        let begins = |row: &Vec<Cell>| row.first().is_some_and(|cell| cell.row < number);
        let rows = match self.rows.partition_point(begins) {
            first if !self.turned => self.rows.get(first..).unwrap_or_default(),
            _ => self.rows.as_slice(),
        };
        let rows = rows.iter().take(if self.turned { usize::MAX } else { 1 });
        let cells = rows.flatten().filter(|cell| cell.row == number);
        let mut cells: Vec<&Cell> = cells.collect();
        cells.sort_by_key(|cell| cell.column);
        cells
    }
}

/// The name of a column in a spreadsheet: A to Z, then AA.
pub fn letter(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match (column / 26).checked_sub(1) {
        Some(before) => letter(before) + &last.to_string(),
        None => last.to_string(),
    }
}

fn dated(cell: &Cell) -> bool {
    when(&cell.text).is_some_and(|when| when.in_year())
}

/// The line of a record, which begins below the blank lines that the reader passes over.
fn line_of(record: &csv::StringRecord, text: &str) -> usize {
    let Some(position) = record.position() else { return 1 };
    let from = usize::try_from(position.byte()).ok().and_then(|byte| text.get(byte..));
    let blank = from.unwrap_or_default().bytes().take_while(|byte| *byte == b'\n').count();
    position.line() as usize + blank
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> (char, Vec<Vec<String>>) {
        let sheet = Sheet::read(text);
        let texts = |row: &Vec<Cell>| row.iter().map(|cell| cell.text.clone()).collect();
        (sheet.separator, sheet.rows.iter().map(texts).collect())
    }

    #[test]
    fn a_comma_may_separate_or_be_a_decimal_sign() {
        assert_eq!(cells("m;v\nJan-25;1,5\nFeb-25;2,5\n").0, ';');
        assert_eq!(cells("Jan-25;1,5\n").0, ';');
        assert_eq!(cells("m,v\nJan-25,\"a;b\"\nFeb-25,2.5\n").0, ',');
        assert_eq!(cells("m\tv\n2025-01\t1,5\n").0, '\t');
        assert_eq!(
            cells("sep=|\nm|v\nx|y\n"),
            ('|', vec![vec!["m".into(), "v".into()], vec!["x".into(), "y".into()]])
        );
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_does() {
        let sheet = Sheet::read("Title\n\n\"two\nlines\",v\n\n2025-01,1\n");
        let numbers: Vec<usize> = sheet.rows.iter().map(|row| row[0].row).collect();
        assert_eq!(numbers, [1, 3, 5]);
        assert_eq!(sheet.rows[1][0].text, "two lines");
        assert_eq!(sheet.row(5).len(), 2);
    }

    #[test]
    fn months_that_run_across_are_turned() {
        let sheet = Sheet::read("area,2025-01,2025-02\nnorth,1,2\nsouth,3,4\n").upright();
        let row: Vec<_> =
            sheet.rows[1].iter().map(|c| (c.text.as_str(), c.row, c.column)).collect();
        assert_eq!(row, [("2025-01", 1, 1), ("1", 2, 1), ("3", 3, 1)]);
        let upright = Sheet::read("m,v\n2025-01,1\n2025-02,2\n");
        assert_eq!(upright.clone().upright(), upright);
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!([0, 25, 26, 701, 702].map(letter), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}

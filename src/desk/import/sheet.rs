//! The cells of an export, each with the place where a spreadsheet shows it.

use std::sync::Arc;

use compact_str::CompactString;

/// Where a cell's text comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// It was written as text, and may mean several things.
    #[default]
    Text,
    /// A workbook says that it is a number: digits with a decimal point.
    Number,
    /// A workbook says that it is a day.
    Date,
    /// A merged cell reaches here, and its text stands in another place.
    Merged,
    /// It stands in a row of its own, above the rows that it names.
    Section,
}

/// A cell, as a person sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub text: CompactString,
    /// Its row as a spreadsheet numbers them, from 1.
    pub row: u32,
    /// Its column, from 0: a spreadsheet calls it A.
    pub column: u16,
    /// Where the text comes from.
    pub kind: Kind,
}

impl Cell {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The place by which a spreadsheet calls it, as `B7`.
    pub fn place(&self) -> String {
        format!("{}{}", letter(self.column as usize), self.row)
    }

    /// The same place with another text.
    pub fn with(&self, text: impl Into<CompactString>) -> Cell {
        Cell { text: text.into(), ..self.clone() }
    }
}

/// The cells of a row: a table shares them with its sheet, so that a large file is held once.
pub type Cells = Arc<Vec<Cell>>;

/// The cells of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The rows that are not blank, from the top.
    pub rows: Vec<Cells>,
    /// What stands between columns in a file of text; a tab for a workbook.
    pub separator: char,
    /// Whether the months ran across and the cells were turned: a column was then a row.
    pub turned: bool,
}

/// The most cells of a table: 16 MiB of text have fewer, unless it is nearly nothing but commas.
pub const MOST_CELLS: usize = 3_000_000;

/// The header of a table is in one of so many rows.
pub const HEADER: usize = 100;

/// Rows at either end that are looked at to see what kind of table it is.
const SAMPLE: usize = 500;

/// The most columns.
pub const MOST_COLUMNS: usize = 4_096;

impl Sheet {
    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.len()).max().unwrap_or(0)
    }

    /// The cells of a column, from the top.
    pub fn column(&self, index: usize) -> impl Iterator<Item = &Cell> {
        self.rows.iter().filter_map(move |row| row.get(index))
    }

    /// Rows that show what kind of table it is: all, or those at the beginning and the end.
    pub fn sample(&self) -> Vec<&[Cell]> {
        let (first, rest) = self.rows.split_at(self.rows.len().min(SAMPLE));
        let (_, last) = rest.split_at(rest.len().saturating_sub(SAMPLE));
        first.iter().chain(last).map(|row| row.as_slice()).collect()
    }

    /// How many cells of each column of the sample are so.
    pub fn count(&self, is: impl Fn(&Cell) -> bool) -> Vec<usize> {
        let mut counts = vec![0; self.width()];
        for row in self.sample() {
            for (cell, count) in row.iter().zip(&mut counts) {
                *count += usize::from(is(cell));
            }
        }
        counts
    }

    /// The cells of a row as a spreadsheet numbers them, from left to right.
    pub fn row(&self, number: usize) -> Vec<&Cell> {
        let cells =
            self.rows.iter().flat_map(|row| row.iter()).filter(|cell| cell.row as usize == number);
        let mut cells: Vec<&Cell> = cells.collect();
        cells.sort_by_key(|cell| cell.column);
        cells
    }

    /// The same cells with rows as columns.
    pub fn turned(&self) -> Sheet {
        let empty = |row: &[Cell], column: usize| {
            let row = row.first().map_or(1, |cell| cell.row);
            Cell { row, column: column as u16, ..Cell::default() }
        };
        let cell = |row: &Cells, column: usize| {
            row.get(column).cloned().unwrap_or_else(|| empty(row, column))
        };
        let turned = |column| Arc::new(self.rows.iter().map(|row| cell(row, column)).collect());
        let rows = (0..self.width()).map(turned).collect();
        Sheet { rows, turned: !self.turned, ..*self }
    }

    /// What a spreadsheet calls a column; where the months ran across, the number of the row.
    pub fn place(&self, index: usize) -> String {
        match self.column(index).next() {
            Some(cell) if self.turned => cell.row.to_string(),
            Some(cell) => letter(cell.column as usize),
            None => letter(index),
        }
    }
}

/// The name of a column in a spreadsheet: A to Z, then AA.
///
/// ```
/// use nutgraf::desk::import::sheet::letter;
///
/// assert_eq!([0, 25, 26, 701, 702].map(letter), ["A", "Z", "AA", "ZZ", "AAA"]);
/// ```
pub fn letter(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match (column / 26).checked_sub(1) {
        Some(before) => letter(before) + &last.to_string(),
        None => last.to_string(),
    }
}

/// A text that fits on a line.
pub fn short(text: &str) -> String {
    let mut cut: String = text.chars().take(40).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}

/// How many cells of each column are of a kind. Each is looked at once: a wide row may stand above
/// many short ones.
pub fn counts<'c>(
    rows: impl Iterator<Item = &'c Cells>,
    width: usize,
    is: impl Fn(&Cell) -> bool,
) -> Vec<usize> {
    let mut counts = vec![0; width];
    for row in rows {
        for (count, cell) in counts.iter_mut().zip(row.iter()) {
            *count += usize::from(is(cell));
        }
    }
    counts
}

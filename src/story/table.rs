//! A CSV file of a story: named columns, and rows that know their number.

use std::collections::HashMap;

use super::problem::{Place, ProblemKind, Problems, nearest};

/// The most rows that a file may have: more months than there are years of four digits. A chart
/// of so many weighs 23 kB as a fragment; the data of the live one weigh 160 kB.
pub const MOST_ROWS: usize = 120_000;

/// The most columns that a file may have: more than any table of a story has.
const MOST_COLUMNS: usize = 64;

/// A table.
///
/// ```
/// use nutgraf::story::problem::Problems;
/// use nutgraf::story::table::Table;
///
/// let text = "id,name\na,One\nb,Two\n";
/// let columns = (["id"].as_slice(), ["name"].as_slice());
/// let table = Table::read("a.csv", text, columns, &mut Problems::default()).unwrap();
/// assert_eq!(table.rows().map(|row| row.cell("name")).collect::<Vec<_>>(), ["One", "Two"]);
/// ```
#[derive(Debug)]
pub struct Table {
    file: String,
    columns: Vec<String>,
    /// Each with its row number.
    rows: Vec<(usize, csv::StringRecord)>,
}

/// A row of a table.
///
/// ```
/// use nutgraf::story::problem::Problems;
/// use nutgraf::story::table::Table;
///
/// let columns = (["id"].as_slice(), [].as_slice());
/// let table = Table::read("a.csv", "id\nx\n", columns, &mut Problems::default()).unwrap();
/// let row = table.rows().next().unwrap();
/// assert_eq!((row.cell("id"), row.cell("other")), ("x", ""));
/// ```
#[derive(Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    cells: &'a csv::StringRecord,
    number: usize,
}

impl Table {
    /// Reads a CSV with a header; `None` with the problems noted if it cannot be used.
    ///
    /// `required` columns must be there, `optional` ones may be, others must not.
    pub fn read(
        file: &str,
        text: &str,
        (required, optional): (&[&str], &[&str]),
        problems: &mut Problems,
    ) -> Option<Table> {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let header = reader.headers().cloned().unwrap_or_default();
        if header.len() > MOST_COLUMNS {
            let what = format!(
                "the file has {} columns; at most {MOST_COLUMNS} can be used",
                header.len()
            );
            let help = "remove the columns that the story does not use";
            problems.add(file, at_row(1), ProblemKind::TooMany, what, help);
            return None;
        }
        let columns: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
        let mut table = Table { file: file.to_owned(), columns, rows: Vec::new() };
        if let Some(separator) = other_separator(&table.columns) {
            let what = format!("the columns are separated by {separator}");
            let help = "save the file with commas between the columns";
            problems.add(file, at_row(1), ProblemKind::Syntax, what, help);
            return None;
        }
        let mut usable = table.check_columns(required, optional, problems);
        let mut count = 0;
        for record in reader.into_records() {
            count += 1;
            match record {
                Ok(record) if count <= MOST_ROWS => {
                    let number = number_of(&record, text);
                    usable &= table.check_lines(number, &record, problems)
                        && table.check_width(number, &record, problems);
                    // What cannot be used need not be kept.
                    if usable {
                        table.rows.push((number, record));
                    }
                }
                Ok(_) => {}
                Err(error) => {
                    let what = format!("this row cannot be read: {error}");
                    problems.add(
                        file,
                        at_row(count + 1),
                        ProblemKind::Syntax,
                        what,
                        "look for an unclosed quote",
                    );
                    usable = false;
                }
            }
        }
        if count == 0 {
            problems.add(
                file,
                at_row(1),
                ProblemKind::TooFew,
                "there are no rows below the header",
                "add the data",
            );
            return None;
        }
        if count > MOST_ROWS {
            let what = format!("the file has {count} rows; at most {MOST_ROWS} can be used");
            let help = "add up the figures by month, or remove what the story does not show";
            problems.add(file, at_row(MOST_ROWS + 2), ProblemKind::TooMany, what, help);
            return None;
        }
        usable.then_some(table)
    }

    fn check_columns(&self, required: &[&str], optional: &[&str], problems: &mut Problems) -> bool {
        let mut right = true;
        let mut wrong = |what: String, help: String| {
            problems.add(&self.file, at_row(1), ProblemKind::Columns, what, help);
            right = false;
        };
        for name in
            required.iter().filter(|name| !self.columns.iter().any(|column| column == *name))
        {
            let help =
                format!("add a column with this name to the header ({})", required.join(","));
            wrong(format!("the column `{name}` is missing"), help);
        }
        for (nth, column) in self.columns.iter().enumerate() {
            let known = required.iter().chain(optional);
            if self.columns.iter().take(nth).any(|before| before == column) {
                wrong(format!("the column `{column}` appears twice"), "keep one of the two".into());
            } else if !known.clone().any(|name| name == column) {
                wrong(
                    format!("the column `{column}` is not known"),
                    nearest(column, known.copied()),
                );
            }
        }
        right
    }

    /// A quote that is not closed would swallow the rows below it.
    fn check_lines(&self, row: usize, record: &csv::StringRecord, problems: &mut Problems) -> bool {
        let place = record.iter().position(|cell| cell.contains('\n'));
        if let Some(place) = place {
            let column = self.columns.get(place).cloned().unwrap_or_default();
            let what = "this cell continues over several lines";
            let help = "close the quote at its end, or write the cell on one line";
            problems.add(&self.file, Place::Cell { row, column }, ProblemKind::Syntax, what, help);
        }
        place.is_none()
    }

    fn check_width(&self, row: usize, record: &csv::StringRecord, problems: &mut Problems) -> bool {
        let right = record.len() == self.columns.len();
        if !right {
            let (found, wanted) = (record.len(), self.columns.len());
            let cells = if found == 1 { "cell" } else { "cells" };
            let what = format!("this row has {found} {cells}, the header has {wanted}");
            let help = "use double quotes around cells that contain a comma, or add the missing \
                        cells";
            problems.add(&self.file, at_row(row), ProblemKind::RowLength, what, help);
        }
        right
    }

    /// The rows from the top.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(number, cells)| Row { table: self, cells, number: *number })
    }

    /// The rows by what stands in a column, each from the top.
    pub fn rows_by(&self, column: &str) -> HashMap<&str, Vec<Row<'_>>> {
        let mut rows: HashMap<&str, Vec<Row<'_>>> = HashMap::new();
        for row in self.rows() {
            rows.entry(row.cell(column)).or_default().push(row);
        }
        rows
    }

    /// The name of the file.
    pub fn file(&self) -> &str {
        &self.file
    }
}

impl<'a> Row<'a> {
    /// The cell in a column, without blanks around it; empty where there is no such column.
    pub fn cell(&self, column: &str) -> &'a str {
        let place = self.table.columns.iter().position(|name| name == column);
        place.and_then(|place| self.cells.get(place)).map_or("", str::trim)
    }

    /// Notes a problem with a cell of this row.
    pub fn problem(
        &self,
        problems: &mut Problems,
        column: &str,
        kind: ProblemKind,
        what: impl Into<String>,
        help: impl Into<String>,
    ) {
        let place = Place::Cell { row: self.number, column: column.to_owned() };
        problems.add(&self.table.file, place, kind, what, help);
    }
}

/// What a spreadsheet of another country or kind puts between columns.
fn other_separator(columns: &[String]) -> Option<&'static str> {
    let [header] = columns else { return None };
    let separators = [(';', "semicolons"), ('\t', "tabs")];
    let found = separators.into_iter().find(|(c, _)| header.contains(*c));
    found.map(|(_, name)| name)
}

/// The line of a record, which begins below the blank lines that the reader passes over.
fn number_of(record: &csv::StringRecord, text: &str) -> usize {
    let Some(position) = record.position() else { return 0 };
    let from = usize::try_from(position.byte()).ok().and_then(|byte| text.get(byte..));
    let blank = from.unwrap_or_default().bytes().take_while(|byte| *byte == b'\n').count();
    position.line() as usize + blank
}

fn at_row(row: usize) -> Place {
    Place::Cell { row, column: String::new() }
}

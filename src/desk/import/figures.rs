//! The figures of a table, with their marks.
//!
//! Recognizes what each cell says, with the sign of decimals that holds for all of them. Speaks
//! against it: that the sign may be either, and the author is asked before any figure is read.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month;Share\n2025-01;12,5 %\n2025-02;13 % (p)\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! assert_eq!(series.unit, "%");
//! assert!(series.csv("x").ends_with("2025-01,12.5,x\n2025-02,13,x\n"));
//! ```

use std::collections::BTreeSet;

use super::cell_figure::{FigureWords, figure};
use super::column::Column;
use super::decimal_sign::{decimal_sign, two_columns};
use super::digits::Decimal;
use super::findings::Findings;
use super::flag::Flag;
use super::ledger::{Fate, Ledger};
use super::roles::Columns;
use super::row_marks::RowMarks;
use super::series_figure::SeriesFigure;
use super::sheet::{Cell, Kind};
use super::sheet_table::SheetTable;
use super::tally::Tally;
use super::trouble::{Trouble, TroubleKind};
use super::workbook::clock;

/// The most figures of a table, whatever becomes of them.
const MOST_FIGURES: usize = 200_000;

/// That a table has more figures than any series, before they are read one by one.
pub fn too_many_figures(table: &SheetTable, columns: &Columns) -> Option<Trouble> {
    let (rows, values) = (table.rows.len(), columns.values.len());
    let count = rows.saturating_mul(values);
    let what = format!(
        "the table has {count} figures ({rows} rows in {values} columns); a series can have at \
         most 20,000"
    );
    let help = "choose columns with --columns, or rows with --only, such as --only Sex=Total";
    (count > MOST_FIGURES).then(|| Trouble::whole(TroubleKind::TooLarge, what, help))
}

/// The figures of the columns, row by row.
#[derive(Debug)]
pub struct Figures {
    /// One list a column, with as many figures as the table has rows.
    pub columns: Vec<Vec<SeriesFigure>>,
    /// How each column was read, in words.
    pub readings: Vec<String>,
    /// The unit of all columns: `%`, a currency, what the header says, or nothing.
    pub unit: String,
}

/// Whether the figures would be read in another way, or not, without the author's decimal sign.
fn is_needed(asked: Decimal, written: &[&Cell], separator: char, words: FigureWords<'_>) -> bool {
    let digits = |cell: &Cell, decimal| figure(&cell.text, decimal, words).map(|(read, _)| read);
    match decimal_sign(written, separator, words, &mut Findings::default()) {
        Some(found) => {
            found != asked && written.iter().any(|it| digits(it, found) != digits(it, asked))
        }
        None => true,
    }
}

/// Reads the columns of figures, or `None` if something about all of them must be asked for.
pub fn figures(
    table: &SheetTable,
    columns: &Columns,
    separator: char,
    (asked, words): (Option<Decimal>, FigureWords<'_>),
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> Option<Figures> {
    let written = columns
        .values
        .iter()
        .flat_map(|column| table.rows.iter().filter_map(|row| row.cells.get(column.index)));
    let written: Vec<&Cell> = written.filter(|cell| cell.kind == Kind::Text).collect();
    let decimal = match asked {
        Some(asked) => {
            if is_needed(asked, &written, separator, words) {
                findings.needed.insert(Flag::Decimal);
            }
            asked
        }
        None => {
            let decimal = decimal_sign(&written, separator, words, findings)?;
            let cells = |column: &Column| -> Vec<&Cell> {
                table.rows.iter().filter_map(|row| row.cells.get(column.index)).collect()
            };
            let asked = columns.values.iter().filter(|_| separator != ',');
            let mut asked = asked.filter_map(|column| two_columns(&column.label, &cells(column)));
            findings.troubles.extend(asked.next());
            decimal
        }
    };
    let marks = RowMarks::of(table, columns);
    let mut read = Figures { columns: Vec::new(), readings: Vec::new(), unit: String::new() };
    let mut units = BTreeSet::new();
    for column in &columns.values {
        let mut seen = Tally::default();
        let values = table.rows.iter().zip(&marks.rows).map(|(row, beside)| {
            // A row that ends early is empty from there on.
            let Some(cell) = row.cells.get(column.index) else { return SeriesFigure::default() };
            let before = findings.troubles.len();
            let mut value = seen.read(cell, decimal, words, findings);
            match value.digits {
                Some(_) => ledger.take(cell, Fate::Value),
                // The author is asked about it.
                None if clock::is_span(cell) || findings.troubles.len() > before => {}
                // Such as -99, where the author says so.
                None => ledger.leave(cell, "you said it means an unknown figure"),
            }
            value.marks.extend(beside.of(column));
            value
        });
        let values: Vec<SeriesFigure> = values.collect();
        seen.finish(column, findings);
        units.insert(seen.unit(column, &marks.unit));
        read.readings.push(seen.told(decimal));
        read.columns.push(values);
    }
    if units.len() > 1 && units.iter().any(|unit| matches!(unit.as_str(), "%" | "‰")) {
        let what = "some columns are percentages and others are not: a chart shows one unit; choose \
                    columns with --columns";
        findings.notes.push(Trouble::whole(TroubleKind::Unit, what, ""));
    }
    if let [unit] = units.into_iter().collect::<Vec<String>>().as_slice() {
        read.unit.clone_from(unit);
    }
    Some(read)
}

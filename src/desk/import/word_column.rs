//! Figures in a column that has mostly words, and tells no series apart.
//!
//! Recognizes a number in such a column, and a column of which most cells are like `3k`. Speaks against asking: numbers that begin with a zero, and
//! the name of a code or of a place above them, for then they are codes; they are left out, and
//! told.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes,Boats\n2025-01,1,closed\n2025-02,2,closed\n2025-03,3,7\n";
//! let asked = &import(table, &Wishes::default()).findings.troubles[0];
//! assert_eq!(asked.what, "`7` is a number in column C, which has mostly words, such as `closed`");
//! assert!(asked.help.contains("--values B,C --unknown 'closed'"));
//! ```

use super::cell_figure::is_number;
use super::column::Column;
use super::column_content::is_code;
use super::doubtful::multiplied;
use super::ledger::{Fate, Ledger};
use super::numbered::is_named_code;
use super::roles::Columns;
use super::sheet::{Cell, Kind, short};
use super::sheet_table::SheetTable;
use super::stamp::is_dated;
use super::trouble::{Trouble, TroubleKind};

/// The reason for codes.
const CODE: &str = "a code";

/// The shortest numbers of one length that are codes if one of them begins with a zero.
const LENGTH: usize = 4;

/// Takes codes out of the account of figures, in the columns of words that tell no series apart.
pub fn leave_codes(table: &SheetTable, columns: &Columns, used: &[Column], ledger: &mut Ledger) {
    for column in unused(columns, used) {
        // `2025Feb` may be a figure with a mark, and is none.
        let dated = cells(table, column).filter(|cell| is_dated(&cell.text));
        dated.for_each(|cell| ledger.take(cell, Fate::Name));
        if has_codes(table, column) {
            ledger.leave_all(numbers(table, column), CODE);
        }
    }
}

/// What is asked about each such column: by its first figure with letters that mean a multiple, or
/// else by its first other number.
pub fn questions(table: &SheetTable, columns: &Columns, used: &[Column]) -> Vec<Trouble> {
    let asked = unused(columns, used).filter_map(|column| {
        // Where nothing else has figures, that is asked as a whole.
        let multiple = Some(column).filter(|_| !columns.values.is_empty());
        let other = || Some(column).filter(|column| !has_codes(table, column));
        multiple
            .and_then(|column| mostly_multiplied(table, column))
            .or_else(|| question(table, columns, other()?))
    });
    asked.collect()
}

/// What is asked about a column of which most words are like `3k`: they are not read as numbers.
fn mostly_multiplied(table: &SheetTable, column: &Column) -> Option<Trouble> {
    let words = || cells(table, column).filter(|it| !it.is_empty() && !is_number(&it.text));
    let multiples = || words().filter(|cell| multiplied(&cell.text).is_some());
    let first = multiples().next().filter(|_| multiples().count() * 2 > words().count())?;
    let (kind, help) = multiplied(&first.text)?;
    let what = format!("`{}` cannot be read as a number", short(&first.text));
    let help = format!("{help}; if the column has no figures, use --leave-out {}", column.place);
    Some(Trouble::cell(kind, first, what, help))
}

fn unused<'c>(columns: &'c Columns, used: &'c [Column]) -> impl Iterator<Item = &'c Column> {
    columns.words.iter().filter(|column| !used.contains(column))
}

fn cells<'t>(table: &'t SheetTable, column: &Column) -> impl Iterator<Item = &'t Cell> + use<'t> {
    let index = column.index;
    table.rows.iter().filter_map(move |row| row.cells.get(index))
}

fn numbers<'t>(table: &'t SheetTable, column: &Column) -> impl Iterator<Item = &'t Cell> + use<'t> {
    cells(table, column).filter(|cell| match cell.kind {
        Kind::Number => true,
        Kind::Text => is_number(&cell.text) && !is_dated(&cell.text),
        Kind::Date | Kind::Merged | Kind::Section => false,
    })
}

/// Whether the numbers of a column are codes: by its name, or by the zeros before them.
fn has_codes(table: &SheetTable, column: &Column) -> bool {
    let is_long = |cell: &Cell| {
        cell.text.len() >= LENGTH && cell.text.bytes().all(|byte| byte.is_ascii_digit())
    };
    is_named_code(&column.label)
        || numbers(table, column).all(|cell| is_code(&cell.text))
        || numbers(table, column).any(|cell| is_code(&cell.text))
            && numbers(table, column).all(is_long)
}

fn question(table: &SheetTable, columns: &Columns, column: &Column) -> Option<Trouble> {
    let first = numbers(table, column).next()?;
    let place = &column.place;
    let values = columns.values.iter().map(|it| it.place.as_str()).chain([place.as_str()]);
    let all = values.collect::<Vec<_>>().join(",");
    let word = cells(table, column).find(|cell| !cell.is_empty() && !is_number(&cell.text));
    let such = word.map_or(String::new(), |word| format!(", such as `{}`", short(&word.text)));
    let what = format!(
        "`{}` is a number in column {place}, which has mostly words{such}",
        short(&first.text)
    );
    let unknown = word.map_or(String::new(), |word| format!(" --unknown '{}'", short(&word.text)));
    let help = format!(
        "if the column has figures, use --values {all}{unknown}; if it has none, omit it with \
         --leave-out {place}; if it tells the series apart, use --series {place}"
    );
    Some(Trouble::cell(TroubleKind::FigureAmongWords, first, what, help))
}

//! A spreadsheet export becomes a series of a story.
//!
//! What can be read in one way only is read so, and said; where two readings are possible the
//! author is asked. Nothing is left out without a word.

pub mod choice;
pub mod columns;
pub mod day;
pub mod figure;
pub mod figures;
pub mod findings;
pub mod foreign;
pub mod grid;
pub mod keys;
pub mod name;
pub mod order;
pub mod piece;
pub mod region;
pub mod revised;
pub mod series;
pub mod sheet;
pub mod text;
pub mod trouble;
pub mod when;
pub mod years;

use self::columns::{Column, Columns, columns};
use self::figure::Decimal;
use self::figures::figures;
use self::findings::{ColumnFinding, Findings, Role};
use self::keys::keys;
use self::region::{Region, short};
use self::series::Series;
use self::sheet::{MOST_COLUMNS, Sheet};
use self::trouble::Trouble;
use self::when::Order;

/// What an author says of an export; nothing where it shall be found.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The order of days.
    pub dates: Option<Order>,
    /// The sign of decimals.
    pub decimal: Option<Decimal>,
    /// Names or letters of the columns to use beside that of the months; all if there is none.
    pub columns: Vec<String>,
    /// The month in which the years of a column of years begin, 1 to 12.
    pub year_begins: Option<u8>,
    /// Further words for a figure that is not known.
    pub unknown: Vec<String>,
}

/// An export that was read.
#[derive(Debug)]
pub struct Import {
    /// Its cells.
    pub sheet: Sheet,
    /// How it was read.
    pub findings: Findings,
    /// The series, if there was no trouble.
    pub series: Option<Series>,
}

/// Reads an export.
pub fn import(bytes: &[u8], wishes: &Wishes) -> Import {
    if let Some(trouble) = foreign::foreign(bytes) {
        let findings = Findings { troubles: vec![trouble], ..Findings::default() };
        return Import { sheet: Sheet::default(), findings, series: None };
    }
    let (text, encoding) = text::decode(bytes);
    let mut sheet = Sheet::read(&text).upright();
    let separator = match sheet.separator {
        '\t' => "tab".to_owned(),
        other => other.to_string(),
    };
    let across = sheet.turned;
    let encoding = encoding.name().to_owned();
    let mut findings = Findings { encoding, separator, across, ..Findings::default() };
    if let Some(cell) = &sheet.unclosed {
        let what =
            format!("a quotation mark opens at `{}` and nothing closes it", short(&cell.text));
        let help = "remove the mark, or put another one at the end of the cell";
        findings.troubles.push(Trouble::cell(cell, what, help));
        return Import { sheet, findings, series: None };
    }
    if let Some(count) = sheet.wide {
        let what = format!("the table has {count} columns; at most {MOST_COLUMNS} can be read");
        let help = "save the sheet with the columns that the story needs";
        findings.troubles.push(Trouble::whole(what, help));
        return Import { sheet, findings, series: None };
    }
    let grid = grid::unfolded(&sheet, wishes.year_begins, &mut findings);
    let joined = grid.is_some() || years::join(&mut sheet, wishes.year_begins, &mut findings);
    let table = grid.as_ref().unwrap_or(&sheet);
    let series = joined.then(|| series(table, wishes, &mut findings)).flatten();
    let series = series.filter(|_| findings.troubles.is_empty());
    findings.ok = series.is_some();
    Import { sheet, findings, series }
}

fn series(sheet: &Sheet, wishes: &Wishes, findings: &mut Findings) -> Option<Series> {
    let region = Region::find(sheet, findings)?;
    let columns = columns(sheet, &region, &wishes.columns, &wishes.unknown, findings);
    let words: Vec<usize> = columns.words.iter().map(|column| column.index).collect();
    let months = order::months(&region, wishes.dates, &words, findings);
    let wishes = (wishes.decimal, wishes.unknown.as_slice());
    let read = figures(&region, &columns.values, sheet.separator, wishes, findings);
    let keys = match &months {
        Some((months, _)) => keys(&region, months, &columns, findings),
        None => None,
    };
    let own = columns::column(sheet, &region, region.months);
    let reading = months.as_ref().map_or("not read", |(_, reading)| reading);
    findings.columns.push(finding(&own, Role::Months, reading));
    let readings = read.iter().flat_map(|read| &read.readings).map(String::as_str);
    for (column, reading) in
        columns.values.iter().zip(readings.chain(std::iter::repeat("not read")))
    {
        findings.columns.push(finding(column, Role::Values, reading));
    }
    told(&columns, keys.as_deref().unwrap_or_default(), findings);
    findings.columns.sort_by_key(|column| (column.place.len(), column.place.clone()));
    if columns.values.is_empty() {
        findings.troubles.push(without_figures(&region, &columns));
        return None;
    }
    let (months, _) = months?;
    Series::new(&region, &months, (&keys?, &columns.values), read?, findings)
}

/// Why there is nothing to draw, with the first cell that should have been a number.
fn without_figures(region: &Region, columns: &Columns) -> Trouble {
    let help = "a series needs a column of numbers beside that of the months, without units or \
                other words in its cells";
    let mut cells = columns.words.iter().filter_map(|column| {
        let mut cells = region.rows.iter().filter_map(|(_, row)| row.get(column.index));
        cells.find(|cell| !cell.text.is_empty())
    });
    // Figures mostly stand to the right of words.
    match cells.next_back() {
        Some(cell) => {
            let what = format!("no column has figures: `{}` is no number", short(&cell.text));
            Trouble::cell(cell, what, help)
        }
        None => Trouble::whole("no column has figures", help),
    }
}

/// Says how the columns of words were read, and which were not.
fn told(columns: &Columns, keys: &[&Column], findings: &mut Findings) {
    for column in &columns.words {
        let (role, reading) = match keys.contains(&column) {
            true => (Role::Choice, "tells the series apart"),
            false => (Role::LeftOut, "left out, words that no series needs"),
        };
        findings.columns.push(finding(column, role, reading));
    }
    for (column, why) in &columns.left {
        findings.columns.push(finding(column, Role::LeftOut, why));
    }
}

fn finding(column: &Column, role: Role, reading: &str) -> ColumnFinding {
    let (place, name) = (column.place.clone(), column.name.clone());
    ColumnFinding { place, name, role, reading: reading.to_owned() }
}

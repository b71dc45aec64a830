//! A spreadsheet becomes a series of a story.
//!
//! What can be read in one way only is read so, and said; where two readings are possible the
//! author is asked. Every figure is accounted for: it is in the series, or it is named as left
//! out, with the reason.

pub mod century;
pub mod changes;
pub mod choice;
pub mod decimal_sign;
pub mod figure;
pub mod figures;
pub mod findings;
pub mod fiscal;
pub mod foreign;
pub mod frequency;
pub mod header;
pub mod iso;
pub mod join;
pub mod key_column;
pub mod keys;
pub mod known;
pub mod ledger;
pub mod legend;
pub mod mark;
pub mod month_name;
pub mod outside;
pub mod period;
pub mod piece;
pub mod plain;
pub mod roles;
pub mod section;
pub mod selection;
pub mod separated;
pub mod serial;
pub mod series;
pub mod sheet;
pub mod stamp;
pub mod superfluous;
pub mod table;
pub mod text;
pub mod time_column;
pub mod times;
pub mod total;
pub mod total_column;
pub mod trouble;
pub mod two_levels;
pub mod unfold;
pub mod unit;
pub mod unused;
pub mod upright;
pub mod when;
pub mod workbook;
pub mod year_rows;
pub mod years_across;

use self::figure::{Decimal, Words};
use self::figures::figures;
use self::findings::{ColumnFinding, Findings, Role};
use self::keys::keys;
use self::ledger::{Fate, Ledger};
use self::roles::{Column, Columns, column, columns};
use self::selection::Selection;
use self::serial::Epoch;
use self::series::Series;
use self::sheet::{Cell, Sheet, short};
use self::table::Table;
use self::trouble::Trouble;
use self::when::Order;

/// What an author says of an export; nothing where it shall be found.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The sheet of a workbook, by name or number.
    pub sheet: Option<String>,
    /// Rows and columns to leave out.
    pub selection: Selection,
    /// Names or letters of the column that says when, or of those of the year and the month.
    pub time: Vec<String>,
    /// Those of the columns that tell the series apart.
    pub series: Vec<String>,
    /// Those of the columns to use beside that of the time; all if there is none.
    pub columns: Vec<String>,
    /// Those of the columns with the figures, whatever else they look like.
    pub values: Vec<String>,
    /// That of the column with marks.
    pub marks: Option<String>,
    /// The rows of the header, as a spreadsheet numbers them.
    pub header: Vec<usize>,
    /// The order of days.
    pub dates: Option<Order>,
    /// The year from which years in two digits count.
    pub earliest_year: Option<i16>,
    /// The language of names of months.
    pub language: Option<String>,
    /// From which day a spreadsheet counts days.
    pub serial: Option<Epoch>,
    /// The month in which the years of a column of years begin, 1 to 12.
    pub year_begins: Option<u8>,
    /// The sign of decimals.
    pub decimal: Option<Decimal>,
    /// Further words for a figure that is not known.
    pub unknown: Vec<String>,
    /// Words for zero.
    pub zero: Vec<String>,
    /// Whether a row with nothing but a name names the rows below it.
    pub sections: bool,
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
    /// What was read and makes no series of a story, such as figures by quarter.
    pub refused: Option<Series>,
}

/// Reads an export.
///
/// ```
/// use nutgraf::desk::import::{Wishes, import};
///
/// let read = import(b"Month;Boxes\nJan 2025 (p);1.234,5\n", &Wishes::default());
/// assert_eq!(read.series.unwrap().csv("office"), "month,value,source\n2025-01,1234.5,office\n");
/// assert_eq!(read.findings.marks[0].meaning, "provisional");
/// ```
pub fn import(bytes: &[u8], wishes: &Wishes) -> Import {
    let mut findings = Findings::default();
    let sheet = match cells(bytes, wishes, &mut findings) {
        Ok(sheet) => sheet,
        Err(trouble) => {
            findings.troubles.push(trouble);
            return Import { sheet: Sheet::default(), findings, series: None, refused: None };
        }
    };
    let mut ledger = Ledger::of(&sheet);
    let (sheet, unfolded) = shaped(sheet, wishes, &mut ledger, &mut findings);
    let table = unfolded.as_ref().unwrap_or(&sheet);
    let series = series(table, wishes, &mut ledger, &mut findings);
    let (account, unexplained) = ledger.close(&sheet);
    findings.account = account;
    if findings.troubles.is_empty() {
        findings.troubles.extend(unexplained);
    }
    findings.ok = series.is_some() && findings.troubles.is_empty();
    let (series, refused) = if findings.ok { (series, None) } else { (None, series) };
    Import { sheet, findings, series, refused }
}

/// The cells of a file, whatever program wrote it.
fn cells(bytes: &[u8], wishes: &Wishes, findings: &mut Findings) -> Result<Sheet, Trouble> {
    if workbook::is_workbook(bytes) {
        let found = workbook::read(bytes, wishes.sheet.as_deref())?;
        findings.sheet = Some(found.name);
        findings.notes.extend(found.notes);
        return Ok(found.sheet);
    }
    if let Some(trouble) = foreign::foreign(bytes) {
        return Err(trouble);
    }
    let (text, encoding) = text::decode(bytes);
    findings.encoding = encoding.name().to_owned();
    let sheet = separated::separated(&text)?;
    drop(text);
    findings.separator = match sheet.separator {
        '\t' => "tab".to_owned(),
        other => other.to_string(),
    };
    Ok(sheet)
}

/// The table with a row for each time: turned, put together from two columns, or unfolded. The
/// second sheet is the unfolded one, whose cells are not where a spreadsheet has them.
fn shaped(
    mut sheet: Sheet,
    wishes: &Wishes,
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> (Sheet, Option<Sheet>) {
    let begins = wishes.year_begins;
    wishes.selection.apply(&mut sheet, ledger, findings);
    let known = known::known(&sheet);
    findings.export = known.map(|known| known.name);
    key_column::split_keys(&mut sheet);
    // What stands alone above the figures of such an export is no name of rows.
    if known.is_none_or(|known| known.header(&sheet).is_empty()) {
        section::read_sections(&mut sheet, wishes.sections, findings);
    }
    two_levels::join_levels(&mut sheet, begins, ledger, &mut findings.troubles);
    let mut sheet = upright::upright(sheet, &mut findings.troubles);
    findings.across = sheet.turned;
    if let Some(known) = known.filter(|_| sheet.turned) {
        known.leave_codes(&mut sheet, ledger, &mut findings.notes);
    }
    let asked = match wishes.time.as_slice() {
        [year, month] => {
            let year = time_column::named(&sheet, year, findings);
            year.zip(time_column::named(&sheet, month, findings))
        }
        _ => None,
    };
    let mut unfolded = match wishes.time.is_empty() {
        true => unfold::unfolded(&sheet, begins, ledger, findings),
        false => None,
    };
    if unfolded.is_none() && (asked.is_some() || wishes.time.is_empty()) {
        let joined =
            asked.is_none() && year_rows::join_year_rows(&mut sheet, begins, ledger, findings);
        let joined = joined || join::join(&mut sheet, asked, begins, ledger, findings);
        if let (false, Some(turned)) = (joined, years_across::years_down(&sheet)) {
            unfolded = unfold::unfolded(&turned, begins, ledger, findings);
            findings.across = unfolded.is_some();
        }
    }
    serial::read_serials(&mut sheet, wishes.serial, ledger, findings);
    (sheet, unfolded)
}

fn series(
    sheet: &Sheet,
    wishes: &Wishes,
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> Option<Series> {
    // Such as fiscal years of which nobody says when they begin: any reading would be wrong.
    if !findings.troubles.is_empty() {
        return None;
    }
    let time = time_column::time_column(sheet, wishes.time.last().map(String::as_str), findings)?;
    let known = known::known(sheet);
    let header = match (wishes.header.as_slice(), known) {
        ([], Some(known)) if !sheet.turned => known.header(sheet),
        (asked, _) => asked.to_vec(),
    };
    let asked = table::Asked { header: &header };
    let mut table = Table::find(sheet, time, asked, ledger, findings)?;
    let words = Words { unknown: &wishes.unknown, zero: &wishes.zero };
    let asked = roles::Asked {
        columns: &wishes.columns,
        series: &wishes.series,
        values: &wishes.values,
        marks: wishes.marks.as_deref(),
        words,
    };
    let columns = columns(sheet, &table, known, asked, findings);
    if let Some(trouble) = table::too_many_figures(&table, &columns) {
        findings.troubles.push(trouble);
        return None;
    }
    let own = column(sheet, &table, time);
    let indexes: Vec<usize> = columns.words.iter().map(|column| column.index).collect();
    let asked = times::Asked {
        order: wishes.dates,
        earliest: wishes.earliest_year,
        language: wishes.language.as_deref(),
    };
    let times = times::times(&table, asked, &indexes, findings);
    let (reading, settled) = match times {
        Some((periods, reading)) => {
            let settled = frequency::settle(&mut table, periods, &indexes, ledger, findings);
            (reading, Some(settled))
        }
        None => ("not read".to_owned(), None),
    };
    let wanted = (wishes.decimal, words);
    let read = figures(&table, &columns, sheet.separator, wanted, ledger, findings);
    let asked_for = !wishes.series.is_empty();
    let keys = settled
        .as_ref()
        .and_then(|(_, periods)| keys(&mut table, periods, &columns, asked_for, findings));
    if let (Some((_, periods)), Some(used), true) = (&settled, &keys, wishes.columns.is_empty()) {
        findings.troubles.extend(unused::question(&table, periods, &columns.words, used));
    }
    findings.columns.push(finding(&own, Role::Months, &reading));
    let readings = read.iter().flat_map(|read| &read.readings).map(String::as_str);
    for (column, reading) in
        columns.values.iter().zip(readings.chain(std::iter::repeat("not read")))
    {
        findings.columns.push(finding(column, Role::Values, reading));
    }
    let (keys_found, used) = (keys.is_some(), keys.unwrap_or_default());
    tell(&columns, &used, findings);
    findings.columns.sort_by_key(|column| (column.place.len(), column.place.clone()));
    account(&table, &columns, ledger);
    if columns.values.is_empty() {
        findings.troubles.push(without_figures(&table, &columns));
        return None;
    }
    let (frequency, periods) = settled.filter(|_| keys_found)?;
    findings.frequency = Some(frequency);
    findings.troubles.extend(frequency::refused(&table, frequency));
    let series =
        Series::new(&table, (frequency, &periods), (&used, &columns.values), read?, findings)?;
    findings.marks = legend::legend(&series, &table.remarks);
    Some(series)
}

/// Says of all cells of a column what became of the numbers in them.
fn account(table: &Table, columns: &Columns, ledger: &mut Ledger) {
    let cells = |index: usize| table.rows.iter().filter_map(move |row| row.cells.get(index));
    let named = columns.words.iter().chain(&columns.marks).chain(&columns.units);
    for index in named.map(|column| column.index).chain([table.time]) {
        cells(index).for_each(|cell| ledger.take(cell, Fate::Name));
    }
    for (column, why) in &columns.left {
        let reason = why.strip_prefix("left out, ").unwrap_or(why);
        ledger.leave_all(cells(column.index), reason);
    }
}

/// Why there is nothing to draw, with the first cell that should have been a number.
fn without_figures(table: &Table, columns: &Columns) -> Trouble {
    let help = "besides the months, a series needs a column of numbers, without units or other \
                words in its cells";
    let mut cells = columns.words.iter().filter_map(|column| {
        let mut cells = table.rows.iter().filter_map(|row| row.cells.get(column.index));
        cells.find(|cell| !cell.is_empty())
    });
    // Figures are mostly to the right of words.
    let cell: Option<&Cell> = cells.next_back();
    let what = match cell {
        Some(cell) => format!("no column has figures: `{}` is not a number", short(&cell.text)),
        None => "no column has figures".to_owned(),
    };
    Trouble::at(cell, what, help)
}

/// Says how the columns of words were read, and which were not.
fn tell(columns: &Columns, keys: &[Column], findings: &mut Findings) {
    for column in &columns.words {
        let (role, reading) = match keys.contains(column) {
            true => (Role::Choice, "tells the series apart"),
            false => (Role::LeftOut, "left out, text that no series needs"),
        };
        findings.columns.push(finding(column, role, reading));
    }
    for column in &columns.marks {
        findings.columns.push(finding(column, Role::Marks, "marks on the figures"));
    }
    for column in &columns.units {
        findings.columns.push(finding(column, Role::Unit, "the unit"));
    }
    for (column, why) in &columns.left {
        findings.columns.push(finding(column, Role::LeftOut, why));
    }
}

fn finding(column: &Column, role: Role, reading: &str) -> ColumnFinding {
    let (place, name) = (column.place.clone(), column.name.clone());
    ColumnFinding { place, name, role, reading: reading.to_owned() }
}

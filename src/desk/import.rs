//! A spreadsheet becomes a series of a story.
//!
//! What can be read in one way only is read so, and said; where two readings are possible the
//! author is asked. Every figure is accounted for: it is in the series, or it is named as left
//! out, with the reason.

pub mod blank_columns;
pub mod blocks_below;
pub mod carried_year;
pub mod cells;
pub mod century;
pub mod changes;
pub mod choice;
pub mod cldr;
pub mod code;
pub mod column;
pub mod column_name;
pub mod column_numbers;
pub mod content;
pub mod currency;
pub mod day_or_year;
pub mod decimal_sign;
pub mod digits;
pub mod dotted_month;
pub mod doubtful;
pub mod far_month;
pub mod figure;
pub mod figure_or_year;
pub mod figures;
pub mod figures_above;
pub mod findings;
pub mod fiscal;
pub mod footnote;
pub mod foreign;
pub mod four_weeks;
pub mod frequency;
pub mod head_months;
pub mod header;
pub mod iso;
pub mod join;
pub mod key_column;
pub mod keys;
pub mod known;
pub mod ledger;
pub mod legend;
pub mod line;
pub mod mark;
pub mod mark_word;
pub mod midnight;
pub mod missing_year;
pub mod month_column;
pub mod month_name;
mod month_names;
pub mod month_order;
mod month_spelling;
pub mod named_years;
pub mod number;
pub mod numbered;
pub mod order;
pub mod other_calendar;
pub mod outside;
pub mod period;
pub mod piece;
pub mod plain;
pub mod reading;
pub mod roles;
pub mod row_marks;
pub mod row_units;
pub mod section;
pub mod selection;
pub mod separated;
pub mod serial;
pub mod series;
pub mod shape;
pub mod sheet;
pub mod short_month;
pub mod short_year;
pub mod side_by_side;
pub mod slip;
pub mod span;
pub mod stamp;
pub mod stray;
pub mod superfluous;
pub mod table;
pub mod tally;
pub mod text;
pub mod time_column;
pub mod time_question;
pub mod times;
pub mod told;
pub mod total;
pub mod total_column;
pub mod total_row;
pub mod trouble;
pub mod two_levels;
pub mod unfold;
pub mod unit;
pub mod unused;
pub mod upright;
pub mod weekday;
pub mod when;
pub mod wishes;
pub mod workbook;
pub mod wrapped_year;
pub mod year;
pub mod year_column;
pub mod year_groups;
pub mod year_rows;
pub mod years_across;

pub use self::wishes::Wishes;

use self::cells::cells;
use self::column::column;
use self::figure::Words;
use self::figures::figures;
use self::findings::{Findings, Role};
use self::keys::keys;
use self::ledger::Ledger;
use self::roles::columns;
use self::series::Series;
use self::shape::shaped;
use self::sheet::Sheet;
use self::table::Table;
use self::told::{account, finding, tell, without_figures};
use self::trouble::Trouble;

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
    // Of a table that is refused as a whole, every figure is without a place.
    if findings.troubles.is_empty() {
        findings.troubles.extend(ledger.unexplained(&sheet));
    }
    findings.account = ledger.close();
    if series.is_none() && findings.troubles.is_empty() {
        findings.troubles.push(Trouble::whole(
            "no series can be made from this table as it is",
            "use --time to name the column with the dates, and --values to name those with the \
             figures",
        ));
    }
    findings.ok = series.is_some() && findings.troubles.is_empty();
    let (series, refused) = if findings.ok { (series, None) } else { (None, series) };
    Import { sheet, findings, series, refused }
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
    if let Some(question) = month_column::question(sheet, &table) {
        findings.troubles.push(question);
        return None;
    }
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
        with_years: wishes.short_months.is_some(),
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
    if let Some(used) = &keys {
        findings.troubles.extend(row_units::question(&table, &columns, used));
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

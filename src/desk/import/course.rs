//! The way from a sheet with a row for each time to its series: the order in which the column of time,
//! the table around it, its times, figures and keys are read. Each is decided by a file of its own.

use super::cell_figure::FigureWords;
use super::column::column;
use super::figures::{figures, too_many_figures};
use super::findings::{ColumnRole, Findings};
use super::imported_series::ImportedSeries;
use super::keys::keys;
use super::ledger::Ledger;
use super::roles::{self, columns};
use super::sheet::Sheet;
use super::sheet_table::{self, SheetTable};
use super::told::{account, finding, tell, without_figures};
use super::wishes::Wishes;
use super::{
    cadence, known, legend, misdated, month_column, rolling_title, row_units, time_column, times,
    unused, word_column,
};

/// The series of a sheet with a row for each time; `None` with the reason noted if there is none.
pub fn series(
    sheet: &Sheet,
    wishes: &Wishes,
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> Option<ImportedSeries> {
    // Such as fiscal years of which nobody says when they begin: any reading would be wrong.
    if !findings.troubles.is_empty() {
        return None;
    }
    if sheet.turned && !wishes.header.is_empty() {
        findings.troubles.push(misdated::across(sheet));
        return None;
    }
    let time = time_column::time_column(sheet, wishes.time.last().map(String::as_str), findings)?;
    let known = known::known(sheet);
    let header = match (wishes.header.as_slice(), known) {
        ([], Some(known)) if !sheet.turned => known.header(sheet),
        (asked, _) => asked.to_vec(),
    };
    let asked = sheet_table::RowWishes { header: &header };
    let mut table = SheetTable::find(sheet, time, asked, ledger, findings)?;
    if let Some(question) = month_column::question(sheet, &table) {
        findings.troubles.push(question);
        return None;
    }
    let words = FigureWords { unknown: &wishes.unknown, zero: &wishes.zero, means: &wishes.means };
    let asked = roles::ColumnWishes {
        columns: &wishes.columns,
        series: &wishes.series,
        values: &wishes.values,
        marks: wishes.marks.as_deref(),
        words,
    };
    let columns = columns(sheet, &table, known, asked, findings);
    if let Some(trouble) = too_many_figures(&table, &columns) {
        findings.troubles.push(trouble);
        return None;
    }
    let own = column(sheet, &table, time);
    let indexes: Vec<usize> = columns.words.iter().map(|column| column.index).collect();
    let asked = times::TimeWishes {
        order: wishes.dates,
        earliest: wishes.earliest_year,
        with_years: wishes.short_months.is_some(),
        language: wishes.language.as_deref(),
        means: &wishes.means,
    };
    let times = times::times(&table, asked, &indexes, findings);
    let (reading, settled) = match times {
        Some((intervals, reading)) => {
            let settled = cadence::settle(&mut table, intervals, &indexes, ledger, findings);
            findings.troubles.extend(rolling_title::question(&table, settled.0, &settled.1));
            (reading, Some(settled))
        }
        None => ("not read".to_owned(), None),
    };
    let wanted = (wishes.decimal, words);
    let read = figures(&table, &columns, sheet.separator, wanted, ledger, findings);
    let asked_for = !wishes.series.is_empty();
    let keys = settled
        .as_ref()
        .and_then(|(_, intervals)| keys(&mut table, intervals, &columns, asked_for, findings));
    if let (Some((_, intervals)), Some(used), true) = (&settled, &keys, wishes.columns.is_empty()) {
        findings.troubles.extend(unused::question(&table, intervals, &columns.words, used));
    }
    if let Some(used) = &keys {
        findings.troubles.extend(row_units::question(&table, &columns, used));
    }
    findings.columns.push(finding(&own, ColumnRole::Months, &reading));
    let readings = read.iter().flat_map(|read| &read.readings).map(String::as_str);
    for (column, reading) in
        columns.values.iter().zip(readings.chain(std::iter::repeat("not read")))
    {
        findings.columns.push(finding(column, ColumnRole::Values, reading));
    }
    let (keys_found, used) = (keys.is_some(), keys.unwrap_or_default());
    tell(&columns, &used, findings);
    findings.columns.sort_by_key(|column| (column.place.len(), column.place.clone()));
    account(&table, &columns, &used, ledger);
    word_column::leave_codes(&table, &columns, &used, ledger);
    if keys_found {
        findings.troubles.extend(word_column::questions(&table, &columns, &used));
    }
    if columns.values.is_empty() {
        findings.troubles.push(without_figures(&table, &columns));
        return None;
    }
    let (cadence, intervals) = settled.filter(|_| keys_found)?;
    findings.frequency = Some(cadence);
    findings.troubles.extend(cadence::refused(&table, cadence));
    let series = ImportedSeries::new(
        &table,
        (cadence, &intervals),
        (&used, &columns.values),
        read?,
        findings,
    )?;
    findings.marks = legend::legend(&series, &table.remarks);
    Some(series)
}

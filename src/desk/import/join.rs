//! Tables that say the year in one column and the month or quarter in another.
//!
//! Recognizes a column of years, also where a year is written once for many rows, beside one of
//! names of months, of codes such as `M01`, or of numbers under a name such as `Month`, which may
//! be Roman under one such as `Quarter`. Speaks
//! against it: that another column says both.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Year,Month,Boxes\n2024,12,5\n,1,6\n", &Wishes::default());
//! let read = read.findings.notes[0].what.clone();
//! assert_eq!(read, "years from column A were combined with months from column B");
//! ```

use std::collections::BTreeSet;
use std::sync::Arc;

use super::cell_figure::is_number;
use super::column_name::{DAY, MONTH, PERIOD, QUARTER, has_name, has_week};
use super::figure_or_year;
use super::findings::Findings;
use super::fiscal::{self, Begins, calendar, shown};
use super::ledger::{Fate, Ledger};
use super::month_name::Name;
use super::part_or_month::numeral;
use super::sheet::{Cell, Cells, Sheet};
use super::stamp::{is_dated, marks_behind, time, year_alone};
use super::trouble::{Trouble, TroubleKind};
use super::when::YearPart;
use super::wrapped_year::{self, SaidMonth};
use super::written_year::WrittenYear;
use super::year_column::{self, Years};

/// Puts years and months together, and days where a column has them, if the table says no months
/// otherwise; whether it has such columns.
///
/// `asked` are the two columns, if the author names them; `begins` the month in which years begin.
pub fn join(
    sheet: &mut Sheet,
    asked: Option<(usize, usize)>,
    begins: Option<Begins>,
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> bool {
    let Some((years, months)) = asked.or_else(|| pair(sheet)) else { return false };
    let first = sheet.rows.iter().position(|row| year(row, years).is_some()).unwrap_or(0);
    let above = sheet.rows.get(..first).unwrap_or_default();
    let header = above.iter().rev().find_map(|row| row.get(years).filter(|it| !it.is_empty()));
    let all = sheet.rows.iter().filter_map(|row| Some((row.get(years)?, year(row, years)?)));
    let numbers = ColumnNumbers::of(sheet, months);
    let is_month = |row: &Cells| matches!(part(row, months, numbers), Some(YearPart::Month(_)));
    let by_month = sheet.rows.iter().any(is_month);
    let all_said = said(sheet, (years, months));
    let doubt = figure_or_year::question(&all_said, sheet, (years, months));
    let doubt = doubt.filter(|_| asked.is_none());
    let fiscal = shown(header, all).filter(|_| by_month);
    let wrapped = wrapped_year::question(all_said);
    let question = fiscal::asked(fiscal, wrapped, begins.filter(|_| by_month), findings);
    let (first_asked, second) =
        if fiscal.is_some() { (question, doubt) } else { (doubt, question) };
    if let Some(trouble) = first_asked.or(second) {
        findings.troubles.push(trouble);
        return true;
    }
    let (one, other) = (sheet.place(years), sheet.place(months));
    let what = format!("years from column {one} were combined with months from column {other}");
    findings.notes.push(Trouble::whole(TroubleKind::Reading, what, ""));
    let days = day_column(sheet, (years, months)).filter(|_| by_month);
    let mut last = None;
    for row in &mut sheet.rows {
        last = year(row, years).or(last.filter(|_| row.get(years).is_some_and(Cell::is_empty)));
        let Some((written, part)) = last.zip(part(row, months, numbers)) else { continue };
        let day = days.and_then(|column| day(row, column));
        let name = row.get(months).map_or("", |cell| cell.text.as_str());
        let marks = [years, months].map(|at| row.get(at).map(|cell| marks_behind(&cell.text)));
        let text = text_of(name, written, part, begins)
            + &day.map_or(String::new(), |day| format!("-{day:02}"))
            + &marks.into_iter().flatten().collect::<String>();
        let own = days.map(|column| (column, String::new()));
        for (column, text) in [(years, String::new()), (months, text)].into_iter().chain(own) {
            if let Some(cell) = Arc::make_mut(row).get_mut(column) {
                ledger.take(cell, Fate::Name);
                *cell = cell.with(text);
            }
        }
    }
    // Nothing is left in the columns of years and days, and so they need no name.
    let row = first.checked_sub(1).and_then(|row| sheet.rows.get_mut(row)).map(Arc::make_mut);
    for (at, cell) in row.into_iter().flatten().enumerate() {
        if at == years || Some(at) == days {
            *cell = cell.with("");
        }
    }
    true
}

/// The months with their years, from the top.
fn said(sheet: &Sheet, (years, months): (usize, usize)) -> Vec<SaidMonth<'_>> {
    let mut last = None;
    let numbers = ColumnNumbers::of(sheet, months);
    let said = sheet.rows.iter().filter_map(|row| {
        last = year(row, years).or(last.filter(|_| row.get(years).is_some_and(Cell::is_empty)));
        match last.zip(part(row, months, numbers))? {
            (year, YearPart::Month(Name::Month(month))) => {
                Some(SaidMonth { year: year.number, month, cell: row.get(months)?, row })
            }
            _ => None,
        }
    });
    said.collect()
}

/// The column of days beside those of years and months.
fn day_column(sheet: &Sheet, (years, months): (usize, usize)) -> Option<usize> {
    let sample = sheet.sample();
    let dated = |row: &&&[Cell]| year(row, years).is_some();
    let is_day = |column: &usize| {
        has_name(sheet, *column, &DAY)
            && sample.iter().filter(dated).all(|row| day(row, *column).is_some())
    };
    (0..sheet.width()).filter(|column| *column != years && *column != months).find(is_day)
}

fn day(row: &[Cell], column: usize) -> Option<u8> {
    row.get(column)?.text.parse().ok().filter(|day| (1..=31).contains(day))
}

fn text_of(name: &str, year: WrittenYear, part: YearPart, begins: Option<Begins>) -> String {
    let number = year.number;
    match part {
        YearPart::Month(Name::Month(month)) => {
            format!("{}-{month:02}", calendar(number, month, begins))
        }
        // Which month it is, the other names of the column tell.
        YearPart::Month(Name::Doubtful(_)) => format!("{name} {number}"),
        YearPart::Quarter(quarter) => format!("{number}-Q{quarter}"),
        YearPart::Half(half) => format!("{number}-H{half}"),
        YearPart::Week(week) => format!("{number}-W{week:02}"),
        _ => number.to_string(),
    }
}

/// The columns of years and of months, if more rows have both than say a month in one cell.
fn pair(sheet: &Sheet) -> Option<(usize, usize)> {
    let sample = sheet.sample();
    let width = sheet.width();
    let count = |fits: &dyn Fn(&[Cell]) -> bool| sample.iter().filter(|row| fits(row)).count();
    let years = (0..width)
        .max_by_key(|column| (count(&|row| year(row, *column).is_some()), width - column))?;
    let rows = count(&|row| year(row, years).is_some());
    let dated = count(&|row| row.iter().any(|cell| is_dated(&cell.text)));
    let is_years = || year_column::years(sheet.column(years)) != Years::None;
    if rows == 0 || rows <= dated || !is_years() {
        return None;
    }
    let fits = |column: &usize| {
        let numbers = ColumnNumbers::of(sheet, *column);
        let both =
            |row: &[Cell]| year(row, years).is_some() && part(row, *column, numbers).is_some();
        count(&both) == rows
    };
    // A name of a month without a year in its row is the head of a column of figures.
    let is_named = |column: &usize| {
        let is_name = |row: &&[Cell]| {
            let cell = row.get(*column).filter(|_| year(row, years).is_some());
            cell.is_some_and(|cell| !is_number(&cell.text) && time(&cell.text).is_some())
        };
        sample.iter().any(is_name)
            || has_name(sheet, *column, &MONTH)
            || ColumnNumbers::of(sheet, *column) != ColumnNumbers::Months
            || has_name(sheet, *column, &PERIOD) && has_twelve(&sample, *column)
    };
    let all = (0..width).filter(|column| *column != years).filter(fits).filter(is_named);
    let all: Vec<usize> = all.collect();
    // The quarter of a month says nothing more.
    let by_month = all.iter().find(|column| !has_name(sheet, **column, &QUARTER));
    Some((years, *by_month.or(all.first())?))
}

/// Whether the numbers of a column are 1 to 12, and all of them: fewer may be quarters.
fn has_twelve(sample: &[&[Cell]], column: usize) -> bool {
    let numbers = sample.iter().filter_map(|row| row.get(column)?.text.parse::<u8>().ok());
    let different: BTreeSet<u8> = numbers.collect();
    different.into_iter().eq(1..=12)
}

/// The year that a cell of a row names, in four digits, and nothing else.
fn year(row: &[Cell], column: usize) -> Option<WrittenYear> {
    year_alone(&row.get(column)?.text).filter(|year| !year.short)
}

/// What the numbers of a column count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ColumnNumbers {
    Months,
    Quarters,
    Weeks,
}

impl ColumnNumbers {
    fn of(sheet: &Sheet, column: usize) -> ColumnNumbers {
        if has_name(sheet, column, &QUARTER) {
            return ColumnNumbers::Quarters;
        }
        if has_week(sheet, column) { ColumnNumbers::Weeks } else { ColumnNumbers::Months }
    }
}

/// The month or another part of a year that a cell names.
fn part(row: &[Cell], column: usize, numbers: ColumnNumbers) -> Option<YearPart> {
    let text = &row.get(column)?.text;
    if let Some(when) = time(text).filter(|when| when.year.is_none()) {
        return Some(when.part)
            .filter(|part| !matches!(part, YearPart::Numbers(_) | YearPart::Day(..)));
    }
    if super::total::is_total(text) {
        return Some(YearPart::Average);
    }
    let by_quarter = numbers == ColumnNumbers::Quarters;
    let number = text.parse().ok().or_else(|| numeral(text).filter(|_| by_quarter))?;
    match numbers {
        ColumnNumbers::Quarters => (1..=4).contains(&number).then_some(YearPart::Quarter(number)),
        ColumnNumbers::Weeks => (1..=53).contains(&number).then_some(YearPart::Week(number)),
        ColumnNumbers::Months => {
            (1..=12).contains(&number).then_some(YearPart::Month(Name::Month(number)))
        }
    }
}

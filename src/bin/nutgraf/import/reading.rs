//! The flags by which an author decides how a spreadsheet is read.

use clap::{Args, ValueEnum};
use nutgraf::desk::import::Wishes;
use nutgraf::desk::import::digits::Decimal;
use nutgraf::desk::import::order::Order;
use nutgraf::desk::import::selection::{Selection, rows};
use nutgraf::desk::import::serial::Epoch;
use nutgraf::desk::import::short_month::Written;

#[derive(Args)]
#[command(next_help_heading = "How the file is read, where it does not say it itself")]
pub struct Reading {
    /// The sheet of a workbook, by its name or number.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The first and last row to read, as 5-40.
    #[arg(long, value_name = "ROWS", value_parser = range)]
    rows: Option<(u32, u32)>,
    /// The row with the names of the columns, or two of them: 3 or 3,4.
    #[arg(long, value_delimiter = ',', value_name = "ROWS")]
    header: Vec<usize>,
    /// Leave these rows or columns out: 7, 9-12, F; separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "PLACES")]
    leave_out: Vec<String>,
    /// Read only the rows in which a column has this word: Sex=Total; may be given again.
    #[arg(long, value_name = "COLUMN=WORD", value_parser = condition)]
    only: Vec<(String, String)>,
    /// The column that says when, by name or letter; or those of the year and the month: A,B.
    #[arg(long, value_delimiter = ',', value_name = "COLUMNS", num_args = 1..=2)]
    time: Vec<String>,
    /// The columns whose words tell the series apart, at most two.
    #[arg(long, value_delimiter = ',', value_name = "COLUMNS")]
    series: Vec<String>,
    /// Use these columns only, beside that of the time: names or letters, separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "COLUMNS")]
    columns: Vec<String>,
    /// The columns with the figures, where they look like something else.
    #[arg(long, value_delimiter = ',', value_name = "COLUMNS")]
    values: Vec<String>,
    /// A row with nothing but a name names the rows below it.
    #[arg(long)]
    sections: bool,
    /// The column with marks of the figures, such as p for provisional.
    #[arg(long, value_name = "COLUMN")]
    marks: Option<String>,
    /// The order of days such as 01/02/2025, or of months such as 01/24.
    #[arg(long)]
    dates: Option<Dates>,
    /// The year in which months begin that have none: January, February.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1500..=2199))]
    year: Option<i16>,
    /// The year from which years in two digits count: with 1950, 68 is 1968 and 49 is 2049.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1500..=2100))]
    earliest_year: Option<i16>,
    /// The language of the names of months, as hr.
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// The year from which a spreadsheet counts days, where dates are numbers such as 45658.
    #[arg(long, value_name = "YEAR")]
    serial: Option<Serial>,
    /// The month in which a fiscal year begins, 1 to 12; each is named after the calendar year in
    /// which it ends.
    #[arg(long, value_name = "MONTH", value_parser = clap::value_parser!(u8).range(1..=12))]
    year_begins: Option<u8>,
    /// The sign of decimals.
    #[arg(long)]
    decimal: Option<Sign>,
    /// A text that means that a figure is not known, such as '<5'; may be given again.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    unknown: Vec<String>,
    /// A text that means zero, such as '-'; may be given again.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    zero: Vec<String>,
}

fn range(text: &str) -> Result<(u32, u32), String> {
    rows(text).ok_or_else(|| "rows are written as 5-40".to_owned())
}

fn condition(text: &str) -> Result<(String, String), String> {
    let (column, word) =
        text.split_once('=').ok_or("write the column and the word as Sex=Total")?;
    Ok((column.trim().to_owned(), word.trim().to_owned()))
}

#[derive(Clone, Copy, ValueEnum)]
enum Dates {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
    /// Month and year in two digits.
    My,
    /// Year in two digits and month.
    Ym,
}

#[derive(Clone, Copy, ValueEnum)]
enum Sign {
    /// 1,234.5
    Point,
    /// 1.234,5
    Comma,
}

#[derive(Clone, Copy, ValueEnum)]
enum Serial {
    /// Nearly all spreadsheets.
    #[value(name = "1900")]
    From1900,
    /// Some of older Macs.
    #[value(name = "1904")]
    From1904,
}

impl Reading {
    /// What the author says, for the reader of exports.
    ///
    /// # Errors
    /// In words, if `--leave-out` names no place.
    pub fn wishes(&self) -> Result<Wishes, String> {
        let mut selection =
            Selection { rows: self.rows, only: self.only.clone(), ..Selection::default() };
        for place in &self.leave_out {
            selection.leave_out(place).map_err(|error| format!("--leave-out {place}: {error}"))?;
        }
        Ok(Wishes {
            sheet: self.sheet.clone(),
            selection,
            time: self.time.clone(),
            series: self.series.clone(),
            columns: self.columns.clone(),
            values: self.values.clone(),
            marks: self.marks.clone(),
            header: self.header.clone(),
            dates: self.dates.and_then(|dates| match dates {
                Dates::Dmy => Some(Order::Dmy),
                Dates::Mdy => Some(Order::Mdy),
                Dates::Ymd => Some(Order::Ymd),
                Dates::My | Dates::Ym => None,
            }),
            short_months: self.dates.and_then(|dates| match dates {
                Dates::My => Some(Written::MonthYear),
                Dates::Ym => Some(Written::YearMonth),
                Dates::Dmy | Dates::Mdy | Dates::Ymd => None,
            }),
            year: self.year,
            earliest_year: self.earliest_year,
            language: self.language.clone(),
            serial: self.serial.map(|serial| match serial {
                Serial::From1900 => Epoch::From1900,
                Serial::From1904 => Epoch::From1904,
            }),
            year_begins: self.year_begins,
            decimal: self.decimal.map(|sign| match sign {
                Sign::Point => Decimal::Point,
                Sign::Comma => Decimal::Comma,
            }),
            unknown: self.unknown.clone(),
            zero: self.zero.clone(),
            sections: self.sections,
        })
    }
}

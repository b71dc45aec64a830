//! The flags by which an author decides how a spreadsheet is read.

use clap::{Args, ValueEnum};
use nutgraf::desk::import::Wishes;
use nutgraf::desk::import::digits::Decimal;
use nutgraf::desk::import::order::Order;
use nutgraf::desk::import::selection::{Selection, rows};
use nutgraf::desk::import::serial::Epoch;
use nutgraf::desk::import::short_month::Written;

#[derive(Args)]
#[command(next_help_heading = "How to read the file, if it can be read in more than one way")]
pub struct ReadingArguments {
    /// The sheet of a workbook, by its name or number.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The first and last row to read, such as 5-40.
    #[arg(long, value_name = "ROWS", value_parser = range)]
    rows: Option<(u32, u32)>,
    /// The row with the column names, or two such rows: 3 or 3,4.
    #[arg(long, value_delimiter = ',', value_name = "ROWS")]
    header: Vec<usize>,
    /// Omit these rows or columns: 7, 9-12, F; separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "PLACES")]
    leave_out: Vec<String>,
    /// Read only rows with this word in a column, such as Sex=Total; can be repeated. Of several words
    /// for one column, each is read.
    #[arg(long, value_name = "COLUMN=WORD", value_parser = condition)]
    only: Vec<(String, String)>,
    /// The date column, by name or letter, or the year and month columns: A,B.
    #[arg(long, value_delimiter = ',', value_name = "COLUMNS", num_args = 1..=2)]
    time: Vec<String>,
    /// The columns whose words tell the series apart (two at most).
    #[arg(long, value_delimiter = ',', value_name = "COLUMNS")]
    series: Vec<String>,
    /// Use only these columns besides the dates: names or letters, separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "COLUMNS")]
    columns: Vec<String>,
    /// The columns with the figures, if they look like something else.
    #[arg(long, value_delimiter = ',', value_name = "COLUMNS")]
    values: Vec<String>,
    /// Rows that contain nothing but a name apply to the rows below them.
    #[arg(long)]
    sections: bool,
    /// The column with the figures' marks, such as p for provisional.
    #[arg(long, value_name = "COLUMN")]
    marks: Option<String>,
    /// The order of day, month and year in dates such as 01/02/2025, or of month and year in dates
    /// such as 01/24.
    #[arg(long)]
    dates: Option<Dates>,
    /// The year of the first month, if the months have no year: January, February.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1500..=2199))]
    year: Option<i16>,
    /// The earliest year that two digits can mean: with 1950, 68 is 1968 and 49 is 2049.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1500..=2100))]
    earliest_year: Option<i16>,
    /// The language of the month names, such as hr.
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// The year from which the spreadsheet counts days, if dates are numbers such as 45658.
    #[arg(long, value_name = "YEAR")]
    serial: Option<Serial>,
    /// The month in which the fiscal year begins, 1 to 12. Fiscal years are named after the
    /// calendar year in which they end, unless --named-after-start says otherwise.
    #[arg(long, value_name = "MONTH", value_parser = clap::value_parser!(u8).range(1..=12))]
    year_begins: Option<u8>,
    /// The years of --year-begins are named after the calendar year in which they begin.
    #[arg(long, requires = "year_begins")]
    named_after_start: bool,
    /// The decimal sign.
    #[arg(long)]
    decimal: Option<DecimalMark>,
    /// A text that stands for an unknown figure, such as '<5'; can be repeated.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    unknown: Vec<String>,
    /// A text that stands for zero, such as '-'; can be repeated.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    zero: Vec<String>,
    /// What a cell that can be read in two ways means, such as 2025.1=2025-10; cells like it are read
    /// in the same way. Can be repeated.
    #[arg(long, value_name = "TEXT=MEANING", value_parser = meaning, allow_hyphen_values = true)]
    means: Vec<(String, String)>,
}

fn meaning(text: &str) -> Result<(String, String), String> {
    // A text may have the sign itself, as `5 (n=14)` has.
    let (text, meaning) =
        text.rsplit_once('=').ok_or("write the text and its meaning like 2025.1=2025-10")?;
    Ok((text.trim().to_owned(), meaning.trim().to_owned()))
}

fn range(text: &str) -> Result<(u32, u32), String> {
    rows(text).ok_or_else(|| "write rows like 5-40".to_owned())
}

fn condition(text: &str) -> Result<(String, String), String> {
    let (column, word) =
        text.split_once('=').ok_or("write the column and the word like Sex=Total")?;
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
    /// Month, two-digit year.
    My,
    /// Two-digit year, month.
    Ym,
}

#[derive(Clone, Copy, ValueEnum)]
enum DecimalMark {
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
    /// Some from older Macs.
    #[value(name = "1904")]
    From1904,
}

impl ReadingArguments {
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
            named_after_start: self.named_after_start,
            decimal: self.decimal.map(|sign| match sign {
                DecimalMark::Point => Decimal::Point,
                DecimalMark::Comma => Decimal::Comma,
            }),
            unknown: self.unknown.clone(),
            zero: self.zero.clone(),
            means: self.means.clone(),
            sections: self.sections,
        })
    }
}

//! `nutgraf import`: a spreadsheet export becomes a series.

mod put;
mod tell;

use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use nutgraf::desk::import::figure::Decimal;
use nutgraf::desk::import::findings::Findings;
use nutgraf::desk::import::when::Order;
use nutgraf::desk::import::{Wishes, import};
use nutgraf::desk::stanza::lack::Lack;
use nutgraf::press::folder::{bounded, bytes};
use nutgraf::story::id::{Id, RULE};
use serde::Serialize;

use self::put::put;
use self::tell::tell;
use crate::json::print_json;

#[derive(Args)]
pub struct Arguments {
    /// The export: a table of text with commas, semicolons or tabs between the columns; or - for
    /// standard input.
    file: PathBuf,
    /// Write the series to this file of a story folder, and print what en.json needs to show it.
    #[arg(long, value_name = "CSV")]
    into: Option<PathBuf>,
    /// The id of the source of the figures, as it stands (or will stand) in en.json.
    #[arg(long, value_name = "ID", default_value = "import", value_parser = id)]
    source: String,
    /// The order of days such as 01/02/2025, where the file does not tell it.
    #[arg(long)]
    dates: Option<Dates>,
    /// The sign of decimals, where the file does not tell it.
    #[arg(long)]
    decimal: Option<Sign>,
    /// The month in which a fiscal year begins, 1 to 12, where a column names fiscal years; each is
    /// named after the calendar year in which it ends.
    #[arg(long, value_name = "MONTH", value_parser = clap::value_parser!(u8).range(1..=12))]
    year_begins: Option<u8>,
    /// Use these columns only, beside that of the months: names or letters, separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "NAMES")]
    columns: Vec<String>,
    /// A text that stands for a figure that is not known, such as '<5'; may be given again.
    #[arg(long, value_name = "TEXT")]
    unknown: Vec<String>,
    /// Add the block and its source to each document of the story folder.
    #[arg(long, requires = "into")]
    add: bool,
    /// Write over the file if it is there.
    #[arg(long, requires = "into")]
    force: bool,
    /// Print one JSON document for programs.
    #[arg(long)]
    pub json: bool,
}

/// An id as `check` lets it pass.
fn id(text: &str) -> Result<String, String> {
    let id = Id::new(text).map(String::from);
    id.ok_or_else(|| format!("{RULE}, as port-office"))
}

#[derive(Clone, Copy, ValueEnum)]
enum Dates {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

#[derive(Clone, Copy, ValueEnum)]
enum Sign {
    /// 1,234.5
    Point,
    /// 1.234,5
    Comma,
}

/// What `--json` prints.
#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    findings: &'a Findings,
    /// The file that was written.
    written: Option<String>,
    /// What the document lacks, with `into`; empty texts are for the author to fill. `null` where
    /// it has everything.
    stanza: Option<&'a Lack>,
    /// The series as CSV, without `into`.
    csv: Option<String>,
}

pub fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let wishes = Wishes {
        dates: arguments.dates.map(|dates| match dates {
            Dates::Dmy => Order::Dmy,
            Dates::Mdy => Order::Mdy,
            Dates::Ymd => Order::Ymd,
        }),
        decimal: arguments.decimal.map(|sign| match sign {
            Sign::Point => Decimal::Point,
            Sign::Comma => Decimal::Comma,
        }),
        columns: arguments.columns.clone(),
        year_begins: arguments.year_begins,
        unknown: arguments.unknown.clone(),
    };
    let (name, bytes) = export(&arguments.file)?;
    let read = import(&bytes, &wishes);
    if !arguments.json {
        tell(name, &read)?;
    }
    let source = &arguments.source;
    match (&read.series, &arguments.into) {
        (Some(series), Some(into)) => put(arguments, &read, series, into),
        (Some(series), None) if !arguments.json => show(&series.csv(source)),
        (series, _) => {
            let code = ExitCode::from(u8::from(series.is_none()));
            let csv = series.as_ref().map(|series| series.csv(source));
            let findings = &read.findings;
            if arguments.json {
                return print_json(&Answer { findings, written: None, stanza: None, csv }, code);
            }
            Ok(code)
        }
    }
}

/// What an export is called, and its bytes.
fn export(file: &Path) -> io::Result<(&Path, Vec<u8>)> {
    if file != Path::new("-") {
        return Ok((file, bytes(file)?));
    }
    let name = Path::new("standard input");
    Ok((name, bounded(io::stdin(), name)?))
}

/// Rows of a series that leave room on a terminal for how it was read.
const ROWS: usize = 8;

/// Prints a series: whole for a file or a program, and its beginning on a terminal.
fn show(csv: &str) -> io::Result<ExitCode> {
    let mut out = io::stdout();
    let all = csv.lines().count();
    if !out.is_terminal() || all <= 1 + ROWS {
        out.write_all(csv.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    for line in csv.lines().take(1 + ROWS) {
        writeln!(out, "{line}")?;
    }
    writeln!(
        io::stderr(),
        "… and {} more rows. Nothing was written: --into <folder>/<name>.csv writes them into a \
         story, > <name>.csv anywhere.",
        all - 1 - ROWS
    )?;
    Ok(ExitCode::SUCCESS)
}

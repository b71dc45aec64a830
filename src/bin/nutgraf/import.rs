//! `nutgraf import`: a spreadsheet export becomes a series.

mod put;
mod reading;
mod tell;

use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use nutgraf::desk::import::changes::Changes;
use nutgraf::desk::import::findings::Findings;
use nutgraf::desk::import::interval::Interval;
use nutgraf::desk::import::{Import, import};
use nutgraf::desk::stanza::lack::Lack;
use nutgraf::press::folder::{bounded, bytes};
use nutgraf::story::id::{Id, RULE};
use serde::Serialize;

use self::put::put;
use self::reading::ReadingArguments;
use self::tell::tell;
use crate::json::print_json;

#[derive(Args)]
pub struct ImportArguments {
    /// The export: a workbook (.xlsx, .xlsb, .xls, .ods), or a text file with commas, semicolons or
    /// tabs between the columns; or - for standard input.
    file: PathBuf,
    /// Write the series to this file in a story folder, and print what en.json needs to show it.
    #[arg(long, value_name = "CSV")]
    into: Option<PathBuf>,
    /// The id of the source of the figures, as it is (or will be) in en.json.
    #[arg(long, value_name = "ID", default_value = "import", value_parser = id)]
    source: String,
    #[command(flatten)]
    reading: ReadingArguments,
    /// Add the block and its source to each document of the story folder.
    #[arg(long, requires = "into")]
    add: bool,
    /// Overwrite the file if it exists; the values as first published are kept.
    #[arg(long, requires = "into")]
    force: bool,
    /// Keep the old value of each revised figure as first published on this day.
    #[arg(long, requires = "force", value_name = "DATE", value_parser = day)]
    first_published: Option<String>,
    /// Print one JSON document for programs.
    #[arg(long)]
    pub json: bool,
}

/// A day, a month or a year, as a document has dates.
fn day(text: &str) -> Result<String, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let is_date = matches!(lengths.as_slice(), [4] | [4, 2] | [4, 2, 2])
        && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    is_date.then(|| text.to_owned()).ok_or_else(|| "write a date like 2025-01-31".to_owned())
}

/// An id as `check` lets it pass.
fn id(text: &str) -> Result<String, String> {
    let id = Id::new(text).map(String::from);
    id.ok_or_else(|| format!("{RULE}, such as port-office"))
}

/// What `--json` prints.
#[derive(Serialize)]
struct ImportReport<'a> {
    #[serde(flatten)]
    findings: &'a Findings,
    /// The file that was written.
    written: Option<String>,
    /// What the document lacks, with `into`; empty texts are for the author to fill. `null` where
    /// it has everything.
    stanza: Option<&'a Lack>,
    /// The series as CSV, without `into`.
    csv: Option<String>,
    /// All figures as they were read, of any cadence; `null` where nothing could be read.
    data: Option<Vec<FigureRow<'a>>>,
    /// What is not as in the file that was there; `null` where there was none.
    changes: Option<&'a Changes>,
}

/// A figure with its series, its time and its marks.
#[derive(Serialize)]
struct FigureRow<'a> {
    series: Vec<&'a str>,
    at: Interval,
    value: Option<&'a str>,
    marks: &'a [String],
}

/// All figures that were read.
fn data(read: &Import) -> Option<Vec<FigureRow<'_>>> {
    let series = read.series.as_ref().or(read.refused.as_ref())?;
    let rows = series.rows().map(|(ids, at, value)| FigureRow {
        series: ids,
        at,
        value: value.digits.as_deref(),
        marks: &value.marks,
    });
    Some(rows.collect())
}

pub fn run(arguments: &ImportArguments) -> io::Result<ExitCode> {
    let wishes = arguments
        .reading
        .wishes()
        .map_err(|what| io::Error::new(io::ErrorKind::InvalidInput, what))?;
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
                let (data, changes) = (data(&read), None);
                let answer =
                    ImportReport { findings, written: None, stanza: None, csv, data, changes };
                return print_json(&answer, code);
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
        "… and {} more rows. Nothing was written. To write them into a story, use --into \
         <folder>/<name>.csv; to write them anywhere else, use > <name>.csv.",
        all - 1 - ROWS
    )?;
    Ok(ExitCode::SUCCESS)
}

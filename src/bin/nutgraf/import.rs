//! `nutgraf import`: a spreadsheet export becomes a series.

use std::fs;
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use nutgraf::desk::diagnostic::drawn_trouble;
use nutgraf::desk::import::figure::Decimal;
use nutgraf::desk::import::findings::Findings;
use nutgraf::desk::import::series::Series;
use nutgraf::desk::import::when::Order;
use nutgraf::desk::import::{Import, Wishes, import};
use nutgraf::desk::stanza::Stanza;
use nutgraf::press::folder::{bytes, with_path};
use serde::Serialize;

use crate::json::print_json;
use crate::typed::typed;

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
    if text.is_empty() || text.contains(char::is_whitespace) {
        return Err("an id is a short word without blanks, as port-office".to_owned());
    }
    Ok(text.to_owned())
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
    /// What the document needs, with `into`; empty texts are for the author to fill.
    stanza: Option<&'a Stanza>,
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
        (Some(series), None) if !arguments.json => {
            io::stdout().write_all(series.csv(source).as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
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
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok((Path::new("standard input"), bytes))
}

/// Writes the series and what shows it.
fn put(arguments: &Arguments, read: &Import, series: &Series, into: &Path) -> io::Result<ExitCode> {
    let refused = |what| Err(with_path(into, io::Error::new(io::ErrorKind::InvalidInput, what)));
    let name =
        into.file_name().and_then(|name| name.to_str()).filter(|name| name.ends_with(".csv"));
    let Some(name) = name else {
        return refused("name a file that ends with .csv, in a story folder");
    };
    if into.exists() && !arguments.force {
        return refused("the file is there already; --force writes over it");
    }
    let stanza = Stanza::new(series, name, &arguments.source);
    let folder = into.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let documents = if arguments.add { added(&stanza, folder)? } else { Vec::new() };
    let csv = series.csv(&arguments.source);
    fs::write(into, csv).map_err(|error| with_path(into, error))?;
    for (path, text) in documents {
        fs::write(&path, text).map_err(|error| with_path(&path, error))?;
    }
    let written = Some(into.display().to_string());
    if arguments.json {
        let (findings, stanza) = (&read.findings, Some(&stanza));
        return print_json(&Answer { findings, written, stanza, csv: None }, ExitCode::SUCCESS);
    }
    if !arguments.add {
        writeln!(io::stderr(), "\nFor `sources`, `trends` and `blocks` of the document:")?;
        writeln!(io::stdout(), "{:#}\n{:#}", stanza.source, stanza.trend)?;
    }
    let folder = typed(folder);
    writeln!(io::stderr(), "Fill in what is empty; `nutgraf check {folder}` says where.")?;
    Ok(ExitCode::SUCCESS)
}

/// The documents of a folder with the block in them, but those that show the file already.
fn added(stanza: &Stanza, folder: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let mut documents = Vec::new();
    let mut files = nutgraf::press::folder::files(folder)?;
    files.retain(|name, _| name.ends_with(".json"));
    if files.is_empty() {
        let what = "there is no en.json in it to add to; begin a story with `nutgraf new`, or \
                    leave out --add";
        return Err(with_path(folder, io::Error::new(io::ErrorKind::NotFound, what)));
    }
    for (name, bytes) in files {
        let path = folder.join(&name);
        let broken = |what| {
            let folder = typed(folder);
            let what = format!("{what}; nothing was written. `nutgraf check {folder}` says more");
            with_path(&path, io::Error::new(io::ErrorKind::InvalidData, what))
        };
        let text = String::from_utf8(bytes).map_err(|_| broken("this is not UTF-8 text"))?;
        let added = stanza.added_to(&text).map_err(broken)?;
        documents.extend(added.map(|text| (path.clone(), text)));
    }
    Ok(documents)
}

/// Says how a file was read, and what was not.
fn tell(file: &Path, read: &Import) -> io::Result<()> {
    let mut out = anstream::stderr().lock();
    let findings = &read.findings;
    let header = findings.header.map_or(String::new(), |row| format!(", header in row {row}"));
    let separator = match findings.separator.as_str() {
        "tab" => "tabs".to_owned(),
        other => format!("`{other}`"),
    };
    let (file_name, encoding) = (file.display(), &findings.encoding);
    if findings.encoding.is_empty() {
        writeln!(out, "{file_name}: not read")?;
    } else {
        writeln!(out, "{file_name}: {encoding}, {separator} between columns{header}")?;
    }
    let width = findings.columns.iter().map(|column| column.name.chars().count()).max();
    let width = width.unwrap_or(0).min(40);
    for column in &findings.columns {
        let (place, name, reading) = (&column.place, &column.name, &column.reading);
        writeln!(out, "  {place:<3} {name:width$}  {reading}")?;
    }
    for note in &findings.notes {
        let place =
            note.row.map(|row| format!("{}{row}: ", note.column.as_deref().unwrap_or("row ")));
        writeln!(out, "  {}{}", place.unwrap_or_default(), note.what)?;
    }
    for trouble in &findings.troubles {
        writeln!(out, "\n{}", drawn_trouble(trouble, file, &read.sheet).trim_end())?;
    }
    if let (Some(first), Some(last), true) = (&findings.first, &findings.last, findings.ok) {
        let series = findings.series;
        writeln!(out, "  {series} series, {first} to {last}")?;
    }
    Ok(())
}

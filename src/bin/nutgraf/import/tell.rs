//! How a spreadsheet was read, on the terminal.

use std::io::{self, Write as _};
use std::path::Path;

use nutgraf::desk::diagnostic::drawn_trouble;
use nutgraf::desk::import::Import;

/// Says how a file was read, and what was not.
pub fn tell(file: &Path, read: &Import) -> io::Result<()> {
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
    match findings.troubles.len() {
        0 => {}
        1 => writeln!(out, "\n1 problem; nothing was written")?,
        count => writeln!(out, "\n{count} problems; nothing was written")?,
    }
    if let (Some(first), Some(last), true) = (&findings.first, &findings.last, findings.ok) {
        let series = findings.series;
        writeln!(out, "  {series} series, {first} to {last}")?;
    }
    Ok(())
}

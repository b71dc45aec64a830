//! A series comes into a story: the file, and what shows it.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use nutgraf::desk::import::Import;
use nutgraf::desk::import::changes::{Changes, merged};
use nutgraf::desk::import::imported_series::ImportedSeries;
use nutgraf::desk::stanza::Stanza;
use nutgraf::desk::stanza::documents::{Wanting, documents};
use nutgraf::desk::stanza::lack::Lack;
use nutgraf::desk::together::write_together;
use nutgraf::press::folder::{bytes, with_path};

use super::tell::tell_changes;
use super::{ImportArguments, ImportReport, data};
use crate::called::called;
use crate::json::print_json;
use crate::typed::typed;

/// Writes the series, and with `add` what shows it: both or nothing.
pub fn put(
    arguments: &ImportArguments,
    read: &Import,
    series: &ImportedSeries,
    into: &Path,
) -> io::Result<ExitCode> {
    let refused = |what| Err(with_path(into, io::Error::new(io::ErrorKind::InvalidInput, what)));
    let name =
        into.file_name().and_then(|name| name.to_str()).filter(|name| name.ends_with(".csv"));
    let Some(name) = name else {
        return refused("name a file that ends with .csv, in a story folder");
    };
    if into.exists() && !arguments.force {
        return refused("the file already exists; --force overwrites it");
    }
    let old = if into.exists() { Some(bytes(into)?) } else { None };
    let (source, published) = (&arguments.source, arguments.first_published.as_deref());
    let merged = old.map(|old| merged(&old, series, source, published));
    let (changes, csv) = merged.map_or((None, series.csv(source)), |(it, csv)| (Some(it), csv));
    if let Some(changes) = changes.as_ref().filter(|changes| changes.first_lost > 0) {
        return lost(arguments.json, read, changes, with_path(into, io::Error::other(LOST)));
    }
    let stanza = Stanza::new(series, &read.findings.marks, name, &arguments.source);
    let folder = into.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let documents = wanting(arguments, &stanza, folder)?;
    let mut files = if arguments.add { added(&documents, folder)? } else { Vec::new() };
    files.push((into.to_owned(), csv));
    write_together(&files)?;
    // Where no document can be looked at, it lacks everything.
    let whole = stanza.lacking(&serde_json::Value::Null);
    let mut lacks: Vec<(String, &Lack)> =
        documents.iter().map(|it| (it.path.display().to_string(), &it.lack)).collect();
    if lacks.is_empty() {
        lacks.push(("the document".to_owned(), &whole));
    }
    if arguments.json {
        let stanza = lacks.iter().map(|(_, lack)| *lack).find(|lack| !lack.is_empty());
        let (findings, written) = (&read.findings, Some(into.display().to_string()));
        let (csv, data, changes) = (None, data(read), changes.as_ref());
        let answer = ImportReport { findings, written, stanza, csv, data, changes };
        return print_json(&answer, ExitCode::SUCCESS);
    }
    if let Some(changes) = &changes {
        tell_changes(changes)?;
    }
    let written: Vec<String> = files.iter().map(|(path, _)| path.display().to_string()).collect();
    writeln!(io::stderr(), "\nWritten: {}", written.join(", "))?;
    for (document, lack) in &lacks {
        tell(document, lack, name, arguments.add)?;
    }
    tell_next(&lacks, !series.choices.is_empty(), folder).map(|()| ExitCode::SUCCESS)
}

/// Why a file is not written over one with first values that it lacks.
const LOST: &str = "the old series has first-published values (`first_value`) for figures that are \
                    not in the new file, and they would be lost; add those figures to the new \
                    file, or remove the old series first";

/// Says which figures are gone, for that is what is to be added.
fn lost(json: bool, read: &Import, changes: &Changes, why: io::Error) -> io::Result<ExitCode> {
    if !json {
        tell_changes(changes)?;
        return Err(why);
    }
    let (findings, data, changes) = (&read.findings, data(read), Some(changes));
    let answer = ImportReport { findings, written: None, stanza: None, csv: None, data, changes };
    let mut document = serde_json::to_value(&answer)?;
    if let Some(fields) = document.as_object_mut() {
        fields.insert("ok".to_owned(), false.into());
        fields.insert("refused".to_owned(), why.to_string().into());
    }
    print_json(&document, ExitCode::from(2))
}

/// The documents of the folder, each with what it lacks.
fn wanting(
    arguments: &ImportArguments,
    stanza: &Stanza,
    folder: &Path,
) -> io::Result<Vec<Wanting>> {
    match documents(stanza, folder)? {
        Ok(documents) if documents.is_empty() && arguments.add => {
            let what = format!(
                "the folder has no en.json to add to; start a story with `{} new`, or omit --add",
                called()
            );
            Err(with_path(folder, io::Error::new(io::ErrorKind::NotFound, what)))
        }
        Err((path, what)) if arguments.add => Err(broken(&path, what, folder)),
        documents => Ok(documents.unwrap_or_default()),
    }
}

fn broken(path: &Path, what: &str, folder: &Path) -> io::Error {
    let (command, folder) = (called(), typed(folder));
    let what = format!("{what}; nothing was written. `{command} check {folder}` says more");
    with_path(path, io::Error::new(io::ErrorKind::InvalidData, what))
}

/// The documents that lack something, with that in them.
fn added(documents: &[Wanting], folder: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let lacking = documents.iter().filter(|document| !document.lack.is_empty());
    let with = |document: &Wanting| {
        let text = document.lack.added_to(&document.text);
        let text = text.map_err(|what| broken(&document.path, what, folder))?;
        Ok((document.path.clone(), text))
    };
    lacking.map(with).collect()
}

/// Says what a document lacks or, with `added`, was given.
fn tell(document: &str, lack: &Lack, name: &str, added: bool) -> io::Result<()> {
    let mut err = io::stderr();
    if lack.shown.is_some() {
        writeln!(err, "\n{document} already shows {name}; its texts stay as they are.")?;
    }
    if lack.is_empty() {
        return Ok(());
    }
    if added {
        return match lack.shown {
            Some(_) => writeln!(err, "Added: {}.", lack.names().join(", ")),
            None => Ok(()),
        };
    }
    let lists = [
        lack.source.as_ref().map(|_| "`sources`"),
        lack.trend.as_ref().map(|_| "`trends` and `blocks`"),
        (!lack.choices.is_empty()).then_some("the `choices` of this trend"),
    ];
    let lists: Vec<&str> = lists.into_iter().flatten().collect();
    writeln!(err, "\nFor {} of {document}:", lists.join(", "))?;
    let mut out = io::stdout();
    for part in lack.source.iter().chain(&lack.trend).chain(&lack.choices) {
        writeln!(out, "{part:#}")?;
    }
    Ok(())
}

/// Says what is left to do.
fn tell_next(lacks: &[(String, &Lack)], several: bool, folder: &Path) -> io::Result<()> {
    let mut err = io::stderr();
    if lacks.iter().any(|(_, lack)| lack.is_to_fill()) {
        let (command, folder) = (called(), typed(folder));
        writeln!(err, "\nFill in what is empty; `{command} check {folder}` says where.")?;
    }
    if several && lacks.iter().any(|(_, lack)| lack.trend.is_some()) {
        writeln!(
            err,
            "Readers choose among the series in the order of `values` in the document; the first \
             is shown by default. With `together`, the other lines are drawn behind it."
        )?;
    }
    Ok(())
}

//! How a spreadsheet was read, on the terminal: one screen.

use std::io::{self, Write};
use std::path::Path;

use nutgraf::desk::diagnostic::drawn_trouble;
use nutgraf::desk::import::Import;
use nutgraf::desk::import::changes::{Change, Changes};
use nutgraf::desk::import::figure_mark::FigureMark;
use nutgraf::desk::import::findings::Findings;
use nutgraf::desk::import::ledger::LeftOut;

/// The most lines of one kind, so that all of it fits on a screen; `--json` has all.
const MOST: usize = 6;

/// The most problems, each of which takes several lines.
const MOST_TROUBLES: usize = 4;

/// Says how a file was read, and what was not.
pub fn tell(file: &Path, read: &Import) -> io::Result<()> {
    let mut out = anstream::stderr().lock();
    let findings = &read.findings;
    head(&mut out, file, findings)?;
    let width = findings.columns.iter().map(|column| column.name.chars().count()).max();
    let width = width.unwrap_or(0).min(40);
    for column in findings.columns.iter().take(2 * MOST) {
        let (place, name, reading) = (&column.place, &column.name, &column.reading);
        writeln!(out, "  {place:<3} {name:width$}  {reading}")?;
    }
    others(&mut out, findings.columns.len(), 2 * MOST, "columns")?;
    for note in findings.notes.iter().take(MOST) {
        let place =
            note.row.map(|row| format!("{}{row}: ", note.column.as_deref().unwrap_or("row ")));
        writeln!(out, "  {}{}", place.unwrap_or_default(), note.what)?;
    }
    others(&mut out, findings.notes.len(), MOST, "notes")?;
    let left_out = &findings.account.left_out;
    for left in left_out.iter().take(MOST) {
        writeln!(out, "  {}", of_left_out(left))?;
    }
    others(&mut out, left_out.len(), MOST, "rows or columns with figures left out")?;
    for mark in findings.marks.iter().take(MOST) {
        writeln!(out, "  {}", of_mark(mark))?;
    }
    others(&mut out, findings.marks.len(), MOST, "marks")?;
    for trouble in findings.troubles.iter().take(MOST_TROUBLES) {
        writeln!(out, "\n{}", drawn_trouble(trouble, file, &read.sheet).trim_end())?;
    }
    match findings.troubles.len() {
        0 => {}
        1 => writeln!(out, "\n1 problem; nothing was written")?,
        count if count > MOST_TROUBLES => {
            let (shown, rest) = (MOST_TROUBLES, "--json lists all of them; nothing was written");
            writeln!(out, "\n{count} problems, of which {shown} are shown: {rest}")?;
        }
        count => writeln!(out, "\n{count} problems; nothing was written")?,
    }
    if findings.ok {
        result(&mut out, read)?;
    }
    Ok(())
}

fn head(out: &mut impl Write, file: &Path, findings: &Findings) -> io::Result<()> {
    let header = findings.header.map_or(String::new(), |row| format!(", header in row {row}"));
    let export = findings.export.map_or(String::new(), |name| format!(", an export of {name}"));
    let file_name = file.display();
    if let Some(sheet) = &findings.sheet {
        return writeln!(out, "{file_name}: sheet `{sheet}`{header}{export}");
    }
    let separator = match findings.separator.as_str() {
        "tab" => "tabs".to_owned(),
        other => format!("`{other}`"),
    };
    let encoding = &findings.encoding;
    if findings.separator.is_empty() {
        writeln!(out, "{file_name}: not read")
    } else {
        writeln!(out, "{file_name}: {encoding}, {separator} between columns{header}{export}")
    }
}

fn others(out: &mut impl Write, count: usize, most: usize, what: &str) -> io::Result<()> {
    match count.checked_sub(most) {
        None | Some(0) => Ok(()),
        Some(more) => writeln!(out, "  … and {more} more {what}: --json lists all of them"),
    }
}

fn of_left_out(left: &LeftOut) -> String {
    let values: Vec<String> =
        left.values.iter().take(6).map(|value| format!("`{value}`")).collect();
    let more = if left.values.len() > values.len() { ", …" } else { "" };
    let times = if left.values.len() == 1 && left.count > 1 {
        format!(" in {} places", left.count)
    } else {
        String::new()
    };
    format!("{}: {}{more}{times} left out, {}", left.place, values.join(", "), left.reason)
}

fn of_mark(mark: &FigureMark) -> String {
    let figures = if mark.count == 1 { "figure" } else { "figures" };
    let span = if mark.first == mark.last {
        mark.first.to_string()
    } else {
        format!("{} to {}", mark.first, mark.last)
    };
    let meaning = if mark.meaning.is_empty() || mark.meaning == mark.mark {
        String::new()
    } else {
        format!(", {}", mark.meaning)
    };
    format!("`{}` on {} {figures} ({span}){meaning}", mark.mark, mark.count)
}

/// The first and last row of the result, and how many figures there are.
fn result(out: &mut impl Write, read: &Import) -> io::Result<()> {
    let findings = &read.findings;
    let (Some(first), Some(last)) = (&findings.first, &findings.last) else { return Ok(()) };
    let plural =
        |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let series = if findings.series == 1 {
        "1 series".to_owned()
    } else {
        format!("{} series", findings.series)
    };
    let gaps = match findings.gaps {
        0 => String::new(),
        gaps => format!(", {gaps} unknown"),
    };
    writeln!(out, "  {series}, {first} to {last}: {}{gaps}", plural(findings.values, "figure"))?;
    let rows: Vec<String> = read
        .series
        .iter()
        .flat_map(|series| series.rows())
        .map(|(ids, interval, value)| {
            let figure = value.digits.as_deref().unwrap_or("not known");
            let ids = if ids.is_empty() { String::new() } else { format!("{} ", ids.join(" ")) };
            format!("{interval} {ids}{figure}")
        })
        .collect();
    if let (Some(first), Some(last)) = (rows.first(), rows.last()) {
        writeln!(out, "  first row: {first}; last row: {last}")?;
    }
    Ok(())
}

/// Says what is not as in the file that was there.
pub fn tell_changes(changes: &Changes) -> io::Result<()> {
    let mut out = io::stderr();
    let lists = [("new", &changes.new), ("revised", &changes.revised), ("gone", &changes.gone)];
    let counts: Vec<String> =
        lists.iter().map(|(what, list)| format!("{} {what}", list.len())).collect();
    writeln!(out, "\nCompared with the existing file: {}", counts.join(", "))?;
    for (what, list) in lists {
        for change in list.iter().take(MOST) {
            writeln!(out, "  {what}: {}", of_change(change))?;
        }
        others(&mut out, list.len(), MOST, what)?;
    }
    Ok(())
}

fn of_change(change: &Change) -> String {
    let series = change.series.join(" ");
    let place =
        if series.is_empty() { change.month.clone() } else { format!("{} {series}", change.month) };
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => format!("{place} was {before}, is now {after}"),
        (Some(before), None) => format!("{place} was {before}, is now unknown"),
        (None, after) => format!("{place} is {}", after.as_deref().unwrap_or("not known")),
    }
}

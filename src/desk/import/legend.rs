//! What the marks of figures mean, for the notes of a chart.
//!
//! Recognizes a remark that begins with the mark (`(p) provisional`, `* Estimated`, `r = revised`)
//! or stands in the cell beside it. A mark that is a word explains itself; of the others `p`, `r`
//! and `e` mean the same nearly everywhere, and that is offered. Speaks against it: a remark that
//! only begins with the same letter.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes\n2025-01,1\n2025-02,2*\n2025-03,3*\n* Counted anew.\n";
//! let marks = import(table, &Wishes::default()).findings.marks;
//! assert_eq!(marks[0].note, "Counted anew: 2025-02 to 2025-03");
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::figure_mark::FigureMark;
use super::imported_series::ImportedSeries;
use super::interval::Interval;
use super::raised_letters::plain_beginning;
use super::sheet::Cell;

/// What short marks mean where nothing else is said.
const USUAL: [(&str, &str); 8] = [
    ("p", "provisional"),
    ("r", "revised"),
    ("e", "estimated"),
    ("f", "forecast"),
    ("prov", "provisional"),
    ("prel", "preliminary"),
    ("rev", "revised"),
    ("est", "estimated"),
];

/// The marks of a series, those with most figures first.
pub fn legend(series: &ImportedSeries, remarks: &[Cell]) -> Vec<FigureMark> {
    let mut all: BTreeMap<&str, Vec<Interval>> = BTreeMap::new();
    for (interval, value) in series.figures.values().flatten() {
        for mark in &value.marks {
            all.entry(mark).or_default().push(*interval);
        }
    }
    let marks = all.into_iter().filter_map(|(mark, times)| {
        let (first, last) = (*times.iter().min()?, *times.iter().max()?);
        let meaning = meaning(mark, remarks);
        let note = note(&meaning, &times, (first, last));
        Some(FigureMark { mark: mark.to_owned(), meaning, count: times.len(), first, last, note })
    });
    let mut marks: Vec<FigureMark> = marks.collect();
    marks.sort_by_key(|mark| std::cmp::Reverse(mark.count));
    marks
}

/// `Provisional: 2025-02 to 2025-03`, as a note for readers.
fn note(meaning: &str, times: &[Interval], (first, last): (Interval, Interval)) -> String {
    let mut letters = meaning.chars();
    let Some(begin) = letters.next() else { return String::new() };
    let meaning: String = begin.to_uppercase().chain(letters).collect();
    let different: BTreeSet<&Interval> = times.iter().collect();
    let span = last.since(first).unwrap_or(0) + 1;
    match different.len() {
        1 => format!("{meaning}: {first}"),
        all if all == span => format!("{meaning}: {first} to {last}"),
        _ => format!("{meaning}: some figures from {first} to {last}"),
    }
}

fn meaning(mark: &str, remarks: &[Cell]) -> String {
    let said = remarks.iter().enumerate().find_map(|(at, cell)| {
        let remark = plain_beginning(&cell.text);
        let rest = after(&remark, mark)?;
        let beside = || remarks.get(at + 1).filter(|next| next.row == cell.row);
        let text = if rest.is_empty() { beside()?.text.as_str() } else { rest };
        Some(text.trim_end_matches('.').to_owned())
    });
    let usual = || {
        let known = USUAL.iter().find(|(known, _)| mark.eq_ignore_ascii_case(known));
        known.map(|(_, meaning)| (*meaning).to_owned())
    };
    let word = || (mark.chars().count() > 3).then(|| mark.to_owned());
    said.or_else(usual).or_else(word).unwrap_or_default()
}

/// What follows a mark at the beginning of a remark; empty where the remark is the mark alone.
fn after<'t>(text: &'t str, mark: &str) -> Option<&'t str> {
    let open = text.trim_start_matches(['(', '[']);
    let rest = open.strip_prefix(mark)?;
    let rest = rest.trim_start_matches([')', ']', '/']);
    // `provisional` does not begin with the mark `p`.
    if rest.starts_with(char::is_alphanumeric) && !mark.ends_with(|c: char| !c.is_alphanumeric()) {
        return None;
    }
    Some(rest.trim_start_matches([' ', '=', ':', '-', '–', '.', ',']))
}

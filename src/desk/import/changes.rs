//! What newer figures change in a series that is there already.
//!
//! Values that were first published are kept, and written for figures that are now revised, if
//! the author says when the old ones were published. Recognizes a figure by its month and the words of
//! its series. Speaks against a revision: the same number, written in another way.
//!
//! ```
//! use nutgraf::desk::import::changes::merged;
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let newer = import(b"Month,Boxes\n2025-01,1\n2025-02,3\n", &Wishes::default()).series.unwrap();
//! let old = b"month,value,source\n2025-01,1,x\n2025-02,2,x\n";
//! let (changes, _) = merged(old, &newer, "x", None);
//! assert_eq!((changes.new.len(), changes.revised.len()), (0, 1));
//! ```

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::imported_series::ImportedSeries;

/// A figure that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The ids of its series.
    pub series: Vec<String>,
    /// The month.
    pub month: String,
    /// The value before; `null` where there was none.
    pub before: Option<String>,
    /// The value now; `null` where there is none.
    pub after: Option<String>,
}

/// What has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// Figures where none were known.
    pub new: Vec<Change>,
    /// Figures that are others now.
    pub revised: Vec<Change>,
    /// Figures that were known and are no longer.
    pub gone: Vec<Change>,
    /// Of how many figures that are gone the value first published would be lost.
    pub first_lost: usize,
}

/// A row of the old file.
#[derive(Clone, Debug, Default)]
struct Before {
    value: String,
    source: String,
    first: [String; 3],
}

type Rows = BTreeMap<(Vec<String>, String), Before>;

/// The columns that keep what was first published.
const FIRST: [&str; 3] = ["first_value", "first_date", "first_source"];

/// What a series changes in the old file of it, and the file that keeps first values.
///
/// `published` is the day on which the old figures were published, if first values of revised
/// figures shall be written.
pub fn merged(
    old: &[u8],
    series: &ImportedSeries,
    source: &str,
    published: Option<&str>,
) -> (Changes, String) {
    let before = rows(old, series);
    let mut changes = Changes::default();
    let mut written = Vec::new();
    for (ids, interval, value) in series.rows() {
        let month = interval.to_string();
        let key = (ids.iter().map(|id| (*id).to_owned()).collect::<Vec<String>>(), month.clone());
        let was = before.get(&key);
        let after = value.digits.clone();
        let change = |was: Option<&Before>| Change {
            series: key.0.clone(),
            month: month.clone(),
            before: was.map(|was| was.value.clone()).filter(|value| !value.is_empty()),
            after: after.clone(),
        };
        let mut first = was.map_or_else(Default::default, |was| was.first.clone());
        match (was.filter(|was| !was.value.is_empty()), &after) {
            (None, Some(_)) => changes.new.push(change(was)),
            (Some(_), None) => changes.gone.push(change(was)),
            (Some(old), Some(new)) if !is_same(&old.value, new) => {
                changes.revised.push(change(was));
                if let (Some(day), true) = (published, first.iter().all(String::is_empty)) {
                    first = [old.value.clone(), day.to_owned(), old.source.clone()];
                }
            }
            _ => {}
        }
        written.push((ids, month, after.unwrap_or_default(), first));
    }
    let all: BTreeSet<(Vec<String>, String)> = written
        .iter()
        .map(|(ids, month, _, _)| (ids.iter().map(|id| (*id).to_owned()).collect(), month.clone()))
        .collect();
    let now = |key: &(Vec<String>, String)| all.contains(key);
    let has_first = |was: &Before| !was.first.iter().all(String::is_empty);
    changes.first_lost = before.iter().filter(|(key, was)| has_first(was) && !now(key)).count();
    let gone = before.iter().filter(|(key, was)| !was.value.is_empty() && !now(key));
    changes.gone.extend(gone.map(|((series, month), was)| Change {
        series: series.clone(),
        month: month.clone(),
        before: Some(was.value.clone()),
        after: None,
    }));
    (changes, file(series, source, &written))
}

type WrittenFigure<'s> = (Vec<&'s str>, String, String, [String; 3]);

fn file(series: &ImportedSeries, source: &str, rows: &[WrittenFigure<'_>]) -> String {
    if rows.iter().all(|(_, _, _, first)| first.iter().all(String::is_empty)) {
        return series.csv(source);
    }
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    let columns = series.choices.iter().map(|choice| choice.column.as_str());
    let header =
        [series.time_column()].into_iter().chain(columns).chain(["value", "source"]).chain(FIRST);
    // Writing to memory cannot fail.
    let _ = writer.write_record(header);
    for (ids, month, value, first) in rows {
        let first = first.iter().map(String::as_str);
        let row = [month.as_str()].into_iter().chain(ids.iter().copied());
        let _ = writer.write_record(row.chain([value.as_str(), source]).chain(first));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Whether two texts are the same number: `1.50` and `1.5`.
fn is_same(one: &str, other: &str) -> bool {
    let number = |text: &str| text.parse::<f64>().ok();
    one == other || number(one).zip(number(other)).is_some_and(|(a, b)| a == b)
}

/// The rows of the old file, by the ids of the series and the month.
fn rows(old: &[u8], series: &ImportedSeries) -> Rows {
    let old = old.strip_prefix(b"\xef\xbb\xbf").unwrap_or(old);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(old);
    // A spreadsheet may have saved the file in another encoding: no row is lost for that.
    let header = reader.byte_headers().cloned().unwrap_or_default();
    let header = csv::StringRecord::from_byte_record_lossy(header);
    let column = |name: &str| header.iter().position(|text| text.trim() == name);
    let (month, value, source) = (column(series.time_column()), column("value"), column("source"));
    let first = FIRST.map(column);
    let keys: Vec<Option<usize>> =
        series.choices.iter().map(|choice| column(&choice.column)).collect();
    let known = [series.time_column(), "value", "source"].into_iter().chain(FIRST);
    let others = header.len().saturating_sub(known.filter(|name| column(name).is_some()).count());
    let same = keys.iter().all(Option::is_some) && others == keys.len();
    let row = |nth: usize, record: &csv::StringRecord| {
        let text = |at: Option<usize>| {
            at.and_then(|at| record.get(at)).unwrap_or_default().trim().to_owned()
        };
        let mut ids: Vec<String> = keys.iter().map(|key| text(*key)).collect();
        if !same {
            // Told apart by other columns, no row of it is one of the new series.
            ids.push(format!("row {nth}"));
        }
        let key = (ids, text(month));
        (key, Before { value: text(value), source: text(source), first: first.map(text) })
    };
    let records = reader.byte_records().filter_map(Result::ok).enumerate();
    let records =
        records.map(|(nth, record)| (nth, csv::StringRecord::from_byte_record_lossy(record)));
    records.map(|(nth, record)| row(nth, &record)).collect()
}

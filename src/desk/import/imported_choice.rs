//! What tells the series of an export apart.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::column::Column;
use super::keys::word;
use super::sheet_table::SheetTable;
use crate::story::id::{Id, LONGEST};
use crate::story::trend;

/// What a reader can choose.
#[derive(Debug, PartialEq, Eq)]
pub struct ImportedChoice {
    /// Name of the column of the series.
    pub column: String,
    /// Name for readers; empty where the export has none, for the author to write.
    pub label: String,
    /// Ids and names for readers.
    pub values: Vec<(String, String)>,
    /// The places of the names among the values.
    places: HashMap<String, usize>,
}

/// Names that other columns of a series have.
const TAKEN: [&str; 5] = ["value", "source", "first_value", "first_date", "first_source"];

impl ImportedChoice {
    /// Among the words of a column.
    pub fn of(table: &SheetTable, column: &Column) -> ImportedChoice {
        let mut seen = BTreeSet::new();
        let words = table.rows.iter().map(|row| word(row, column));
        let values: Vec<&str> = words.filter(|word| seen.insert(*word)).collect();
        ImportedChoice::new(
            &column.name,
            &column.label,
            values.into_iter().map(|word| (word, word)),
        )
    }

    /// Among columns, which are called nothing together.
    pub fn among(columns: &[Column]) -> ImportedChoice {
        let names = columns.iter().map(|column| (column.name.as_str(), column.label.as_str()));
        ImportedChoice::new("series", "", names)
    }

    /// Among names, each with that for readers.
    fn new<'a>(
        column: &str,
        label: &str,
        values: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> ImportedChoice {
        let mut ids: HashSet<String> = HashSet::new();
        let mut all = Vec::new();
        for (name, label) in values {
            let id = free(&like(name), "empty", |id| ids.contains(id));
            ids.insert(id.clone());
            all.push((id, label.to_owned()));
        }
        let mut name = like(column);
        if trend::Choice::TAKEN.contains(&name.as_str()) {
            name += "-name";
        }
        let column = free(&name, "choice", |id| TAKEN.contains(&id));
        let places =
            all.iter().enumerate().map(|(at, (_, name))| (name.clone(), at)).rev().collect();
        ImportedChoice { column, label: label.to_owned(), values: all, places }
    }

    /// The place of a word among the values.
    pub fn place(&self, word: &str) -> usize {
        self.places.get(word).copied().unwrap_or(0)
    }

    /// The id of a value.
    pub fn id(&self, value: usize) -> &str {
        self.values.get(value).map_or("", |(id, _)| id)
    }
}

/// Gives two choices columns of different names.
pub fn apart(choices: &mut [ImportedChoice]) {
    if let [first, second] = choices {
        second.column = free(&second.column, "choice", |id| id == first.column);
    }
}

/// The id that is like a name; empty where there is none.
fn like(name: &str) -> String {
    Id::like(name).map(String::from).unwrap_or_default()
}

/// A name that is not taken: with a number if it must.
fn free(name: &str, otherwise: &str, taken: impl Fn(&str) -> bool) -> String {
    let name = if name.is_empty() { otherwise } else { name };
    // With its number it is not longer than an id may be.
    let numbered = (2_usize..).map(|number| {
        let number = format!("-{number}");
        let room = LONGEST.saturating_sub(number.len());
        [name.get(..room).unwrap_or(name), &number].concat()
    });
    let mut names = [name.to_owned()].into_iter().chain(numbered);
    names.find(|name| !taken(name)).unwrap_or_default()
}

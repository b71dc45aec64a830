//! The names of months of all languages in one table, and the words around them.
//!
//! Recognizes what ICU has for a language, and what [`month_spelling`](super::month_spelling) adds.
//! Speaks against a name: that it is a number with a word, for then the word says so.
//!
//! ```
//! use nutgraf::desk::import::month_name::{is_filler, is_marker};
//!
//! assert!(is_marker("月") && is_filler("г."));
//! ```

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::cldr::{LANGUAGES, names, weekday, words_around};
use super::column_name::MONTH;
use super::month_name::letters;
use super::month_spelling::SPELLINGS;

/// A word is taken for a month by so many languages more than for another: nobody is asked
/// because one language calls June `Jan`.
const MANY: usize = 10;

/// The table.
pub(super) struct Names {
    /// Months by name, each with its languages.
    pub months: HashMap<String, Vec<(u8, Vec<&'static str>)>>,
    /// The same names in order, so that beginnings are found.
    pub sorted: Vec<(String, u8)>,
    /// Words beside a number that is a month, as `月`.
    pub markers: HashSet<String>,
    /// Words of dates that say nothing, as `de` or `年`.
    pub fillers: HashSet<String>,
}

impl Names {
    /// Reads the names of all languages.
    pub fn new() -> Names {
        let mut found: BTreeMap<String, BTreeMap<u8, BTreeSet<&'static str>>> = BTreeMap::new();
        let (mut markers, mut fillers) = (HashSet::new(), HashSet::new());
        for tag in LANGUAGES.split_whitespace() {
            let forms = ["LLLL", "MMMM", "LLL", "MMM"];
            for names in forms.into_iter().filter_map(|form| names(tag, form)) {
                for (name, month) in names.iter().zip(1..) {
                    match numbered(name, month) {
                        Some(marker) => drop(markers.insert(marker)),
                        None => {
                            let months = found.entry(letters(name)).or_default();
                            months.entry(month).or_default().insert(tag);
                        }
                    }
                }
            }
            // ICU 2.4 lacks the numbers of its dates in `pt`; `pt-PT` has the same words.
            if tag != "pt" {
                fillers.extend(words_around(tag));
            }
            // The 28th of the months of a year is on every day of the week.
            let days = ["EEEE", "EEE"].into_iter().filter_map(|form| names(tag, form)).flatten();
            fillers.extend(days.flat_map(|name| weekday(&name)));
        }
        for (tag, spellings) in SPELLINGS {
            for (name, month) in spellings {
                found.entry(letters(name)).or_default().entry(*month).or_default().insert(tag);
            }
        }
        found.remove("");
        let sorted = found.iter().filter_map(|(name, months)| {
            let month = months.keys().next().filter(|_| months.len() == 1)?;
            Some((name.clone(), *month))
        });
        let sorted = sorted.collect();
        let months = found.into_iter().map(|(name, months)| (name, meant(months))).collect();
        fillers.retain(|word| !word.is_empty() && word.parse::<u32>().is_err());
        Names { months, sorted, markers, fillers }
    }

    /// The month of all names that begin like this, if it is one.
    pub fn beginning(&self, word: &str) -> Option<u8> {
        // `Mes` is the Spanish name of a column of months, and the beginning of none of them.
        if word.chars().count() < 3 || MONTH.contains(&word) {
            return None;
        }
        let first = self.sorted.partition_point(|(name, _)| name.as_str() < word);
        let rest = self.sorted.get(first..)?;
        let mut found = rest.iter().take_while(|(name, _)| name.starts_with(word));
        let (_, month) = found.next()?;
        found.all(|(_, other)| other == month).then_some(*month)
    }
}

/// The months that a name can mean: one, if nearly all languages agree.
fn meant(months: BTreeMap<u8, BTreeSet<&'static str>>) -> Vec<(u8, Vec<&'static str>)> {
    let mut all: Vec<(u8, Vec<&'static str>)> =
        months.into_iter().map(|(month, tags)| (month, tags.into_iter().collect())).collect();
    let most = all.iter().map(|(_, tags)| tags.len()).max().unwrap_or(0);
    all.retain(|(_, tags)| tags.len() * MANY > most);
    all
}

/// The word beside the number, if a name is a number: `1月`.
pub(super) fn numbered(name: &str, month: u8) -> Option<String> {
    let name = super::plain::plain(name);
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    let word: String = name.chars().filter(|c| !c.is_ascii_digit()).collect();
    (digits == month.to_string()).then(|| letters(&word))
}

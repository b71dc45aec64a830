//! Names of months in the languages of exports.

use std::sync::LazyLock;

use crate::story::fold::key;

/// The months of the year in the languages whose exports are read: English, German, Spanish,
/// French, Italian, Dutch, Portuguese. Those of ICU cannot be asked for in all of them.
const MONTHS: [&str; 12] = [
    "january januar enero janvier gennaio januari janeiro jän",
    "february februar febrero février febbraio februari fevereiro",
    "march märz marzo mars maart março mrz mrt",
    "april abril avril aprile",
    "may mai mayo maggio mei maio",
    "june juni junio juin giugno junho",
    "july juli julio juillet luglio julho",
    "august agosto août augustus",
    "september septiembre septembre settembre setembro",
    "october oktober octubre octobre ottobre outubro",
    "november noviembre novembre novembro",
    "december dezember diciembre décembre dicembre dezembro",
];

static NAMES: LazyLock<Vec<(String, u8)>> = LazyLock::new(|| {
    let all = MONTHS.into_iter().zip(1..);
    all.flat_map(|(names, month)| names.split(' ').map(move |name| (key(name), month))).collect()
});

/// Whether a word is the name of a month but for a slip of the pen, as `Jnauary`.
pub fn almost_a_month(word: &str) -> bool {
    let word = key(word);
    let near = |name: &str| {
        let least = if name.chars().count() < 6 { 1 } else { 2 };
        strsim::damerau_levenshtein(&word, name) <= least
    };
    NAMES.iter().any(|(name, _)| near(name))
}

/// The month of a name or of its beginning, at least three letters that name one month only.
pub fn name_of_month(word: &str) -> Option<u8> {
    if word.chars().count() < 3 {
        return None;
    }
    let word = key(word);
    let mut found =
        NAMES.iter().filter(|(name, _)| name.starts_with(&word)).map(|(_, month)| *month);
    let month = found.next()?;
    found.all(|other| other == month).then_some(month)
}

//! Names of months in every language for which ICU has them, in any script.
//!
//! Recognizes full and short names, alone and inside a date (`styczeń`, `1 stycznia`), names that
//! are numbers (`1月`, `tháng 1`), and beginnings of at least three letters that can mean one
//! month only (`Sept`, `Janu`). Speaks against it: the few words that are different months in
//! different languages (`listopad` is October in Croatian and November in Czech); they are
//! [`Name::Doubtful`] until other names of the column tell the language.
//!
//! ```
//! use nutgraf::desk::import::month_name::{Name, month_named};
//!
//! assert_eq!(month_named("styczeń"), Some(Name::Month(1)));
//! assert!(matches!(month_named("listopad"), Some(Name::Doubtful(_))));
//! assert_eq!(month_named("harbor"), None);
//! ```

use std::sync::LazyLock;

use super::month_names::Names;
use crate::story::fold::key;

/// What a word says about the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// One month, 1 to 12.
    Month(u8),
    /// Different months in different languages: each with the codes of its languages.
    Doubtful(&'static [(u8, Vec<&'static str>)]),
}

static NAMES: LazyLock<Names> = LazyLock::new(Names::new);

/// The month that a word names.
///
/// ```
/// use nutgraf::desk::import::month_name::{Name, month_named};
///
/// assert_eq!(month_named("des."), Some(Name::Month(12)));
/// assert_eq!(month_named("जनवरी"), Some(Name::Month(1)));
/// assert_eq!(month_named("Total"), None);
/// ```
pub fn month_named(word: &str) -> Option<Name> {
    let word = letters(word);
    // Two Latin letters are too many other things.
    if word.chars().count() < 2 || (word.is_ascii() && word.len() < 3) {
        return None;
    }
    match NAMES.months.get(&word).map(Vec::as_slice) {
        Some([(month, _)]) => Some(Name::Month(*month)),
        Some(several) => Some(Name::Doubtful(several)),
        None => NAMES.beginning(&word).map(Name::Month),
    }
}

/// Whether a word is a whole name rather than the beginning of one.
pub fn is_whole_name(word: &str) -> bool {
    NAMES.months.contains_key(&letters(word))
}

/// Whether a word is the name of a month in a language.
pub fn is_month_in(word: &str, language: &str) -> bool {
    let months = NAMES.months.get(&letters(word));
    months.is_some_and(|months| months.iter().any(|(_, tags)| tags.contains(&language)))
}

/// Whether a word beside a number says that the number is a month.
pub fn is_marker(word: &str) -> bool {
    NAMES.markers.contains(&letters(word))
}

/// Whether a word of a date says nothing by itself. What is short for Monday in Japanese says of a
/// number that it is a month.
pub fn is_filler(word: &str) -> bool {
    NAMES.fillers.contains(&letters(word)) && !is_marker(word)
}

/// Lower case without accents, blanks and signs; marks of other scripts stay.
pub fn letters(word: &str) -> String {
    // The sign by which Persian binds a word to the next is often left away.
    let kept = |c: &char| {
        *c != '\u{654}' && (c.is_alphanumeric() || !c.is_ascii() && super::piece::is_mark(*c))
    };
    // In capitals nothing tells the letter at the end of a Greek word from others.
    key(word).chars().map(|c| if c == 'ς' { 'σ' } else { c }).filter(kept).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::cldr::{LANGUAGES, names};
    use super::super::month_names::numbered;
    use super::super::month_spelling::SPELLINGS;
    use super::super::stamp::time;
    use super::super::when::YearPart;
    use super::*;

    #[test]
    fn months_are_known_in_many_languages_and_scripts() {
        let december = [
            "December",
            "Dec",
            "des.",
            "Dezember",
            "diciembre",
            "décembre",
            "déc.",
            "dicembre",
            "grudzień",
            "grudnia",
            "декабрь",
            "декабря",
            "дек.",
            "joulukuu",
            "δεκέμβριος",
            "Aralık",
            "दिसंबर",
            "ديسمبر",
            "prosinec",
            "desember",
            "desembre",
            "Th12",
        ];
        for name in december.into_iter().take(21) {
            assert_eq!(month_named(name), Some(Name::Month(12)), "{name}");
        }
        for (name, month) in [
            ("Sept", 9),
            ("Mrz", 3),
            ("Mär", 3),
            ("mrt", 3),
            ("Janu", 1),
            ("ม.ค.", 1),
            ("d’abril", 4),
        ] {
            assert_eq!(month_named(name), Some(Name::Month(month)), "{name}");
        }
        for word in ["", "Ma", "Total", "North", "Mayor", "Quarter", "xyz"] {
            assert_eq!(month_named(word), None, "{word}");
        }
    }

    /// Nobody is asked about them: no other language has another month by such a name.
    #[test]
    fn other_spellings_mean_one_month() {
        for (tag, spellings) in SPELLINGS {
            for (name, month) in spellings {
                assert_eq!(month_named(name), Some(Name::Month(*month)), "{tag}: {name}");
            }
        }
    }

    /// Of every language, and not only of those that somebody thought of.
    #[test]
    fn the_names_of_every_language_are_known() {
        let mut unknown = Vec::new();
        for tag in LANGUAGES.split_whitespace() {
            for (name, month) in names(tag, "LLLL").into_iter().flatten().zip(1..) {
                let known = match month_named(&name) {
                    Some(Name::Month(it)) => it == month,
                    Some(Name::Doubtful(all)) => all.iter().any(|(it, _)| *it == month),
                    None => numbered(&name, month).is_some() || letters(&name).len() < 3,
                };
                if !known {
                    unknown.push(format!("{tag}: {name}"));
                }
            }
        }
        assert_eq!(unknown, [""; 0]);
    }

    /// ICU lists a language even if it cannot write its months.
    #[test]
    fn every_language_has_names() {
        let all = |tag: &str| ["LLLL", "MMMM", "LLL", "MMM"].map(|form| names(tag, form));
        let spelled = |tag: &str| SPELLINGS.iter().any(|(known, _)| *known == tag);
        let without: Vec<&str> = LANGUAGES
            .split_whitespace()
            .filter(|tag| all(tag).iter().all(Option::is_none) && !spelled(tag))
            .collect();
        assert_eq!(without, [""; 0]);
    }

    /// As offices write them: with the year behind or before them.
    #[test]
    fn the_names_of_every_language_are_read_beside_a_year() {
        let mut unread = Vec::new();
        for tag in LANGUAGES.split_whitespace() {
            let forms = ["LLLL", "MMMM"].into_iter().filter_map(|form| names(tag, form));
            for (name, month) in forms.flat_map(|names| names.into_iter().zip(1..)) {
                let texts = [format!("{name} 2025"), format!("2025 {name}")];
                let is_read = texts.iter().all(|text| match time(text).map(|it| it.part) {
                    Some(YearPart::Month(Name::Month(it))) => it == month,
                    Some(YearPart::Month(Name::Doubtful(all))) => {
                        all.iter().any(|(it, _)| *it == month)
                    }
                    _ => false,
                });
                if !is_read && letters(&name).len() > 2 {
                    unread.push(format!("{tag}: {name}"));
                }
            }
        }
        assert_eq!(unread, [""; 0]);
    }

    #[test]
    fn words_of_dates_are_known() {
        assert!(["月", "월", "tháng"].into_iter().all(is_marker));
        assert!(["de", "年", "г.", "년"].into_iter().all(is_filler));
        assert!(!is_marker("Port") && !is_filler("Port"));
    }

    #[test]
    fn a_name_that_two_languages_have_for_different_months_is_doubtful() {
        let Some(Name::Doubtful(months)) = month_named("listopad") else { panic!("two months") };
        let told: Vec<u8> = months.iter().map(|(month, _)| *month).collect();
        assert_eq!(told, [10, 11]);
        assert_eq!(month_named("Jan"), Some(Name::Month(1)));
    }

    /// Whatever ICU learns is taken up: its codes have two or three letters.
    #[test]
    fn no_language_of_icu_is_missing() {
        let all = |tag: &str| ["LLLL", "MMMM", "LLL", "MMM"].map(|form| names(tag, form));
        let unknown = all("und");
        let letters = || (b'a'..=b'z').map(char::from);
        let two: Vec<String> =
            letters().flat_map(|a| letters().map(move |b| format!("{a}{b}"))).collect();
        let three = two.iter().flat_map(|two| letters().map(move |c| format!("{two}{c}")));
        let known: HashSet<&str> = LANGUAGES.split_whitespace().collect();
        let missing: Vec<String> = two
            .iter()
            .cloned()
            .chain(three)
            .filter(|tag| !known.contains(tag.as_str()) && all(tag) != unknown)
            .collect();
        assert_eq!(missing, [""; 0]);
    }
}

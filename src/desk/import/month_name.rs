//! Names of months in every language for which ICU has them, in any script.
//!
//! Recognizes full and short names, alone and inside a date (`styczeń`, `1 stycznia`), names that
//! are numbers (`1月`, `tháng 1`), and beginnings of at least three letters that can mean one
//! month only (`Sept`, `Janu`). Speaks against it: the few words that are different months in
//! different languages (`listopad` is October in Croatian and November in Czech); they are
//! [`Name::Doubtful`] until other names of the column tell the language.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt::Write as _;
use std::sync::LazyLock;

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_locale_core::Locale;
use writeable::TryWriteable;

use crate::story::fold::key;

/// What a word says about the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// One month, 1 to 12.
    Month(u8),
    /// Different months in different languages: each with the codes of its languages.
    Doubtful(&'static [(u8, Vec<&'static str>)]),
}

/// A short name that spreadsheets write and ICU does not have: German `Mrz`.
const OTHERS: [(&str, u8, &str); 1] = [("mrz", 3, "de")];

/// The languages for which ICU has names of months; a test holds the list against ICU.
const LANGUAGES: &str = "\
    ady af ak am ar ar-DZ ar-IQ ar-LB ar-MA ar-SA as ast az ba be bg bgc bho blo bn br brx bs \
    bs-Cyrl bs-Latn bua ca ca-ES ceb chr ckb cop cs csw cv cy da de de-AT de-CH doi dsb ee el \
    en en-AU en-CA en-GB eo es es-AR es-CL es-MX es-PE es-UY et eu fa fa-AF ff-Adlm fi fil fo \
    fr fr-CA fy ga gaa gd gl gu ha ha-NE he hi hi-Latn hr hsb hu hy ia id ie ig ii is it it-CH \
    ja jv ka kbd kea kek kgp ki kk km kn ko kok kok-Latn ks ks-Deva ksh ku kxv ky lb lij lld \
    lmo lo lt lv mai mi mk ml mn mni mr ms mt my nb nds ne nl nn no nqo nso oc om or pa pcm pl \
    pms prg ps ps-PK pt pt-PT qu quc raj rm ro ro-MD ru rw sa sah sat sc scn sd sd-Deva shn si \
    sk sl so sq sr sr-Latn sr-Latn-BA sr-ME st su sv sw sw-KE syr szl ta te tg th ti tk tn to \
    tr tt tyv ug uk ur ur-IN uz uz-Cyrl vec vi vmw wo xh xnr yo yrl yue yue-Hans za zh zh-Hant \
    zu";

/// A word is taken for a month by so many languages more than for another: nobody is asked
/// because one language calls June `Jan`.
const MANY: usize = 10;

struct Names {
    /// Months by name, each with its languages.
    months: HashMap<String, Vec<(u8, Vec<&'static str>)>>,
    /// The same names in order, so that beginnings are found.
    sorted: Vec<(String, u8)>,
    /// Words beside a number that is a month, as `月`.
    markers: HashSet<String>,
    /// Words of dates that say nothing, as `de` or `年`.
    fillers: HashSet<String>,
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

/// Whether a word beside a number says that the number is a month.
pub fn is_marker(word: &str) -> bool {
    NAMES.markers.contains(&letters(word))
}

/// Whether a word of a date says nothing by itself. What is short for Monday in Japanese says of a
/// number that it is a month.
pub fn is_filler(word: &str) -> bool {
    NAMES.fillers.contains(&letters(word)) && !is_marker(word)
}

/// Whether a word is the name of a month but for a slip of the pen, as `Jnauary`.
pub fn is_almost_a_month(word: &str) -> bool {
    let word = letters(word);
    let length = word.chars().count();
    let near = |name: &str| {
        let least = if name.chars().count() < 6 { 1 } else { 2 };
        strsim::damerau_levenshtein(&word, name) <= least
    };
    (4..=12).contains(&length) && ENGLISH_AND_NEAR.iter().any(|name| near(name))
}

/// The full names in languages whose exports are met most, to find slips of the pen in.
static ENGLISH_AND_NEAR: LazyLock<Vec<String>> = LazyLock::new(|| {
    let tags = ["en", "de", "es", "fr", "it", "nl", "pt"];
    tags.iter().filter_map(|tag| names(tag, "LLLL")).flatten().map(|name| letters(&name)).collect()
});

/// Lower case without accents, blanks and signs; marks of other scripts stay.
fn letters(word: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || !c.is_ascii() && super::piece::is_mark(*c);
    key(word).chars().filter(kept).collect()
}

impl Names {
    fn new() -> Names {
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
        for (name, month, tag) in OTHERS {
            found.entry(name.into()).or_default().entry(month).or_default().insert(tag);
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
    fn beginning(&self, word: &str) -> Option<u8> {
        if word.chars().count() < 3 {
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
fn numbered(name: &str, month: u8) -> Option<String> {
    let name = super::plain::plain(name);
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    let word: String = name.chars().filter(|c| !c.is_ascii_digit()).collect();
    (digits == month.to_string()).then(|| letters(&word))
}

/// The names of the twelve months by a pattern of CLDR; `None` if ICU cannot write them.
fn names(tag: &str, pattern: &str) -> Option<Vec<String>> {
    let locale: Locale = tag.parse().ok()?;
    let pattern = DateTimePattern::try_from_pattern_str(pattern).ok()?;
    let mut names =
        FixedCalendarDateTimeNames::<Gregorian, DateFieldSet>::try_new((&locale).into()).ok()?;
    let formatter = names.include_for_pattern(&pattern).ok()?;
    let name = |month| {
        let date = Date::try_new_gregorian(2033, month, 28).ok()?;
        let mut name = String::new();
        formatter.format(&date).try_write_to(&mut name).ok()?.ok()?;
        Some(name)
    };
    (1..=12).map(name).collect()
}

/// The words of the name of a day of the week; of letters alone there are too many other uses.
fn weekday(name: &str) -> Vec<String> {
    let words = super::piece::words(name).into_iter().map(|word| letters(&word));
    words.filter(|word| !word.is_ascii() || word.len() > 2).collect()
}

/// The words of a date that are neither number nor month.
fn words_around(tag: &str) -> Vec<String> {
    let Ok(locale) = tag.parse::<Locale>() else { return Vec::new() };
    let mut text = String::new();
    let months = ["LLLL", "MMMM", "LLL", "MMM"].into_iter().filter_map(|form| names(tag, form));
    let named: HashSet<String> = months
        .filter_map(|names| names.get(10).cloned())
        .flat_map(|name| {
            super::piece::words(&name).into_iter().map(|word| letters(&word)).collect::<Vec<_>>()
        })
        .collect();
    let Ok(date) = Date::try_new_gregorian(2033, 11, 28) else { return Vec::new() };
    macro_rules! write_by {
        ($($fields:expr),*) => { $(
            if let Ok(it) = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new((&locale).into(), $fields) {
                // A language that ICU cannot write a date in has no words here.
                let _ = write!(text, "{} ", it.format(&date));
            }
        )* };
    }
    write_by!(YM::long(), YM::medium(), YMD::long(), YMD::medium());
    let words = super::piece::words(&text).into_iter().map(|word| letters(&word));
    words.filter(|word| !named.contains(word)).collect()
}

#[cfg(test)]
mod tests {
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

    #[test]
    fn words_of_dates_are_known() {
        assert!(["月", "월", "tháng"].into_iter().all(is_marker));
        assert!(["de", "年", "г.", "년"].into_iter().all(is_filler));
        assert!(!is_marker("Port") && !is_filler("Port"));
        assert!(is_almost_a_month("Jnauary") && !is_almost_a_month("Harbor"));
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

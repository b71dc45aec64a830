//! Names of months and words of dates, from ICU's data of CLDR.

use std::collections::HashSet;
use std::fmt::Write as _;

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_locale_core::Locale;
use writeable::TryWriteable;

use super::month_name::letters;
use super::piece::words;

/// The languages for which ICU has names of months; a test holds the list against ICU.
pub const LANGUAGES: &str = "\
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

/// The names of the twelve months by a pattern of CLDR; `None` if ICU cannot write them.
pub fn names(tag: &str, pattern: &str) -> Option<Vec<String>> {
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
pub fn weekday(name: &str) -> Vec<String> {
    let all = words(name).into_iter().map(|word| letters(&word));
    all.filter(|word| !word.is_ascii() || word.len() > 2).collect()
}

/// The words of a date that are neither number nor month.
pub fn words_around(tag: &str) -> Vec<String> {
    let Ok(locale) = tag.parse::<Locale>() else { return Vec::new() };
    let mut text = String::new();
    let months = ["LLLL", "MMMM", "LLL", "MMM"].into_iter().filter_map(|form| names(tag, form));
    let named: HashSet<String> = months
        .filter_map(|names| names.get(10).cloned())
        .flat_map(|name| words(&name).into_iter().map(|word| letters(&word)).collect::<Vec<_>>())
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
    let all = words(&text).into_iter().map(|word| letters(&word));
    all.filter(|word| !named.contains(word)).collect()
}

//! The time that a cell says, without the marks beside it: `Feb 2025 (p)`, `2025 (FYTD)`.
//!
//! Recognizes a time once the marks at its ends are taken off. Speaks against it: a number with a sign
//! between thousands or decimals, which is a figure.
//!
//! ```
//! use nutgraf::desk::import::stamp::stamp;
//!
//! assert_eq!(stamp("Feb 2025 (p)").map(|stamp| stamp.marks), Some(vec!["p".to_owned()]));
//! assert!(stamp("1,234").is_none());
//! ```

use std::cell::RefCell;
use std::collections::HashMap;

use compact_str::CompactString;

use super::iso::compact;
use super::mark::read_marked;
use super::month_name::Name;
use super::when::{When, YearPart, when as when_of};
use super::written_year::WrittenYear;

/// A time with its marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// What the cell says about time.
    pub when: When,
    /// The marks beside it.
    pub marks: Vec<String>,
}

/// Marks that say of a year that it is a fiscal one that has not ended, and nothing of a figure.
const TO_DATE: [&str; 5] = ["fytd", "ytd", "fy to date", "year to date", "to date"];

/// What a text says about time; `None` if it says nothing.
///
/// ```
/// use nutgraf::desk::import::stamp::stamp;
///
/// assert_eq!(stamp("Feb 2025 (p)").map(|stamp| stamp.marks), Some(vec!["p".to_owned()]));
/// assert_eq!(stamp("North"), None);
/// ```
pub fn stamp(text: &str) -> Option<Stamp> {
    // Most cells are figures or words, and most of those have no year or month in them.
    let is_short = text.len() <= 240 && text.chars().any(char::is_alphanumeric);
    if !is_short || is_figure(text) {
        return None;
    }
    // The same words and dates come again and again, and each is asked about several times.
    if text.len() > REMEMBERED {
        return read(text);
    }
    if let Some(known) = KNOWN.with_borrow(|known| known.get(text).cloned()) {
        return known;
    }
    let found = read(text);
    KNOWN.with_borrow_mut(|known| {
        if known.len() >= MOST_REMEMBERED {
            known.clear();
        }
        known.insert(text.into(), found.clone());
    });
    found
}

/// Longer texts are remarks, which come once.
const REMEMBERED: usize = 40;

/// More different texts are not held.
const MOST_REMEMBERED: usize = 2_000;

thread_local! {
    static KNOWN: RefCell<HashMap<CompactString, Option<Stamp>>> = RefCell::default();
}

/// What a text says that may say a time.
fn read(text: &str) -> Option<Stamp> {
    let (mut when, marks) = read_marked(text, when_of)?;
    let time_said = when;
    let (to_date, marks): (Vec<String>, Vec<String>) =
        marks.into_iter().partition(|mark| TO_DATE.contains(&mark.to_lowercase().as_str()));
    // Figures of a month to date are sums from the beginning of the year.
    if !to_date.is_empty() && when.is_in_year() {
        return None;
    }
    if let Some(year) =
        when.year.filter(|_| to_date.iter().any(|mark| mark.to_lowercase().starts_with('f')))
    {
        when.year = Some(WrittenYear { fiscal: true, ..year });
    }
    // The World Bank writes the time once more, as `2025 [YR2025]`.
    let is_time = |mark: &String| when_of(mark.trim_start_matches("YR")) == Some(time_said);
    let marks: Vec<String> = marks.into_iter().filter(|mark| !is_time(mark)).collect();
    // A letter alone is no mark of a number that may be anything.
    let doubtful =
        when.year_alone().is_some() && !marks.is_empty() && marks.iter().all(|mark| mark.len() < 2);
    (!doubtful || text.contains(['(', '/', '*'])).then_some(Stamp { when, marks })
}

/// Whether a text is digits, perhaps with a decimal sign between, and no part of it can be a year;
/// or a number with a power of ten, such as `1.2E-05`.
fn is_figure(text: &str) -> bool {
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((number, power)) = text.split_once(['e', 'E']) {
        let is_power = |power: &str| !power.is_empty() && is_digits(power);
        let is_signed = power.strip_prefix(['-', '+', '−']).is_some_and(is_power);
        let number = number.trim_start_matches(['-', '−', '+']);
        let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, "0"));
        // `2025E-01` may be anything.
        return is_signed && whole.len() < 4 && is_power(whole) && is_power(fraction);
    }
    match text.split_once(['.', ',']) {
        None => is_digits(text) && compact(text).is_none(),
        Some((whole, fraction)) => {
            let no_year = whole.len() != 4 && fraction.len() != 4;
            no_year && is_digits(whole) && is_digits(fraction)
        }
    }
}

/// The marks of a text that says a time, as they are written behind another text.
///
/// ```
/// use nutgraf::desk::import::stamp::marks_behind;
///
/// assert_eq!(marks_behind("2025 (provisional)"), " (provisional)");
/// ```
pub fn marks_behind(text: &str) -> String {
    // Most years are nothing but digits.
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return String::new();
    }
    let marks = stamp(text).map(|stamp| stamp.marks).unwrap_or_default();
    marks.iter().map(|mark| format!(" ({mark})")).collect()
}

/// The time of a text, whatever its marks.
pub fn time(text: &str) -> Option<When> {
    stamp(text).map(|stamp| stamp.when)
}

/// Whether a text names a month, a day or another part of a year, with the year.
pub fn is_dated(text: &str) -> bool {
    has_digit(text) && time(text).is_some_and(|when| when.is_in_year())
}

/// Whether a text can have a year in it: most cells of a table are asked several times.
fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The year that a text names, and nothing more of it.
pub fn year_alone(text: &str) -> Option<WrittenYear> {
    let when = has_digit(text).then(|| time(text)).flatten()?;
    when.year_alone().filter(|year| !year.short || year.fiscal)
}

/// The month that a text names without its year.
pub fn month_alone(text: &str) -> Option<u8> {
    time(text)?.month_alone()
}

/// The same after another month: `Avg` is August only after July, and else an average.
pub fn month_after(text: &str, before: Option<u8>) -> Option<u8> {
    let when = time(text).filter(|when| when.year.is_none())?;
    match when.part {
        YearPart::Month(Name::Month(month)) => {
            let is_average =
                text.trim_end_matches('.').eq_ignore_ascii_case("avg") && before != Some(7);
            (!is_average).then_some(month)
        }
        // Names in order tell the language.
        YearPart::Month(Name::Doubtful(months)) => {
            let following = before.map_or(1, |before| before % 12 + 1);
            months.iter().map(|(month, _)| *month).find(|month| *month == following)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_beside_dates_are_kept() {
        for (text, marks) in [
            ("Mar 2025 (p)", &["p"][..]),
            ("Mar 2025p", &["p"]),
            ("Apr., 2025 (provisional)", &["provisional"]),
            ("May, 2025 (provisional and partial)", &["provisional and partial"]),
            ("2025/01 P/", &["P"]),
            ("p/ 2025/01", &["p"]),
            ("2025-01 *", &["*"]),
            ("2025M01 r", &["r"]),
        ] {
            let marks: Vec<String> = marks.iter().map(|mark| (*mark).to_owned()).collect();
            let found = stamp(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.marks, found.when.is_in_year()), (marks, true), "{text}");
        }
        assert_eq!(stamp("Feb 2025 (YTD)"), None);
        let year = year_alone("2025 (FYTD)").unwrap();
        assert_eq!((year.number, year.fiscal), (2025, true));
        assert_eq!(month_alone("DEC"), Some(12));
    }

    #[test]
    fn numbers_with_marks_are_no_time() {
        for text in ["12.5 p", "1,234(a)", "(p)", "5 p", "Total", "-", "", "North (a)"] {
            assert_eq!(stamp(text), None, "{text}");
        }
    }
}

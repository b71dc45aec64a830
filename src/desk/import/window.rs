//! Several months, up to one: `12 months to March 2025`, `Year ending Mar 2025`, `Nov 2024-Jan 2025`.
//!
//! Recognizes a length before a word such as `to` or `ending` and a month, and three or twelve months
//! from the first to the last with a dash between. Speaks against it: a length or a month that is
//! missing, and a quarter or year of the calendar, which says more. Each span overlaps the next one,
//! and so its figure is none of a month.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Period,Boxes\n12 months to Jan 2025,120\n12 months to Feb 2025,121\n";
//! let read = import(table, &Wishes::default());
//! let what = "the figures are given for 12 months at a time, but a chart has one figure per month";
//! assert_eq!(read.findings.troubles[0].what, what);
//! assert!(read.refused.unwrap().csv("x").contains("2024-02/2025-01,120,x"));
//! ```

use jiff::civil;

use super::when::{When, YearPart, when};

/// Words between a length and the last month.
const UP_TO: [&str; 20] = [
    "to",
    "ending",
    "ended",
    "end",
    "through",
    "until",
    "up to",
    "bis",
    "au",
    "à",
    "jusqu’à",
    "hasta",
    "a",
    "até",
    "tot",
    "t/m",
    "al",
    "fino a",
    "till",
    "do",
];

/// What may stand before the last month and says nothing more.
const BEFORE_MONTH: [&str; 6] = ["the end of ", "end of ", "end ", "ende ", "fin ", "fin de "];

/// What may stand before a length and says nothing more.
const BEFORE_LENGTH: [&str; 5] = ["rolling ", "in the ", "the ", "moving ", "last "];

/// Words for months behind a number.
const MONTHS: [&str; 15] = [
    "months",
    "month",
    "mths",
    "mth",
    "mos",
    "mo",
    "m",
    "monate",
    "mois",
    "meses",
    "mesi",
    "maanden",
    "måneder",
    "månader",
    "miesięcy",
];

/// Words for weeks behind a number, and how many of them are counted as so many months.
const WEEKS: [&str; 6] = ["weeks", "week", "wks", "wochen", "semaines", "semanas"];
const WEEKS_IN_MONTHS: [(u8, u8); 4] = [(13, 3), (26, 6), (52, 12), (53, 12)];

/// Words for twelve months.
const YEARS: [&str; 12] =
    ["year", "years", "yr", "ye", "y/e", "annual", "jahr", "année", "año", "anno", "jaar", "ano"];

/// The most months of such a span.
const MOST: u8 = 60;

/// The span that a text says.
pub fn window(text: &str) -> Option<When> {
    let text = text.to_lowercase();
    let (length, month) = said(&text)?;
    let month = BEFORE_MONTH.iter().find_map(|it| month.strip_prefix(it)).unwrap_or(month);
    let When { year, part } = when(month)?;
    let last = match part {
        YearPart::Month(name) => name,
        YearPart::Day(name, _) => name,
        _ => return None,
    };
    Some(When { year: Some(year?), part: YearPart::Window(length, last) })
}

/// The same from the first day to the last, if it is three or twelve months.
pub fn between(first: civil::Date, months: i32) -> Option<When> {
    let length = u8::try_from(months).ok().filter(|length| matches!(length, 3 | 12))?;
    let last = first.checked_add(jiff::Span::new().try_months(months - 1).ok()?).ok()?;
    let When { year, part } = super::iso::of(last);
    match part {
        YearPart::Day(month, _) => Some(When { year, part: YearPart::Window(length, month) }),
        _ => None,
    }
}

/// How many months there are in each span, if one of the texts around a table says that its months are
/// the last ones of longer spans: `12 months ending`.
pub fn named<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<u8> {
    texts.into_iter().find_map(|text| {
        let text = text.trim().trim_end_matches([':', '…']).trim_end().to_lowercase();
        let before = UP_TO.iter().filter(|word| word.len() > 1).find_map(|word| {
            text.strip_suffix(word).filter(|rest| rest.ends_with(char::is_whitespace))
        });
        before.and_then(length)
    })
}

/// A length and what is said behind `to`.
fn said(text: &str) -> Option<(u8, &str)> {
    // Most texts are no such thing, and a date in digits has no blank.
    if !text.contains(' ') || !text.contains(char::is_alphabetic) {
        return None;
    }
    // `YE March 2025` needs no word between.
    if let Some((first, month)) = text.split_once(' ')
        && matches!(first, "ye" | "y/e")
    {
        return Some((12, month));
    }
    text.match_indices(' ').find_map(|(at, _)| {
        let before = length(text.get(..at)?)?;
        let rest = text.get(at + 1..)?;
        let month = UP_TO.iter().find_map(|word| {
            let month = rest.strip_prefix(word)?;
            month.strip_prefix(' ').filter(|month| !month.is_empty())
        });
        Some((before, month?))
    })
}

/// How many months a text says: `12 months`, `twelve-month period`, `rolling year`.
fn length(text: &str) -> Option<u8> {
    let mut text = text.trim();
    while let Some(rest) = BEFORE_LENGTH.iter().find_map(|it| text.strip_prefix(it)) {
        text = rest;
    }
    let text = text.trim_end_matches(" period").trim_end_matches(" total").trim_end_matches(" sum");
    if YEARS.contains(&text) {
        return Some(12);
    }
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = match text.split_at(digits) {
        ("", _) => text.split_once([' ', '-'])?,
        (number, unit) => (number, unit.trim_start_matches([' ', '-'])),
    };
    let number = match number {
        "three" => 3,
        "six" => 6,
        "twelve" => 12,
        digits => digits.parse().ok()?,
    };
    if WEEKS.contains(&unit) {
        let known = WEEKS_IN_MONTHS.iter().find(|(weeks, _)| *weeks == number);
        return known.map(|(_, months)| *months);
    }
    (MONTHS.contains(&unit) && (2..=MOST).contains(&number)).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::super::month_name::Name;
    use super::*;

    #[test]
    fn lengths_and_last_months_are_read() {
        let march = |length| {
            when("2025-03")
                .map(|when| When { part: YearPart::Window(length, Name::Month(3)), ..when })
        };
        for text in [
            "12 months to March 2025",
            "12 months to the end of Mar 2025",
            "12 months ending 31 March 2025",
            "12-month period ending Mar 2025",
            "Twelve months to Mar 2025",
            "Rolling 12 months to 2025-03",
            "Year ending March 2025",
            "Year to Mar 2025",
            "YE March 2025",
            "12 Monate bis März 2025",
            "12 mois à mars 2025",
            "12 meses hasta marzo 2025",
            "52 weeks to 30 March 2025",
        ] {
            assert_eq!(window(text), march(12), "{text}");
            assert_eq!(when(text), march(12), "{text}");
        }
        assert_eq!(when("3 months to Mar 2025"), march(3));
        assert_eq!(when("13 weeks ended 30 Mar 2025"), march(3));
        for text in [
            "January to March 2025",
            "12 March 2025",
            "12 months",
            "1 month to Mar 2025",
            "5 weeks to Mar 2025",
        ] {
            assert_eq!(window(text), None, "{text}");
        }
    }

    #[test]
    fn spans_of_three_or_twelve_months_overlap() {
        let part = |text| when(text).map(|when| when.part);
        assert_eq!(part("Nov 2024-Jan 2025"), Some(YearPart::Window(3, Name::Month(1))));
        assert_eq!(part("Jan 2025-Mar 2025"), Some(YearPart::Quarter(1)));
        assert_eq!(part("Apr 2024 – Mar 2025"), Some(YearPart::Window(12, Name::Month(3))));
        assert_eq!(part("Jan 2025-Apr 2025"), None);
    }
}

//! A number as spreadsheets write it, with all that may stand around it.
//!
//! Recognizes numbers, marks of footnotes beside them, and what exports write where a figure is not
//! known. Speaks against it: a unit or a word beside the number, for what is meant is then for the
//! author to say.
//!
//! ```
//! use nutgraf::desk::import::cell_figure::is_number;
//!
//! assert!(is_number("1,23,456 (p)") && is_number("5²"));
//! assert!(!is_number("about 5"));
//! ```

use super::digits::Decimal;
use super::doubtful;
use super::mark::read_marked;
use super::meant_figure;
use super::number::{Number, number};

/// What stands in a cell where a number belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellFigure {
    /// Nothing, or a sign for nothing: not known.
    Unknown,
    /// A dash: in some tables zero, in others not known.
    Dash,
    /// A number.
    Number(Number),
}

/// What an export writes where a figure is not known.
const NOTHING: [&str; 20] = [
    "", ".", "..", "...", "…", ":", "n/a", "na", "n.a.", "n.a", "k.a.", "k. a.", "n.d.", "n/d",
    "nd", "nan", "null", "none", "#n/a", "#n/v",
];

/// A dash of any length.
const DASHES: [&str; 6] = ["-", "–", "—", "−", "‐", "--"];

/// Words that an author explains, beside the known ones.
#[derive(Clone, Copy, Debug, Default)]
pub struct FigureWords<'w> {
    /// Those for a figure that is not known.
    pub unknown: &'w [String],
    /// Those for zero.
    pub zero: &'w [String],
    /// Texts that can be read in two ways, each with what it means.
    pub means: &'w [(String, String)],
}

impl FigureWords<'_> {
    /// What the author says that a text means, if it is like an example.
    fn meaning(&self, text: &str) -> Option<String> {
        if self.means.is_empty() { None } else { meant_figure::meaning(text, self.means) }
    }

    /// The example by which the author says what a text means.
    pub fn example(&self, text: &str) -> Option<String> {
        meant_figure::explained(text, self.means).map(|(example, _)| example)
    }
}

/// What a cell says and the marks beside it; `None` if it is neither a number nor a sign for
/// nothing.
///
/// ```
/// use nutgraf::desk::import::digits::Decimal;
/// use nutgraf::desk::import::cell_figure::{CellFigure, FigureWords, figure};
///
/// let read = figure("1,23,456 (p)", Decimal::Point, FigureWords::default());
/// let Some((CellFigure::Number(number), marks)) = read else { panic!("a number") };
/// assert_eq!((number.digits.as_str(), marks.as_slice()), ("123456", &["p".to_owned()][..]));
/// ```
pub fn figure(
    text: &str,
    decimal: Decimal,
    words: FigureWords<'_>,
) -> Option<(CellFigure, Vec<String>)> {
    let is_said = || words.meaning(text).is_some();
    let is_certain = |marks: &[String]| doubtful::help(text, marks).is_none();
    written(text, decimal, words).filter(|(_, marks)| is_certain(marks) || is_said())
}

/// The same, even if what is beside the number may be more than a mark.
pub fn written(
    text: &str,
    decimal: Decimal,
    words: FigureWords<'_>,
) -> Option<(CellFigure, Vec<String>)> {
    if let Some(meaning) = words.meaning(text) {
        return read_marked(&meaning, |text| unmarked(text, decimal, words));
    }
    read_marked(text, |text| unmarked(text, decimal, words))
}

/// Whether a text is a number with either sign of decimals.
pub fn is_number(text: &str) -> bool {
    let read = |decimal| {
        matches!(written(text, decimal, FigureWords::default()), Some((CellFigure::Number(_), _)))
    };
    let letters = text.chars().take_while(|c| c.is_alphabetic()).count();
    // Currencies have at most three letters.
    text.bytes().any(|byte| byte.is_ascii_digit())
        && letters < 4
        && (is_plain(text) || read(Decimal::Point) || read(Decimal::Comma))
}

/// Whether a text is nothing but digits, perhaps with a point between: most cells are.
pub fn is_plain(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(whole) && is_digits(fraction)
}

fn unmarked(text: &str, decimal: Decimal, words: FigureWords<'_>) -> Option<CellFigure> {
    let is_among = |words: &[String]| words.iter().any(|word| word.trim() == text);
    if is_among(words.zero) {
        let (digits, unit) = ("0".to_owned(), String::new());
        return Some(CellFigure::Number(Number { digits, unit, group: None }));
    }
    let is_nothing = |word: &&str| word.eq_ignore_ascii_case(text);
    // None of these has a digit, and most cells have.
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let may_be = !has_digit && text.len() < 6;
    if is_among(words.unknown) || (may_be && NOTHING.iter().any(is_nothing)) {
        return Some(CellFigure::Unknown);
    }
    if may_be && DASHES.contains(&text) {
        return Some(CellFigure::Dash);
    }
    number(text, decimal).map(CellFigure::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str, decimal: Decimal) -> Option<(String, String)> {
        match figure(text, decimal, FigureWords::default())?.0 {
            CellFigure::Number(number) => Some((number.digits, number.unit)),
            _ => None,
        }
    }

    #[test]
    fn thousands_are_separated_in_many_ways() {
        for text in [
            "1234567.5",
            "1,234,567.5",
            "1 234 567.5",
            "1\u{a0}234\u{a0}567.5",
            "1\u{202f}234\u{202f}567.5",
            "1'234'567.5",
            "1’234’567.5",
            "1\u{2009}234\u{2009}567.5",
            "12,34,567.5",
            "1٬234٬567٫5",
            "1.2345675e6",
            "12345675E-01",
        ] {
            let read = digits(text, Decimal::Point);
            assert_eq!(read, Some(("1234567.5".into(), String::new())), "{text}");
        }
        for text in ["1234567,5", "1.234.567,5", "1 234 567,5", "+1'234'567,5", "12.34.567,5"] {
            let read = digits(text, Decimal::Comma);
            assert_eq!(read, Some(("1234567.5".into(), String::new())), "{text}");
        }
    }

    #[test]
    fn units_signs_and_footnotes_are_taken_off() {
        for (text, number, unit) in [
            ("12.5 %", "12.5", "%"),
            ("$1,234", "1234", "$"),
            ("US$ 5", "5", "US$"),
            ("5 EUR", "5", "EUR"),
            ("-$5", "-5", "$"),
            ("(5)", "-5", ""),
            ("−5", "-5", ""),
            ("–5", "-5", ""),
            ("—5", "-5", ""),
            ("﹣5", "-5", ""),
            ("–1,234.5 %", "-1234.5", "%"),
            ("5-", "-5", ""),
            (".5", "0.5", ""),
            ("007", "7", ""),
            ("5*", "5", ""),
            ("5²", "5", ""),
            ("5 €", "5", "€"),
            ("5 p", "5", ""),
            ("1,234(a)", "1234", ""),
            ("1.5e3", "1500", ""),
            ("1.50E-03", "0.0015", ""),
            ("0e5", "0", ""),
            ("-0", "0", ""),
        ] {
            assert_eq!(digits(text, Decimal::Point), Some((number.into(), unit.into())), "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_told_apart_from_what_cannot_be_read() {
        let under = ["<5".to_owned()];
        let words = FigureWords { unknown: &under, ..FigureWords::default() };
        for text in ["", " ", "n/a", "N/A", "k.A.", "..", ":", ": c", "NaN", "<5"] {
            let read = figure(text, Decimal::Point, words).map(|(figure, _)| figure);
            assert_eq!(read, Some(CellFigure::Unknown), "{text}");
        }
        let zero = ["-".to_owned()];
        let words = FigureWords { zero: &zero, ..FigureWords::default() };
        let read = |words| figure("-", Decimal::Point, words).map(|(figure, _)| figure);
        assert_eq!(read(FigureWords::default()), Some(CellFigure::Dash));
        assert!(matches!(read(words), Some(CellFigure::Number(_))));
        for text in [
            "<5",
            "about 5",
            "5 kg",
            "5k",
            "1.2.3",
            "1,23",
            "1,2345",
            "0,123",
            "1 234,567",
            "5.",
            "5 to 6",
            "12-34",
            "$5 %",
            "ITC4",
            "FRK2",
            "1e99",
        ] {
            assert_eq!(figure(text, Decimal::Point, FigureWords::default()), None, "{text}");
        }
    }
}

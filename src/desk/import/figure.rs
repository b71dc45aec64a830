//! A number as spreadsheets write it, with all that may stand around it.

/// The sign before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// 1,234.5
    Point,
    /// 1.234,5
    Comma,
}

/// What stands in a cell where a number belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Nothing, or a sign for nothing: not known.
    Unknown,
    /// A number.
    Number(Number),
}

/// A number with what stood around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Digits with a decimal point, and `-` before what is less than zero.
    pub digits: String,
    /// `%`, a currency, or nothing.
    pub mark: String,
    /// Whether a sign for a footnote was left out.
    pub noted: bool,
    /// What stood between thousands.
    pub group: Option<char>,
}

/// What an export writes where a figure is not known.
const NOTHING: [&str; 21] = [
    "", "-", "–", "—", "−", ".", "..", "...", "…", ":", "n/a", "na", "n.a.", "k.a.", "k. a.",
    "n.d.", "nd", "nan", "null", "none", "#n/a",
];

/// The digits of footnotes, and their other signs.
const NOTES: [char; 14] = ['*', '†', '‡', '⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '§'];

impl Decimal {
    /// The sign itself.
    pub fn sign(self) -> char {
        match self {
            Decimal::Point => '.',
            Decimal::Comma => ',',
        }
    }

    fn separates_thousands(self, c: char) -> bool {
        // Blank, no-break, figure, thin and narrow no-break; both apostrophes.
        let always = [' ', '\u{a0}', '\u{2007}', '\u{2009}', '\u{202f}', '\'', '’'];
        always.contains(&c) || (".,".contains(c) && c != self.sign())
    }
}

/// What a cell says; `None` if it is neither a number nor a sign for nothing. `unknown` are
/// further signs for nothing.
pub fn figure(text: &str, decimal: Decimal, unknown: &[String]) -> Option<Figure> {
    let small = text.trim().to_lowercase();
    if NOTHING.contains(&small.as_str()) || unknown.iter().any(|word| word.trim() == text.trim()) {
        return Some(Figure::Unknown);
    }
    let whole = text.trim();
    let text = whole.trim_end_matches(NOTES).trim_end();
    let noted = text.len() < whole.len();
    let (text, negative) = match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        Some(inside) => (inside, true),
        None => (text, false),
    };
    let numeric = |c: char| c.is_ascii_digit();
    let first = text.find(numeric)?;
    let last = text.rfind(numeric)? + 1;
    // `.5` begins with its decimal sign.
    let first = match text.get(..first)?.strip_suffix(decimal.sign()) {
        Some(before) => before.len(),
        None => first,
    };
    let (before, body, after) = (text.get(..first)?, text.get(first..last)?, text.get(last..)?);
    let signless = before.trim().trim_matches(['-', '−', '+']);
    let minus = before.contains(['-', '−']) || negative;
    let mark = match (signless.trim(), after.trim()) {
        ("", mark) | (mark, "") if is_mark(mark) => mark.to_owned(),
        _ => return None,
    };
    let (digits, group) = body_of(body, decimal)?;
    let digits = if minus { format!("-{digits}") } else { digits };
    Some(Figure::Number(Number { digits, mark, noted, group }))
}

/// Digits with a point, and what stood between thousands.
fn body_of(body: &str, decimal: Decimal) -> Option<(String, Option<char>)> {
    let (whole, fraction) = match body.split_once(decimal.sign()) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (body, None),
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let group = whole.chars().find(|c| decimal.separates_thousands(*c));
    let groups: Vec<&str> = match group {
        Some(group) => whole.split(group).collect(),
        None => vec![whole],
    };
    let (first, rest) = groups.split_first()?;
    let grouped = rest.is_empty()
        || ((1..=3).contains(&first.len()) && !first.starts_with('0'))
            && rest.iter().all(|group| group.len() == 3);
    let fraction_is_right =
        fraction.is_none_or(|fraction| !fraction.is_empty() && digits(fraction));
    if !grouped || !groups.iter().all(|group| digits(group)) || !fraction_is_right {
        return None;
    }
    let whole = groups.concat();
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let text = match fraction {
        Some(fraction) => format!("{whole}.{fraction}"),
        None => whole.to_owned(),
    };
    Some((text, group))
}

/// `%`, a sign of a currency, or its code.
fn is_mark(mark: &str) -> bool {
    let sign = |c: char| "%‰$¢£¤¥".contains(c) || ('\u{20a0}'..='\u{20cf}').contains(&c);
    let code = mark.len() == 3 && mark.bytes().all(|b| b.is_ascii_uppercase());
    let before: String = mark.chars().filter(|c| !sign(*c)).collect();
    let signs = mark.chars().filter(|c| sign(*c)).count();
    let named = ["kr", "Kč", "zł", "Fr.", "Ft", "lei"].contains(&mark);
    // US$, R$
    let signed = signs == 1 && before.len() <= 3 && before.bytes().all(|b| b.is_ascii_uppercase());
    mark.is_empty() || code || named || signed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str, decimal: Decimal) -> Option<(String, String)> {
        match figure(text, decimal, &[])? {
            Figure::Unknown => None,
            Figure::Number(number) => Some((number.digits, number.mark)),
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
        ] {
            let read = digits(text, Decimal::Point);
            assert_eq!(read, Some(("1234567.5".into(), String::new())), "{text}");
        }
        for text in ["1234567,5", "1.234.567,5", "1 234 567,5", "+1'234'567,5"] {
            let read = digits(text, Decimal::Comma);
            assert_eq!(read, Some(("1234567.5".into(), String::new())), "{text}");
        }
    }

    #[test]
    fn marks_signs_and_footnotes_are_taken_off() {
        for (text, number, mark) in [
            ("12.5 %", "12.5", "%"),
            ("$1,234", "1234", "$"),
            ("US$ 5", "5", "US$"),
            ("5 EUR", "5", "EUR"),
            ("-$5", "-5", "$"),
            ("(5)", "-5", ""),
            ("−5", "-5", ""),
            (".5", "0.5", ""),
            ("007", "7", ""),
            ("5*", "5", ""),
            ("5²", "5", ""),
            ("5 €", "5", "€"),
        ] {
            assert_eq!(digits(text, Decimal::Point), Some((number.into(), mark.into())), "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_told_apart_from_what_cannot_be_read() {
        for text in ["", " ", "n/a", "N/A", "k.A.", "–", "..", ":", "NaN", "<5"] {
            let read = figure(text, Decimal::Point, &["<5".into()]);
            assert_eq!(read, Some(Figure::Unknown), "{text}");
        }
        for text in [
            "<5",
            "about 5",
            "5 p",
            "1.2.3",
            "1,23",
            "1,2345",
            "0,123",
            "1 234,567",
            "1.5e3",
            "5.",
            "5 to 6",
            "12-34",
            "$5 %",
        ] {
            assert_eq!(figure(text, Decimal::Point, &[]), None, "{text}");
        }
    }
}

//! A number as spreadsheets write it, with all that may stand around it.
//!
//! Recognizes every grouping of thousands (also lakh and crore), minus signs and brackets,
//! percent, currencies, powers of ten, and marks of footnotes. Speaks against it: a unit or a
//! word beside the number, for what is meant is then for the author to say.

use iso_currency::Currency;

use super::mark::read_marked;

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
    /// A dash: in some tables zero, in others not known.
    Dash,
    /// A number.
    Number(Number),
}

/// A number with what stood around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Digits with a decimal point, and `-` before what is less than zero.
    pub digits: String,
    /// `%`, a currency, or nothing.
    pub unit: String,
    /// What stood between thousands.
    pub group: Option<char>,
}

/// What an export writes where a figure is not known.
const NOTHING: [&str; 20] = [
    "", ".", "..", "...", "…", ":", "n/a", "na", "n.a.", "n.a", "k.a.", "k. a.", "n.d.", "n/d",
    "nd", "nan", "null", "none", "#n/a", "#n/v",
];

/// A dash of any length.
const DASHES: [&str; 6] = ["-", "–", "—", "−", "‐", "--"];

impl Decimal {
    /// The signs themselves: a keyboard's, and the Arabic one.
    pub fn signs(self) -> [char; 2] {
        match self {
            Decimal::Point => ['.', '٫'],
            Decimal::Comma => [',', '٫'],
        }
    }

    fn separates_thousands(self, c: char) -> bool {
        // Space, no-break, figure, thin and narrow no-break; the apostrophes; the Arabic comma.
        let always = [' ', '\u{a0}', '\u{2007}', '\u{2009}', '\u{202f}', '\'', '’', '٬'];
        always.contains(&c) || (".,".contains(c) && !self.signs().contains(&c))
    }
}

/// Words that an author explains, beside the known ones.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words<'w> {
    /// Those for a figure that is not known.
    pub unknown: &'w [String],
    /// Those for zero.
    pub zero: &'w [String],
}

/// What a cell says and the marks beside it; `None` if it is neither a number nor a sign for
/// nothing.
///
/// ```
/// use nutgraf::desk::import::figure::{Decimal, Figure, Words, figure};
///
/// let read = figure("1,23,456 (p)", Decimal::Point, Words::default());
/// let Some((Figure::Number(number), marks)) = read else { panic!("a number") };
/// assert_eq!((number.digits.as_str(), marks.as_slice()), ("123456", &["p".to_owned()][..]));
/// ```
pub fn figure(text: &str, decimal: Decimal, words: Words<'_>) -> Option<(Figure, Vec<String>)> {
    read_marked(text, |text| unmarked(text, decimal, words))
}

/// Whether a text is a number with either sign of decimals.
pub fn is_number(text: &str) -> bool {
    let read =
        |decimal| matches!(figure(text, decimal, Words::default()), Some((Figure::Number(_), _)));
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

fn unmarked(text: &str, decimal: Decimal, words: Words<'_>) -> Option<Figure> {
    let is_among = |words: &[String]| words.iter().any(|word| word.trim() == text);
    if is_among(words.zero) {
        let (digits, unit) = ("0".to_owned(), String::new());
        return Some(Figure::Number(Number { digits, unit, group: None }));
    }
    let is_nothing = |word: &&str| word.eq_ignore_ascii_case(text);
    // None of these has a digit, and most cells have.
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let may_be = !has_digit && text.len() < 6;
    if is_among(words.unknown) || (may_be && NOTHING.iter().any(is_nothing)) {
        return Some(Figure::Unknown);
    }
    if may_be && DASHES.contains(&text) {
        return Some(Figure::Dash);
    }
    number(text, decimal).map(Figure::Number)
}

fn number(text: &str, decimal: Decimal) -> Option<Number> {
    let (text, in_brackets) = match text.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
        Some(inside) => (inside.trim(), true),
        None => (text, false),
    };
    let is_digit = |c: char| c.is_ascii_digit();
    let first = text.find(is_digit)?;
    let last = text.rfind(is_digit)? + 1;
    // `.5` begins with its decimal sign.
    let first = match text.get(..first)?.strip_suffix(decimal.signs()) {
        Some(before) => before.len(),
        None => first,
    };
    let (before, body, after) = (text.get(..first)?, text.get(first..last)?, text.get(last..)?);
    let unsigned = before.trim().trim_matches(['-', '−', '‐', '+']);
    let behind = after.trim().strip_prefix(['-', '−']).filter(|_| before.trim().is_empty());
    let is_minus = before.contains(['-', '−', '‐']) || in_brackets || behind.is_some();
    let unit = match (unsigned.trim(), behind.unwrap_or(after.trim()).trim()) {
        ("", unit) | (unit, "") if is_unit(unit) => unit.to_owned(),
        _ => return None,
    };
    let (digits, group) = scaled(body, decimal)?;
    let is_zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let digits = if is_minus && !is_zero { format!("-{digits}") } else { digits };
    Some(Number { digits, unit, group })
}

/// Digits with a point, with a power of ten multiplied in: `1.5e3` is 1500.
fn scaled(body: &str, decimal: Decimal) -> Option<(String, Option<char>)> {
    let Some((body, power)) = body.split_once(['e', 'E']) else { return digits_of(body, decimal) };
    let power: i32 = power.parse().ok().filter(|power| (-30..=30).contains(power))?;
    let (digits, group) = digits_of(body, decimal)?;
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let point = i32::try_from(whole.len()).ok()? + power;
    let all = format!("{whole}{fraction}");
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    let length = i32::try_from(all.len()).ok()?;
    let text = match usize::try_from(point) {
        Ok(0) | Err(_) => format!("0.{}{all}", zeros(-point)),
        Ok(at) if point < length => format!("{}.{}", all.get(..at)?, all.get(at..)?),
        Ok(_) => all + &zeros(point - length),
    };
    Some((without_zeros(&text), group))
}

/// Digits with a point, and what stood between thousands.
fn digits_of(body: &str, decimal: Decimal) -> Option<(String, Option<char>)> {
    let (whole, fraction) = match body.split_once(decimal.signs()) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (body, None),
    };
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let group = whole.chars().find(|c| decimal.separates_thousands(*c));
    let groups: Vec<&str> = group.map_or(vec![whole], |group| whole.split(group).collect());
    let fraction_is_right = fraction.is_none_or(|it| !it.is_empty() && are_digits(it));
    if !groups.iter().all(|it| are_digits(it)) || !is_grouped(&groups) || !fraction_is_right {
        return None;
    }
    let whole = groups.concat();
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let text = fraction.map_or(whole.to_owned(), |fraction| format!("{whole}.{fraction}"));
    Some((text, group))
}

/// Whether groups have three digits each, or as in India three at the end and two before.
fn is_grouped(groups: &[&str]) -> bool {
    let Some((first, rest)) = groups.split_first() else { return false };
    let Some((last, between)) = rest.split_last() else { return true };
    let begins = |most: usize| (1..=most).contains(&first.len()) && !first.starts_with('0');
    let by_three = begins(3) && between.iter().all(|group| group.len() == 3);
    let by_two = begins(2) && !between.is_empty() && between.iter().all(|it| it.len() == 2);
    last.len() == 3 && (by_three || by_two)
}

fn without_zeros(text: &str) -> String {
    let text = text.trim_start_matches('0');
    let text =
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text };
    match text {
        "" => "0".to_owned(),
        text if text.starts_with('.') => format!("0{text}"),
        text => text.to_owned(),
    }
}

/// `%`, a sign of a currency, or its code in ISO 4217.
pub fn is_unit(unit: &str) -> bool {
    let is_sign = |c: char| "%‰$¢£¤¥".contains(c) || ('\u{20a0}'..='\u{20cf}').contains(&c);
    let letters: String = unit.chars().filter(|c| !is_sign(*c)).collect();
    let signs = unit.chars().filter(|c| is_sign(*c)).count();
    let is_named = ["kr", "kr.", "Kč", "zł", "Fr.", "Ft", "lei", "Rs", "Rs."].contains(&unit);
    // US$, R$
    let is_signed =
        signs == 1 && letters.len() <= 3 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    unit.is_empty() || Currency::from_code(unit).is_some() || is_named || is_signed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str, decimal: Decimal) -> Option<(String, String)> {
        match figure(text, decimal, Words::default())?.0 {
            Figure::Number(number) => Some((number.digits, number.unit)),
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
        let words = Words { unknown: &under, zero: &[] };
        for text in ["", " ", "n/a", "N/A", "k.A.", "..", ":", ": c", "NaN", "<5"] {
            let read = figure(text, Decimal::Point, words).map(|(figure, _)| figure);
            assert_eq!(read, Some(Figure::Unknown), "{text}");
        }
        let zero = ["-".to_owned()];
        let words = Words { unknown: &[], zero: &zero };
        let read = |words| figure("-", Decimal::Point, words).map(|(figure, _)| figure);
        assert_eq!(read(Words::default()), Some(Figure::Dash));
        assert!(matches!(read(words), Some(Figure::Number(_))));
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
            assert_eq!(figure(text, Decimal::Point, Words::default()), None, "{text}");
        }
    }
}

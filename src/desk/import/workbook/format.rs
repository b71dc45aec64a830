//! What a number format shows beside the digits: percent, or a unit.
//!
//! Recognizes a sign of percent that multiplies by 100, and words and currencies behind the digits
//! or before them: `0 "t"`, `[$€-2] #,##0`. Of several sections the one that is meant for the number
//! counts. Speaks against a unit: that the format shows thousands or millions (`0,"k"`), while the
//! workbook stores the whole number; that it is one of dates; and a mark, such as `0"*"`.
//!
//! ```
//! use nutgraf::desk::import::workbook::format::Format;
//!
//! let unit = |code: &str| Format::of(code).shown(5.0).unit.clone();
//! assert_eq!([unit("[$€-2] #,##0"), unit("0 \"kg\""), unit("0,\"k\"")], ["€", "kg", ""]);
//! assert!(Format::of("0.0%").shown(0.5).percent);
//! // In quotes or behind a backslash the sign is a letter like any other.
//! assert!(!Format::of("0\"%\"").shown(50.0).percent && unit("0\\%") == "%");
//! ```

use super::super::currency::is_unit;
use super::super::mark::{is_flag, is_word_of_marks};

/// A number format with its sections.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Format(Vec<Section>);

/// What one section shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Whether it multiplies by 100 and shows percent.
    pub percent: bool,
    /// The unit that it shows; empty if none.
    pub unit: String,
    /// For which numbers it is, if it says so: `[<1]`.
    only: Option<(String, f64)>,
}

static NOTHING: Section = Section { percent: false, unit: String::new(), only: None };

impl Format {
    /// The format of a code such as `#,##0 "t"`.
    pub fn of(code: &str) -> Format {
        Format(sections(code).into_iter().map(section).collect())
    }

    /// The format that every workbook calls by a number, where its code says nothing more.
    pub fn built_in(id: u32) -> Format {
        Format::of(if matches!(id, 9 | 10) { "0%" } else { "" })
    }

    /// Whether it shows nothing but digits, whatever the number.
    pub fn is_plain(&self) -> bool {
        self.0.iter().all(|section| !section.percent && section.unit.is_empty())
    }

    /// What it shows beside a number.
    pub fn shown(&self, number: f64) -> &Section {
        let fits = |section: &&Section| match &section.only {
            Some((sign, other)) => compare(number, sign, *other),
            None => true,
        };
        let of_its_own = self.0.iter().any(|section| section.only.is_some());
        let found = match self.0.len() {
            _ if of_its_own => self.0.iter().find(fits),
            2.. if number < 0.0 => self.0.get(1),
            3.. if number == 0.0 => self.0.get(2),
            _ => self.0.first(),
        };
        found.unwrap_or(&NOTHING)
    }
}

fn compare(number: f64, sign: &str, other: f64) -> bool {
    match sign {
        "<" => number < other,
        "<=" => number <= other,
        ">" => number > other,
        ">=" => number >= other,
        "=" => number == other,
        _ => number != other,
    }
}

/// The sections of a code; a semicolon in quotes or behind a backslash ends none.
fn sections(code: &str) -> Vec<&str> {
    let (mut all, mut start, mut quoted, mut escaped) = (Vec::new(), 0, false, false);
    for (at, c) in code.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if !quoted => escaped = true,
            '"' => quoted = !quoted,
            ';' if !quoted => {
                all.extend(code.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    all.extend(code.get(start..));
    all
}

fn section(code: &str) -> Section {
    let mut read = Section::default();
    // What is written before the first digit, and behind it.
    let (mut before, mut behind) = (String::new(), String::new());
    let (mut digits, mut scaled, mut dated) = (false, false, false);
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        let said = if digits { &mut behind } else { &mut before };
        match c {
            '"' => said.extend(chars.by_ref().take_while(|c| *c != '"')),
            '\\' => said.extend(chars.next()),
            // The width of a letter, and a letter that fills the cell.
            '_' | '*' => {
                chars.next();
                said.push(' ');
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                match inside.strip_prefix('$') {
                    Some(money) => said.push_str(money.split('-').next().unwrap_or_default()),
                    None => read.only = read.only.or_else(|| condition(&inside)),
                }
            }
            '%' => read.percent = true,
            '0' | '#' | '?' => (digits, scaled) = (true, false),
            // A comma behind the last digit divides by a thousand.
            ',' if digits => scaled = true,
            'y' | 'm' | 'd' | 'h' | 's' | 'Y' | 'M' | 'D' | 'H' | 'S' => dated = true,
            'A'..='Z' | 'a'..='z' | '.' | '@' | ',' => {}
            other => said.push(other),
        }
    }
    if !scaled && !dated {
        read.unit = unit(&before, &behind);
    }
    read
}

/// `<1` of `[<1]`; colors and languages say nothing of numbers.
fn condition(inside: &str) -> Option<(String, f64)> {
    let number = inside.trim_start_matches(['<', '>', '=']);
    let sign = inside.strip_suffix(number).filter(|sign| !sign.is_empty())?;
    Some((sign.to_owned(), number.trim().parse().ok()?))
}

/// The unit in what stands around the digits.
fn unit(before: &str, behind: &str) -> String {
    let bare = |text: &str| {
        let around = |c: char| c.is_whitespace() || "()+-/:,.".contains(c);
        text.trim_matches(around).to_owned()
    };
    let (before, behind) = (bare(before), bare(behind));
    let is_mark = |text: &str| is_flag(text) || is_word_of_marks(text);
    match (before.as_str(), behind.as_str()) {
        ("", unit) if is_unit(unit) => unit.to_owned(),
        (unit, _) if !unit.is_empty() && is_unit(unit) => unit.to_owned(),
        (_, unit) if unit.chars().any(char::is_alphabetic) && !is_mark(unit) => unit.to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_currencies_are_told_from_digits() {
        for (code, unit) in [
            ("General", ""),
            ("#,##0", ""),
            ("yyyy-mm-dd", ""),
            ("0.00E+00", ""),
            ("_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-", "€"),
            ("_($* #,##0_)", "$"),
            ("[$$-409]#,##0", "$"),
            ("[$USD] #,##0", "USD"),
            ("#,##0\\ [$zł-415]", "zł"),
            ("[Red]0.0 \"t\"", "t"),
            ("0\"*\"", ""),
            ("0 \"p\"", ""),
            ("#,##0,,\" Mio.\"", ""),
            ("\"Jan \"0", ""),
            ("[>=1000]0,\"k\";0", ""),
        ] {
            assert_eq!(Format::of(code).shown(5.0).unit, unit, "{code}");
        }
    }

    #[test]
    fn the_section_of_the_number_counts() {
        let format = Format::of("[<1]0.0%;0");
        assert!(format.shown(0.5).percent && !format.shown(5.0).percent);
        let format = Format::of("0%;-0%;\"none; at all\"");
        assert!(format.shown(0.5).percent && !format.shown(0.0).percent && !format.is_plain());
        assert!(Format::of("0;-0").is_plain() && Format::built_in(9).shown(0.1).percent);
    }
}

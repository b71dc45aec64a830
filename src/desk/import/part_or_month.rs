//! Codes of a letter or a Roman numeral that may be a month, a quarter or a week: `I 2025`, `T1/2025`,
//! `2025KW01`.
//!
//! Recognizes them by all cells of their line: with a number over four they are no quarters, and where
//! a one of the next year follows a four they are. A numeral without a year has that of the one above
//! it. Speaks against reading them: that one to four is all
//! there is; the author is asked, and answers by the example of one, unless a name speaks of months. Roman numerals without a year are
//! months only if all twelve are there, for classes are numbered so, too.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Miesiac;Liczba\nIV 2025;1\nV 2025;2\nVI 2025;3\n";
//! let series = import(table, &Wishes::default()).series.unwrap();
//! assert!(series.csv("x").ends_with("2025-05,2,x\n2025-06,3,x\n"));
//! ```

use super::column_name::{MONTH, is_called};
use super::findings::Findings;
use super::line::Line;
use super::meant::{Means, chosen, flag};
use super::sheet::{Cell, Sheet, short};
use super::stamp::is_dated;
use super::trouble::{Trouble, TroubleKind};

/// Roman numerals, from one.
const ROMAN: [&str; 12] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// What a code is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// `2025KW01`: a quarter of Statistics Netherlands, or a week in German.
    Kw,
    /// `T1/2025`: a quarter in French or Spanish, or a month in Vietnamese.
    T,
    /// `I 2025`
    Roman,
    /// `I kw. 2025`: a word says that it is a quarter.
    Quarter,
}

/// Words for a quarter beside a Roman numeral.
const QUARTERS: [&str; 9] =
    ["kw", "kwartał", "kwartału", "квартал", "кв", "negyedév", "trim", "trimestre", "čtvrtletí"];

/// What the codes of a line are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meant {
    Months,
    Quarters,
    Weeks,
    /// What the other readers of times take them for.
    Usual,
}

/// Writes months and quarters as they are read elsewhere, or asks which they are.
pub fn read_parts(sheet: &mut Sheet, means: &Means, findings: &mut Findings) {
    // Where other cells say times the codes may be names, also once a line is read.
    if !says_times(sheet) {
        let lines: Vec<Line> = Line::all(sheet).collect();
        lines.into_iter().any(|line| read_line(sheet, line, means, findings));
    }
    read_numerals(sheet);
}

/// Whether the codes of a line were written as times.
fn read_line(sheet: &mut Sheet, line: Line, means: &Means, findings: &mut Findings) -> bool {
    let sample = line.sample(sheet);
    let mut year = None;
    let codes: Vec<(&Cell, Code)> =
        sample.iter().filter_map(|cell| Some((*cell, following(&cell.text, &mut year)?))).collect();
    let [(first, one), _, ..] = codes.as_slice() else { return false };
    if codes.iter().any(|(_, code)| code.sign != one.sign) {
        return false;
    }
    let all: Vec<Code> = codes.iter().map(|(_, code)| *code).collect();
    let names_months = sample.iter().any(|cell| match one.sign {
        Sign::T => cell.text.to_lowercase().starts_with("tháng"),
        _ => is_called(&cell.text, &MONTH),
    });
    let has_others = sample.iter().any(|cell| is_dutch(&cell.text) || names_quarters(&cell.text));
    let found = meant(one.sign, &all, names_months, has_others);
    let found = found.or_else(|| said(first, *one, means, findings));
    let Some(found) = found else {
        findings.troubles.push(question(first, *one));
        return false;
    };
    let mut year = None;
    let written = |cell: &Cell| Some(following(&cell.text, &mut year)?.written(found));
    if found != Meant::Usual {
        line.rewrite(sheet, written);
    }
    found != Meant::Usual
}

/// What the author said that one of the codes means, for all of them.
fn said(cell: &Cell, code: Code, means: &Means, findings: &mut Findings) -> Option<Meant> {
    let all = code.readings();
    let [one, other] = all.map(|meant| code.written(meant));
    let at = chosen(means, &cell.text, &[&one, &other], findings)?;
    all.get(at).copied()
}

/// What is asked of codes that may be either.
fn question(cell: &Cell, code: Code) -> Trouble {
    let (kind, other, plural) = match code.sign {
        Sign::Kw => (TroubleKind::WeekOrQuarter, "week", "weeks"),
        _ => (TroubleKind::MonthOrQuarter, "month", "months"),
    };
    let what = format!("`{}` could be a {other} or a quarter", short(&cell.text));
    let [one, quarter] = code.readings().map(|meant| code.written(meant));
    let help = format!(
        "it is {one} with {}, and {quarter} with {}; a chart has one figure per month, so get \
         monthly figures instead of {}",
        flag(&cell.text, &one),
        flag(&cell.text, &quarter),
        if code.sign == Sign::Kw {
            format!("{plural} and quarters")
        } else {
            "quarters".to_owned()
        }
    );
    Trouble::cell(kind, cell, what, help)
}

/// Whether a name begins like one of quarters.
fn names_quarters(text: &str) -> bool {
    let text = text.to_lowercase();
    ["quart", "trim", "kwart", "kvart", "čtvrt", "negyed"].iter().any(|name| text.starts_with(name))
}

/// Whether other cells say times: the codes may be names then.
fn says_times(sheet: &Sheet) -> bool {
    let is_other = |text: &str| code(text).is_none() && !is_dutch(text) && is_dated(text);
    sheet.sample().iter().any(|row| row.iter().any(|cell| is_other(&cell.text)))
}

/// What the codes of a line mean; `None` if two readings are possible.
fn meant(sign: Sign, codes: &[Code], names_months: bool, has_others: bool) -> Option<Meant> {
    if sign == Sign::Quarter {
        return codes.iter().all(|code| code.number < 5).then_some(Meant::Quarters);
    }
    let over = codes.iter().any(|code| code.number > 4);
    if over || names_months && sign != Sign::Kw {
        return Some(if sign == Sign::Kw { Meant::Usual } else { Meant::Months });
    }
    let place = |code: &Code| i32::from(code.year) * 4 + i32::from(code.number);
    let follow = codes.windows(2).any(|pair| match pair {
        [one, other] => one.year != other.year && (place(one) - place(other)).abs() == 1,
        _ => false,
    });
    match sign {
        _ if follow || has_others => Some(Meant::Quarters),
        Sign::Kw | Sign::T | Sign::Roman | Sign::Quarter => None,
    }
}

/// A code with its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Code {
    sign: Sign,
    year: i16,
    number: u8,
}

impl Code {
    /// The two readings of it.
    fn readings(self) -> [Meant; 2] {
        let first = if self.sign == Sign::Kw { Meant::Weeks } else { Meant::Months };
        [first, Meant::Quarters]
    }

    /// As other readers know it.
    fn written(self, meant: Meant) -> String {
        let Code { year, number, .. } = self;
        match meant {
            Meant::Months | Meant::Usual => format!("{year}-{number:02}"),
            Meant::Quarters => format!("{year}-Q{number}"),
            Meant::Weeks => format!("{year}-W{number:02}"),
        }
    }
}

/// A code, or a Roman numeral below one, where the year is written only once.
fn following(text: &str, year: &mut Option<i16>) -> Option<Code> {
    let code = code(text)
        .or_else(|| Some(Code { sign: Sign::Roman, year: (*year)?, number: numeral(text)? }))?;
    *year = Some(code.year).filter(|_| code.sign == Sign::Roman);
    Some(code)
}

fn code(text: &str) -> Option<Code> {
    // Most cells are figures or other words.
    if !(5..=30).contains(&text.len()) || !text.contains(['K', 'T', 'I', 'V', 'X']) {
        return None;
    }
    if let Some((year, number)) = text.split_once("KW") {
        let is_code = year.len() == 4 && number.len() == 2;
        let (year, number) = (year.parse().ok()?, number.parse().ok()?);
        return is_code.then_some(Code { sign: Sign::Kw, year, number });
    }
    let parts = text.split([' ', '.', '/', '-', ',']).filter(|part| !part.is_empty());
    let (words, parts): (Vec<&str>, Vec<&str>) =
        parts.partition(|part| QUARTERS.contains(&part.to_lowercase().as_str()));
    let [one, other] = parts.as_slice() else { return None };
    let (one, other) = (*one, *other);
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let (year, part) = if is_year(one) { (one, other) } else { (other, one) };
    let year = Some(year).filter(|year| is_year(year))?.parse().ok()?;
    if let Some(number) = part.strip_prefix('T') {
        let number = number.parse().ok().filter(|number| (1..=12).contains(number))?;
        return Some(Code { sign: Sign::T, year, number });
    }
    let sign = if words.is_empty() { Sign::Roman } else { Sign::Quarter };
    Some(Code { sign, year, number: numeral(part)? })
}

/// The number that a Roman numeral stands for, up to twelve.
pub fn numeral(text: &str) -> Option<u8> {
    (1..).zip(ROMAN).find(|(_, roman)| *roman == text).map(|(number, _)| number)
}

/// Another code of Statistics Netherlands: `2025JJ00`, `2025MM01`.
fn is_dutch(text: &str) -> bool {
    text.len() == 8 && text.is_ascii() && matches!(text.get(4..6), Some("JJ" | "MM"))
}

/// All twelve numerals in a line, in a table that says no months otherwise.
fn read_numerals(sheet: &mut Sheet) {
    let lines: Vec<Line> = Line::all(sheet).collect();
    let is_all = |line: &Line| {
        let mut numbers: Vec<u8> =
            line.sample(sheet).iter().filter_map(|cell| numeral(&cell.text)).collect();
        numbers.dedup();
        numbers.starts_with(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    };
    let Some(line) = lines.into_iter().find(is_all) else { return };
    if sheet.sample().iter().any(|row| row.iter().any(|cell| is_dated(&cell.text))) {
        return;
    }
    line.rewrite(sheet, |cell| numeral(&cell.text).map(|number| format!("M{number:02}")));
}

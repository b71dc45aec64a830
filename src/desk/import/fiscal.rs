//! Fiscal years: named after the calendar year in which they end, or that in which they begin.
//!
//! Recognizes a year that is called fiscal by its column or by itself (`FY2025`, `2025 (FYTD)`).
//! In which month it begins is never guessed; the author is asked. Speaks against it: nothing else,
//! for a wrong year would move every figure.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Fiscal Year,Month,Boxes\n2025,OCT,1\n2025,NOV,2\n";
//! let asked = import(table, &Wishes::default()).findings.troubles;
//! assert!(asked[0].what.starts_with("this is a fiscal year"));
//! let wishes = Wishes { year_begins: Some(10), ..Wishes::default() };
//! assert!(import(table, &wishes).series.unwrap().csv("x").ends_with("2024-11,2,x\n"));
//! ```

use std::sync::Arc;

use super::century::{Open, decided, full};
use super::findings::Findings;
use super::flag::Flag;
use super::sheet::{Cell, Sheet, short};
use super::stamp::year_alone;
use super::trouble::{Trouble, TroubleKind};
use super::written_year::WrittenYear;

/// Whether the name of a column calls its years fiscal.
pub fn is_fiscal(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphabetic());
    // `Year ending March` is one as well.
    let is_said = ["fiscal", "financial year", "year end"].iter().any(|said| name.contains(said));
    is_said || words.any(|word| matches!(word, "fy" | "fytd"))
}

/// What is wrong with fiscal years of which nobody says when they begin.
fn unsaid(cell: Option<&Cell>, begins: Option<Begins>) -> Option<Trouble> {
    if let Some(cell) = cell.filter(|cell| is_named_otherwise(cell, begins)) {
        let what = format!(
            "`{}` is usually named after the calendar year in which it begins",
            short(&cell.text)
        );
        let help = "add --named-after-start to --year-begins, or write the calendar month into one \
                    column, such as 2025-01";
        return Some(Trouble::cell(TroubleKind::FiscalYear, cell, what, help));
    }
    let cell = cell.filter(|_| begins.is_none())?;
    let what = "this is a fiscal year, and its months fall in two calendar years";
    let help = "use --year-begins to say in which month it begins (10 for October; 1 if these are \
                calendar years; add --named-after-start if they are named after the calendar year \
                in which they begin), or write the calendar month into one column, such as 2025-01";
    Some(Trouble::cell(TroubleKind::FiscalYear, cell, what, help))
}

/// What is asked about the years of a table: that they are fiscal, as `fiscal` shows, or `wrapped`
/// around the end of a calendar year. Notes that the flag was needed if it answers that, or moves
/// months.
pub fn asked(
    fiscal: Option<&Cell>,
    wrapped: Option<Trouble>,
    begins: Option<Begins>,
    findings: &mut Findings,
) -> Option<Trouble> {
    if let Some(begins) = begins {
        let moves = begins.month > 1;
        if moves || wrapped.is_some() || unsaid(fiscal, None).is_some() {
            findings.needed.insert(Flag::YearBegins);
        }
        if moves {
            findings.needed.insert(Flag::NamedAfterStart);
        }
    }
    unsaid(fiscal, begins).or(wrapped.filter(|_| begins.is_none()))
}

/// Whether a year is a Japanese one, as `2024年度`, and the author has said nothing of its name.
fn is_named_otherwise(cell: &Cell, begins: Option<Begins>) -> bool {
    let says = begins.is_some_and(|it| it.month > 1 && !it.named_after_start);
    says && cell.text.ends_with("年度")
}

/// Writes fiscal years in two digits, as `FY24`, with all four: their neighbors and today tell the
/// century, else the author is asked.
pub fn write_whole_years(sheet: &mut Sheet, asked: Option<i16>, findings: &mut Findings) {
    let is_short = |cell: &Cell| {
        // Nearly no table has any.
        let named = cell.text.len() < 24 && cell.text.contains(['f', 'F']);
        named.then(|| year_alone(&cell.text)).flatten().filter(|year| year.short && year.fiscal)
    };
    let cells = sheet.rows.iter().flat_map(|row| row.iter());
    let years: Vec<(&Cell, WrittenYear)> =
        cells.filter_map(|cell| Some((cell, is_short(cell)?))).collect();
    let Some((first, one)) = years.first() else { return };
    let all: Vec<WrittenYear> = years.iter().map(|(_, year)| *year).collect();
    let since = match decided(&all, asked, findings) {
        Ok(since) => since,
        Err(open) => {
            findings.troubles.push(undecided(first, *one, open));
            return;
        }
    };
    for row in sheet.rows.iter_mut().filter(|row| row.iter().any(|it| is_short(it).is_some())) {
        for cell in Arc::make_mut(row) {
            if let Some(year) = is_short(cell) {
                *cell = cell.with(format!("FY{}", full(year, since)));
            }
        }
    }
}

/// What is asked of a year in two digits if nothing tells its century.
pub fn undecided(cell: &Cell, year: WrittenYear, open: Open) -> Trouble {
    let [a, b] = [open.earlier, open.later].map(|since| full(year, since));
    let what = format!("`{}` may be in {a} or in {b}", short(&cell.text));
    let help = format!(
        "say which year is the earliest that two digits can mean: --earliest-year {a} or \
         --earliest-year {b}"
    );
    Trouble::cell(TroubleKind::Century, cell, what, help)
}

/// In which month the years of a table begin, and after which calendar year they are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begins {
    /// The month, 1 to 12.
    pub month: u8,
    /// Whether a year is named after the calendar year in which it begins, as in Japan; else after
    /// the one in which it ends.
    pub named_after_start: bool,
}

/// The calendar year of a month of such a year.
///
/// ```
/// use nutgraf::desk::import::fiscal::{Begins, calendar};
///
/// let ends = Begins { month: 10, named_after_start: false };
/// assert_eq!(calendar(2025, 11, Some(ends)), 2024);
/// assert_eq!(calendar(2025, 9, Some(ends)), 2025);
/// let starts = Begins { month: 10, named_after_start: true };
/// assert_eq!(calendar(2025, 9, Some(starts)), 2026);
/// assert_eq!(calendar(2025, 11, None), 2025);
/// ```
pub fn calendar(year: i16, month: u8, begins: Option<Begins>) -> i16 {
    match begins.filter(|begins| begins.month > 1) {
        Some(Begins { month: first, named_after_start: true }) => year + i16::from(month < first),
        Some(Begins { month: first, named_after_start: false }) => year - i16::from(month >= first),
        None => year,
    }
}

/// The first cell of a column that shows its years to be fiscal: its name, or a year.
pub fn shown<'c>(
    header: Option<&'c Cell>,
    years: impl Iterator<Item = (&'c Cell, WrittenYear)>,
) -> Option<&'c Cell> {
    let mut years = years;
    let header = header.filter(|cell| is_fiscal(&cell.text));
    header.or_else(|| years.find(|(_, year)| year.fiscal).map(|(cell, _)| cell))
}

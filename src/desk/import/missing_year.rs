//! Months of which nothing says the year: `January, February, March` below a title.
//!
//! Recognizes a column or a row of names of months in a table without any year beside them. Speaks
//! against reading them: the year may be any; the one in a title is shown as an example, and the
//! author says it. A month that comes after a later one is in the year after, or the author is asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Boxes landed in 2025\nMonth,Boxes\nJanuary,1\nFebruary,2\n";
//! let asked = import(table, &Wishes::default());
//! assert!(asked.findings.troubles[0].help.contains("--year 2025"));
//! let wishes = Wishes { year: Some(2025), ..Wishes::default() };
//! assert!(import(table, &wishes).series.unwrap().csv("x").ends_with("2025-02,2,x\n"));
//! ```

use std::collections::BTreeSet;

use super::findings::Findings;
use super::footnote::is_alone;
use super::line::Line;
use super::meant::{Means, chosen, flag};
use super::month_order::years;
use super::other_calendar::other_years;
use super::sheet::{Cell, HEADER, Sheet, short};
use super::stamp::{is_dated, marks_behind, month_after, month_alone, year_alone};
use super::trouble::{Trouble, TroubleKind};
use super::year_column::{self, Years};

/// So many different months in a line are such a table.
const LEAST: usize = 2;

/// Writes the year to the months, or asks for it.
pub fn write_year(sheet: &mut Sheet, asked: Option<i16>, means: &Means, findings: &mut Findings) {
    let not_needed = |year: i16| {
        Trouble::whole(
            TroubleKind::IdleFlag,
            format!("--year {year} was not needed: the months have their years"),
            "",
        )
    };
    if says_year(sheet, asked.is_some()) {
        findings.notes.extend(asked.map(not_needed));
        return;
    }
    let titles = sheet.rows.iter().take(HEADER).filter(|row| is_alone(row)).count();
    let line = Line::all(sheet).find(|line| has_months(sheet, *line, titles));
    let Some(line) = line else { return };
    if let Some(trouble) = other_years(sheet) {
        findings.troubles.push(trouble);
        return;
    }
    let Some(year) = asked else {
        findings.troubles.extend(question(sheet, line));
        return;
    };
    let months = months(sheet, line);
    match decided(&months, year, means, findings) {
        Ok(years) => write(sheet, line, &months, &years, findings),
        Err(trouble) => findings.troubles.push(trouble),
    }
}

/// The year of each month, if the first is in `year`: by their order and what the author says of
/// those that it leaves open.
fn decided(
    months: &[(u8, Cell)],
    year: i16,
    means: &Means,
    findings: &mut Findings,
) -> Result<Vec<i16>, Trouble> {
    let numbers: Vec<u8> = months.iter().map(|(month, _)| *month).collect();
    let (mut all, mut from, mut year) = (Vec::new(), 0, year);
    loop {
        let rest = numbers.get(from..).unwrap_or_default();
        let at = match years(rest, year) {
            Ok(rest) => {
                all.extend(rest);
                return Ok(all);
            }
            Err(at) => at,
        };
        let Some((month, cell)) = months.get(from + at).filter(|_| at > 0) else {
            return Err(Trouble::whole(
                TroubleKind::MissingYear,
                "the months have no year",
                "write the years of all months",
            ));
        };
        all.extend(years(rest.get(..at).unwrap_or_default(), year).unwrap_or_default());
        let before = rest.get(at - 1).copied().unwrap_or_default();
        let last = all.last().copied().unwrap_or(year);
        // The next year begins, or where the newest come first, the one before has come.
        let other = if *month > before { last - 1 } else { last + 1 };
        let readings = [last, other].map(|year| format!("{year}-{month:02}"));
        let [one, next] = &readings;
        year = match chosen(means, &cell.text, &[one, next], findings) {
            Some(0) => last,
            Some(_) => other,
            None => return Err(unclear(cell, &readings)),
        };
        from += at;
    }
}

/// Whether something says the year of the months. Below a name that does not speak of years,
/// numbers that may be some are figures where the author says the year.
fn says_year(sheet: &Sheet, asked: bool) -> bool {
    let sample = sheet.sample();
    let is_year = |cell: &Cell| year_alone(&cell.text).is_some();
    // A title may be a date, and a year alone in its row holds for the months below it.
    let (alone, rows): (Vec<&[Cell]>, Vec<&[Cell]>) =
        sample.into_iter().partition(|row| is_alone(row));
    let column = |at: usize| year_column::years(rows.iter().filter_map(|row| row.get(at)));
    let says = |at: usize| match column(at) {
        Years::Named => true,
        Years::Likely => !asked,
        Years::None => false,
    };
    alone.iter().any(|row| row.iter().any(is_year))
        || rows.iter().any(|row| row.iter().any(|cell| is_dated(&cell.text)))
        || rows.iter().any(|row| row.iter().any(is_year)) && (0..sheet.width()).any(says)
}

/// The months of a line, each with its cell.
fn months(sheet: &Sheet, line: Line) -> Vec<(u8, Cell)> {
    let mut before = None;
    let month = |cell: &Cell| {
        let month = month_after(&cell.text, before)?;
        before = Some(month);
        Some((month, cell.clone()))
    };
    line.cells(sheet).filter_map(month).collect()
}

/// Writes years to months, from the first to the last.
fn write(
    sheet: &mut Sheet,
    line: Line,
    months: &[(u8, Cell)],
    years: &[i16],
    findings: &mut Findings,
) {
    let mut all = months.iter().zip(years).peekable();
    line.rewrite(sheet, |cell| {
        let ((month, _), year) = all.next_if(|((_, own), _)| own == cell)?;
        Some(format!("{year}-{month:02}{}", marks_behind(&cell.text)))
    });
    let mut later = months.iter().zip(years).filter(|(_, year)| Some(*year) != years.first());
    findings.notes.extend(later.next().map(|((_, cell), year)| {
        let what =
            format!("`{}` was placed in {year}, because it follows the months above it", cell.text);
        Trouble::cell(TroubleKind::Reading, cell, what, "")
    }));
}

fn unclear(cell: &Cell, [one, other]: &[String; 2]) -> Trouble {
    let what =
        format!("`{}` may be in the same year as the month before it, or not", short(&cell.text));
    let help = format!(
        "it is {one} with {}, and {other} with {}; or write the years of all months, as in 2025-01",
        flag(&cell.text, one),
        flag(&cell.text, other)
    );
    Trouble::cell(TroubleKind::UnclearYear, cell, what, help)
}

/// Whether most cells of a line are months, and different ones. Titles stand in the first column, and
/// the name of the column above the months.
fn has_months(sheet: &Sheet, line: Line, titles: usize) -> bool {
    let filled = line.sample(sheet);
    let is_month = |cell: &&Cell| month_alone(&cell.text).is_some();
    let above = filled.iter().take_while(|cell| !is_month(cell)).count();
    let titles = titles.max(above.min(titles + 1));
    let titles = if matches!(line, Line::Column(_)) { titles } else { 0 };
    let found: Vec<u8> = filled.iter().filter_map(|cell| month_alone(&cell.text)).collect();
    let different = found.iter().collect::<BTreeSet<_>>().len();
    different >= LEAST && found.len() * 3 >= filled.len().saturating_sub(titles) * 2
}

fn question(sheet: &Sheet, line: Line) -> Option<Trouble> {
    let first = line.cells(sheet).find(|cell| month_alone(&cell.text).is_some())?;
    let what = format!("`{}` and the other months have no year", short(&first.text));
    let titles = sheet.rows.iter().filter(|row| is_alone(row)).flat_map(|row| row.iter());
    let help = match titles.filter_map(|cell| Some((cell, in_title(&cell.text)?))).next() {
        Some((title, year)) => format!(
            "if they begin in {year}, as `{}` may mean, say so with --year {year}; if not, write \
             their years, as 2025-01",
            short(&title.text)
        ),
        None => "say in which year they begin, as with --year 2025, or write their years, as \
                 2025-01"
            .to_owned(),
    };
    Some(Trouble::cell(TroubleKind::MissingYear, first, what, help))
}

/// The only year that a title names.
fn in_title(text: &str) -> Option<i16> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let years: BTreeSet<i16> =
        words.filter_map(|word| Some(year_alone(word)?.number)).filter(|it| *it > 1800).collect();
    years.first().copied().filter(|_| years.len() == 1)
}

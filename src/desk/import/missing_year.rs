//! Months of which nothing says the year: `January, February, March` below a title.
//!
//! Recognizes a column or a row of names of months in a table without any year beside them. Speaks
//! against reading them: the year may be any; the one in a title is shown as an example, and the
//! author says it. A month that comes after a later one is in the year after.
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
use super::sheet::{Cell, HEADER, Sheet, short};
use super::stamp::{is_dated, month_after, month_alone, stamp, year_alone};
use super::trouble::Trouble;

/// So many different months in a line are such a table.
const LEAST: usize = 2;

/// Writes the year to the months, or asks for it.
pub fn write_year(sheet: &mut Sheet, asked: Option<i16>, findings: &mut Findings) {
    let sample = sheet.sample();
    let says = |cell: &Cell| is_dated(&cell.text) || year_alone(&cell.text).is_some();
    let rows = sample.iter().filter(|row| !is_alone(row));
    // A year alone in its row holds for the months below it.
    let is_year = |cell: &Cell| year_alone(&cell.text).is_some();
    let said = rows.clone().any(|row| row.iter().any(says));
    if said || sample.iter().any(|row| row.iter().any(is_year)) {
        return;
    }
    let titles = sheet.rows.iter().take(HEADER).filter(|row| is_alone(row)).count();
    let line = Line::all(sheet).find(|line| has_months(sheet, *line, titles));
    let Some(line) = line else { return };
    let Some(year) = asked else {
        findings.troubles.extend(question(sheet, line));
        return;
    };
    let mut write = Writer { year, before: None, wrapped: None };
    line.rewrite(sheet, |cell| write.text(cell));
    findings.notes.extend(write.wrapped);
}

/// Whether most cells of a line are months, and different ones. A title stands in the first column,
/// above the months.
fn has_months(sheet: &Sheet, line: Line, titles: usize) -> bool {
    let titles = if matches!(line, Line::Column(_)) { titles } else { 0 };
    let filled = line.sample(sheet);
    let found: Vec<u8> = filled.iter().filter_map(|cell| month_alone(&cell.text)).collect();
    let different = found.iter().collect::<BTreeSet<_>>().len();
    different >= LEAST && found.len() * 3 >= filled.len().saturating_sub(titles) * 2
}

/// Writes years to months, from the first to the last.
struct Writer {
    year: i16,
    before: Option<u8>,
    /// That the next year begins here.
    wrapped: Option<Trouble>,
}

impl Writer {
    fn text(&mut self, cell: &Cell) -> Option<String> {
        let month = month_after(&cell.text, self.before)?;
        if self.before.is_some_and(|before| month < before) {
            self.year += 1;
            let what = format!(
                "`{}` was placed in {}, because it follows the months above it",
                cell.text, self.year
            );
            self.wrapped.get_or_insert_with(|| Trouble::cell(cell, what, ""));
        }
        self.before = Some(month);
        let text = format!("{}-{month:02}", self.year);
        let marks = stamp(&cell.text).map(|stamp| stamp.marks).unwrap_or_default();
        let marks: String = marks.iter().map(|mark| format!(" ({mark})")).collect();
        Some(text + &marks)
    }
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
    Some(Trouble::cell(first, what, help))
}

/// The only year that a title names.
fn in_title(text: &str) -> Option<i16> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let years: BTreeSet<i16> =
        words.filter_map(|word| Some(year_alone(word)?.number)).filter(|it| *it > 1800).collect();
    years.first().copied().filter(|_| years.len() == 1)
}

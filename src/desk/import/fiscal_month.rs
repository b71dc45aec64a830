//! Months of fiscal years: `Oct FY24`, `FY2024 Oct`.
//!
//! Recognizes a row or column of them: the name of a month and a year that is called fiscal. Speaks
//! against reading them: that nobody says in which month the years begin; the author is asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes\nDec FY2024,1\nJan FY2024,2\n";
//! let asked = import(table, &Wishes::default()).findings.troubles;
//! assert!(asked[0].help.contains("--year-begins"));
//! let wishes = Wishes { year_begins: Some(10), ..Wishes::default() };
//! let series = import(table, &wishes).series.unwrap();
//! assert!(series.csv("x").ends_with("2023-12,1,x\n2024-01,2,x\n"));
//! ```

use super::century::{decided, full};
use super::code::coded;
use super::findings::Findings;
use super::fiscal::{Begins, asked, calendar, undecided};
use super::line::Line;
use super::mark::read_marked;
use super::month_name::Name;
use super::piece::{Piece, pieces};
use super::sheet::{Cell, Sheet};
use super::when::YearPart;
use super::written_year::WrittenYear;

/// A month, the year that it is said to be in, and the marks beside them.
type FiscalMonth = ((u8, WrittenYear), Vec<String>);

/// Writes the calendar months, or asks when the years begin.
pub fn write_months(
    sheet: &mut Sheet,
    begins: Option<Begins>,
    earliest_year: Option<i16>,
    findings: &mut Findings,
) {
    let all = |line: &Line| -> Vec<(Cell, WrittenYear)> {
        let cells = line.cells(sheet);
        cells.filter_map(|cell| Some((cell.clone(), read(&cell.text)?.0.1))).collect()
    };
    let found = Line::all(sheet).map(|line| (line, all(&line))).find(|(_, all)| all.len() > 1);
    let Some((line, cells)) = found else { return };
    let Some((first, one)) = cells.first() else { return };
    if let Some(question) = asked(Some(first), None, begins, findings) {
        findings.troubles.push(question);
        return;
    }
    let years: Vec<WrittenYear> = cells.iter().map(|(_, year)| *year).collect();
    let since = match decided(&years, earliest_year, findings) {
        Ok(since) => since,
        Err(open) => {
            findings.troubles.push(undecided(first, *one, open));
            return;
        }
    };
    line.rewrite(sheet, |cell| {
        let ((month, year), marks) = read(&cell.text)?;
        let marks: String = marks.iter().map(|mark| format!(" ({mark})")).collect();
        Some(format!("{}-{month:02}{marks}", calendar(full(year, since), month, begins)))
    });
}

/// What a text says of a month in a fiscal year.
fn read(text: &str) -> Option<FiscalMonth> {
    // Nearly no table has any.
    let may_be = text.len() < 40 && text.contains(['f', 'F']);
    may_be.then(|| read_marked(text, plain)).flatten()
}

fn plain(text: &str) -> Option<(u8, WrittenYear)> {
    let (months, others): (Vec<Piece>, Vec<Piece>) =
        pieces(text)?.into_iter().partition(|piece| matches!(piece, Piece::Month(_)));
    let [Piece::Month(Name::Month(month))] = months.as_slice() else { return None };
    let said = coded(&others).filter(|when| when.part == YearPart::Whole)?;
    Some((*month, said.year.filter(|year| year.fiscal)?))
}

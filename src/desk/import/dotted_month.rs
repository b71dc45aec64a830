//! Months with a point between month and year: `1.2025`, `2025.1`.
//!
//! Recognizes a column or row in which every such number has a month and a year of four digits.
//! Speaks against it: that `2025.1` may be `2025.10` without its zero, which spreadsheets drop; other
//! cells tell (`2025.01`, `2025.2`), else the author is asked. Where it comes twice in a year, one is
//! January and the other October.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let read = import(b"Month;Boxes\n9.2025;1\n10.2025;2\n", &Wishes::default());
//! assert!(read.series.unwrap().csv("x").ends_with("2025-09,1,x\n2025-10,2,x\n"));
//! let asked = import(b"Month;Boxes\n2025.1;1\n2025.11;2\n", &Wishes::default());
//! assert!(asked.findings.troubles[0].what.contains("2025-10"));
//! ```

use super::findings::Findings;
use super::footnote::is_alone;
use super::line::Line;
use super::meant::{Means, chosen, flag};
use super::sheet::{Cell, Sheet};
use super::stamp::{is_dated, time};
use super::trouble::{Trouble, TroubleKind};
use super::when::YearPart;
use super::written_year::year;
use super::year_column::{Years, years};

/// A month and its year, as they are written.
struct Dotted {
    year: i16,
    month: u8,
    /// Whether the year comes first, so that a zero at the end can be lost.
    year_first: bool,
    /// How many digits the month has.
    length: usize,
}

impl Dotted {
    /// Whether it may be the first month or the tenth.
    fn is_first(&self) -> bool {
        self.year_first && self.length == 1 && self.month == 1
    }
}

fn dotted(text: &str) -> Option<Dotted> {
    let (first, second) = text.split_once('.')?;
    let year_first = first.len() == 4;
    let (of_year, of_month) = if year_first { (first, second) } else { (second, first) };
    let is_short = (1..=2).contains(&of_month.len()) && of_year.len() == 4;
    let year = year(of_year).filter(|_| is_short)?.number;
    let month = of_month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some(Dotted { year, month, year_first, length: of_month.len() })
}

/// Writes such months as `2025-01`, or says what else one of them may be.
pub fn read_dotted(sheet: &mut Sheet, means: &Means, findings: &mut Findings) {
    let Some(line) = Line::all(sheet).find(|line| is_dotted(sheet, *line)) else { return };
    if says_time(sheet) {
        return;
    }
    let all: Vec<(Cell, Dotted)> =
        line.cells(sheet).filter_map(|it| Some((it.clone(), dotted(&it.text)?))).collect();
    let padded = all.iter().any(|(_, it)| it.length == 2 && it.month < 10);
    // With `2025.01` beside it, `2025.1` is October.
    let mut firsts = vec![if padded { 10 } else { 1 }];
    if let Some((cell, it, twice)) = doubtful(&all, padded) {
        let of = |months: &[u8]| -> String {
            let months = months.iter().map(|month| format!("{}-{month:02}", it.year));
            months.collect::<Vec<String>>().join(",")
        };
        let possible = if twice { [vec![1, 10], vec![10, 1]] } else { [vec![1], vec![10]] };
        let readings = possible.each_ref().map(|months| of(months));
        let [one, other] = &readings;
        match chosen(means, &cell.text, &[one, other], findings).and_then(|at| possible.get(at)) {
            Some(months) => firsts.clone_from(months),
            None => return findings.troubles.push(question(cell, it.year, twice, &readings)),
        }
    }
    let mut firsts = firsts.into_iter().cycle();
    line.rewrite(sheet, |cell| {
        let it = dotted(&cell.text)?;
        let month = if it.is_first() { firsts.next()? } else { it.month };
        Some(format!("{}-{month:02}", it.year))
    });
}

/// Whether something else says when: these are figures then.
fn says_time(sheet: &Sheet) -> bool {
    // The name of a month, or of a quarter, may have its year in another place.
    let is_part = |cell: &Cell| {
        time(&cell.text).is_some_and(|when| when.year.is_none() && when.part != YearPart::Whole)
    };
    let is_time =
        |cell: &Cell| dotted(&cell.text).is_none() && (is_dated(&cell.text) || is_part(cell));
    let sample = sheet.sample();
    let rows: Vec<&&[Cell]> = sample.iter().filter(|row| !is_alone(row)).collect();
    let column = |at: usize| years(rows.iter().filter_map(|row| row.get(at)));
    rows.iter().any(|row| row.iter().any(is_time))
        || (0..sheet.width()).any(|at| column(at) == Years::Named)
}

/// The first that may be January or October, and whether it comes twice in its year.
fn doubtful(all: &[(Cell, Dotted)], padded: bool) -> Option<(&Cell, &Dotted, bool)> {
    let unpadded = all.iter().any(|(_, it)| it.length == 1 && it.month > 1);
    let mut firsts = all.iter().filter(|(_, it)| it.is_first());
    firsts.find_map(|(cell, first)| {
        let same = all.iter().filter(|(_, it)| it.is_first() && it.year == first.year).count();
        (padded == unpadded || same > 1).then_some((cell, first, same > 1))
    })
}

fn question(cell: &Cell, year: i16, twice: bool, [one, other]: &[String; 2]) -> Trouble {
    let text = &cell.text;
    let what = format!("`{text}` may be {year}-01, or {year}-10 if a spreadsheet dropped its zero");
    let [first, second] = [one, other].map(|months| flag(text, months));
    let help = match twice {
        true => format!(
            "it comes twice: use {first} if the first is January, and {second} if it is October"
        ),
        false => format!("it is {one} with {first}, and {other} with {second}"),
    };
    Trouble::cell(TroubleKind::DottedMonth, cell, what, help)
}

/// Whether nearly all cells of a line are such months, and one of them is no date by itself.
fn is_dotted(sheet: &Sheet, line: Line) -> bool {
    let filled = line.sample(sheet);
    let found: Vec<&&Cell> = filled.iter().filter(|cell| dotted(&cell.text).is_some()).collect();
    found.len() > 1
        && found.len() * 3 >= filled.len() * 2
        && found.iter().any(|cell| !is_dated(&cell.text))
}

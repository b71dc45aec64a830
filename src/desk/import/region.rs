//! Where in a sheet the table stands: between titles above and footnotes below.

use super::figure::{Decimal, Figure, figure};
use super::findings::Findings;
use super::name::{almost_a_month, name_of_month};
use super::piece::{Piece, pieces};
use super::sheet::{Cell, Sheet};
use super::trouble::Trouble;
use super::when::{When, when};

/// The most rows of an export. More come from a wrong year rather than from a newsroom.
pub const MOST_ROWS: usize = 20_000;

/// The table of a sheet.
#[derive(Debug)]
pub struct Region {
    /// Which of the columns says when.
    pub months: usize,
    /// What the columns are called; empty where nothing stands above them.
    pub names: Vec<String>,
    /// The rows that say when, from the top, each with that.
    pub rows: Vec<(When, Vec<Cell>)>,
}

/// What begins a row of sums.
const SUMS: [&str; 9] =
    ["total", "sum", "summe", "average", "mean", "year to date", "ytd", "gesamt", "subtotal"];

impl Region {
    /// Finds the table; what stands around it, and why there is none, is noted.
    pub fn find(sheet: &Sheet, findings: &mut Findings) -> Option<Region> {
        let Some(months) = months(sheet) else {
            findings.troubles.push(without_months(sheet));
            return None;
        };
        let dated: Vec<bool> = sheet.rows.iter().map(|row| time(row, months).is_some()).collect();
        let filled = |row: &[Cell]| row.iter().filter(|cell| !cell.text.is_empty()).count();
        // A title may be nothing but a date; a row of the table has a figure.
        let whole =
            sheet.rows.iter().zip(&dated).position(|(row, dated)| *dated && filled(row) > 1);
        let mut first = whole.unwrap_or_else(|| dated.iter().position(|dated| *dated).unwrap_or(0));
        while first > 0 && dated.get(first - 1) == Some(&true) {
            first -= 1;
        }
        let last = dated.iter().rposition(|dated| *dated)?;
        let names = names(sheet.rows.get(..first)?, sheet.turned);
        findings.header = names.row;
        let above = sheet.rows.get(..first)?.iter().map(|row| (row, "above the header"));
        let below = sheet.rows.get(last + 1..)?.iter().map(|row| (row, "below the table"));
        for (row, place) in above.chain(below) {
            match misdated(row, months) {
                Some(cell) => findings.troubles.push(unread(cell)),
                None if names.used.contains(&number(row)) => {}
                None => left_out(row, &format!("left out, {place}"), findings),
            }
        }
        let mut rows = Vec::new();
        for row in sheet.rows.get(first..=last)? {
            match time(row, months) {
                Some(when) => rows.push((when, row.clone())),
                None => undated(row, months, findings),
            }
        }
        if rows.len() > MOST_ROWS {
            let what =
                format!("the table has {} rows; at most {MOST_ROWS} can be used", rows.len());
            let help = "add the figures up by month, or leave out what the story does not show";
            findings.troubles.push(Trouble::whole(what, help));
            return None;
        }
        Some(Region { months, names: names.texts, rows })
    }
}

fn time(row: &[Cell], months: usize) -> Option<When> {
    when(&row.get(months)?.text).filter(|when| when.in_year())
}

/// The column in which most cells say when, the leftmost of several.
fn months(sheet: &Sheet) -> Option<usize> {
    let width = sheet.rows.iter().map(Vec::len).max()?;
    let mut counts = vec![0_usize; width];
    for row in &sheet.rows {
        for (cell, count) in row.iter().zip(&mut counts) {
            *count += usize::from(when(&cell.text).is_some_and(When::in_year));
        }
    }
    let most = *counts.iter().max().filter(|most| **most > 0)?;
    counts.iter().position(|count| *count == most)
}

fn without_months(sheet: &Sheet) -> Trouble {
    let years = |cell: &&Cell| matches!(when(&cell.text), Some(When::Year(_)));
    match sheet.rows.iter().flatten().filter(years).nth(1) {
        Some(year) => {
            let help = "look for monthly figures; where years stand in one column and months in \
                        another, or across, write both into one, as 2025-01";
            Trouble::cell(year, "the figures are by year, and a series has one a month", help)
        }
        None if sheet.rows.len() < 2 => {
            let help = "a table has a row with the names of its columns and one for each month; \
                        save the sheet with the figures, from its first row to its last";
            Trouble::whole("there is only one row in the file", help)
        }
        None => {
            let help = "give each row its month in a column of its own, as 2025-01 or Jan 2025";
            Trouble::whole("no column says in which month its row is", help)
        }
    }
}

struct Names {
    texts: Vec<String>,
    row: Option<usize>,
    used: Vec<usize>,
}

/// The names of columns: the row above the table, and where that names two alike, with the row
/// above it, whose names hold for what is to their right.
fn names(above: &[Vec<Cell>], turned: bool) -> Names {
    let Some((row, higher)) = above.split_last() else {
        return Names { texts: Vec::new(), row: None, used: Vec::new() };
    };
    let mut texts: Vec<String> = row.iter().map(|cell| cell.text.clone()).collect();
    let mut used = vec![number(row)];
    let named = |texts: &[String]| texts.iter().filter(|text| !text.is_empty()).count();
    let different: std::collections::BTreeSet<&String> =
        texts.iter().filter(|text| !text.is_empty()).collect();
    if let Some(groups) = higher.last().filter(|_| different.len() < named(&texts)) {
        let mut group = String::new();
        for (text, cell) in texts.iter_mut().zip(groups) {
            if !cell.text.is_empty() {
                group.clone_from(&cell.text);
            }
            if !group.is_empty() {
                *text = format!("{group} {text}").trim().to_owned();
            }
        }
        used.push(number(groups));
    }
    Names { texts, row: (!turned).then(|| number(row)), used }
}

fn number(row: &[Cell]) -> usize {
    row.first().map_or(0, |cell| cell.row)
}

fn left_out(row: &[Cell], why: &str, findings: &mut Findings) {
    if let Some(cell) = row.iter().find(|cell| !cell.text.is_empty()) {
        findings.notes.push(Trouble::cell(cell, format!("`{}`: {why}", short(&cell.text)), ""));
    }
}

/// A row inside the table that does not say when: a sum, or something that cannot be read.
fn undated(row: &[Cell], months: usize, findings: &mut Findings) {
    let Some(cell) = row.get(months).filter(|cell| !cell.text.is_empty()) else {
        return left_out(row, "left out, a row without a month", findings);
    };
    let small = cell.text.to_lowercase();
    if SUMS.iter().any(|sum| small.starts_with(sum)) || matches!(when(&small), Some(When::Year(_)))
    {
        return left_out(row, "left out, a row of sums", findings);
    }
    findings.troubles.push(unread(cell));
}

fn unread(cell: &Cell) -> Trouble {
    let what = format!("`{}` cannot be read as a month", short(&cell.text));
    Trouble::cell(cell, what, "write it as 2025-01, or remove the row")
}

/// The cell of a row with a figure that was meant to say a month: outside the rows that say one
/// it would be left out, and the newest figure with it.
fn misdated(row: &[Cell], months: usize) -> Option<&Cell> {
    let cell = row.get(months)?;
    let meant = |piece: &Piece| match piece {
        Piece::Number(_) => true,
        Piece::Word(word) => word == "m" || name_of_month(word).is_some() || almost_a_month(word),
    };
    let parts = pieces(&cell.text).filter(|parts| parts.len() > 1 && parts.iter().all(meant))?;
    let dated = parts.iter().any(|part| matches!(part, Piece::Number(_)));
    let number = |cell: &Cell| {
        let read = |decimal| figure(&cell.text, decimal, &[]);
        let read = read(Decimal::Point).or_else(|| read(Decimal::Comma));
        // The columns of a table may be named after years.
        matches!(read, Some(Figure::Number(_))) && when(&cell.text).is_none()
    };
    let others = row.iter().enumerate().filter(|(column, _)| *column != months);
    let says = when(&cell.text).is_some();
    (dated && !says && others.into_iter().any(|(_, cell)| number(cell))).then_some(cell)
}

/// A text that fits on a line.
pub fn short(text: &str) -> String {
    let mut cut: String = text.chars().take(40).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}

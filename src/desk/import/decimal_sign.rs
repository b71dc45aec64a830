//! The sign of decimals: the one with which more cells are numbers.
//!
//! Recognizes it where only one is possible, and in a file with commas between columns, which is no
//! place for decimal commas. Else the author is asked: `1.234` may be 1.234 or 1234, even above
//! `12345`, for people group thousands in one cell and not in the next. Speaks against a decimal
//! comma: a name with as many commas as each of its cells, for these are then two columns.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let asked = import(b"Month;Boxes\n2025-01;1.234\n", &Wishes::default());
//! assert!(asked.findings.troubles[0].help.contains("--decimal comma"));
//! let plain = import(b"Month;Boxes\n2025-01;1.234,5\n", &Wishes::default());
//! assert!(plain.series.unwrap().csv("x").ends_with("2025-01,1234.5,x\n"));
//! ```

use super::cell_figure::{CellFigure, FigureWords, figure};
use super::digits::Decimal;
use super::findings::Findings;
use super::sheet::{Cell, short};
use super::trouble::{Trouble, TroubleKind};

/// The sign, or `None` with the question noted.
pub fn decimal_sign(
    cells: &[&Cell],
    separator: char,
    words: FigureWords<'_>,
    findings: &mut Findings,
) -> Option<Decimal> {
    let read = |decimal| -> Vec<Option<CellFigure>> {
        cells.iter().map(|cell| Some(figure(&cell.text, decimal, words)?.0)).collect()
    };
    let (point, comma) = (read(Decimal::Point), read(Decimal::Comma));
    let unread = |all: &[Option<CellFigure>]| all.iter().filter(|read| read.is_none()).count();
    let differ = point.iter().zip(&comma).position(|(a, b)| digits(a) != digits(b));
    match (unread(&point), unread(&comma)) {
        (a, b) if a < b => return Some(Decimal::Point),
        (a, b) if a > b => return Some(Decimal::Comma),
        _ => {}
    }
    let Some(place) = differ else { return Some(Decimal::Point) };
    if let Some(trouble) = mixed(cells, &point, &comma) {
        findings.troubles.push(trouble);
        return None;
    }
    // A spreadsheet that writes decimal commas does not separate columns by them.
    if separator == ',' {
        return Some(Decimal::Point);
    }
    let cell = cells.get(place)?;
    let told = |all: &[Option<CellFigure>]| all.get(place).and_then(digits).unwrap_or_default();
    let (one, other) = (told(&point), told(&comma));
    let what = format!("`{}` could be {one} or {other}, and no other cell shows which", cell.text);
    let help = format!(
        "use --decimal point to read it as {one}, or --decimal comma to read it as {other}"
    );
    findings.troubles.push(Trouble::cell(TroubleKind::DecimalSign, cell, what, help));
    None
}

/// That the cells of a column may be two: `North,South` above `1,2`.
pub fn two_columns(name: &str, cells: &[&Cell]) -> Option<Trouble> {
    let commas = |text: &str| text.matches(',').count();
    let count = commas(name);
    let first = cells.iter().find(|cell| !cell.is_empty())?;
    if count == 0 || !cells.iter().all(|cell| cell.is_empty() || commas(&cell.text) == count) {
        return None;
    }
    let what = format!(
        "`{}` could be one figure with a decimal comma, or two columns",
        short(&first.text)
    );
    let help = "if it is one figure, use --decimal comma; if not, save the table with the same \
                separator between all columns";
    Some(Trouble::cell(TroubleKind::OneOrTwoColumns, first, what, help))
}

fn digits(read: &Option<CellFigure>) -> Option<String> {
    match read {
        Some(CellFigure::Number(number)) => Some(number.digits.clone()),
        _ => None,
    }
}

/// That some cells are numbers with one sign only, and some with the other.
fn mixed(
    cells: &[&Cell],
    point: &[Option<CellFigure>],
    comma: &[Option<CellFigure>],
) -> Option<Trouble> {
    let only = |these: &[Option<CellFigure>], others: &[Option<CellFigure>]| {
        let place = these.iter().zip(others).position(|(a, b)| a.is_some() && b.is_none());
        place.and_then(|place| cells.get(place))
    };
    let (pointed, with_comma) = (only(point, comma)?, only(comma, point)?);
    let (one, other) = (short(&pointed.text), short(&with_comma.text));
    let what = format!("`{other}` has a decimal comma, but `{one}` has a decimal point");
    let help = "use one decimal sign for all figures, preferably when you export them";
    Some(Trouble::cell(TroubleKind::MixedDecimals, with_comma, what, help))
}

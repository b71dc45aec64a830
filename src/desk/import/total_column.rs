//! Columns that are the total of the others.
//!
//! Recognizes a column whose name says so and whose figures are the sums of those beside them, in
//! every row. Speaks against it: that no row adds up, or that each adds to the one above it, for then
//! it is a series of its own; or that only some do, and the author is asked.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,North,South,Total\n2025-01,1,2,3\n2025-02,2,3,5\n";
//! let findings = import(table, &Wishes::default()).findings;
//! assert_eq!(findings.series, 2);
//! assert_eq!(findings.columns[3].reading, "left out, a total that adds up");
//! ```

use super::cell_figure::is_number;
use super::column::Column;
use super::findings::Findings;
use super::roles::Columns;
use super::sheet::{Cell, short};
use super::sheet_table::{SheetRow, SheetTable};
use super::total::{Adds, SignedFigure, Sums, adds_up, is_sum, is_total};
use super::trouble::{Trouble, TroubleKind};

/// Takes totals that add up out of the columns of figures, unless the author asks for them.
pub fn leave_totals(
    table: &SheetTable,
    columns: &mut Columns,
    asked: &[String],
    findings: &mut Findings,
) {
    let (totals, parts): (Vec<Column>, Vec<Column>) = columns
        .values
        .drain(..)
        .partition(|column| is_total(&column.label) && !asked.iter().any(|it| column.is(it)));
    columns.values = parts.clone();
    if totals.is_empty() {
        return;
    }
    // What stands beside the totals is added up once, however many there are.
    let sums: Vec<Option<Sums>> = table.rows.iter().map(|row| sums(row, &parts)).collect();
    for total in totals {
        let rows = table.rows.iter().zip(&sums);
        let checked: Vec<(&Cell, Option<Adds>)> =
            rows.filter_map(|(row, sums)| checked(row, &total, sums.as_ref()?)).collect();
        let right = checked.iter().filter(|(_, adds)| adds.is_some()).count();
        if right == 0 || parts.is_empty() || right < checked.len() && runs(table, &total, &parts) {
            columns.values.push(total);
            continue;
        }
        if let Some((cell, _)) = checked.iter().find(|(_, adds)| adds.is_none()) {
            let what = format!(
                "`{}` in `{}` is not the sum of the figures beside it, although it is in {right} \
                 other {}",
                short(&cell.text),
                short(&total.name),
                if right == 1 { "row" } else { "rows" }
            );
            let help = format!(
                "look for a missing or wrong figure; to leave the total out unchecked, use \
                 --leave-out {}",
                total.place
            );
            findings.troubles.push(Trouble::cell(TroubleKind::WrongTotal, cell, what, help));
        }
        let mean = checked.iter().all(|(_, adds)| *adds == Some(Adds::Mean));
        let why = match mean {
            true => "left out, an average of the figures beside it",
            false => "left out, a total that adds up",
        };
        columns.left.push((total, why));
    }
    columns.values.sort_by_key(|column| column.index);
}

/// The cell of a total and how it adds up; `None` where it has no figure to check.
fn checked<'t>(row: &'t SheetRow, total: &Column, sums: &Sums) -> Option<(&'t Cell, Option<Adds>)> {
    let cell = row.cells.get(total.index).filter(|cell| !cell.is_empty())?;
    let is_average = |adds: &Adds| *adds == Adds::Mean && is_sum(&total.label);
    Some((cell, SignedFigure::of(&cell.text).is_of(sums).filter(|adds| !is_average(adds))))
}

/// What the figures of a row add up to; `None` where one is not known, which is in the total all the
/// same.
fn sums(row: &SheetRow, parts: &[Column]) -> Option<Sums> {
    let figures = parts.iter().filter_map(|part| row.cells.get(part.index));
    let figures = figures.map(|cell| is_number(&cell.text).then(|| SignedFigure::of(&cell.text)));
    figures.collect::<Option<Vec<SignedFigure>>>().map(|figures| Sums::of(&figures))
}

/// Whether each figure is the one above it and the figures beside it, as in a column of the year to
/// date; where the year begins, it is those beside it alone.
fn runs(table: &SheetTable, total: &Column, parts: &[Column]) -> bool {
    fn text(row: &SheetRow, at: usize) -> Option<&str> {
        row.cells.get(at).map(|cell| cell.text.as_str())
    }
    table.rows.windows(2).all(|pair| {
        let [above, row] = pair else { return false };
        let beside = parts.iter().filter_map(|part| text(row, part.index));
        let beside: Vec<&str> = beside.collect();
        let whole = [text(above, total.index).into_iter().collect(), beside.clone()].concat();
        let Some(own) = text(row, total.index) else { return false };
        [whole, beside].iter().any(|parts| adds_up(own, parts) == Some(Adds::Sum))
    })
}

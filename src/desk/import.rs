//! A spreadsheet becomes a series of a story.
//!
//! What can be read in one way only is read so, and said; where two readings are possible the
//! author is asked. Every figure is accounted for: it is in the series, or it is named as left
//! out, with the reason.

pub mod adding;
pub mod asked_in_vain;
pub mod beside_each;
pub mod blank_columns;
pub mod blocks_below;
pub mod cadence;
pub mod carried_year;
pub mod cell_figure;
pub mod cells;
pub mod century;
pub mod changes;
pub mod cldr;
pub mod code;
pub mod column;
pub mod column_content;
pub mod column_name;
pub mod column_numbers;
pub mod corner_year;
pub mod course;
pub mod currency;
pub mod day_or_year;
pub mod decimal_sign;
pub mod digits;
pub mod dotted_month;
pub mod doubtful;
pub mod far_month;
pub mod figure_mark;
pub mod figure_or_year;
pub mod figures;
pub mod figures_above;
pub mod findings;
pub mod fiscal;
pub mod fiscal_month;
pub mod flag;
pub mod footnote;
pub mod foreign;
pub mod four_weeks;
pub mod grid_totals;
pub mod head_months;
pub mod header;
pub mod idle_flag;
pub mod imported_choice;
pub mod imported_series;
pub mod interval;
pub mod iso;
pub mod join;
pub mod key_column;
pub mod keys;
pub mod known;
pub mod ledger;
pub mod legend;
pub mod levels;
pub mod line;
pub mod mark;
pub mod mark_column;
pub mod mark_word;
pub mod meant;
pub mod meant_figure;
pub mod merged_time;
pub mod midnight;
pub mod misdated;
pub mod missing_year;
pub mod month_column;
pub mod month_name;
mod month_names;
pub mod month_order;
mod month_spelling;
pub mod named_years;
pub mod number;
pub mod number_names;
pub mod numbered;
pub mod order;
pub mod ordinal_day;
pub mod other_calendar;
pub mod outside_rows;
pub mod part_or_month;
pub mod piece;
pub mod plain;
pub mod quarters_across;
pub mod quoted_lines;
pub mod raised_letters;
pub mod reading;
pub mod repeated_header;
pub mod roles;
pub mod rolling_title;
pub mod row_marks;
pub mod row_place;
pub mod row_units;
pub mod second_table;
pub mod section;
pub mod section_question;
pub mod selection;
pub mod separated;
pub mod serial;
pub mod series_figure;
pub mod shape;
pub mod sheet;
pub mod sheet_table;
pub mod short_month;
pub mod short_year;
pub mod side_by_side;
pub mod slip;
pub mod span;
pub mod stamp;
pub mod stray;
pub mod superfluous;
pub mod swapped_header;
pub mod tally;
pub mod text;
pub mod time_column;
pub mod time_question;
pub mod times;
pub mod told;
pub mod total;
pub mod total_column;
pub mod total_row;
pub mod trouble;
pub mod two_levels;
pub mod unexplained;
pub mod unfold;
pub mod unit;
pub mod unit_number;
pub mod unused;
pub mod upright;
pub mod week_codes;
pub mod weekday;
pub mod when;
pub mod window;
pub mod wishes;
pub mod word_column;
pub mod workbook;
pub mod wrapped_year;
pub mod written_year;
pub mod year_column;
pub mod year_groups;
pub mod year_rows;
pub mod years_across;

pub use self::wishes::Wishes;

use self::cells::cells;
use self::course::series;
use self::findings::Findings;
use self::idle_flag::tell_idle;
use self::imported_series::ImportedSeries;
use self::ledger::Ledger;
use self::shape::shaped;
use self::sheet::Sheet;
use self::trouble::{Trouble, TroubleKind};

/// An export that was read.
#[derive(Debug)]
pub struct Import {
    /// Its cells.
    pub sheet: Sheet,
    /// How it was read.
    pub findings: Findings,
    /// The series, if there was no trouble.
    pub series: Option<ImportedSeries>,
    /// What was read and makes no series of a story, such as figures by quarter.
    pub refused: Option<ImportedSeries>,
}

/// Reads an export.
///
/// ```
/// use nutgraf::desk::import::{Wishes, import};
///
/// let read = import(b"Month;Boxes\nJan 2025 (p);1.234,5\n", &Wishes::default());
/// assert_eq!(read.series.unwrap().csv("office"), "month,value,source\n2025-01,1234.5,office\n");
/// assert_eq!(read.findings.marks[0].meaning, "provisional");
/// ```
pub fn import(bytes: &[u8], wishes: &Wishes) -> Import {
    let mut findings = Findings::default();
    let sheet = match cells(bytes, wishes, &mut findings) {
        Ok(sheet) => sheet,
        Err(trouble) => {
            findings.troubles.push(trouble);
            return Import { sheet: Sheet::default(), findings, series: None, refused: None };
        }
    };
    let mut ledger = Ledger::of(&sheet);
    let (sheet, unfolded) = shaped(sheet, wishes, &mut ledger, &mut findings);
    let table = unfolded.as_ref().unwrap_or(&sheet);
    let series = series(table, wishes, &mut ledger, &mut findings);
    // Of a table that is refused as a whole, every figure is without a place.
    if findings.troubles.is_empty() {
        findings.troubles.extend(ledger.unexplained(&sheet));
    }
    findings.account = ledger.close();
    tell_idle(wishes, series.is_some(), &mut findings);
    if series.is_some() {
        meant::tell_unneeded(&wishes.means, &mut findings);
    }
    if series.is_none() && findings.troubles.is_empty() {
        findings.troubles.push(Trouble::whole(
            TroubleKind::NoFigures,
            "no series can be made from this table as it is",
            "use --time to name the column with the dates, and --values to name those with the \
             figures",
        ));
    }
    findings.ok = series.is_some() && findings.troubles.is_empty();
    let (series, refused) = if findings.ok { (series, None) } else { (None, series) };
    Import { sheet, findings, series, refused }
}

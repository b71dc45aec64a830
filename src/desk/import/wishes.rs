//! What an author says of an export, where it shall not be found.

use super::digits::Decimal;
use super::fiscal::Begins;
use super::order::Order;
use super::selection::Selection;
use super::serial::Epoch;
use super::short_month::Written;

/// What an author says of an export; nothing where it shall be found.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The sheet of a workbook, by name or number.
    pub sheet: Option<String>,
    /// Rows and columns to leave out.
    pub selection: Selection,
    /// Names or letters of the column that says when, or of those of the year and the month.
    pub time: Vec<String>,
    /// Those of the columns that tell the series apart.
    pub series: Vec<String>,
    /// Those of the columns to use beside that of the time; all if there is none.
    pub columns: Vec<String>,
    /// Those of the columns with the figures, whatever else they look like.
    pub values: Vec<String>,
    /// That of the column with marks.
    pub marks: Option<String>,
    /// The rows of the header, as a spreadsheet numbers them.
    pub header: Vec<usize>,
    /// The order of days.
    pub dates: Option<Order>,
    /// How months are written with the last two digits of their year.
    pub short_months: Option<Written>,
    /// The year in which months without one begin.
    pub year: Option<i16>,
    /// The year from which years in two digits count.
    pub earliest_year: Option<i16>,
    /// The language of names of months.
    pub language: Option<String>,
    /// From which day a spreadsheet counts days.
    pub serial: Option<Epoch>,
    /// The month in which the years of a column of years begin, 1 to 12.
    pub year_begins: Option<u8>,
    /// Whether these years are named after the calendar year in which they begin.
    pub named_after_start: bool,
    /// The decimal sign.
    pub decimal: Option<Decimal>,
    /// Further words for a figure that is not known.
    pub unknown: Vec<String>,
    /// Words for zero.
    pub zero: Vec<String>,
    /// Texts of cells that can be read in two ways, each with what it means.
    pub means: Vec<(String, String)>,
    /// Whether a row with nothing but a name names the rows below it.
    pub sections: bool,
}

impl Wishes {
    /// When the years of a table begin.
    pub fn begins(&self) -> Option<Begins> {
        let named_after_start = self.named_after_start;
        self.year_begins.map(|month| Begins { month, named_after_start })
    }
}

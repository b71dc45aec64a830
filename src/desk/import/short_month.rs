//! Months with the last two digits of their year, in numbers alone: `01/24`, `24-01`, `1-24`.
//!
//! Recognizes a column or row of such numbers in a table that says no time otherwise. Speaks
//! against
//! reading them: `01/24` may be a day of January, and `01/02` either of two months; the author is
//! asked. With points they may be figures, unless a zero stands before one or the column is called
//! after dates.
//!
//! ```
//! use nutgraf::desk::import::short_month::Written;
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes\n01/24,1\n02/24,2\n";
//! let asked = import(table, &Wishes::default());
//! assert!(asked.findings.troubles[0].help.starts_with("it is 2024-01 with --dates my"));
//! let wishes = Wishes { short_months: Some(Written::MonthYear), ..Wishes::default() };
//! let series = import(table, &wishes).series.unwrap();
//! assert!(series.csv("x").ends_with("2024-01,1,x\n2024-02,2,x\n"));
//! ```

use super::century::{Earliest, earliest, full};
use super::findings::Findings;
use super::flag::Flag;
use super::line::Line;
use super::mark::read_marked;
use super::serial::is_called_date;
use super::sheet::{Cell, Sheet};
use super::stamp::{is_dated, year_alone};
use super::trouble::{Trouble, TroubleKind};
use super::written_year::WrittenYear;

/// How a month and the last two digits of its year are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// `01/24`
    MonthYear,
    /// `24/01`
    YearMonth,
}

use Written::{MonthYear, YearMonth};

impl Written {
    /// How the flag calls it.
    pub fn flag(self) -> &'static str {
        match self {
            MonthYear => "my",
            YearMonth => "ym",
        }
    }
}

/// Two numbers of a cell, each of one or two digits.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Pair {
    numbers: [u8; 2],
    lengths: [usize; 2],
    /// Whether a point is between them, and no zero before the first.
    is_figure: bool,
}

impl Pair {
    fn of(text: &str) -> Option<Pair> {
        let (first, second) = text.split_once(['-', '/', '.'])?;
        let is_part = |part: &str| {
            (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !is_part(first) || !is_part(second) {
            return None;
        }
        let is_figure = text.contains('.') && !(first.len() == 2 && first.starts_with('0'));
        let numbers = [first.parse().ok()?, second.parse().ok()?];
        Some(Pair { numbers, lengths: [first.len(), second.len()], is_figure })
    }

    /// Year and month; `None` if it is none in this way.
    fn read(self, written: Written) -> Option<(WrittenYear, u8)> {
        let ([a, b], [long, wide]) = (self.numbers, self.lengths);
        let (year, month, length) = match written {
            MonthYear => (b, a, wide),
            YearMonth => (a, b, long),
        };
        let year = WrittenYear { number: year.into(), short: true, fiscal: false };
        (length == 2 && (1..=12).contains(&month)).then_some((year, month))
    }

    /// Whether it may be a day of a month.
    fn may_be_day(self) -> bool {
        let [a, b] = self.numbers;
        let is = |month: u8, day: u8| (1..=12).contains(&month) && (1..=31).contains(&day);
        is(a, b) || is(b, a)
    }
}

/// Writes such months with names, as `Jan 24`, or asks how they are written.
pub fn read_short_months(
    sheet: &mut Sheet,
    asked: Option<Written>,
    earliest_year: Option<i16>,
    findings: &mut Findings,
) {
    let Some(line) = line(sheet) else { return };
    let pairs: Vec<(Cell, Pair)> =
        line.cells(sheet).filter_map(|cell| Some((cell.clone(), pair(&cell.text)?.0))).collect();
    let fits = |written: &Written| pairs.iter().all(|(_, pair)| pair.read(*written).is_some());
    let possible: Vec<Written> = [MonthYear, YearMonth].into_iter().filter(fits).collect();
    let may_be_days = pairs.iter().all(|(_, pair)| pair.may_be_day());
    let written = match (asked, possible.as_slice()) {
        (_, []) => return,
        (Some(asked), possible) if possible.contains(&asked) => {
            if may_be_days || possible.len() > 1 {
                findings.needed.insert(Flag::Dates);
            }
            asked
        }
        (None, [only]) if !may_be_days => *only,
        (_, possible) => {
            findings.troubles.extend(question(&pairs, possible, earliest_year));
            return;
        }
    };
    let name = |text: &str| {
        let (pair, marks) = pair(text)?;
        let (year, month) = pair.read(written)?;
        let marks: String = marks.iter().map(|mark| format!(" ({mark})")).collect();
        Some(format!("{} {:02}{marks}", NAMES.get(usize::from(month) - 1)?, year.number))
    };
    line.rewrite(sheet, |cell| name(&cell.text));
}

const NAMES: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn pair(text: &str) -> Option<(Pair, Vec<String>)> {
    if text.len() < 3 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    read_marked(text, Pair::of)
}

/// The row or column of such months, if no other one says when.
fn line(sheet: &Sheet) -> Option<Line> {
    let sample = sheet.sample();
    if !sample.iter().any(|row| row.iter().any(|cell| pair(&cell.text).is_some())) {
        return None;
    }
    let is_time = |cell: &Cell| is_dated(&cell.text) || year_alone(&cell.text).is_some();
    // The day of an update stands alone.
    let times = sample.iter().flat_map(|row| row.iter()).filter(|cell| is_time(cell)).count();
    Line::all(sheet).find(|line| {
        let dated = match line {
            Line::Column(column) => is_called_date(sheet, *column),
            Line::Row(_) => false,
        };
        let filled = line.sample(sheet).into_iter();
        let pairs: Vec<Option<Pair>> = filled.map(|cell| Some(pair(&cell.text)?.0)).collect();
        let found: Vec<Pair> = pairs.iter().copied().flatten().collect();
        let figures = found.iter().all(|pair| pair.is_figure) && !dated;
        found.len() > 1.max(times) && found.len() * 3 >= pairs.len() * 2 && !figures
    })
}

fn question(
    pairs: &[(Cell, Pair)],
    possible: &[Written],
    earliest_year: Option<i16>,
) -> Option<Trouble> {
    let (cell, pair) = pairs.first()?;
    let today = jiff::Zoned::now().date().year();
    let shown = |written: &Written| {
        let (year, month) = pair.read(*written)?;
        let years: Vec<WrittenYear> =
            pairs.iter().filter_map(|(_, pair)| Some(pair.read(*written)?.0)).collect();
        let since = earliest_year.map(Earliest).or_else(|| earliest(&years, today).ok());
        let year = full(year, since.unwrap_or(Earliest(today - 99)));
        Some(format!("{year}-{month:02} with --dates {}", written.flag()))
    };
    let shown: Vec<String> = possible.iter().filter_map(shown).collect();
    let what = match shown.len() {
        1 => {
            format!(
                "`{}` may be a month and a year, or a day and a month without a year",
                cell.text
            )
        }
        _ => format!(
            "`{}` may be a month followed by a year, or a year followed by a month",
            cell.text
        ),
    };
    let help = format!(
        "it is {}; if it is a day, write its year as well, as in {today}-01-31",
        shown.join(", and ")
    );
    Some(Trouble::cell(TroubleKind::ShortMonth, cell, what, help))
}

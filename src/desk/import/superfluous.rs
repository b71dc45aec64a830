//! Columns of numbers that are no figures, though they can be read as such.
//!
//! Recognizes what never changes under the name of something about the file, repeats the date,
//! counts the rows, or is a code. Speaks against it: that no other column would have figures.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Decimals,Boxes\n2025-01,2,10\n2025-02,2,11\n2025-03,2,12\n";
//! let findings = import(table, &Wishes::default()).findings;
//! assert_eq!(findings.series, 1);
//! assert_eq!(findings.columns[1].reading, "left out, the same in every row");
//! ```

use std::collections::BTreeMap;

use super::column::Column;
use super::month_name::Name;
use super::numbered;
use super::sheet_table::{SheetRow, SheetTable};
use super::when::YearPart;

/// So many columns of words are compared with one of numbers.
pub const MOST_WORDS: usize = 16;

/// Why a column of numbers has no figures; `None` if it has. `several` says that others have
/// some, `words` are the columns of words, and `turned` that rows were columns.
pub fn superfluous(
    table: &SheetTable,
    column: &Column,
    words: &[Column],
    (several, turned): (bool, bool),
) -> Option<&'static str> {
    let cells: Vec<&str> = texts(table, column.index).collect();
    let is_about = is_about(&column.label);
    if several && is_constant(&cells) && is_about {
        Some("left out, the same in every row")
    } else if !turned && numbered::is_code(table, column) {
        Some("left out, a code")
    } else if !turned && counts_rows(&column.label, &cells) {
        Some("left out, it numbers the rows")
    } else if numbered::is_named_code(&column.label)
        && words.iter().take(MOST_WORDS).any(|other| goes_with(table, column, other))
    {
        Some("left out, a code for the words of another column")
    } else {
        None
    }
}

/// What the rows of a table say in a column.
pub fn texts(table: &SheetTable, index: usize) -> impl Iterator<Item = &str> {
    table.rows.iter().map(move |row| row.cells.get(index).map_or("", |cell| cell.text.as_str()))
}

fn is_constant(cells: &[&str]) -> bool {
    cells.len() > 1 && cells.windows(2).all(|pair| pair.first() == pair.last())
}

/// Whether a name is that of a code or of something about the figures.
pub fn is_about(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        ["id", "code", "decimals", "scalar", "index", "multiplier", "vector", "fips"]
            .contains(&word)
    })
}

/// `1, 2, 3` under `#`, `No.` or nothing.
fn counts_rows(name: &str, cells: &[&str]) -> bool {
    let name = name.trim().trim_end_matches('.').to_lowercase();
    let is_name =
        ["", "#", "no", "nr", "id", "index", "row", "unnamed: 0"].contains(&name.as_str());
    let numbers: Option<Vec<usize>> = cells.iter().map(|cell| cell.parse().ok()).collect();
    let first = cells.first().and_then(|cell| cell.parse::<usize>().ok()).filter(|it| *it < 2);
    let follows =
        |numbers: Vec<usize>| numbers.iter().zip(first.unwrap_or(0)..).all(|(a, b)| *a == b);
    is_name && first.is_some() && cells.len() > 2 && numbers.is_some_and(follows)
}

/// Whether each number stands for one word of another column, and each word has one number, in a
/// table with several rows for each.
pub fn goes_with(table: &SheetTable, numbers: &Column, words: &Column) -> bool {
    let (index, words) = (numbers.index, words.index);
    let mut by_number: BTreeMap<&str, &str> = BTreeMap::new();
    let mut by_word: BTreeMap<&str, &str> = BTreeMap::new();
    let agree = texts(table, index).zip(texts(table, words)).all(|(number, word)| {
        *by_number.entry(number).or_insert(word) == word
            && *by_word.entry(word).or_insert(number) == number
    });
    agree && by_number.len() > 1 && by_number.len() * 2 <= table.rows.len()
}

/// The beginnings of names of columns that may repeat the date; figures may be as small as months.
const DATES: [&str; 18] = [
    "year",
    "month",
    "day",
    "quarter",
    "jahr",
    "monat",
    "tag",
    "año",
    "mes",
    "día",
    "année",
    "mois",
    "jour",
    "fy",
    "fiscal",
    "financial year",
    "年度",
    "calendar",
];

/// Those of years that begin in one calendar year and end in the next.
const FISCAL: [&str; 4] = ["fy", "fiscal", "financial year", "年度"];

/// Whether a column says the year, the month or the day of its row once more.
pub fn repeats_time(table: &SheetTable, column: &Column) -> bool {
    let (index, name) = (column.index, column.label.to_lowercase());
    if !DATES.iter().any(|date| name.starts_with(date)) {
        return false;
    }
    let number = |text: &str| text.parse::<i64>().ok();
    let year = |part: YearPart, year: Option<i64>| match part {
        YearPart::Numbers([a, _, c]) => [Some(c.into()), Some(a.into())],
        _ => [year, None],
    };
    let month = |part: YearPart| match part {
        YearPart::Month(Name::Month(month)) | YearPart::Day(Name::Month(month), _) => {
            [Some(month.into()), None]
        }
        YearPart::Numbers([a, b, _]) => [Some(i64::from(a)), Some(i64::from(b))],
        _ => [None, None],
    };
    let quarter = |part: YearPart| month(part).map(|month| Some((month? - 1) / 3 + 1));
    let day = |part: YearPart| match part {
        YearPart::Day(_, day) => [Some(i64::from(day)), None],
        _ => [None, None],
    };
    let all = |of: &dyn Fn(&SheetRow) -> [Option<i64>; 2]| {
        table.rows.iter().all(|row| {
            let found = row.cells.get(index).and_then(|cell| number(&cell.text));
            found.is_some() && of(row).contains(&found)
        })
    };
    let years = |row: &SheetRow| {
        year(row.stamp.when.part, row.stamp.when.year.map(|year| year.number.into()))
    };
    let is_fiscal = FISCAL.iter().any(|word| name.starts_with(word));
    let near = |row: &SheetRow| {
        let said = row.cells.get(index).and_then(|cell| number(&cell.text));
        let year = row.stamp.when.year.map(|year| i64::from(year.number));
        said.zip(year).is_some_and(|(said, year)| said.abs_diff(year) <= 1)
    };
    table.rows.len() > 1
        && (all(&years)
            || is_fiscal && table.rows.iter().all(near)
            || all(&|row| month(row.stamp.when.part))
            || all(&|row| quarter(row.stamp.when.part))
            || all(&|row| day(row.stamp.when.part)))
}

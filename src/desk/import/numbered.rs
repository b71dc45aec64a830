//! Columns of whole numbers that name something, or may.
//!
//! Recognizes codes by the end of the column's name (`Region ID`, `時間軸コード`). Asks the author about
//! numbers under the name of a place, such as `District`, and about a number that is the same in
//! every row or goes with a word, for all of these may be figures as well. Speaks against it:
//! decimals, a unit, a sign between thousands, and zeros, for a series may well be zero in every
//! month.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Region ID,Boxes\n2025-01,11,1\n2025-02,12,2\n2025-03,11,3\n";
//! let findings = import(table, &Wishes::default()).findings;
//! assert_eq!(findings.columns[1].reading, "left out, a code");
//! let table = b"Month,Boats,Boxes\n2025-01,3,1\n2025-02,3,2\n2025-03,3,3\n";
//! let asked = &import(table, &Wishes::default()).findings.troubles[0];
//! assert_eq!(asked.what, "`Boats` is 3 in every row: it may be a series, or a code");
//! ```

use super::column::Column;
use super::mark_column::may_be_notes;
use super::sheet::short;
use super::sheet_table::SheetTable;
use super::superfluous::{MOST_WORDS, goes_with, is_about, texts};
use super::trouble::{Trouble, TroubleKind};

/// Ends of the names of codes, as words of their own.
const CODES: [&str; 12] =
    ["code", "codes", "id", "ids", "fips", "código", "codigo", "clave", "kod", "kód", "код", "iso"];

/// The same in scripts without blanks between words.
const JOINED: [&str; 6] = ["コード", "코드", "代码", "代碼", "编码", "編碼"];

/// Names of places that offices number.
const PLACES: [&str; 16] = [
    "district",
    "region",
    "ward",
    "zone",
    "precinct",
    "sector",
    "station",
    "branch",
    "borough",
    "division",
    "bezirk",
    "wahlkreis",
    "distrito",
    "región",
    "zona",
    "circonscription",
];

/// Whether a column has codes, by its name, and nothing but whole numbers.
pub fn is_code(table: &SheetTable, column: &Column) -> bool {
    is_called_code(&column.label) && are_whole(table, column)
}

fn is_called_code(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    let last = name.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    CODES.contains(&last) || JOINED.iter().any(|end| name.ends_with(end))
}

/// Whether a name is that of codes, or of places that offices number.
pub fn is_named_code(name: &str) -> bool {
    let lower = name.trim().to_lowercase();
    is_called_code(name) || is_about(name) || PLACES.contains(&lower.as_str())
}

/// What is asked about a column of figures that may name something; `others` are those that have
/// figures beside it.
pub fn question(
    table: &SheetTable,
    column: &Column,
    (others, words): (&[Column], &[Column]),
    turned: bool,
) -> Option<Trouble> {
    if others.is_empty() || turned || !column.unit.is_empty() || !are_whole(table, column) {
        return None;
    }
    let (name, place) = (&column.name, &column.place);
    let first = texts(table, column.index).next()?;
    let is_same = texts(table, column.index).all(|text| text == first);
    let is_place = PLACES.contains(&column.label.trim().to_lowercase().as_str());
    let with = words.iter().take(MOST_WORDS).find(|other| goes_with(table, column, other));
    let what = match (is_same, is_place, with) {
        _ if is_about(&column.label) || table.rows.len() < 3 => return None,
        (true, _, _) if first != "0" => {
            format!("`{name}` is {first} in every row: it may be a series, or a code")
        }
        (false, true, _) => format!("`{name}` has whole numbers: they may be figures, or names"),
        (false, _, Some(other)) => format!(
            "`{name}` is {first} wherever `{}` is `{}`: it may be a series, or a code",
            other.name,
            short(texts(table, other.index).next()?)
        ),
        _ if may_be_notes(&column.label) => {
            format!("`{name}` has whole numbers: they may be figures, or numbers of notes")
        }
        _ => return None,
    };
    // The words that tell series apart are named as well, for all other columns are left out.
    let all: Vec<&str> =
        others.iter().chain(with.map_or(&[][..], |_| words)).map(|it| it.place.as_str()).collect();
    let help = format!(
        "if it is a series, use --columns {},{place}; if it is not, use --leave-out {place}; if it \
         tells the series apart, use --series {place}",
        all.join(",")
    );
    let cell = table.rows.iter().find_map(|row| row.cells.get(column.index));
    Some(Trouble::at(TroubleKind::FigureOrName, cell, what, help))
}

/// Whether all cells that say something are digits and nothing else.
fn are_whole(table: &SheetTable, column: &Column) -> bool {
    texts(table, column.index).all(|text| text.bytes().all(|byte| byte.is_ascii_digit()))
}

//! Columns that say a unit or a multiple row by row, and do not say the same in a series.
//!
//! Recognizes columns of units, those in which every cell is a currency, and by their names columns
//! of multiples, such as `UNIT_MULT` and
//! `SCALAR_FACTOR`, with powers of ten or words such as `thousands`. Units have to be the same in
//! each series, multiples in all rows with one unit. Speaks against a column of multiples: any other
//! number or word in it.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Value,Unit\n2025-01,5000,kg\n2025-02,6,t\n";
//! let asked = &import(table, &Wishes::default()).findings.troubles[0];
//! assert_eq!(asked.what, "`t` is a different unit from `kg` in the rows above");
//! ```

use std::collections::HashMap;

use super::column::Column;
use super::currency::is_unit;
use super::keys::word;
use super::roles::Columns;
use super::sheet::short;
use super::sheet_table::{SheetRow, SheetTable};
use super::trouble::{Trouble, TroubleKind};

/// Names of columns of multiples, in words of letters alone.
const MULTIPLES: [&str; 7] = [
    "unit mult",
    "unit multiplier",
    "multiplier",
    "scalar factor",
    "scaling factor",
    "powercode",
    "power code",
];

/// Words for multiples.
const WORDS: [&str; 12] = [
    "unit",
    "units",
    "ones",
    "tens",
    "hundreds",
    "thousand",
    "thousands",
    "million",
    "millions",
    "billion",
    "billions",
    "trillions",
];

/// What is asked about the first row whose unit or multiple is another one. `keys` tell the series
/// apart.
pub fn question(table: &SheetTable, columns: &Columns, keys: &[Column]) -> Option<Trouble> {
    let series =
        |row: &SheetRow| -> Vec<String> { keys.iter().map(|key| said(row, key)).collect() };
    let is_key = |column: &Column| keys.iter().any(|key| key.index == column.index);
    let money = columns.words.iter().filter(|it| !is_key(it) && says_money(table, it));
    let units = columns.units.iter().chain(money).find_map(|column| {
        let (row, before) = differs(table, column, series)?;
        Some(unit(table.rows.get(row)?, column, &before))
    });
    let unit_of = |row: &SheetRow| -> Vec<String> {
        columns.units.iter().map(|column| said(row, column)).collect()
    };
    let left = columns.left.iter().map(|(column, _)| column);
    let mut all = left.chain(&columns.words).chain(&columns.values);
    units.or_else(|| {
        all.find_map(|column| {
            let (row, before) =
                differs(table, column, unit_of).filter(|_| says_multiples(table, column))?;
            Some(multiple(table.rows.get(row)?, column, &before))
        })
    })
}

/// What a row says in a column, however it is spelled.
fn said(row: &SheetRow, column: &Column) -> String {
    word(row, column).trim().trim_end_matches('.').to_lowercase()
}

/// The first row that says something else than those before it in the same group, and what these
/// say. An empty cell says nothing.
fn differs<K: std::hash::Hash + Eq>(
    table: &SheetTable,
    column: &Column,
    group: impl Fn(&SheetRow) -> K,
) -> Option<(usize, String)> {
    let mut first: HashMap<K, &SheetRow> = HashMap::new();
    for (nth, row) in table.rows.iter().enumerate() {
        let here = said(row, column);
        if here.is_empty() {
            continue;
        }
        let before = first.entry(group(row)).or_insert(row);
        if said(before, column) != here {
            return Some((nth, word(before, column).to_owned()));
        }
    }
    None
}

/// Whether every cell of a column is a currency, as `USD` or `€`.
fn says_money(table: &SheetTable, column: &Column) -> bool {
    table.rows.iter().all(|row| is_unit(word(row, column).trim()))
}

/// Whether a column is one of multiples, by its name and all of its cells.
fn says_multiples(table: &SheetTable, column: &Column) -> bool {
    // SDMX-CSV may write labels behind ids.
    let name = column.label.split(": ").next().unwrap_or_default().to_lowercase();
    let name = name.replace(|c: char| !c.is_alphanumeric(), " ");
    let is_multiple = |text: &str| {
        let number = text.parse::<u64>().ok();
        let is_power = |number: u64| {
            number < 16 || number.checked_ilog10().is_some_and(|power| 10_u64.pow(power) == number)
        };
        text.is_empty() || WORDS.contains(&text) || number.is_some_and(is_power)
    };
    MULTIPLES.contains(&name.trim()) && table.rows.iter().all(|row| is_multiple(&said(row, column)))
}

fn unit(row: &SheetRow, column: &Column, before: &str) -> Trouble {
    let what = format!(
        "`{}` is a different unit from `{}` in the rows above",
        short(word(row, column)),
        short(before)
    );
    let (name, place) = (column.in_flag(), &column.place);
    let help = format!(
        "a series has one unit; convert the figures, or choose rows with --only '{name}={before}'. If \
         each unit has a series of its own, use --series '{name}'; if both are the same unit, use \
         --leave-out {place}"
    );
    Trouble::at(TroubleKind::Unit, row.cells.get(column.index), what, help)
}

fn multiple(row: &SheetRow, column: &Column, before: &str) -> Trouble {
    let (own, name, place) = (&column.name, column.in_flag(), &column.place);
    let what = format!(
        "`{own}` is `{}` here and `{}` in rows above: these figures are in different multiples",
        short(word(row, column)),
        short(before)
    );
    let help = format!(
        "multiply the figures so that all are in the same multiple, or choose rows with --only \
         '{name}={before}'; if all are in the same one already, use --leave-out {place}"
    );
    Trouble::at(TroubleKind::Multiple, row.cells.get(column.index), what, help)
}

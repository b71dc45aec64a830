//! Years of other calendars, which are not taken for ours.
//!
//! Recognizes names of months beside a year of the Buddhist calendar, and years that are said to be
//! of an era of Japan or of the Republic of China, or after the Hijra. Speaks against converting
//! them: their months are not ours, or the era may be another; the author is told.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let told = import("Month,Boxes\nม.ค. 2568,1\nก.พ. 2568,2\n".as_bytes(), &Wishes::default());
//! assert!(told.findings.troubles[0].help.contains("2568 of the Buddhist calendar is 2025"));
//! ```

use super::column_name::is_year;
use super::piece::Piece::{Month, Number};
use super::piece::pieces;
use super::sheet::{Cell, Sheet, short as short_text};
use super::table::Row;
use super::trouble::Trouble;

/// How eras are written beside their years.
const ERAS: [&str; 13] =
    ["令和", "平成", "昭和", "民國", "民国", "พ.ศ", "هـ", "ه‍", "هجري", "هجری", " AH", " BE", " AP"];

/// What is wrong with a table that says its times in another calendar.
pub fn other_calendar(sheet: &Sheet) -> Option<Trouble> {
    let sample = sheet.sample();
    let mut found = sample.iter().flat_map(|row| row.iter()).filter(|cell| is_other(cell));
    let (first, _) = found.next().zip(found.next())?;
    Some(told(first))
}

/// What is wrong with years of another calendar beside months that have none: two numbers in a
/// column that follow one another as years do, or one below a name that says years.
pub fn other_years(sheet: &Sheet) -> Option<Trouble> {
    let sample = sheet.sample();
    let year = |cell: &Cell| cell.text.parse::<i16>().ok();
    (0..sheet.width()).find_map(|column| {
        let cells: Vec<&Cell> = sample.iter().filter_map(|row| row.get(column)).collect();
        let named = cells.iter().any(|cell| is_year(&cell.text));
        let years: Vec<(&&Cell, i16)> =
            cells.iter().filter_map(|cell| Some((cell, year(cell)?))).collect();
        let is_far = |year: i16| {
            (1300..1500).contains(&year) || (2443..2700).contains(&year) || named && year < 300
        };
        let far = years.iter().all(|(_, year)| is_far(*year));
        let follow = years.windows(2).all(|pair| match pair {
            [(_, one), (_, other)] => (one - other).abs() <= 1,
            _ => true,
        });
        let (first, _) = years.first()?;
        (far && follow && (named || years.len() > 1)).then(|| told(first))
    })
}

/// What is wrong with names of Thai months beside the last two digits of a year, which are those
/// of the Buddhist calendar; the author may say that they are not.
pub fn short_thai(rows: &[Row], time: usize) -> Option<Trouble> {
    let is_thai = |cell: &&Cell| cell.text.chars().any(|c| ('\u{e01}'..='\u{e4e}').contains(&c));
    let short = |row: &&Row| row.stamp.when.year.is_some_and(|year| year.short);
    let cell = rows.iter().filter(short).find_map(|row| row.cells.get(time).filter(is_thai))?;
    let what =
        format!("`{}` is probably in a year of the Buddhist calendar", short_text(&cell.text));
    let help = "write the months in the ISO 8601 (Gregorian) calendar, such as 2025-01 for month 1 \
                of 2568; if the years are Gregorian already, say so with --earliest-year, such as \
                --earliest-year 1950";
    Some(Trouble::cell(cell, what, help))
}

fn told(first: &Cell) -> Trouble {
    let what = format!("`{}` is in a year of another calendar", short_text(&first.text));
    let years = first.text.split(|c: char| !c.is_ascii_digit()).filter_map(|it| it.parse().ok());
    let buddhist: Option<i32> = years.into_iter().find(|year| (2443..2700).contains(year));
    let same = buddhist.map_or(String::new(), |year| {
        format!("; {year} of the Buddhist calendar is {}", year - 543)
    });
    let help = format!(
        "write the months in the ISO 8601 (Gregorian) calendar, such as \
                        2025-01{same}"
    );
    Trouble::cell(first, what, help)
}

fn is_other(cell: &Cell) -> bool {
    let text = cell.text.as_str();
    let has_number = text.bytes().any(|byte| byte.is_ascii_digit());
    // The shortest are a month and a year.
    if !has_number || !(6..120).contains(&text.len()) {
        return false;
    }
    let is_far = |digits: &str| {
        digits.len() == 4
            && digits
                .parse()
                .is_ok_and(|year: i16| (1300..1500).contains(&year) || (2443..2700).contains(&year))
    };
    let parts = pieces(text).unwrap_or_default();
    let by_name = match parts.as_slice() {
        [Month(_), Number(year)] | [Number(year), Month(_)] => is_far(year),
        [Number(_), Month(_), Number(year)] => is_far(year),
        _ => false,
    };
    by_name
        || ERAS.iter().any(|era| {
            text.contains(era) || text.ends_with(era.trim_start()) && era.starts_with(' ')
        })
}

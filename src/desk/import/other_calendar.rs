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

use super::piece::Piece::{Month, Number};
use super::piece::pieces;
use super::sheet::{Cell, Sheet, short};
use super::trouble::Trouble;

/// How eras are written beside their years.
const ERAS: [&str; 13] =
    ["令和", "平成", "昭和", "民國", "民国", "พ.ศ", "هـ", "ه‍", "هجري", "هجری", " AH", " BE", " AP"];

/// What is wrong with a table that says its times in another calendar.
pub fn other_calendar(sheet: &Sheet) -> Option<Trouble> {
    let sample = sheet.sample();
    let mut found = sample.iter().flat_map(|row| row.iter()).filter(|cell| is_other(cell));
    let (first, _) = found.next().zip(found.next())?;
    let what = format!("`{}` is in a year of another calendar", short(&first.text));
    let years = first.text.split(|c: char| !c.is_ascii_digit()).filter_map(|it| it.parse().ok());
    let buddhist: Option<i32> = years.into_iter().find(|year| (2443..2700).contains(year));
    let same = buddhist.map_or(String::new(), |year| {
        format!("; {year} of the Buddhist calendar is {}", year - 543)
    });
    let help = format!(
        "write the months in the ISO 8601 (Gregorian) calendar, such as \
                        2025-01{same}"
    );
    Some(Trouble::cell(first, what, help))
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

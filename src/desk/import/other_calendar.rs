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
use super::piece::Piece::{Month, Number, Word};
use super::piece::pieces;
use super::sheet::{Cell, Sheet, short as short_text};
use super::sheet_table::SheetRow;
use super::trouble::{Trouble, TroubleKind};

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
            [(_, one), (_, other)] => one.abs_diff(*other) <= 1,
            _ => true,
        });
        let (first, _) = years.first()?;
        (far && follow && (named || years.len() > 1)).then(|| told(first))
    })
}

/// What is wrong with names of Thai months beside the last two digits of a year, which are those
/// of the Buddhist calendar; the author may say that they are not.
pub fn short_thai(rows: &[SheetRow], time: usize) -> Option<Trouble> {
    let is_thai = |cell: &&Cell| cell.text.chars().any(|c| ('\u{e01}'..='\u{e4e}').contains(&c));
    let short = |row: &&SheetRow| row.stamp.when.year.is_some_and(|year| year.short);
    let cell = rows.iter().filter(short).find_map(|row| row.cells.get(time).filter(is_thai))?;
    let what =
        format!("`{}` is probably in a year of the Buddhist calendar", short_text(&cell.text));
    let help = "write the months in the ISO 8601 (Gregorian) calendar, such as 2025-01 for month 1 \
                of 2568; if the years are Gregorian already, say so with --earliest-year, such as \
                --earliest-year 1950";
    Some(Trouble::cell(TroubleKind::ThaiYear, cell, what, help))
}

/// The beginnings of years of an era of Japan: `R7.1` is in Reiwa 7.
const ERA_LETTERS: [char; 5] = ['R', 'H', 'S', 'T', 'M'];

/// `R7.1`, `H31/4`
fn is_era_code(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(ERA_LETTERS) else { return false };
    let Some((year, month)) = rest.split_once(['.', '/', '-', '年']) else { return false };
    let within = |digits: &str, most: u8| {
        digits.len() < 3 && digits.parse::<u8>().is_ok_and(|it| (1..=most).contains(&it))
    };
    within(year, 64) && within(month.trim_end_matches('月'), 12)
}

/// `محرم 1447`, `תשרי 5786`: a year after the Hijra, of Iran or of the Jewish calendar behind a word of
/// its script.
fn is_other_script(text: &str, year: i16) -> bool {
    let has = |first: char, last: char| text.chars().any(|c| (first..=last).contains(&c));
    (1300..1500).contains(&year) && has('\u{600}', '\u{6ff}')
        || (5700..5900).contains(&year) && has('\u{590}', '\u{5ff}')
}

fn told(first: &Cell) -> Trouble {
    let what = format!("`{}` is in a year of another calendar", short_text(&first.text));
    let years = years_in(&first.text);
    let buddhist = years.into_iter().find(|year| (2443..2700).contains(year));
    let same = buddhist.map_or(String::new(), |year| {
        format!("; {year} of the Buddhist calendar is {}", year - 543)
    });
    let minguo = years_in(&first.text).into_iter().find(|year| (80..200).contains(year));
    let minguo = minguo.filter(|_| same.is_empty() && first.text.contains('年'));
    let same =
        minguo.map_or(same, |year| format!("; {year} of the Republic of China is {}", year + 1911));
    let help = format!(
        "write the months in the ISO 8601 (Gregorian) calendar, such as \
                        2025-01{same}"
    );
    Trouble::cell(TroubleKind::OtherCalendar, first, what, help)
}

fn years_in(text: &str) -> Vec<i32> {
    let digits = text.split(|c: char| !c.is_ascii_digit());
    digits.filter_map(|it| it.parse().ok()).collect()
}

fn is_other(cell: &Cell) -> bool {
    let text = cell.text.as_str();
    let has_number = text.bytes().any(|byte| byte.is_ascii_digit());
    if is_era_code(text) {
        return true;
    }
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
    let is_month = |digits: &str| digits.parse().is_ok_and(|it: u8| (1..=12).contains(&it));
    let parts = pieces(text).unwrap_or_default();
    let by_name = match parts.as_slice() {
        [Month(_), Number(year)] => is_far(year),
        [Number(year), Month(_)] => is_far(year) || text.contains('年') && year.len() < 4,
        [Number(_), Month(_), Number(year)] => is_far(year),
        [Number(one), Number(other)] if text.contains(['/', '-', '.']) => {
            is_far(one) && is_month(other) || is_far(other) && is_month(one)
        }
        [Number(day), Number(month), Number(year)] | [Number(year), Number(month), Number(day)]
            if text.contains(['/', '-']) =>
        {
            is_far(year) && is_month(month) && day.len() < 3
        }
        [.., Word(_), Number(year)] => year.parse().is_ok_and(|year| is_other_script(text, year)),
        _ => false,
    };
    by_name
        || ERAS.iter().any(|era| {
            text.contains(era) || text.ends_with(era.trim_start()) && era.starts_with(' ')
        })
}

//! What an author asks for that the file has no place for.
//!
//! Recognizes rows, columns and languages that are not there, and one text for two things. Speaks
//! against passing over them: a number that is wrong by one leaves out another row than the one that
//! is meant, or none, and nobody sees it. A text or a year that is not needed is only told.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let mut wishes = Wishes::default();
//! wishes.selection.leave_out("99").unwrap();
//! let told = import(b"Month,Boxes\n2025-01,1\n2025-02,2\n", &wishes).findings.troubles;
//! assert_eq!(told[0].what, "--leave-out 99: the last row of the table is row 3");
//! ```

use super::cldr::LANGUAGES;
use super::findings::Findings;
use super::month_spelling::SPELLINGS;
use super::sheet::{Sheet, letter, short};
use super::trouble::{Trouble, TroubleKind};
use super::wishes::Wishes;

/// Says what of the wishes has no place in a sheet.
pub fn tell_vain(sheet: &Sheet, wishes: &Wishes, findings: &mut Findings) {
    let (rows, columns) = (absent_rows(sheet, wishes), absent_columns(sheet, wishes));
    let others = [language(wishes), both(wishes), no_workbook(wishes, findings)];
    findings.troubles.extend(rows.into_iter().chain(columns).chain(others.into_iter().flatten()));
    findings.notes.extend(unused_words(sheet, wishes));
}

fn absent_rows(sheet: &Sheet, wishes: &Wishes) -> Vec<Trouble> {
    let last = sheet.rows.iter().flat_map(|row| row.first()).map(|cell| cell.row).max();
    let last = last.unwrap_or(0);
    let written = |(first, end): (u32, u32)| match first == end {
        true => first.to_string(),
        false => format!("{first}-{end}"),
    };
    let selection = &wishes.selection;
    let only = selection.rows.map(|rows| ("--rows", rows));
    let without = selection.without_rows.iter().map(|rows| ("--leave-out", *rows));
    let header = wishes.header.iter().map(|row| {
        let row = u32::try_from(*row).unwrap_or(u32::MAX);
        ("--header", (row, row))
    });
    let absent = only.into_iter().chain(without).chain(header).filter(|(_, rows)| rows.0 > last);
    let told = absent.map(|(flag, rows)| {
        let what = format!("{flag} {}: the last row of the table is row {last}", written(rows));
        Trouble::whole(
            TroubleKind::Flag,
            what,
            "use the row numbers that a spreadsheet program shows",
        )
    });
    told.collect()
}

fn absent_columns(sheet: &Sheet, wishes: &Wishes) -> Vec<Trouble> {
    let cells = sheet.rows.iter().flat_map(|row| row.last());
    let last = cells.map(|cell| u32::from(cell.column)).max().unwrap_or(0);
    let absent = wishes.selection.without_columns.iter().filter(|column| **column > last);
    let told = absent.map(|column| {
        let (column, last) = (letter(*column as usize), letter(last as usize));
        let what = format!("--leave-out {column}: the last column of the table is {last}");
        Trouble::whole(TroubleKind::Flag, what, "use the letters that a spreadsheet program shows")
    });
    told.collect()
}

fn language(wishes: &Wishes) -> Option<Trouble> {
    let asked = wishes.language.as_deref()?;
    let spelled = SPELLINGS.iter().map(|(tag, _)| *tag);
    let known = LANGUAGES.split_whitespace().chain(spelled).any(|tag| tag == asked);
    let what = format!("the month names of the language `{asked}` are not known");
    let help = "use an ISO 639 code, such as hr for Croatian";
    (!known).then(|| Trouble::whole(TroubleKind::Flag, what, help))
}

/// A text that shall be zero and not known.
fn both(wishes: &Wishes) -> Option<Trouble> {
    let text = wishes.zero.iter().find(|text| wishes.unknown.contains(text))?;
    let what = format!("`{}` cannot be both zero and unknown", short(text));
    let help = format!("use either --zero '{text}' or --unknown '{text}'");
    Some(Trouble::whole(TroubleKind::Flag, what, help))
}

fn no_workbook(wishes: &Wishes, findings: &Findings) -> Option<Trouble> {
    let sheet = wishes.sheet.as_deref().filter(|_| findings.sheet.is_none())?;
    let what = format!("--sheet {}: a text file has no sheets", short(sheet));
    Some(Trouble::whole(TroubleKind::Flag, what, "omit --sheet, or import the workbook itself"))
}

/// Texts for zero or an unknown figure that are in no cell.
fn unused_words(sheet: &Sheet, wishes: &Wishes) -> Vec<Trouble> {
    let is_there = |text: &str| {
        let mut cells = sheet.rows.iter().flat_map(|row| row.iter());
        cells.any(|cell| cell.text.contains(text.trim()))
    };
    let flags = [("--unknown", &wishes.unknown), ("--zero", &wishes.zero)];
    let all = flags.into_iter().flat_map(|(flag, texts)| texts.iter().map(move |it| (flag, it)));
    let told = all.filter(|(_, text)| !is_there(text)).map(|(flag, text)| {
        Trouble::whole(
            TroubleKind::IdleFlag,
            format!("{flag} '{}': no cell has this text", short(text)),
            "",
        )
    });
    told.collect()
}

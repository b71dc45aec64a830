//! What columns of years, months, quarters and days are called.
//!
//! Recognizes a name by its beginning, and that of years by any of its words. Speaks against it:
//! two letters, which begin too many other words.
//!
//! ```
//! use nutgraf::desk::import::column_name::{MONTH, is_called, is_year};
//!
//! assert!(is_called("Month (abbv)", &MONTH) && !is_called("Moon", &MONTH));
//! assert!(is_year("Calendar year") && is_year("年度") && !is_year("Visitors"));
//! ```

use super::sheet::{HEADER, Sheet};

/// The beginnings of names of a column of months, where months are numbers.
pub const MONTH: [&str; 31] = [
    "month",
    "monat",
    "mes",
    "mois",
    "maand",
    "mês",
    "mon",
    "mm",
    "mo",
    "månad",
    "måned",
    "měsíc",
    "mesiac",
    "miesiąc",
    "mesec",
    "mjesec",
    "месяц",
    "місяць",
    "месец",
    "hónap",
    "kuukausi",
    "kuu",
    "luna",
    "mėnuo",
    "mēnesis",
    "bulan",
    "月",
    "月份",
    "월",
    "เดือน",
    "חודש",
];

/// The beginnings of names of a column of months, quarters or other parts of a year.
pub const PERIOD: [&str; 1] = ["period"];

/// The beginnings of names of a column of quarters.
pub const QUARTER: [&str; 11] = [
    "quarter",
    "quartal",
    "trimestre",
    "qtr",
    "kwartaal",
    "kwartał",
    "kvartal",
    "kvartál",
    "čtvrtletí",
    "negyedév",
    "квартал",
];

/// Words for a week, as they name a column of the numbers of weeks.
const WEEK: [&str; 17] = [
    "week",
    "wk",
    "woche",
    "kalenderwoche",
    "kw",
    "semana",
    "semaine",
    "settimana",
    "vecka",
    "uke",
    "uge",
    "týden",
    "tydzień",
    "hét",
    "неделя",
    "週",
    "주",
];

/// Words beside these that say nothing more.
const BESIDE_WEEK: [&str; 16] = [
    "no",
    "nr",
    "num",
    "number",
    "n",
    "nº",
    "iso",
    "epi",
    "epidemiological",
    "epidemiologica",
    "epidemiológica",
    "mmwr",
    "of",
    "the",
    "year",
    "calendar",
];

/// Whether a name is that of a column with the numbers of weeks: `Week no.`, `ISO week`, and no
/// `Cases per week`.
///
/// ```
/// use nutgraf::desk::import::column_name::is_week;
///
/// assert!(is_week("Week no.") && is_week("KW") && !is_week("Cases per week"));
/// ```
pub fn is_week(name: &str) -> bool {
    let name = name.to_lowercase();
    let words = name.split(|c: char| !c.is_alphanumeric() && c != 'º');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.iter().any(|word| WEEK.contains(word))
        && words.iter().all(|word| WEEK.contains(word) || BESIDE_WEEK.contains(word))
}

/// The beginnings of names of a column of days.
pub const DAY: [&str; 8] = ["day", "tag", "día", "dia", "jour", "giorno", "dag", "dd"];

/// Words in the names of a column of years.
const YEAR: [&str; 44] = [
    "year",
    "years",
    "yr",
    "yyyy",
    "fy",
    "fiscal",
    "jahr",
    "año",
    "ano",
    "any",
    "anno",
    "année",
    "annee",
    "jaar",
    "år",
    "aar",
    "ár",
    "rok",
    "leto",
    "godina",
    "год",
    "рік",
    "година",
    "év",
    "vuosi",
    "aasta",
    "yıl",
    "yil",
    "an",
    "anul",
    "metai",
    "gads",
    "tahun",
    "năm",
    "mwaka",
    "έτος",
    "ετος",
    "ปี",
    "שנה",
    "سنة",
    "السنة",
    "سال",
    "वर्ष",
    "साल",
];

/// Whether a name begins like one of these.
pub fn is_called(name: &str, names: &[&str]) -> bool {
    let name = name.to_lowercase();
    // Two letters begin too many other words.
    names.iter().any(|known| name == *known || known.len() > 2 && name.starts_with(known))
}

/// Whether a name is that of a column of years.
pub fn is_year(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric() && !super::piece::is_mark(c));
    name.contains(['年', '년']) || name == "연도" || words.any(|word| YEAR.contains(&word))
}

/// Whether the name above the figures of a column is that of the numbers of weeks.
pub fn has_week(sheet: &Sheet, column: usize) -> bool {
    let mut above = sheet.rows.iter().take(HEADER).filter_map(|row| row.get(column));
    above.any(|cell| is_week(&cell.text))
}

/// Whether a name above the figures of a column begins like one of these.
pub fn has_name(sheet: &Sheet, column: usize, names: &[&str]) -> bool {
    let mut above = sheet.rows.iter().take(HEADER).filter_map(|row| row.get(column));
    above.any(|cell| is_called(&cell.text, names))
}

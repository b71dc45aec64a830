//! Figures with something beside them that may be more than a mark.
//!
//! Recognizes a second figure in brackets (`5 (4–6)`, `5 (n=14)`), a `B` or `bn` that may mean
//! billions (`1.1B`), and a `p` or `c` in a column of pounds or dollars that may mean pence or cents
//! (`99p`). Speaks against doubt: the number of a footnote, which has one or two digits; a `b` apart
//! from the digits, by which offices mark a break in the series.
//!
//! ```
//! use nutgraf::desk::import::doubtful::help;
//!
//! let is_doubtful = |text: &str, mark: &str| help(text, &[mark.to_owned()]).is_some();
//! assert!(is_doubtful("5 (4–6)", "4–6") && is_doubtful("5 (-2)", "-2"));
//! assert!(is_doubtful("1.1B", "B") && is_doubtful("1.1 bn", "bn"));
//! assert!(!is_doubtful("5 (1)", "1") && !is_doubtful("5 b", "b"));
//! assert!(!is_doubtful("5 (revised 2024)", "revised 2024"));
//! ```

use super::digits::Decimal;
use super::figure::{Words, written};
use super::sheet::{Cell, short};
use super::trouble::Trouble;

/// What begins a text in brackets that goes on with a figure: `was 12`, `CI 4–6`.
const BEFORE: [&str; 8] = ["ci", "iqr", "range", "sd", "se", "was", "previously", "from"];

/// What an author can do about a figure with such marks; `None` if they are marks for certain.
pub fn help(text: &str, marks: &[String]) -> Option<&'static str> {
    if marks.iter().any(|mark| is_second(mark)) {
        return Some(
            "if what is in brackets is a second figure, write it into a column of its own; if it \
             is the number of a note, write it as (1) or as a letter",
        );
    }
    marks.iter().any(|mark| is_multiple(text, mark)).then_some(
        "if the letters mean billions, write the whole number; if they are a mark, put them into \
         brackets, as in `5 (b)`",
    )
}

/// That a cell is neither a number nor a sign for nothing, and what to do.
pub fn unread(cell: &Cell, decimal: Decimal, words: Words<'_>) -> Trouble {
    let what = format!("`{}` cannot be read as a number", short(&cell.text));
    let marks = written(&cell.text, decimal, words).map(|(_, marks)| marks).unwrap_or_default();
    let help = help(&cell.text, &marks).unwrap_or(
        "correct the cell, empty it if the figure is unknown, or use --unknown if this text stands \
         for an unknown figure",
    );
    Trouble::cell(cell, what, help)
}

/// Whether a mark is a figure itself.
fn is_second(mark: &str) -> bool {
    let unsigned = mark.trim_start_matches(['-', '−', '–', '+', '±', '<', '>', '~', '≈', '≤', '≥']);
    let is_signed = unsigned.len() < mark.len();
    let digits = unsigned.chars().take_while(char::is_ascii_digit).count();
    let rest = unsigned.get(digits..).unwrap_or_default();
    // `1`, `12`, `1a`
    let is_note = digits < 3 && rest.len() < 2 && rest.chars().all(|c| c.is_ascii_alphabetic());
    let has_digit = || mark.bytes().any(|byte| byte.is_ascii_digit());
    let first = || mark.split([' ', ':']).next().unwrap_or_default().to_lowercase();
    let begins = digits > 0 && (is_signed || !is_note);
    begins || has_digit() && (mark.contains(['=', '%', '±']) || BEFORE.contains(&first().as_str()))
}

fn is_multiple(text: &str, mark: &str) -> bool {
    let Some(before) = text.strip_suffix(mark) else { return false };
    let is_apart = before.ends_with(char::is_whitespace);
    match mark {
        "B" => true,
        "b" => !is_apart,
        _ => mark.eq_ignore_ascii_case("bn"),
    }
}

/// Whether a letter right behind the digits may name a coin: `99p`, `99c`.
pub fn is_coin(text: &str, marks: &[String]) -> bool {
    let behind = text.strip_suffix(['p', 'c']);
    marks.iter().any(|mark| matches!(mark.as_str(), "p" | "c"))
        && behind.is_some_and(|text| text.ends_with(|c: char| c.is_ascii_digit()))
}

/// What is asked about such a figure below or above amounts of money.
pub fn coins(cell: &Cell, currency: &str) -> Trouble {
    let text = short(&cell.text);
    let name = if text.ends_with('p') { "pence" } else { "cents" };
    let what = format!("`{text}` could be {name}, or a figure in {currency} with a mark");
    let help = format!(
        "write {name} as a part of {currency}, such as 0.99 for 99; put a mark into brackets, as in \
         `5 (p)`"
    );
    Trouble::cell(cell, what, help)
}

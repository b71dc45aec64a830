//! Figures with something beside them that may be more than a mark.
//!
//! Recognizes a second figure in brackets (`5 (4–6)`, `5 (n=14)`), a `B` or `bn` that may mean
//! billions (`1.1B`), an `M` or `k` that may mean millions or thousands (`900M`), and a `p` or `c` in
//! a column of pounds or dollars that may mean pence or cents (`99p`). Speaks against doubt: the
//! number of a footnote, which has one or two digits; a `b` apart from the digits, by which offices
//! mark a break in the series. The author is asked, and answers by the example of one.
//!
//! ```
//! use nutgraf::desk::import::doubtful::help;
//!
//! let is_doubtful = |text: &str, mark: &str| help(text, &[mark.to_owned()]).is_some();
//! assert!(is_doubtful("5 (4–6)", "4–6") && is_doubtful("5 (-2)", "-2"));
//! assert!(is_doubtful("1.1B", "B") && is_doubtful("1.1 bn", "bn"));
//! assert!(!is_doubtful("5 (1)", "1") && !is_doubtful("5 b", "b"));
//! assert!(!is_doubtful("5 (revised 2024)", "revised 2024"));
//! let (_, told) = help("1.1B", &["B".to_owned()]).unwrap();
//! assert!(told.contains("--means 1.1B=1100000000") && told.contains("--means '1.1B=1.1 (B)'"));
//! ```

use super::cell_figure::{FigureWords, written};
use super::digits::Decimal;
use super::meant::flag;
use super::number::number;
use super::sheet::{Cell, short};
use super::trouble::{Trouble, TroubleKind};

/// What begins a text in brackets that goes on with a figure: `was 12`, `CI 4–6`.
const BEFORE: [&str; 8] = ["ci", "iqr", "range", "sd", "se", "was", "previously", "from"];

/// Letters that mean a multiple, its name, and how many zeros it has. `m` may mean meters, and `t`
/// tons.
const MULTIPLES: [(&[&str], &str, i32); 2] =
    [(&["k", "K"], "thousands", 3), (&["M", "mn", "Mn", "mio", "Mio", "mln", "MM"], "millions", 6)];

/// What is doubtful about a figure with such marks, and what an author can do; `None` if they are
/// marks for certain.
pub fn help(text: &str, marks: &[String]) -> Option<(TroubleKind, String)> {
    if let Some(mark) = marks.iter().find(|mark| is_second(mark)) {
        let bare = bare(text, mark);
        let help = format!(
            "if `{mark}` is a second figure, write it into a column of its own; if it is a mark of \
             the figure {bare}, use {}",
            flag(text, bare)
        );
        return Some((TroubleKind::SecondFigure, help));
    }
    let mark = marks.iter().find(|mark| is_multiple(text, mark))?;
    let bare = bare(text, mark);
    let billions = scaled(bare, 9).map_or_else(
        || "write the whole number".to_owned(),
        |billions| format!("use {}", flag(text, &billions)),
    );
    let help = format!(
        "if the letters mean billions, {billions}; if they are a mark of the figure {bare}, use {}",
        flag(text, &format!("{bare} ({mark})"))
    );
    Some((TroubleKind::MultipleOrMark, help))
}

/// The same about a number with letters that mean a multiple and are never marks: `900M`, `$5 k`.
pub fn multiplied(text: &str) -> Option<(TroubleKind, String)> {
    let bare = text.trim_end_matches(char::is_alphabetic);
    let letters = text.get(bare.len()..)?;
    let (_, noun, power) = MULTIPLES.iter().find(|(known, ..)| known.contains(&letters))?;
    let digits = scaled(bare.trim_end(), *power)?;
    let help = format!(
        "if `{letters}` means {noun}, use {}; if it is a mark of the figure {}, use {}",
        flag(text, &digits),
        bare.trim_end(),
        flag(text, &format!("{} ({letters})", bare.trim_end()))
    );
    Some((TroubleKind::MultipleOrMark, help))
}

/// A text without the mark behind it.
///
/// ```
/// use nutgraf::desk::import::doubtful::bare;
///
/// assert_eq!((bare("5 (4-6)", "4-6"), bare("1.1B", "B")), ("5", "1.1"));
/// ```
pub fn bare<'t>(text: &'t str, mark: &str) -> &'t str {
    let before = text.rsplit_once(mark).map_or(text, |(before, _)| before);
    before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '(' | '['))
}

/// The digits of a number times a power of ten.
fn scaled(text: &str, power: i32) -> Option<String> {
    let text = format!("{text}e{power}");
    let read = number(&text, Decimal::Point).or_else(|| number(&text, Decimal::Comma))?;
    Some(read.digits)
}

/// That a cell is neither a number nor a sign for nothing, and what to do.
pub fn unread(cell: &Cell, decimal: Decimal, words: FigureWords<'_>) -> Trouble {
    let what = format!("`{}` cannot be read as a number", short(&cell.text));
    let marks = written(&cell.text, decimal, words).map(|(_, marks)| marks).unwrap_or_default();
    let known = help(&cell.text, &marks).or_else(|| multiplied(&cell.text));
    let (kind, help) = known.unwrap_or_else(|| {
        let help = "correct the cell, empty it if the figure is unknown, or use --unknown if this \
                    text stands for an unknown figure";
        (TroubleKind::UnreadFigure, help.to_owned())
    });
    Trouble::cell(kind, cell, what, help)
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
    let letter = if text.ends_with('p') { "p" } else { "c" };
    let bare = bare(&cell.text, letter);
    let part = scaled(bare, -2).map_or_else(
        || format!("write them as a part of {currency}, such as 0.99 for 99"),
        |part| format!("use {}", flag(&cell.text, &part)),
    );
    let help = format!(
        "if they are {name}, {part}; if the letter is a mark of the figure {bare}, use {}",
        flag(&cell.text, &format!("{bare} ({letter})"))
    );
    Trouble::cell(TroubleKind::PenceOrMark, cell, what, help)
}

/// What an author can do about a figure without a sign beside percentages.
pub fn share(cell: &Cell) -> String {
    let text = &cell.text;
    let readings = scaled(text, 2).map(|share| {
        let (whole, share) = (format!("{text}%"), format!("{share}%"));
        format!(
            "it is {whole} with {}, and {share} with {}; or ",
            flag(text, &whole),
            flag(text, &share)
        )
    });
    format!("{}write all figures in the column the same way", readings.unwrap_or_default())
}

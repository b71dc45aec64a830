//! Marks beside a figure or a date: `p`, `(r)`, `*`, `P/`, `[a]`, `(provisional)`.
//!
//! Recognizes signs and letters of footnotes, words in brackets, letters and numbers before a
//! bracket that nothing opens (`p)`, `1)`), and words such as `revised` at an end of the cell.
//! Speaks against it: a letter that may be a unit or a multiple (`k`, `m`, `t`); such a cell is not
//! read, and the author is asked.
//!
//! ```
//! use nutgraf::desk::import::mark::read_marked;
//!
//! let number = |text: &str| text.parse::<u32>().ok();
//! assert_eq!(read_marked("12 (p)", number), Some((12, vec!["p".to_owned()])));
//! assert_eq!(read_marked("12 kg", number), None);
//! ```

use super::mark_word::WORDS;

/// Signs of footnotes.
const SIGNS: [char; 18] =
    ['*', '†', '‡', '§', '¶', '#', '⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁽', '⁾'];

/// The letters by which statistical offices mark figures: provisional, revised, estimated, break,
/// confidential, definition differs, forecast, imputed, not significant, unreliable and the like.
/// `k`, `m`, `t`, `g`, `l`, `h` are left to units.
const LETTERS: &str = "abcdefinprsuvxz";

/// The longest text in brackets that is a mark.
const LONGEST: usize = 60;

/// The most marks of one cell.
const MOST: usize = 4;

/// What `read` finds in a text, and the marks that had to be taken off for it, from the left.
///
/// ```
/// use nutgraf::desk::import::mark::read_marked;
///
/// let number = |text: &str| text.parse::<u32>().ok();
/// assert_eq!(read_marked("12 (p)", number), Some((12, vec!["p".to_owned()])));
/// assert_eq!(read_marked("12 kg", number), None);
/// ```
pub fn read_marked<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<(T, Vec<String>)> {
    let mut rest = text.trim();
    let mut marks: Vec<String> = Vec::new();
    loop {
        if let Some(found) = read(rest) {
            return Some((found, marks));
        }
        if marks.len() == MOST || rest.len() < 2 {
            return None;
        }
        match at_end(rest) {
            Some((core, mark)) => {
                marks.insert(0, mark.to_owned());
                rest = core;
            }
            None => {
                let (mark, core) = at_start(rest)?;
                marks.push(mark.to_owned());
                rest = core;
            }
        }
    }
}

/// Whether a text is a word by which offices say how final a figure is.
pub fn is_word_of_marks(text: &str) -> bool {
    let word = text.to_lowercase();
    WORDS.contains(&word.as_str()) || ["final", "actual", "definitive"].contains(&word.as_str())
}

/// Whether a text is one to three of the letters by which offices mark figures.
pub fn is_flag(text: &str) -> bool {
    let known = |c: char| LETTERS.contains(c.to_ascii_lowercase());
    (1..=3).contains(&text.len()) && text.chars().all(known)
}

/// The text without the mark at its end, and the mark.
fn at_end(text: &str) -> Option<(&str, &str)> {
    let last = text.chars().last()?;
    let cut = |mark: &str, bare: &str| {
        let core = text.get(..text.len() - mark.len())?.trim_end_matches([' ', '\u{a0}', ',']);
        let bare_at = mark.find(bare)?;
        let bare = mark.get(bare_at..bare_at + bare.len())?;
        let in_text = text.get(text.len() - mark.len() + bare_at..)?.get(..bare.len())?;
        (!core.is_empty()).then_some((core, in_text))
    };
    if SIGNS.contains(&last) {
        let core = text.trim_end_matches(SIGNS);
        let mark = text.get(core.len()..)?;
        return cut(mark, mark);
    }
    if let Some(open) = match last {
        ')' => Some('('),
        ']' => Some('['),
        _ => None,
    } {
        let opened = text.rfind(open).filter(|start| {
            !text.get(start + 1..text.len() - 1).unwrap_or_default().contains(last)
        });
        let Some(start) = opened else {
            let inside = unopened(text)?;
            return cut(text.get(text.len() - inside.len() - 1..)?, inside);
        };
        let mark = text.get(start..)?;
        let inside = mark.get(1..mark.len() - 1)?.trim();
        // A second figure is no footnote: `5 (12.5)`, `5 (12%)`.
        let is_figure = inside.starts_with(|c: char| c.is_ascii_digit())
            && (inside.contains(['.', ',', '%']) || inside.len() > 2)
            && inside.chars().all(|c| c.is_ascii_digit() || ".,% ".contains(c));
        let is_mark = !inside.is_empty() && inside.len() <= LONGEST && !is_figure;
        return if is_mark { cut(mark, inside) } else { None };
    }
    if last == '/' {
        let letters = letters_at_end(text.get(..text.len() - 1)?);
        let mark = text.get(text.len() - 1 - letters.len()..)?;
        return if letters.is_empty() || letters.len() > 2 { None } else { cut(mark, letters) };
    }
    // `prov.` is a word as well. A longer one with a full stop ends a footnote: `1 Revised.`
    let whole = text.trim_end_matches('.');
    let is_short = |word: &&str| whole == text || word.len() <= 4;
    if let Some(word) = word_at_end(whole).filter(is_short) {
        return cut(text.get(whole.len() - word.len()..)?, word);
    }
    let letters = letters_at_end(text);
    let before = text.get(..text.len() - letters.len())?.chars().last()?;
    let apart = before.is_ascii_digit() || before.is_whitespace() || before == ':';
    if apart && is_flag(letters) { cut(letters, letters) } else { None }
}

/// The mark before a bracket that nothing opens: `10 p)`, `105 1)`.
fn unopened(text: &str) -> Option<&str> {
    let text = text.strip_suffix(')')?;
    let core = text.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || SIGNS.contains(&c));
    let inside = text.get(core.len()..)?;
    let is_apart = core.ends_with(char::is_whitespace);
    let is_number = inside.len() < 3 && inside.bytes().all(|byte| byte.is_ascii_digit());
    if !inside.is_empty() && is_apart {
        let is_mark = is_number || is_flag(inside) || inside.chars().all(|c| SIGNS.contains(&c));
        return is_mark.then_some(inside);
    }
    // Without a blank a letter is told from the digits before it, and a number is not.
    let letters = letters_at_end(text);
    is_flag(letters).then_some(letters)
}

/// A word of the list at the end of a text, in any script.
fn word_at_end(text: &str) -> Option<&str> {
    let core = text.trim_end_matches(char::is_alphabetic);
    let word = text.get(core.len()..).filter(|_| core.ends_with(char::is_whitespace))?;
    WORDS.contains(&word.to_lowercase().as_str()).then_some(word)
}

/// The mark at the start of a text, and the text without it.
fn at_start(text: &str) -> Option<(&str, &str)> {
    let core = text.trim_start_matches(SIGNS);
    if core.len() < text.len() && !core.trim_start().is_empty() {
        return Some((text.get(..text.len() - core.len())?, core.trim_start()));
    }
    let end = text.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, rest) = text.split_at(end);
    let known = |c: char| LETTERS.contains(c.to_ascii_lowercase());
    let is_flag = (1..=2).contains(&letters.len()) && letters.chars().all(known);
    let rest = rest.strip_prefix('/').or_else(|| rest.strip_prefix([' ', '\u{a0}']))?;
    (is_flag && !rest.trim().is_empty()).then_some((letters, rest.trim_start()))
}

fn letters_at_end(text: &str) -> &str {
    let core = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    text.get(core.len()..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> Option<(u32, Vec<String>)> {
        read_marked(text, |text| text.replace(',', "").parse().ok())
    }

    #[test]
    fn marks_stand_at_either_end() {
        for (text, marks) in [
            ("1,234", &[][..]),
            ("1,234(a)", &["a"]),
            ("1,234 (provisional)", &["provisional"]),
            ("1234p", &["p"]),
            ("1234 bp", &["bp"]),
            ("1234*", &["*"]),
            ("1234 ¹", &["¹"]),
            ("1234 [r]", &["r"]),
            ("1234 P/", &["P"]),
            ("P/ 1234", &["P"]),
            ("* 1234", &["*"]),
            ("r 1234", &["r"]),
            ("1234 revised", &["revised"]),
            ("1234 vorläufig", &["vorläufig"]),
            ("1234 prov.", &["prov"]),
            ("1234 est. *", &["est", "*"]),
            ("1234 (p) *", &["p", "*"]),
            ("1234 p)", &["p"]),
            ("1234p)", &["p"]),
            ("1234 1)", &["1"]),
            ("1234 *)", &["*"]),
            ("1234 (p) 1)", &["p", "1"]),
        ] {
            let marks = marks.iter().map(|mark| (*mark).to_owned()).collect();
            assert_eq!(marked(text), Some((1234, marks)), "{text}");
        }
    }

    #[test]
    fn units_and_words_are_no_marks() {
        for text in [
            "1234 k",
            "1234m",
            "12 kg",
            "12 tons",
            "12 t.",
            "12 pcs.",
            "1 Revised.",
            "about 12",
            "(p)",
            "p",
            "()",
            "12 ()",
            "",
            "####",
            "12 kg)",
            "1234)",
            "1234 123)",
            ")",
            "12 )",
        ] {
            assert_eq!(marked(text), None, "{text}");
        }
    }
}

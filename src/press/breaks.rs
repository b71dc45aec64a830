//! Where a word may break that no line of a phone has room for, as a digest or an address. Where a
//! style gets through, that is said there; in pasted markup it has to be said in the text.

/// A word of at most so many letters is left alone.
const LONG: usize = 24;
/// After so many letters a longer one may break.
const STEP: usize = 12;

/// Markup with places to break in the long words of its text.
///
/// What is no element is escaped there, so `<` and `>` stand around tags only.
pub fn breakable(html: &str) -> String {
    let pieces = html.split_inclusive('>').flat_map(|piece| {
        let (text, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        let words = text.split_inclusive(char::is_whitespace).map(broken);
        words.chain([tag.to_owned()])
    });
    pieces.collect()
}

/// A word, with the blank after it if there is one.
fn broken(word: &str) -> String {
    let (word, blank) = word.split_at(word.trim_end().len());
    let letters = letters(word);
    let step = if letters.len() > LONG { STEP } else { LONG };
    letters.chunks(step).map(<[&str]>::concat).collect::<Vec<_>>().join("<wbr>") + blank
}

/// The letters of a word; what is written as `&…;` is one.
fn letters(mut word: &str) -> Vec<&str> {
    let mut letters = Vec::new();
    while let Some(first) = word.chars().next() {
        let escaped = if first == '&' { word.find(';').map(|at| at + 1) } else { None };
        let (letter, rest) = word.split_at(escaped.unwrap_or(first.len_utf8()));
        letters.push(letter);
        word = rest;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_may_break_and_nothing_else_does() {
        let digest = "0947d86e896d9cb6014b6a070bcc530f962c0911";
        let html =
            format!("<p title=\"{digest}\">Of <a href=\"/{digest}\">{digest}</a> today.</p>");
        let broken = "0947d86e896d<wbr>9cb6014b6a07<wbr>0bcc530f962c<wbr>0911";
        let expected =
            format!("<p title=\"{digest}\">Of <a href=\"/{digest}\">{broken}</a> today.</p>");
        assert_eq!(breakable(&html), expected);
        let ordinary = "<p>Rindfleischetikettierung in\u{a0}short, and so on\n</p>";
        assert_eq!(breakable(ordinary), ordinary);
    }

    #[test]
    fn what_is_escaped_stays_whole() {
        let quotes = "&quot;".repeat(25);
        let broken = breakable(&quotes);
        assert_eq!(broken.replace("<wbr>", ""), quotes);
        assert_eq!(broken.find("<wbr>"), Some(12 * "&quot;".len()));
    }
}

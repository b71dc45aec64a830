//! The parts of a cell that may be a date: numbers, months and words.
//!
//! Recognizes digits, names of months in any language, and other words between signs. Speaks against a
//! date: that there are more parts than any has.
//!
//! ```
//! use nutgraf::desk::import::piece::{Piece, pieces};
//!
//! assert!(matches!(pieces("May 2025").unwrap()[..], [Piece::Month(_), Piece::Number(_)]));
//! ```

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use self::Piece::{Month, Number, Word};
use super::month_name::{Name, is_filler, is_marker, is_whole_name, month_named};

/// A part of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Digits.
    Number(String),
    /// The name of a month, or a number that is said to be one.
    Month(Name),
    /// Letters in lower case that are neither a month nor without meaning.
    Word(String),
}

/// Words of dates that ICU does not write: of ordinals and in speech.
const FILLERS: [&str; 17] = [
    "st", "nd", "rd", "th", "of", "de", "del", "er", "the", "month", "year", "re", "року", "рік",
    "года", "mėn", "roku",
];

/// The longest text that can be a date.
const LONGEST: usize = 60;

/// The most words of a month's name.
const MOST_WORDS: usize = 3;

/// Numbers, months and words; `None` where something else stands than what dates are made of.
pub fn pieces(text: &str) -> Option<Vec<Piece>> {
    // In a date a comma stands before a blank: without, it separates columns.
    let joins = text.split(',').skip(1).any(|after| !after.starts_with(char::is_whitespace));
    if text.len() > LONGEST * 2 || text.chars().count() > LONGEST || joins || text.contains('\t') {
        return None;
    }
    let is_date = |c: char| {
        c.is_alphanumeric() || c.is_whitespace() || is_mark(c) || "-/.,'’_׳॰·፣،".contains(c)
    };
    if !text.chars().all(is_date) {
        return None;
    }
    let mut pieces = without_markers(named(split(text)));
    // `2025 m. sausis`: before the name of a month the letter says nothing.
    let is_letter = |pair: &[Piece]| matches!(pair, [Word(word), Month(_)] if word == "m");
    if let Some(at) = pieces.windows(2).position(is_letter) {
        pieces.remove(at);
    }
    Some(pieces)
}

/// The runs of letters of a text.
pub fn words(text: &str) -> Vec<String> {
    let words = split(text).into_iter().filter_map(|piece| match piece {
        Word(word) => Some(word),
        _ => None,
    });
    words.collect()
}

/// Whether a sign belongs to the letter before it, as vowel signs do.
pub fn is_mark(c: char) -> bool {
    use GeneralCategory::{NonspacingMark, SpacingMark};
    let joins = matches!(c, '\u{200c}' | '\u{200d}');
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    joins || matches!(category, NonspacingMark | SpacingMark)
}

/// Runs of digits and of letters. A point between letters joins them: `ม.ค.`
fn split(text: &str) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    let mut joined = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let letter = !c.is_ascii_digit() && (c.is_alphanumeric() || is_mark(c));
        let joins = |next: &char| !next.is_ascii_alphanumeric() && next.is_alphabetic();
        // A year stands before its month without a blank: `2025年十二月`.
        if matches!(c, '年' | '년') {
            all.push(Word(c.into()));
            joined = false;
            continue;
        }
        let is_between = c == '.' && chars.peek().is_some_and(joins);
        match all.last_mut() {
            Some(Number(digits)) if joined && c.is_ascii_digit() => digits.push(c),
            Some(Word(letters)) if joined && letter => letters.extend(c.to_lowercase()),
            Some(Word(_)) if joined && is_between => continue,
            _ if c.is_ascii_digit() => all.push(Number(c.into())),
            _ if letter => all.push(Word(c.to_lowercase().collect())),
            _ => {
                joined = false;
                continue;
            }
        }
        joined = true;
    }
    all
}

/// The pieces with words that name a month as months, and without those that say nothing.
fn named(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all = Vec::new();
    let mut rest = pieces.as_slice();
    while let Some(piece) = rest.first() {
        let mut taken = 1;
        match piece {
            Word(word) => match month_of(rest).filter(|(words, _)| !is_empty_word(word, *words)) {
                Some((words, name)) => {
                    taken = words;
                    all.push(Month(name));
                }
                None if FILLERS.contains(&word.as_str()) => {}
                // `m` is also the code of a month: 2025M01.
                None if is_filler(word) && !matches!(word.as_str(), "m" | "t" | "h") => {}
                None => all.push(piece.clone()),
            },
            other => all.push(other.clone()),
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    all
}

/// Whether a word alone says nothing in most languages, though a month begins so in one.
fn is_empty_word(word: &str, words: usize) -> bool {
    words == 1 && FILLERS.contains(&word) && !is_whole_name(word)
}

/// The month that the next words name together, and how many they are.
fn month_of(pieces: &[Piece]) -> Option<(usize, Name)> {
    let words = pieces.iter().take(MOST_WORDS).map_while(|piece| match piece {
        Word(word) => Some(word.as_str()),
        _ => None,
    });
    let words: Vec<&str> = words.collect();
    (1..=words.len()).rev().find_map(|count| {
        let name = words.get(..count)?.concat();
        // Several words are a name only as a whole.
        let found = month_named(&name)?;
        let is_name = count == 1
            || is_whole_name(&name)
            || !words.iter().take(count).any(|word| is_filler(word));
        Some((count, found)).filter(|_| is_name)
    })
}

/// `1月` and `tháng 1` as months.
fn without_markers(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    let mut next = pieces.into_iter().peekable();
    while let Some(piece) = next.next() {
        let marker = |piece: &Piece| matches!(piece, Word(word) if is_marker(word));
        let month = |digits: &str| digits.parse().ok().filter(|month| (1..=12).contains(month));
        match &piece {
            Number(digits) if next.peek().is_some_and(marker) => match month(digits) {
                Some(month) => {
                    next.next();
                    all.push(Month(Name::Month(month)));
                }
                None => all.push(piece),
            },
            Word(_) if marker(&piece) => match next.peek() {
                Some(Number(digits)) if month(digits).is_some() => {
                    all.extend(month(digits).map(|month| Month(Name::Month(month))));
                    next.next();
                }
                _ => all.push(piece),
            },
            _ => all.push(piece),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(digits: &str) -> Piece {
        Number(digits.to_owned())
    }

    #[test]
    fn a_date_falls_into_its_pieces() {
        let january = Month(Name::Month(1));
        let day = [number("31"), january.clone(), number("2025")];
        for text in
            ["31 January 2025", "31. Januar 2025", "31 de enero de 2025", "31st of Jan, 2025"]
        {
            assert_eq!(pieces(text).unwrap(), day, "{text}");
        }
        let month = [number("2025"), january];
        for text in ["2025 Jan", "2025年1月", "2025년 1월", "2025 m. sausis", "2025. január"] {
            assert_eq!(pieces(text).unwrap(), month, "{text}");
        }
        let code = [number("2025"), Word("m".into()), number("01")];
        assert_eq!(pieces("2025M01").unwrap(), code);
        assert_eq!(pieces("31 / 2"), Some(vec![number("31"), number("2")]));
        assert_eq!(pieces("1,5"), None);
        assert_eq!(pieces("5 %"), None);
    }
}
